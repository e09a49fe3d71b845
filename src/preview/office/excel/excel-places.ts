import { columnsOf, rowsOf, sheetEnd, type Area } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";

/** The width of a column and the height of a row in a new workbook, in points. */
export const usual = { width: 48, height: 15 };

/** Where an area lies on its sheet, in points from the upper left corner; hidden rows and columns take no room. */
export function placeOfRange(
  sheet: Sheet,
  area: Area,
): { left: number; top: number; width: number; height: number } {
  const isWide = columnsOf(area) === sheetEnd.columns;
  const isTall = rowsOf(area) === sheetEnd.rows;
  return {
    left: lengthOf(0, area.left, (column) => widthOf(sheet, column)),
    top: lengthOf(0, area.top, (row) => heightOf(sheet, row)),
    width: isWide
      ? sheetEnd.columns * usual.width
      : lengthOf(area.left, area.right + 1, (column) => widthOf(sheet, column)),
    height: isTall
      ? sheetEnd.rows * usual.height
      : lengthOf(area.top, area.bottom + 1, (row) => heightOf(sheet, row)),
  };
}

/** The width of a column in points. */
export function widthOf(sheet: Sheet, column: number): number {
  return sheet.hiddenColumns.has(column) ? 0 : (sheet.widths.get(column) ?? usual.width);
}

/** The height of a row in points. */
export function heightOf(sheet: Sheet, row: number): number {
  const isHidden = sheet.hiddenRows.has(row) || sheet.filteredRows.has(row);
  return isHidden ? 0 : (sheet.heights.get(row) ?? usual.height);
}

function lengthOf(from: number, to: number, size: (place: number) => number): number {
  let sum = 0;
  for (let place = from; place < to; place++) sum += size(place);
  return sum;
}
