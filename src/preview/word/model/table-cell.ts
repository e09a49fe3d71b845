import type { Element } from "@xmldom/xmldom";
import type { Shape } from "../../office/rich-api/model";
import { invalidArgument } from "../../office/rich-api/rich-api-error";
import { emptyContainer } from "../insert";
import { makeRun } from "../span";
import { blocksIn, paragraphsIn, runsIn, textOf } from "../story";
import { columnWidths, setColumnWidths } from "../table-columns";
import { cellsOf, rowsOf } from "../table-parts";
import { aboveW, childW, makeW, putBeside, valW } from "../xml";
import { CellArea, cellAreaMethods, cellAreaScalars } from "./cell-area";
import type { Makes } from "./makes";
import { notThere } from "./not-there";
import type { TableRow, TableRowCollection } from "./table-row";
import { WordCollection } from "./word-collection";

/** Word's TableCell. */
export class TableCell extends CellArea {
  static readonly shape: Shape<TableCell> = {
    name: "TableCell",
    scalars: [...cellAreaScalars, "value", "rowIndex", "cellIndex", "columnWidth", "width"],
    children: ["body", "parentRow", "parentTable"],
    methods: [
      ...cellAreaMethods,
      "deleteColumn",
      "deleteRow",
      "getNext",
      "getNextOrNullObject",
      "insertColumns",
      "insertRows",
    ],
    identity: "reference",
  };

  constructor(
    make: Makes,
    private readonly cell: Element,
  ) {
    super(make);
  }

  get element(): Element {
    if (!this.file.holds(this.cell)) notThere();
    return this.cell;
  }

  get body() {
    return this.make.body(this.element);
  }

  get value(): string {
    return paragraphsIn(this.element).map(textOf).join("\n");
  }

  /** Keeps the look of the text that was there. */
  set value(text: string) {
    this.file.edit(() => {
      const look = childW(paragraphsIn(this.element).flatMap(runsIn)[0], "rPr");
      const [first, ...rest] = text.split("\n");
      const paragraph = emptyContainer(this.element);
      if (first) paragraph.appendChild(makeRun(paragraph, first, look));
      for (const line of rest) {
        const made = makeW(paragraph, "p", {}, line === "" ? [] : [makeRun(paragraph, line, look)]);
        putBeside(made, blocksIn(this.element).at(-1) ?? paragraph, "after");
      }
    });
  }

  get rowIndex(): number {
    return rowsOf(this.table).indexOf(this.row);
  }

  get cellIndex(): number {
    return cellsOf(this.row).indexOf(this.element);
  }

  /** In points. */
  get width(): number {
    return Number(valW(childW(this.element, "tcPr", "tcW"), "w") ?? 0) / 20;
  }

  get columnWidth(): number {
    return this.width;
  }

  set columnWidth(points: number) {
    if (!(points > 0)) throw invalidArgument();
    const place = this.cellIndex;
    const widths = columnWidths(this.table);
    this.file.edit(() =>
      setColumnWidths(
        this.table,
        widths.map((each, index) => (index === place ? points * 20 : each)),
      ),
    );
  }

  get parentRow(): TableRow {
    return this.make.tableRow(this.row);
  }

  deleteColumn(): void {
    this.make.table(this.table).deleteColumns(this.cellIndex);
  }

  deleteRow(): void {
    this.make.table(this.table).deleteRows(this.rowIndex);
  }

  getNext(): TableCell {
    return this.getNextOrNullObject() ?? notThere();
  }

  getNextOrNullObject(): TableCell | null {
    const all = rowsOf(this.table).flatMap(cellsOf);
    const next = all[all.indexOf(this.element) + 1];
    return next ? this.make.tableCell(next) : null;
  }

  insertColumns(location: unknown, count: unknown, values?: unknown): void {
    if (location !== "Before" && location !== "After") throw invalidArgument();
    const side = location === "Before" ? "before" : "after";
    this.make.table(this.table).insertColumns(this.cellIndex, side, count, values);
  }

  insertRows(location: unknown, count: unknown, values?: unknown): TableRowCollection {
    return this.parentRow.insertRows(location, count, values);
  }

  protected get anchor(): Element {
    return this.element;
  }

  protected get cellElements(): Element[] {
    return [this.element];
  }

  private get row(): Element {
    return aboveW(this.element, "tr") ?? notThere();
  }

  private get table(): Element {
    return aboveW(this.element, "tbl") ?? notThere();
  }
}

/** Word's collection of cells. */
export class TableCellCollection extends WordCollection<TableCell> {
  static readonly shape: Shape<TableCellCollection> = {
    name: "TableCellCollection",
    methods: [...WordCollection.methods],
    identity: "reference",
  };
}
