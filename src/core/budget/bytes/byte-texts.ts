import { decodeBytes, decodeLetters } from "./decode-bytes";
import type { Encoding } from "./encodings";
import { hashBytes } from "./hash-bytes";
import { sameBytes } from "./same-bytes";
import { spellText, type Texts } from "../rows/texts";

const blank = 32;
/** The numbers of one slot: text number + 1 or 0 for a free one, hash, first byte, twice the length + escaped. */
const slotWidth = 4;

/**
 * The distinct texts of a file's cells, known by number. A bank's 100,000 rows have a few thousand texts; each is
 * compared as bytes, four at a time, and becomes a string only when somebody reads it.
 */
export class ByteTexts implements Texts {
  /** How many distinct texts there are; their numbers are 0 up to this. */
  count = 0;
  private slots: Int32Array = new Int32Array(2048 * slotWidth);
  private mask = 2047;
  private starts = new Int32Array(512);
  private ends = new Int32Array(512);
  private escaped = new Uint8Array(512);
  private readonly decoded: (string | undefined)[] = [];
  private readonly view: DataView;

  /**
   * Texts are slices of `bytes`, which stay in memory as long as this. A slice whose `start` is `~start` has doubled
   * quotes that stand for one.
   */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly encoding: Encoding,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** The number of the text in the bytes `start`–`end`, blanks around it left out; a new text gets the next number. */
  numberOf(start: number, end: number): number {
    const { view } = this;
    let from = start < 0 ? ~start : start;
    let to = end;
    while (from < to && view.getUint8(from) <= blank) from += 1;
    while (to > from && view.getUint8(to - 1) <= blank) to -= 1;
    const length = to - from;
    const hash = hashBytes(view, from, length);
    const shape = length * 2 + (start < 0 ? 1 : 0);
    const { slots, mask } = this;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const at = slot * slotWidth;
      const found = slots[at] ?? 0;
      if (found === 0) return this.add(at, hash, from, shape);
      if (slots[at + 1] !== hash || slots[at + 3] !== shape) continue;
      if (sameBytes(view, slots[at + 2] ?? 0, from, length)) return found - 1;
    }
  }

  textOf(number: number): string {
    if (number < 0 || number >= this.count) throw new RangeError(`textOf: no text ${number}`);
    return (this.decoded[number] ??= this.decode(number));
  }

  spell(number: number, letters: number[]): number {
    if (this.escaped[number] === 1) return spellText(this.textOf(number), letters);
    const [from, to] = [this.starts[number] ?? 0, this.ends[number] ?? 0];
    return decodeLetters(this.bytes, this.encoding, from, to, letters);
  }

  private decode(number: number): string {
    const text = decodeBytes(this.bytes, this.encoding, this.starts[number], this.ends[number]);
    return (this.escaped[number] === 1 ? text.replaceAll('""', '"') : text).trim();
  }

  private add(at: number, hash: number, from: number, shape: number): number {
    if (this.count === this.starts.length) this.grow();
    const number = this.count;
    this.count += 1;
    this.starts[number] = from;
    this.ends[number] = from + (shape >> 1);
    this.escaped[number] = shape & 1;
    const { slots } = this;
    slots[at] = number + 1;
    slots[at + 1] = hash;
    slots[at + 2] = from;
    slots[at + 3] = shape;
    if (this.count * 2 > this.mask) this.widen();
    return number;
  }

  private grow(): void {
    const room = this.starts.length * 2;
    this.starts = wider(this.starts, new Int32Array(room));
    this.ends = wider(this.ends, new Int32Array(room));
    this.escaped = wider(this.escaped, new Uint8Array(room));
  }

  private widen(): void {
    this.mask = this.mask * 2 + 1;
    this.slots = wideSlots(this.slots, this.mask);
  }
}

function wider<Column extends Int32Array | Uint8Array>(narrow: Column, wide: Column): Column {
  wide.set(narrow);
  return wide;
}

function wideSlots(before: Int32Array, mask: number): Int32Array {
  const slots = new Int32Array((mask + 1) * slotWidth);
  for (let from = 0; from < before.length; from += slotWidth) {
    if (before[from] === 0) continue;
    let slot = (before[from + 1] ?? 0) & mask;
    while (slots[slot * slotWidth] !== 0) slot = (slot + 1) & mask;
    const at = slot * slotWidth;
    slots[at] = before[from] ?? 0;
    slots[at + 1] = before[from + 1] ?? 0;
    slots[at + 2] = before[from + 2] ?? 0;
    slots[at + 3] = before[from + 3] ?? 0;
  }
  return slots;
}
