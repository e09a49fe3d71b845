import { columnsOf, type Area } from "./area";
import { valueOf, type Cell, type CellValue } from "./cell";
import { moveFormula } from "./shift-formula";
import type { Sheet } from "./sheet";

/** One key of a sort: which column of the area, from 0. */
export interface SortField {
  key: number;
  ascending?: boolean;
}

/** Sorts the rows of an area as Excel does: numbers, then texts, then true and false; empty cells last either way. */
export function sortRows(sheet: Sheet, area: Area, fields: readonly SortField[]): void {
  const rows = sheet.map(area, (cell) => cell);
  const places = rows.map((_, place) => place);
  places.sort(
    (one, other) => compareRows(rows[one] ?? [], rows[other] ?? [], fields) || one - other,
  );
  const sorted = places.map((from, to) =>
    (rows[from] ?? []).map((cell) => asTyped(cell, to - from)),
  );
  const looks = places.map((from) => (rows[from] ?? []).map((cell) => cell?.format));
  const links = places.map((from) => (rows[from] ?? []).map((cell) => cell?.link));
  if (columnsOf(area) === 0 || rows.length === 0) return;
  sheet.clear(area, "All");
  sheet.format(area, (row, column) => looks[row - area.top]?.[column - area.left] ?? {});
  sheet.write(area, sorted);
  sheet.map(area, (_, row, column) => {
    const link = links[row - area.top]?.[column - area.left];
    if (link) sheet.need(row, column).link = link;
  });
}

/** What to type so many rows and columns away for the cell to be the same there; a text that looks like a number stays text. */
export function asTyped(cell: Cell | undefined, rowsDown: number, columnsOver = 0): CellValue {
  if (cell?.f !== undefined) return moveFormula(cell.f, rowsDown, columnsOver);
  const value = valueOf(cell);
  return typeof value === "string" && value !== "" ? `'${value}` : value;
}

function compareRows(
  one: readonly (Cell | undefined)[],
  other: readonly (Cell | undefined)[],
  fields: readonly SortField[],
): number {
  for (const { key, ascending = true } of fields) {
    const [a, b] = [valueOf(one[key]), valueOf(other[key])];
    if (a === "" || b === "") {
      if (a !== b) return a === "" ? 1 : -1;
      continue;
    }
    const order = compareValues(a, b);
    if (order !== 0) return ascending ? order : -order;
  }
  return 0;
}

const kinds = ["number", "string", "boolean"];

function compareValues(one: CellValue, other: CellValue): number {
  const byKind = kinds.indexOf(typeof one) - kinds.indexOf(typeof other);
  if (byKind !== 0) return byKind;
  if (typeof one === "string")
    return one.localeCompare(String(other), "sv", { sensitivity: "base" });
  return Number(one) - Number(other);
}
