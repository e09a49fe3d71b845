import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Workbook } from "exceljs";
import type { CellValue } from "../../../../src/core/budget/workbook/cells";
import type { WorkbookLayout } from "../../../../src/core/budget/workbook/workbook-layout";
import { writeLayout } from "./write-layout";

/** The name of LibreOffice's program, or undefined where it is not installed. */
export const libreOffice = ["soffice", "libreoffice"].find(
  (program) => spawnSync(program, ["--version"], { timeout: 60_000 }).status === 0,
);

/** The value of a cell of a sheet that LibreOffice reckoned. */
export type ReckonedCell = (sheet: string, address: string) => CellValue;

/** Writes a layout as .xlsx, lets LibreOffice reckon every formula, and reads what it saved. */
export async function recalculate(layout: WorkbookLayout): Promise<ReckonedCell> {
  const folder = mkdtempSync(path.join(tmpdir(), "kansli-summary-"));
  try {
    const file = path.join(folder, "budget.xlsx");
    await writeLayout(layout, file);
    const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
    const outcome = spawnSync(
      libreOffice ?? "",
      [
        profile,
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        path.join(folder, "out"),
        file,
      ],
      { timeout: 180_000, encoding: "utf8" },
    );
    if (outcome.status !== 0) throw new Error(`LibreOffice ended with ${outcome.stderr}`);
    const workbook = new Workbook();
    await workbook.xlsx.readFile(path.join(folder, "out", "budget.xlsx"));
    return (sheet, address) => {
      const cell = workbook.getWorksheet(sheet)?.getCell(address);
      const value = cell?.result ?? cell?.value ?? "";
      if (value instanceof Date) return value.toISOString().slice(0, 10);
      if (typeof value === "object") return "error" in value ? value.error : "";
      return value;
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
