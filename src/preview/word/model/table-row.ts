import type { Element } from "@xmldom/xmldom";
import type { Shape } from "../../office/rich-api/model";
import { invalidArgument } from "../../office/rich-api/rich-api-error";
import { makeRow, requireValues } from "../make-table";
import { cellsOf, rowsOf } from "../table-parts";
import { aboveW, childW, putBeside, remove } from "../xml";
import { notThere } from "./content";
import type { Makes } from "./makes";
import { TableCellCollection } from "./table-cell";
import { WordCollection } from "./word-collection";

/** Word's TableRow. */
export class TableRow {
  static readonly shape: Shape<TableRow> = {
    name: "TableRow",
    scalars: ["values", "cellCount", "rowIndex", "isHeader"],
    children: ["cells", "font", "parentTable"],
    methods: ["clear", "delete", "getNext", "getNextOrNullObject", "insertRows", "select"],
    identity: "reference",
  };

  constructor(
    private readonly make: Makes,
    private readonly row: Element,
  ) {}

  get element(): Element {
    if (!this.make.file.holds(this.row)) notThere();
    return this.row;
  }

  get cells(): TableCellCollection {
    return new TableCellCollection(() =>
      cellsOf(this.element).map((cell) => this.make.tableCell(cell)),
    );
  }

  /** As Word has it, a table of one row. */
  get values(): string[][] {
    return [cellsOf(this.element).map((cell) => this.make.tableCell(cell).value)];
  }

  set values(values: string[][]) {
    const cells = cellsOf(this.element);
    const [texts = []] = requireValues(values, 1, cells.length);
    this.make.file.edit(() => {
      for (const [index, cell] of cells.entries())
        this.make.tableCell(cell).value = texts[index] ?? "";
    });
  }

  get cellCount(): number {
    return cellsOf(this.element).length;
  }

  get rowIndex(): number {
    return rowsOf(this.table).indexOf(this.element);
  }

  get isHeader(): boolean {
    return childW(this.element, "trPr", "tblHeader") !== undefined;
  }

  get font() {
    return this.make.font(() => ({ first: this.element, last: this.element }));
  }

  get parentTable() {
    return this.make.table(this.table);
  }

  clear(): void {
    this.make.file.edit(() => {
      for (const cell of cellsOf(this.element)) this.make.tableCell(cell).value = "";
    });
  }

  delete(): void {
    this.make.file.edit(() => {
      const { table } = this;
      remove(this.element);
      if (rowsOf(table).length === 0) remove(table);
    });
  }

  getNext(): TableRow {
    return this.getNextOrNullObject() ?? notThere();
  }

  getNextOrNullObject(): TableRow | null {
    const next = rowsOf(this.table)[this.rowIndex + 1];
    return next ? new TableRow(this.make, next) : null;
  }

  insertRows(location: unknown, count: unknown, values?: unknown): TableRowCollection {
    if (location !== "Before" && location !== "After") throw invalidArgument();
    const { element, cellCount } = this;
    const texts = requireValues(values, Number(count), cellCount);
    return this.make.file.edit(() => {
      const width = Math.floor(this.make.table(this.table).width * 20) / cellCount;
      const made = texts.map((row) => makeRow(element, row, Math.round(width)));
      let place = element;
      for (const row of made) {
        putBeside(row, place, location === "Before" ? "before" : "after");
        if (location === "After") place = row;
      }
      return new TableRowCollection(() => made.map((row) => new TableRow(this.make, row)));
    });
  }

  select(asked: unknown): void {
    const mode = asked ?? "Select";
    this.make.range({ first: this.element, last: this.element }).select(mode);
  }

  private get table(): Element {
    return aboveW(this.element, "tbl") ?? notThere();
  }
}

/** Word's collection of rows. */
export class TableRowCollection extends WordCollection<TableRow> {
  static readonly shape: Shape<TableRowCollection> = {
    name: "TableRowCollection",
    methods: [...WordCollection.methods],
    identity: "reference",
  };
}
