import { dayNumberOf } from "../../shared/calendar-date";
import type { DateOrder } from "./read-date";

/** What stands for a cell that is written in no plain way. */
export const notPlain = -1;
/** The amount of an empty cell, so that it is told apart from one that cannot be read, which is NaN. */
export const emptyAmount = Infinity;

const zero = 48;
const minus = 45;
const space = 32;
const comma = 44;
const point = 46;
const capitalT = 84;
/** So many digits always fit in 32 bits, where they are reckoned fastest. */
const mostDigits = 9;

/** How a file writes its cells. */
export interface CellSpelling {
  dateOrder: DateOrder;
  decimalMark: "," | ".";
  /** How many decimals the currency has. */
  digits: number;
}

/**
 * Reads the plain spellings of dates and amounts straight from bytes: the road of nearly every cell. Each function
 * puts the number into `values[column]` and gives back where the cell's spelling ends, or `notPlain`, and then
 * `readDate` and `readAmount` judge the cell letter by letter.
 */
export class PlainCells {
  private readonly view: DataView;
  private readonly decimal: number;
  private readonly group: number;
  /** Files have thousands of rows and hundreds of days. */
  private readonly days = new Map<number, number>();
  /** The bytes of the last date, since rows of one day stand together. */
  private lastYear = 0;
  private lastMonth = 0;
  private lastRest = 0;
  private lastDay = NaN;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly spelling: CellSpelling,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.decimal = spelling.decimalMark.charCodeAt(0);
    this.group = this.decimal === comma ? point : comma;
  }

  /** Reads "2026-11-23", "23.11.2026" or "20261123" into a day number; a time after it, up to `stop`, is passed over. */
  readDate(from: number, stop: number, values: Float64Array, column: number): number {
    if (from + 10 > this.bytes.length) return notPlain;
    const year = this.view.getInt32(from, true);
    const month = this.view.getInt32(from + 4, true);
    const rest = this.view.getInt16(from + 8, true);
    if (year !== this.lastYear || month !== this.lastMonth || rest !== this.lastRest) {
      const length = this.isDigit(from + 4) && this.isDigit(from + 2) ? 8 : 10;
      const day = this.dayOf(length === 8 ? this.digitsAt(from, 8) : this.packedAt(from));
      if (Number.isNaN(day)) return notPlain;
      if (length === 8) {
        values[column] = day;
        return from + 8;
      }
      this.lastYear = year;
      this.lastMonth = month;
      this.lastRest = rest;
      this.lastDay = day;
    }
    values[column] = this.lastDay;
    return this.passTime(from + 10, stop);
  }

  /** Reads "-1 234,50" or "1.234,5" into minor units; a cell that ends at once is an `emptyAmount`. */
  readAmount(from: number, stop: number, values: Float64Array, column: number): number {
    const { bytes } = this;
    const isNegative = bytes[from] === minus;
    const begin = isNegative ? from + 1 : from;
    let at = begin;
    let value = 0;
    let inGroup = 0;
    let marks = 0;
    let mark = 0;
    for (; ; at += 1) {
      const byte = bytes[at] ?? 0;
      const digit = byte - zero;
      if (digit >= 0 && digit <= 9) {
        value = (Math.imul(value, 10) + digit) | 0;
        inGroup += 1;
      } else if ((byte === space || byte === this.group) && byte !== stop) {
        const isInPlace = marks === 0 ? inGroup > 0 && inGroup <= 3 : inGroup === 3;
        if (!isInPlace || (marks > 0 && byte !== mark)) return notPlain;
        mark = byte;
        marks += 1;
        inGroup = 0;
      } else break;
    }
    if (at === begin) return isNegative ? notPlain : this.readEmpty(at, stop, values, column);
    const { digits } = this.spelling;
    const isShort = at - begin - marks + digits <= mostDigits;
    if (!isShort || (marks > 0 && inGroup !== 3)) return notPlain;
    let decimals = 0;
    if (bytes[at] === this.decimal && this.decimal !== stop) {
      for (at += 1; decimals < digits && this.isDigit(at); at += 1, decimals += 1) {
        value = (Math.imul(value, 10) + (bytes[at] ?? 0) - zero) | 0;
      }
    }
    for (; decimals < digits; decimals += 1) value = Math.imul(value, 10);
    values[column] = isNegative && value !== 0 ? -value : value;
    return at;
  }

  private readEmpty(at: number, stop: number, values: Float64Array, column: number): number {
    const byte = this.bytes[at];
    if (byte !== stop && byte !== 10 && byte !== 13) return notPlain;
    values[column] = emptyAmount;
    return at;
  }

  private passTime(from: number, stop: number): number {
    const { bytes } = this;
    if (bytes[from] !== space && bytes[from] !== capitalT) return from;
    let at = from;
    while (at < bytes.length && bytes[at] !== stop && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
    return at;
  }

  private dayOf(packed: number): number {
    if (!(packed > 0)) return NaN;
    let day = this.days.get(packed);
    if (day === undefined) {
      const [year, month] = [Math.floor(packed / 10_000), Math.floor(packed / 100) % 100];
      day = dayNumberOf(year, month, packed % 100) ?? NaN;
      this.days.set(packed, day);
    }
    return day;
  }

  /** The ten bytes of a date with marks as the number 20261123; NaN when they are none. */
  private packedAt(from: number): number {
    const { dateOrder } = this.spelling;
    const [first, second] = dateOrder === "ymd" ? [from + 4, from + 7] : [from + 2, from + 5];
    const mark = this.bytes[first] ?? 0;
    // The marks - . and / stand together in ASCII.
    if (mark !== this.bytes[second] || mark < minus || mark > 47) return NaN;
    const [one, two] = [this.digitsAt(first + 1, 2), this.digitsAt(from, first - from)];
    const last = this.digitsAt(second + 1, from + 9 - second);
    if (dateOrder === "ymd") return two * 10_000 + one * 100 + last;
    return last * 10_000 + (dateOrder === "dmy" ? one * 100 + two : two * 100 + one);
  }

  private digitsAt(from: number, count: number): number {
    let value = 0;
    for (let at = from; at < from + count; at += 1) {
      if (!this.isDigit(at)) return NaN;
      value = value * 10 + (this.bytes[at] ?? 0) - zero;
    }
    return value;
  }

  private isDigit(at: number): boolean {
    const digit = (this.bytes[at] ?? 0) - zero;
    return digit >= 0 && digit <= 9;
  }
}
