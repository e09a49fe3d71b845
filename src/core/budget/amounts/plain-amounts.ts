import { notPlain } from "./not-plain";

const zero = 48;
const minus = 45;
const space = 32;
const comma = 44;
const point = 46;
/** What a letter is in the shape of an amount, in two bits, which are 0 for a digit. */
const [spaceBits, groupBits, decimalBits] = [1, 2, 3];
/** So many letters have room in a shape, behind a 1. */
const mostLetters = 14;
/** So many digits always fit in 32 bits, where they are reckoned fastest. */
const mostShortDigits = 9;
/** So many digits always are an exact number. */
const mostDigits = 15;
const slotCount = 256;

/** How a file writes its amounts. */
export interface PlainSpelling {
  decimalMark: "," | ".";
  /** How many decimals the currency has. */
  digits: number;
}

/**
 * Reads amounts like "-1 234,50" and "1.234,5" straight from bytes into minor units: the road of nearly every amount.
 * The digits are reckoned as if there were no marks. Where the marks stand among them is the shape of the amount; a
 * file has few shapes, and each is judged once. What is in no plain shape is for `readAmount`, letter by letter.
 */
export class PlainAmounts {
  /** The minor units that were last read. */
  minor = 0;
  /** The bits of each byte that is a mark, 0 for other bytes. */
  private readonly marks = new Uint8Array(256);
  /** The shapes that have been judged, by their hash. */
  private readonly shapes = new Int32Array(slotCount);
  /** What the digits of each are multiplied by for the decimals that it lacks, below 0 when they are more than 32 bits hold; 0 for none. */
  private readonly factors = new Int32Array(slotCount);

  constructor(
    private readonly bytes: Uint8Array,
    private readonly spelling: PlainSpelling,
  ) {
    const decimal = spelling.decimalMark.charCodeAt(0);
    this.marks[space] = spaceBits;
    this.marks[decimal === comma ? point : comma] = groupBits;
    this.marks[decimal] = decimalBits;
  }

  /** Reads the amount that begins at a byte and ends before `stop`; gives where it ends, or `notPlain`. */
  read(from: number, stop: number): number {
    const { bytes, marks } = this;
    const isNegative = bytes[from] === minus;
    const begin = isNegative ? from + 1 : from;
    let at = begin | 0;
    let value = 0;
    let shape = 1;
    for (; ; at = (at + 1) | 0) {
      const byte = bytes[at] ?? 0;
      // 0–9 for a digit and more for every other byte.
      const digit = byte ^ zero;
      if (digit <= 9) {
        value = (Math.imul(value, 10) + digit) | 0;
        shape <<= 2;
      } else {
        const bits = marks[byte] ?? 0;
        if (bits === 0 || byte === stop) break;
        shape = (shape << 2) | bits;
      }
    }
    const slot = Math.imul(shape, 0x9e3779b1) >>> 24;
    if (this.shapes[slot] !== shape) this.judge(shape, slot);
    const factor = this.factors[slot] ?? 0;
    if (factor <= 0 || at - begin > mostLetters)
      return this.readLong(begin, at, isNegative, -factor);
    const minor = value * factor;
    this.minor = isNegative ? 0 - minor : minor;
    return at;
  }

  /** Reads an amount of more digits than 32 bits hold; `notPlain` where its factor is 0 or it has too many letters. */
  private readLong(from: number, to: number, isNegative: boolean, factor: number): number {
    if (factor === 0 || to - from > mostLetters) return notPlain;
    const minor = this.longAt(from, to) * factor;
    this.minor = isNegative ? 0 - minor : minor;
    return to;
  }

  private judge(shape: number, slot: number): void {
    let letters = "";
    for (let rest = shape; rest > 1; rest >>= 2) letters = "0 _,".charAt(rest & 3) + letters;
    const found = /^(?:0+|0{1,3}(?: 000)+|0{1,3}(?:_000)+)(?:,(0*))?$/.exec(letters);
    const lacking = this.spelling.digits - (found?.[1]?.length ?? 0);
    const digits = letters.replaceAll(/\D/g, "").length + lacking;
    this.shapes[slot] = shape;
    const factor = found && lacking >= 0 && digits <= mostDigits ? 10 ** lacking : 0;
    this.factors[slot] = digits > mostShortDigits ? -factor : factor;
  }

  private longAt(from: number, to: number): number {
    let value = 0;
    for (let at = from; at < to; at += 1) {
      const digit = (this.bytes[at] ?? 0) - zero;
      if (digit >= 0 && digit <= 9) value = value * 10 + digit;
    }
    return value;
  }
}
