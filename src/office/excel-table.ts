import { HostError } from "./host-error";

/** A table that may be written to now. */
export interface WritableTable {
  table: Excel.Table;
  /** The rows below the header. */
  body: Excel.Range;
  headings: string[];
  /** The table's only row is the blank one that Excel keeps. */
  isBlank: boolean;
}

/**
 * Opens a table for writing, in one sync: it is there, its headings are those that are expected when some are, its
 * sheet is not protected and no filter hides rows, since Excel then writes to other rows than one means. Rejects with
 * HostError before anything is written.
 */
export async function openForWriting(
  context: Excel.RequestContext,
  name: string,
  expected?: readonly string[],
): Promise<WritableTable> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load("name");
  const header = table.getHeaderRowRange().load("values");
  const body = table.getDataBodyRange().load("rowCount");
  const firstRow = body.getRow(0).load("values");
  const protection = table.worksheet.protection.load("protected");
  const filter = table.autoFilter.load("isDataFiltered");
  await context.sync();
  if (table.isNullObject) throw new HostError("table-missing");
  if (protection.protected) throw new HostError("sheet-protected");
  if (filter.isDataFiltered) throw new HostError("table-filtered");
  const headings = (header.values[0] ?? []).map(String);
  if (expected && expected.join("\n") !== headings.join("\n")) throw new HostError("table-changed");
  const isBlank =
    body.rowCount === 1 && (firstRow.values[0] ?? []).every((cell: unknown) => cell === "");
  return { table, body, headings, isBlank };
}
