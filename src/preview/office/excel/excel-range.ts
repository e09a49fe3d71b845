import {
  intersect,
  isInSheet,
  readArea,
  splitSheet,
  writeArea,
  type Area,
} from "../../workbook/area";
import { pictureOfCells } from "../../workbook/picture/picture-of-cells";
import { clearedParts, type ClearedPart, type Sheet } from "../../workbook/sheet";
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
import { wrongShape } from "./range-contents";
import { RangeSight } from "./range-sight";

/** The largest picture of cells, in square points. */
const mostPainted = 4000 * 4000;

/** Excel's Range: an area of one sheet. */
export class ExcelRange extends RangeSight<ExcelRange> {
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
  get rowIndex() {
    return this.area.top;
  }
  get columnIndex() {
    return this.area.left;
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
  copyFrom(source: unknown, kind?: string, skipBlanks?: boolean, transpose?: boolean) {
    copyCells(this.other(source), this, { kind, skipBlanks, transpose });
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

  protected to(area: Area) {
    return new ExcelRange(this.book, this.sheet, area);
  }

  /** A range given as one, or by its address in this sheet. */
  protected other(given: unknown): ExcelRange {
    if (given instanceof ExcelRange) return given;
    return rangeOf(this.book, this.sheet, String(given));
  }
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
