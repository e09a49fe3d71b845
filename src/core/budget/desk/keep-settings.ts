import { settingRows, type WorkbookSettings } from "../workbook/settings";
import type { DeskContents } from "./desk-contents";

/** Writes the settings into their table. */
export async function writeSettings(desk: DeskContents, settings: WorkbookSettings): Promise<void> {
  const { head } = desk.table("settings");
  await desk.workbook.replaceRows(head, settingRows(settings));
  desk.replace({ settings });
}
