import { decodeBytes } from "../bytes/decode-bytes";
import { sameBytes } from "../bytes/same-bytes";

/** How many different spellings of names are looked up quickly; OFX knows some hundred elements. */
const slotCount = 1024;

/** The numbers of the names that are asked for in every transaction. */
export const dateName = 0;
export const amountName = 1;
export const transactionName = 2;

/** The names of the elements of a file, in capitals, each known by a number so that it is made a text only once. */
export class OfxNames {
  private readonly texts: string[] = ["DTPOSTED", "TRNAMT", "STMTTRN"];
  /** The number + 1 of the name that was last seen under a hash, and where that stands. */
  private readonly slots = new Int32Array(slotCount);
  private readonly starts = new Int32Array(slotCount);
  private readonly numbers = new Map(this.texts.map((text, number) => [text, number]));

  constructor(private readonly view: DataView) {}

  /** The number of the name in the bytes `from`–`to`, whatever its letters' size. */
  numberOf(from: number, to: number): number {
    const slot = this.hashOf(from, to) & (slotCount - 1);
    const known = (this.slots[slot] ?? 0) - 1;
    const isAsLong = known >= 0 && this.texts[known]?.length === to - from;
    if (isAsLong && sameBytes(this.view, this.starts[slot] ?? 0, from, to - from)) return known;
    const number = this.add(from, to);
    this.slots[slot] = number + 1;
    this.starts[slot] = from;
    return number;
  }

  /** The name of a number, in capitals. */
  textOf(number: number): string {
    const text = this.texts[number];
    if (text === undefined) throw new RangeError(`textOf: no name ${number}`);
    return text;
  }

  private hashOf(from: number, to: number): number {
    if (to - from < 4) return to - from;
    const word = this.view.getInt32(from, true) ^ Math.imul(this.view.getInt32(to - 4, true), 31);
    return (Math.imul(word, 0x9e3779b1) >>> 16) + to - from;
  }

  private add(from: number, to: number): number {
    const text = this.decode(from, to).toUpperCase();
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.texts.length;
    this.texts.push(text);
    this.numbers.set(text, number);
    return number;
  }

  private decode(from: number, to: number): string {
    const { buffer, byteOffset, byteLength } = this.view;
    return decodeBytes(new Uint8Array(buffer, byteOffset, byteLength), "windows-1252", from, to);
  }
}
