import type { WorkbookView } from "../workbook-api";
import { intersect, sheetEnd, type Area } from "./area";
import type { CellHistory } from "./cell-history";
import { viewChart } from "./chart/view-chart";
import type { Sheet } from "./sheet";
import { viewCells } from "./view-cells";
import { viewSizes } from "./view-sizes";
import type { Workbook } from "./workbook";

/** More than a screen can show is not given at once. */
const most = { rows: 400, columns: 100 };

/** The sheet on top as the page draws it, with the cells of a window and of what is frozen beside it. */
export async function viewWorkbook(
  book: Workbook,
  name: string,
  history: CellHistory,
  { window, language }: { window: Area; language: "sv" | "en" },
): Promise<WorkbookView> {
  await book.calculate();
  const { active: sheet, selection, isReadOnly } = book;
  const { canUndo, canRedo } = history;
  const used = sheet.used();
  return {
    ...{ name, isReadOnly, canUndo, canRedo, selection },
    sheets: book.sheets
      .filter(({ visibility }) => visibility === "Visible")
      .map(({ id, name: title, tabColor }) => ({ id, name: title, tabColor })),
    names: [
      ...book.tables.map(({ table }) => table.name),
      ...[...book.names.values()].filter(({ visible }) => visible).map((named) => named.name),
    ],
    sheet: {
      id: sheet.id,
      rows: (used?.bottom ?? -1) + 1,
      columns: (used?.right ?? -1) + 1,
      frozen: sheet.frozen,
      showGridlines: sheet.showGridlines,
      isProtected: sheet.protection !== undefined,
      ...viewSizes(sheet),
      merges: sheet.merges,
      cells: await viewCells(book, sheet, areasOf(sheet, bounded(window)), language),
      charts: sheet.charts.map((chart) => viewChart({ book, sheet, chart }, language)),
    },
  };
}

function bounded({ top, left, bottom, right }: Area): Area {
  const first = { top: clamp(top, sheetEnd.rows - 1), left: clamp(left, sheetEnd.columns - 1) };
  return {
    ...first,
    bottom: Math.max(first.top, Math.min(bottom, first.top + most.rows, sheetEnd.rows - 1)),
    right: Math.max(first.left, Math.min(right, first.left + most.columns, sheetEnd.columns - 1)),
  };
}

function clamp(place: number, last: number): number {
  return Math.max(0, Math.min(place, last));
}

/** The window, what stays in sight beside and above it, and the first of merged cells that reach into it. */
function areasOf({ frozen, merges }: Sheet, window: Area): Area[] {
  const rows = Math.min(frozen.rows, window.top);
  const columns = Math.min(frozen.columns, window.left);
  const firsts = merges
    .filter((merge) => intersect(merge, window))
    .map(({ top, left }) => ({ top, left, bottom: top, right: left }))
    .filter((first) => !intersect(first, window));
  return [
    window,
    ...firsts,
    ...(rows > 0 ? [{ ...window, top: 0, bottom: rows - 1 }] : []),
    ...(columns > 0 ? [{ ...window, left: 0, right: columns - 1 }] : []),
    ...(rows > 0 && columns > 0 ? [{ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }] : []),
  ];
}
