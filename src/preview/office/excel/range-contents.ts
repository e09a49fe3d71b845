import { columnsOf, rowsOf, sheetEnd, type Area } from "../../workbook/area";
import { isError, valueOf, type Cell, type CellValue } from "../../workbook/cell";
import { fromR1C1, toR1C1 } from "../../workbook/r1c1";
import type { Sheet } from "../../workbook/sheet";
import { showCell } from "../../workbook/shown-text";
import { invalidArgument } from "../rich-api/rich-api-error";
import { RangeSteps } from "./range-steps";

/** For rows of values that are of another shape than the range. */
export const wrongShape =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** What the cells of a range hold, and how many they are. */
export abstract class RangeContents<
  Range extends { sheet: Sheet; area: Area },
> extends RangeSteps<Range> {
  get rowCount() {
    return rowsOf(this.area);
  }
  get columnCount() {
    return columnsOf(this.area);
  }
  get cellCount() {
    const count = this.rowCount * this.columnCount;
    return count > 2_147_483_647 ? -1 : count;
  }
  get isEntireColumn() {
    return this.rowCount === sheetEnd.rows;
  }
  get isEntireRow() {
    return this.columnCount === sheetEnd.columns;
  }
  get hasSpill() {
    return (
      this.each((cell) => cell?.isSpill === true)
        ?.flat()
        .some(Boolean) ?? false
    );
  }

  get values() {
    return this.isUnbounded ? null : this.sheet.values(this.area);
  }
  set values(given: unknown) {
    this.sheet.write(this.area, this.rowsFrom(given));
  }
  get formulas() {
    return this.isUnbounded ? null : this.sheet.formulas(this.area);
  }
  set formulas(given: unknown) {
    this.sheet.write(this.area, this.rowsFrom(given));
  }
  /** The preview's Excel speaks English, whatever the language of the page. */
  get formulasLocal() {
    return this.formulas;
  }
  set formulasLocal(given: unknown) {
    this.formulas = given;
  }
  get formulasR1C1() {
    const at = (row: number, column: number) => ({ row, column });
    if (this.isUnbounded) return null;
    return this.sheet.map(this.area, (cell, row, column) =>
      cell?.f === undefined ? valueOf(cell) : toR1C1(cell.f, at(row, column)),
    );
  }
  set formulasR1C1(given: unknown) {
    const { top, left } = this.area;
    const write = (one: CellValue | null, row: number, column: number) =>
      typeof one === "string" ? fromR1C1(one, { row: top + row, column: left + column }) : one;
    const rows = this.rowsFrom(given);
    this.formulas = rows.map((line, row) => line.map((one, column) => write(one, row, column)));
  }
  get text() {
    return this.each((cell) => showCell(cell).text);
  }
  get valueTypes() {
    return this.each((cell) => typeOf(valueOf(cell)));
  }
  get numberFormat() {
    return this.each((cell) => cell?.format?.numberFormat ?? "General");
  }
  set numberFormat(given: unknown) {
    if (!Array.isArray(given)) {
      this.sheet.format(this.area, { numberFormat: given ?? undefined });
      return;
    }
    const rows = this.rowsFrom(given);
    const { top, left } = this.area;
    this.sheet.format(this.area, (row, column) => {
      const format = rows[row - top]?.[column - left];
      return format === null ? {} : { numberFormat: format };
    });
  }

  get numberFormatLocal() {
    return this.numberFormat;
  }
  set numberFormatLocal(given: unknown) {
    this.numberFormat = given;
  }
  /** No cell is of a type that comes from a service. */
  get linkedDataTypeState() {
    return this.each(() => "None");
  }

  private get isUnbounded() {
    return this.isEntireColumn || this.isEntireRow;
  }

  private each<T>(read: (cell: Cell | undefined) => T) {
    return this.isUnbounded ? null : this.sheet.map(this.area, read);
  }

  /** One value for all cells, or rows of the range's own shape. */
  private rowsFrom(given: unknown): (CellValue | null)[][] {
    if (!Array.isArray(given)) {
      const value = asValue(given);
      return Array.from({ length: this.rowCount }, () =>
        Array.from({ length: this.columnCount }, () => value),
      );
    }
    const rows = given as unknown[][];
    const fits =
      rows.length === this.rowCount &&
      rows.every((row) => Array.isArray(row) && row.length === this.columnCount);
    if (!fits) throw invalidArgument(wrongShape);
    return rows.map((row) => row.map(asValue));
  }
}

function asValue(given: unknown): CellValue | null {
  if (given === null || given === undefined) return null;
  if (typeof given === "string" || typeof given === "boolean") return given;
  if (typeof given === "number" && Number.isFinite(given)) return given;
  throw invalidArgument();
}

function typeOf(value: CellValue): string {
  if (value === "") return "Empty";
  if (isError(value)) return "Error";
  return { string: "String", number: "Double", boolean: "Boolean" }[
    typeof value as "string" | "number" | "boolean"
  ];
}
