import { decodeBytes } from "../bytes/decode-bytes";
import type { Encoding } from "../bytes/encodings";

/**
 * The distinct texts of a column, known by number. A bank's 100,000 rows have a few thousand texts; each is compared
 * as bytes and becomes a string only when somebody reads it.
 */
export class ByteTexts {
  /** How many distinct texts there are; their numbers are 0 up to this. */
  count = 0;
  private slots = new Int32Array(1024).fill(-1);
  private starts = new Int32Array(512);
  private ends = new Int32Array(512);
  private hashes = new Int32Array(512);
  private escaped = new Uint8Array(512);
  private readonly decoded: (string | undefined)[] = [];

  /** Texts are slices of `bytes`, which stay in memory as long as this. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly encoding: Encoding,
  ) {}

  /** The number of the text in the bytes `from`–`to`; a new text gets the next number. */
  numberOf(from: number, to: number, escaped: number): number {
    const hash = this.hashOf(from, to);
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const found = this.slots[slot] ?? -1;
      if (found < 0) return this.add(slot, hash, from, to, escaped);
      if (this.hashes[found] === hash && this.isSame(found, from, to)) return found;
      slot = (slot + 1) & mask;
    }
  }

  /** The text of a number, trimmed. An unknown number is a bug: RangeError. */
  textOf(number: number): string {
    if (number < 0 || number >= this.count) throw new RangeError(`textOf: no text ${number}`);
    return (this.decoded[number] ??= this.decode(number));
  }

  private decode(number: number): string {
    const text = decodeBytes(this.bytes, this.encoding, this.starts[number], this.ends[number]);
    return (this.escaped[number] === 1 ? text.replaceAll('""', '"') : text).trim();
  }

  private hashOf(from: number, to: number): number {
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at += 1)
      hash = Math.imul(hash ^ (this.bytes[at] ?? 0), 0x01000193);
    return (hash ^ (hash >>> 15)) | 0;
  }

  private isSame(number: number, from: number, to: number): boolean {
    const start = this.starts[number] ?? 0;
    if ((this.ends[number] ?? 0) - start !== to - from) return false;
    for (let at = from; at < to; at += 1) {
      if (this.bytes[start + at - from] !== this.bytes[at]) return false;
    }
    return true;
  }

  private add(slot: number, hash: number, from: number, to: number, escaped: number): number {
    if (this.count === this.starts.length) this.grow();
    const number = this.count;
    this.count += 1;
    this.starts[number] = from;
    this.ends[number] = to;
    this.hashes[number] = hash;
    this.escaped[number] = escaped;
    if (this.count * 2 > this.slots.length) this.rehash();
    else this.slots[slot] = number;
    return number;
  }

  private grow(): void {
    const twice = <T extends Int32Array | Uint8Array>(old: T, fresh: T): T => {
      fresh.set(old);
      return fresh;
    };
    const room = this.starts.length * 2;
    this.starts = twice(this.starts, new Int32Array(room));
    this.ends = twice(this.ends, new Int32Array(room));
    this.hashes = twice(this.hashes, new Int32Array(room));
    this.escaped = twice(this.escaped, new Uint8Array(room));
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(-1);
    const mask = this.slots.length - 1;
    for (let number = 0; number < this.count; number += 1) {
      let slot = (this.hashes[number] ?? 0) & mask;
      while ((this.slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = number;
    }
  }
}
