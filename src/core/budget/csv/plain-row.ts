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
    const { bytes, separator, kinds } = this;
    let at = this.readCell(from, 0);
    for (let column = 1; column < kinds.length && at >= 0; column += 1) {
      at = bytes[at] === separator ? this.readCell(at + 1, column) : notPlain;
    }
    // Cells beyond the columns that mean something to us.
    while (at >= 0 && bytes[at] === separator) at = this.readCell(at + 1, kinds.length);
    if (at < 0) return notPlain;
    if (bytes[at] === carriageReturn) return bytes[at + 1] === lineFeed ? at + 2 : at + 1;
    return bytes[at] === lineFeed ? at + 1 : notPlain;
  }

  private readCell(from: number, column: number): number {
    if (this.bytes[from] !== quote) return this.readInside(from, this.separator, column);
    const end = this.readInside(from + 1, quote, column);
    // A second quote stands for a letter, and what follows is then no separator: the row is given up.
    return end >= 0 && this.bytes[end] === quote ? end + 1 : notPlain;
  }

  private readInside(from: number, stop: number, column: number): number {
    const kind = this.kinds[column];
    if (kind === "date") return this.cells.readDate(from, stop, this.values, column);
    if (kind === "amount") return this.cells.readAmount(from, stop, this.values, column);
    const end = findByte(this.view, from, stop, lineFeed, carriageReturn);
    if (kind === "text") {
      this.values[column] = from;
      this.ends[column] = end;
    }
    return end;
  }
}
