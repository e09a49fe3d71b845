import { documentError } from "./document-error";
import { hasExcelSet } from "./excel-version";

/** A table that may be written to now. */
export interface WritableTable {
  table: Excel.Table;
  /** The rows below the header. */
  body: Excel.Range;
  headings: string[];
  /** The table's only row is the blank one that Excel keeps. */
  isBlank: boolean;
  /** What stands in the key column, from the first row on; empty when no key was asked for. */
  keys: unknown[];
}

/** What a table must be like to be written to. */
export interface WantedTable {
  /** Its headings must still be these. */
  headings?: readonly string[];
  /** The heading of the column that its rows are found by. */
  key?: string;
}

/**
 * Opens a table for writing, in one sync; see `askForWriting`. Rejects with HostError before anything is written.
 */
export async function openForWriting(
  context: Excel.RequestContext,
  name: string,
  wanted: WantedTable = {},
): Promise<WritableTable> {
  const answer = askForWriting(context, name, wanted);
  await context.sync();
  return answer();
}

/**
 * Asks for a table to write to. When Excel has answered, what is given back opens it: it is there, its headings are
 * those that are wanted when some are, its sheet is not protected and no filter hides rows, since Excel then writes to
 * other rows than one means; else it throws HostError.
 */
export function askForWriting(
  context: Excel.RequestContext,
  name: string,
  wanted: WantedTable = {},
): () => WritableTable {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load("name");
  const header = table.getHeaderRowRange().load("values");
  const body = table.getDataBodyRange().load("rowCount");
  const firstRow = body.getRow(0).load("values");
  const protection = table.worksheet.protection.load("protected");
  const isFiltered = askFilter(table);
  const keyColumn = wanted.key === undefined ? undefined : askColumn(table, wanted.key);
  return () => {
    if (table.isNullObject) throw documentError("table-missing", undefined, name);
    if (protection.protected) throw documentError("sheet-protected", undefined, name);
    if (isFiltered()) throw documentError("table-filtered", undefined, name);
    const headings = (header.values[0] ?? []).map(String);
    const isChanged = wanted.headings && wanted.headings.join("\n") !== headings.join("\n");
    if (isChanged || keyColumn?.isNullObject) throw documentError("table-changed", undefined, name);
    const isBlank =
      body.rowCount === 1 && (firstRow.values[0] ?? []).every((cell: unknown) => cell === "");
    const keys = (keyColumn?.values ?? []).map(([cell]: unknown[]) => cell);
    return { table, body, headings, isBlank, keys };
  };
}

function askColumn(table: Excel.Table, heading: string): Excel.Range {
  return table.columns.getItemOrNullObject(heading).getDataBodyRange().load("values");
}

/** Asks whether a table is filtered; what is given back tells it when Excel has answered. */
function askFilter(table: Excel.Table): () => boolean {
  if (hasExcelSet("1.9")) {
    const filter = table.autoFilter.load("isDataFiltered");
    return () => filter.isDataFiltered;
  }
  // An older Excel tells it of each column, and null where there is no filter, which its types do not know.
  const columns = table.columns.load("items/filter/criteria");
  return () => columns.items.some(({ filter }) => isSet(filter.criteria));
}

function isSet(criteria: Excel.FilterCriteria | null): boolean {
  return criteria?.filterOn !== undefined;
}
