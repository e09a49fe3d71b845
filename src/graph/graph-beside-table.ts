import { type CellRectangle, writeRectangle } from "../core/budget/workbook/cell-rectangle";
import type { CellValue } from "../core/budget/workbook/cells";
import { driveError } from "./drive-error";
import { GraphError } from "./graph-error";
import type { OpenedTable } from "./graph-table";
import { rangePath } from "./graph-workbook-paths";
import type { GraphWorkbookSession } from "./graph-workbook-session";

/** The rows of a sheet. */
const sheetRows = 1_048_576;

/**
 * Fails when something stands to the right of a table where it is to get columns, from its header row to the end of the
 * sheet, since rows that are added later would move what stands further down.
 */
export async function refuseNoRoomBeside(
  session: GraphWorkbookSession,
  { name, sheet, body }: OpenedTable,
  columns: number,
): Promise<void> {
  const row = body.row - 1;
  const beside = { row, column: body.column + body.width, height: sheetRows - row, width: columns };
  const used = await usedWithin(session, sheet, beside);
  if (used) throw driveError("no-room-beside", {}, `${name}, ${used}`);
}

/**
 * Opens the gap again that Excel closed to the right of a table when columns were taken away from it, so that what
 * stands further to the right is where it was.
 */
export async function reopenGapBeside(
  session: GraphWorkbookSession,
  { sheet, body }: OpenedTable,
  columns: number,
): Promise<void> {
  const whole = { row: body.row - 1, height: body.height + 1 };
  const gap = rangePath(sheet, { ...whole, column: body.column + body.width, width: columns });
  await session.post(`${gap}/insert`, { shift: "Right" });
  await session.post(`${gap}/clear`, { applyTo: "All" });
}

/** The address of what is filled within some cells; undefined when they are empty. */
async function usedWithin(
  session: GraphWorkbookSession,
  sheet: string,
  part: CellRectangle,
): Promise<string | undefined> {
  const path = `${rangePath(sheet, part)}/usedRange(valuesOnly=true)`;
  try {
    const { address } = await session.get<{ address: string }>(`${path}?$select=address`);
    const used = address.slice(address.lastIndexOf("!") + 1);
    const isCorner = used === writeRectangle({ ...part, height: 1, width: 1 }).split(":")[0];
    // Of cells that are all empty Graph may give the first one.
    return isCorner && (await isBlank(session, sheet, part)) ? undefined : used;
  } catch (error) {
    if (error instanceof GraphError && error.isGone) return undefined;
    throw error;
  }
}

async function isBlank(
  session: GraphWorkbookSession,
  sheet: string,
  part: CellRectangle,
): Promise<boolean> {
  const path = `${rangePath(sheet, { ...part, height: 1, width: 1 })}?$select=values`;
  const { values } = await session.get<{ values: CellValue[][] }>(path);
  return values[0]?.[0] === "";
}
