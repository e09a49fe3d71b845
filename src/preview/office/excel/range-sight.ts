import type { Area } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import { placeOfRange } from "./excel-places";
import { RangeContents } from "./range-contents";

/** Where a range lies on its sheet, and whether it is seen there. */
export abstract class RangeSight<
  Range extends { sheet: Sheet; area: Area },
> extends RangeContents<Range> {
  get left() {
    return placeOfRange(this.sheet, this.area).left;
  }
  get top() {
    return placeOfRange(this.sheet, this.area).top;
  }
  get width() {
    return placeOfRange(this.sheet, this.area).width;
  }
  get height() {
    return placeOfRange(this.sheet, this.area).height;
  }

  get rowHidden() {
    return this.sameOf(this.rows(), (row) => this.isRowHidden(row));
  }
  set rowHidden(isHidden: unknown) {
    this.hide(this.sheet.hiddenRows, this.rows(), isHidden === true);
  }
  get columnHidden() {
    return this.sameOf(this.columns(), (column) => this.sheet.hiddenColumns.has(column));
  }
  set columnHidden(isHidden: unknown) {
    this.hide(this.sheet.hiddenColumns, this.columns(), isHidden === true);
  }
  get hidden() {
    return this.rowHidden === true || this.columnHidden === true;
  }

  protected rows() {
    return Array.from({ length: this.rowCount }, (_, place) => this.area.top + place);
  }
  protected columns() {
    return Array.from({ length: this.columnCount }, (_, place) => this.area.left + place);
  }
  private isRowHidden(row: number) {
    return this.sheet.hiddenRows.has(row) || this.sheet.filteredRows.has(row);
  }
  private sameOf(places: number[], read: (place: number) => boolean): boolean | null {
    const found = new Set(places.map(read));
    return found.size === 1 ? [...found][0] === true : null;
  }
  private hide(all: Set<number>, places: number[], isHidden: boolean) {
    for (const place of places) {
      if (isHidden) all.add(place);
      else all.delete(place);
    }
    this.sheet.looksChanged();
  }
}
