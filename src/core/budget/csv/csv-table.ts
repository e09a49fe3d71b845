import type { ByteTexts } from "../bytes/byte-texts";
import { amountCell, emptyAmount, textCell } from "./cell-kinds";
import type { CsvMapping } from "./csv-mapping";
import { RunningBalance } from "./running-balance";
import {
  textColumns,
  type CsvTransactions,
  type TextCells,
  type TextColumn,
} from "./csv-transactions";

/** For the first guess of how many rows there are. */
const usualRowBytes = 48;

/**
 * The columns of a CSV file while it is read. The cells of a row are put into row `count`, behind the last one that was
 * kept; a row that is not kept is written over by the next one.
 */
export class CsvTable implements CsvTransactions {
  count = 0;
  unread = 0;
  days: Int32Array;
  minors: Float64Array;
  readonly currency: string;
  private readonly columns: CsvMapping["columns"];
  /** The balance after the row behind the last one; not finite for none. */
  balance = NaN;
  private readonly running = new RunningBalance();
  private room: number;
  /** For each column of the file its amounts, and behind them those made of debit and credit; empty for the others. */
  private readonly amounts: Float64Array[];
  /** For each column of the file where its texts begin and end; empty for other columns. */
  private readonly starts: Int32Array[];
  private readonly ends: Int32Array[];
  /** Where debit and credit stand; -1 for none. */
  private readonly debit: number;
  private readonly credit: number;
  /** True when no column tells the amount, so that it is made of debit and credit. */
  private readonly isParted: boolean;
  /** Where in `amounts` those stand that count. */
  private readonly amount: number;

  /** `fileBytes` is only for guessing how many rows will come. */
  constructor(
    { columns, currency }: CsvMapping,
    kinds: Uint8Array,
    readonly texts: ByteTexts,
    fileBytes: number,
  ) {
    const room = Math.ceil(fileBytes / usualRowBytes) + 16;
    const roomOf = (kind: number) => (one: number) => (one === kind ? room : 0);
    this.columns = columns;
    this.currency = currency;
    this.room = room;
    this.debit = columns.debit ?? -1;
    this.credit = columns.credit ?? -1;
    this.isParted = columns.amount === undefined;
    this.days = new Int32Array(room);
    this.amounts = Array.from(kinds, roomOf(amountCell)).map((length) => new Float64Array(length));
    this.starts = Array.from(kinds, roomOf(textCell)).map((length) => new Int32Array(length));
    this.ends = this.starts.map(({ length }) => new Int32Array(length));
    this.amounts.push(new Float64Array(this.isParted ? room : 0));
    this.amount = columns.amount ?? kinds.length;
    this.minors = this.amountsAt(this.amount);
  }

  get balances(): CsvTransactions["balances"] {
    return this.running.ends();
  }

  get textCells(): Partial<Record<TextColumn, TextCells>> {
    const cells: Partial<Record<TextColumn, TextCells>> = {};
    for (const name of textColumns) {
      const at = this.columns[name];
      const [starts, ends] = at === undefined ? [] : [this.starts[at], this.ends[at]];
      if (starts && ends) cells[name] = { starts, ends };
    }
    return cells;
  }

  /** Puts an amount of a row: `emptyAmount` for none and NaN for one that cannot be read. */
  putAmount(at: number, row: number, minor: number): void {
    const column = this.amounts[at];
    if (column !== undefined) column[row] = minor;
  }

  /** Puts where a text of a row begins, `~` that where doubled quotes stand for one, and where it ends. */
  putText(at: number, row: number, start: number, end: number): void {
    const starts = this.starts[at];
    const ends = this.ends[at];
    if (starts !== undefined) starts[row] = start;
    if (ends !== undefined) ends[row] = end;
  }

  /** Keeps the row whose cells were put last; false, and it is not kept, when it has no amount. */
  keep(): boolean {
    const { minors, count } = this;
    if (this.isParted) minors[count] = this.joinedAmount();
    const minor = minors[count] ?? NaN;
    if (!Number.isFinite(minor)) return false;
    this.running.add(minor, this.balance);
    this.count = count + 1;
    if (this.count === this.room) this.widen();
    return true;
  }

  /** Debit and credit columns give one number, debit as money out. */
  private joinedAmount(): number {
    const out = this.debit < 0 ? emptyAmount : (this.amounts[this.debit]?.[this.count] ?? NaN);
    const into = this.credit < 0 ? emptyAmount : (this.amounts[this.credit]?.[this.count] ?? NaN);
    if (out === emptyAmount) return into;
    // Some banks write a withdrawal with a minus in its own column as well.
    return (into === emptyAmount ? 0 : into) - Math.abs(out);
  }

  private amountsAt(column: number): Float64Array {
    return this.amounts[column] ?? new Float64Array();
  }

  private widen(): void {
    this.room = Math.ceil(this.room * 1.5);
    this.days = wider(this.days, new Int32Array(this.room));
    for (const [at, column] of this.amounts.entries()) {
      if (column.length > 0) this.amounts[at] = wider(column, new Float64Array(this.room));
    }
    this.minors = this.amountsAt(this.amount);
    for (const columns of [this.starts, this.ends]) {
      for (const [at, column] of columns.entries()) {
        if (column.length > 0) columns[at] = wider(column, new Int32Array(this.room));
      }
    }
  }
}

function wider<Column extends Int32Array | Float64Array>(narrow: Column, wide: Column): Column {
  wide.set(narrow);
  return wide;
}
