import type { Element } from "@xmldom/xmldom";
import { PropertyBag, type Shape } from "../../office/rich-api/model";
import { invalidArgument } from "../../office/rich-api/rich-api-error";
import { paragraphWith } from "../insert";
import { makeCell, makeTable, requireValues } from "../make-table";
import { paragraphsOf, storyOf, type Span } from "../span";
import { blocksIn, paragraphsIn } from "../story";
import { Styles } from "../styles";
import {
  aboveW,
  allW,
  childrenOf,
  childW,
  makeW,
  putBeside,
  putInOrder,
  remove,
  valW,
} from "../xml";
import { cellsOf, rowsOf } from "../table-parts";
import { notThere } from "./content";
import { findText, type SearchOptions } from "../search";
import type { ContentControl } from "./content-control";
import type { Makes } from "./makes";
import { TableRow, TableRowCollection } from "./table-row";
import { WordCollection } from "./word-collection";

const tableOrder = [
  "tblStyle",
  "tblpPr",
  "tblOverlap",
  "bidiVisual",
  "tblStyleRowBandSize",
  "tblStyleColBandSize",
  "tblW",
  "jc",
  "tblCellSpacing",
  "tblInd",
  "tblBorders",
  "shd",
  "tblLayout",
  "tblCellMar",
  "tblLook",
  "tblCaption",
  "tblDescription",
];
const alignments: Record<string, string> = { Left: "left", Centered: "center", Right: "right" };

/** Word's Table. */
export class Table {
  static readonly shape: Shape<Table> = {
    name: "Table",
    scalars: [
      "values",
      "rowCount",
      "headerRowCount",
      "isUniform",
      "nestingLevel",
      "style",
      "styleBuiltIn",
      "alignment",
      "width",
      "styleTotalRow",
      "styleFirstColumn",
      "styleLastColumn",
      "styleBandedRows",
      "styleBandedColumns",
    ],
    children: [
      "font",
      "rows",
      "tables",
      "parentBody",
      "parentContentControl",
      "parentContentControlOrNullObject",
      "parentTable",
      "parentTableOrNullObject",
      "parentTableCell",
      "parentTableCellOrNullObject",
    ],
    methods: [
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
    private readonly make: Makes,
    private readonly table: Element,
  ) {}

  get element(): Element {
    if (!this.make.file.holds(this.table)) notThere();
    return this.table;
  }

  get span(): Span {
    return { first: this.element, last: this.element };
  }

  get rows(): TableRowCollection {
    return new TableRowCollection(() =>
      rowsOf(this.element).map((row) => new TableRow(this.make, row)),
    );
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
    this.make.file.edit(() => {
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
    this.make.file.edit(() => {
      for (const [index, row] of rowsOf(this.element).entries()) {
        const mark = childW(row, "trPr", "tblHeader");
        if (mark && index >= count) remove(mark);
        if (!mark && index < count) rowProperties(row).appendChild(makeW(row, "tblHeader"));
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

  get style(): string {
    return this.styles.nameOf(this.styleId, "table");
  }
  set style(name: string) {
    this.setProperty("tblStyle", { val: this.styles.idOfName(name) });
  }
  get styleBuiltIn(): string {
    return this.styles.builtInOf(this.styleId, "table");
  }
  set styleBuiltIn(builtIn: string) {
    this.make.file.edit(() =>
      this.setProperty("tblStyle", { val: this.styles.idOfBuiltIn(builtIn) }),
    );
  }
  get alignment(): string {
    const value = valW(childW(this.element, "tblPr", "jc"));
    return Object.entries(alignments).find(([, mark]) => mark === value)?.[0] ?? "Left";
  }
  set alignment(value: string) {
    const mark = alignments[value];
    if (mark === undefined) throw invalidArgument();
    this.setProperty("jc", { val: mark });
  }
  get width(): number {
    const columns = allW(childW(this.element, "tblGrid") ?? this.element, "gridCol");
    return columns.reduce((sum, column) => sum + Number(valW(column, "w") ?? 0), 0) / 20;
  }
  set width(value: number) {
    this.setProperty("tblW", { w: Math.round(value * 20), type: "dxa" });
  }
  get styleTotalRow(): boolean {
    return this.look("lastRow");
  }
  set styleTotalRow(value: boolean) {
    this.setLook("lastRow", value);
  }
  get styleFirstColumn(): boolean {
    return this.look("firstColumn");
  }
  set styleFirstColumn(value: boolean) {
    this.setLook("firstColumn", value);
  }
  get styleLastColumn(): boolean {
    return this.look("lastColumn");
  }
  set styleLastColumn(value: boolean) {
    this.setLook("lastColumn", value);
  }
  get styleBandedRows(): boolean {
    return !this.look("noHBand");
  }
  set styleBandedRows(value: boolean) {
    this.setLook("noHBand", !value);
  }
  get styleBandedColumns(): boolean {
    return !this.look("noVBand");
  }
  set styleBandedColumns(value: boolean) {
    this.setLook("noVBand", !value);
  }

  get font() {
    return this.make.font(() => this.span);
  }
  get tables() {
    return this.make.tables(() => allW(this.element, "tbl"));
  }
  get parentBody() {
    return this.make.body(aboveW(this.element, "tc") ?? storyOf(this.element));
  }
  get parentContentControl(): ContentControl {
    return this.parentContentControlOrNullObject ?? notThere();
  }
  get parentContentControlOrNullObject(): ContentControl | null {
    const above = aboveW(this.element, "sdt");
    return above ? this.make.contentControl(above) : null;
  }
  get parentTable(): Table {
    return this.parentTableOrNullObject ?? notThere();
  }
  get parentTableOrNullObject(): Table | null {
    const above = aboveW(this.element, "tbl");
    return above ? this.make.table(above) : null;
  }
  get parentTableCell() {
    return this.parentTableCellOrNullObject ?? notThere();
  }
  get parentTableCellOrNullObject() {
    const above = aboveW(this.element, "tc");
    return above ? this.make.tableCell(above) : null;
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
    const rows = rowsOf(this.element);
    const near = rows.at(location === "Start" ? 0 : -1);
    if (!near || (location !== "Start" && location !== "End")) throw invalidArgument();
    return new TableRow(this.make, near).insertRows(
      location === "Start" ? "Before" : "After",
      count,
      values,
    );
  }

  addColumns(location: unknown, count: unknown, values?: unknown): void {
    const rows = rowsOf(this.element);
    const texts = requireValues(values, rows.length, Number(count));
    this.make.file.edit(() => {
      const grid = childW(this.element, "tblGrid");
      for (let each = 0; each < Number(count); each += 1)
        grid?.appendChild(makeW(grid, "gridCol", { w: 1_500 }));
      for (const [index, row] of rows.entries()) {
        const first = location === "Start" ? (cellsOf(row)[0] ?? null) : null;
        for (const text of texts[index] ?? []) row.insertBefore(makeCell(row, text, 1_500), first);
      }
    });
  }

  deleteRows(index: unknown, count: unknown = 1): void {
    this.make.file.edit(() => {
      for (const row of rowsOf(this.element).slice(Number(index), Number(index) + Number(count)))
        remove(row);
      if (this.rowCount === 0) remove(this.element);
    });
  }

  deleteColumns(index: unknown, count: unknown = 1): void {
    this.make.file.edit(() => {
      const grid = childW(this.element, "tblGrid");
      const place = [Number(index), Number(index) + Number(count)] as const;
      for (const column of grid ? childrenOf(grid).slice(...place) : []) remove(column);
      for (const row of rowsOf(this.element))
        for (const cell of cellsOf(row).slice(...place)) remove(cell);
    });
  }

  clear(): void {
    this.make.file.edit(() => {
      for (const row of rowsOf(this.element))
        for (const cell of cellsOf(row)) this.make.tableCell(cell).value = "";
    });
  }

  delete(): void {
    this.make.file.edit(() => remove(this.element));
  }

  getNext(): Table {
    return this.getNextOrNullObject() ?? notThere();
  }

  getNextOrNullObject(): Table | null {
    const all = allW(storyOf(this.element), "tbl");
    const next = all[all.indexOf(this.element) + 1];
    return next ? this.make.table(next) : null;
  }

  getParagraphAfter() {
    return this.getParagraphAfterOrNullObject() ?? notThere();
  }

  getParagraphAfterOrNullObject() {
    return this.paragraphBeside(1);
  }

  getParagraphBefore() {
    return this.getParagraphBeforeOrNullObject() ?? notThere();
  }

  getParagraphBeforeOrNullObject() {
    return this.paragraphBeside(-1);
  }

  getRange(asked: unknown = "Whole") {
    const location = asked ?? "Whole";
    return this.make.range(this.span).getRange(location);
  }

  insertContentControl() {
    return this.make.file.edit(() => this.make.wrapBlocks([this.element]));
  }

  insertParagraph(text: unknown, location: unknown) {
    if (typeof text !== "string") throw invalidArgument();
    return this.make.file.edit(() => {
      const made = paragraphWith(makeW(this.element, "p"), text);
      putBeside(made, this.element, side(location));
      return this.make.paragraph(made);
    });
  }

  insertTable(rows: unknown, columns: unknown, location: unknown, values?: unknown): Table {
    return this.make.file.edit(() => {
      const made = makeTable(this.make.file, Number(rows), Number(columns), values);
      putBeside(made, this.element, side(location));
      // Two tables without a paragraph between them would be one.
      putBeside(makeW(made, "p"), side(location) === "after" ? made : this.element, "before");
      return this.make.table(made);
    });
  }

  search(text: unknown, options: unknown) {
    const asked = (
      options instanceof PropertyBag ? options.values : (options ?? {})
    ) as SearchOptions;
    return this.make.ranges(findText(paragraphsIn(this.element), undefined, String(text), asked));
  }

  select(asked: unknown): void {
    const mode = asked ?? "Select";
    this.make.range(this.span).select(mode);
  }

  private get styles(): Styles {
    return new Styles(this.make.file.parts);
  }

  private get styleId(): string | undefined {
    return valW(childW(this.element, "tblPr", "tblStyle"));
  }

  private paragraphBeside(step: 1 | -1) {
    const all = paragraphsIn(storyOf(this.element));
    const mine = paragraphsOf(this.span);
    const edge = mine.at(step === 1 ? -1 : 0);
    const found = edge && all[all.indexOf(edge) + step];
    return found ? this.make.paragraph(found) : null;
  }

  private setProperty(name: string, attributes: Record<string, string | number>): void {
    this.make.file.edit(() => {
      let home = childW(this.element, "tblPr");
      if (!home) {
        home = makeW(this.element, "tblPr");
        this.element.insertBefore(home, this.element.firstChild);
      }
      putInOrder(home, makeW(home, name, attributes), tableOrder);
    });
  }

  private look(name: string): boolean {
    return /^(1|true|on)$/.test(valW(childW(this.element, "tblPr", "tblLook"), name) ?? "");
  }

  private setLook(name: string, value: boolean): void {
    const known = childW(this.element, "tblPr", "tblLook");
    const names = ["firstRow", "lastRow", "firstColumn", "lastColumn", "noHBand", "noVBand"];
    const look = Object.fromEntries(names.map((each) => [each, valW(known, each) ?? "0"]));
    this.setProperty("tblLook", { ...look, [name]: value ? 1 : 0 });
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

function rowProperties(row: Element): Element {
  const known = childW(row, "trPr");
  if (known) return known;
  const made = makeW(row, "trPr");
  row.insertBefore(made, blocksIn(row)[0] ?? row.firstChild);
  return made;
}

function side(location: unknown): "before" | "after" {
  if (location !== "Before" && location !== "After") throw invalidArgument();
  return location === "Before" ? "before" : "after";
}
