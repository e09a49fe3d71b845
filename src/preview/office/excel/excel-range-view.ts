import { columnName } from "../../workbook/area";
import type { Shape } from "../rich-api/model";
import { itemNotFound } from "../rich-api/rich-api-error";
import type { ExcelRange } from "./excel-range";

/** What is seen of a range: its cells without the rows and columns that are hidden or filtered away. */
export class ExcelRangeView {
  static readonly shape: Shape<ExcelRangeView> = {
    name: "RangeView",
    scalars: [
      ...(["cellAddresses", "columnCount", "formulas", "formulasLocal", "formulasR1C1"] as const),
      ...(["index", "numberFormat", "rowCount", "text", "valueTypes", "values"] as const),
    ],
    children: ["rows"],
    methods: ["getRange"],
  };

  /** `only` is the one row of the range that is meant, from 0. */
  constructor(
    private readonly range: ExcelRange,
    private readonly only?: number,
    readonly index = 0,
  ) {}

  /** The rows that are seen, by their places in the range. */
  get seenRows() {
    const { sheet, area, rowCount } = this.range;
    const isSeen = (row: number) => !sheet.hiddenRows.has(row) && !sheet.filteredRows.has(row);
    const all = Array.from({ length: rowCount }, (_, place) => place);
    return this.only === undefined ? all.filter((place) => isSeen(area.top + place)) : [this.only];
  }
  get rows() {
    return new ExcelRangeViews(this.range, this.seenRows);
  }
  get rowCount() {
    return this.seenRows.length;
  }
  get columnCount() {
    return this.seenColumns.length;
  }
  get cellAddresses() {
    const { sheet, area, book } = this.range;
    const address = (_: unknown, row: number, column: number) =>
      book.addressOf(sheet, `${columnName(column)}${row + 1}`);
    return this.pick(sheet.map(area, address));
  }
  get formulas() {
    return this.pick(this.range.formulas);
  }
  get formulasLocal() {
    return this.formulas;
  }
  get formulasR1C1() {
    return this.pick(this.range.formulasR1C1);
  }
  get numberFormat() {
    return this.pick(this.range.numberFormat);
  }
  get text() {
    return this.pick(this.range.text);
  }
  get valueTypes() {
    return this.pick(this.range.valueTypes);
  }
  get values() {
    return this.pick(this.range.values);
  }
  getRange() {
    return this.only === undefined ? this.range : this.range.getRow(this.only);
  }

  private get seenColumns() {
    const { sheet, area, columnCount } = this.range;
    const all = Array.from({ length: columnCount }, (_, place) => place);
    return all.filter((place) => !sheet.hiddenColumns.has(area.left + place));
  }
  private pick(cells: unknown) {
    const rows = cells as unknown[][] | null;
    return this.seenRows.map((row) => this.seenColumns.map((column) => rows?.[row]?.[column]));
  }
}

/** The rows that are seen of a range. */
export class ExcelRangeViews {
  static readonly shape: Shape<ExcelRangeViews> = {
    name: "RangeViewCollection",
    methods: ["getCount"],
  };

  constructor(
    private readonly range: ExcelRange,
    private readonly rows: readonly number[],
  ) {}

  get items() {
    return this.rows.map((row, index) => new ExcelRangeView(this.range, row, index));
  }
  getCount() {
    return this.rows.length;
  }
  item(key: unknown) {
    const found = this.items[Number(key)];
    if (!found) throw itemNotFound();
    return found;
  }
}
