import {
  columnsOf,
  intersect,
  isInSheet,
  readArea,
  rowsOf,
  sheetEnd,
  splitSheet,
  writeArea,
  type Area,
} from "../../workbook/area";
import { isError, valueOf, type Cell, type CellValue } from "../../workbook/cell";
import { pictureOfCells } from "../../workbook/picture/picture-of-cells";
import { clearedParts, type ClearedPart, type Sheet } from "../../workbook/sheet";
import { fromR1C1, toR1C1 } from "../../workbook/r1c1";
import { showCell } from "../../workbook/shown-text";
import { specialCells } from "../../workbook/special-cells";
import type { Workbook } from "../../workbook/workbook";
import { Drawing } from "../rich-api/drawing";
import type { Shape } from "../rich-api/model";
import { invalidArgument, itemNotFound, RichApiError } from "../rich-api/rich-api-error";
import { Look } from "./cell-look";
import { readProperties, writeProperties, type Asked } from "./cell-properties";
import { copyCells } from "./copy-cells";
import { ExcelRangeSort, ExcelTablesInRange } from "./excel-in-range";
import { ExcelConditionalFormats } from "./excel-conditional-formats";
import { make } from "./excel-makers";
import { fillByExample } from "./fill-by-example";
import { placeOfRange } from "./excel-places";
import { ExcelRangeView } from "./excel-range-view";
import { ExcelRangeFormat } from "./excel-range-format";
import { formatOfStyle } from "./excel-styles";
import { removeDuplicates } from "./remove-duplicates";
import { findText, replaceText, type FindCriteria } from "./find-text";
import { putLink } from "./put-link";
import { RangeSteps } from "./range-steps";

const wrongShape =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** The largest picture of cells, in square points. */
const mostPainted = 4000 * 4000;

/** Excel's Range: an area of one sheet. */
export class ExcelRange extends RangeSteps<ExcelRange> {
  static readonly shape: Shape<ExcelRange> = {
    name: "Range",
    scalars: [
      "address",
      "addressLocal",
      "cellCount",
      "columnCount",
      "columnHidden",
      "columnIndex",
      "formulas",
      "formulasLocal",
      "formulasR1C1",
      "hasSpill",
      "height",
      "hidden",
      "hyperlink",
      "isEntireColumn",
      "isEntireRow",
      "left",
      "linkedDataTypeState",
      "numberFormat",
      "numberFormatLocal",
      "rowCount",
      "rowHidden",
      "rowIndex",
      "style",
      "text",
      "top",
      "valueTypes",
      "values",
      "width",
    ],
    children: ["conditionalFormats", "dataValidation", "format", "sort", "worksheet"],
    methods: [
      "calculate",
      "clear",
      "convertDataTypeToText",
      "convertToLinkedDataType",
      "copyFrom",
      "delete",
      "find",
      "findOrNullObject",
      "flashFill",
      "getAbsoluteResizedRange",
      "getBoundingRect",
      "getCell",
      "getCellProperties",
      "getColumnProperties",
      "getRowProperties",
      "getSpecialCells",
      "getSpecialCellsOrNullObject",
      "removeDuplicates",
      "setCellProperties",
      "setColumnProperties",
      "setDirty",
      "setRowProperties",
      "showCard",
      "getColumn",
      "getColumnsAfter",
      "getColumnsBefore",
      "getEntireColumn",
      "getEntireRow",
      "getImage",
      "getIntersection",
      "getIntersectionOrNullObject",
      "getLastCell",
      "getLastColumn",
      "getLastRow",
      "getOffsetRange",
      "getResizedRange",
      "getRow",
      "getRowsAbove",
      "getRowsBelow",
      "getSurroundingRegion",
      "getTables",
      "getUsedRange",
      "getUsedRangeOrNullObject",
      "getVisibleView",
      "insert",
      "merge",
      "replaceAll",
      "select",
      "unmerge",
    ],
    identity: "reference",
  };

  constructor(
    readonly book: Workbook,
    readonly sheet: Sheet,
    readonly area: Area,
  ) {
    super();
    if (!isInSheet(area)) throw invalidArgument("The range is outside the sheet.");
  }

  get address() {
    return this.book.addressOf(this.sheet, writeArea(this.area));
  }
  get addressLocal() {
    return this.address;
  }
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
  get rowIndex() {
    return this.area.top;
  }
  get columnIndex() {
    return this.area.left;
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
  get style(): unknown {
    return new Look(this.sheet, [this.area]).get("style", "Normal");
  }
  set style(name: unknown) {
    this.sheet.format(this.area, formatOfStyle(this.book, String(name)));
  }
  /** The link of the first cell. */
  get hyperlink(): unknown {
    return this.sheet.cell(this.area.top, this.area.left)?.link ?? null;
  }
  set hyperlink(given: unknown) {
    putLink(this.sheet, this.area, given);
  }
  /** No cell is of a type that comes from a service. */
  get linkedDataTypeState() {
    return this.each(() => "None");
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

  get format() {
    return new ExcelRangeFormat(new Look(this.sheet, [this.area]));
  }
  get worksheet() {
    return make.worksheet(this.book, this.sheet);
  }
  get conditionalFormats() {
    return new ExcelConditionalFormats(this.book, this.sheet, [this.area]);
  }
  get dataValidation() {
    return make.validation(this.book, this.sheet, [this.area]);
  }
  get sort() {
    return new ExcelRangeSort(this.sheet, this.area);
  }

  getVisibleView() {
    return new ExcelRangeView(this);
  }
  getTables(fullyContained = false) {
    const { book, sheet, area } = this;
    return new ExcelTablesInRange(book, sheet, [area], fullyContained);
  }

  clear(what: ClearedPart = "All") {
    if (!Object.hasOwn(clearedParts, what)) throw invalidArgument();
    this.sheet.clear(this.area, what);
  }
  insert(shift: string) {
    this.sheet.insert(this.area, shift === "Right" ? "Right" : "Down");
    return this.to(this.area);
  }
  delete(shift: string) {
    this.sheet.remove(this.area, shift === "Left" ? "Left" : "Up");
  }
  merge(across = false) {
    this.sheet.mayWrite(this.area);
    this.unmerge();
    const rows = across
      ? this.rows().map((row) => ({ ...this.area, top: row, bottom: row }))
      : [this.area];
    this.sheet.merges.push(...rows);
    this.sheet.looksChanged();
  }
  unmerge() {
    const { merges } = this.sheet;
    merges.splice(0, merges.length, ...merges.filter((merge) => !intersect(merge, this.area)));
    this.sheet.looksChanged();
  }
  select() {
    this.book.select(this.sheet, this.area);
  }
  calculate() {
    return this.book.calculate(true);
  }
  copyFrom(source: unknown, kind?: string) {
    copyCells(this.other(source), this, kind);
  }
  find(text: string, criteria?: FindCriteria) {
    const found = this.findOrNullObject(text, criteria);
    if (!found) throw itemNotFound();
    return found;
  }
  findOrNullObject(text: string, criteria?: FindCriteria) {
    const found = findText(this.sheet, this.area, text, criteria);
    return found ? this.to(found) : null;
  }
  replaceAll(text: string, replacement: string, criteria?: FindCriteria) {
    return replaceText(this.sheet, this.area, { text, replacement }, criteria);
  }

  /** Such pictures are of what one sees, no more than a few screens of it. */
  async getImage() {
    const { width, height } = placeOfRange(this.sheet, this.area);
    if (width * height > mostPainted)
      throw new RichApiError("InvalidOperation", "The range is too large for a picture.");
    const { book, sheet, area } = this;
    return new Drawing({ ...(await pictureOfCells(book, sheet, area)), format: "PNG" });
  }
  flashFill() {
    const used = this.sheet.used(true);
    // A whole column reaches as far as the sheet is filled.
    const area = (used && intersect(this.area, { ...this.area, bottom: used.bottom })) ?? this.area;
    fillByExample(this.sheet, area, this.to(area).getSurroundingRegion().area);
  }

  convertDataTypeToText() {
    // Cells hold plain values only.
  }
  convertToLinkedDataType() {
    throw new RichApiError("InvalidOperation", "There is no service of data types.");
  }
  showCard() {
    throw new RichApiError("InvalidOperation", "The cell is of no type that has a card.");
  }
  setDirty() {
    // Every formula that hangs on a change is computed anyway.
  }
  async removeDuplicates(columns: number[], includesHeader: boolean) {
    await this.book.calculate();
    return removeDuplicates(this, columns, includesHeader);
  }
  /** The areas of cells of one kind. */
  specialAreas(type: string, values?: string | null) {
    return specialCells(this.sheet, this.area, type, values ?? "All");
  }
  async getSpecialCells(type: string, values?: string | null) {
    const found = await this.getSpecialCellsOrNullObject(type, values);
    if (!found) throw itemNotFound();
    return found;
  }
  async getSpecialCellsOrNullObject(type: string, values?: string | null) {
    await this.book.calculate();
    const areas = this.specialAreas(type, values);
    return areas.length > 0 ? make.rangeAreas(this.book, this.sheet, areas) : null;
  }
  getCellProperties(asked: Asked) {
    return this.sheet.map(this.area, (_, row, column) =>
      readProperties(this.getCell(row - this.area.top, column - this.area.left), asked),
    );
  }
  getRowProperties(asked: Asked) {
    return this.rows().map((_, row) => readProperties(this.getRow(row), asked));
  }
  getColumnProperties(asked: Asked) {
    return this.columns().map((_, column) => readProperties(this.getColumn(column), asked));
  }
  setCellProperties(given: object[][]) {
    this.requireCount(given, this.rowCount);
    given.forEach((line, row) => {
      this.requireCount(line, this.columnCount);
      line.forEach((one, column) => writeProperties(this.getCell(row, column), one));
    });
  }
  setRowProperties(given: object[]) {
    this.requireCount(given, this.rowCount);
    given.forEach((one, row) => writeProperties(this.getRow(row), one));
  }
  setColumnProperties(given: object[]) {
    this.requireCount(given, this.columnCount);
    given.forEach((one, column) => writeProperties(this.getColumn(column), one));
  }
  private requireCount(given: readonly unknown[], count: number) {
    if (given.length !== count) throw invalidArgument(wrongShape);
  }

  private get isUnbounded() {
    return this.isEntireColumn || this.isEntireRow;
  }

  protected to(area: Area) {
    return new ExcelRange(this.book, this.sheet, area);
  }

  /** A range given as one, or by its address in this sheet. */
  protected other(given: unknown): ExcelRange {
    if (given instanceof ExcelRange) return given;
    return rangeOf(this.book, this.sheet, String(given));
  }

  private each<T>(read: (cell: Cell | undefined) => T) {
    return this.isUnbounded ? null : this.sheet.map(this.area, read);
  }

  private rows() {
    return Array.from({ length: this.rowCount }, (_, place) => this.area.top + place);
  }
  private columns() {
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

/** The range of an address in a sheet: "A1:B2", "Sheet!A1", or a name of the workbook. */
export function rangeOf(book: Workbook, sheet: Sheet, address: string): ExcelRange {
  const { sheet: named, cells } = splitSheet(address);
  const area = readArea(cells);
  const own = named === undefined ? sheet : book.sheet(named);
  if (area && own) return new ExcelRange(book, own, area);
  const found = book.areaOf(address, sheet);
  if (!found) throw invalidArgument();
  return new ExcelRange(book, found.sheet, found.area);
}
