import { rowsOf, type Area } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import { sortRows, type SortField } from "../../workbook/sort-rows";
import { placeOf, type Table, type TableColumn, type TableFilter } from "../../workbook/table";
import {
  addColumn,
  addRows,
  applyFilters,
  dataRowCount,
  removeColumn,
  removeRows,
  showTotals,
} from "../../workbook/table-changes";
import type { Workbook } from "../../workbook/workbook";
import type { Shape } from "../rich-api/model";
import { invalidArgument, itemNotFound, RichApiError } from "../rich-api/rich-api-error";
import { make } from "./excel-makers";
import { ExcelRange, rangeOf } from "./excel-range";

type Rows = (string | number | boolean | null)[][];

/** Excel's Table. */
export class ExcelTable {
  static readonly shape: Shape<ExcelTable> = {
    name: "Table",
    scalars: [
      "highlightFirstColumn",
      "highlightLastColumn",
      "id",
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
export class ExcelTables {
  static readonly shape: Shape<ExcelTables> = {
    name: "TableCollection",
    scalars: ["count"],
    methods: ["add", "getCount", "getItemOrNullObject"],
    events: ["Added", "DataChanged", "Deleted"],
  };

  constructor(
    private readonly book: Workbook,
    private readonly sheet?: Sheet,
  ) {}

  get items() {
    return this.book.tables
      .filter(({ sheet }) => this.sheet === undefined || sheet === this.sheet)
      .map(({ sheet, table }) => new ExcelTable(this.book, sheet, table));
  }
  get count() {
    return this.items.length;
  }
  getCount() {
    return this.count;
  }
  item(key: unknown) {
    const found = typeof key === "number" ? this.items[key] : this.getItemOrNullObject(key);
    if (!found) throw itemNotFound();
    return found;
  }
  getItemOrNullObject(key: unknown) {
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

/** The columns of a table. */
class ExcelTableColumns {
  static readonly shape: Shape<ExcelTableColumns> = {
    name: "TableColumnCollection",
    scalars: ["count"],
    methods: ["add", "getCount", "getItemAt", "getItemOrNullObject"],
  };

  constructor(private readonly of: ExcelTable) {}

  get items() {
    return this.of.table.columns.map((column) => new ExcelTableColumn(this.of, column));
  }
  get count() {
    return this.items.length;
  }
  getCount() {
    return this.count;
  }
  getItemAt(index: number) {
    const found = this.items[index];
    if (!found) throw itemNotFound();
    return found;
  }
  item(key: unknown) {
    const found = this.getItemOrNullObject(key);
    if (!found) throw itemNotFound();
    return found;
  }
  getItemOrNullObject(key: unknown) {
    const wanted = String(key).toLowerCase();
    const isIt = ({ column }: ExcelTableColumn) =>
      typeof key === "number" ? column.id === key : column.name.toLowerCase() === wanted;
    return this.items.find(isIt) ?? null;
  }
  add(index: number | null, values: Rows | null, name?: string | null) {
    const { book, sheet, table } = this.of;
    const given = (values ?? []).map(([value]) => value ?? "");
    const height = rowsOf(table.whole);
    if (given.length > 0 && given.length !== height) throw invalidArgument();
    const column = addColumn(book, sheet, table, index ?? null, given, name ?? undefined);
    return new ExcelTableColumn(this.of, column);
  }
}

/** A column of a table. */
class ExcelTableColumn {
  static readonly shape: Shape<ExcelTableColumn> = {
    name: "TableColumn",
    scalars: ["id", "index", "name", "values"],
    children: ["filter"],
    methods: ["delete", "getDataBodyRange", "getHeaderRowRange", "getRange", "getTotalRowRange"],
    identity: "id",
  };

  constructor(
    private readonly of: ExcelTable,
    readonly column: TableColumn,
  ) {}

  get id() {
    return this.column.id;
  }
  get index() {
    return this.of.table.columns.indexOf(this.column);
  }
  get name(): unknown {
    return this.column.name;
  }
  set name(value: unknown) {
    this.getHeaderRowRange().values = [[`'${String(value)}`]];
  }
  get values(): unknown {
    return this.getRange().values;
  }
  set values(value: unknown) {
    this.getRange().values = value;
  }
  get filter() {
    return new ExcelFilter(this.of, this.column);
  }
  getRange() {
    return this.to(this.of.table.whole);
  }
  getDataBodyRange() {
    return this.to(this.of.place.data);
  }
  getHeaderRowRange() {
    return this.to(this.of.getHeaderRowRange().area);
  }
  getTotalRowRange() {
    return this.to(this.of.getTotalRowRange().area);
  }
  delete() {
    removeColumn(this.of.book, this.of.sheet, this.of.table, this.column);
  }
  private to(area: Area) {
    const left = area.left + this.index;
    return this.of.to({ ...area, left, right: left });
  }
}

/** The rows of data of a table. */
class ExcelTableRows {
  static readonly shape: Shape<ExcelTableRows> = {
    name: "TableRowCollection",
    scalars: ["count"],
    methods: ["add", "deleteRowsAt", "getCount"],
  };

  constructor(private readonly of: ExcelTable) {}

  get count() {
    return dataRowCount(this.of.table);
  }
  get items() {
    return Array.from({ length: this.count }, (_, index) => new ExcelTableRow(this.of, index));
  }
  getCount() {
    return this.count;
  }
  item(key: unknown) {
    const index = Number(key);
    if (!(index >= 0 && index < this.count)) throw itemNotFound();
    return new ExcelTableRow(this.of, index);
  }
  add(index: number | null, values: Rows | null) {
    const { sheet, table } = this.of;
    const rows = values ?? [table.columns.map(() => null)];
    if (!rows.every((row) => Array.isArray(row))) throw invalidArgument();
    const filtered = table.columns.some(({ filter }) => filter);
    if (filtered)
      throw new RichApiError("InvalidOperation", "Rows cannot be added while a filter hides rows.");
    return new ExcelTableRow(this.of, addRows(sheet, table, index ?? null, rows));
  }
  deleteRowsAt(index: number, count = 1) {
    removeRows(this.of.sheet, this.of.table, index, count);
  }
}

/** A row of data of a table. */
class ExcelTableRow {
  static readonly shape: Shape<ExcelTableRow> = {
    name: "TableRow",
    scalars: ["index", "values"],
    methods: ["delete", "getRange"],
    identity: "reference",
  };

  constructor(
    private readonly of: ExcelTable,
    readonly index: number,
  ) {}

  get values(): unknown {
    return this.getRange().values;
  }
  set values(value: unknown) {
    this.getRange().values = value;
  }
  getRange() {
    const { data } = this.of.place;
    const top = data.top + this.index;
    return this.of.to({ ...data, top, bottom: top });
  }
  delete() {
    removeRows(this.of.sheet, this.of.table, this.index, 1);
  }
}

/** The filter of one column. */
class ExcelFilter {
  static readonly shape: Shape<ExcelFilter> = {
    name: "Filter",
    scalars: ["criteria"],
    methods: ["apply", "applyCustomFilter", "applyValuesFilter", "clear"],
  };

  constructor(
    private readonly of: ExcelTable,
    private readonly column: TableColumn,
  ) {}

  get criteria() {
    return this.column.filter ?? null;
  }
  apply(criteria: TableFilter) {
    const known: readonly string[] = ["Values", "Custom"];
    if (!known.includes(criteria.filterOn)) {
      throw new RichApiError("NotImplemented", `Filter.apply: ${criteria.filterOn}`);
    }
    this.column.filter = criteria;
    applyFilters(this.of.sheet, this.of.table);
  }
  applyValuesFilter(values: unknown[]) {
    this.apply({ filterOn: "Values", values: values.map(String) });
  }
  applyCustomFilter(
    criterion1: string,
    criterion2?: string | null,
    operator?: "And" | "Or" | null,
  ) {
    this.apply({
      filterOn: "Custom",
      criterion1,
      ...(criterion2 != null && { criterion2 }),
      ...(operator != null && { operator }),
    });
  }
  clear() {
    delete this.column.filter;
    applyFilters(this.of.sheet, this.of.table);
  }
}

/** All filters of a table. */
class ExcelTableAutoFilter {
  static readonly shape: Shape<ExcelTableAutoFilter> = {
    name: "AutoFilter",
    scalars: ["criteria", "enabled", "isDataFiltered"],
    methods: ["clearCriteria", "getRange", "getRangeOrNullObject", "reapply"],
  };

  constructor(private readonly of: ExcelTable) {}

  get enabled() {
    return this.of.table.showFilterButton;
  }
  get isDataFiltered() {
    return this.of.table.columns.some(({ filter }) => filter !== undefined);
  }
  get criteria() {
    return this.of.table.columns.map(({ filter }) => filter ?? null);
  }
  clearCriteria() {
    this.of.clearFilters();
  }
  reapply() {
    this.of.reapplyFilters();
  }
  getRange() {
    return this.of.getRange();
  }
  getRangeOrNullObject() {
    return this.of.getRange();
  }
}

/** Sorting of a table. */
class ExcelTableSort {
  static readonly shape: Shape<ExcelTableSort> = {
    name: "TableSort",
    scalars: ["fields", "matchCase"],
    methods: ["apply", "clear", "reapply"],
  };
  readonly matchCase = false;

  constructor(private readonly of: ExcelTable) {}

  get fields() {
    return this.of.table.sort;
  }
  apply(fields: SortField[]) {
    this.of.table.sort = fields.map(({ key, ascending = true }) => ({ key, ascending }));
    this.reapply();
  }
  clear() {
    this.of.table.sort = [];
  }
  reapply() {
    sortRows(this.of.sheet, this.of.place.data, this.of.table.sort);
    applyFilters(this.of.sheet, this.of.table);
  }
}
