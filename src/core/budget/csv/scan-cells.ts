import { dayNumberOf } from "../../shared/calendar-date";
import type { DateOrder } from "../amounts/read-date";

const zero = 48;
const minus = 45;
const space = 32;

/**
 * Reads the plain spellings of an amount straight from bytes, "-1 234,50" with `decimal` as its mark: the road of
 * nearly every cell. NaN for everything else, which `readAmount` then judges letter by letter.
 */
export function scanAmount(
  bytes: Uint8Array,
  from: number,
  to: number,
  decimal: number,
  digits: number,
): number {
  let at = from;
  const isNegative = bytes[at] === minus;
  if (isNegative) at += 1;
  let value = 0;
  let inGroup = -1;
  let count = 0;
  for (; at < to; at += 1) {
    const digit = (bytes[at] ?? 0) - zero;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      count += 1;
      if (inGroup >= 0) inGroup += 1;
    } else if (
      bytes[at] === space &&
      count > 0 &&
      count <= 12 &&
      (inGroup < 0 ? count <= 3 : inGroup === 3)
    ) {
      inGroup = 0;
    } else break;
  }
  if (count === 0 || count > 12 || (inGroup >= 0 && inGroup !== 3)) return NaN;
  let decimals = 0;
  if (at < to && bytes[at] === decimal) {
    for (at += 1; at < to && decimals < digits; at += 1, decimals += 1) {
      const digit = (bytes[at] ?? 0) - zero;
      if (!(digit >= 0 && digit <= 9)) return NaN;
      value = value * 10 + digit;
    }
  }
  if (at < to) return NaN;
  for (; decimals < digits; decimals += 1) value *= 10;
  return isNegative && value !== 0 ? -value : value;
}

/**
 * Reads the plain spellings of a date straight from bytes, "2026-11-23", "23.11.2026" or "20261123". NaN for
 * everything else. Days are looked up in `known`, since a file has thousands of rows and hundreds of days.
 */
export function scanDate(
  bytes: Uint8Array,
  from: number,
  to: number,
  order: DateOrder,
  known: Map<number, number>,
): number {
  let packed = 0;
  if (to - from === 10 || (to - from > 10 && isTimeMark(bytes[from + 10] ?? 0))) {
    packed = order === "ymd" ? packYearFirst(bytes, from) : packYearLast(bytes, from, order);
  } else if (to - from === 8) packed = digitsAt(bytes, from, 8);
  if (!(packed > 0)) return NaN;
  let day = known.get(packed);
  if (day === undefined) {
    const found = dayNumberOf(
      Math.floor(packed / 10_000),
      Math.floor(packed / 100) % 100,
      packed % 100,
    );
    day = found ?? NaN;
    known.set(packed, day);
  }
  return day;
}

/** The marks - . and / stand together in ASCII. */
function isDateMark(byte: number): boolean {
  return byte >= 45 && byte <= 47;
}

function isTimeMark(byte: number): boolean {
  return byte === space || byte === 84;
}

function packYearFirst(bytes: Uint8Array, from: number): number {
  if (bytes[from + 4] !== bytes[from + 7] || !isDateMark(bytes[from + 4] ?? 0)) return NaN;
  return (
    digitsAt(bytes, from, 4) * 10_000 +
    digitsAt(bytes, from + 5, 2) * 100 +
    digitsAt(bytes, from + 8, 2)
  );
}

function packYearLast(bytes: Uint8Array, from: number, order: DateOrder): number {
  if (bytes[from + 2] !== bytes[from + 5] || !isDateMark(bytes[from + 2] ?? 0)) return NaN;
  const [first, second] = [digitsAt(bytes, from, 2), digitsAt(bytes, from + 3, 2)];
  const year = digitsAt(bytes, from + 6, 4);
  return year * 10_000 + (order === "dmy" ? second * 100 + first : first * 100 + second);
}

function digitsAt(bytes: Uint8Array, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at += 1) {
    const digit = (bytes[at] ?? 0) - zero;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}
