import { OpenWorkbook } from "../../src/preview/office/excel/open-workbook";
import type { Preview } from "../../src/preview/preview-server";
import { Workbook } from "../../src/preview/workbook/workbook";
import { openPane } from "../support/open-pane";
import { setStage } from "../support/stage";

const stage = setStage();

let preview: Preview;
let book: Workbook;

beforeEach(async () => {
  book = new Workbook();
  stage.atEnd(() => book.close());
  const documents = { Excel: () => new OpenWorkbook(book, "budget.xlsx") };
  preview = await stage.preview({ documents });
});

const bank = [
  "Bokföringsdag;Belopp;Beskrivning",
  "2026-01-12;-1 295,00;Tågresor Åre",
  "2026-01-12;-1 295,00;Tågresor Åre",
  '2026-01-20;-4 186,00;"=1+1"',
].join("\n");

test("in the open workbook the tables are made, a bank file is added, and taken away again", async () => {
  const { pane } = await openPane(stage, preview, { app: "excel" });
  await pane.getByRole("button", { name: "Try with sample data" }).click();
  await pane.getByText("The budget tables are in the workbook.").first().waitFor();
  await pane.getByRole("button", { name: /^5810 Travel: .* remaining/u }).waitFor();

  await pane.getByRole("tab", { name: "Import" }).click();
  const file = { name: "january.csv", mimeType: "text/csv", buffer: Buffer.from(bank) };
  await pane.locator("input[type=file]:visible").setInputFiles(file);
  const add = pane.getByRole("button", { name: "Add 3 rows" });
  await add.waitFor();
  await add.click();
  await pane.getByText("3 rows added.").first().waitFor();
  const place = book.placeOf("Transactions");
  const sheet = place && book.sheet(place.sheet);
  const texts = place && sheet?.values(place.data).map((row) => [row[0], row[1], row[3]]);
  expect(texts).toEqual([
    [46_034, "Tågresor Åre", -1_295],
    [46_034, "Tågresor Åre", -1_295],
    [46_042, "=1+1", -4_186],
  ]);
  await pane.getByRole("button", { name: /^Undo/u }).first().click();
  await pane.getByText("3 rows taken away again.").first().waitFor();
  const after = book.placeOf("Transactions");
  expect(after && sheet?.values(after.data).flat().join("")).toBe("");
});
