import type { CellArea } from "../../workbook-api";
import type { SheetAxis } from "../../workbook/sheet-axis";

/** One cell by its row and column, from 0. */
export interface CellPlace {
  row: number;
  column: number;
}

/** What is selected: from the cell that is written in to the one that the selection reaches. */
export interface CellSelection {
  anchor: CellPlace;
  focus: CellPlace;
}

/** Excel's sheet ends here. */
export const sheetEnd = { rows: 1_048_576, columns: 16_384 };

/** How far one goes, and along what. */
export interface SheetAxes {
  rows: SheetAxis;
  columns: SheetAxis;
  /** The rows that are seen at once. */
  page: number;
  used: { rows: number; columns: number };
}

/** The rectangle of a selection. */
export function areaOf({ anchor, focus }: CellSelection): CellArea {
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  };
}

/** The selection of a rectangle. */
export function selectionOf({ top, left, bottom, right }: CellArea): CellSelection {
  return { anchor: { row: top, column: left }, focus: { row: bottom, column: right } };
}

/** "A" for 0, "AB" for 27. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? columnName(rest - 1) : ""}${String.fromCharCode(65 + (column % 26))}`;
}

/** "B2" or "B2:D9". */
export function addressOf({ top, left, bottom, right }: CellArea): string {
  const first = `${columnName(left)}${top + 1}`;
  const last = `${columnName(right)}${bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** Where a key takes one from a cell; undefined for a key that goes nowhere. */
export function moveByKey(
  from: CellPlace,
  {
    key,
    ctrlKey,
    metaKey,
    shiftKey,
  }: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey">,
  axes: SheetAxes,
): CellPlace | undefined {
  const isFar = ctrlKey || metaKey;
  const back = shiftKey ? -1 : 1;
  const rows = (step: 1 | -1) => ({ ...from, row: axes.rows.next(from.row, step, sheetEnd.rows) });
  const columns = (step: 1 | -1) => ({
    ...from,
    column: axes.columns.next(from.column, step, sheetEnd.columns),
  });
  const last = {
    row: Math.max(0, axes.used.rows - 1),
    column: Math.max(0, axes.used.columns - 1),
  };
  switch (key) {
    case "ArrowUp":
      return isFar ? { ...from, row: 0 } : rows(-1);
    case "ArrowDown":
      return isFar ? { ...from, row: Math.max(from.row, last.row) } : rows(1);
    case "ArrowLeft":
      return isFar ? { ...from, column: 0 } : columns(-1);
    case "ArrowRight":
      return isFar ? { ...from, column: Math.max(from.column, last.column) } : columns(1);
    case "Enter":
      return rows(back);
    case "Tab":
      return columns(back);
    case "Home":
      return isFar ? { row: 0, column: 0 } : { ...from, column: 0 };
    case "End":
      return isFar ? last : { ...from, column: last.column };
    case "PageUp":
      return { ...from, row: Math.max(0, from.row - axes.page) };
    case "PageDown":
      return { ...from, row: Math.min(sheetEnd.rows - 1, from.row + axes.page) };
    default:
      return undefined;
  }
}
