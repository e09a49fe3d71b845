import type { Browser } from "playwright-core";
import { OpenWorkbook } from "../../src/preview/office/excel/open-workbook";
import { startPreview, type Preview } from "../../src/preview/preview-server";
import { Workbook } from "../../src/preview/workbook/workbook";
import { openBrowser } from "../support/browser";

jest.setTimeout(180_000);

let browser: Browser;
let preview: Preview;
let book: Workbook;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  book = new Workbook();
  const documents = { Excel: () => new OpenWorkbook(book, "budget.xlsx") };
  preview = await startPreview({ port: 0, documents });
});
afterEach(async () => {
  await preview.close();
  book.close();
});

const bank = [
  "Bokföringsdag;Belopp;Beskrivning",
  "2026-01-12;-1 295,00;Tågresor Åre",
  "2026-01-12;-1 295,00;Tågresor Åre",
  '2026-01-20;-4 186,00;"=1+1"',
].join("\n");

test("in the open workbook the tables are made, a bank file is added, and taken away again", async () => {
  const context = await browser.newContext({ viewport: { width: 1300, height: 860 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${preview.url}/?app=excel&lang=en&theme=light&width=350`);
  const pane = page.frameLocator("aside iframe");
  await pane.getByRole("button", { name: "Try with sample data" }).click();
  await pane.getByText("The budget tables are in the workbook.").first().waitFor();
  await pane.getByRole("button", { name: /^5810 Travel: .* remaining/u }).waitFor();

  await pane.getByRole("tab", { name: "Import" }).click();
  const file = { name: "january.csv", mimeType: "text/csv", buffer: Buffer.from(bank) };
  await pane.locator("input[type=file]").setInputFiles(file);
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
  await context.close();
});
