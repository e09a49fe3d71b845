import { rowsOf, type Area } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import { placeOf, type Table } from "../../workbook/table";
import { applyFilters, showTotals } from "../../workbook/table-changes";
import type { Workbook } from "../../workbook/workbook";
import type { Shape } from "../rich-api/model";
import { itemNotFound, RichApiError } from "../rich-api/rich-api-error";
import { make } from "./excel-makers";
import { ExcelRange, rangeOf } from "./excel-range";
import { ExcelTableColumns } from "./excel-table-columns";
import { ExcelTableAutoFilter, ExcelTableSort } from "./excel-table-filters";
import { ExcelTableRows } from "./excel-table-rows";
import { ExcelCollection } from "./excel-collection";

/** Excel's Table. */
export class ExcelTable {
  static readonly shape: Shape<ExcelTable> = {
    name: "Table",
    scalars: [
      "highlightFirstColumn",
      "highlightLastColumn",
      "id",
      "legacyId",
      "name",
      "showBandedColumns",
      "showBandedRows",
      "showFilterButton",
      "showHeaders",
      "showTotals",
      "style",
    ],
    children: ["autoFilter", "columns", "rows", "sort", "worksheet"],
    methods: [
      "clearFilters",
      "convertToRange",
      "delete",
      "getDataBodyRange",
      "getHeaderRowRange",
      "getRange",
      "getTotalRowRange",
      "reapplyFilters",
      "resize",
    ],
    events: ["DataChanged", "SelectionChanged"],
    identity: "id",
  };

  constructor(
    readonly book: Workbook,
    readonly sheet: Sheet,
    readonly table: Table,
  ) {}

  get id() {
    return this.table.id;
  }
  /** The number within the id. */
  get legacyId() {
    return String(Number.parseInt(this.table.id.slice(1), 10));
  }
  get name(): unknown {
    return this.table.name;
  }
  set name(value: unknown) {
    this.book.renameTable(this.table, String(value));
  }
  get style(): unknown {
    return this.table.style;
  }
  set style(value: unknown) {
    this.change({ style: String(value) });
  }
  get showTotals(): unknown {
    return this.table.showTotals;
  }
  set showTotals(value: unknown) {
    showTotals(this.book, this.sheet, this.table, value === true);
  }
  get showHeaders(): unknown {
    return this.table.showHeaders;
  }
  get showBandedRows(): unknown {
    return this.table.showBandedRows;
  }
  set showBandedRows(value: unknown) {
    this.change({ showBandedRows: value === true });
  }
  get showBandedColumns(): unknown {
    return this.table.showBandedColumns;
  }
  set showBandedColumns(value: unknown) {
    this.change({ showBandedColumns: value === true });
  }
  get showFilterButton(): unknown {
    return this.table.showFilterButton;
  }
  set showFilterButton(value: unknown) {
    this.change({ showFilterButton: value === true });
  }
  get highlightFirstColumn(): unknown {
    return this.table.highlightFirstColumn;
  }
  set highlightFirstColumn(value: unknown) {
    this.change({ highlightFirstColumn: value === true });
  }
  get highlightLastColumn(): unknown {
    return this.table.highlightLastColumn;
  }
  set highlightLastColumn(value: unknown) {
    this.change({ highlightLastColumn: value === true });
  }

  get worksheet() {
    return make.worksheet(this.book, this.sheet);
  }
  get columns() {
    return new ExcelTableColumns(this);
  }
  get rows() {
    return new ExcelTableRows(this);
  }
  get sort() {
    return new ExcelTableSort(this);
  }
  get autoFilter() {
    return new ExcelTableAutoFilter(this);
  }

  getRange() {
    return this.to(this.table.whole);
  }
  getDataBodyRange() {
    return this.to(this.place.data);
  }
  getHeaderRowRange() {
    const { header } = this.place;
    if (!header) throw itemNotFound();
    return this.to(header);
  }
  getTotalRowRange() {
    const { totals } = this.place;
    if (!totals) throw itemNotFound();
    return this.to(totals);
  }
  clearFilters() {
    for (const column of this.table.columns) delete column.filter;
    applyFilters(this.sheet, this.table);
  }
  reapplyFilters() {
    applyFilters(this.sheet, this.table);
  }
  convertToRange() {
    this.clearFilters();
    this.takeAway();
    return this.to(this.table.whole);
  }
  delete() {
    this.clearFilters();
    this.sheet.clear(this.table.whole);
    this.takeAway();
  }
  resize(given: unknown) {
    const { area } =
      given instanceof ExcelRange ? given : rangeOf(this.book, this.sheet, String(given));
    const { whole, columns } = this.table;
    const isAllowed =
      area.top === whole.top &&
      area.left === whole.left &&
      area.right === whole.right &&
      rowsOf(area) > 1;
    if (!isAllowed || this.table.showTotals)
      throw new RichApiError("NotImplemented", "Table.resize: rows below only");
    this.table.whole = { ...whole, bottom: area.bottom };
    if (columns.length > 0) this.book.tellTables();
  }

  get place() {
    return placeOf(this.table, this.sheet.name);
  }
  to(area: Area) {
    return new ExcelRange(this.book, this.sheet, area);
  }

  private change(changes: Partial<Table>) {
    this.book.mayChange();
    Object.assign(this.table, changes);
    this.sheet.looksChanged();
  }
  private takeAway() {
    const { tables } = this.sheet;
    tables.splice(tables.indexOf(this.table), 1);
    this.book.tellTables();
  }
}

/** The tables of the workbook, or of one sheet. */
export class ExcelTables extends ExcelCollection<ExcelTable> {
  static readonly shape: Shape<ExcelTables> = {
    name: "TableCollection",
    scalars: ["count"],
    methods: ["add", "getCount", "getItemOrNullObject"],
    events: ["Added", "DataChanged", "Deleted"],
  };

  constructor(
    private readonly book: Workbook,
    private readonly sheet?: Sheet,
  ) {
    super();
  }

  get items() {
    return this.book.tables
      .filter(({ sheet }) => this.sheet === undefined || sheet === this.sheet)
      .map(({ sheet, table }) => new ExcelTable(this.book, sheet, table));
  }
  get count() {
    return this.items.length;
  }
  override item(key: unknown) {
    const found = typeof key === "number" ? this.items[key] : this.getItemOrNullObject(key);
    if (!found) throw itemNotFound();
    return found;
  }
  override getItemOrNullObject(key: unknown) {
    const found = this.book.table(String(key));
    if (!found || (this.sheet && found.sheet !== this.sheet)) return null;
    return new ExcelTable(this.book, found.sheet, found.table);
  }
  add(address: unknown, hasHeaders: boolean) {
    const own = this.sheet ?? this.book.active;
    const range =
      address instanceof ExcelRange ? address : rangeOf(this.book, own, String(address));
    const table = this.book.addTable(range.sheet, range.area, hasHeaders);
    return new ExcelTable(this.book, range.sheet, table);
  }
}
