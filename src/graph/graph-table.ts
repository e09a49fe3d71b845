import { type CellRectangle, readRectangle } from "../core/budget/workbook/cell-rectangle";
import type { CellValue } from "../core/budget/workbook/cells";
import type { WorkOptions } from "../core/shared/work";
import { driveError } from "./drive-error";
import { GraphError } from "./graph-error";
import { rangePath, sheetPath, tablePath } from "./graph-workbook-paths";
import type { GraphWorkbookSession } from "./graph-workbook-session";

/** Where the rows of a table of a closed workbook stand, below its header. */
export interface PlacedTable {
  name: string;
  sheet: string;
  body: CellRectangle;
}

/** A table of a closed workbook with its headings. */
export interface OpenedTable extends PlacedTable {
  headings: string[];
}

/** The names of all tables that show their headings, without which no column can be told from another. */
export async function listTableNames(session: GraphWorkbookSession): Promise<string[]> {
  const { value } = await session.get<{ value: { name: string; showHeaders: boolean }[] }>(
    "/tables?$select=id,name,showHeaders",
  );
  return value.filter(({ showHeaders }) => showHeaders).map(({ name }) => name);
}

/** Finds where tables stand, together. */
export async function placeTables(
  session: GraphWorkbookSession,
  names: readonly string[],
): Promise<PlacedTable[]> {
  const bodies = await session.getAll<WireBody>(names.map(bodyPath));
  return bodies.map((body, at) => toPlace(names[at] ?? "", body));
}

/** Finds where tables stand and their headings, together. */
export async function openTables(
  session: GraphWorkbookSession,
  names: readonly string[],
): Promise<OpenedTable[]> {
  const places = await placeTables(session, names);
  const headers = await session.getAll<WireCells>(names.map(headerPath));
  return places.map((place, at) => ({ ...place, headings: toHeadings(headers[at]) }));
}

/** Finds where a table stands and its headings. */
export async function openTable(session: GraphWorkbookSession, name: string): Promise<OpenedTable> {
  const body = await session.get<WireBody>(bodyPath(name));
  const header = await session.get<WireCells>(headerPath(name));
  return { ...toPlace(name, body), headings: toHeadings(header) };
}

/** The same; undefined when there is no such table. */
export async function openTableIfThere(
  session: GraphWorkbookSession,
  name: string,
): Promise<OpenedTable | undefined> {
  try {
    return await openTable(session, name);
  } catch (error) {
    if (error instanceof GraphError && error.isGone) return undefined;
    throw error;
  }
}

/**
 * Opens a table for writing: it is there, its headings are the `expected` ones when some are, its sheet is not protected
 * and no filter is set on it; else it rejects with GraphError, and nothing is written.
 */
export async function openTableForWriting(
  session: GraphWorkbookSession,
  name: string,
  expected?: readonly string[],
): Promise<OpenedTable> {
  const opened = await openTableIfThere(session, name);
  if (!opened) throw driveError("table-missing", {}, name);
  const { headings, sheet } = opened;
  if (expected && expected.join("\n") !== headings.join("\n")) {
    throw driveError("table-changed", {}, name);
  }
  const { protected: isProtected } = await session.get<{ protected: boolean }>(
    `${sheetPath(sheet)}/protection?$select=protected`,
  );
  if (isProtected) throw driveError("sheet-protected", {}, name);
  if (await isFiltered(session, opened)) throw driveError("table-filtered", {}, name);
  return opened;
}

/** The values of some cells. */
export async function readCells(
  session: GraphWorkbookSession,
  sheet: string,
  part: CellRectangle,
  options: Pick<WorkOptions, "signal"> = {},
): Promise<CellValue[][]> {
  const { values } = await session.get<WireCells>(cellsPath(sheet, part), options);
  return values;
}

/** The headings and rows of tables that are small, together. */
export async function readWholeTables(
  session: GraphWorkbookSession,
  places: readonly PlacedTable[],
  options: Pick<WorkOptions, "signal"> = {},
): Promise<CellValue[][][]> {
  const paths = places.map(({ sheet, body }) =>
    cellsPath(sheet, { ...body, row: body.row - 1, height: body.height + 1 }),
  );
  return (await session.getAll<WireCells>(paths, options)).map(({ values }) => values);
}

/** Whether a filter is set, be it one that hides no row yet: what is added would be hidden when it is applied anew. */
async function isFiltered(
  session: GraphWorkbookSession,
  { name, headings }: OpenedTable,
): Promise<boolean> {
  const paths = headings.map(
    (_, at) => `${tablePath(name)}/columns/itemAt(index=${at})/filter?$select=criteria`,
  );
  const filters = await session.getAll<{ criteria: { filterOn?: string } | null }>(paths);
  return filters.some(({ criteria }) => criteria?.filterOn !== undefined);
}

interface WireBody {
  address: string;
}

interface WireCells {
  values: CellValue[][];
}

function bodyPath(name: string): string {
  return `${tablePath(name)}/dataBodyRange?$select=address`;
}

function headerPath(name: string): string {
  return `${tablePath(name)}/headerRowRange?$select=values`;
}

function cellsPath(sheet: string, part: CellRectangle): string {
  return `${rangePath(sheet, part)}?$select=values`;
}

function toPlace(name: string, { address }: WireBody): PlacedTable {
  return { name, sheet: sheetOf(address), body: readRectangle(address) };
}

function toHeadings(header: WireCells | undefined): string[] {
  return (header?.values[0] ?? []).map(String);
}

/** The sheet of an address: "Budget" of "Budget!A2:C9", "Maja's" of "'Maja''s'!A2:C9". */
function sheetOf(address: string): string {
  const sheet = address.slice(0, address.lastIndexOf("!"));
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}
