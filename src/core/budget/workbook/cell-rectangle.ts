import { cellAddress, readAddress } from "./addresses";

/** A rectangle of cells, rows and columns counted from 0. */
export interface CellRectangle {
  row: number;
  column: number;
  height: number;
  width: number;
}

/** Reads "B3", "B3:D9" or "'My sheet'!$B$3:$D$9" without the sheet. A text that is none is a bug: RangeError. */
export function readRectangle(address: string): CellRectangle {
  const cells = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const [first = "", last = first] = cells.split(":");
  const { row, column } = readAddress(first);
  const end = readAddress(last);
  return { row, column, height: end.row - row + 1, width: end.column - column + 1 };
}

/** Writes a rectangle as "B3:D9". */
export function writeRectangle({ row, column, height, width }: CellRectangle): string {
  return `${cellAddress(row, column)}:${cellAddress(row + height - 1, column + width - 1)}`;
}
