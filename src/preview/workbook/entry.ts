import type { CellValue } from "./cell";

/** What becomes of something put into a cell. */
export interface Entry {
  formula?: string;
  value?: CellValue;
  /** The number format that comes with it, as after "12%", where the cell has none of its own. */
  numberFormat?: string;
}

const number = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?(?:e[+-]?\d+)?$/i;
const percent = /^[+-]?\d+(?:\.\d+)?\s*%$/;
const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;
const startOfFormula = /^[=+@-]./;

/**
 * Reads what is put into a cell as Excel does with what is typed: a text that looks like a number becomes one, and one
 * that begins like a formula becomes a formula. `isText` says whether the cell holds text whatever is typed ("@").
 */
export function readEntry(given: CellValue | null | undefined, isText = false): Entry {
  if (given === null || given === undefined) return {};
  if (typeof given !== "string") return { value: given };
  if (isText) return { value: given };
  if (given.startsWith("'")) return { value: given.slice(1) };
  const text = given.trim();
  if (number.test(text)) return { value: Number(text.replaceAll(",", "")) };
  if (percent.test(text))
    return { value: Number.parseFloat(text) / 100, numberFormat: percentFormat(text) };
  const date = readDate(text);
  if (date !== undefined) return { value: date, numberFormat: "yyyy-mm-dd" };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === "true" };
  if (startOfFormula.test(given)) return { formula: given.startsWith("=") ? given : `=${given}` };
  return { value: given };
}

function percentFormat(text: string): string {
  return text.includes(".") ? "0.00%" : "0%";
}

function readDate(text: string): number | undefined {
  const [, year, month, day] = isoDate.exec(text) ?? [];
  if (year === undefined) return undefined;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return new Date(time).toISOString().startsWith(text) ? toSerial(time) : undefined;
}

const dayLength = 86_400_000;
const serialOfEpoch = 25_569;

/** Excel's number of a moment in UTC: days since the end of 1899. */
export function toSerial(milliseconds: number): number {
  return milliseconds / dayLength + serialOfEpoch;
}

/** What a person typed in the page's grid, with the marks of her language, as Excel's own entry. */
export function readTyped(text: string, language: "sv" | "en"): string {
  if (language === "en" || !/^[+-]?\d[\d\s\u00a0\u202f]*(,\d+)?\s*%?$/.test(text.trim()))
    return text;
  return text.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
}
