import { partsOf, toDayNumber, type CalendarDate } from "../../shared/calendar-date";

/** A month counted from year 0, `year * 12 + month - 1`, so that arithmetic on months is plain addition. */
export type MonthNumber = number;

/** The month of a year; `month` is 1–12. */
export function toMonth(year: number, month: number): MonthNumber {
  return year * 12 + month - 1;
}

/** The month of a calendar date. */
export function monthOf(date: CalendarDate): MonthNumber {
  const { year, month } = partsOf(toDayNumber(date));
  return toMonth(year, month);
}

/** The day number of the first day of a month. */
export function firstDayOf(month: MonthNumber): number {
  return toDayNumber(`${toMonthText(month)}-01`);
}

/** Writes a month as "2026-11". */
export function toMonthText(month: MonthNumber): string {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** A stretch of whole months, both ends included. */
export interface MonthSpan {
  from: MonthNumber;
  to: MonthNumber;
}

/** The spans of the views: one month, its quarter, and the fiscal year up to it or whole. */
export type Period = "month" | "quarter" | "year-to-date" | "year";

/**
 * The months of a view at a month, for a fiscal year that starts in any month (1–12): quarters are counted from its
 * start. Views end at the month itself, except the whole year.
 */
export function spanOf(period: Period, at: MonthNumber, firstMonthOfYear = 1): MonthSpan {
  const intoYear = (((at - (firstMonthOfYear - 1)) % 12) + 12) % 12;
  const start = at - intoYear;
  if (period === "month") return { from: at, to: at };
  if (period === "quarter") return { from: at - (intoYear % 3), to: at };
  return { from: start, to: period === "year" ? start + 11 : at };
}
