import type { Element } from "@xmldom/xmldom";
import type { Shape } from "../../office/rich-api/model";
import { invalidArgument } from "../../office/rich-api/rich-api-error";
import { paragraphWith } from "../insert";
import { makeTable, requireValues } from "../make-table";
import { paragraphsOf, storyOf, type Span } from "../span";
import { paragraphsIn } from "../story";
import { deleteColumns, insertColumns } from "../table-columns";
import { cellsOf, putRowProperty, rowsOf } from "../table-parts";
import { aboveW, allW, childW, makeW, putBeside, remove } from "../xml";
import { controlAround, tableAround } from "./anchored";
import { findIn } from "./find-in";
import type { Makes } from "./makes";
import { notThere } from "./not-there";
import type { Paragraph } from "./paragraph";
import { TableLook, tableLookMethods, tableLookScalars } from "./table-look";
import type { TableRowCollection } from "./table-row";
import { WordCollection } from "./word-collection";

/** Word's Table. */
export class Table extends TableLook {
  static readonly shape: Shape<Table> = {
    name: "Table",
    scalars: [
      ...tableLookScalars,
      "values",
      "rowCount",
      "headerRowCount",
      "isUniform",
      "nestingLevel",
    ],
    children: ["font", "rows", "tables", "parentBody", ...controlAround, ...tableAround],
    methods: [
      ...tableLookMethods,
      "addColumns",
      "addRows",
      "clear",
      "delete",
      "deleteColumns",
      "deleteRows",
      "getCell",
      "getCellOrNullObject",
      "getNext",
      "getNextOrNullObject",
      "getParagraphAfter",
      "getParagraphAfterOrNullObject",
      "getParagraphBefore",
      "getParagraphBeforeOrNullObject",
      "getRange",
      "insertContentControl",
      "insertParagraph",
      "insertTable",
      "search",
      "select",
    ],
    identity: "reference",
  };

  constructor(
    make: Makes,
    private readonly table: Element,
  ) {
    super(make);
  }

  get element(): Element {
    if (!this.file.holds(this.table)) notThere();
    return this.table;
  }

  get span(): Span {
    return { first: this.element, last: this.element };
  }

  get rows(): TableRowCollection {
    return this.make.tableRows(() => rowsOf(this.element));
  }

  get values(): string[][] {
    return rowsOf(this.element).map((row) =>
      cellsOf(row).map((cell) => this.make.tableCell(cell).value),
    );
  }

  set values(values: string[][]) {
    const rows = rowsOf(this.element);
    const wide = Math.max(...rows.map((row) => cellsOf(row).length));
    const texts = requireValues(values, rows.length, wide);
    this.file.edit(() => {
      for (const [index, row] of rows.entries()) {
        for (const [place, cell] of cellsOf(row).entries())
          this.make.tableCell(cell).value = texts[index]?.[place] ?? "";
      }
    });
  }

  get rowCount(): number {
    return rowsOf(this.element).length;
  }

  get headerRowCount(): number {
    const rows = rowsOf(this.element);
    const plain = rows.findIndex((row) => !childW(row, "trPr", "tblHeader"));
    return plain < 0 ? rows.length : plain;
  }

  set headerRowCount(count: number) {
    this.file.edit(() => {
      for (const [index, row] of rowsOf(this.element).entries()) {
        const mark = childW(row, "trPr", "tblHeader");
        if (mark && index >= count) remove(mark);
        if (!mark && index < count) putRowProperty(row, makeW(row, "tblHeader"));
      }
    });
  }

  get isUniform(): boolean {
    return new Set(rowsOf(this.element).map((row) => cellsOf(row).length)).size === 1;
  }

  get nestingLevel(): number {
    let level = 1;
    for (let above = aboveW(this.element, "tbl"); above; above = aboveW(above, "tbl")) level += 1;
    return level;
  }

  get font() {
    return this.make.font(() => this.span);
  }

  get tables() {
    return this.make.tables(() => allW(this.element, "tbl"));
  }

  getCell(row: unknown, cell: unknown) {
    return this.getCellOrNullObject(row, cell) ?? notThere();
  }

  getCellOrNullObject(row: unknown, cell: unknown) {
    const found = rowsOf(this.element)[Number(row)];
    const place = found && cellsOf(found)[Number(cell)];
    return place ? this.make.tableCell(place) : null;
  }

  addRows(location: unknown, count: unknown, values?: unknown): TableRowCollection {
    const isStart = location === "Start";
    const near = rowsOf(this.element).at(isStart ? 0 : -1);
    if (!near || (!isStart && location !== "End")) throw invalidArgument();
    return this.make.tableRow(near).insertRows(isStart ? "Before" : "After", count, values);
  }

  addColumns(location: unknown, count: unknown, values?: unknown): void {
    const isStart = location === "Start";
    if (!isStart && location !== "End") throw invalidArgument();
    const wide = cellsOf(rowsOf(this.element)[0] ?? notThere()).length;
    this.insertColumns(isStart ? 0 : wide - 1, isStart ? "before" : "after", count, values);
  }

  /** Puts columns beside the one with this index. */
  insertColumns(index: number, side: "before" | "after", count: unknown, values: unknown): void {
    const texts = requireValues(values, this.rowCount, Number(count));
    this.file.edit(() => insertColumns(this.element, index, side, texts));
  }

  deleteRows(index: unknown, count: unknown = 1): void {
    this.file.edit(() => {
      for (const row of rowsOf(this.element).slice(Number(index), Number(index) + Number(count)))
        remove(row);
      if (this.rowCount === 0) remove(this.element);
    });
  }

  deleteColumns(index: unknown, count: unknown = 1): void {
    this.file.edit(() => deleteColumns(this.element, Number(index), Number(count)));
  }

  clear(): void {
    this.file.edit(() => {
      for (const cell of this.cellElements) this.make.tableCell(cell).value = "";
    });
  }

  delete(): void {
    this.file.edit(() => remove(this.element));
  }

  getNext(): Table {
    return this.getNextOrNullObject() ?? notThere();
  }

  getNextOrNullObject(): Table | null {
    const all = allW(storyOf(this.element), "tbl");
    const next = all[all.indexOf(this.element) + 1];
    return next ? this.make.table(next) : null;
  }

  getParagraphAfter(): Paragraph {
    return this.getParagraphAfterOrNullObject() ?? notThere();
  }

  getParagraphAfterOrNullObject(): Paragraph | null {
    return this.paragraphBeside(1);
  }

  getParagraphBefore(): Paragraph {
    return this.getParagraphBeforeOrNullObject() ?? notThere();
  }

  getParagraphBeforeOrNullObject(): Paragraph | null {
    return this.paragraphBeside(-1);
  }

  getRange(location: unknown = "Whole") {
    return this.make.range(this.span).getRange(location);
  }

  insertContentControl() {
    return this.file.edit(() => this.make.wrapBlocks([this.element]));
  }

  insertParagraph(text: unknown, location: unknown): Paragraph {
    if (typeof text !== "string") throw invalidArgument();
    return this.file.edit(() => {
      const made = paragraphWith(makeW(this.element, "p"), text);
      putBeside(made, this.element, side(location));
      return this.make.paragraph(made);
    });
  }

  insertTable(rows: unknown, columns: unknown, location: unknown, values?: unknown): Table {
    return this.file.edit(() => {
      const made = makeTable(this.file, Number(rows), Number(columns), values);
      putBeside(made, this.element, side(location));
      // Two tables without a paragraph between them would be one.
      putBeside(makeW(made, "p"), side(location) === "after" ? made : this.element, "before");
      return this.make.table(made);
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
    return rowsOf(this.element).flatMap(cellsOf);
  }

  private paragraphBeside(step: 1 | -1): Paragraph | null {
    const all = paragraphsIn(storyOf(this.element));
    const edge = paragraphsOf(this.span).at(step === 1 ? -1 : 0);
    const found = edge && all[all.indexOf(edge) + step];
    return found ? this.make.paragraph(found) : null;
  }
}

/** Word's collection of tables. */
export class TableCollection extends WordCollection<Table> {
  static readonly shape: Shape<TableCollection> = {
    name: "TableCollection",
    methods: [...WordCollection.methods],
    identity: "reference",
  };
}

function side(location: unknown): "before" | "after" {
  if (location !== "Before" && location !== "After") throw invalidArgument();
  return location === "Before" ? "before" : "after";
}
