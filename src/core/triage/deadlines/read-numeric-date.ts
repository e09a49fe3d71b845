import type { Role } from "./date-words";
import { is, plays, type DaySpan, type Today } from "./day-span";
import { isFreeAfter, isFreeBefore } from "./free-standing";
import { resolveDate } from "./resolve-date";
import { tokenAt, type Token } from "./token";

interface Parts {
  numbers: readonly Token[];
  signs: readonly string[];
  next: number;
  weekday: number | undefined;
  isSecond: boolean;
}

/** The two or three numbers joined by glued signs that begin at a token. */
function readParts(
  tokens: readonly Token[],
  at: number,
  { weekday, isSecond = false }: BesideDate,
): Parts | undefined {
  const numbers = [tokenAt(tokens, at)];
  const signs: string[] = [];
  let next = at + 1;
  while (numbers.length < 3) {
    const sign = tokens[next];
    const number = tokens[next + 1];
    if (!sign || !number?.glued || number.number < 0) break;
    if (!sign.glued && !isYearAfterGap(sign, signs)) break;
    if (sign.text !== "/" && sign.text !== "-" && sign.text !== ".") break;
    numbers.push(number);
    signs.push(sign.text);
    next += 2;
  }
  return signs.length > 0 ? { numbers, signs, next, weekday, isSecond } : undefined;
}

/** "15/12 -26": the year may stand off by a space in Swedish. */
function isYearAfterGap(sign: Token, signs: readonly string[]): boolean {
  return sign.text === "-" && signs[0] === "/";
}

/** What stands before a date in digits. */
interface BesideDate {
  /** Set when it is the second of an interval, glued to its dash. */
  isSecond?: boolean;
  /** The weekday written before it. */
  weekday?: number;
}

/**
 * Reads a date in digits: "2026-12-15", "15/12", "15/12-26", "27.11.2026", "12/15/2026". Numbers that only look like
 * dates (telephone numbers, addresses, versions, fractions, amounts) are none.
 */
export function readNumericDate(
  tokens: readonly Token[],
  at: number,
  today: Today,
  beside: BesideDate = {},
): DaySpan | undefined {
  const start = is(tokens[at], "the") ? at + 1 : at;
  const token = tokens[start];
  if (!token || token.number < 0 || !(beside.isSecond || isFreeBefore(tokens, start)))
    return undefined;
  const parts = readParts(tokens, start, beside);
  if (!parts) return undefined;
  if (parts.numbers.length === 3) {
    const whole = readWithYear(tokens, parts, today);
    if (whole) return whole;
    if (parts.signs[0] !== "/" || parts.signs[1] !== "-") return undefined;
    return readDayAndMonth(tokens, start, { ...parts, next: start + 3 }, today);
  }
  return readDayAndMonth(tokens, start, parts, today);
}

function readWithYear(tokens: readonly Token[], parts: Parts, today: Today): DaySpan | undefined {
  const [first, second, third] = parts.numbers as [Token, Token, Token];
  const { next } = parts;
  if (!isFreeAfter(tokens, next)) return undefined;
  if (first.text.length === 4) {
    if (second.text.length > 2 || third.text.length > 2) return undefined;
    const written = { year: first.number, month: second.number, day: third.number };
    return resolveDate(written, today, next);
  }
  if (first.text.length > 2 || second.text.length > 2) return undefined;
  if (!isYear(third, parts.signs, today)) return undefined;
  return resolveOrdered(first, second, third.number, parts, today);
}

function isYear(token: Token, signs: readonly string[], today: Today): boolean {
  if (token.text.length === 4) return signs[0] === signs[1];
  if (token.text.length !== 2 || signs[1] === ".") return false;
  // After "15/12-" two digits are a year only when they are one that people now write about.
  const distance = 2000 + token.number - (1970 + today.day / 365.2425);
  return Math.abs(distance) < 5 && (signs[0] === "/" || signs[0] === signs[1]);
}

function resolveOrdered(
  first: Token,
  second: Token,
  year: number | undefined,
  { signs, next, weekday }: Parts,
  today: Today,
): DaySpan | undefined {
  const isMonthFirst = today.monthFirst && signs[0] !== ".";
  const dayFirst = { day: first.number, month: second.number, year, weekday };
  const monthFirst = { day: second.number, month: first.number, year, weekday };
  const [usual, other] = isMonthFirst ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  const found = resolveDate(usual, today, next);
  if (!found) return usual.month > 12 ? resolveDate(other, today, next) : undefined;
  const isEither = other.month <= 12 && other.day !== other.month && signs[0] !== ".";
  if (isEither && weekday !== undefined) return fitting(found, resolveDate(other, today, next));
  return isEither && !today.isOrderSure ? { ...found, unsure: true } : found;
}

/** A weekday before the date tells which number is the month: "Thu 12/3". */
function fitting(usual: DaySpan, other: DaySpan | undefined): DaySpan {
  return usual.unsure && other && !other.unsure ? other : usual;
}

function readDayAndMonth(
  tokens: readonly Token[],
  at: number,
  parts: Parts,
  today: Today,
): DaySpan | undefined {
  const [first, second] = parts.numbers as [Token, Token];
  if (first.text.length > 2 || second.text.length > 2 || first.number === 0) return undefined;
  const isDotted = parts.signs[0] === ".";
  if (parts.signs[0] === "-" || (isDotted && !isDottedDate(tokens, at))) return undefined;
  let next = parts.next;
  if (isDotted && tokens[next]?.text === "." && tokenAt(tokens, next).glued) next += 1;
  const isRange = tokens[next]?.text === "-" && tokens[next + 2]?.text === "/";
  if (!isRange && !isFreeAfter(tokens, next)) return undefined;
  if (isCatchword(first, second)) return undefined;
  if (!parts.isSecond && isFraction(tokens, at, parts)) return undefined;
  const year = fourDigitYear(tokens[next]);
  return resolveOrdered(first, second, year, { ...parts, next: year ? next + 1 : next }, today);
}

/** "24/11 2026". */
function fourDigitYear(token: Token | undefined): number | undefined {
  const isYearLike = token && !token.opens && token.text.length === 4;
  return isYearLike && token.number >= 1990 && token.number <= 2099 ? token.number : undefined;
}

/** "24/7" means always, and "9/11" a day long gone. */
function isCatchword(first: Token, second: Token): boolean {
  return (
    (first.number === 24 && second.number === 7) || (first.text === "9" && second.text === "11")
  );
}

/** Two small numbers are as likely a fraction or "one of two", unless the words before speak of days. */
function isFraction(tokens: readonly Token[], at: number, { numbers, next }: Parts): boolean {
  if (numbers.some(({ number }) => number > 12)) return false;
  const isInterval = tokens[next]?.text === "-" && tokens[next + 2]?.text === "/";
  const lead = tokens[at - 1]?.text === "." ? at - 2 : at - 1;
  return !isInterval && !speaksOfDays(tokens[lead]) && !is(tokens[next], "at");
}

/** "15.12" is a time or an amount more often than a date. */
function isDottedDate(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.sense?.weekday !== undefined || before?.text === "den";
}

const DAY_LEADS: readonly Role[] = [
  "by",
  "before",
  "until",
  "on",
  "the",
  "from",
  "between",
  "deadline",
];

function speaksOfDays(token: Token | undefined): boolean {
  if (token?.sense?.weekday !== undefined) return true;
  return plays(token, DAY_LEADS);
}
