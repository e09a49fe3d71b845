import type { CellArea } from "../../workbook-api";
import type { CellPlace } from "./cell-selection";
import type { SheetWindow } from "./sheet-window";

/** A cell as it is drawn: by its own place, or merged cells as one by the place of the first of them. */
export interface DrawnCell extends CellPlace {
  rowSpan?: number;
  colSpan?: number;
  /** CSS pixels. */
  width: number;
}

/** What is drawn at a place in sight; undefined where the merged cells are drawn that lie over it. */
export function drawnAt(
  merges: readonly CellArea[],
  place: CellPlace,
  { rows, columns, widthOf }: Pick<SheetWindow, "rows" | "columns" | "widthOf">,
): DrawnCell | undefined {
  const merge = mergeAt(merges, place);
  if (!merge) return { ...place, width: widthOf(place.column) };
  const { top, left, bottom, right } = merge;
  const down = rows.filter((row) => row >= top && row <= bottom);
  const over = columns.filter((column) => column >= left && column <= right);
  if (place.row !== down[0] || place.column !== over[0]) return undefined;
  const width = over.reduce((sum, column) => sum + widthOf(column), 0);
  return { row: top, column: left, rowSpan: down.length, colSpan: over.length, width };
}

/** The cell one comes to by going from one to another: merged cells are one, and one goes on beyond them. */
export function landOn(merges: readonly CellArea[], from: CellPlace, to: CellPlace): CellPlace {
  const merge = mergeAt(merges, to);
  if (!merge) return to;
  const { top, left, bottom, right } = merge;
  const beyond = {
    row: passed(from.row, to.row, [top, bottom]),
    column: passed(from.column, to.column, [left, right]),
  };
  const isInside = merge === mergeAt(merges, from) && merge !== mergeAt(merges, beyond);
  return isInside ? landOn(merges, from, beyond) : { row: top, column: left };
}

function passed(from: number, to: number, [first, last]: readonly [number, number]): number {
  if (to > from) return last + 1;
  return to < from ? Math.max(0, first - 1) : to;
}

function mergeAt(merges: readonly CellArea[], { row, column }: CellPlace): CellArea | undefined {
  return merges.find(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right,
  );
}
