import type { PlainAmounts } from "../amounts/plain-amounts";
import type { PlainDates } from "../amounts/plain-dates";
import { readAmount, type AmountSpelling } from "../amounts/read-amount";
import { readDate, type DateOrder } from "../amounts/read-date";
import { decodeBytes } from "../bytes/decode-bytes";
import type { Encoding } from "../bytes/encodings";
import type { CsvMapping } from "./csv-mapping";
import type { CsvTable } from "./csv-table";
import type { CsvRows } from "./csv-rows";
import { amountCell, balanceCell, dateCell, emptyAmount, textCell } from "./cell-kinds";

/** Reads a row that is not plainly written: each cell is trimmed, decoded where it must be, and judged by itself. */
export class CarefulRow {
  private readonly dateOrder: DateOrder;
  private readonly spelling: AmountSpelling;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly encoding: Encoding,
    private readonly rows: CsvRows,
    private readonly kinds: Uint8Array,
    { dateOrder, decimalMark, currency }: CsvMapping,
    private readonly table: CsvTable,
    private readonly dates: PlainDates,
    private readonly amounts: PlainAmounts,
  ) {
    this.dateOrder = dateOrder;
    this.spelling = { decimalMark, currency };
  }

  /** Puts the cells of the row into the table; false when its date cannot be read. */
  read(): boolean {
    let hasDate = false;
    for (const [column, kind] of this.kinds.entries()) {
      const { from, to } = this.cell(column);
      if (kind === dateCell) hasDate = this.readDate(column, from, to);
      else if (kind === amountCell)
        this.table.putAmount(column, this.table.count, this.amountIn(column, from, to));
      else if (kind === balanceCell) this.table.balance = this.amountIn(column, from, to);
      else if (kind === textCell) {
        this.table.putText(
          column,
          this.table.count,
          this.rows.escaped[column] === 1 ? ~from : from,
          to,
        );
      }
    }
    return hasDate;
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

  private readDate(column: number, from: number, to: number): boolean {
    const isPlain = from < to && this.dates.read(from, this.bytes[to] ?? 0) === to;
    const day = isPlain ? this.dates.day : readDate(this.textIn(column), this.dateOrder);
    if (day !== undefined) this.table.days[this.table.count] = day;
    return day !== undefined;
  }

  private amountIn(column: number, from: number, to: number): number {
    if (from === to) return emptyAmount;
    if (this.amounts.read(from, this.bytes[to] ?? 0) === to) return this.amounts.minor;
    return readAmount(this.textIn(column), this.spelling)?.minor ?? NaN;
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
