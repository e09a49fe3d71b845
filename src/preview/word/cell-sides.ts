import type { Element } from "@xmldom/xmldom";
import { Styles } from "./styles";
import { cellsOf, putCellProperty, rowsOf } from "./table-parts";
import type { WordFile } from "./word-file";
import { aboveW, childW, makeW, putInOrder, remove, valW } from "./xml";

/** A side of a cell. */
export type Side = "top" | "left" | "bottom" | "right";

/** The four sides, in the schema's order. */
export const sides: readonly Side[] = ["top", "left", "bottom", "right"];

/** What may differ from side to side: lines, and the room between them and the text. */
type SideProperty = "tcBorders" | "tcMar";

const tableProperty = { tcBorders: "tblBorders", tcMar: "tblCellMar" } as const;
/** Files made in other ways than Word name the sides by the direction of writing. */
const otherNames: Partial<Record<string, string>> = { left: "start", right: "end" };

/** What holds on a side of a cell: the cell's own, else its table's, else the table's style's. */
export function sideOf(
  file: WordFile,
  cell: Element,
  property: SideProperty,
  side: Side,
): Element | undefined {
  const own = named(childW(cell, "tcPr", property), side);
  if (own) return own;
  const table = aboveW(cell, "tbl");
  const properties = childW(table, "tblPr");
  const styles = new Styles(file.parts).chain(valW(childW(properties, "tblStyle")), "table");
  const wanted = property === "tcBorders" ? sideInTable(cell, side) : side;
  const homes = [properties, ...styles.map((style) => childW(style, "tblPr"))];
  return homes
    .map((home) => named(childW(home, tableProperty[property]), wanted))
    .find((found) => found !== undefined);
}

/** Puts what is to hold on a side of a cell itself. */
export function putSide(cell: Element, property: SideProperty, made: Element): void {
  const known = childW(cell, "tcPr", property);
  const all = (known?.cloneNode(true) as Element | undefined) ?? makeW(cell, property);
  const other = childW(all, otherNames[made.localName ?? ""] ?? "");
  if (other) remove(other);
  putInOrder(all, made, ["top", "start", "left", "bottom", "end", "right", "insideH", "insideV"]);
  putCellProperty(cell, all);
}

function named(home: Element | undefined, side: string): Element | undefined {
  return childW(home, side) ?? childW(home, otherNames[side] ?? side);
}

/** Which of a table's lines a side of a cell is: an outer one, or one of those between rows or columns. */
function sideInTable(cell: Element, side: Side): string {
  const row = aboveW(cell, "tr");
  const table = aboveW(cell, "tbl");
  if (!row || !table) return side;
  const isAcross = side === "top" || side === "bottom";
  const line = isAcross ? rowsOf(table) : cellsOf(row);
  const end = line.at(side === "top" || side === "left" ? 0 : -1);
  if (end === (isAcross ? row : cell)) return side;
  return isAcross ? "insideH" : "insideV";
}
