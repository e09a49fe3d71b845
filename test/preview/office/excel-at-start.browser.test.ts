import { readXlsx } from "../../../src/preview/workbook/xlsx/read-xlsx";
import { OfficeStand } from "./office-stand";
import { setStage } from "../../support/stage";

const stage = setStage();
let stand: OfficeStand;

beforeAll(async () => {
  stand = await OfficeStand.open(stage);
});

const drive = () => stand.preview.tenant.driveOf("ada");

test("Excel has a workbook of the drive open once a pane begins, and the file is what the pane wrote", async () => {
  expect(drive().itemAt("Budget.xlsx")).toBeUndefined();
  await stand.openBeside("Excel");
  const seen = (await stand.run(
    "Excel",
    `const { workbook } = context;
     const sheet = workbook.worksheets.getActiveWorksheet();
     sheet.getRange("A1:A2").values = [[2], [3]];
     const sum = sheet.getRange("A3");
     sum.formulas = [["=SUM(A1:A2)"]];
     sum.load("values");
     workbook.load("name");
     await context.sync();
     return [workbook.name, sum.values[0][0]];`,
  )) as unknown;
  const file = drive().itemAt("Budget.xlsx");
  if (file?.kind !== "file") throw new Error("There is no file.");
  const { book } = await readXlsx(await file.bytes());
  const cells = { top: 0, left: 0, bottom: 2, right: 0 };

  expect(seen).toEqual(["Budget.xlsx", 5]);
  expect(book.active.values(cells)).toEqual([[2], [3], [5]]);
  book.close();
  expect(stand.complaints).toEqual([]);
});

test("after starting over, the workbook is another one", async () => {
  await stand.openBeside("Excel");
  const answer = await fetch(`${stand.preview.url}/preview/start-over`, { method: "POST" });
  expect(answer.ok).toBe(true);
  await stand.openBeside("Excel");
  const used = (await stand.run(
    "Excel",
    `const used = context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject();
     await context.sync();
     return used.isNullObject;`,
  )) as unknown;
  expect(used).toBe(true);
});
