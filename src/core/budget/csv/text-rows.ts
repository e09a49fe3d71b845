import { decodeBytes } from "../bytes/decode-bytes";
import type { Encoding } from "../bytes/encodings";
import { markLength } from "../bytes/find-encoding";
import type { CsvSeparator } from "./csv-mapping";
import { CsvRows } from "./csv-rows";

/** A row as texts, and the line of the file it begins on. */
export interface TextRow {
  cells: string[];
  line: number;
}

/** Goes through the rows of a CSV file as texts, for looking at them and for formats that are no plain table. */
export function* textRows(
  bytes: Uint8Array,
  separator: CsvSeparator,
  encoding: Encoding,
): Generator<TextRow> {
  const rows = new CsvRows(bytes, separator.charCodeAt(0), markLength(bytes, encoding));
  while (rows.next()) {
    const count = Math.min(rows.count, rows.starts.length);
    const cells = Array.from({ length: count }, (_, cell) => {
      const text = decodeBytes(bytes, encoding, rows.starts[cell], rows.ends[cell]);
      return rows.escaped[cell] === 1 ? text.replaceAll('""', '"') : text;
    });
    yield { cells, line: rows.line };
  }
}
