import type { Parsed, Warning } from "../../shared/parsed";
import { findDecimalMark } from "../amounts/find-decimal-mark";
import { readAmount } from "../amounts/read-amount";
import { findDateOrder, readDate } from "../amounts/read-date";
import { findEncoding, markLength } from "../bytes/find-encoding";
import { readHeader } from "./column-words";
import { recallMapping, type CsvColumn, type CsvMapping, type CsvSeparator } from "./csv-mapping";
import { CsvRows } from "./csv-rows";
import { textRows } from "./text-rows";
import { fileWarning } from "../warnings/file-warning";

const separators: readonly CsvSeparator[] = [";", "\t", ",", "|"];
const sampleBytes = 65_536;
const sampleRows = 200;
const headerWithin = 30;

/**
 * Finds how a CSV file is written: separator, header row, what the columns mean, date order and decimal mark. A
 * remembered mapping whose header stands in the file goes before any guess. Undefined, with a warning that says what
 * was missing, when no column reads as dates or none as amounts. `currency` is for files that never tell theirs.
 */
export function findCsvMapping(
  bytes: Uint8Array,
  remembered: readonly CsvMapping[] = [],
  currency = "SEK",
): Parsed<CsvMapping | undefined> {
  const separator = findSeparator(bytes);
  const rows = sampleOf(bytes, separator);
  const recalled = recallMapping(
    remembered.filter((mapping) => mapping.separator === separator),
    rows,
  );
  if (recalled) return { value: recalled, warnings: [] };
  const headerAt = rows.slice(0, headerWithin).findIndex(isHeader);
  const header = rows[headerAt] ?? [];
  const body = rows.slice(headerAt + 1).filter((row) => row.length > 1);
  const columns = headerAt < 0 ? judgeColumns(body) : readHeader(header);
  const warnings = headerAt < 0 ? [] : findDoubles(header, headerAt);
  const cellsOf = (column: CsvColumn) => columnCells(body, columns[column]);
  const dates = findDateOrder(cellsOf("date"));
  const amounts = findDecimalMark([
    ...(["amount", "debit", "credit", "balance"] as const).flatMap(cellsOf),
  ]);
  const hasAmount = columns.amount ?? columns.debit ?? columns.credit;
  if (columns.date === undefined || dates.read === 0 || hasAmount === undefined) {
    return { value: undefined, warnings: [...warnings, missing(columns.date, dates.read)] };
  }
  if (dates.unsure) warnings.push(fileWarning("date-order-unsure", ""));
  if (amounts.unsure) warnings.push(fileWarning("decimal-mark-unsure", ""));
  const mapping: CsvMapping = {
    separator,
    header,
    rowsBefore: headerAt + 1,
    columns,
    decimalMark: amounts.mark,
    dateOrder: dates.order,
    currency: findCurrency(rows.slice(0, headerAt + 1)) ?? currency,
  };
  return { value: mapping, warnings };
}

function columnCells(rows: readonly string[][], column: number | undefined): string[] {
  if (column === undefined) return [];
  return rows.map((row) => (row[column] ?? "").trim()).filter((cell) => cell !== "");
}

function isHeader(row: readonly string[]): boolean {
  const columns = readHeader(row);
  const hasAmount = columns.amount ?? columns.debit ?? columns.credit;
  return columns.date !== undefined && hasAmount !== undefined;
}

function findSeparator(bytes: Uint8Array): CsvSeparator {
  const from = markLength(bytes, findEncoding(bytes.subarray(0, sampleBytes)));
  const scores = separators.map((separator) => {
    const rows = new CsvRows(bytes.subarray(0, sampleBytes), separator.charCodeAt(0), from);
    const widths: number[] = [];
    while (widths.length < sampleRows && rows.next()) widths.push(rows.count);
    const usual = mostCommon(widths.filter((width) => width > 1));
    return usual === undefined ? 0 : widths.filter((width) => width === usual).length * usual;
  });
  return separators[scores.indexOf(Math.max(...scores))] ?? ";";
}

function mostCommon(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((one, other) => other[1] - one[1])[0]?.[0];
}

/** The first rows of a file as texts, for looking at them and for showing them. */
export function sampleOf(bytes: Uint8Array, separator: CsvSeparator): string[][] {
  const sample = bytes.subarray(0, sampleBytes);
  const texts: string[][] = [];
  for (const { cells } of textRows(sample, separator, findEncoding(sample))) {
    texts.push(cells);
    if (texts.length === sampleRows) return texts;
  }
  // The sample may have been cut in the middle of its last row.
  return bytes.length > sampleBytes ? texts.slice(0, -1) : texts;
}

/** Without a header row the cells themselves must tell: the first column of dates, of amounts, and of words. */
function judgeColumns(rows: readonly string[][]): Partial<Record<CsvColumn, number>> {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns: Partial<Record<CsvColumn, number>> = {};
  for (let column = 0; column < width; column += 1) {
    const cells = columnCells(rows, column);
    const kind = cells.length === 0 ? undefined : judgeCells(cells);
    if (kind === undefined) continue;
    if (columns[kind] === undefined) columns[kind] = column;
    else if (kind === "amount") columns.balance ??= column;
  }
  return columns;
}

function judgeCells(cells: readonly string[]): "date" | "amount" | "text" | undefined {
  const most = cells.length * 0.8;
  const { order } = findDateOrder(cells);
  if (cells.filter((cell) => readDate(cell, order) !== undefined).length >= most) return "date";
  const amounts = cells.filter((cell) => readAmount(cell) !== undefined);
  if (amounts.length >= most)
    return amounts.some((cell) => /[.,]\d\d\D*$/.test(cell)) ? "amount" : undefined;
  return cells.some((cell) => /\p{L}/u.test(cell)) ? "text" : undefined;
}

function findCurrency(rowsBefore: readonly string[][]): string | undefined {
  const found = /\b(SEK|EUR|USD|GBP|NOK|DKK)\b/.exec(rowsBefore.flat().join(" "));
  return found?.[1];
}

function findDoubles(header: readonly string[], row: number): Warning[] {
  const names = header.map((cell) => cell.trim().toLowerCase()).filter((cell) => cell !== "");
  const doubled = names.filter((name, index) => names.indexOf(name) < index);
  return [...new Set(doubled)].map((name) =>
    fileWarning("duplicate-header", `line ${row + 1}`, name),
  );
}

function missing(date: number | undefined, datesRead: number): Warning {
  const what = date === undefined || datesRead === 0 ? "dates" : "amounts";
  return fileWarning("column-missing", "", what);
}
