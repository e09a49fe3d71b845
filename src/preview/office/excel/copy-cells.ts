import { columnsOf, rowsOf, type Area } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import { RichApiError } from "../rich-api/rich-api-error";

interface Place {
  sheet: Sheet;
  area: Area;
}

/** Copies cells to others, as often as they have room: what they hold, how they look, or both. */
export function copyCells(from: Place, to: Place, kind = "All"): void {
  if (!["All", "Values", "Formulas", "Formats"].includes(kind)) {
    throw new RichApiError("NotImplemented", `Range.copyFrom: ${kind}`);
  }
  const { top, left } = to.area;
  const target = {
    top,
    left,
    bottom: top + Math.max(rowsOf(to.area), rowsOf(from.area)) - 1,
    right: left + Math.max(columnsOf(to.area), columnsOf(from.area)) - 1,
  };
  const rows = kind === "Values" ? from.sheet.values(from.area) : from.sheet.formulas(from.area);
  if (kind !== "Formats") to.sheet.write(target, repeated(rows, target));
  if (kind === "All" || kind === "Formats") {
    const looks = from.sheet.map(from.area, (cell) => cell?.format);
    const spread = repeated(looks, target);
    to.sheet.format(target, (row, column) => spread[row - top]?.[column - left] ?? {});
  }
}

function repeated<T>(grid: T[][], target: Area): T[][] {
  return Array.from({ length: rowsOf(target) }, (_, row) =>
    Array.from({ length: columnsOf(target) }, (__, column) => {
      const found = grid[row % grid.length]?.[column % (grid[0]?.length ?? 1)];
      return found as T;
    }),
  );
}
