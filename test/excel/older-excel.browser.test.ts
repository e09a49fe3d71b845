import { documentErrorTexts } from "../../src/office/document-error-texts";
import { OpenWorkbook } from "../../src/preview/office/excel/open-workbook";
import { applyFilters } from "../../src/preview/workbook/table-changes";
import { Workbook } from "../../src/preview/workbook/workbook";
import { setStage } from "../support/stage";
import { monday, openExcelPane } from "./open-excel-pane";

const stage = setStage();

/** Opens the pane in an Excel that says it knows ExcelApi up to a version. */
async function paneInExcel(version: string) {
  const book = new Workbook();
  stage.atEnd(() => book.close());
  const documents = { Excel: () => new OpenWorkbook(book, "budget.xlsx", version) };
  const preview = await stage.preview({ now: monday, documents });
  return { book, ...(await openExcelPane(stage, preview)) };
}

test("an Excel without page layout gets the budget, the report and word of a filter all the same", async () => {
  const { book, button, said, tab, choose, pane } = await paneInExcel("1.8");
  await button("Try with sample data").click();
  await said("The budget tables are in the workbook.");
  await tab("Report");
  await button("Make the report sheet").click();
  await said("The report is in the sheet Report. Its page could not be laid out from here");
  expect(book.sheet("Report")?.page).toMatchObject({ orientation: "Portrait" });
  expect(book.sheet("Report")?.page).not.toHaveProperty("printArea");

  const place = book.tables.find(({ table }) => table.name === "Transactions");
  const [column] = place?.table.columns ?? [];
  if (place && column) {
    column.filter = { filterOn: "Values", values: ["nothing"] };
    applyFilters(place.sheet, place.table);
  }
  await tab("Import");
  await choose("one.csv", "Datum;Belopp;Text\n2026-09-07;-12,50;Kaffe");
  const add = pane.getByRole("button", { name: "Add 1 row" });
  await add.click();
  await said("A filter is on in the table");
  await button("Clear the filter").click();
  await said("All rows are shown again.");
  await add.click();
  await said("1 row added.");
});

test("an Excel that is too old is told so at once, and what to do", async () => {
  const { said, pane } = await paneInExcel("1.6");
  await said(documentErrorTexts["excel-too-old"].en);
  expect(await pane.getByRole("button").count()).toBe(0);
});
