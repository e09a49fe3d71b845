import type { CellFormat } from "./cell-format";

/** What a cell can hold; an error is its text, as "#DIV/0!". */
export type CellValue = string | number | boolean;

/** A cell in the form in which the formula engine reads it, so that nothing is copied for it. */
export interface Cell {
  /** The value: true and false are 1 and 0 of kind 3. */
  v?: string | number;
  /** The kind: 1 text, 2 number, 3 true or false. */
  t?: 1 | 2 | 3;
  /** The formula as the person wrote it, with its mark of equality. */
  f?: string;
  format?: CellFormat;
  link?: CellLink;
  /** The value runs over from an array formula in another cell. */
  isSpill?: true;
}

/** Where a cell leads, as Office.js has it. */
export interface CellLink {
  /** Out of the workbook. */
  address?: string;
  /** Within it: "Sheet1!A1". */
  documentReference?: string;
  screenTip?: string;
  textToDisplay?: string;
}

/** The value as Excel tells it; "" for an empty cell. */
export function valueOf(cell: Cell | undefined): CellValue {
  if (cell?.v === undefined) return "";
  return cell.t === 3 ? cell.v === 1 || cell.v === "1" : cell.v;
}

/** Puts a value in; "" makes the cell empty. */
export function putValue(cell: Cell, value: CellValue): void {
  delete cell.v;
  delete cell.t;
  delete cell.isSpill;
  if (value === "") return;
  cell.t = typeof value === "string" ? 1 : typeof value === "number" ? 2 : 3;
  cell.v = typeof value === "boolean" ? Number(value) : value;
}

const errors = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|CYCLE!)$/;

/** Whether a value is one of Excel's errors. */
export function isError(value: unknown): boolean {
  return typeof value === "string" && errors.test(value);
}
