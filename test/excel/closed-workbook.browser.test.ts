import type { Preview } from "../../src/preview/preview-server";
import type { DriveFile } from "../../src/preview/tenant/drive-item";
import { readXlsx } from "../../src/preview/workbook/xlsx/read-xlsx";
import { makeClosedBudget } from "./make-closed-budget";
import { openPane } from "../support/open-pane";
import { setStage } from "../support/stage";

const stage = setStage();

let preview: Preview;

beforeEach(async () => {
  preview = await stage.preview();
});

const drive = () => preview.tenant.driveOf(preview.tenant.signedInUserId);

/** The pane beside the open workbook makes the budget through Office.js. */
async function createOpen(): Promise<DriveFile> {
  const { page, pane } = await openPane(stage, preview, { app: "excel" });
  await pane.getByRole("button", { name: "Try with sample data" }).click();
  await pane.getByRole("button", { name: /^5810 Travel: .* remaining/u }).waitFor();
  await page.close();
  return drive().itemAt("Budget.xlsx") as DriveFile;
}

/** Every cell of every sheet, its tables and its charts; what Graph has no words for is left out. */
async function contentsOf(file: DriveFile) {
  const { book } = await readXlsx(await file.bytes());
  const sheets = book.sheets.map((sheet) => {
    const area = sheet.used() ?? { top: 0, left: 0, bottom: 0, right: 0 };
    return {
      name: sheet.name,
      formulas: sheet.formulas(area),
      values: sheet.values(area),
      looks: sheet.map(area, (cell) => cell?.format ?? {}),
      widths: [...sheet.widths],
      tables: sheet.tables.map(({ name, whole, columns, style }) => ({
        name,
        whole,
        columns,
        style,
      })),
      charts: sheet.charts.map(({ id: _id, ...chart }) => chart),
    };
  });
  book.close();
  return sheets;
}

test("the same budget is made in the open workbook and, through Graph, in a closed one, cell by cell", async () => {
  const open = await contentsOf(await createOpen());
  const today = new Date().toISOString().slice(0, 10);
  const closed = await contentsOf(await makeClosedBudget(preview, "Closed.xlsx", today));

  expect(open.length).toBeGreaterThan(4);
  for (const [place, sheet] of open.entries()) expect(closed[place]).toEqual(sheet);
});
