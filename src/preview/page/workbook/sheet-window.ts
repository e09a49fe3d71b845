import type { SheetView } from "../../workbook-api";
import { SheetAxis, usualCell as usual } from "../../workbook/sheet-axis";
import { sheetEnd, type CellPlace } from "./cell-selection";

/** The room of the headings, in CSS pixels: of the rows at the left, of the columns above. */
export const headingSize = { width: 48, height: 22 };

/** What of a sheet is in sight, and how large everything is. Sizes are CSS pixels. */
export interface SheetWindow {
  /** The rows and columns that are drawn, the frozen ones first. */
  rows: number[];
  columns: number[];
  /** The first row and column that are not frozen. */
  first: CellPlace;
  width: number;
  widthOf: (column: number) => number;
  heightOf: (row: number) => number;
  /** What can be scrolled over. */
  extent: { width: number; height: number };
  /** What is seen of it. */
  sight: { width: number; height: number };
  /** Where what is not frozen begins in sight. */
  beyondFrozen: { left: number; top: number };
  /** How much of the sheet lies before that. */
  scrolled: { left: number; top: number };
  axes: { rows: SheetAxis; columns: SheetAxis };
}

interface Sight {
  scroll: { left: number; top: number };
  size: { width: number; height: number };
  /** The cell that must have room to be gone to. */
  focus: CellPlace;
}

/** Finds what is in sight. The window begins with a whole row and a whole column. */
export function windowOf(
  sheet: Pick<SheetView, "rows" | "columns" | "frozen" | "widths" | "heights"> | undefined,
  { scroll, size, focus }: Sight,
): SheetWindow {
  const { frozen = { rows: 0, columns: 0 }, widths = [], heights = [] } = sheet ?? {};
  const rows = new SheetAxis(usual.height, heights);
  const columns = new SheetAxis(usual.width, widths);
  const kept = { left: columns.offsetOf(frozen.columns), top: rows.offsetOf(frozen.rows) };
  const first = {
    row: Math.max(frozen.rows, rows.placeAt(kept.top + scroll.top)),
    column: Math.max(frozen.columns, columns.placeAt(kept.left + scroll.left)),
  };
  const beyondFrozen = {
    left: headingSize.width + kept.left,
    top: headingSize.height + kept.top,
  };
  const shown = {
    rows: [
      ...rows.fill(0, kept.top, frozen.rows),
      ...rows.fill(first.row, size.height - beyondFrozen.top, sheetEnd.rows),
    ],
    columns: [
      ...columns.fill(0, kept.left, frozen.columns),
      ...columns.fill(first.column, size.width - beyondFrozen.left, sheetEnd.columns),
    ],
  };
  const end = {
    row: Math.min(sheetEnd.rows, Math.max(sheet?.rows ?? 0, focus.row, first.row) + 60),
    column: Math.min(
      sheetEnd.columns,
      Math.max(sheet?.columns ?? 0, focus.column, first.column) + 16,
    ),
  };
  return {
    ...shown,
    first,
    width: shown.columns.reduce((sum, place) => sum + columns.sizeOf(place), headingSize.width),
    widthOf: (column) => columns.sizeOf(column),
    heightOf: (row) => rows.sizeOf(row),
    extent: {
      width: headingSize.width + columns.offsetOf(end.column),
      height: headingSize.height + rows.offsetOf(end.row),
    },
    sight: size,
    beyondFrozen,
    scrolled: { left: columns.offsetOf(first.column), top: rows.offsetOf(first.row) },
    axes: { rows, columns },
  };
}

/** How far one must scroll for a cell to be in sight; undefined where nothing need be scrolled that way. */
export function scrollTo(
  { row, column }: CellPlace,
  sheet: Pick<SheetView, "frozen">,
  window: SheetWindow,
): { left?: number; top?: number } {
  const { axes, sight, beyondFrozen, first } = window;
  const along = (
    axis: SheetAxis,
    [place, frozen, begin]: readonly [number, number, number],
    room: number,
  ): number | undefined => {
    if (place < frozen) return undefined;
    const kept = axis.offsetOf(frozen);
    if (place < begin) return axis.offsetOf(place) - kept;
    const beyond = axis.offsetOf(place + 1) - axis.offsetOf(begin) - room;
    if (beyond <= 0 || place === begin) return undefined;
    // The window begins with a whole cell, so the next one after what must go.
    const next = axis.placeAt(axis.offsetOf(begin) + beyond - 1) + 1;
    return axis.offsetOf(Math.min(next, place)) - kept;
  };
  const { frozen } = sheet;
  const top = along(axes.rows, [row, frozen.rows, first.row], sight.height - beyondFrozen.top);
  const left = along(
    axes.columns,
    [column, frozen.columns, first.column],
    sight.width - beyondFrozen.left,
  );
  return { ...(top !== undefined && { top }), ...(left !== undefined && { left }) };
}
