import { type CellRectangle, writeRectangle } from "../core/budget/workbook/cell-rectangle";

/** The path to a table by its name. */
export function tablePath(name: string): string {
  return `/tables/${encodeURIComponent(name)}`;
}

/** The path to a column of a table by its heading. */
export function columnPath(table: string, heading: string): string {
  return `${tablePath(table)}/columns/${encodeURIComponent(heading)}`;
}

/** The path to a sheet by its name. */
export function sheetPath(name: string): string {
  return `/worksheets/${encodeURIComponent(name)}`;
}

/** The path to cells of a sheet. */
export function rangePath(sheet: string, part: CellRectangle): string {
  return `${sheetPath(sheet)}/range(address='${writeRectangle(part)}')`;
}
