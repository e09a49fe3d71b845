import type { Role } from "./date-words";
import {
  is,
  noDate,
  oneDay,
  plays,
  skip,
  skipSign,
  someDays,
  type DaySpan,
  type Today,
} from "./day-span";
import { monthNamed, periodAt, periodOf, quarterNamed, yearNamed, type Period } from "./period";
import { isWished, mondayOf, readWeek, singleUnitAt, type Week } from "./read-week";
import { tokenAt, type Token } from "./token";

/** What "the" part of a period is meant: its start, middle or end, or all of it. */
type Part = "start" | "middle" | "end" | "all";

/**
 * Reads parts of weeks, months, quarters and years and whole ones: "slutet av veckan", "end of next month",
 * "månadsskiftet", "early December", "Q4", "this month", "next weekend".
 */
export function readPeriod(
  tokens: readonly Token[],
  at: number,
  today: Today,
): DaySpan | undefined {
  const token = tokenAt(tokens, at);
  if (token.sense?.end) return readNamedEnd(tokens, at, today);
  if (token.sense?.current === "weekend") {
    return isWished(tokens, at) ? undefined : weekend(at + 1, today);
  }
  const part = partAt(token);
  if (part !== "all") return readPart(tokens, at, part, today);
  const nthWeek = readWeekOfMonth(tokens, at, today);
  if (nthWeek) return nthWeek;
  if (is(token, "lastDay")) return readLastDay(tokens, at, today);
  const week = readWeek(tokens, at, today);
  if (week) return readDayOfWeek(tokens, week) ?? week;
  return readWhole(tokens, at, today);
}

/** "next week Tuesday", "vecka 49, på torsdag". */
function readDayOfWeek(tokens: readonly Token[], week: Week): DaySpan | undefined {
  const at = skip(tokens, skipSign(tokens, week.next, ","), "on");
  const token = tokens[at];
  const weekday = token?.sense?.weekday;
  if (weekday === undefined || token?.opens || token?.sense?.weak || week.isNoDate)
    return undefined;
  return { ...oneDay(at + 1, week.monday + weekday, week.unsure), monday: week.monday };
}

function partAt(token: Token): Part {
  if (is(token, "end")) return "end";
  if (is(token, "start")) return "start";
  return is(token, "middle") ? "middle" : "all";
}

/** "EOM", "årsskiftet": the end of the unit now running, or of the month or year named after it. */
function readNamedEnd(tokens: readonly Token[], at: number, today: Today): DaySpan | undefined {
  const unit = tokenAt(tokens, at).sense?.end;
  if (unit === undefined) return undefined;
  const month =
    unit === "month" ? monthNamed(tokens, skip(tokens, at + 1, "of"), today) : undefined;
  if (month) return oneDay(month.next, month.last);
  const year = unit === "year" ? yearNamed(tokens, skip(tokens, at + 1, "of")) : undefined;
  const period = year ?? periodOf(unit, 0, at + 1, today);
  return period && endOf(period, today);
}

function readPart(
  tokens: readonly Token[],
  at: number,
  part: Part,
  today: Today,
): DaySpan | undefined {
  let start = skipSign(tokens, at + 1, "-");
  start = skip(tokens, start, "of");
  start = skip(tokens, start, "the");
  const period = periodAt(tokens, start, today);
  if (!period) return undefined;
  if (part === "end") return endOf(period, today);
  return part === "start" ? startOf(period) : middleOf(period);
}

function endOf({ next, unit, last, unsure }: Period, today: Today): DaySpan {
  if (unit !== "week" || last >= today.day) return oneDay(next, last, unsure);
  // Said on a weekend, the end of the week is more likely the coming one's.
  return oneDay(next, last + 7, true);
}

function startOf({ next, unit, first }: Period): DaySpan {
  const days = unit === "week" ? 2 : unit === "month" ? 10 : 31;
  return someDays(next, first, first + days - 1, true);
}

function middleOf({ next, unit, first, last }: Period): DaySpan {
  if (unit === "week") return oneDay(next, first + 2, true);
  if (unit === "month") return someDays(next, first + 10, first + 19, true);
  const middle = Math.floor((first + last) / 2);
  return someDays(next, middle - 15, middle + 15, true);
}

/** "sista veckan i november", "first week of December": seven days, of which nobody can be sure. */
function readWeekOfMonth(tokens: readonly Token[], at: number, today: Today): DaySpan | undefined {
  const token = tokenAt(tokens, at);
  const isLast = is(token, "last") || is(token, "lastDay");
  const ordinal = isLast ? 5 : token.sense?.ordinal;
  if (ordinal === undefined || ordinal > 5 || tokens[at + 1]?.sense?.unit !== "week")
    return undefined;
  const month = is(tokens[at + 2], "of")
    ? monthNamed(tokens, skip(tokens, at + 3, "the"), today)
    : undefined;
  if (!month) return undefined;
  const from = ordinal === 5 ? month.last - 6 : month.first + (ordinal - 1) * 7;
  return someDays(month.next, from, from + 6, true);
}

/** "sista dagen i månaden", "last day of November". */
function readLastDay(tokens: readonly Token[], at: number, today: Today): DaySpan | undefined {
  const start = skip(tokens, skip(tokens, at + 1, "of"), "the");
  if (tokens[start]?.sense?.unit === "week") return undefined;
  const period = periodAt(tokens, start, today);
  return period && oneDay(period.next, period.last);
}

/** "this month", "next weekend", "in December"; a unit that is over ("last month") is no date. */
function readWhole(tokens: readonly Token[], at: number, today: Today): DaySpan | undefined {
  const start = skip(tokens, at, "this", "next", "coming", "last");
  const unit = singleUnitAt(tokens, start);
  if (start > at && unit !== undefined) {
    if (is(tokens[at], "last")) return noDate(start + 1);
    if (unit === "weekend") return weekend(start + 1, today, is(tokens[at], "next") ? 1 : 0);
    const period = periodOf(unit, is(tokens[at], "this") ? 0 : 1, start + 1, today);
    return period && spanOf(period, today);
  }
  if (start > at || !leadsToMonth(tokens, at)) return undefined;
  const period = monthNamed(tokens, at, today) ?? quarterNamed(tokens, at, today);
  if (!period) return undefined;
  const isGone = is(tokens[skip(tokens, period.next, "of")], "last");
  return isGone ? noDate(period.next) : spanOf(period, today);
}

function spanOf({ next, first, last, unsure }: Period, today: Today): DaySpan {
  const from = last >= today.day ? Math.max(first, today.day) : first;
  return someDays(next, from, last, unsure);
}

const MONTH_LEADS: readonly Role[] = ["in", "of", "on", "by", "before", "until", "within"];

/** A month's name alone is a date only after "in", "during", "by" and the like. */
function leadsToMonth(tokens: readonly Token[], at: number): boolean {
  return plays(tokens[at - 1], MONTH_LEADS);
}

function weekend(next: number, today: Today, later = 0): DaySpan {
  const saturday = mondayOf(today) + 5 + later * 7;
  const isLater = later > 0 && today.weekday < 5;
  return someDays(next, Math.max(saturday, today.day), saturday + 1, isLater);
}
