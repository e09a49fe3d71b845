import { dayNumberOf, endOfMonth, partsOf } from "../../shared/calendar-date";
import { dayOfMonthAt, monthAt, yearAt, type DayOfMonth } from "./day-of-month";
import type { Role } from "./date-words";
import {
  is,
  isOtherWord,
  plays,
  oneDay,
  skip,
  skipSign,
  type DaySpan,
  type Today,
} from "./day-span";
import { isFreeAfter, isFreeBefore } from "./free-standing";
import { resolveDate } from "./resolve-date";
import { tokenAt, type Token } from "./token";

/** Reads "5 januari 2027", "den 5:e jan", "5th of January", "Nov 27, 2026", "the 27th", "25–27 november". */
export function readNamedDate(
  tokens: readonly Token[],
  at: number,
  today: Today,
  weekday?: number,
): DaySpan | undefined {
  const start = skip(tokens, at, "the");
  if (tokens[start] === undefined) return undefined;
  if (monthAt(tokens, start) !== undefined) return readMonthFirst(tokens, start, today, weekday);
  const first = dayOfMonthAt(tokens, start);
  if (!first || !isFreeBefore(tokens, start)) return undefined;
  return (
    readDayFirst(tokens, first, today, weekday) ??
    readDayRange(tokens, first, today) ??
    readBareDay(tokens, at, start, first, today, weekday)
  );
}

/** The month after a day: "5 januari", "5th of January", "5. januari", "5-Jan". */
function monthAfter(
  tokens: readonly Token[],
  at: number,
): { next: number; month: number } | undefined {
  const ofSkipped = tokens[at]?.text === "of" ? at + 1 : skipSign(tokens, at, ".", "-", "/");
  const month = monthAt(tokens, ofSkipped);
  return month === undefined ? undefined : { next: ofSkipped + 1, month };
}

function readDayFirst(
  tokens: readonly Token[],
  first: DayOfMonth,
  today: Today,
  weekday: number | undefined,
): DaySpan | undefined {
  const found = monthAfter(tokens, first.next);
  if (found === undefined) return readDayOfUnit(tokens, first, today);
  return finishDate(tokens, found.next, {
    day: first.day,
    month: found.month,
    today,
    weekday,
  });
}

/** "the 10th of next month", "den 10:e i nästa månad", "den 5:e denna månad". */
function readDayOfUnit(
  tokens: readonly Token[],
  first: DayOfMonth,
  today: Today,
): DaySpan | undefined {
  const start = skip(tokens, first.next, "of", "the");
  const later = is(tokens[start], "next") ? 1 : 0;
  const isMonth = tokens[start + 1]?.sense?.unit === "month";
  if (!isMonth || (later === 0 && !is(tokens[start], "this"))) return undefined;
  const { year, month } = partsOf(endOfMonth(today.day, later));
  const day = dayNumberOf(year, month, first.day);
  return day === undefined ? undefined : oneDay(start + 2, day);
}

interface Unfinished {
  day: number;
  month: number;
  today: Today;
  weekday: number | undefined;
}

function finishDate(
  tokens: readonly Token[],
  at: number,
  { day, month, today, weekday }: Unfinished,
): DaySpan | undefined {
  const dashed = tokens[at]?.text === "-" && tokens[at].glued ? at + 1 : at;
  const year = yearAt(tokens, dashed) ?? yearAt(tokens, at);
  const isNameLast = monthAt(tokens, at - 1) !== undefined;
  const next = year ? year.next : isNameLast ? afterAbbreviation(tokens, at) : at;
  return resolveDate({ day, month, year: year?.year, weekday }, today, next);
}

/** The full stop of "nov." is part of the words, unless the sentence ends there. */
function afterAbbreviation(tokens: readonly Token[], at: number): number {
  const isStop = tokens[at]?.text === "." && tokens[at].glued && tokens[at + 1] !== undefined;
  return isStop && !tokenAt(tokens, at + 1).opens ? at + 1 : at;
}

function readMonthFirst(
  tokens: readonly Token[],
  at: number,
  today: Today,
  weekday: number | undefined,
): DaySpan | undefined {
  const token = tokenAt(tokens, at);
  const month = monthAt(tokens, at);
  if (month === undefined || (token.sense?.weak && !token.capital)) return undefined;
  const start = skip(tokens, skipSign(tokens, at + 1, "."), "the");
  const first = dayOfMonthAt(tokens, start);
  if (!first || tokenAt(tokens, start).opens || isMonthsYear(tokens, first)) return undefined;
  const last = lastOfRange(tokens, first);
  const end = finishDate(tokens, (last ?? first).next, {
    day: (last ?? first).day,
    month,
    today,
    weekday,
  });
  if (!end || (!end.hasYear && !isFreeAfter(tokens, end.next))) return undefined;
  return last ? spanBack(end, first.day) : end;
}

/** "November 5 000" and "May 10:30" are no days of a month. */
function isMonthsYear(tokens: readonly Token[], { next }: DayOfMonth): boolean {
  const after = tokens[next];
  const later = tokens[next + 1];
  return (
    after?.glued === true &&
    later?.glued === true &&
    later.number >= 0 &&
    (after.text === ":" || after.text === "/" || after.text === ".")
  );
}

const JOINTS: readonly Role[] = ["to", "and", "until", "or"];

/** The second day of "25–27", "25 to 27", "3 och 5", when one follows that is later. */
function lastOfRange(tokens: readonly Token[], first: DayOfMonth): DayOfMonth | undefined {
  const joint = tokens[first.next];
  const isJoint = joint?.text === "-" || plays(joint, JOINTS);
  if (!isJoint) return undefined;
  const last = dayOfMonthAt(tokens, skip(tokens, first.next + 1, "the"));
  return last && last.day > first.day ? last : undefined;
}

function spanBack(end: DaySpan, firstDay: number): DaySpan {
  return { ...end, from: end.to - (partsOf(end.to).day - firstDay) };
}

function readDayRange(
  tokens: readonly Token[],
  first: DayOfMonth,
  today: Today,
): DaySpan | undefined {
  const last = lastOfRange(tokens, first);
  if (!last) return undefined;
  const end = readDayFirst(tokens, last, today, undefined);
  return end && spanBack(end, first.day);
}

/** Reads "the 27th", "den 27:e", "den 27": the next day of that number. */
function readBareDay(
  tokens: readonly Token[],
  at: number,
  start: number,
  first: DayOfMonth,
  today: Today,
  weekday: number | undefined,
): DaySpan | undefined {
  const isMarked =
    weekday !== undefined || start > at || is(tokens[at - 1], "on") || is(tokens[at - 1], "by");
  if (!isMarked || tokenAt(tokens, start).sense || !endsThere(tokens, first)) return undefined;
  if (is(tokens[skip(tokens, first.next, "of")], "every")) return undefined;
  if (!first.isOrdinal && weekday === undefined && tokenAt(tokens, at).text !== "den")
    return undefined;
  const { year, month } = partsOf(today.day);
  for (let ahead = 0; ahead < 3; ahead++) {
    const inMonth = partsOf(endOfMonth(today.day, ahead));
    const day = dayNumberOf(inMonth.year, inMonth.month, first.day);
    if (day === undefined || day < today.day) continue;
    if (weekday !== undefined && (day + 3) % 7 !== weekday) continue;
    const isLater = inMonth.year !== year || inMonth.month !== month;
    return oneDay(first.next, day, isLater && ahead > 1);
  }
  return undefined;
}

const GOING_ON: readonly Role[] = ["small", "latest", "request", "by", "before"];

/** "the 27th floor" and "den 27 mannen" are no days: after the number the sentence must end or go on. */
function endsThere(tokens: readonly Token[], { next }: DayOfMonth): boolean {
  const after = tokens[next];
  if (!after || after.opens) return true;
  if (isOtherWord(after) || is(after, "am") || is(after, "pm")) return false;
  if (!after.sense) return after.number < 0 && isFreeAfter(tokens, next);
  const { time, weakTime, partOfDay } = after.sense;
  return plays(after, GOING_ON) || (time ?? weakTime ?? partOfDay) !== undefined;
}
