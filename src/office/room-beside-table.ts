import { documentError } from "./document-error";

/**
 * Asks whether a table can get columns to its right without moving anything. When Excel has answered, what is given
 * back throws HostError when something stands there, from the table's header row to the end of the sheet, since rows
 * that are added later would move what stands further down.
 */
export function askForRoomBeside(table: Excel.Table, columns: number): () => void {
  const beside = table.getRange().getColumnsAfter(columns);
  const toEnd = beside.getBoundingRect(beside.getEntireColumn().getLastCell());
  const used = toEnd.getUsedRangeOrNullObject(true).load("address");
  return () => {
    if (used.isNullObject) return;
    const place = used.address.slice(used.address.lastIndexOf("!") + 1);
    throw documentError("no-room-beside", undefined, `${table.name}, ${place}`);
  };
}

/** Takes columns away from a table's right side; what stands further to the right stays where it is. */
export function removeColumnsBeside(table: Excel.Table, columns: readonly Excel.TableColumn[]) {
  for (const column of columns) column.delete();
  // Excel closes the gap with what stands to the right of the table.
  const gap = table.getRange().getColumnsAfter(columns.length);
  gap.insert(Excel.InsertShiftDirection.right).clear(Excel.ClearApplyTo.all);
}
