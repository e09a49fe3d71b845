import type {
  DayOfWeek,
  PatternedRecurrence,
  RecurrencePattern,
} from "@microsoft/microsoft-graph-types";

/** A calendar date as "2026-11-27"; all reckoning with it is done in UTC, so that no time zone shifts a day. */
export type IsoDate = string;

const dayLength = 86_400_000;
const weekDays: readonly DayOfWeek[] = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
];
const indexes = ["first", "second", "third", "fourth", "last"];
/** A series without an end is asked for this many dates at most, so that no loop is for ever. */
const mostDates = 20_000;

/**
 * The dates of a series up to and with `until`, in order: what Exchange makes of Graph's pattern and range. A month
 * without the 31st has its last day instead.
 * @see https://learn.microsoft.com/graph/api/resources/recurrencepattern
 */
export function* datesOfSeries(
  { pattern, range }: PatternedRecurrence,
  until: IsoDate,
): Iterable<IsoDate> {
  if (!pattern || !range?.startDate) return;
  const end = range.type === "endDate" && range.endDate ? range.endDate : until;
  const last = end < until ? end : until;
  const most = range.type === "numbered" ? (range.numberOfOccurrences ?? 1) : mostDates;
  let count = 0;
  for (const date of datesOfPattern(pattern, range.startDate)) {
    if (date > last || count >= most) return;
    if (date < range.startDate) continue;
    count++;
    yield date;
  }
}

/** The date so many days later. */
export function plusDays(date: IsoDate, days: number): IsoDate {
  return toDate(Date.parse(date) + days * dayLength);
}

function* datesOfPattern(pattern: RecurrencePattern, start: IsoDate): Iterable<IsoDate> {
  const interval = Math.max(1, pattern.interval ?? 1);
  for (let step = 0; step < mostDates; step++)
    yield* datesOfPeriod(pattern, start, step * interval);
}

/** The dates in the day, week, month or year that lies so many of its kind after the start. */
function datesOfPeriod(pattern: RecurrencePattern, start: IsoDate, periods: number): IsoDate[] {
  const year = Number(start.slice(0, 4));
  const month = Number(start.slice(5, 7)) - 1;
  const monthOfYear = (pattern.month ?? 1) - 1;
  switch (pattern.type) {
    case "weekly":
      return datesOfWeek(pattern, plusDays(start, periods * 7));
    case "absoluteMonthly":
      return [dayOfMonth(year, month + periods, pattern.dayOfMonth ?? 1)];
    case "relativeMonthly":
      return nthDay(pattern, year, month + periods);
    case "absoluteYearly":
      return [dayOfMonth(year + periods, monthOfYear, pattern.dayOfMonth ?? 1)];
    case "relativeYearly":
      return nthDay(pattern, year + periods, monthOfYear);
    case "daily":
    case null:
    case undefined:
    default:
      return [plusDays(start, periods)];
  }
}

function datesOfWeek(pattern: RecurrencePattern, day: IsoDate): IsoDate[] {
  const first = weekDays.indexOf(pattern.firstDayOfWeek ?? "sunday");
  const begin = plusDays(day, -((weekdayOf(day) - first + 7) % 7));
  const week = Array.from({ length: 7 }, (_, at) => plusDays(begin, at));
  return week.filter((date) => isAmong(pattern, date));
}

function nthDay(pattern: RecurrencePattern, year: number, month: number): IsoDate[] {
  const days = Number(dayOfMonth(year, month, 31).slice(8));
  const fitting = Array.from({ length: days }, (_, at) => dayOfMonth(year, month, at + 1)).filter(
    (date) => isAmong(pattern, date),
  );
  const at = indexes.indexOf(pattern.index ?? "first");
  const date = at === 4 ? fitting.at(-1) : fitting[at];
  return date === undefined ? [] : [date];
}

function isAmong(pattern: RecurrencePattern, date: IsoDate): boolean {
  const day = weekDays[weekdayOf(date)];
  return pattern.daysOfWeek?.some((one) => one === day) ?? false;
}

function dayOfMonth(year: number, month: number, day: number): IsoDate {
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return toDate(Date.UTC(year, month, Math.min(day, last)));
}

function weekdayOf(date: IsoDate): number {
  return new Date(date).getUTCDay();
}

function toDate(at: number): IsoDate {
  return new Date(at).toISOString().slice(0, 10);
}
