import type { Preview } from "../../src/preview/preview-server";
import { readXlsx } from "../../src/preview/workbook/xlsx/read-xlsx";
import { monday, openExcelPane, type OpenExcelPane } from "./open-excel-pane";
import { bankFile, invoiceFile } from "./sample-files";
import { setStage } from "../support/stage";

const stage = setStage();

let preview: Preview;
let pane: OpenExcelPane;

beforeEach(async () => {
  preview = await stage.preview({ now: monday });
});

/** What Graph answers to the assistant. */
async function ask(path: string): Promise<Response> {
  const { tenant, url } = preview;
  const token = tenant.tokens.issue(tenant.signedInUserId, ["User.Read", "Files.ReadWrite"]);
  const answer = await fetch(`${url.replace(/\/$/, "")}/graph/v1.0${path}`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

/** The rows of a table as Graph has them, without the blank one of an empty table. */
async function rowsInGraph(table: string): Promise<unknown[][]> {
  const path = `/me/drive/root:/Budget.xlsx:/workbook/tables/${table}/dataBodyRange?$select=values`;
  const { values } = (await (await ask(path)).json()) as { values: unknown[][] };
  return values.filter((row) => row.some((cell) => cell !== ""));
}

/** The rows of a table in the file as it lies on the drive. */
async function rowsInFile(table: string, file = "Budget.xlsx"): Promise<unknown[][]> {
  const bytes = await (await ask(`/me/drive/root:/${file}:/content`)).arrayBuffer();
  const { book } = await readXlsx(new Uint8Array(bytes));
  const place = book.placeOf(table);
  const rows = place && book.sheet(place.sheet)?.values(place.data);
  book.close();
  return (rows ?? []).filter((row) => row.some((cell) => cell !== ""));
}

test("a budget is made, a bank file added, an invoice registered, its duplicate told, and all is undone", async () => {
  pane = await openExcelPane(stage, preview);
  const { button, said, tab, choose } = pane;
  const frame = pane.pane;
  const field = (name: string) => frame.getByRole("textbox", { name });
  await button("Try with sample data").click();
  await said("The budget tables are in the workbook.");

  await tab("Import");
  await choose("october.csv", bankFile);
  await button("Add 5 rows").waitFor();
  await said("The bank’s closing balance agrees.");
  await button("Add 5 rows").click();
  await said("5 rows added.");
  const added = (await rowsInGraph("Transactions")).map((row) => [row[0], row[1], row[3]]);
  expect(added).toEqual([
    [46_300, "Hyra Norra Kajen", -41_000],
    [46_307, "Tågresor Åre", -1_295],
    [46_307, "Tågresor Åre", -1_295],
    [46_315, '=HYPERLINK("http://x")', -100],
    [46_324, "Kontorsgruppen 88120", -4_186],
  ]);

  await button("Open the rules (0)").click();
  await field("Text or supplier contains").fill("hyra");
  await button("Add the rule").click();
  await said("The rule is in the table Rules.");
  await button("Set the line on 1 row").click();
  await said("1 row got a line.");
  await pane.page.keyboard.press("Escape");
  await tab("Overview");
  // Eleven months of 41,000 kr, of which one is paid.
  await button(/^5010 Rent: 410,000 remaining, 41,000 of 451,000 used/u).click();
  await said("−410,000.00");
  await pane.page.keyboard.press("Escape");

  await tab("Invoices");
  await choose("invoice.xml", invoiceFile("F-88120"));
  await button("Register the invoice").waitFor();
  await said("From the e-invoice: the total to pay · 100 % sure");
  await frame.getByRole("combobox", { name: "Budget line" }).selectOption("5410 Office supplies");
  await button("Register the invoice").click();
  await said("The invoice from Kontorsgruppen AB is registered.");
  await tab("Import");
  await choose("again.csv", invoiceFile("f 88120", "5050-1063"));
  await said("Possible duplicate");
  await said("Bank account changed");
  await button("Register the invoice").click();
  // The sentence about the first one stands there still: the form goes when the second is in the register.
  await button("Register the invoice").waitFor({ state: "detached" });
  await said("The invoice from Kontorsgruppen AB is registered.");
  expect(await rowsInGraph("Invoices")).toHaveLength(2);
  await frame.getByRole("button", { name: /^Undo/u }).click();
  await said("is gone from the register");
  expect((await rowsInFile("Invoices")).map(([supplier]) => supplier)).toEqual([
    "Kontorsgruppen AB",
  ]);

  await tab("Import");
  await button("Undo: october.csv").click();
  await said("5 rows taken away again.");
  expect(await rowsInGraph("Transactions")).toEqual([]);
  expect(await rowsInFile("Transactions")).toEqual([]);
});

test("a workbook that lies closed on the drive gets the same through Graph", async () => {
  const { tenant } = preview;
  tenant.driveOf(tenant.signedInUserId).addFile("Avdelning.xlsx", new Uint8Array());
  pane = await openExcelPane(stage, preview);
  const { button, said, tab, choose } = pane;
  await button("More").click();
  await pane.pane.getByRole("menuitem", { name: "A workbook in OneDrive…" }).click();
  await pane.accept();
  await button("Open Avdelning.xlsx").click();
  await said("Avdelning.xlsx, in OneDrive");
  await button("Try with sample data").click();
  await said("The budget tables are in the workbook.");
  await tab("Import");
  await choose("october.csv", bankFile);
  await button("Add 5 rows").click();
  await said("5 rows added.");
  expect(await rowsInFile("Transactions", "Avdelning.xlsx")).toHaveLength(5);
  await pane.pane.getByRole("button", { name: /^Undo/u }).first().click();
  await said("5 rows taken away again.");
  expect(await rowsInFile("Transactions", "Avdelning.xlsx")).toEqual([]);
});
