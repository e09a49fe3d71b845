import { endOfMonth, weekdayOf } from "../../shared/calendar-date";
import type { Role } from "./date-words";
import { is, noDate, oneDay, plays, skip, skipSign, type DaySpan, type Today } from "./day-span";
import { monthAt, yearAt } from "./day-of-month";
import { readNamedDate } from "./read-named-date";
import { readNumericDate } from "./read-numeric-date";
import { readWeek } from "./read-week";
import { countedUnitAt } from "./read-relative-day";
import { resolveDate } from "./resolve-date";
import { tokenAt, type Token } from "./token";

const NOTHING: readonly Token[] = [];
const GONE_OR_REPEATED: readonly Role[] = ["last", "every"];

/**
 * Reads a weekday with all that may stand around it: "fredag", "nästa fredag", "Friday, November 27", "fredag v. 49",
 * "Friday next week", "last Friday of November". A weekday named on that very weekday is unsure, and so is "next"
 * with a weekday that still lies ahead this week.
 */
export function readWeekday(
  tokens: readonly Token[],
  at: number,
  today: Today,
): DaySpan | undefined {
  const ordinal = readNthWeekday(tokens, at, today);
  if (ordinal) return ordinal;
  const start = skip(tokens, at, "this", "next", "coming", "last", "every");
  const weekday = tokens[start]?.sense?.weekday;
  if (weekday === undefined || !countsAsWeekday(tokens, start, start > at)) return undefined;
  const before = start > at ? tokens.slice(at, start) : NOTHING;
  if (before.some((token) => plays(token, GONE_OR_REPEATED))) {
    return noDate(start + 1);
  }
  return (
    readDateAfter(tokens, start, weekday, today) ??
    readWeekAfter(tokens, start, weekday, today) ??
    bareWeekday(before, start + 1, weekday, today)
  );
}

const DAY_LEADS: readonly Role[] = ["by", "before", "until", "on"];

/** Whether "sun" or "ons" means the day here, and a weekday is not part of a name such as "Black Friday". */
function countsAsWeekday(tokens: readonly Token[], at: number, isLed: boolean): boolean {
  const token = tokenAt(tokens, at);
  if (is(tokens[at - 1], "spoiler")) return false;
  if (token.sense?.weak === false) return true;
  const next = skip(tokens, skipSign(tokens, at + 1, ".", ","), "the");
  const after = tokens[next];
  const isCount = tokens[next + 1]?.sense?.unit !== undefined;
  if (after && !after.opens && !isCount && (after.number > 0 || after.sense?.month !== undefined)) {
    return true;
  }
  const lead = tokens[at - 1];
  const isDashed = tokens[at + 1]?.text === "-" || lead?.text === "-";
  // The English "I" is the Swedish "i" to the lexicon.
  const isSpoken = lead?.text !== "i" && plays(lead, DAY_LEADS);
  const isTimed = is(tokens[next], "at") && (tokens[next + 1]?.number ?? -1) > 0;
  return isLed || isSpoken || isTimed || (isDashed && !token.glued) || (isDashed && token.glued);
}

/** "fredag den 27 november", "Fri 27/11", "Friday the 27th". */
function readDateAfter(
  tokens: readonly Token[],
  at: number,
  weekday: number,
  today: Today,
): DaySpan | undefined {
  let next = skipSign(tokens, at + 1, ".", ",", "(");
  if (is(tokens[next], "on")) next += 1;
  if (tokens[next] === undefined || tokenAt(tokens, next).opens) return undefined;
  const found =
    readNumericDate(tokens, next, today, { weekday }) ??
    readNamedDate(tokens, next, today, weekday);
  if (!found) return undefined;
  const agrees = found.from !== found.to || weekdayOf(found.to) === weekday;
  return { ...found, unsure: found.unsure || !agrees };
}

/** "fredag v. 49", "Friday next week", "på torsdag i nästa vecka". */
function readWeekAfter(
  tokens: readonly Token[],
  at: number,
  weekday: number,
  today: Today,
): DaySpan | undefined {
  const start = skip(tokens, skipSign(tokens, at + 1, ","), "of", "the");
  if (tokens[start] === undefined || tokens[start].opens) return undefined;
  const later = countedUnitAt(tokens, is(tokens[start], "in") ? start + 1 : at);
  if (later?.unit === "week") {
    const { to } = bareWeekday(NOTHING, later.next, weekday, today);
    return oneDay(later.next, to + later.count * 7);
  }
  const week = readWeek(tokens, start, today);
  if (!week || week.isNoDate) return week && { ...week };
  return { ...oneDay(week.next, week.monday + weekday, week.unsure), monday: week.monday };
}

function bareWeekday(
  before: readonly Token[],
  next: number,
  weekday: number,
  today: Today,
): DaySpan {
  const ahead = ((weekday - today.weekday + 6) % 7) + 1;
  if (before.some((token) => is(token, "next"))) return nextWeekday(next, weekday, ahead, today);
  const day = today.day + ahead;
  const isCertain = before.some((token) => is(token, "coming"));
  return { ...oneDay(next, day, ahead === 7 && !isCertain), repeatsAfter: 7 };
}

function nextWeekday(next: number, weekday: number, ahead: number, today: Today): DaySpan {
  const isAheadThisWeek = weekday > today.weekday;
  const isSunday = today.weekday === 6;
  const day = today.day + ahead + (isAheadThisWeek ? 7 : 0);
  return { ...oneDay(next, day, isAheadThisWeek || isSunday), repeatsAfter: 7 };
}

/** "last Friday of November", "första måndagen i december", "sista fredagen i månaden". */
function readNthWeekday(tokens: readonly Token[], at: number, today: Today): DaySpan | undefined {
  const token = tokenAt(tokens, at);
  const nth = is(token, "last") || token.text === "sista" ? -1 : token.sense?.ordinal;
  const weekday = tokens[at + 1]?.sense?.weekday;
  if (nth === undefined || nth > 5 || weekday === undefined) return undefined;
  if (!is(tokens[at + 2], "of")) return undefined;
  const start = skip(tokens, at + 3, "the");
  const month = monthEnd(tokens, start, today);
  if (!month) return undefined;
  const day =
    nth < 0
      ? month.end - ((weekdayOf(month.end) - weekday + 7) % 7)
      : nthIn(month.end, nth, weekday);
  return oneDay(month.next, day);
}

function nthIn(endOfThatMonth: number, nth: number, weekday: number): number {
  const first = endOfMonth(endOfThatMonth, -1) + 1;
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
}

function monthEnd(
  tokens: readonly Token[],
  at: number,
  today: Today,
): { next: number; end: number } | undefined {
  if (tokens[at]?.sense?.unit === "month") return { next: at + 1, end: endOfMonth(today.day) };
  const isNext = is(tokens[at], "next") && tokens[at + 1]?.sense?.unit === "month";
  if (isNext) return { next: at + 2, end: endOfMonth(today.day, 1) };
  const month = monthAt(tokens, at);
  if (month === undefined) return undefined;
  const year = yearAt(tokens, at + 1);
  const first = resolveDate({ day: 28, month, year: year?.year }, today, year?.next ?? at + 1);
  return first && { next: first.next, end: endOfMonth(first.to) };
}
