import { invalidArgument } from "../../office/rich-api/rich-api-error";
import { textWidthOf } from "../make-table";
import { Styles } from "../styles";
import { columnWidths, setColumnWidths } from "../table-columns";
import { putTableProperty } from "../table-parts";
import { childW, makeW, valW, type Attributes } from "../xml";
import type { Element } from "@xmldom/xmldom";
import { CellArea, cellAreaMethods, cellAreaScalars } from "./cell-area";

/** Members of a table that say how it looks. */
export const tableLookScalars = [
  ...cellAreaScalars,
  "alignment",
  "style",
  "styleBuiltIn",
  "styleTotalRow",
  "styleFirstColumn",
  "styleLastColumn",
  "styleBandedRows",
  "styleBandedColumns",
  "width",
] as const;
export const tableLookMethods = [...cellAreaMethods, "autoFitWindow", "distributeColumns"] as const;

const alignments: Record<string, string> = { Left: "left", Centered: "center", Right: "right" };
const lookNames = ["firstRow", "lastRow", "firstColumn", "lastColumn", "noHBand", "noVBand"];

/** How a table looks: its style and what of it holds, its place and its width. */
export abstract class TableLook extends CellArea {
  /** The table itself. */
  abstract get element(): Element;

  get style(): string {
    return this.styles.nameOf(this.styleId, "table");
  }
  set style(name: string) {
    this.file.edit(() => this.put("tblStyle", { val: this.styles.idOfName(name) }));
  }
  get styleBuiltIn(): string {
    return this.styles.builtInOf(this.styleId, "table");
  }
  set styleBuiltIn(builtIn: string) {
    this.file.edit(() => this.put("tblStyle", { val: this.styles.idOfBuiltIn(builtIn) }));
  }
  get alignment(): string {
    const value = valW(childW(this.element, "tblPr", "jc"));
    return Object.keys(alignments).find((each) => alignments[each] === value) ?? "Left";
  }
  set alignment(value: string) {
    const val = alignments[value];
    if (val === undefined) throw invalidArgument();
    this.file.edit(() => this.put("jc", { val }));
  }

  /** In points. */
  get width(): number {
    return columnWidths(this.element).reduce((sum, each) => sum + each, 0) / 20;
  }
  set width(points: number) {
    if (!(points > 0)) throw invalidArgument();
    this.file.edit(() => {
      this.put("tblW", { w: Math.round(points * 20), type: "dxa" });
      this.scaleColumns(points * 20);
    });
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

  /** Makes the table as wide as the text. */
  autoFitWindow(): void {
    this.file.edit(() => {
      // Fiftieths of a percent.
      this.put("tblW", { w: 5_000, type: "pct" });
      this.put("tblLayout", { type: "autofit" });
      this.scaleColumns(textWidthOf(this.file));
    });
  }

  /** Makes all columns as wide as each other. */
  distributeColumns(): void {
    this.file.edit(() => {
      const widths = columnWidths(this.element);
      const all = widths.reduce((sum, each) => sum + each, 0);
      setColumnWidths(
        this.element,
        widths.map(() => all / widths.length),
      );
    });
  }

  private get styles(): Styles {
    return new Styles(this.file.parts);
  }

  private get styleId(): string | undefined {
    return valW(childW(this.element, "tblPr", "tblStyle"));
  }

  private put(name: string, attributes: Attributes): void {
    putTableProperty(this.element, makeW(this.element, name, attributes));
  }

  private scaleColumns(all: number): void {
    const widths = columnWidths(this.element);
    const now = widths.reduce((sum, each) => sum + each, 0);
    if (now === 0) return;
    setColumnWidths(
      this.element,
      widths.map((each) => (each * all) / now),
    );
  }

  private look(name: string): boolean {
    return /^(1|true|on)$/.test(valW(childW(this.element, "tblPr", "tblLook"), name) ?? "");
  }

  private setLook(name: string, value: boolean): void {
    const known = childW(this.element, "tblPr", "tblLook");
    const look = Object.fromEntries(lookNames.map((each) => [each, valW(known, each) ?? "0"]));
    this.file.edit(() => this.put("tblLook", { ...look, [name]: value ? 1 : 0 }));
  }
}
