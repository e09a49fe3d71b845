import { sheetEnd } from "../../workbook/area";
import { copySheet } from "../../workbook/copy-sheet";
import { readColor } from "../../workbook/read-color";
import { areasWhere } from "../../workbook/special-cells";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import type { Shape } from "../rich-api/model";
import { invalidArgument, itemNotFound } from "../rich-api/rich-api-error";
import { ExcelCharts } from "./excel-charts";
import { ExcelFreezePanes } from "./excel-freeze-panes";
import { ExcelNames } from "./excel-names";
import { ExcelPageBreaks } from "./excel-page-breaks";
import { ExcelPageLayout } from "./excel-page-layout";
import { make } from "./excel-makers";
import { usual } from "./excel-places";
import { ExcelSheetAutoFilter } from "./excel-sheet-filter";
import { ExcelRange, rangeOf } from "./excel-range";
import { findAllText, type FindCriteria } from "./find-text";
import { ExcelPivots } from "./excel-pivots";
import { ExcelSheetProtection } from "./excel-sheet-protection";
import { ExcelShapes } from "./excel-shapes";
import { ExcelTables } from "./excel-table";

/** Excel's Worksheet. */
export class ExcelWorksheet {
  static readonly shape: Shape<ExcelWorksheet> = {
    name: "Worksheet",
    scalars: [
      "id",
      "name",
      "position",
      "enableCalculation",
      "gridlines",
      "headings",
      "showGridlines",
      "showHeadings",
      "standardHeight",
      "standardWidth",
      "tabColor",
      "visibility",
    ],
    children: [
      ...(["autoFilter", "charts", "freezePanes", "horizontalPageBreaks", "names"] as const),
      ...([
        "pageLayout",
        "pivotTables",
        "protection",
        "shapes",
        "tables",
        "verticalPageBreaks",
      ] as const),
    ],
    methods: [
      "activate",
      "calculate",
      "copy",
      "delete",
      "findAll",
      "findAllOrNullObject",
      "getCell",
      "getNext",
      "getNextOrNullObject",
      "getPrevious",
      "getPreviousOrNullObject",
      "getRange",
      "getRangeByIndexes",
      "getRanges",
      "replaceAll",
      "getUsedRange",
      "getUsedRangeOrNullObject",
    ],
    events: [
      "Activated",
      "Calculated",
      "DataChanged",
      "Deactivated",
      "FormatChanged",
      "SelectionChanged",
    ],
    identity: "id",
  };
  readonly standardHeight = usual.height;
  readonly standardWidth = usual.width;

  constructor(
    readonly book: Workbook,
    readonly sheet: Sheet,
  ) {}

  get id() {
    return this.sheet.id;
  }
  get name(): unknown {
    return this.sheet.name;
  }
  set name(value: unknown) {
    this.book.renameSheet(this.sheet, String(value));
  }
  get position(): unknown {
    return this.book.sheets.indexOf(this.sheet);
  }
  set position(value: unknown) {
    const { sheets } = this.book;
    this.book.mayChangeSheets();
    if (typeof value !== "number" || value < 0 || value >= sheets.length) throw invalidArgument();
    sheets.splice(sheets.indexOf(this.sheet), 1);
    sheets.splice(value, 0, this.sheet);
    this.sheet.looksChanged();
  }
  get visibility(): unknown {
    return this.sheet.visibility;
  }
  set visibility(value: unknown) {
    this.sheet.visibility = value as Sheet["visibility"];
    this.sheet.looksChanged();
  }
  get tabColor(): unknown {
    return this.sheet.tabColor;
  }
  set tabColor(value: unknown) {
    this.sheet.tabColor = value === "" ? "" : readColor(value);
    this.sheet.looksChanged();
  }
  get showGridlines(): unknown {
    return this.sheet.showGridlines;
  }
  set showGridlines(value: unknown) {
    this.sheet.showGridlines = value === true;
    this.sheet.looksChanged();
  }

  /** Office.js sets what it reads as `showGridlines` under this name, and `showHeadings` under the next. */
  get gridlines(): unknown {
    return this.showGridlines;
  }
  set gridlines(value: unknown) {
    this.showGridlines = value;
  }
  get headings(): unknown {
    return this.showHeadings;
  }
  set headings(value: unknown) {
    this.showHeadings = value;
  }
  get showHeadings(): unknown {
    return this.sheet.showHeadings;
  }
  set showHeadings(value: unknown) {
    this.sheet.showHeadings = value === true;
    this.sheet.looksChanged();
  }
  get enableCalculation(): unknown {
    return this.sheet.enableCalculation;
  }
  set enableCalculation(value: unknown) {
    this.sheet.enableCalculation = value === true;
  }

  get autoFilter() {
    return new ExcelSheetAutoFilter(this.book, this.sheet);
  }
  get horizontalPageBreaks() {
    return new ExcelPageBreaks(this.book, this.sheet, "rows");
  }
  get verticalPageBreaks() {
    return new ExcelPageBreaks(this.book, this.sheet, "columns");
  }
  get pivotTables() {
    return new ExcelPivots(this.book, this.sheet);
  }
  get shapes() {
    return new ExcelShapes(this.book, this.sheet);
  }
  get tables() {
    return new ExcelTables(this.book, this.sheet);
  }
  get names() {
    return new ExcelNames(this.book, this.sheet);
  }
  get charts() {
    return new ExcelCharts(this.book, this.sheet);
  }
  get freezePanes() {
    return new ExcelFreezePanes(this.book, this.sheet);
  }
  get pageLayout() {
    return new ExcelPageLayout(this.book, this.sheet);
  }
  get protection() {
    return new ExcelSheetProtection(this.book, this.sheet);
  }

  activate() {
    this.book.activate(this.sheet);
  }
  calculate() {
    return this.book.calculate(true);
  }
  delete() {
    this.book.removeSheet(this.sheet);
  }
  /** Copies the sheet beside another, or to an end of the row of sheets. */
  copy(position?: string | null, relativeTo?: unknown) {
    const { sheets } = this.book;
    const beside = relativeTo instanceof ExcelWorksheet ? sheets.indexOf(relativeTo.sheet) : -1;
    const places = { None: sheets.length, Beginning: 0, End: sheets.length };
    const besides = { Before: beside, After: beside + 1 };
    const place = { ...places, ...(beside >= 0 && besides) }[position ?? "None"];
    if (place === undefined) throw invalidArgument();
    const copied = copySheet(this.book, this.sheet);
    sheets.splice(place, 0, ...sheets.splice(-1));
    return new ExcelWorksheet(this.book, copied);
  }
  async findAll(text: string, criteria?: FindCriteria) {
    return required(await this.findAllOrNullObject(text, criteria));
  }
  async findAllOrNullObject(text: string, criteria?: FindCriteria) {
    await this.book.calculate();
    const used = this.sheet.used(true);
    const found = findAllText(this.sheet, this.getRange().area, text, criteria);
    const isFound = (_: unknown, row: number, column: number) =>
      found.some(({ top, left }) => top === row && left === column);
    const areas = used && found.length > 0 ? areasWhere(this.sheet, used, isFound) : [];
    return areas.length > 0 ? make.rangeAreas(this.book, this.sheet, areas) : null;
  }
  replaceAll(text: string, replacement: string, criteria?: FindCriteria) {
    return this.getRange().replaceAll(text, replacement, criteria);
  }
  /** Several areas, apart by commas; the whole sheet without them. */
  getRanges(addresses?: string | null) {
    if (!addresses) return make.rangeAreas(this.book, this.sheet, [this.getRange().area]);
    const areas = addresses.split(",").map((one) => this.getRange(one.trim()).area);
    return make.rangeAreas(this.book, this.sheet, areas);
  }
  getNextOrNullObject(visibleOnly = false) {
    return this.neighbour(1, visibleOnly);
  }
  getPreviousOrNullObject(visibleOnly = false) {
    return this.neighbour(-1, visibleOnly);
  }
  getNext(visibleOnly = false) {
    return required(this.neighbour(1, visibleOnly));
  }
  getPrevious(visibleOnly = false) {
    return required(this.neighbour(-1, visibleOnly));
  }
  private neighbour(step: 1 | -1, visibleOnly: boolean): ExcelWorksheet | null {
    const { sheets } = this.book;
    const isFit = ({ visibility }: Sheet) => !visibleOnly || visibility === "Visible";
    const at = sheets.indexOf(this.sheet);
    const beyond = step === 1 ? sheets.slice(at + 1) : sheets.slice(0, at).reverse();
    const found = beyond.find(isFit);
    return found ? new ExcelWorksheet(this.book, found) : null;
  }
  getCell(row: number, column: number) {
    return this.getRangeByIndexes(row, column, 1, 1);
  }
  getRange(address?: string | null) {
    if (address) return rangeOf(this.book, this.sheet, address);
    return this.getRangeByIndexes(0, 0, sheetEnd.rows, sheetEnd.columns);
  }
  getRangeByIndexes(top: number, left: number, rows: number, columns: number) {
    return new ExcelRange(this.book, this.sheet, {
      top,
      left,
      bottom: top + rows - 1,
      right: left + columns - 1,
    });
  }
  getUsedRange(valuesOnly = false) {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }
  getUsedRangeOrNullObject(valuesOnly = false) {
    const used = this.sheet.used(valuesOnly);
    return used ? new ExcelRange(this.book, this.sheet, used) : null;
  }
}

function required<T>(found: T | null): T {
  if (found === null) throw itemNotFound();
  return found;
}
