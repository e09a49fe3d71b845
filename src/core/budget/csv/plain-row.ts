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

  /** Puts the cells of the row that begins at a byte into the table; gives where the next one begins, or `notPlain`. */
  read(from: number): number {
    const { bytes, separator, kinds, dates, amounts, table } = this;
    const row = table.count;
    let at = from | 0;
    // One loop, since calls cost more than bytes, and places said to be of 32 bits, or each step asks whether they are.
    // Cells beyond the columns that mean something to us are passed over.
    for (let column = 0; ; column += 1) {
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
        at = findCellEnd(this.view, begin, this.length, stop) | 0;
        if (kind === textCell) table.putText(column, row, begin, at);
      }
      // A second quote stands for a letter, and what follows is then no separator: the row is given up.
      if (at < 0 || (isQuoted && bytes[at] !== quote)) return notPlain;
      if (isQuoted) at = (at + 1) | 0;
      if (bytes[at] !== separator) return column < kinds.length - 1 ? notPlain : this.endOfRow(at);
      at = (at + 1) | 0;
    }
  }

  private endOfEmpty(at: number, stop: number): number {
    const byte = this.bytes[at];
    return byte === stop || byte === lineFeed || byte === carriageReturn ? at : notPlain;
  }

  private endOfRow(at: number): number {
    const { bytes } = this;
    if (bytes[at] === carriageReturn) return bytes[at + 1] === lineFeed ? at + 2 : at + 1;
    return bytes[at] === lineFeed ? at + 1 : notPlain;
  }
}
