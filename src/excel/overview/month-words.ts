import type { MonthNumber } from "../../core/budget/lines/month";
import type { Formats } from "../../ui/formats";
import type { ChartMonth } from "./MonthChart";

const locales = { sv: "sv-SE", en: "en-GB" } as const;

/** A month in words: "October 2026", "okt". */
export function monthWords(
  month: MonthNumber,
  { language }: Formats,
  parts: Intl.DateTimeFormatOptions = { month: "long", year: "numeric" },
): string {
  const format = new Intl.DateTimeFormat(locales[language], { ...parts, timeZone: "UTC" });
  return format.format(new Date(Date.UTC(Math.floor(month / 12), month % 12, 1)));
}

/** The months of a fiscal year to choose among. */
export function monthChoices(
  yearStart: MonthNumber,
  formats: Formats,
): { value: string; label: string }[] {
  return Array.from({ length: 12 }, (_, at) => ({
    value: String(yearStart + at),
    label: monthWords(yearStart + at, formats, { month: "short", year: "numeric" }),
  }));
}

/** The months of the chart; those after `at` are still to come. */
export function chartMonths(
  months: readonly { month: MonthNumber; budget: number; actual: number }[],
  at: MonthNumber,
  formats: Formats,
): ChartMonth[] {
  return months.map(({ month, budget, actual }) => ({
    ...{ budget, actual, isComing: month > at && actual === 0 },
    name: monthWords(month, formats, { month: "long" }),
    short: monthWords(month, formats, { month: "narrow" }),
  }));
}
