import { addRows, dataRowCount, removeRows } from "../../workbook/table-changes";
import type { Shape } from "../rich-api/model";
import { invalidArgument, itemNotFound, RichApiError } from "../rich-api/rich-api-error";
import type { ExcelTable } from "./excel-table";

/** The rows of data of a table. */
export class ExcelTableRows {
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
  add(index: number | null, values: (string | number | boolean | null)[][] | null) {
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
export class ExcelTableRow {
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
