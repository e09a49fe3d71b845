import type { Encoding } from "../bytes/encodings";
import { findEncoding, markLength } from "../bytes/find-encoding";
import type { CsvColumn, CsvMapping, CsvSeparator } from "./csv-mapping";
import { CsvRows } from "./csv-rows";
import { textRows } from "./text-rows";

const separators: readonly CsvSeparator[] = [";", "\t", ",", "|"];
/** So much of a file is looked at to find out how it is written. */
export const sampleBytes = 65_536;
const sampleRows = 200;

/** The first rows of a CSV file as texts, and the mark that parts their cells. */
export interface CsvSample {
  separator: CsvSeparator;
  rows: string[][];
  /** How many cells most rows have; undefined when no row has more than one. */
  columnCount: number | undefined;
}

/** Takes a sample of a file in an encoding in which ASCII is ASCII. */
export function sampleCsv(bytes: Uint8Array): CsvSample {
  const sample = bytes.subarray(0, sampleBytes);
  const encoding = findEncoding(sample);
  const separator = findSeparator(sample, encoding);
  const isCut = bytes.length > sampleBytes;
  const rows = firstRows(sample, separator, encoding, isCut);
  return { separator, rows, columnCount: usualWidth(rows.map((row) => row.length)) };
}

/** What stands in the column of a meaning, below the header; empty cells are left out. */
export function columnCells(
  { rows }: CsvSample,
  { columns, rowsBefore }: Pick<CsvMapping, "columns" | "rowsBefore">,
  column: CsvColumn,
): string[] {
  return cellsAt(rows.slice(rowsBefore), columns[column]);
}

/** What stands in one column of rows with more than one cell; empty cells are left out. */
export function cellsAt(rows: readonly string[][], at: number | undefined): string[] {
  if (at === undefined) return [];
  return rows
    .filter((row) => row.length > 1)
    .map((row) => (row[at] ?? "").trim())
    .filter((cell) => cell !== "");
}

function findSeparator(sample: Uint8Array, encoding: Encoding): CsvSeparator {
  const from = markLength(sample, encoding);
  const scores = separators.map((separator) => {
    const rows = new CsvRows(sample, separator.charCodeAt(0), from);
    const widths: number[] = [];
    while (widths.length < sampleRows && rows.next()) widths.push(rows.count);
    const usual = usualWidth(widths);
    return usual === undefined ? 0 : widths.filter((width) => width === usual).length * usual;
  });
  return separators[scores.indexOf(Math.max(...scores))] ?? ";";
}

function usualWidth(widths: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].toSorted((one, other) => other[1] - one[1])[0]?.[0];
}

function firstRows(
  sample: Uint8Array,
  separator: CsvSeparator,
  encoding: Encoding,
  isCut: boolean,
): string[][] {
  const texts: string[][] = [];
  for (const { cells } of textRows(sample, separator, encoding)) {
    texts.push(cells);
    if (texts.length === sampleRows) return texts;
  }
  // The sample may have been cut in the middle of its last row.
  return isCut ? texts.slice(0, -1) : texts;
}
