import type { ByteTexts } from "../bytes/byte-texts";
import type { CsvMapping } from "./csv-mapping";
import {
  textColumns,
  type CsvTransactions,
  type TextCells,
  type TextColumn,
} from "./csv-transactions";

/** For the first guess of how many rows there are. */
const usualRowBytes = 48;

/** The columns of a CSV file while it is read; they widen as rows come. */
export class CsvTable implements CsvTransactions {
  count = 0;
  unread = 0;
  days: Int32Array;
  minors: Float64Array;
  balances: Float64Array | undefined;
  lines: Int32Array;
  textCells: Partial<Record<TextColumn, TextCells>> = {};
  readonly currency: string;
  private room: number;
  private readonly date: number;
  private readonly balance: number;
  /** The text columns that the file has, and their places in it. */
  private readonly texted: readonly { at: number; cells: TextCells }[];

  /** `fileBytes` is only for guessing how many rows will come. */
  constructor(
    { columns, currency }: CsvMapping,
    readonly texts: ByteTexts,
    fileBytes: number,
  ) {
    this.currency = currency;
    this.room = Math.ceil(fileBytes / usualRowBytes) + 16;
    this.date = columns.date ?? 0;
    this.balance = columns.balance ?? -1;
    this.texted = textColumns.flatMap((name) => {
      const at = columns[name];
      if (at === undefined) return [];
      const cells = { starts: new Int32Array(this.room), ends: new Int32Array(this.room) };
      this.textCells[name] = cells;
      return [{ at, cells }];
    });
    this.days = new Int32Array(this.room);
    this.minors = new Float64Array(this.room);
    this.balances = this.balance < 0 ? undefined : new Float64Array(this.room);
    this.lines = new Int32Array(this.room);
  }

  /** Adds a row: for each column of the file its value and the end of its text, and the amount and the line. */
  add(values: Float64Array, ends: Int32Array, minor: number, line: number): void {
    if (this.count === this.room) this.widen();
    const row = this.count;
    this.count += 1;
    this.days[row] = values[this.date] ?? NaN;
    this.minors[row] = minor;
    this.lines[row] = line;
    if (this.balances) {
      const balance = values[this.balance] ?? NaN;
      this.balances[row] = Number.isFinite(balance) ? balance : NaN;
    }
    for (const { at, cells } of this.texted) {
      cells.starts[row] = values[at] ?? 0;
      cells.ends[row] = ends[at] ?? 0;
    }
  }

  private widen(): void {
    this.room = Math.ceil(this.room * 1.5);
    this.days = wider(this.days, new Int32Array(this.room));
    this.minors = wider(this.minors, new Float64Array(this.room));
    this.balances &&= wider(this.balances, new Float64Array(this.room));
    this.lines = wider(this.lines, new Int32Array(this.room));
    for (const { cells } of this.texted) {
      cells.starts = wider(cells.starts, new Int32Array(this.room));
      cells.ends = wider(cells.ends, new Int32Array(this.room));
    }
  }
}

function wider<Column extends Int32Array | Float64Array>(narrow: Column, wide: Column): Column {
  wide.set(narrow);
  return wide;
}
