import type { PlainAmounts } from "../amounts/plain-amounts";
import type { PlainDates } from "../amounts/plain-dates";
import { readAmount } from "../amounts/read-amount";
import { readDate } from "../amounts/read-date";
import { decodeBytes } from "../bytes/decode-bytes";
import type { Encoding } from "../bytes/encodings";
import type { CsvMapping } from "./csv-mapping";
import type { CsvRows } from "./csv-rows";
import { amountCell, dateCell, emptyAmount, textCell } from "./cell-kinds";

/** Reads a row that is not plainly written: each cell is trimmed, decoded where it must be, and judged by itself. */
export class CarefulRow {
  constructor(
    private readonly bytes: Uint8Array,
    private readonly encoding: Encoding,
    private readonly rows: CsvRows,
    private readonly mapping: CsvMapping,
    private readonly dates: PlainDates,
    private readonly amounts: PlainAmounts,
  ) {}

  /**
   * Puts into `values` what the cells of the row hold, NaN for a date or an amount that cannot be read. Of a text its
   * beginning, `~` that where doubled quotes stand for one, and its end into `ends`.
   */
  read(kinds: Uint8Array, values: Float64Array, ends: Int32Array): void {
    for (const [column, kind] of kinds.entries()) {
      if (kind === dateCell) this.readDate(values, column);
      else if (kind === amountCell) this.readAmount(values, column);
      else if (kind === textCell) {
        const { from, to } = this.cell(column);
        values[column] = this.rows.escaped[column] === 1 ? ~from : from;
        ends[column] = to;
      }
    }
  }

  /** True for a row without cells, or with nothing but empty ones. */
  isBlank(): boolean {
    const { count, starts, ends } = this.rows;
    for (let cell = 0; cell < Math.min(count, starts.length); cell += 1) {
      if ((ends[cell] ?? 0) > (starts[cell] ?? 0)) return false;
    }
    return count <= Math.max(1, starts.length);
  }

  /** The text of a cell as it stands; empty when the row is too short. */
  textIn(column: number): string {
    if (column >= this.rows.count) return "";
    return decodeBytes(this.bytes, this.encoding, this.rows.starts[column], this.rows.ends[column]);
  }

  private readDate(values: Float64Array, column: number): void {
    const { from, to } = this.cell(column);
    const isPlain = from < to && this.dates.read(from, this.bytes[to] ?? 0) === to;
    values[column] = isPlain
      ? this.dates.day
      : (readDate(this.textIn(column), this.mapping.dateOrder) ?? NaN);
  }

  private readAmount(values: Float64Array, column: number): void {
    const { from, to } = this.cell(column);
    if (from === to) values[column] = emptyAmount;
    else if (this.amounts.read(from, this.bytes[to] ?? 0) === to) {
      values[column] = this.amounts.minor;
    } else {
      const { decimalMark, currency } = this.mapping;
      const reading = readAmount(this.textIn(column), { decimalMark, currency });
      values[column] = reading?.minor ?? NaN;
    }
  }

  /** The bytes of a cell without the blanks around it; none when the row is too short. */
  private cell(column: number): { from: number; to: number } {
    if (column >= this.rows.count) return { from: 0, to: 0 };
    let from = this.rows.starts[column] ?? 0;
    let to = this.rows.ends[column] ?? 0;
    while (from < to && (this.bytes[from] ?? 0) <= 32) from += 1;
    while (to > from && (this.bytes[to - 1] ?? 0) <= 32) to -= 1;
    return { from, to };
  }
}
