import type { Parsed, Warning } from "../../shared/parsed";
import { findDecimalMark } from "../amounts/find-decimal-mark";
import { readAmount } from "../amounts/read-amount";
import { findDateOrder, readDate } from "../amounts/read-date";
import { fileWarning } from "../warnings/file-warning";
import { readHeader } from "./column-words";
import {
  isReadable,
  recallByHeader,
  recallByWidth,
  type CsvColumn,
  type CsvMapping,
} from "./csv-mapping";
import { cellsAt, columnCells, sampleCsv, type CsvSample } from "./csv-sample";

const headerWithin = 30;
const amountColumns = ["amount", "debit", "credit", "balance"] as const;

/**
 * Finds how a CSV file is written: separator, header row, what the columns mean, date order and decimal mark. A
 * remembered mapping goes before any guess: one whose header stands in the file, or without a header row one for as
 * many columns. Undefined, with a warning that says what was missing, when no column reads as dates or none as
 * amounts. `currency` is for files that never tell theirs.
 */
export function findCsvMapping(
  bytes: Uint8Array,
  remembered: readonly CsvMapping[] = [],
  currency = "SEK",
): Parsed<CsvMapping | undefined> {
  const sample = sampleCsv(bytes);
  const { rows, separator, columnCount } = sample;
  const ofSeparator = remembered.filter((mapping) => mapping.separator === separator);
  const begun = beginMapping(sample, currency);
  const recalled =
    recallByHeader(ofSeparator, rows) ??
    (begun.header.length === 0 ? recallByWidth(ofSeparator, columnCount) : undefined);
  if (recalled) return { value: recalled, warnings: [] };
  const { columns } = begun;
  const warnings = findDoubles(begun);
  const cellsOf = (column: CsvColumn) => columnCells(sample, begun, column);
  const dates = findDateOrder(cellsOf("date"));
  const amounts = findDecimalMark(amountColumns.flatMap(cellsOf));
  if (!isReadable(begun) || dates.read === 0) {
    return { value: undefined, warnings: [...warnings, missing(columns.date, dates.read)] };
  }
  if (dates.unsure) warnings.push(fileWarning("date-order-unsure", ""));
  if (amounts.unsure) warnings.push(fileWarning("decimal-mark-unsure", ""));
  const value = { ...begun, decimalMark: amounts.mark, dateOrder: dates.order };
  return { value, warnings };
}

/**
 * What a sample of a file tells by itself: its header row, of words we know or of others, and what its columns seem to
 * mean. The columns that are needed may be missing; dates and decimals are not judged yet.
 */
export function beginMapping(sample: CsvSample, currency: string): CsvMapping {
  const { rows, separator, columnCount } = sample;
  const known = rows.slice(0, headerWithin).findIndex(isHeader);
  const headerAt = known < 0 ? findWordRow(sample) : known;
  const rowsBefore = headerAt + 1;
  const header = rows[headerAt] ?? [];
  return {
    ...{ separator, header, rowsBefore, decimalMark: ",", dateOrder: "ymd" },
    ...(headerAt < 0 && columnCount !== undefined ? { columnCount } : {}),
    columns: known < 0 ? judgeColumns(rows.slice(rowsBefore)) : readHeader(header),
    currency: findCurrency(rows.slice(0, rowsBefore)) ?? currency,
  };
}

/** Changes what the columns mean; dates and decimals are judged anew where their columns are others. */
export function withColumns(
  sample: CsvSample,
  csv: CsvMapping,
  columns: CsvMapping["columns"],
): CsvMapping {
  const next = { ...csv, columns };
  const isMoved = (column: CsvColumn) => columns[column] !== csv.columns[column];
  const dates = findDateOrder(columnCells(sample, next, "date"));
  const { mark } = findDecimalMark(
    amountColumns.flatMap((column) => columnCells(sample, next, column)),
  );
  return {
    ...next,
    ...(isMoved("date") && dates.read > 0 ? { dateOrder: dates.order } : {}),
    ...(amountColumns.some(isMoved) ? { decimalMark: mark } : {}),
  };
}

function isHeader(row: readonly string[]): boolean {
  return isReadable({ columns: readHeader(row) });
}

/** A header of words that we do not know: as wide as the rows, without a figure, right before a row that has some. */
function findWordRow({ rows, columnCount }: CsvSample): number {
  const hasFigures = (row: readonly string[]) => row.some((cell) => /\d/.test(cell));
  return rows.slice(0, headerWithin).findIndex((row, at) => {
    const next = rows[at + 1] ?? [];
    const isWide = row.length === columnCount && next.length === columnCount;
    const named = row.filter((cell) => cell.trim() !== "").length;
    return isWide && named > 1 && !hasFigures(row) && hasFigures(next);
  });
}

/** Without a header row the cells themselves must tell: the first column of dates, of amounts, and of words. */
function judgeColumns(rows: readonly string[][]): Partial<Record<CsvColumn, number>> {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns: Partial<Record<CsvColumn, number>> = {};
  for (let column = 0; column < width; column += 1) {
    const cells = cellsAt(rows, column);
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

function findDoubles({ header, rowsBefore }: CsvMapping): Warning[] {
  const cells = header.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const names = cells.map((cell) => cell.toLowerCase());
  // Of three that are called the same the second one tells.
  const isSecond = (name: string, index: number) => {
    const first = names.indexOf(name);
    return first < index && names.indexOf(name, first + 1) === index;
  };
  return cells
    .filter((_, index) => isSecond(names[index] ?? "", index))
    .map((cell) => fileWarning("duplicate-header", `line ${rowsBefore}`, cell));
}

function missing(date: number | undefined, datesRead: number): Warning {
  const what = date === undefined || datesRead === 0 ? "dates" : "amounts";
  return fileWarning("column-missing", "", what);
}
