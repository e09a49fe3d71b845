import { toCalendarDate } from "../../shared/calendar-date";
import type { SieRow, SieVoucher } from "./sie-file";
import type { SieLine } from "./sie-line";

/** Series, number, day, text, line, and the number of the row after its last. */
const headWidth = 6;
/** Account, objects, day, text, line. */
const rowWidth = 5;

/** What a voucher says before its rows; texts by their number in the file's lines. */
export interface VoucherHead {
  series: number;
  number: number;
  /** A day number; NaN when the date cannot be read. */
  day: number;
  text: number;
  line: number;
}

/**
 * The vouchers of a file in columns. A year has a hundred thousand of them, of which a screen shows twenty: the object
 * of a voucher is made when somebody looks at it.
 */
export class SieVouchers implements Iterable<SieVoucher> {
  private count = 0;
  private heads = new Int32Array(64 * headWidth);
  private rowCount = 0;
  private rows = new Int32Array(256 * rowWidth);
  private minors = new Float64Array(256);
  private open: VoucherHead | undefined;

  constructor(private readonly words: SieLine) {}

  /** How many vouchers there are; the open one does not count. */
  get length(): number {
    return this.count;
  }

  /** Begins a voucher; rows of one that was not kept are forgotten. */
  begin(head: VoucherHead): void {
    this.drop();
    this.open = head;
  }

  /** Adds a row to the open voucher; a day that is NaN and a text that is empty are the voucher's. */
  addRow(account: number, objects: number, minor: number, day: number, text: number, line: number) {
    const { open } = this;
    if (!open) throw new RangeError("addRow: no voucher is open");
    if (this.rowCount === this.minors.length) {
      const minors = new Float64Array(this.rowCount * 2);
      minors.set(this.minors);
      this.minors = minors;
      this.rows = twice(this.rows);
    }
    this.minors[this.rowCount] = minor;
    const at = this.rowCount * rowWidth;
    this.rows[at] = account;
    this.rows[at + 1] = objects;
    this.rows[at + 2] = Number.isNaN(day) ? open.day : day;
    this.rows[at + 3] = this.words.textOf(text) === "" ? open.text : text;
    this.rows[at + 4] = line;
    this.rowCount += 1;
  }

  /** How many rows the open voucher has, and their sum. */
  get openRows(): { count: number; minor: number } {
    const first = this.firstOpenRow;
    let minor = 0;
    for (let row = first; row < this.rowCount; row += 1) minor += this.minors[row] ?? 0;
    return { count: this.rowCount - first, minor };
  }

  /** Forgets the open voucher. */
  drop(): void {
    this.rowCount = this.firstOpenRow;
    this.open = undefined;
  }

  /** Keeps the open voucher. */
  keep(): void {
    const { open } = this;
    if (!open) throw new RangeError("keep: no voucher is open");
    if ((this.count + 1) * headWidth > this.heads.length) this.heads = twice(this.heads);
    const at = this.count * headWidth;
    this.heads[at] = open.series;
    this.heads[at + 1] = open.number;
    this.heads[at + 2] = open.day;
    this.heads[at + 3] = open.text;
    this.heads[at + 4] = open.line;
    this.heads[at + 5] = this.rowCount;
    this.count += 1;
    this.open = undefined;
  }

  /** One voucher. One that is not there is a bug: RangeError. */
  at(voucher: number): SieVoucher {
    if (!(voucher >= 0 && voucher < this.count)) throw new RangeError(`at: no voucher ${voucher}`);
    const [series = 0, number = 0, day = 0, text = 0, line = 0, end = 0] = this.heads.subarray(
      voucher * headWidth,
      (voucher + 1) * headWidth,
    );
    const first = this.endOf(voucher - 1);
    const { words } = this;
    return {
      ...{ series: words.textOf(series), number: words.textOf(number), text: words.textOf(text) },
      ...{ date: toCalendarDate(day), line },
      rows: Array.from({ length: end - first }, (_, row) => this.row(first + row)),
    };
  }

  *[Symbol.iterator](): Generator<SieVoucher> {
    for (let voucher = 0; voucher < this.count; voucher += 1) yield this.at(voucher);
  }

  private row(row: number): SieRow {
    const [account = 0, objects = 0, day = 0, text = 0, line = 0] = this.rows.subarray(
      row * rowWidth,
      (row + 1) * rowWidth,
    );
    const { words } = this;
    return {
      account: words.textOf(account),
      objects: words.objectsOf(objects),
      minor: this.minors[row] ?? 0,
      date: toCalendarDate(day),
      text: words.textOf(text),
      line,
    };
  }

  private get firstOpenRow(): number {
    return this.endOf(this.count - 1);
  }

  private endOf(voucher: number): number {
    return voucher < 0 ? 0 : (this.heads[voucher * headWidth + 5] ?? 0);
  }
}

function twice(column: Int32Array) {
  const wider = new Int32Array(column.length * 2);
  wider.set(column);
  return wider;
}
