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
  const days = [year - 1, year, year + 1]
    .map((each) => dayNumberOf(each, written.month, written.day))
    .filter((day) => day !== undefined);
  const day = days.find((each) => each >= today.day - STILL_PAST_DAYS);
  if (day === undefined) return undefined;
  const fitting = days.find((each) => fitsWeekday(each, written)) ?? day;
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
