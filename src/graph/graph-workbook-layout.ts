import {
  type CellRectangle,
  readRectangle,
  writeRectangle,
} from "../core/budget/workbook/cell-rectangle";
import { rowChunks } from "../core/budget/workbook/row-chunks";
import type {
  ChartLayout,
  SheetLayout,
  TableLayout,
  WorkbookLayout,
} from "../core/budget/workbook/workbook-layout";
import type { WorkOptions } from "../core/shared/work";
import { driveError } from "./drive-error";
import { GraphError } from "./graph-error";
import { rangePath, sheetPath, tablePath } from "./graph-workbook-paths";
import type { GraphWorkbookSession } from "./graph-workbook-session";

/** Points that a character of the standard letter takes, and the room around a cell's text. */
const [pointsOfCharacter, pointsAround] = [5.25, 3.75];

/**
 * Makes the sheets of a layout through Graph, tables first and cells after, as in the open workbook. Their names are
 * free. Graph knows no conditional formats, no frozen rows and no paper: those are left out, the cells are the same.
 */
export async function layOutInGraph(
  session: GraphWorkbookSession,
  { sheets }: WorkbookLayout,
  options: WorkOptions,
): Promise<void> {
  for (const { name, tables } of sheets) {
    await session.post("/worksheets/add", { name });
    for (const table of tables) await makeTable(session, name, table);
  }
  const total = sheets.reduce((sum, { tables }) => sum + rowsOf(tables), 0);
  let done = 0;
  for (const { name, tables } of sheets) {
    for (const { table, first, rows } of tables.flatMap(placedChunks)) {
      await session.patch(rangePath(name, belowHead(table, first, rows.length)), { values: rows });
      done += rows.length;
      options.onProgress?.({ done, total });
    }
  }
  for (const sheet of sheets) await finishSheet(session, sheet);
}

/** Fails when a sheet or a table of the layout has a name that is taken by anything but what it replaces. */
export async function refuseTakenNames(
  session: GraphWorkbookSession,
  { sheets, replaces = [] }: WorkbookLayout,
): Promise<void> {
  const sheetsThere = await namesAt(session, "/worksheets");
  const tablesThere = await namesAt(session, "/tables");
  for (const name of replaces) {
    if (!sheetsThere.has(name.toLowerCase())) continue;
    for (const table of await namesAt(session, `${sheetPath(name)}/tables`)) {
      tablesThere.delete(table);
    }
    sheetsThere.delete(name.toLowerCase());
  }
  for (const { name, tables } of sheets) {
    if (sheetsThere.has(name.toLowerCase())) throw driveError("name-taken", {}, name);
    const taken = tables.find((table) => tablesThere.has(table.name.toLowerCase()));
    if (taken) throw driveError("name-taken", {}, taken.name);
  }
}

/** The names of sheets or tables, in small letters, as Excel compares. */
async function namesAt(session: GraphWorkbookSession, path: string): Promise<Set<string>> {
  const { value } = await session.get<{ value: { name: string }[] }>(`${path}?$select=id,name`);
  return new Set(value.map(({ name }) => name.toLowerCase()));
}

async function makeTable(
  session: GraphWorkbookSession,
  sheet: string,
  layout: TableLayout,
): Promise<void> {
  const height = Math.max(1, layout.rows.length);
  const body = belowHead(layout, 0, height);
  const whole = { ...body, row: body.row - 1, height: height + 1 };
  await session.patch(rangePath(sheet, { ...whole, height: 1 }), {
    values: [layout.columns.map(({ heading }) => heading)],
  });
  const address = writeRectangle(whole);
  const added = await session.post<{ id: string }>(`${sheetPath(sheet)}/tables/add`, {
    address,
    hasHeaders: true,
  });
  if (!added) throw new GraphError("unexpected");
  await session.patch(tablePath(added.id), { name: layout.name, style: layout.style });
  const formats = layout.columns.map(({ format }) => format);
  await session.patch(rangePath(sheet, body), {
    numberFormat: Array.from({ length: height }, () => formats),
  });
}

function placedChunks(table: TableLayout) {
  let first = 0;
  return [...rowChunks(table.rows)].map((rows) => {
    const placed = { table, first, rows };
    first += rows.length;
    return placed;
  });
}

function belowHead(table: TableLayout, first: number, height: number): CellRectangle {
  const { row, column } = readRectangle(table.at);
  return { row: row + 1 + first, column, height, width: table.columns.length };
}

async function finishSheet(session: GraphWorkbookSession, sheet: SheetLayout): Promise<void> {
  const { name, blocks, columnWidths, charts } = sheet;
  for (const { at, cells, formats, look } of blocks) {
    const { row, column } = readRectangle(at);
    const part = { row, column, height: cells.length, width: cells[0]?.length ?? 1 };
    const numberFormat = cells.map((one) => one.map((_, index) => formats[index] ?? "General"));
    await session.patch(rangePath(name, part), { numberFormat, values: cells });
    if (look === "plain") continue;
    const font = { bold: true, ...(look === "title" ? { size: 16 } : {}) };
    await session.patch(`${rangePath(name, part)}/format/font`, font);
  }
  for (const [column, width] of columnWidths.entries()) {
    const part = { row: 0, column, height: 1, width: 1 };
    const columnWidth = width * pointsOfCharacter + pointsAround;
    await session.patch(`${rangePath(name, part)}/format`, { columnWidth });
  }
  for (const chart of charts) await addChart(session, name, chart);
}

async function addChart(
  session: GraphWorkbookSession,
  sheet: string,
  layout: ChartLayout,
): Promise<void> {
  const added = await session.post<{ id: string }>(`${sheetPath(sheet)}/charts/add`, {
    type: layout.kind,
    sourceData: `'${layout.sourceSheet.replaceAll("'", "''")}'!${layout.source}`,
    seriesBy: "Columns",
  });
  if (!added) throw new GraphError("unexpected");
  const path = `${sheetPath(sheet)}/charts/${encodeURIComponent(added.id)}`;
  await session.patch(path, { name: layout.name });
  await session.patch(`${path}/title`, { text: layout.title });
  await session.post(`${path}/setPosition`, { startCell: layout.from, endCell: layout.to });
}

function rowsOf(tables: readonly TableLayout[]): number {
  return tables.reduce((sum, { rows }) => sum + rows.length, 0);
}
