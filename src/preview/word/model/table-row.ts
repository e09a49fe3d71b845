import type { Element } from "@xmldom/xmldom";
import type { Shape } from "../../office/rich-api/model";
import { invalidArgument } from "../../office/rich-api/rich-api-error";
import { makeRow, requireValues } from "../make-table";
import type { Span } from "../span";
import { cellsOf, putRowProperty, rowsOf } from "../table-parts";
import { aboveW, childW, makeW, putBeside, valW } from "../xml";
import { CellArea, cellAreaMethods, cellAreaScalars } from "./cell-area";
import { findIn } from "./find-in";
import type { Makes } from "./makes";
import { notThere } from "./not-there";
import { TableCellCollection } from "./table-cell";
import { WordCollection } from "./word-collection";

/** Word's TableRow. */
export class TableRow extends CellArea {
  static readonly shape: Shape<TableRow> = {
    name: "TableRow",
    scalars: [...cellAreaScalars, "values", "cellCount", "rowIndex", "isHeader", "preferredHeight"],
    children: ["cells", "font", "parentTable"],
    methods: [
      ...cellAreaMethods,
      "clear",
      "delete",
      "getNext",
      "getNextOrNullObject",
      "insertRows",
      "search",
      "select",
    ],
    identity: "reference",
  };

  constructor(
    make: Makes,
    private readonly row: Element,
  ) {
    super(make);
  }

  get element(): Element {
    if (!this.file.holds(this.row)) notThere();
    return this.row;
  }

  get cells(): TableCellCollection {
    return new TableCellCollection(() =>
      this.cellElements.map((cell) => this.make.tableCell(cell)),
    );
  }

  /** As Word has it, a table of one row. */
  get values(): string[][] {
    return [this.cellElements.map((cell) => this.make.tableCell(cell).value)];
  }

  set values(values: string[][]) {
    const cells = this.cellElements;
    const [texts = []] = requireValues(values, 1, cells.length);
    this.file.edit(() => {
      for (const [index, cell] of cells.entries())
        this.make.tableCell(cell).value = texts[index] ?? "";
    });
  }

  get cellCount(): number {
    return this.cellElements.length;
  }

  get rowIndex(): number {
    return rowsOf(this.table).indexOf(this.element);
  }

  get isHeader(): boolean {
    return childW(this.element, "trPr", "tblHeader") !== undefined;
  }

  /** In points; 0 for a row that is as high as its text. */
  get preferredHeight(): number {
    return Number(valW(childW(this.element, "trPr", "trHeight")) ?? 0) / 20;
  }

  set preferredHeight(points: number) {
    if (!(points >= 0)) throw invalidArgument();
    this.file.edit(() => {
      const { element } = this;
      putRowProperty(element, makeW(element, "trHeight", { val: Math.round(points * 20) }));
    });
  }

  get font() {
    return this.make.font(() => this.span);
  }

  clear(): void {
    this.file.edit(() => {
      for (const cell of this.cellElements) this.make.tableCell(cell).value = "";
    });
  }

  delete(): void {
    this.make.table(this.table).deleteRows(this.rowIndex);
  }

  getNext(): TableRow {
    return this.getNextOrNullObject() ?? notThere();
  }

  getNextOrNullObject(): TableRow | null {
    const next = rowsOf(this.table)[this.rowIndex + 1];
    return next ? this.make.tableRow(next) : null;
  }

  insertRows(location: unknown, count: unknown, values?: unknown): TableRowCollection {
    if (location !== "Before" && location !== "After") throw invalidArgument();
    const { element, cellCount } = this;
    const texts = requireValues(values, Number(count), cellCount);
    return this.file.edit(() => {
      const width = Math.floor(this.make.table(this.table).width * 20) / cellCount;
      const made = texts.map((row) => makeRow(element, row, Math.round(width)));
      let place = element;
      for (const row of made) {
        putBeside(row, place, location === "Before" ? "before" : "after");
        if (location === "After") place = row;
      }
      return this.make.tableRows(() => made);
    });
  }

  search(text: unknown, options: unknown) {
    return this.make.ranges(findIn(this.span, text, options));
  }

  select(mode: unknown): void {
    this.make.range(this.span).select(mode);
  }

  protected get anchor(): Element {
    return this.element;
  }

  protected get cellElements(): Element[] {
    return cellsOf(this.element);
  }

  private get span(): Span {
    return { first: this.element, last: this.element };
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
