import { findByte } from "../bytes/find-byte";
import { notPlain, type PlainCells } from "../amounts/plain-cells";

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;

/** What is read from a column of the file. */
export type CellKind = "none" | "date" | "amount" | "text";

/**
 * Reads rows in which every cell is plainly written, in one walk over the bytes: nearly all rows of nearly all files.
 * What it meets is either read exactly as a careful look would, or it gives the row up, and `CarefulRow` reads it.
 */
export class PlainRow {
  /** For each column of the row just read its day number, its minor units, or where its text begins. */
  readonly values: Float64Array;
  /** Where the texts end. */
  readonly ends: Int32Array;
  private readonly view: DataView;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly separator: number,
    private readonly kinds: readonly CellKind[],
    private readonly cells: PlainCells,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.ends = new Int32Array(kinds.length);
    this.values = new Float64Array(kinds.length);
  }

  /** Reads the row that begins at a byte; gives where the next one begins, or `notPlain`. */
  read(from: number): number {
    const { bytes, separator, kinds, cells, values } = this;
    let at = from;
    // One loop, since calls cost more than bytes. Cells beyond the columns that mean something to us are passed over.
    for (let column = 0; ; column += 1) {
      const isQuoted = bytes[at] === quote;
      const stop = isQuoted ? quote : separator;
      const begin = isQuoted ? at + 1 : at;
      const kind = kinds[column];
      if (kind === "amount") at = cells.readAmount(begin, stop, values, column);
      else if (kind === "date") at = cells.readDate(begin, stop, values, column);
      else {
        at = findByte(this.view, begin, stop, lineFeed, carriageReturn);
        if (kind === "text") {
          values[column] = begin;
          this.ends[column] = at;
        }
      }
      // A second quote stands for a letter, and what follows is then no separator: the row is given up.
      if (at < 0 || (isQuoted && bytes[at] !== quote)) return notPlain;
      if (isQuoted) at += 1;
      if (bytes[at] !== separator) return column < kinds.length - 1 ? notPlain : this.endOfRow(at);
      at += 1;
    }
  }

  private endOfRow(at: number): number {
    const { bytes } = this;
    if (bytes[at] === carriageReturn) return bytes[at + 1] === lineFeed ? at + 2 : at + 1;
    return bytes[at] === lineFeed ? at + 1 : notPlain;
  }
}
