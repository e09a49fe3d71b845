import type { Element } from "@xmldom/xmldom";
import { makeCell } from "./make-table";
import { cellsOf, putCellProperty, rowsOf } from "./table-parts";
import { allW, childrenW, childW, makeW, remove, valW } from "./xml";

/** The width of a new column in twips. */
const newWidth = 1_500;

/** The widths of a table's columns in twips. */
export function columnWidths(table: Element): number[] {
  return gridOf(table).map((column) => Number(valW(column, "w") ?? 0));
}

/** Sets the widths of a table's columns, in twips, and those of their cells; merged cells get the sum of theirs. */
export function setColumnWidths(table: Element, widths: readonly number[]): void {
  for (const [index, column] of gridOf(table).entries())
    column.setAttributeNS(column.namespaceURI, "w:w", String(Math.round(widths[index] ?? 0)));
  for (const row of rowsOf(table)) {
    let from = 0;
    for (const cell of cellsOf(row)) {
      const until = from + Number(valW(childW(cell, "tcPr", "gridSpan")) ?? 1);
      const width = widths.slice(from, until).reduce((sum, each) => sum + each, 0);
      putCellProperty(cell, makeW(cell, "tcW", { w: Math.round(width), type: "dxa" }));
      from = until;
    }
  }
}

/** Puts columns before or after the one with this index; `texts` are those of each row, and say how many there are. */
export function insertColumns(
  table: Element,
  index: number,
  side: "before" | "after",
  texts: readonly (readonly string[])[],
): void {
  const grid = childW(table, "tblGrid");
  const column = gridOf(table)[index];
  const next = (side === "before" ? column : column?.nextSibling) ?? null;
  const columns = (texts[0] ?? []).map(() => makeW(table, "gridCol", { w: newWidth }));
  for (const each of columns) grid?.insertBefore(each, next);
  for (const [number, row] of rowsOf(table).entries()) {
    const near = cellsOf(row)[index];
    if (!near) continue;
    const made = (texts[number] ?? []).map((text) => makeCell(near, text, newWidth));
    const place = side === "before" ? near : near.nextSibling;
    for (const cell of made) near.parentNode?.insertBefore(cell, place);
  }
}

/** Takes columns out; a table without any goes. */
export function deleteColumns(table: Element, index: number, count: number): void {
  for (const column of gridOf(table).slice(index, index + count)) remove(column);
  for (const row of rowsOf(table)) {
    for (const cell of cellsOf(row).slice(index, index + count)) remove(cell);
    if (cellsOf(row).length === 0) remove(row);
  }
  if (allW(table, "tc").length === 0) remove(table);
}

function gridOf(table: Element): Element[] {
  const grid = childW(table, "tblGrid");
  return grid ? childrenW(grid, "gridCol") : [];
}
