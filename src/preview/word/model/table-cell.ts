import type { Element } from "@xmldom/xmldom";
import type { Shape } from "../../office/rich-api/model";
import { makeCell } from "../make-table";
import { makeRun } from "../span";
import { blocksIn, paragraphsIn, runsIn, textOf } from "../story";
import { cellsOf, rowsOf } from "../table-parts";
import { aboveW, childW, isW, makeW, putBeside, remove, valW, namespaces } from "../xml";
import { notThere } from "./content";
import { emptyContainer } from "../insert";
import type { Makes } from "./makes";
import { WordCollection } from "./word-collection";

/** Word's TableCell. */
export class TableCell {
  static readonly shape: Shape<TableCell> = {
    name: "TableCell",
    scalars: ["value", "rowIndex", "cellIndex", "columnWidth", "width", "shadingColor"],
    children: ["body", "parentTable"],
    methods: ["deleteColumn", "deleteRow", "getNext", "getNextOrNullObject", "insertColumns"],
    identity: "reference",
  };

  constructor(
    private readonly make: Makes,
    private readonly cell: Element,
  ) {}

  get element(): Element {
    if (!this.make.file.holds(this.cell)) notThere();
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
    this.make.file.edit(() => {
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

  get width(): number {
    return Number(valW(childW(this.element, "tcPr", "tcW"), "w") ?? 0) / 20;
  }

  get columnWidth(): number {
    return this.width;
  }

  set columnWidth(points: number) {
    this.make.file.edit(() => {
      const place = this.cellIndex;
      for (const row of rowsOf(this.table)) {
        const width = childW(cellsOf(row)[place], "tcPr", "tcW");
        width?.setAttributeNS(namespaces.w, "w:w", String(Math.round(points * 20)));
      }
    });
  }

  get shadingColor(): string {
    const fill = valW(childW(this.element, "tcPr", "shd"), "fill");
    return fill === undefined || fill === "auto" ? "" : `#${fill.toUpperCase()}`;
  }

  set shadingColor(color: string) {
    this.make.file.edit(() => {
      const properties = childW(this.element, "tcPr");
      if (!properties) return;
      const known = childW(properties, "shd");
      if (known) remove(known);
      const shade = makeW(properties, "shd", {
        val: "clear",
        color: "auto",
        fill: color.replace("#", ""),
      });
      const before =
        childW(properties, "noWrap") ?? childW(properties, "tcMar") ?? childW(properties, "vAlign");
      properties.insertBefore(shade, before ?? null);
    });
  }

  get parentTable() {
    return this.make.table(this.table);
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
    const texts = Array.isArray(values) ? (values as string[][]) : [];
    const place = this.cellIndex;
    this.make.file.edit(() => {
      for (const [index, row] of rowsOf(this.table).entries()) {
        const near = cellsOf(row)[place];
        if (!near || !isW(near, "tc")) continue;
        const made = Array.from({ length: Number(count) }, (_, each) =>
          makeCell(near, texts[index]?.[each] ?? "", 1_500),
        );
        const next = location === "Before" ? near : near.nextSibling;
        for (const cell of made) near.parentNode?.insertBefore(cell, next);
      }
      const grid = childW(this.table, "tblGrid");
      for (let each = 0; each < Number(count); each += 1)
        grid?.appendChild(makeW(grid, "gridCol", { w: 1_500 }));
    });
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
