import { settingRows, type WorkbookSettings } from "../workbook/settings";
import { alignRow } from "../workbook/write-rows";
import type { DeskContents } from "./desk-contents";

/** Writes the settings that are others than before into their rows; other rows and columns of the table stay hers. */
export async function writeSettings(desk: DeskContents, settings: WorkbookSettings): Promise<void> {
  const { head, mapping } = desk.tableToWrite("settings");
  const before = new Map(settingRows(desk.need().settings).map(([name, value]) => [name, value]));
  const rows = settingRows(settings).map(([name = "", value = "", meaning = ""]) => ({
    ...{ key: String(name), cells: { name, value, meaning } },
  }));
  const changed = rows.filter(({ key, cells }) => before.get(key) !== cells.value);
  const changes = changed.map(({ key, cells }) => ({ key, cells: { value: cells.value } }));
  const missing = new Set(await desk.change("settings", "name", changes));
  const added = changed.filter(({ key }) => missing.has(key));
  if (added.length > 0) {
    const cells = added.map((row) => alignRow(head.headings, mapping, row.cells));
    await desk.workbook.appendRows(head, cells);
  }
  desk.replace({ settings });
}
