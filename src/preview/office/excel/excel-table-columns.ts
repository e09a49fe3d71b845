import { rowsOf, type Area } from "../../workbook/area";
import type { TableColumn } from "../../workbook/table";
import { addColumn, removeColumn } from "../../workbook/table-changes";
import type { Shape } from "../rich-api/model";
import { invalidArgument } from "../rich-api/rich-api-error";
import type { ExcelTable } from "./excel-table";
import { ExcelFilter } from "./excel-table-filters";
import { ExcelCollection } from "./excel-collection";

/** The columns of a table. */
export class ExcelTableColumns extends ExcelCollection<ExcelTableColumn> {
  static readonly shape: Shape<ExcelTableColumns> = {
    name: "TableColumnCollection",
    scalars: ["count"],
    methods: ["add", "getCount", "getItemAt", "getItemOrNullObject"],
  };

  constructor(private readonly of: ExcelTable) {
    super();
  }

  get items() {
    return this.of.table.columns.map((column) => new ExcelTableColumn(this.of, column));
  }
  get count() {
    return this.items.length;
  }
  override getItemOrNullObject(key: unknown) {
    const wanted = String(key).toLowerCase();
    const isIt = ({ column }: ExcelTableColumn) =>
      typeof key === "number" ? column.id === key : column.name.toLowerCase() === wanted;
    return this.items.find(isIt) ?? null;
  }
  add(
    index: number | null,
    values: readonly (readonly (string | number | boolean | null)[])[] | null,
    name?: string | null,
  ) {
    const { book, sheet, table } = this.of;
    const given = (values ?? []).map(([value]) => value ?? "");
    const height = rowsOf(table.whole);
    if (given.length > 0 && given.length !== height) throw invalidArgument();
    const column = addColumn(book, sheet, table, index ?? null, given, name ?? undefined);
    return new ExcelTableColumn(this.of, column);
  }
}

/** A column of a table. */
export class ExcelTableColumn {
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
