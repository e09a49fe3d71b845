import { dayNumberOf } from "../../shared/calendar-date";
import { notPlain } from "./not-plain";
import type { DateOrder } from "./read-date";

const zero = 48;
const minus = 45;
const slash = 47;
const space = 32;
const capitalT = 84;

/**
 * Reads dates of whole digits straight from bytes into day numbers: the road of nearly every date. What it does not
 * read is for `readDate`, letter by letter.
 */
export class PlainDates {
  /** The day number that was last read. */
  day = 0;
  private readonly view: DataView;
  private readonly length: number;
  /** Files have thousands of rows and hundreds of days. */
  private readonly days = new Map<number, number>();
  /** The ten bytes of the last date with marks, since rows of one day stand together. */
  private lastYear = 0;
  private lastMonth = 0;
  private lastRest = 0;
  private lastDay = NaN;
  /** The same of the last date of eight digits. */
  private lastEightYear = 0;
  private lastEightRest = 0;
  private lastEightDay = NaN;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly order: DateOrder,
  ) {
    this.length = bytes.length;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /**
   * Reads the date that begins at a byte: "2026-11-23", "23.11.2026" or "20261123", the first two also with a time
   * after them, up to `stop`. Gives where it ends, or `notPlain`.
   */
  read(from: number, stop: number): number {
    const end = (from + 10) | 0;
    if (end > this.length) return notPlain;
    const { view } = this;
    const isLast =
      view.getInt32(from, true) === this.lastYear &&
      view.getInt32(from + 4, true) === this.lastMonth &&
      view.getInt16(from + 8, true) === this.lastRest;
    if (!isLast) return this.readOther(from, stop);
    this.day = this.lastDay;
    return this.bytes[end] === stop ? end : this.endOfDate(end, stop);
  }

  /** Reads a date that is another than the last one. */
  private readOther(from: number, stop: number): number {
    if (this.isDigit(from + 4) && this.isDigit(from + 2)) return this.readEight(from);
    if (!this.readTen(from)) return notPlain;
    this.day = this.lastDay;
    return this.endOfDate(from + 10, stop);
  }

  private endOfDate(from: number, stop: number): number {
    const next = this.bytes[from];
    return next === space || next === capitalT ? this.endOfTime(from, stop) : from;
  }

  private readTen(from: number): boolean {
    const day = this.dayOf(this.packedAt(from));
    if (Number.isNaN(day)) return false;
    this.lastYear = this.view.getInt32(from, true);
    this.lastMonth = this.view.getInt32(from + 4, true);
    this.lastRest = this.view.getInt16(from + 8, true);
    this.lastDay = day;
    return true;
  }

  private readEight(from: number): number {
    const { view } = this;
    const [year, rest] = [view.getInt32(from, true), view.getInt32(from + 4, true)];
    if (year !== this.lastEightYear || rest !== this.lastEightRest) {
      const day = this.dayOf(this.digitsAt(from, 8));
      if (Number.isNaN(day)) return notPlain;
      this.lastEightYear = year;
      this.lastEightRest = rest;
      this.lastEightDay = day;
    }
    this.day = this.lastEightDay;
    return from + 8;
  }

  private endOfTime(from: number, stop: number): number {
    const { bytes } = this;
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
    const { bytes, order } = this;
    const [first, second] = order === "ymd" ? [from + 4, from + 7] : [from + 2, from + 5];
    const mark = bytes[first] ?? 0;
    // The marks - . and / stand together in ASCII.
    if (mark !== bytes[second] || mark < minus || mark > slash) return NaN;
    const [one, two] = [this.digitsAt(first + 1, 2), this.digitsAt(from, first - from)];
    const last = this.digitsAt(second + 1, from + 9 - second);
    if (order === "ymd") return two * 10_000 + one * 100 + last;
    return last * 10_000 + (order === "dmy" ? one * 100 + two : two * 100 + one);
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
