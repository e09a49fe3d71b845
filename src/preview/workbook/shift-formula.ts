import {
  columnName,
  columnNumber,
  quoteSheet,
  readArea,
  sheetEnd,
  splitSheet,
  type Area,
} from "./area";
import { readFormulaTokens } from "./formula-tokens";

/** Cells that are put in (`count` above 0) or taken out (below 0) before everything from `at` on. */
export interface Shift {
  sheet: string;
  axis: "rows" | "columns";
  at: number;
  count: number;
  /** Where on the other axis: only what lies between is moved. */
  from: number;
  to: number;
}

/** An area after cells were put in or taken out; undefined when all of it is gone. */
export function shiftArea(area: Area, shift: Shift): Area | undefined {
  const { axis, at, count } = shift;
  const [first, last, otherFirst, otherLast] =
    axis === "rows"
      ? [area.top, area.bottom, area.left, area.right]
      : [area.left, area.right, area.top, area.bottom];
  const end = axis === "rows" ? sheetEnd.rows - 1 : sheetEnd.columns - 1;
  if (otherFirst < shift.from || otherLast > shift.to || (first === 0 && last === end)) return area;
  const moved = count > 0 ? grow(first, last, at, count) : shrink(first, last, at, -count);
  if (!moved) return undefined;
  const [start, stop] = moved;
  return axis === "rows"
    ? { ...area, top: start, bottom: Math.min(stop, end) }
    : { ...area, left: start, right: Math.min(stop, end) };
}

function grow(first: number, last: number, at: number, count: number): [number, number] {
  return [first >= at ? first + count : first, last >= at ? last + count : last];
}

function shrink(
  first: number,
  last: number,
  at: number,
  count: number,
): [number, number] | undefined {
  const start = first >= at + count ? first - count : Math.min(first, at);
  const stop = last >= at + count ? last - count : Math.min(last, at - 1);
  return stop < start ? undefined : [start, stop];
}

/** A formula that says the same after cells were put in or taken out. `ownSheet` is where it stands. */
export function shiftFormula(formula: string, ownSheet: string, shift: Shift): string {
  let sheet = ownSheet;
  return readFormulaTokens(formula)
    .map(({ kind, text }) => {
      const meant = sheet;
      sheet = kind === "sheet" ? (splitSheet(`${text}A1`).sheet ?? ownSheet) : ownSheet;
      if (kind !== "area" || meant.toLowerCase() !== shift.sheet.toLowerCase()) return text;
      return shiftReference(text, shift);
    })
    .join("");
}

function shiftReference(text: string, shift: Shift): string {
  const area = readArea(text);
  const moved = area && shiftArea(area, shift);
  if (!moved) return "#REF!";
  if (moved === area) return text;
  const { axis } = shift;
  const numbers = axis === "rows" ? [moved.top + 1, moved.bottom + 1] : [moved.left, moved.right];
  let place = 0;
  return axis === "rows"
    ? text.replace(/\d+/g, () => String(numbers[place++]))
    : text.replace(/[A-Za-z]+/g, () => columnName(numbers[place++] ?? 0));
}

/** A formula copied so many rows and columns away: what has no $ moves along. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return readFormulaTokens(formula)
    .map(({ kind, text }) => (kind === "area" ? moveReference(text, rows, columns) : text))
    .join("");
}

function moveReference(text: string, rows: number, columns: number): string {
  const moved = text.replace(
    /(\$?)([A-Za-z]{1,3})(?=\$?\d|:|$)/g,
    (_, fixed: string, name: string) =>
      fixed ? `$${name}` : columnName(columnNumber(name) + columns),
  );
  const result = moved.replace(/(\$?)(\d+)/g, (_, fixed: string, row: string) =>
    fixed ? `$${row}` : String(Number(row) + rows),
  );
  return readArea(result) ? result : "#REF!";
}

/** A formula after a sheet got another name. */
export function renameSheetIn(formula: string, before: string, after: string): string {
  return readFormulaTokens(formula)
    .map(({ kind, text }) => {
      const named = kind === "sheet" ? splitSheet(`${text}A1`).sheet : undefined;
      return named?.toLowerCase() === before.toLowerCase() ? `${quoteSheet(after)}!` : text;
    })
    .join("");
}

/** A formula after a table or a name got another name. */
export function renameInFormula(formula: string, before: string, after: string): string {
  return readFormulaTokens(formula)
    .map(({ kind, text }) => {
      if (kind === "name") return text.toLowerCase() === before.toLowerCase() ? after : text;
      if (kind !== "table") return text;
      const bracket = text.indexOf("[");
      const isIt = text.slice(0, bracket).toLowerCase() === before.toLowerCase();
      return isIt ? after + text.slice(bracket) : text;
    })
    .join("");
}

const columnSigns = /[[\]#'@]/g;

/** A formula after a column of a table got another name. `isInTable` says whether the formula stands in the table. */
export function renameColumnIn(
  formula: string,
  table: string,
  before: string,
  after: string,
  isInTable: boolean,
): string {
  const written = (name: string) => name.replace(columnSigns, "'$&");
  return readFormulaTokens(formula)
    .map(({ kind, text }) => {
      if (kind !== "table") return text;
      const owner = text.slice(0, text.indexOf("[")).toLowerCase();
      const isIt = owner === "" ? isInTable : owner === table.toLowerCase();
      if (!isIt) return text;
      const [old, fresh] = [written(before), written(after)];
      return text
        .replace(`[${old}]`, () => `[${fresh}]`)
        .replace(`[@${old}]`, () => `[@[${fresh}]]`);
    })
    .join("");
}

/** A formula that names its own sheet before each area that names none, so that it can be computed elsewhere. */
export function nameSheetIn(formula: string, sheet: string): string {
  let isNamed = false;
  return readFormulaTokens(formula)
    .map(({ kind, text }) => {
      const before = isNamed;
      isNamed = kind === "sheet";
      return kind === "area" && !before ? `${quoteSheet(sheet)}!${text}` : text;
    })
    .join("");
}
