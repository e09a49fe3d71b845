import { sheetEnd } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import type { Shape } from "../rich-api/model";
import { itemNotFound } from "../rich-api/rich-api-error";
import { ExcelRange, rangeOf } from "./excel-range";

/** What stays when one scrolls. */
export class ExcelFreezePanes {
  static readonly shape: Shape<ExcelFreezePanes> = {
    name: "WorksheetFreezePanes",
    methods: [
      "freezeAt",
      "freezeColumns",
      "freezeRows",
      "getLocation",
      "getLocationOrNullObject",
      "unfreeze",
    ],
  };

  constructor(
    private readonly book: Workbook,
    private readonly sheet: Sheet,
  ) {}

  freezeRows(count = 0) {
    this.put(count, 0);
  }
  freezeColumns(count = 0) {
    this.put(0, count);
  }
  freezeAt(given: unknown) {
    const { area } =
      given instanceof ExcelRange ? given : rangeOf(this.book, this.sheet, String(given));
    this.put(area.bottom + 1, area.right + 1);
  }
  unfreeze() {
    this.put(0, 0);
  }
  getLocation() {
    const found = this.getLocationOrNullObject();
    if (!found) throw itemNotFound();
    return found;
  }
  getLocationOrNullObject() {
    const { rows, columns } = this.sheet.frozen;
    if (rows === 0 && columns === 0) return null;
    const bottom = (rows || sheetEnd.rows) - 1;
    const right = (columns || sheetEnd.columns) - 1;
    return new ExcelRange(this.book, this.sheet, { top: 0, left: 0, bottom, right });
  }
  private put(rows: number, columns: number) {
    this.book.mayChange();
    this.sheet.frozen = { rows, columns };
    this.sheet.looksChanged();
  }
}
