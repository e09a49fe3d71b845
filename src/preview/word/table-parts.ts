import type { Element } from "@xmldom/xmldom";
import { childrenOf, childW, isW, makeW, putInOrder } from "./xml";

/** The schema's order of a table's properties. */
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

/** The schema's order of a cell's properties. */
const cellOrder = [
  "cnfStyle",
  "tcW",
  "gridSpan",
  "hMerge",
  "vMerge",
  "tcBorders",
  "shd",
  "noWrap",
  "tcMar",
  "textDirection",
  "tcFitText",
  "vAlign",
  "hideMark",
];

/** The rows of a table, also those in content controls. */
export function rowsOf(table: Element): Element[] {
  return within(table, "tr");
}

/** The cells of a row, also those in content controls. */
export function cellsOf(row: Element): Element[] {
  return within(row, "tc");
}

/** Puts a property of a table, in place of the one it had. */
export function putTableProperty(table: Element, property: Element): void {
  putInOrder(propertiesOf(table, "tblPr"), property, tableOrder);
}

/** Puts a property of a row, in place of the one it had; the schema lets them stand in any order. */
export function putRowProperty(row: Element, property: Element): void {
  putInOrder(propertiesOf(row, "trPr"), property, []);
}

/** Puts a property of a cell, in place of the one it had. */
export function putCellProperty(cell: Element, property: Element): void {
  putInOrder(propertiesOf(cell, "tcPr"), property, cellOrder);
}

function propertiesOf(element: Element, name: "tblPr" | "trPr" | "tcPr"): Element {
  const known = childW(element, name);
  if (known) return known;
  const made = makeW(element, name);
  // A row may say before its own properties how it differs from its table's.
  const exceptions = childW(element, "tblPrEx");
  element.insertBefore(made, exceptions ? exceptions.nextSibling : element.firstChild);
  return made;
}

function within(element: Element, name: string): Element[] {
  return childrenOf(element).flatMap((child) => {
    if (isW(child, name)) return [child];
    return isW(child, "sdt", "sdtContent") ? within(child, name) : [];
  });
}
