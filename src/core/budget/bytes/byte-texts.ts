import { decodeBytes, decodeLetters } from "./decode-bytes";
import { sameBytes } from "./same-bytes";
import type { Encoding } from "./encodings";
import type { Texts } from "../rows/texts";

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
  private letters = new Uint16Array(256);
  private slots = new Int32Array(2048 * slotWidth);
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
    const escaped = start < 0 ? 1 : 0;
    let from = start < 0 ? ~start : start;
    let to = end;
    while (from < to && (this.bytes[from] ?? 0) <= blank) from += 1;
    while (to > from && (this.bytes[to - 1] ?? 0) <= blank) to -= 1;
    let hash = 0;
    if (to - from < 4) {
      for (let at = from; at < to; at += 1) hash = mix(hash, this.bytes[at] ?? 0);
    } else {
      for (let at = from; at < to - 4; at += 4) hash = mix(hash, this.view.getInt32(at, true));
      // The last four may be looked at twice, which costs less than going on byte by byte.
      hash = mix(hash, this.view.getInt32(to - 4, true));
    }
    return this.find(hash, from, to, escaped);
  }

  textOf(number: number): string {
    if (number < 0 || number >= this.count) throw new RangeError(`textOf: no text ${number}`);
    return (this.decoded[number] ??= this.decode(number));
  }

  lettersOf(number: number): Uint16Array {
    const [from, to] = [this.starts[number] ?? 0, this.ends[number] ?? 0];
    if (to - from > this.letters.length) this.letters = new Uint16Array((to - from) * 2);
    const count =
      this.escaped[number] === 1
        ? this.spell(this.textOf(number))
        : decodeLetters(this.bytes, this.encoding, from, to, this.letters);
    return this.letters.subarray(0, count);
  }

  private spell(text: string): number {
    for (let at = 0; at < text.length; at += 1) this.letters[at] = text.charCodeAt(at);
    return text.length;
  }

  private decode(number: number): string {
    const text = decodeBytes(this.bytes, this.encoding, this.starts[number], this.ends[number]);
    return (this.escaped[number] === 1 ? text.replaceAll('""', '"') : text).trim();
  }

  private find(hash: number, from: number, to: number, escaped: number): number {
    const { slots, mask } = this;
    const shape = (to - from) * 2 + escaped;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const at = slot * slotWidth;
      const found = slots[at] ?? 0;
      if (found === 0) return this.add(at, hash, from, shape);
      const isAlike = slots[at + 1] === hash && slots[at + 3] === shape;
      if (isAlike && sameBytes(this.view, slots[at + 2] ?? 0, from, to - from)) return found - 1;
    }
  }

  private add(at: number, hash: number, from: number, shape: number): number {
    if (this.count === this.starts.length) this.grow();
    const number = this.count;
    this.count += 1;
    this.starts[number] = from;
    this.ends[number] = from + (shape >> 1);
    this.escaped[number] = shape & 1;
    this.slots.set([number + 1, hash, from, shape], at);
    if (this.count * 2 > this.mask) this.widen();
    return number;
  }

  private grow(): void {
    const room = this.starts.length * 2;
    const [starts, ends, escaped] = [this.starts, this.ends, this.escaped];
    this.starts = new Int32Array(room);
    this.starts.set(starts);
    this.ends = new Int32Array(room);
    this.ends.set(ends);
    this.escaped = new Uint8Array(room);
    this.escaped.set(escaped);
  }

  private widen(): void {
    const before = this.slots;
    this.mask = this.mask * 2 + 1;
    this.slots = new Int32Array((this.mask + 1) * slotWidth);
    for (let from = 0; from < before.length; from += slotWidth) {
      if (before[from] === 0) continue;
      let slot = (before[from + 1] ?? 0) & this.mask;
      while (this.slots[slot * slotWidth] !== 0) slot = (slot + 1) & this.mask;
      for (let part = 0; part < slotWidth; part += 1) {
        this.slots[slot * slotWidth + part] = before[from + part] ?? 0;
      }
    }
  }
}

function mix(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
