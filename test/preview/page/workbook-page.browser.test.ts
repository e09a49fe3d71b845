import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import type { Preview } from "../../../src/preview/preview-server";
import type { DriveFile } from "../../../src/preview/tenant/drive-item";
import { readXlsx } from "../../../src/preview/workbook/xlsx/read-xlsx";
import { Workbook } from "../../../src/preview/workbook/workbook";
import { writeXlsx } from "../../../src/preview/workbook/xlsx/write-xlsx";
import { laySmallOffice } from "../office/a-small-office";
import { aBudget, areaOf } from "../workbook/xlsx/a-budget";
import { findViolations } from "../../support/find-violations";
import { setStage } from "../../support/stage";

const stage = setStage();

let folder: string;
let preview: Preview;
let page: Page;

beforeAll(async () => {
  folder = stage.folder();
  writeFileSync(path.join(folder, "excel.html"), paneThatTells);
  const budget = aBudget();
  writeFileSync(path.join(folder, "own å.xlsx"), await writeXlsx(budget));
  budget.close();
});

/** A pane on the real office.js that writes down what is selected. */
const paneThatTells = `<!doctype html><html lang="en"><title>Pane</title>
  <script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
  <body><h1>Pane</h1><ol id="heard"></ol><script>
    const tell = (words) => document.getElementById("heard").append(
      Object.assign(document.createElement("li"), { textContent: words }));
    Office.onReady(async () => {
      await Excel.run(async (context) => {
        context.workbook.onSelectionChanged.add(() => Excel.run(async (inner) => {
          const range = inner.workbook.getSelectedRange();
          range.load("address");
          await inner.sync();
          tell("selected " + range.address);
        }));
        await context.sync();
      });
      tell("ready");
    });
  </script>`;

async function open(words = "lang=en", options: { file?: string } = {}): Promise<void> {
  preview = await stage.preview({
    panes: folder,
    layOut: (tenant) => {
      laySmallOffice(tenant);
      return "A small office";
    },
    ...options,
  });
  page = await stage.page(`${preview.url}/?app=excel&theme=light&width=320&${words}`, {
    viewport: { width: 1280, height: 760 },
  });
  await heard("ready").waitFor();
}

const heard = (words: string) =>
  page.frameLocator("aside iframe").getByText(words, { exact: true }).first();
const cell = (address: string) => {
  const { top, left } = areaOf(address);
  return page.locator(`td[data-row="${top}"][data-column="${left}"]`);
};
const holds = (address: string, text: string) =>
  cell(address)
    .filter({ hasText: new RegExp(`^${text}$`, "u") })
    .waitFor();
const button = (name: string) => page.getByRole("button", { name, exact: true });
const nameBox = () => page.locator(".name-box");

async function type(address: string, ...texts: string[]): Promise<void> {
  await cell(address).click();
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
}

async function downloaded() {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download .xlsx" }).click(),
  ]);
  const { book } = await readXlsx(new Uint8Array(readFileSync(await download.path())));
  return { name: download.suggestedFilename(), book };
}

/** Gives what a batch of the pane gives. */
const inPane = (code: string) =>
  page
    .frames()
    .find((frame) => frame.parentFrame() === page.mainFrame())!
    .evaluate(`Excel.run(async (context) => { ${code} })`);

test("one types numbers and formulas, undoes, does again, empties, and takes the file along", async () => {
  await open();
  await type("A1", "20", "1.5", "=SUM(A1:A2)*2");
  await holds("A3", "43");
  await cell("A3").click();
  await expect(page.getByLabel("Formula bar").inputValue()).resolves.toBe("=SUM(A1:A2)*2");
  await type("A1", "10");
  await holds("A3", "23");
  await button("Undo").click();
  await holds("A3", "43");
  await button("Redo").click();
  await holds("A3", "23");
  await cell("A2").click();
  await page.keyboard.press("Delete");
  await holds("A3", "20");
  await page.keyboard.press("Control+z");
  await holds("A3", "23");

  const { name, book } = await downloaded();
  expect(name).toBe("Budget.xlsx");
  expect(book.active.formulas(areaOf("A1:A3"))).toEqual([[10], [1.5], ["=SUM(A1:A2)*2"]]);
  expect(book.active.values(areaOf("A3"))).toEqual([[23]]);
  book.close();
});

test("F2 and the formula bar change what is there, Escape leaves it, Tab goes on to the right", async () => {
  await open();
  await type("B2", "Rent");
  await cell("B2").click();
  await page.keyboard.press("F2");
  await page.keyboard.type("al");
  await page.keyboard.press("Tab");
  await holds("B2", "Rental");
  await expect(nameBox().inputValue()).resolves.toBe("C2");
  await cell("B2").click();
  await page.keyboard.type("x");
  await page.keyboard.press("Escape");
  await holds("B2", "Rental");
  await page.getByLabel("Formula bar").fill("=1+1");
  await page.getByLabel("Formula bar").press("Enter");
  await holds("B2", "2");
  await expect(nameBox().inputValue()).resolves.toBe("B3");
});

test("what is selected is told to the pane, and what the pane selects and writes is shown", async () => {
  await open();
  await cell("B2").click();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowRight");
  await heard("selected Sheet1!B2:C3").waitFor();
  await cell("D4").hover();
  await page.mouse.down();
  await cell("E6").hover();
  await page.mouse.up();
  await heard("selected Sheet1!D4:E6").waitFor();
  await inPane(`
    const sheet = context.workbook.worksheets.add("Far");
    sheet.getRange("AB200").values = [["here"]];
    sheet.activate();
    sheet.getRange("AB200").select();
    await context.sync();`);
  await holds("AB200", "here");
  await expect(nameBox().inputValue()).resolves.toBe("AB200");
  await button("Sheet1").click();
  await cell("A1").waitFor();
  await nameBox().fill("Far!AB200");
  await nameBox().press("Enter");
  await holds("AB200", "here");
  await nameBox().fill("nowhere!");
  await nameBox().press("Enter");
  await page.getByRole("alert").filter({ hasText: "no such cell or name" }).waitFor();
});

test("a protected sheet and a workbook for reading only say why nothing is written", async () => {
  await open();
  await page.getByLabel("Protected sheet").click();
  await page.getByLabel("Protected sheet").and(page.locator(":checked")).waitFor();
  await type("A1", "1");
  await page.getByRole("alert").filter({ hasText: "The sheet is protected." }).waitFor();
  await page.getByLabel("Protected sheet").click();
  await page.getByLabel("Protected sheet").and(page.locator(":not(:checked)")).waitFor();
  await type("A1", "2");
  await holds("A1", "2");
  await page.getByLabel("Read-only").click();
  await page.getByLabel("Read-only").and(page.locator(":checked")).waitFor();
  await cell("A1").click();
  await page.keyboard.press("Delete");
  await page.getByRole("alert").filter({ hasText: "for reading only" }).waitFor();
  await holds("A1", "2");
});

test("one's own file is opened with its sheets, looks and charts, and Graph writes into the same cells", async () => {
  await open("lang=sv", { file: path.join(folder, "own å.xlsx") });
  await page.getByRole("heading", { name: "own å.xlsx" }).waitFor();
  await page.locator(".sheet-tabs button", { hasText: "Budget å" }).waitFor();
  await page.locator("svg.chart").first().waitFor({ state: "attached" });
  const { tenant, url } = preview;
  const file = tenant.driveOf(tenant.signedInUserId).itemAt("own å.xlsx") as DriveFile;
  const range = `/me/drive/items/${file.id}/workbook/worksheets/Budget%20%C3%A5/range(address='Z60:AA60')`;
  await nameBox().fill("Z60");
  await nameBox().press("Enter");
  const token = tenant.tokens.issue(tenant.signedInUserId, ["Files.ReadWrite"]);
  const answer = await fetch(`${url}/graph/v1.0${range}`, {
    method: "PATCH",
    headers: { Authorization: `Bearer ${token}` },
    body: JSON.stringify({ values: [["=1/4", 1234.5]] }),
  });
  expect(answer.status).toBe(200);
  await holds("Z60", "0,25");
  await cell("AA60").click();
  await expect(page.getByLabel("Formelfält").inputValue()).resolves.toBe("1234,5");
});

test("merged cells of one's own file are drawn and gone to as one cell", async () => {
  const book = new Workbook("Plan");
  book.active.write(areaOf("A1:D2"), [
    ["Quarter", "", "", "after"],
    ["one", "", "", "below"],
  ]);
  book.active.merges.push(areaOf("A1:C1"));
  const file = path.join(folder, "merged.xlsx");
  writeFileSync(file, await writeXlsx(book));
  book.close();
  await open("lang=en", { file });
  await holds("A1", "Quarter");
  const widthOf = async (address: string) => (await cell(address).boundingBox())?.width ?? 0;
  expect(await widthOf("A1")).toBeCloseTo(3 * (await widthOf("A2")), 0);
  expect(await cell("B1").count()).toBe(0);
  await cell("A1").click({ position: { x: 150, y: 8 } });
  await page.keyboard.press("ArrowRight");
  await expect(nameBox().inputValue()).resolves.toBe("D1");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("Q4");
  await page.keyboard.press("Enter");
  await holds("A1", "Q4");
  await expect(nameBox().inputValue()).resolves.toBe("A2");
});

test("the sample files of the drive can be taken along", async () => {
  await open();
  const sample = await stage.preview({ panes: folder });
  page = await stage.page(`${sample.url}/?app=excel&lang=en&theme=light&width=320`);
  await page.getByText("Sample files").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /^Kontoutdrag/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^Kontoutdrag \d{4}-\d\d\.csv$/);
  const text = readFileSync(await download.path(), "latin1");
  expect(text).toContain("Bokföringsdag;Valutadag;Belopp;Beskrivning;Saldo");
});

for (const theme of ["light", "dark", "contrast"]) {
  test(`axe finds nothing to mend in ${theme}, with a filled sheet`, async () => {
    await open(`lang=sv&theme=${theme}`, { file: path.join(folder, "own å.xlsx") });
    await page.locator(".sheet-tabs button").first().waitFor();
    expect(await findViolations(page.mainFrame())).toEqual([]);
  });
}
