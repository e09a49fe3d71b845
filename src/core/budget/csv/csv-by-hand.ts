import { decodeFile } from "../bytes/decode-file";
import { toUtf8 } from "../bytes/to-utf8";
import type { CsvMapping } from "./csv-mapping";
import { cellsAt, sampleBytes, sampleCsv, type CsvSample } from "./csv-sample";
import { beginMapping, withColumns } from "./find-csv-mapping";

/** How a CSV file is read, to be put right by hand. */
export interface CsvByHand {
  mapping: CsvMapping;
  /** What stands in each column first, cut short: to choose by where no heading tells. */
  samples: string[];
}

const mostLetters = 24;

/**
 * Lays a file before her as it is read by `mapping`, or without one as it seems to be, in whatever encoding. Undefined
 * when no row has more than one cell: that is no table.
 */
export function csvByHand(
  bytes: Uint8Array,
  currency: string,
  mapping?: CsvMapping,
): CsvByHand | undefined {
  const sample = toSample(bytes);
  const { rows, columnCount } = sample;
  if (columnCount === undefined) return undefined;
  const chosen = mapping ?? beginMapping(sample, currency);
  const body = rows.slice(chosen.rowsBefore);
  const samples = Array.from({ length: columnCount }, (_, at) => cutShort(cellsAt(body, at)[0]));
  return { mapping: chosen, samples };
}

/** Changes what the columns of a file mean, with dates and decimals as those columns write them. */
export function mapColumnsByHand(
  bytes: Uint8Array,
  mapping: CsvMapping,
  columns: CsvMapping["columns"],
): CsvMapping {
  return withColumns(toSample(bytes), mapping, columns);
}

function toSample(bytes: Uint8Array): CsvSample {
  return sampleCsv(toUtf8(decodeFile(bytes.subarray(0, sampleBytes)).value.text));
}

function cutShort(cell = ""): string {
  return cell.length > mostLetters ? `${cell.slice(0, mostLetters - 1)}…` : cell;
}
