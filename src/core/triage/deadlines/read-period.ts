import {
  addMonths,
  dayNumberOf,
  endOfMonth,
  mondayOfWeek,
  partsOf,
} from "../../shared/calendar-date";
import type { Unit } from "./date-words";
import { is, isOtherWord, oneDay, skip, skipSign, type DaySpan, type Today } from "./day-span";
import { yearAt } from "./read-named-date";
import { resolveDate } from "./resolve-date";
import type { Token } from "./tokens";

/** A week by its Monday. Its days as a span are the working days, Monday to Friday. */
export interface Week extends DaySpan {
  monday: number;
}

function weekOf(next: number, monday: number, today: Today, unsure = false): Week {
  const friday = monday + 4;
  // On a weekend, what is left of the week is the weekend.
  const to = today.day > friday && today.day <= monday + 6 ? monday + 6 : friday;
  return { next, monday, from: Math.max(monday, Math.min(today.day, to)), to, unsure };
}

function mondayOf(today: Today): number {
  return today.day - today.weekday;
}

/** Reads "vecka 49", "v. 49", "this week", "nästa vecka", "week after next". */
export function readWeek(tokens: readonly Token[], at: number, today: Today): Week | undefined {
  return readNumberedWeek(tokens, at, today) ?? readRelativeWeek(tokens, at, today);
}

function readRelativeWeek(tokens: readonly Token[], at: number, today: Today): Week | undefined {
  const token = tokens[at];
  if (token?.sense?.current === "week") {
    if (isWished(tokens, at)) return undefined;
    return weekOf(at + 1, mondayOf(today), today);
  }
  const start = skip(tokens, at, "this", "next", "coming", "last");
  const unit = tokens[start]?.sense?.unit;
  if (start === at) {
    const isAfterNext = unit === "week" && isAfter(tokens[at + 1]) && is(tokens[at + 2], "next");
    return isAfterNext ? weekOf(at + 3, mondayOf(today) + 14, today) : undefined;
  }
  if (unit !== "week") return undefined;
  if (is(tokens[at], "last")) return { ...weekOf(start + 1, 0, today), isNoDate: true };
  if (is(tokens[at], "next") || is(tokens[at], "coming")) {
    const after = start + 1;
    return weekOf(after, mondayOf(today) + 7, today);
  }
  return weekOf(start + 1, mondayOf(today), today);
}

function isAfter(token: Token | undefined): boolean {
  return token?.text === "after" || token?.text === "efter";
}

/** A week that went by at most this many days ago is taken as gone, not as next year's. */
const STILL_PAST_DAYS = 90;

function readNumberedWeek(tokens: readonly Token[], at: number, today: Today): Week | undefined {
  if (!is(tokens[at], "weekSign")) return undefined;
  const sign = skipSign(tokens, at + 1, ".");
  const number = tokens[sign];
  if (!number || number.number < 1 || number.number > 53 || number.text.length > 2)
    return undefined;
  if (!isWeekNumber(tokens, at, sign)) return undefined;
  const first = weekNumbered(number.number, yearAt(tokens, sign + 1)?.year, today);
  if (first === undefined) return undefined;
  const next = yearAt(tokens, sign + 1)?.next ?? sign + 1;
  const last = tokens[sign + 2];
  const isRange = tokens[sign + 1]?.text === "-" && last && last.number > number.number;
  if (!isRange || last.number > 53) return weekOf(next, first, today);
  const end = first + (last.number - number.number) * 7;
  return { ...weekOf(sign + 3, first, today), to: end + 4 };
}

function weekNumbered(week: number, year: number | undefined, today: Today): number | undefined {
  if (year !== undefined) return mondayOfWeek(year, week);
  const thisYear = partsOf(mondayOf(today) + 3).year;
  return [thisYear - 1, thisYear, thisYear + 1]
    .map((each) => mondayOfWeek(each, week))
    .find((monday) => monday !== undefined && monday + 6 >= today.day - STILL_PAST_DAYS);
}

/** "v49" and "w49" are weeks only after a word that leads to a time; otherwise they are versions. */
function isWeekNumber(tokens: readonly Token[], at: number, number: number): boolean {
  const sign = tokens[at]!;
  const after = tokens[number + 1];
  if (after?.glued && (after.text === "." || after.text === ",") && tokens[number + 2]?.glued)
    return false;
  if (after?.glued && (after.number >= 0 || isOtherWord(after))) return false;
  if (sign.glued && tokens[at - 1]?.text !== "(" && tokens[at - 1]?.text !== "-") return false;
  if (sign.text.length > 1 || number > at + 1) return true;
  const lead = tokens[at - 1];
  if (lead?.sense?.weekday !== undefined || lead?.text === "(") return true;
  const isLed = (["by", "before", "in", "on", "from", "end", "start", "middle"] as const).some(
    (role) => is(lead, role),
  );
  return isLed && (tokens[number]!.text.length === 2 || !tokens[number]!.glued);
}

/** "Hoppas helgen var bra": what was, or a kind word. */
function isWished(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 6), at).some((token) => is(token, "wish"));
}

/** What "the" part of a period is meant: its start, middle or end, or all of it. */
type Part = "start" | "middle" | "end" | "all";

interface Period {
  next: number;
  unit: Unit;
  first: number;
  last: number;
  unsure?: boolean;
}

/**
 * Reads parts of weeks, months, quarters and years and whole ones: "slutet av veckan", "end of next month",
 * "månadsskiftet", "early December", "Q4", "this month", "next weekend".
 */
export function readPeriod(
  tokens: readonly Token[],
  at: number,
  today: Today,
): DaySpan | undefined {
  const token = tokens[at]!;
  if (token.sense?.end) return readNamedEnd(tokens, at, today);
  if (token.sense?.current === "weekend") {
    return isWished(tokens, at) ? undefined : weekend(at + 1, today);
  }
  const part = partAt(token);
  if (part !== "all") return readPart(tokens, at, part, today);
  if (is(token, "lastDay")) return readLastDay(tokens, at, today);
  const week = readWeek(tokens, at, today);
  if (week) return week;
  return readWhole(tokens, at, today);
}

function partAt(token: Token): Part {
  if (is(token, "end")) return "end";
  if (is(token, "start")) return "start";
  return is(token, "middle") ? "middle" : "all";
}

/** "EOM", "årsskiftet": the end of the unit now running, or of the month or year named after it. */
function readNamedEnd(tokens: readonly Token[], at: number, today: Today): DaySpan | undefined {
  const unit = tokens[at]!.sense!.end!;
  const month =
    unit === "month" ? monthNamed(tokens, skip(tokens, at + 1, "of"), today) : undefined;
  if (month) return oneDay(month.next, month.last);
  const period = periodOf(unit, 0, at + 1, today);
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
  return { next, from: first, to: first + days - 1, unsure: true };
}

function middleOf({ next, unit, first, last }: Period): DaySpan {
  if (unit === "week") return oneDay(next, first + 2, true);
  if (unit === "month") return { next, from: first + 10, to: first + 19, unsure: true };
  const middle = Math.floor((first + last) / 2);
  return { next, from: middle - 15, to: middle + 15, unsure: true };
}

/** A period named at a token: a unit, a numbered week, a month by name, a quarter, a year. */
function periodAt(tokens: readonly Token[], at: number, today: Today): Period | undefined {
  const week = readWeek(tokens, at, today);
  if (week && !week.isNoDate) {
    return { next: week.next, unit: "week", first: week.monday, last: week.monday + 4 };
  }
  return (
    monthNamed(tokens, at, today) ??
    quarterNamed(tokens, at, today) ??
    yearNamed(tokens, at) ??
    unitAt(tokens, at, today)
  );
}

function unitAt(tokens: readonly Token[], at: number, today: Today): Period | undefined {
  const start = skip(tokens, at, "this", "next", "coming");
  const unit = tokens[start]?.sense?.unit;
  if (unit === undefined) return undefined;
  return periodOf(unit, is(tokens[at], "next") ? 1 : 0, start + 1, today);
}

const MONTHS_IN: Partial<Record<Unit, number>> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

/** The unit now running, or the one that many later. */
function periodOf(unit: Unit, later: number, next: number, today: Today): Period | undefined {
  if (unit === "week") {
    const monday = mondayOf(today) + later * 7;
    return { next, unit, first: monday, last: monday + 4 };
  }
  const months = MONTHS_IN[unit];
  if (months === undefined) return undefined;
  const { month } = partsOf(today.day);
  const start = Math.floor((month - 1) / months) * months - (month - 1) + later * months;
  return {
    next,
    unit,
    first: endOfMonth(today.day, start - 1) + 1,
    last: endOfMonth(today.day, start + months - 1),
  };
}

function monthNamed(tokens: readonly Token[], at: number, today: Today): Period | undefined {
  const token = tokens[at];
  const month = token?.sense?.month;
  if (month === undefined || (token!.sense!.weak && !token!.capital)) return undefined;
  const year = yearAt(tokens, at + 1);
  const found = resolveDate({ day: 28, month, year: year?.year }, today, year?.next ?? at + 1);
  if (!found) return undefined;
  const last = endOfMonth(found.to);
  const first = endOfMonth(found.to, -1) + 1;
  return { next: found.next, unit: "month", first, last, unsure: found.unsure };
}

/** "Q4", "Q1 2027", "kvartal 4". */
function quarterNamed(tokens: readonly Token[], at: number, today: Today): Period | undefined {
  const sign = tokens[at];
  const number = tokens[at + 1];
  const isQuarter = sign?.text === "q" ? number?.glued : sign?.sense?.unit === "quarter";
  if (!isQuarter || !number || number.number < 1 || number.number > 4) return undefined;
  const year = yearAt(tokens, at + 2);
  const found = resolveDate(
    { day: 28, month: number.number * 3, year: year?.year },
    today,
    year?.next ?? at + 2,
  );
  if (!found) return undefined;
  const last = endOfMonth(found.to);
  return { next: found.next, unit: "quarter", first: endOfMonth(last, -3) + 1, last };
}

function yearNamed(tokens: readonly Token[], at: number): Period | undefined {
  const year = yearAt(tokens, at);
  const first = year && dayNumberOf(year.year, 1, 1);
  if (first === undefined) return undefined;
  return { next: year!.next, unit: "year", first, last: dayNumberOf(year!.year, 12, 31)! };
}

/** "sista dagen i månaden", "last day of November". */
function readLastDay(tokens: readonly Token[], at: number, today: Today): DaySpan | undefined {
  const start = skip(tokens, skip(tokens, at + 1, "of"), "the");
  const period = periodAt(tokens, start, today);
  return period && oneDay(period.next, period.last);
}

/** "this month", "next weekend", "in December"; a unit that is over ("last month") is no date. */
function readWhole(tokens: readonly Token[], at: number, today: Today): DaySpan | undefined {
  const start = skip(tokens, at, "this", "next", "coming", "last");
  const unit = tokens[start]?.sense?.unit;
  if (start > at && unit !== undefined) {
    if (is(tokens[at], "last")) return { ...oneDay(start + 1, today.day), isNoDate: true };
    if (unit === "weekend") return weekend(start + 1, today, is(tokens[at], "next") ? 1 : 0);
    const period = periodOf(unit, is(tokens[at], "this") ? 0 : 1, start + 1, today);
    return period && spanOf(period, today);
  }
  if (start > at || !leadsToMonth(tokens, at)) return undefined;
  const period = monthNamed(tokens, at, today) ?? quarterNamed(tokens, at, today);
  return period && spanOf(period, today);
}

function spanOf({ next, first, last, unsure }: Period, today: Today): DaySpan {
  const from = last >= today.day ? Math.max(first, today.day) : first;
  return { next, from, to: last, unsure: unsure ?? false };
}

/** A month's name alone is a date only after "in", "during", "by" and the like. */
function leadsToMonth(tokens: readonly Token[], at: number): boolean {
  const lead = tokens[at - 1];
  return (["in", "of", "on", "by", "before", "until", "within"] as const).some((role) =>
    is(lead, role),
  );
}

function weekend(next: number, today: Today, later = 0): DaySpan {
  const saturday = mondayOf(today) + 5 + later * 7;
  const isLater = later > 0 && today.weekday < 5;
  return { next, from: Math.max(saturday, today.day), to: saturday + 1, unsure: isLater };
}

/** Adds a count of units to a day; hours and minutes are not added here. */
export function addUnits(day: number, count: number, unit: Unit): number | undefined {
  const months = MONTHS_IN[unit];
  if (months !== undefined) return addMonths(day, count * months);
  if (unit === "day") return day + count;
  if (unit === "week") return day + count * 7;
  return unit === "fortnight" ? day + count * 14 : undefined;
}
