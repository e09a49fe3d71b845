import { monthOf, toMonth, toMonthText, type MonthNumber } from "../lines/month";
import { dateOf } from "./cells";
import type { MonthColumn } from "./table-mapping";

/** The months in English and Swedish, January first. */
const monthNames: readonly (readonly string[])[] = [
  ...[["january", "januari"], ["february", "februari"], ["march", "mars"], ["april"]],
  ...[
    ["may", "maj"],
    ["june", "juni"],
    ["july", "juli"],
    ["august", "augusti"],
  ],
  ...[["september"], ["october", "oktober"], ["november"], ["december"]],
];

/** The columns of `count` months from a month on, headed "2026-01"; `at` says where the first one stands. */
export function monthColumns(from: MonthNumber, at: number, count = 12): MonthColumn[] {
  return Array.from({ length: count }, (_, number) => ({
    heading: toMonthText(from + number),
    month: from + number,
    at: at + number,
  }));
}

/**
 * The columns that are months: "2026-01", "202601", "jan 2026", "Januari", or a date. Names without a year are of the
 * fiscal year that begins at `yearStart`. In the order of the months; of two columns for one month the first.
 */
export function findMonthHeadings(
  headings: readonly string[],
  yearStart: MonthNumber,
): MonthColumn[] {
  const found = new Map<MonthNumber, MonthColumn>();
  for (const [at, heading] of headings.entries()) {
    const month = monthOfHeading(heading, yearStart);
    if (month !== undefined && !found.has(month)) found.set(month, { heading, month, at });
  }
  return [...found.values()].toSorted((one, other) => one.month - other.month);
}

/** The headings of months that another column before them is of, and that are passed over for it. */
export function doubledMonths(headings: readonly string[], yearStart: MonthNumber): string[] {
  const months = headings.map((heading) => monthOfHeading(heading, yearStart));
  return headings.filter((_, at) => {
    const month = months[at];
    return month !== undefined && months.indexOf(month) < at;
  });
}

function monthOfHeading(heading: string, yearStart: MonthNumber): MonthNumber | undefined {
  const plain = heading.trim().toLowerCase();
  const digits = /^(\d{4})[-/ ]?(\d\d)$/.exec(plain);
  if (digits) return inYear(Number(digits[1]), Number(digits[2]));
  const date = /\d{4}.\d\d.\d\d/.test(plain) ? dateOf(plain) : undefined;
  if (date !== undefined) return monthOf(date);
  const named = /^(\p{L}+)\.?(?:[-/ ']*(\d{2}|\d{4}))?$/u.exec(plain);
  const month = named ? monthNamed(named[1] ?? "") : undefined;
  if (month === undefined) return undefined;
  const year = named?.[2];
  if (year !== undefined) return inYear(Number(year) + (year.length === 2 ? 2000 : 0), month);
  const first = (yearStart % 12) + 1;
  return yearStart + ((month - first + 12) % 12);
}

function monthNamed(word: string): number | undefined {
  const at = monthNames.findIndex((names) => names.some((name) => name.startsWith(word)));
  return at < 0 || word.length < 3 ? undefined : at + 1;
}

function inYear(year: number, month: number): MonthNumber | undefined {
  return month >= 1 && month <= 12 && year > 1900 && year < 2200 ? toMonth(year, month) : undefined;
}
