import { inExcel } from "./excel-error";
import { documentError } from "./document-error";
import { HostError } from "./host-error";

/** Shows a row of a table: its sheet comes to the front and the row is selected. Rejects with HostError. */
export function showTableRow(table: string, keyHeading: string, key: string): Promise<void> {
  return inExcel(async (context) => {
    const found = context.workbook.tables.getItemOrNullObject(table);
    found.load("name");
    const keys = found.columns.getItemOrNullObject(keyHeading).getDataBodyRange().load("values");
    await context.sync();
    if (found.isNullObject) throw documentError("table-missing", undefined, table);
    const row = keys.values.findIndex(([cell]: unknown[]) => String(cell).trim() === key);
    if (row < 0) throw documentError("table-changed", undefined, table);
    found.worksheet.activate();
    found.getDataBodyRange().getRow(row).select();
    await context.sync();
  });
}

/** Shows a row of the sheet that a table stands on, counted from 1 as Excel does. Rejects with HostError. */
export function showSheetRow(table: string, row: number): Promise<void> {
  return inExcel(async (context) => {
    const found = context.workbook.tables.getItem(table);
    found.worksheet.activate();
    const columns = found.getRange().getEntireColumn();
    columns.getRow(row - 1).select();
    await context.sync();
  });
}

/**
 * Shows only the rows of a table that have `value` in a column, by Excel's own filter, and brings its sheet to the
 * front. Rejects with HostError.
 */
export function filterTable(table: string, heading: string, value: string): Promise<void> {
  return inExcel(async (context) => {
    const found = context.workbook.tables.getItemOrNullObject(table);
    const protection = found.worksheet.protection.load("protected");
    found.load("name");
    await context.sync();
    if (found.isNullObject) throw documentError("table-missing", undefined, table);
    if (protection.protected) throw documentError("sheet-protected", undefined, table);
    found.columns.getItem(heading).filter.applyValuesFilter([value]);
    found.worksheet.activate();
    found.getHeaderRowRange().select();
    await context.sync();
  });
}

/** Calls `listener` whenever cells of a table change, by whomever, until the returned function is called. */
export function onTablesChange(listener: () => void): () => void {
  let isListening = true;
  const registered = inExcel(async (context) => {
    const handler = context.workbook.tables.onChanged.add(() => {
      if (isListening) listener();
      return Promise.resolve();
    });
    await context.sync();
    return handler;
  });
  // Where Excel tells of no changes the pane reads when it is asked to.
  registered.catch((thrown: unknown) => {
    if (!(thrown instanceof HostError)) throw thrown;
  });
  return () => {
    isListening = false;
  };
}

/** The name of the file that is open, "Budget.xlsx". Rejects with HostError. */
export function readWorkbookName(): Promise<string> {
  return inExcel(async (context) => {
    const workbook = context.workbook.load("name");
    await context.sync();
    return workbook.name;
  });
}
