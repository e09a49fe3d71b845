import { toCalendarDate, toDayNumber, type CalendarDate } from "../../shared/calendar-date";
import { minorDigitsOf, roundMinor } from "../../shared/money";
import { amountRefusal, minorLimit, readAmount, type AmountRefusal } from "../amounts/read-amount";
import { readDate } from "../amounts/read-date";
import { monthOf, toMonthText, type MonthNumber } from "../lines/month";

/** What a cell holds when it is read: the value of a formula, "" for an empty cell, a date as its serial number. */
export type CellValue = string | number | boolean;

/**
 * What a cell is given when it is written: "=…" a formula with English names and commas, "'…" a text as it stands,
 * any other text a harmless one, null nothing at all, so that what stands there stays.
 */
export type WrittenCell = string | number | boolean | null;

/** Days from Excel's serial number 0 to 1 January 1970, for dates from March 1900 on. */
const serialOf1970 = 25_569;

/**
 * Texts that Excel would keep as they are: they begin with a letter and are neither a truth value nor a month with a
 * number, in English or Swedish.
 */
const harmless =
  /^(?!(?:true|false|sant|falskt)$)(?!(?:jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[ck]t|nov|dec)\p{L}*[\s./-]*\d)\p{L}/iu;

/**
 * Writes a text so that it stays one: "=SUM(A1)", "+46", "-1", "@x", "00123", "2026-01" and "1E5" get the apostrophe
 * with which Excel takes the rest as it stands. The apostrophe is not part of the cell's value.
 */
export function toTextCell(text: string | undefined): string {
  if (text === undefined || text === "") return "";
  // Excel keeps at most 32,767 characters and no control characters.
  const clean = text.replace(/(?![\t\n\r])\p{Cc}/gu, " ").slice(0, 32_000);
  return harmless.test(clean) ? clean : `'${clean}`;
}

/** Writes whole minor units as the number of whole units, 123450 as 1234.5. */
export function toAmountCell(minor: number | undefined, currency: string): number | "" {
  return minor === undefined ? "" : Number((minor / 10 ** minorDigitsOf(currency)).toFixed(3));
}

/** Writes a calendar date as Excel's serial number; "" for no date. */
export function toDateCell(date: CalendarDate | undefined): number | "" {
  return date === undefined || date === "" ? "" : toDayNumber(date) + serialOf1970;
}

/** Writes a month as the date of its first day. */
export function toMonthCell(month: MonthNumber): number | "" {
  return toDateCell(`${toMonthText(month)}-01`);
}

/** Reads a text; numbers that she typed in a column of texts are texts too. */
export function textOf(cell: CellValue | undefined): string {
  return cell === undefined ? "" : String(cell).trim();
}

/** Reads an amount into whole minor units; undefined for what is none, an empty cell too. */
export function amountOf(cell: CellValue | undefined, currency: string): number | undefined {
  if (typeof cell === "string") return readAmount(cell, { currency })?.minor;
  if (typeof cell !== "number") return undefined;
  const minor = roundMinor(Number((cell * 10 ** minorDigitsOf(currency)).toPrecision(15)));
  return Math.abs(minor) < minorLimit ? minor : undefined;
}

/** Why `amountOf` does not read a cell: it is too large, or no amount. */
export function cellRefusal(cell: CellValue | undefined, currency: string): AmountRefusal {
  if (typeof cell === "string") return amountRefusal(cell, { currency });
  return typeof cell === "number" ? "amount-too-large" : "amount-unread";
}

/** Reads a date, a serial number or a text with the year first; undefined for what is none. */
export function dateOf(cell: CellValue | undefined): CalendarDate | undefined {
  if (typeof cell === "string") {
    const day = readDate(cell, "ymd");
    return day === undefined ? undefined : toCalendarDate(day);
  }
  if (typeof cell !== "number" || !(cell >= 61 && cell < 2_958_466)) return undefined;
  return toCalendarDate(Math.floor(cell) - serialOf1970);
}

/** The headings of the columns in which a formula stands. A text that begins like one is its own value. */
export function columnsWithFormulas(
  headings: readonly string[],
  { formulas, values }: Record<"formulas" | "values", readonly (readonly unknown[])[]>,
): string[] {
  const isFormula = (row: number, at: number) =>
    String(formulas[row]?.[at]).startsWith("=") && formulas[row]?.[at] !== values[row]?.[at];
  return headings.filter((_, at) => formulas.some((_row, row) => isFormula(row, at)));
}

/** Reads a month: "2026-05", or any day of it as a date; undefined for what is none. */
export function monthIn(cell: CellValue | undefined): MonthNumber | undefined {
  const isMonth = typeof cell === "string" && /^\d{4}-\d\d$/.test(cell.trim());
  const date = dateOf(isMonth ? `${cell.trim()}-01` : cell);
  return date === undefined ? undefined : monthOf(date);
}
