import { OpenWorkbook } from "../../src/preview/office/excel/open-workbook";
import type { Preview } from "../../src/preview/preview-server";
import { applyFilters } from "../../src/preview/workbook/table-changes";
import { Workbook } from "../../src/preview/workbook/workbook";
import type { PaneLook } from "../support/open-pane";
import { monday, openExcelPane } from "./open-excel-pane";
import { bankFile, invoiceFile } from "./sample-files";
import { setStage } from "../support/stage";

const stage = setStage();

let preview: Preview;
let book: Workbook;

beforeEach(async () => {
  book = new Workbook();
  stage.atEnd(() => book.close());
  const documents = { Excel: () => new OpenWorkbook(book, "budget.xlsx") };
  preview = await stage.preview({ now: monday, documents });
});

function tableNamed(name: string) {
  const found = book.tables.find(({ table }) => table.name === name);
  if (!found) throw new RangeError(`tableNamed: there is no ${name}`);
  return found;
}

const looks: PaneLook[] = [
  { lang: "en", theme: "light", width: 350 },
  { lang: "sv", theme: "dark", width: 320 },
  { lang: "sv", theme: "contrast", width: 320 },
];

test.each(looks)(
  "axe finds nothing in any state, nor is anything too wide: $lang, $theme, $width px",
  async (look) => {
    const opened = await openExcelPane(stage, preview, look);
    const { page, pane, said, choose } = opened;
    const say = (en: string, sv: string) => (look.lang === "sv" ? sv : en);
    const button = (en: string, sv: string) => opened.button(say(en, sv));
    const tab = (en: string, sv: string) => opened.tab(say(en, sv));
    const faults: string[] = [];
    const check = async (state: string): Promise<void> => {
      for (const fault of await opened.violations()) faults.push(`${state}: ${fault}`);
      for (const wide of await opened.tooWide()) faults.push(`${state}: too wide ${wide}`);
    };
    const closeDialog = async () => {
      await page.keyboard.press("Escape");
      await pane.getByRole("dialog").waitFor({ state: "detached" });
    };

    await button("Use my own tables…", "Använd mina egna tabeller…").click();
    await said(say("The workbook has no tables.", "Arbetsboken har inga tabeller."));
    await check("no tables of her own");
    await closeDialog();
    await check("getting started");
    await button("Try with sample data", "Prova med exempel").click();
    await said(say("The budget tables are in", "Budgettabellerna finns i"));
    await check("overview");
    await pane.locator(".line-row").first().click();
    await pane.getByRole("dialog").waitFor();
    await check("line");
    await closeDialog();

    await tab("Import", "Importera");
    await check("import, empty");
    await choose("none.csv", "\0\0\0\0");
    await said(say("is not a text file", "ingen textfil"));
    await check("a file that is none");
    await choose("october.csv", bankFile);
    await button("Add 5 rows", "Lägg till 5 rader").waitFor();
    await button("Change how it is read", "Ändra hur den läses").click();
    await check("draft");
    await add();
    await said(say("5 rows added.", "5 rader lades till."));
    await check("added");
    await button("Open the rules", "Öppna reglerna").click();
    await pane
      .getByRole("textbox", { name: say("Text or supplier", "Texten eller") })
      .fill("tågresor");
    await check("rules");
    await closeDialog();

    await tab("Invoices", "Fakturor");
    await check("invoices, empty");
    for (const number of ["F-1", "F 1"]) {
      await choose("invoice.xml", invoiceFile(number));
      await button("Register the invoice", "Registrera fakturan").waitFor();
      await check(`register ${number}`);
      await button("Register the invoice", "Registrera fakturan").click();
      await said(say("is registered", "är registrerad"));
    }
    await button("Mark as checked", "Sakattestera").click();
    await pane.getByRole("textbox", { name: say("Approved by", "Attesteras av") }).waitFor();
    await check("approval of a duplicate");
    await button("Who may approve", "Vem som får attestera").click();
    await check("limits");
    await closeDialog();
    await tab("Report", "Rapport");
    await button("Make the report", "Gör rapportbladet").waitFor();
    await check("report");

    const transactions = tableNamed("Transactions");
    const [column] = transactions.table.columns;
    if (column) column.filter = { filterOn: "Values", values: ["nothing"] };
    applyFilters(transactions.sheet, transactions.table);
    await tab("Import", "Importera");
    await choose("more.csv", "Datum;Belopp;Text\n2026-09-07;-12,50;Kaffe");
    await button("Add 1 row", "Lägg till 1 rad").waitFor();
    await add();
    await said(say("A filter is on in the table", "Ett filter är på i tabellen"));
    await check("filter on");
    await button("Clear the filter", "Rensa filtret").click();
    await said(say("All rows are shown again.", "Alla rader visas igen."));

    transactions.sheet.protection = { password: "", options: {} };
    await add();
    await said(say("The sheet is protected", "Bladet är skyddat"));
    await check("protected sheet");
    transactions.sheet.protection = undefined;
    book.isReadOnly = true;
    await add();
    await said(say("open for reading only", "öppnad för läsning"));
    await check("workbook read-only");
    book.isReadOnly = false;

    book.renameTable(tableNamed("Invoices").table, "Hers");
    await button("Read the workbook again", "Läs arbetsboken igen").click();
    await said(say("The table Invoices is gone", "Tabellen Invoices är borta"));
    await check("table renamed");
    expect(faults).toEqual([]);

    async function add(): Promise<void> {
      await pane.locator(".foot-actions button").first().click();
    }
  },
);

test("a reading that Excel does not answer is let go when she stops it, and the next one comes through", async () => {
  const { page, pane, button, said } = await openExcelPane(stage, preview);
  const reading = pane.getByText("Reading the workbook…").first();
  await button("Try with sample data").click();
  await said("The budget tables are in");
  await page.route("**/preview/hosts/*/wire", (route) => route.abort());
  await button("Read the workbook again").click();
  await reading.waitFor();
  await button("Stop").click();
  await reading.waitFor({ state: "detached" });
  await page.unroute("**/preview/hosts/*/wire");
  await button("Read the workbook again").click();
  await reading.waitFor({ state: "detached" });
  await pane.locator(".line-row").first().waitFor();
});
