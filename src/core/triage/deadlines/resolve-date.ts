import { dayNumberOf, partsOf, weekdayOf } from "../../shared/calendar-date";
import { oneDay, type DaySpan, type Today } from "./day-span";

/** A date without a year that went by at most this long ago is taken as gone, not as next year's. */
const STILL_PAST_DAYS = 90;
/** A date without a year further ahead than this may as well have been last year's. */
const FAR_AHEAD_DAYS = 270;

/** A date as written; the year and the weekday only when they were. */
export interface WrittenDate {
  day: number;
  month: number;
  year?: number | undefined;
  weekday?: number | undefined;
}

/**
 * The day that a written date means, or undefined when the calendar has none such. Without a year the nearest is
 * meant, rather ahead than behind; a weekday that does not fit makes it unsure.
 */
export function resolveDate(written: WrittenDate, today: Today, next: number): DaySpan | undefined {
  if (written.year !== undefined) {
    const day = dayNumberOf(fullYear(written.year), written.month, written.day);
    if (day === undefined) return undefined;
    return { ...oneDay(next, day, !fitsWeekday(day, written)), hasYear: true };
  }
  const { year } = partsOf(today.day);
  let day: number | undefined;
  let fitting: number | undefined;
  for (let each = year - 1; each <= year + 1; each++) {
    const candidate = dayNumberOf(each, written.month, written.day);
    if (candidate === undefined) continue;
    if (candidate >= today.day - STILL_PAST_DAYS) day ??= candidate;
    if (fitsWeekday(candidate, written)) fitting ??= candidate;
  }
  if (day === undefined) return undefined;
  fitting ??= day;
  const isFar = day - today.day > FAR_AHEAD_DAYS && written.weekday === undefined;
  const isLastYears = written.weekday !== undefined && fitting !== day;
  return oneDay(next, day, isFar || isLastYears || !fitsWeekday(day, written));
}

function fitsWeekday(day: number, { weekday }: WrittenDate): boolean {
  return weekday === undefined || weekdayOf(day) === weekday;
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}
