import { bound, columnsOf, intersect, rowsOf, sheetEnd, type Area } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import { itemNotFound } from "../rich-api/rich-api-error";

/** From one range to others: its parts, its neighbours, and what it has in common with another. */
export abstract class RangeSteps<Range extends { sheet: Sheet; area: Area }> {
  abstract readonly sheet: Sheet;
  abstract readonly area: Area;

  /** The range of another area of the same sheet. */
  protected abstract to(area: Area): Range;
  /** A range given as one, or by its address in this sheet. */
  protected abstract other(given: unknown): Range;

  getCell(row: number, column: number) {
    const top = this.area.top + row;
    const left = this.area.left + column;
    return this.to({ top, left, bottom: top, right: left });
  }
  getRow(row: number) {
    const top = this.area.top + row;
    return this.to({ ...this.area, top, bottom: top });
  }
  getColumn(column: number) {
    const left = this.area.left + column;
    return this.to({ ...this.area, left, right: left });
  }
  getLastCell() {
    const { bottom, right } = this.area;
    return this.to({ top: bottom, left: right, bottom, right });
  }
  getLastRow() {
    return this.to({ ...this.area, top: this.area.bottom });
  }
  getLastColumn() {
    return this.to({ ...this.area, left: this.area.right });
  }
  getEntireRow() {
    return this.to({ ...this.area, left: 0, right: sheetEnd.columns - 1 });
  }
  getEntireColumn() {
    return this.to({ ...this.area, top: 0, bottom: sheetEnd.rows - 1 });
  }
  getResizedRange(rows: number, columns: number) {
    const { bottom, right } = this.area;
    return this.to({ ...this.area, bottom: bottom + rows, right: right + columns });
  }
  getAbsoluteResizedRange(rows: number, columns: number) {
    const { top, left } = this.area;
    return this.to({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }
  getOffsetRange(rows: number, columns: number) {
    const { top, left, bottom, right } = this.area;
    return this.to({
      top: top + rows,
      left: left + columns,
      bottom: bottom + rows,
      right: right + columns,
    });
  }
  getRowsAbove(count = 1) {
    const { top, bottom } = this.area;
    return count > 0
      ? this.to({ ...this.area, top: top - count, bottom: top - 1 })
      : this.to({ ...this.area, top: bottom + 1, bottom: bottom - count });
  }
  getRowsBelow(count = 1) {
    return this.getRowsAbove(-count);
  }
  getColumnsBefore(count = 1) {
    const { left, right } = this.area;
    return count > 0
      ? this.to({ ...this.area, left: left - count, right: left - 1 })
      : this.to({ ...this.area, left: right + 1, right: right - count });
  }
  getColumnsAfter(count = 1) {
    return this.getColumnsBefore(-count);
  }
  getBoundingRect(other: unknown) {
    return this.to(bound(this.area, this.other(other).area));
  }
  getIntersection(other: unknown) {
    const found = this.getIntersectionOrNullObject(other);
    if (!found) throw itemNotFound();
    return found;
  }
  getIntersectionOrNullObject(other: unknown) {
    const range = this.other(other);
    const shared = range.sheet === this.sheet ? intersect(this.area, range.area) : undefined;
    return shared ? this.to(shared) : null;
  }
  getUsedRange(valuesOnly = false) {
    const used = this.sheet.used(valuesOnly, this.area);
    if (!used) throw itemNotFound();
    return this.to(used);
  }
  getUsedRangeOrNullObject(valuesOnly = false) {
    const used = this.sheet.used(valuesOnly, this.area);
    return used ? this.to(used) : null;
  }
  getSurroundingRegion() {
    return this.to(regionAround(this.sheet, this.area));
  }
}

/** What is filled around an area, up to rows and columns that are empty. */
function regionAround(sheet: Sheet, area: Area): Area {
  const wider = {
    top: Math.max(0, area.top - 1),
    left: Math.max(0, area.left - 1),
    bottom: Math.min(sheetEnd.rows - 1, area.bottom + 1),
    right: Math.min(sheetEnd.columns - 1, area.right + 1),
  };
  const used = sheet.used(true, wider);
  const grown = used ? bound(area, used) : area;
  const isSame = rowsOf(grown) === rowsOf(area) && columnsOf(grown) === columnsOf(area);
  return isSame ? area : regionAround(sheet, grown);
}
