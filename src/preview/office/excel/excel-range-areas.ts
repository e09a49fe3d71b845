import { intersect, sheetEnd, type Area } from "../../workbook/area";
import type { ClearedPart, Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import type { Shape } from "../rich-api/model";
import { itemNotFound, RichApiError } from "../rich-api/rich-api-error";
import { Look } from "./cell-look";
import { ExcelConditionalFormats } from "./excel-conditional-formats";
import { ExcelTablesInRange } from "./excel-in-range";
import { make } from "./excel-makers";
import { ExcelRange } from "./excel-range";
import { ExcelRangeFormat } from "./excel-range-format";

/** The ranges of several areas, one by one. */
export class ExcelRangesOfAreas {
  static readonly shape: Shape<ExcelRangesOfAreas> = {
    name: "RangeCollection",
    methods: ["getCount", "getItemAt"],
  };

  constructor(readonly items: readonly ExcelRange[]) {}

  getCount() {
    return this.items.length;
  }
  getItemAt(index: number) {
    const found = this.items[index];
    if (!found) throw itemNotFound();
    return found;
  }
}

/** Several areas of one sheet. */
export class ExcelRangeAreas {
  static readonly shape: Shape<ExcelRangeAreas> = {
    name: "RangeAreas",
    scalars: [
      ...(["address", "addressLocal", "areaCount", "cellCount"] as const),
      ...(["isEntireColumn", "isEntireRow", "style"] as const),
    ],
    children: ["areas", "conditionalFormats", "dataValidation", "format", "worksheet"],
    methods: [
      ...(["calculate", "clear", "convertDataTypeToText", "convertToLinkedDataType"] as const),
      ...(["copyFrom", "getEntireColumn", "getEntireRow", "getIntersection"] as const),
      ...(["getIntersectionOrNullObject", "getOffsetRangeAreas", "getSpecialCells"] as const),
      ...(["getSpecialCellsOrNullObject", "getTables", "getUsedRangeAreas"] as const),
      ...(["getUsedRangeAreasOrNullObject", "setDirty"] as const),
    ],
    identity: "reference",
  };
  readonly ranges: readonly ExcelRange[];

  constructor(
    readonly book: Workbook,
    readonly sheet: Sheet,
    readonly places: readonly Area[],
  ) {
    if (places.length === 0) throw itemNotFound();
    this.ranges = places.map((area) => new ExcelRange(book, sheet, area));
  }

  get address() {
    return this.ranges.map(({ address }) => address).join(",");
  }
  get addressLocal() {
    return this.address;
  }
  get areaCount() {
    return this.ranges.length;
  }
  get cellCount() {
    const counts = this.ranges.map(({ cellCount }) => cellCount);
    return counts.includes(-1) ? -1 : counts.reduce((sum, count) => sum + count, 0);
  }
  get isEntireColumn() {
    return this.ranges.every(({ isEntireColumn }) => isEntireColumn);
  }
  get isEntireRow() {
    return this.ranges.every(({ isEntireRow }) => isEntireRow);
  }
  get style(): unknown {
    return new Look(this.sheet, this.places).get("style", "Normal");
  }
  set style(value: unknown) {
    for (const range of this.ranges) range.style = value;
  }

  get areas() {
    return new ExcelRangesOfAreas(this.ranges);
  }
  get conditionalFormats() {
    return new ExcelConditionalFormats(this.book, this.sheet, this.places);
  }
  get dataValidation() {
    return make.validation(this.book, this.sheet, this.places);
  }
  get format() {
    return new ExcelRangeFormat(new Look(this.sheet, this.places));
  }
  get worksheet() {
    return make.worksheet(this.book, this.sheet);
  }

  calculate() {
    return this.book.calculate(true);
  }
  setDirty() {
    // Every formula that hangs on a change is computed anyway.
  }
  convertDataTypeToText() {
    // Cells hold plain values only.
  }
  convertToLinkedDataType() {
    throw new RichApiError("InvalidOperation", "There is no service of data types.");
  }
  clear(what?: ClearedPart) {
    for (const range of this.ranges) range.clear(what);
  }
  copyFrom(source: unknown, kind?: string, skipBlanks?: boolean, transpose?: boolean) {
    for (const range of this.ranges) range.copyFrom(source, kind, skipBlanks, transpose);
  }
  getEntireColumn() {
    return this.to(this.places.map((area) => ({ ...area, top: 0, bottom: sheetEnd.rows - 1 })));
  }
  getEntireRow() {
    return this.to(this.places.map((area) => ({ ...area, left: 0, right: sheetEnd.columns - 1 })));
  }
  getIntersection(other: unknown) {
    return required(this.getIntersectionOrNullObject(other));
  }
  getIntersectionOrNullObject(other: unknown) {
    const theirs =
      other instanceof ExcelRangeAreas
        ? other.places
        : [other instanceof ExcelRange ? other.area : this.addressed(String(other))];
    return this.found(
      this.places.flatMap((area) => theirs.flatMap((one) => intersect(area, one) ?? [])),
    );
  }
  getOffsetRangeAreas(rows: number, columns: number) {
    return this.to(this.ranges.map((range) => range.getOffsetRange(rows, columns).area));
  }
  async getSpecialCells(type: string, values?: string | null) {
    return required(await this.getSpecialCellsOrNullObject(type, values));
  }
  async getSpecialCellsOrNullObject(type: string, values?: string | null) {
    await this.book.calculate();
    const found = this.ranges.map((range) => range.specialAreas(type, values));
    return this.found(found.flat());
  }
  getTables(fullyContained = false) {
    const { book, sheet, places } = this;
    return new ExcelTablesInRange(book, sheet, places, fullyContained);
  }
  getUsedRangeAreas(valuesOnly = false) {
    return required(this.getUsedRangeAreasOrNullObject(valuesOnly));
  }
  getUsedRangeAreasOrNullObject(valuesOnly = false) {
    return this.found(this.places.flatMap((area) => this.sheet.used(valuesOnly, area) ?? []));
  }

  private addressed(address: string) {
    const found = this.book.areaOf(address, this.sheet);
    if (!found) throw itemNotFound();
    return found.area;
  }
  private found(areas: readonly Area[]) {
    return areas.length > 0 ? this.to(areas) : null;
  }
  private to(areas: readonly Area[]) {
    return new ExcelRangeAreas(this.book, this.sheet, areas);
  }
}

function required<T>(found: T | null): T {
  if (found === null) throw itemNotFound();
  return found;
}
