import { Workbook } from "exceljs";
import type { CellValue } from "../../../../src/core/budget/workbook/cells";
import type { WorkbookLayout } from "../../../../src/core/budget/workbook/workbook-layout";
import { saveInOffice } from "../../../support/libre-office";
import { writeLayout } from "./write-layout";

/** The value of a cell of a sheet that LibreOffice reckoned. */
export type ReckonedCell = (sheet: string, address: string) => CellValue;

/** Writes a layout as .xlsx, lets LibreOffice reckon every formula, and reads what it saved. */
export async function recalculate(layout: WorkbookLayout): Promise<ReckonedCell> {
  const workbook = new Workbook();
  const saved = saveInOffice(await writeLayout(layout), "xlsx");
  await workbook.xlsx.load(Uint8Array.from(saved).buffer);
  return (sheet, address) => {
    const cell = workbook.getWorksheet(sheet)?.getCell(address);
    const value = cell?.result ?? cell?.value ?? "";
    if (value instanceof Date) return value.toISOString().slice(0, 10);
    if (typeof value === "object") return "error" in value ? value.error : "";
    return value;
  };
}
