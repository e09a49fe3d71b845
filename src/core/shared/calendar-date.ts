import { remembered } from "./remembered";

/**
 * A day of the calendar without time or zone, "2026-11-27".
 *
 * Reckoned here as a day number, days since 1 January 1970, so that arithmetic is plain addition. Own code, because
 * date-fns works on instants in the machine's zone and a Temporal polyfill would take 19 of the pane's last 50 kB.
 */
export type CalendarDate = string;

const DAY_IN_MS = 86_400_000;

const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days a month (1–12) of a year has. */
export function daysInMonth(year: number, month: number): number {
  const isLeap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (daysOfMonths[month - 1] ?? 0) + (isLeap ? 1 : 0);
}

/**
 * The day number of a year, month (1–12) and day, or undefined when there is no such day, as 31 February, or when the
 * year is outside 1600–9999, where no letter of an office means one.
 */
export function dayNumberOf(year: number, month: number, day: number): number | undefined {
  if (!(year >= 1600 && year <= 9999 && month >= 1 && month <= 12)) return undefined;
  if (!(day >= 1 && day <= daysInMonth(year, month))) return undefined;
  return Date.UTC(year, month - 1, day) / DAY_IN_MS;
}

const writeDate = remembered((dayNumber: number): CalendarDate =>
  new Date(dayNumber * DAY_IN_MS).toISOString().slice(0, 10),
);

/** Writes a day number as a calendar date. */
export function toCalendarDate(dayNumber: number): CalendarDate {
  return writeDate(dayNumber);
}

/** Reads a calendar date into its day number. A text that is none is a bug of the caller: RangeError. */
export function toDayNumber(date: CalendarDate): number {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  const dayNumber = parts && dayNumberOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (dayNumber === null || dayNumber === undefined) {
    throw new RangeError(`toDayNumber: "${date}" is not a calendar date`);
  }
  return dayNumber;
}

/** Year, month (1–12) and day of a day number. */
export function partsOf(dayNumber: number): { year: number; month: number; day: number } {
  const date = new Date(dayNumber * DAY_IN_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The weekday of a day number: 0 is Monday, 6 is Sunday. */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 3) % 7) + 7) % 7;
}

/** The last day of the month that lies `months` after the month of a day. */
export function endOfMonth(dayNumber: number, months = 0): number {
  const { year, month } = partsOf(dayNumber);
  return Date.UTC(year, month + months, 0) / DAY_IN_MS;
}

/** The same day of the month `months` later, or that month's last day when it is shorter. */
export function addMonths(dayNumber: number, months: number): number {
  const { year, month, day } = partsOf(dayNumber);
  const end = endOfMonth(dayNumber, months);
  return Math.min(Date.UTC(year, month - 1 + months, day) / DAY_IN_MS, end);
}

/** Counts working days forward, Monday to Friday. Public holidays are not known here and count as working days. */
export function addWorkingDays(dayNumber: number, days: number): number {
  const weekday = weekdayOf(dayNumber);
  // A weekend counts from its Friday, so that one working day after Saturday is Monday.
  const start = weekday > 4 ? dayNumber - (weekday - 4) : dayNumber;
  const sinceMonday = Math.min(weekday, 4) + days;
  return start - Math.min(weekday, 4) + Math.floor(sinceMonday / 5) * 7 + (sinceMonday % 5);
}

/**
 * The Monday of a week of a year, or undefined when the year has no such week.
 * @see ISO 8601: week 1 is the week with the year's first Thursday.
 */
export function mondayOfWeek(year: number, week: number): number | undefined {
  const fourthOfJanuary = Date.UTC(year, 0, 4) / DAY_IN_MS;
  const monday = fourthOfJanuary - weekdayOf(fourthOfJanuary) + (week - 1) * 7;
  return week >= 1 && partsOf(monday + 3).year === year ? monday : undefined;
}
