/** A rectangle of cells; rows and columns count from 0, and both ends belong to it. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Excel's sheet ends here: 1,048,576 rows and 16,384 columns. */
export const sheetEnd = { rows: 1_048_576, columns: 16_384 };

/** "A" for 0, "AB" for 27. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** 27 for "AB"; the case does not matter. */
export function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

const cells = /^\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?$/;
const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const rows = /^\$?(\d+):\$?(\d+)$/;

/** Reads "B2", "$B$2:D9", "B:D" or "2:9", without a sheet; undefined when it is none of these or outside a sheet. */
export function readArea(text: string): Area | undefined {
  const area = readCells(text) ?? readColumns(text) ?? readRows(text);
  return area && isInSheet(area) ? area : undefined;
}

function readCells(text: string): Area | undefined {
  const [, left, top, right = left, bottom = top] = cells.exec(text) ?? [];
  if (left === undefined || right === undefined) return undefined;
  return ordered(Number(top) - 1, columnNumber(left), Number(bottom) - 1, columnNumber(right));
}

function readColumns(text: string): Area | undefined {
  const [, left, right] = columns.exec(text) ?? [];
  if (left === undefined || right === undefined) return undefined;
  return ordered(0, columnNumber(left), sheetEnd.rows - 1, columnNumber(right));
}

function readRows(text: string): Area | undefined {
  const [, top, bottom] = rows.exec(text) ?? [];
  if (top === undefined || bottom === undefined) return undefined;
  return ordered(Number(top) - 1, 0, Number(bottom) - 1, sheetEnd.columns - 1);
}

function ordered(row: number, column: number, otherRow: number, otherColumn: number): Area {
  return {
    top: Math.min(row, otherRow),
    left: Math.min(column, otherColumn),
    bottom: Math.max(row, otherRow),
    right: Math.max(column, otherColumn),
  };
}

/** Whether an area lies inside Excel's sheet. */
export function isInSheet({ top, left, bottom, right }: Area): boolean {
  return (
    top >= 0 &&
    left >= 0 &&
    top <= bottom &&
    left <= right &&
    bottom < sheetEnd.rows &&
    right < sheetEnd.columns
  );
}

/** "B2", "B2:D9", "B:D" or "2:9". */
export function writeArea({ top, left, bottom, right }: Area): string {
  if (top === 0 && bottom === sheetEnd.rows - 1) return `${columnName(left)}:${columnName(right)}`;
  if (left === 0 && right === sheetEnd.columns - 1) return `${top + 1}:${bottom + 1}`;
  const first = `${columnName(left)}${top + 1}`;
  const last = `${columnName(right)}${bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** "$B$2:$D$9". */
export function writeFixedArea(area: Area): string {
  return writeArea(area).replace(/[A-Z]+|\d+/g, "$$$&");
}

/** A sheet's name as it stands before the mark of exclamation: in quotes where it must be. */
export function quoteSheet(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Takes "Sheet!A1" apart; `sheet` is undefined where none is named. */
export function splitSheet(address: string): { sheet: string | undefined; cells: string } {
  const at = address.lastIndexOf("!");
  if (at < 0) return { sheet: undefined, cells: address };
  const named = address.slice(0, at).replace(/^=/, "");
  const sheet = named.startsWith("'") ? named.slice(1, -1).replaceAll("''", "'") : named;
  return { sheet, cells: address.slice(at + 1) };
}

/** How many rows. */
export function rowsOf(area: Area): number {
  return area.bottom - area.top + 1;
}

/** How many columns. */
export function columnsOf(area: Area): number {
  return area.right - area.left + 1;
}

/** What two areas share; undefined when nothing. */
export function intersect(one: Area, other: Area): Area | undefined {
  const area = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

/** The smallest area around two. */
export function bound(one: Area, other: Area): Area {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

/** Whether one area lies within another. */
export function isWithin(inner: Area, outer: Area): boolean {
  const shared = intersect(inner, outer);
  return (
    shared !== undefined &&
    rowsOf(shared) === rowsOf(inner) &&
    columnsOf(shared) === columnsOf(inner)
  );
}
