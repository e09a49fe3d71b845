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

/** Finds where a table stands, in one request. */
export async function placeTable(
  session: GraphWorkbookSession,
  name: string,
): Promise<PlacedTable & { isSomeHidden: boolean }> {
  const { address, rowHidden } = await session.get<{ address: string; rowHidden: boolean | null }>(
    `${tablePath(name)}/dataBodyRange?$select=address,rowHidden`,
  );
  const place = { name, sheet: sheetOf(address), body: readRectangle(address) };
  // Null stands for some that are hidden and some that are not.
  return { ...place, isSomeHidden: rowHidden !== false };
}

/** Finds where a table stands and its headings, in two requests. */
export async function openTable(
  session: GraphWorkbookSession,
  name: string,
): Promise<OpenedTable & { isSomeHidden: boolean }> {
  const place = await placeTable(session, name);
  const { values } = await session.get<{ values: CellValue[][] }>(
    `${tablePath(name)}/headerRowRange?$select=values`,
  );
  return { ...place, headings: (values[0] ?? []).map(String) };
}

/** The same; undefined when there is no such table. */
export async function openTableIfThere(
  session: GraphWorkbookSession,
  name: string,
): Promise<(OpenedTable & { isSomeHidden: boolean }) | undefined> {
  try {
    return await openTable(session, name);
  } catch (error) {
    if (error instanceof GraphError && error.isGone) return undefined;
    throw error;
  }
}

/**
 * Opens a table for writing: it is there, its headings are the `expected` ones when some are, its sheet is not protected
 * and no filter hides rows of it; else it rejects with GraphError, and nothing is written.
 */
export async function openTableForWriting(
  session: GraphWorkbookSession,
  name: string,
  expected?: readonly string[],
): Promise<OpenedTable> {
  const opened = await openTableIfThere(session, name);
  if (!opened) throw driveError("table-missing", {}, name);
  const { headings, sheet, isSomeHidden } = opened;
  if (expected && expected.join("\n") !== headings.join("\n")) {
    throw driveError("table-changed", {}, name);
  }
  const { protected: isProtected } = await session.get<{ protected: boolean }>(
    `${sheetPath(sheet)}/protection?$select=protected`,
  );
  if (isProtected) throw driveError("sheet-protected", {}, name);
  // Rows can be hidden by hand as well.
  if (isSomeHidden && (await isFiltered(session, opened))) {
    throw driveError("table-filtered", {}, name);
  }
  return opened;
}

/** The values of some cells. */
export async function readCells(
  session: GraphWorkbookSession,
  sheet: string,
  part: CellRectangle,
  options: Pick<WorkOptions, "signal"> = {},
): Promise<CellValue[][]> {
  const path = `${rangePath(sheet, part)}?$select=values`;
  const { values } = await session.get<{ values: CellValue[][] }>(path, options);
  return values;
}

async function isFiltered(
  session: GraphWorkbookSession,
  { name, headings }: OpenedTable,
): Promise<boolean> {
  for (const at of headings.keys()) {
    const path = `${tablePath(name)}/columns/itemAt(index=${at})/filter?$select=criteria`;
    const { criteria } = await session.get<{ criteria: { filterOn?: string } | null }>(path);
    if (criteria?.filterOn !== undefined) return true;
  }
  return false;
}

/** The sheet of an address: "Budget" of "Budget!A2:C9", "Maja's" of "'Maja''s'!A2:C9". */
function sheetOf(address: string): string {
  const sheet = address.slice(0, address.lastIndexOf("!"));
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}
