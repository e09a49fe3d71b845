import { TextDecoder, TextEncoder } from "node:util";
import { act, configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { draftImport } from "../../src/core/budget/desk/import-draft";
import { draftPlan } from "../../src/core/budget/plan/draft-plan";
import { readAccounts } from "../../src/core/budget/workbook/read-rows";
import { ExcelPane } from "../../src/excel/ExcelPane";
import type { ReadDraft } from "../../src/excel/import/read-draft";
import { toDateCell } from "../../src/core/budget/workbook/cells";
import { documentError } from "../../src/office/document-error";
import { InMemoryBudgetWorkbook } from "../support/in-memory-workbook";

// Tabs and dialogs are fetched when they are wanted, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

beforeAll(() => {
  // jsdom has none of these; what they do is shown in a real browser.
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  window.matchMedia = () => Object.assign(new EventTarget(), { matches: false }) as never;
  Object.assign(globalThis, { TextEncoder, TextDecoder });
  Object.assign(crypto, { randomUUID: () => `id ${String(Math.random())}` });
});

/** The pane's reader without its worker. */
const readDraft: ReadDraft = async (bytes, { transactions, rules, lines, settings }) =>
  draftImport(bytes, {
    currency: settings.currency,
    ...{ known: transactions, rules },
    accounts: lines.flatMap(readAccounts),
    csvMappings: settings.csvMappings,
  });

function aPane(workbook = new InMemoryBudgetWorkbook(), displayLanguage = "en-US") {
  const showRow = jest.fn(async () => undefined);
  const showSheetRow = jest.fn(async () => undefined);
  const filterTable = jest.fn(async () => undefined);
  const shown = { showRow, showSheetRow, filterTable };
  const changes: (() => void)[] = [];
  render(
    <ExcelPane
      host={{
        ...{ ...shown, displayLanguage, workbook },
        onTablesChange: (listener) => {
          changes.push(listener);
          return () => undefined;
        },
      }}
      connect={() => Promise.reject(documentError("excel-refused"))}
      readDraft={readDraft}
      readPlan={async (bytes) => draftPlan(bytes)}
    />,
  );
  const person = userEvent.setup();
  const choose = async (name: string, text: string) => {
    const input = document.querySelector<HTMLInputElement>("input[type=file]");
    if (!input) throw new RangeError("aPane: there is nothing to choose a file by");
    const file = new File([text], name);
    // jsdom's files do not give their bytes.
    const bytes = new TextEncoder().encode(text);
    file.arrayBuffer = async () => bytes.slice().buffer;
    file.slice = (from, to) =>
      ({ arrayBuffer: async () => bytes.slice(from, to).buffer }) as unknown as Blob;
    await person.upload(input, file);
  };
  return { person, workbook, ...shown, changes, choose };
}

const button = (name: string | RegExp) => screen.findByRole("button", { name });
const openTab = async (person: ReturnType<typeof userEvent.setup>, name: RegExp) =>
  person.click(await screen.findByRole("tab", { name }));

const bank = [
  "Bokföringsdag;Belopp;Beskrivning",
  "2026-01-12;-1 295,00;Tågresor Åre",
  "2026-01-12;-1 295,00;Tågresor Åre",
  "2026-01-20;-4 186,00;Kontorsgruppen 88120",
].join("\n");

const thisYear = String(new Date().getFullYear());

async function aBudget() {
  const pane = aPane();
  await pane.person.click(await button("Try with sample data"));
  await screen.findByText("The budget tables are in the workbook.");
  return pane;
}

test("an empty workbook offers to begin, and the sample budget shows what is left of each line", async () => {
  const { workbook, showSheetRow } = await aBudget();
  expect(workbook.table("Budget").rows).toHaveLength(8);
  expect(showSheetRow).toHaveBeenCalledWith("Summary", 1);
  expect(await screen.findByRole("button", { name: /^5810 Travel: .* remaining/u })).toBeVisible();
  expect(screen.getByRole("img", { name: "Actual month by month" })).toBeVisible();
});

test("a budget in which nothing is booked tells no forecast, and rows on no line are counted", async () => {
  const { person, choose } = await aBudget();
  expect(await screen.findByText("nothing booked yet")).toBeVisible();
  await openTab(person, /^Import/u);
  await button("Choose a file");
  await choose("january.csv", bank.replaceAll("2026", thisYear));
  await person.click(await button("Add 3 rows"));
  await screen.findByText("3 rows added.");
  await openTab(person, /^Overview/u);
  expect(await screen.findByText("3 transactions on no budget line: −6,776 kr")).toBeVisible();
  await person.click(await button("Rules"));
  expect(await screen.findByRole("dialog", { name: "Rules" })).toBeVisible();
});

test("a budget of the accounting system is seen line by line, laid out, and taken away again", async () => {
  const { person, workbook, choose } = aPane();
  await button("Start from a budget file…");
  await choose("bank.csv", bank);
  expect(await screen.findByText(/The file has no budget/u)).toBeVisible();
  await person.keyboard("{Escape}");
  const sie = [
    "#FLAGGA 0\n#SIETYP 4\n#VALUTA EUR\n#RAR 0 20260101 20261231",
    '#KONTO 5410 "Supplies"\n#KONTO 3010 "Sales"\n#PBUDGET -1 202501 5410 {} 7.00',
    "#PBUDGET 0 202601 5410 {} 300.00\n#PBUDGET 0 202602 3010 {} -900.00",
  ].join("\n");
  await choose("budget.se", sie);
  const create = await button("Make the budget with 2 lines");
  expect(screen.getByText(/^2 lines go into the table Budget/u)).toBeVisible();
  expect(screen.getByText("1 amount is for other years and left out.")).toBeVisible();
  expect(screen.getByText("5410 Supplies")).toBeVisible();
  const dialog = within(screen.getByRole("dialog"));
  expect(dialog.getByRole("combobox", { name: "Currency" })).toHaveValue("EUR");
  await person.click(create);
  await screen.findByText("The budget tables are in the workbook.");
  expect(workbook.table("Budget").rows.map(([line]) => line)).toEqual([
    ...["5410 Supplies", "3010 Sales"],
  ]);
  expect(
    await screen.findByRole("button", { name: /^5410 Supplies: 300 remaining/u }),
  ).toBeVisible();
  await person.click(await button(/^Undo/u));
  await screen.findByText("The budget tables are gone again.");
  expect(workbook.tables.size).toBe(0);
});

test("a new budget without lines brings the table that waits for them to the front, and reads it when asked", async () => {
  const { person, workbook, showSheetRow } = aPane();
  await person.click(await button("Create the tables"));
  await screen.findByText("The budget tables are in the workbook.");
  const { firstRow } = workbook.table("Budget");
  await waitFor(() => expect(showSheetRow).toHaveBeenCalledWith("Budget", firstRow));
  const { headings, rows } = workbook.table("Budget");
  rows.push(headings.map((_, at) => (at === 0 ? "Travel" : "")));
  const hint = await screen.findByText(/has no lines yet/u);
  const beside = within(hint.parentElement ?? document.body);
  await person.click(beside.getByRole("button", { name: "Read the workbook again" }));
  expect(await screen.findByRole("button", { name: /^Travel: 0 remaining/u })).toBeVisible();
});

test("a bank file is shown as it would be added, added, and undone", async () => {
  const { person, workbook, choose } = await aBudget();
  await openTab(person, /^Import/u);
  await button("Choose a file");
  await choose("january.csv", bank);
  const add = await button("Add 3 rows");
  expect(screen.getByText("CSV, semicolon")).toBeVisible();
  expect(screen.getByText("UTF-8")).toBeVisible();
  const sums = screen.getByRole("table", { name: "Does it add up" });
  expect(within(sums).getByText("File, adds up")).toBeVisible();
  await person.click(add);
  await screen.findByText("3 rows added.");
  expect(workbook.table("Transactions").rows).toHaveLength(3);
  await choose("january.csv", bank);
  expect(await button("Add 0 rows")).toBeDisabled();
  await person.click(screen.getByRole("radio", { name: /^New/u }));
  expect(screen.getByText("There are none.")).toBeVisible();
  await person.click(await button(/^Undo/u));
  await screen.findByText("3 rows taken away again.");
  expect(workbook.table("Transactions").rows).toEqual([]);
});

test("a file that is none is refused in words, and nothing is added", async () => {
  const { person, workbook, choose } = await aBudget();
  await openTab(person, /^Import/u);
  await button("Choose a file");
  await choose("empty.csv", "");
  expect(await screen.findByRole("alert")).toHaveTextContent(/could not be read: empty\.csv/u);
  expect(workbook.table("Transactions").rows).toEqual([]);
});

test("an invoice by hand is registered, a second one like it warns, and cannot be approved without a note", async () => {
  const { person, workbook } = await aBudget();
  await openTab(person, /^Invoices/u);
  const register = async () => {
    await person.click(await button("By hand"));
    const field = (name: string) => screen.getByRole("textbox", { name });
    await person.type(await screen.findByRole("textbox", { name: "Supplier" }), "Rydal AB");
    await person.type(field("Invoice number"), "20418");
    await person.type(field("Amount"), "1000");
  };
  const confirm = async () =>
    person.click(screen.getByRole("button", { name: "Register the invoice" }));
  await register();
  await confirm();
  await screen.findByText("The invoice from Rydal AB is registered.");
  await register();
  expect(screen.getByRole("alert")).toHaveTextContent("Possible duplicate");
  await confirm();
  await person.click(await button("Mark as checked"));
  const approve = await button("Approve");
  expect(approve).toBeDisabled();
  await person.type(screen.getByRole("textbox", { name: "How it was checked" }), "Two deliveries");
  expect(screen.getByText("Write who approves it.")).toBeVisible();
  await person.type(screen.getByRole("textbox", { name: "Approved by" }), "Anna Ek");
  await person.click(await button("Approve"));
  await screen.findByText("Rydal AB: Approved.");
  const { rows, headings } = workbook.table("Invoices");
  expect(rows.map((row) => row[headings.indexOf("Step")])).toEqual(["received", "approved"]);
  expect(rows[1]?.[headings.indexOf("Note")]).toBe("Two deliveries");
});

const invoiceFile = (number: string) => `<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">
  <ID>${number}</ID><IssueDate>2026-01-10</IssueDate><DueDate>2026-02-09</DueDate>
  <DocumentCurrencyCode>SEK</DocumentCurrencyCode>
  <AccountingSupplierParty><Party><PartyLegalEntity>
    <RegistrationName>Kontorsgruppen AB</RegistrationName>
  </PartyLegalEntity></Party></AccountingSupplierParty>
  <PaymentMeans><PaymentID>88120</PaymentID></PaymentMeans>
  <TaxTotal><TaxAmount currencyID="SEK">837.20</TaxAmount></TaxTotal>
  <LegalMonetaryTotal>
    <LineExtensionAmount>3348.80</LineExtensionAmount>
    <TaxExclusiveAmount>3348.80</TaxExclusiveAmount>
    <TaxInclusiveAmount>4186.00</TaxInclusiveAmount>
    <PayableAmount>4186.00</PayableAmount>
  </LegalMonetaryTotal>
</Invoice>`;

test("an invoice dropped on the import opens the register, and is booked when its payment stands there", async () => {
  const { person, workbook, choose } = await aBudget();
  await openTab(person, /^Import/u);
  await button("Choose a file");
  await choose("from-bank.xml", invoiceFile("F-88120"));
  expect(await screen.findByRole("textbox", { name: "Supplier" })).toHaveValue("Kontorsgruppen AB");
  expect(screen.getByRole("textbox", { name: "Amount" })).toHaveValue("4,186.00");
  const fromFile = "From the e-invoice: the total to pay · 100 % sure";
  expect(screen.getByText(fromFile)).toBeVisible();
  expect(screen.getByText(/off by 3348.80/u)).toBeVisible();
  await person.selectOptions(
    screen.getByRole("combobox", { name: "Budget line" }),
    "5410 Office supplies",
  );
  await person.click(screen.getByRole("button", { name: "Register the invoice" }));
  await screen.findByText("The invoice from Kontorsgruppen AB is registered.");
  await person.click(await button("Mark as checked"));
  await person.type(await screen.findByRole("textbox", { name: "Approved by" }), "Anna Ek");
  await person.click(await button("Approve"));
  await screen.findByText("Kontorsgruppen AB: Approved.");
  expect(screen.queryByText("1 invoice stands among the transactions")).toBeNull();
  await openTab(person, /^Import/u);
  await button("Choose a file");
  await choose("january.csv", bank);
  await person.click(await button("Add 3 rows"));
  await screen.findByText("3 rows added.");
  await openTab(person, /^Invoices/u);
  await person.click(await button("Mark 1 invoice as booked"));
  await screen.findByText("1 invoice marked as booked.");
  const { rows, headings } = workbook.table("Invoices");
  const steps = () => rows.map((row) => row[headings.indexOf("Step")]);
  expect(steps()).toEqual(["booked"]);
  await person.click(await button(/^Undo/u));
  await screen.findByText("1 invoice is as before.");
  expect(steps()).toEqual(["approved"]);
});

test("fields of an e-invoice keep where they came from, those she changes are hers, in her language's figures", async () => {
  const { person, workbook, choose } = aPane(undefined, "sv-SE");
  await person.click(await button("Prova med exempel"));
  await screen.findByText("Budgettabellerna finns i arbetsboken.");
  await openTab(person, /^Fakturor/u);
  await button("För hand");
  await choose("invoice.xml", invoiceFile("F-88120"));
  const amount = await screen.findByRole("textbox", { name: "Belopp" });
  expect(amount).toHaveValue("4\u00a0186,00");
  expect(screen.getByText("Från e-fakturan: att betala · 100 % säkert")).toBeVisible();
  await person.clear(amount);
  await person.type(amount, "4.187,50");
  expect(screen.getByText("Ändrat för hand")).toBeVisible();
  await person.click(screen.getByRole("button", { name: "Registrera fakturan" }));
  await screen.findByText("Fakturan från Kontorsgruppen AB är registrerad.");
  const { rows, headings } = workbook.table("Invoices");
  const cell = (heading: string) => rows[0]?.[headings.indexOf(heading)];
  expect(cell("Belopp")).toBe(4187.5);
  expect(cell("Källor")).toMatch(/^Leverantör 100 % \S+RegistrationName; .*Fakturanr 100 % ID;/u);
  expect(cell("Källor")).not.toMatch(/Belopp/u);
  await person.click(await button("Läs arbetsboken igen"));
  expect(await screen.findByText("För hand: Belopp.")).toBeVisible();
  expect(
    screen.getByText(/^Från e-fakturan, 100 % säkert: Leverantör, Fakturanummer/u),
  ).toBeVisible();
});

test("a person's limit holds for what that person approves", async () => {
  const { person, workbook } = await aBudget();
  await openTab(person, /^Invoices/u);
  await person.click(await button("Who may approve how much (0)"));
  await person.type(await screen.findByRole("textbox", { name: "Name" }), "Bo Lund");
  await person.type(screen.getByRole("textbox", { name: "May approve at most (kr)" }), "1 000");
  await person.click(screen.getByRole("button", { name: "Set the limit" }));
  expect(await screen.findByText("1,000.00 kr")).toBeVisible();
  await person.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Close" }));
  await person.click(await button("By hand"));
  const field = (name: string) => screen.getByRole("textbox", { name });
  await person.type(await screen.findByRole("textbox", { name: "Supplier" }), "Rydal AB");
  await person.type(field("Amount"), "1000,01");
  await person.click(screen.getByRole("button", { name: "Register the invoice" }));
  await person.click(await button("Mark as checked"));
  await person.type(await screen.findByRole("textbox", { name: "Approved by" }), "bo lund");
  expect(screen.getByText(/The limit is 1,000\.00 kr/u)).toBeVisible();
  expect(await button("Approve")).toBeDisabled();
  await person.type(field("Approved by"), " den äldre");
  expect(screen.getByText("bo lund den äldre has no limit in the list.")).toBeVisible();
  await person.click(await button("Approve"));
  await screen.findByText("Rydal AB: Approved.");
  const { rows, headings } = workbook.table("Settings");
  const limits = rows.find(([name]) => name === "approval-limits");
  expect(limits?.[headings.indexOf("Value")]).toBe('{"Bo Lund":100000}');
});

test("what was just made can be taken away again", async () => {
  const { person, workbook } = await aBudget();
  await person.click(await button(/^Undo/u));
  await screen.findByText("The budget tables are gone again.");
  expect(workbook.tables.size).toBe(0);
  expect(await button("Try with sample data")).toBeVisible();
});

test("a rule shows what it would hit before it is made", async () => {
  const { person, workbook, choose } = await aBudget();
  await openTab(person, /^Import/u);
  await button("Choose a file");
  await choose("january.csv", bank);
  await person.click(await button("Add 3 rows"));
  await screen.findByText("3 rows added.");
  await person.click(await button("Open the rules (0)"));
  await person.type(
    await screen.findByRole("textbox", { name: "Text or supplier contains" }),
    "tågresor",
  );
  expect(await screen.findByText("2 rows without a line")).toBeVisible();
  await person.click(screen.getByRole("button", { name: "Add the rule" }));
  await person.click(await button("Set the line on 2 rows"));
  await screen.findByText("2 rows got a line.");
  const { rows, headings } = workbook.table("Transactions");
  expect(rows.map((row) => row[headings.indexOf("Line")])).toEqual([
    ...["5010 Rent", "5010 Rent", ""],
  ]);
});

test("what Excel refuses is told, with what to do, and the figures stay", async () => {
  const { person, workbook, choose } = await aBudget();
  await openTab(person, /^Import/u);
  await button("Choose a file");
  await choose("january.csv", bank);
  workbook.onChunk = () => {
    throw documentError("sheet-protected");
  };
  await person.click(await button("Add 3 rows"));
  expect(await screen.findByRole("alert")).toHaveTextContent(/Unprotect it in Excel/u);
  expect(workbook.table("Transactions").rows).toEqual([]);
});

test("an import that broke off is finished with what is missing, and undone as one", async () => {
  const { person, workbook, choose } = await aBudget();
  const rows = Array.from({ length: 1_005 }, (_, row) => `2026-01-12;-${row + 1},00;Row ${row}`);
  await openTab(person, /^Import/u);
  await button("Choose a file");
  await choose("many.csv", ["Bokföringsdag;Belopp;Beskrivning", ...rows].join("\n"));
  let chunks = 0;
  workbook.onChunk = () => {
    chunks += 1;
    if (chunks === 2) throw documentError("cell-being-edited");
  };
  jest
    .spyOn(workbook, "removeRows")
    .mockRejectedValueOnce(documentError("sheet-protected", undefined, "Transactions"));
  await person.click(await button("Add 1,005 rows"));
  expect(await screen.findByRole("alert")).toHaveTextContent(/Press Enter there/u);
  expect(screen.getByText("The import broke off on the way")).toBeVisible();

  await person.click(await button("Add 1,005 rows"));
  await person.click(await button("Add 5 rows"));
  await screen.findByText(/^5 rows added\. The import that broke off is whole: 1,005 rows/u);
  expect(workbook.table("Transactions").rows).toHaveLength(1_005);
  await person.click((await screen.findAllByRole("button", { name: /^Undo/u }))[0]!);
  await screen.findByText("1,005 rows taken away again.");
  expect(workbook.table("Transactions").rows).toEqual([]);
});

test("what an import left when it broke off is seen among the earlier imports, and in the same file chosen anew", async () => {
  const { person, workbook, choose } = await aBudget();
  await openTab(person, /^Import/u);
  await button("Choose a file");
  await choose("january.csv", bank);
  const appendRows = workbook.appendRows.bind(workbook);
  jest.spyOn(workbook, "appendRows").mockImplementationOnce(async (head, rows) => {
    await appendRows(head, rows.slice(0, 1));
    throw documentError("excel-refused");
  });
  jest.spyOn(workbook, "removeRows").mockRejectedValueOnce(documentError("excel-refused"));
  await person.click(await button("Add 3 rows"));
  await screen.findByText("The import broke off on the way");
  await choose("other.csv", "Bokföringsdag;Belopp;Beskrivning\n2026-01-13;-1,00;Kaffe");
  await button("Add 1 row");
  expect(screen.queryByText("The import broke off on the way")).toBeNull();
  await openTab(person, /^Overview/u);
  await openTab(person, /^Import/u);
  await person.click(await button("Add 1 row"));
  expect(await screen.findByText(/^january\.csv: 1 of 3 rows/u)).toBeVisible();
  expect(screen.getByText(/choose the same file again to add the rest/u)).toBeVisible();
});

test.each([
  [
    "cut.ofx",
    "<OFX><STMTTRN><DTPOSTED>20260112<TRNAMT>-1.00<NAME>Coffee</STMTTRN><STMTTRN><TRNAMT>-2",
  ],
  [
    "voucher.se",
    '#FLAGGA 0\n#VER A 1 20260112 "Fika"\n{\n#TRANS 5800 {} 10\n#TRANS 1930 {} -10\n}\n#VER A 2 20260112\n{\n#TRANS 5800 {} 1\n}',
  ],
])("a file of which something was left out does not add up: %s", async (name, text) => {
  const { person, choose } = await aBudget();
  await openTab(person, /^Import/u);
  await button("Choose a file");
  await choose(name, text);
  await button("Add 1 row");
  expect(screen.getByText("1 place in the file to look at")).toBeVisible();
  expect(screen.getByText(/^What could be read/u)).toBeVisible();
});

test("a file of which nothing could be read, and one in another currency, say so", async () => {
  const { person, choose } = await aBudget();
  await openTab(person, /^Import/u);
  await button("Choose a file");
  await choose("none.csv", "Date;Amount;Text\n2026-01-12;NaN;Coffee");
  expect(await screen.findByText("Nothing in the file could be read as a row.")).toBeVisible();
  await choose(
    "dollars.ofx",
    "<OFX><STMTRS><CURDEF>USD<BANKTRANLIST><STMTTRN><DTPOSTED>20260112<TRNAMT>-1.00<NAME>Coffee</STMTTRN></BANKTRANLIST></STMTRS></OFX>",
  );
  expect(await screen.findByText("The file is in USD")).toBeVisible();
  expect(screen.getByText(/^The budget is in SEK\./u)).toBeVisible();
  expect(screen.getByText(/^1 row · Mon 12 Jan 2026 · /u)).toBeVisible();
  await person.click(await button("Add 1 row"));
  expect(await screen.findByText(/^dollars\.ofx: 1 row, /u)).toBeVisible();
});

test("what is changed in the sheet is read again by itself", async () => {
  const { workbook, changes } = await aBudget();
  const { rows, headings } = workbook.table("Budget");
  (rows[2] ?? [])[headings.indexOf("2026-01")] = "18 OOO";
  (rows[2] ?? [])[0] = "5810 Journeys";
  act(() => {
    changes.forEach((tell) => {
      tell();
    });
  });
  expect(await screen.findByText(/changed since it was read/u)).toBeVisible();
  expect(await screen.findByRole("button", { name: /^5810 Journeys/u })).toBeVisible();
  expect(screen.queryByText(/changed since it was read/u)).toBeNull();
});

test("what could not be read of the sheet is told, with the way to its row", async () => {
  const { person, workbook, showSheetRow } = await aBudget();
  const { rows, headings } = workbook.table("Budget");
  (rows[2] ?? [])[headings.length - 1] = "18 OOO";
  const written = workbook.table("Transactions");
  written.rows.push(written.headings.map((name) => (name === "Date" ? "yesterday" : "x")));
  await person.click(await button("Read the workbook again"));
  expect(await screen.findByText("2 places in the workbook to look at")).toBeVisible();
  expect(screen.getByText(/“18 OOO” is not an amount\. The month counts as 0\./u)).toBeVisible();
  await person.click(await button("Transactions, row 2"));
  expect(showSheetRow).toHaveBeenCalledWith("Transactions", 2);
});

test("rows that were added elsewhere since the file was read are seen before anything is added", async () => {
  const { person, workbook, changes, choose } = await aBudget();
  await openTab(person, /^Import/u);
  await button("Choose a file");
  await choose("january.csv", bank);
  await button("Add 3 rows");
  const { rows, headings } = workbook.table("Transactions");
  const cells: Record<string, string | number> = {
    ...{ Date: 46_042, Text: "Kontorsgruppen 88120", Amount: -4_186, Currency: "SEK" },
  };
  rows.push(headings.map((heading) => cells[heading] ?? ""));
  act(() => {
    changes.forEach((tell) => {
      tell();
    });
  });
  await person.click(await button("Add 3 rows"));
  expect(await screen.findByText("The workbook was changed meanwhile")).toBeVisible();
  expect(rows).toHaveLength(1);
  await person.click(await button("Add 2 rows"));
  await screen.findByText("2 rows added.");
  expect(workbook.table("Transactions").rows).toHaveLength(3);
});

test("a file that left a doubt is read as she says, and the next one of that bank too", async () => {
  const { person, workbook, choose } = await aBudget();
  await openTab(person, /^Import/u);
  await button("Choose a file");
  const doubtful = "Date;Amount;Description\n02/03/2026;-10,00;Train\n04/03/2026;-20,00;Bus";
  await choose("bank.csv", doubtful);
  const dates = await screen.findByRole("combobox", { name: "Dates" });
  const first = () => screen.getByRole("list", { name: "Rows of the file" }).textContent;
  const before = first();
  await person.selectOptions(dates, "Month, day, year");
  await waitFor(() => expect(first()).not.toBe(before));
  await person.click(await button("Add 2 rows"));
  await screen.findByText("2 rows added.");
  // 3 February and 3 April.
  expect(workbook.table("Transactions").rows.map(([date]) => date)).toEqual([46_056, 46_115]);
  await choose("bank.csv", doubtful);
  await button("Add 0 rows");
  expect(screen.queryByRole("combobox", { name: "Dates" })).toBeNull();
  await person.click(await button("Change how it is read"));
  expect(await screen.findByRole("combobox", { name: "Dates" })).toHaveValue("mdy");
});

test("a file without a header row is read by columns chosen by what stands in them, and remembered", async () => {
  const { person, workbook, choose } = await aBudget();
  await openTab(person, /^Import/u);
  await button("Choose a file");
  await choose("bank.csv", "x;03/01/26;-12,50;Train\ny;04/01/26;-3,00;Coffee");
  await button("Add 2 rows");
  await person.click(await button("Change how it is read"));
  const text = await screen.findByRole("combobox", { name: "Column with the text" });
  await person.selectOptions(text, "Column 4: Train");
  expect(text).toHaveFocus();
  await person.click(await button("Add 2 rows"));
  await screen.findByText("2 rows added.");
  expect(workbook.table("Transactions").rows.map((row) => row[1])).toEqual(["Train", "Coffee"]);
  await choose("next.csv", "z;05/01/26;-4,00;Tea");
  await person.click(await button("Add 1 row"));
  await screen.findByText("1 row added.");
  expect(workbook.table("Transactions").rows.at(-1)?.[1]).toBe("Tea");
});

test("a table whose columns were not found is read by hand", async () => {
  const { person, workbook, choose } = await aBudget();
  await openTab(person, /^Import/u);
  await button("Choose a file");
  await choose("bank.csv", "x;03/01/26;12;Train\ny;04/01/26;3;Coffee");
  expect(await screen.findByText(/No column was found that holds amounts/u)).toBeVisible();
  const amount = await screen.findByRole("combobox", { name: "Column with the amount" });
  expect(screen.getByText(/Choose the column with the dates and the one/u)).toBeVisible();
  await person.selectOptions(amount, "Column 3: 12");
  await person.click(await button("Add 2 rows"));
  await screen.findByText("2 rows added.");
  expect(workbook.table("Transactions").rows).toHaveLength(2);
});

test("a filter that hides rows can be cleared from where it is told", async () => {
  const { person, workbook, choose } = await aBudget();
  await openTab(person, /^Import/u);
  await button("Choose a file");
  await choose("january.csv", bank);
  workbook.onChunk = () => {
    throw documentError("table-filtered");
  };
  await person.click(await button("Add 3 rows"));
  await person.click(await button("Clear the filter"));
  expect(workbook.cleared).toEqual(["Budget", "Transactions", "Invoices", "Rules", "Settings"]);
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
});

test("tables that are gone and changes by others are told", async () => {
  const { person, workbook, changes } = await aBudget();
  act(() => {
    changes.forEach((tell) => {
      tell();
    });
  });
  expect(await screen.findByText(/changed since it was read/u)).toBeVisible();
  workbook.tables.delete("Invoices");
  await person.click(await button("Read the workbook again"));
  expect(await screen.findByText("The table Invoices is gone")).toBeVisible();
  await person.click(await button("Add an empty table"));
  await waitFor(() => expect(screen.queryByText("The table Invoices is gone")).toBeNull());
  expect(workbook.tables.has("Invoices")).toBe(true);
});

test("a table of hers that is gone is told by its own name, and none of ours is offered for it", async () => {
  const workbook = new InMemoryBudgetWorkbook();
  const hers = { sheet: "Hers", rowCount: 1, firstRow: 2 };
  const tables = {
    Plan: { headings: ["Kategori", `${thisYear}-01`], rows: [["Resor", 100]] },
    Bank: { headings: ["Datum", "Text", "Belopp", "Budgetrad"], rows: [] },
  };
  for (const [name, table] of Object.entries(tables)) {
    workbook.tables.set(name, { ...hers, name, ...table });
  }
  const { person } = aPane(workbook);
  await person.click(await button("Use my own tables…"));
  await waitFor(async () => expect(await button("Use these tables")).toBeEnabled());
  await person.click(await button("Use these tables"));
  await screen.findByText(/Your tables are in use/u);
  workbook.tables.delete("Bank");
  await person.click(await button("Read the workbook again"));
  expect(await screen.findByText("The table Bank is gone")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Add an empty table" })).toBeNull();
});

test("a line shows its months, its forecasts once something is booked, and its rows in the sheet", async () => {
  const { person, workbook, showRow } = await aBudget();
  await person.click(await button(/^5810 Travel/u));
  expect(await screen.findByText("Last year’s shape")).toBeVisible();
  const dialog = within(screen.getByRole("dialog"));
  expect(dialog.getAllByText("nothing booked yet")).toHaveLength(3);
  await person.click(screen.getByRole("button", { name: "Show in the sheet" }));
  expect(showRow).toHaveBeenCalledWith("Budget", "Line", "5810 Travel");
  const { headings, rows } = workbook.table("Transactions");
  const cells: Record<string, string | number> = {
    ...{ Date: toDateCell(`${thisYear}-01-12`), Text: "Train", Amount: -1200 },
    ...{ Currency: "SEK", Line: "5810 Travel", Key: "1" },
  };
  rows.push(headings.map((heading) => cells[heading] ?? ""));
  await person.click(await button("Read the workbook again"));
  await person.click(await button(/^5810 Travel: .* 1,200 of/u));
  expect(screen.queryByText("nothing booked yet")).toBeNull();
  expect(await screen.findAllByText(/against budget$/u)).toHaveLength(2);
});

test("in Swedish everything is in Swedish", async () => {
  const { person } = aPane(undefined, "sv-SE");
  await person.click(await button("Prova med exempel"));
  await screen.findByText("Budgettabellerna finns i arbetsboken.");
  expect(await screen.findByRole("button", { name: /^5810 Resor: .* kvar/u })).toBeVisible();
  expect(screen.getByRole("tab", { name: "Översikt" })).toHaveAttribute("aria-selected", "true");
});

test("what is odd in a file is told in Swedish too, with its line", async () => {
  const { person, choose } = aPane(undefined, "sv-SE");
  await person.click(await button("Prova med exempel"));
  await screen.findByText("Budgettabellerna finns i arbetsboken.");
  await openTab(person, /^Import/u);
  await button("Välj en fil");
  await choose("tom.csv", "");
  expect(await screen.findByRole("alert")).toHaveTextContent("Filen är tom.");
  await choose("bank.csv", "Datum;Text;Belopp\n2026-10-01;Hyra;-100,00\n2026-10-02;Te;12,3O\n");
  expect(await screen.findByText(/^rad 3: ”12,3O” är inget belopp/u)).toBeVisible();
  expect(screen.getByText("Det som gick att läsa, stämmer")).toBeVisible();
});
