import { decodeBytes, decodeLetters } from "./decode-bytes";
import type { Encoding } from "./encodings";
import { hashBytes } from "./hash-bytes";
import { sameBytes } from "./same-bytes";
import { spellText, type Texts } from "../rows/texts";

const blank = 32;
/** The numbers of one text: its hash, twice its length + 1 for doubled quotes, and its first byte. */
const width = 3;

/**
 * The distinct texts of a file's cells, known by number. A bank's 100,000 rows have a few thousand texts; each is
 * compared as bytes, four at a time, and becomes a string only when somebody reads it.
 */
export class ByteTexts implements Texts {
  /** How many distinct texts there are; their numbers are 0 up to this. */
  count = 0;
  /** What is known of each text. */
  private entries: Int32Array = new Int32Array(512 * width);
  /** The number of a text + 1 at the place that its hash gives or behind it, 0 for a free place. */
  private slots: Int32Array = new Int32Array(2048);
  private mask = 2047;
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
    const { slots, mask, entries } = this;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const found = slots[slot] ?? 0;
      if (found === 0) return this.add(slot, hash, shape, from);
      const at = (found - 1) * width;
      if (entries[at] !== hash || entries[at + 1] !== shape) continue;
      if (sameBytes(view, entries[at + 2] ?? 0, from, length)) return found - 1;
    }
  }

  textOf(number: number): string {
    if (number < 0 || number >= this.count) throw new RangeError(`textOf: no text ${number}`);
    return (this.decoded[number] ??= this.decode(number));
  }

  spell(number: number, letters: number[]): number {
    const { from, to, isEscaped } = this.placeOf(number);
    if (isEscaped) return spellText(this.textOf(number), letters);
    return decodeLetters(this.bytes, this.encoding, from, to, letters);
  }

  private decode(number: number): string {
    const { from, to, isEscaped } = this.placeOf(number);
    const text = decodeBytes(this.bytes, this.encoding, from, to);
    return (isEscaped ? text.replaceAll('""', '"') : text).trim();
  }

  private placeOf(number: number): { from: number; to: number; isEscaped: boolean } {
    const at = number * width;
    const [shape, from] = [this.entries[at + 1] ?? 0, this.entries[at + 2] ?? 0];
    return { from, to: from + (shape >> 1), isEscaped: (shape & 1) === 1 };
  }

  private add(slot: number, hash: number, shape: number, from: number): number {
    const at = this.count * width;
    if (at === this.entries.length) this.lengthen();
    this.entries[at] = hash;
    this.entries[at + 1] = shape;
    this.entries[at + 2] = from;
    this.count += 1;
    this.slots[slot] = this.count;
    if (this.count * 2 > this.mask) this.widen();
    return this.count - 1;
  }

  private lengthen(): void {
    const { entries } = this;
    this.entries = new Int32Array(entries.length * 2);
    this.entries.set(entries);
  }

  private widen(): void {
    const { entries, count } = this;
    const mask = this.mask * 2 + 1;
    const slots = new Int32Array(mask + 1);
    for (let number = 0; number < count; number += 1) {
      let slot = (entries[number * width] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.slots = slots;
    this.mask = mask;
  }
}
