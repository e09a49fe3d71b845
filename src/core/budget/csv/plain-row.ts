import { notPlain } from "../amounts/not-plain";
import type { PlainAmounts } from "../amounts/plain-amounts";
import type { PlainDates } from "../amounts/plain-dates";
import { findCellEnd } from "./find-cell-end";
import type { CsvTable } from "./csv-table";
import { amountCell, balanceCell, dateCell, emptyAmount, textCell } from "./cell-kinds";

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;

/**
 * A loop that goes on to the end of a file is compiled while it runs, and what was made for it is thrown away at its
 * end. What is called again and again is compiled once.
 */
const mostAtOnce = 1_000;

/**
 * Reads rows in which every cell is plainly written, in one walk over the bytes: nearly all rows of nearly all files.
 * What it meets is either read exactly as a careful look would, or it gives the row up, and `CarefulRow` reads it.
 */
export class PlainRow {
  private readonly view: DataView;
  private readonly length: number;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly separator: number,
    private readonly kinds: Uint8Array,
    private readonly dates: PlainDates,
    private readonly amounts: PlainAmounts,
    private readonly table: CsvTable,
  ) {
    this.length = bytes.length;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /**
   * Keeps the rows from a byte on in the table until one is not plainly written, and no more than some at once; gives
   * where the first begins that was not kept.
   */
  readRows(from: number): number {
    const { bytes, view, length, separator, kinds, dates, amounts, table } = this;
    const last = kinds.length - 1;
    const most = table.count + mostAtOnce;
    let begun = from | 0;
    // One loop in a loop, since calls cost more than bytes, and places said to be of 32 bits, or each step asks whether
    // they are. Cells beyond the columns that mean something to us are passed over.
    while (begun < length && table.count < most) {
      const row = table.count;
      let at = begun;
      let column = 0;
      for (; ; column = (column + 1) | 0) {
        const isQuoted = bytes[at] === quote;
        const stop = isQuoted ? quote : separator;
        const begin = (isQuoted ? at + 1 : at) | 0;
        const kind = kinds[column];
        if (kind === amountCell || kind === balanceCell) {
          at = amounts.read(begin, stop) | 0;
          const minor = at < 0 ? emptyAmount : amounts.minor;
          if (at < 0) at = this.endOfEmpty(begin, stop) | 0;
          if (kind === balanceCell) table.balance = minor;
          else table.putAmount(column, row, minor);
        } else if (kind === dateCell) {
          at = dates.read(begin, stop) | 0;
          table.days[row] = dates.day;
        } else {
          at = findCellEnd(view, begin, length, stop) | 0;
          if (kind === textCell) table.putText(column, row, begin, at);
        }
        // A second quote stands for a letter, and what follows is then no separator: the row is given up.
        if (at < 0 || (isQuoted && bytes[at] !== quote)) return begun;
        if (isQuoted) at = (at + 1) | 0;
        if (bytes[at] !== separator) break;
        at = (at + 1) | 0;
      }
      const next = column < last ? notPlain : this.endOfRow(at) | 0;
      if (next < 0 || !table.keep()) return begun;
      begun = next;
    }
    return begun;
  }

  private endOfEmpty(at: number, stop: number): number {
    const byte = this.bytes[at];
    return byte === stop || byte === lineFeed || byte === carriageReturn ? at : notPlain;
  }

  private endOfRow(at: number): number {
    const { bytes } = this;
    const after = bytes[at] === carriageReturn ? at + 1 : at;
    if (bytes[after] === lineFeed) return after + 1;
    return after > at ? after : notPlain;
  }
}
