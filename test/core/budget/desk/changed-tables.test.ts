/** @jest-environment node */
import { BudgetDesk } from "../../../../src/core/budget/desk/budget-desk";
import { draftImport } from "../../../../src/core/budget/desk/import-draft";
import { toMonth } from "../../../../src/core/budget/lines/month";
import { findTable } from "../../../../src/core/budget/workbook/table-mapping";
import { InMemoryBudgetWorkbook } from "../../../support/in-memory-workbook";
import { anInvoice } from "../invoices/an-invoice";
import { aLine } from "../workbook/a-workbook";

const partsOf = (workbook: InMemoryBudgetWorkbook) => ({
  ...{ workbook, language: "en" as const, today: () => "2026-11-25" },
});

/** A desk of our own tables with one line, and its workbook. */
async function aDesk() {
  const workbook = new InMemoryBudgetWorkbook();
  const desk = new BudgetDesk(partsOf(workbook));
  await desk.create({ yearStart: toMonth(2026, 1) }, [aLine({ name: "Travel" })]);
  return { workbook, desk };
}

/** A desk that has taken tables of hers into use. */
async function aDeskOfHers() {
  const workbook = new InMemoryBudgetWorkbook();
  const hers = { sheet: "Hers", rowCount: 1, firstRow: 5 };
  workbook.tables.set("Plan", {
    ...{ ...hers, name: "Plan", headings: ["Kategori", "2026-01", "2026-02"] },
    rows: [["Resor", 100, 200]],
  });
  workbook.tables.set("Bank", {
    ...{ ...hers, name: "Bank", headings: ["Datum", "Text", "Belopp", "Budgetrad"] },
    rows: [[46_054, "Tåg", -50, "Resor"]],
  });
  const desk = new BudgetDesk(partsOf(workbook));
  const heads = await desk.listTables();
  const find = (role: "budget" | "transactions") => findTable(role, heads, toMonth(2026, 1))!;
  await desk.adopt({ budget: find("budget"), transactions: find("transactions") }, "SEK");
  return { workbook, desk };
}

/** Puts a column of hers into a table, as Excel does when one is inserted there. */
function insertColumn(workbook: InMemoryBudgetWorkbook, name: string, at: number) {
  const { headings, rows } = workbook.table(name);
  headings.splice(at, 0, "Hers");
  for (const [row, cells] of rows.entries()) cells.splice(at, 0, `note ${row}`);
}

function rename(workbook: InMemoryBudgetWorkbook, table: string, from: string, to: string) {
  const { headings } = workbook.table(table);
  headings[headings.indexOf(from)] = to;
}

function addCoffee(desk: BudgetDesk, currency = "SEK") {
  const { transactions, rules } = desk.contents!;
  const bytes = new TextEncoder().encode("Datum;Belopp;Text\n2026-10-05;-25,00;Kaffe");
  const draft = draftImport(bytes, { known: transactions, rules, csvMappings: [], currency });
  if (Array.isArray(draft)) throw new RangeError("addCoffee: nothing was read");
  const { preview, matches } = draft;
  const order = {
    fileName: "one.csv",
    instant: "2026-11-25T08:00:00Z",
    accepted: new Set<number>(),
  };
  return desk.addImport({ ...order, preview, matches });
}

const told = ({ contents }: BudgetDesk) =>
  contents?.warnings.map(({ code, place, subject }) => `${place} ${code} ${subject}`);

it("reads her months from where they stand now, when she has put a column of her own between them", async () => {
  const { workbook, desk } = await aDeskOfHers();
  insertColumn(workbook, "Plan", 2);
  insertColumn(workbook, "Bank", 1);
  await desk.open();
  expect(desk.contents?.lines).toMatchObject([{ name: "Resor", months: [100_00, 200_00] }]);
  expect(told(desk)).toEqual([]);
  await addCoffee(desk);
  const { rows } = workbook.table("Bank");
  expect(rows.map((row) => row.slice(0, 5))).toEqual([
    [46_054, "note 0", "Tåg", -50, "Resor"],
    [46_300, "", "Kaffe", -25, ""],
  ]);
});

it.each([
  ["Transactions", "Date", "Transactions"],
  ["Transactions", "Amount", "Transactions"],
  ["Transactions", "Line", "Transactions"],
  ["Transactions", "Import", "Transactions"],
  ["Transactions", "Key", "Transactions"],
])("writes no row into %s when its column %s is gone, and says so once", async (table, column) => {
  const { workbook, desk } = await aDesk();
  await addCoffee(desk);
  rename(workbook, table, column, "Something else");
  await desk.open();
  expect(told(desk)).toEqual([`Transactions, row 1 column-missing ${column}`]);
  const before = structuredClone(workbook.table(table));
  const { batch = "" } = desk.contents?.transactions.length ? desk.contents.transactions.at(0) : {};
  const refused = {
    code: "column-missing",
    texts: { en: expect.stringMatching(/^Transactions: A column/) },
  };
  await expect(addCoffee(desk)).rejects.toMatchObject(refused);
  await expect(desk.undoImport(batch)).rejects.toMatchObject(refused);
  expect(workbook.table(table)).toEqual(before);
  rename(workbook, table, "Something else", column);
  await desk.open();
  expect(told(desk)).toEqual([]);
  expect(desk.contents?.transactions.length).toBe(1);
});

it("says which of her columns and months are gone, and makes no summary without them", async () => {
  const { workbook, desk } = await aDeskOfHers();
  rename(workbook, "Bank", "Belopp", "Kronor");
  rename(workbook, "Plan", "2026-02", "Kommentarer");
  await desk.open();
  expect(told(desk)).toEqual([
    "Hers, row 4 column-missing 2026-02",
    "Hers, row 4 column-missing Belopp",
  ]);
  expect(desk.contents?.lines).toMatchObject([{ months: [100_00] }]);
  expect(desk.contents?.transactions).toHaveLength(0);
  await expect(desk.layOutSummary()).rejects.toMatchObject({ code: "column-missing" });
});

it("says of two columns for one month that the first one counts", async () => {
  const { workbook, desk } = await aDesk();
  const { headings, rows } = workbook.table("Budget");
  headings.push("Mars 2026");
  for (const row of rows) row.push(7);
  await desk.open();
  expect(told(desk)).toEqual(["Budget, row 1 month-twice Mars 2026"]);
  expect(desk.contents?.lines[0]?.months[2]).toBe(10_000_00);
});

it("keeps what she has beside the settings and below them", async () => {
  const { workbook, desk } = await aDesk();
  insertColumn(workbook, "Settings", 1);
  workbook.table("Settings").rows.push(["her own", "x", "her value", ""]);
  const before = structuredClone(workbook.table("Settings").rows);
  await desk.open();
  const { settings } = desk.contents!;
  await desk.writeSettings({ ...settings, approvalLimits: { Maja: 5_000_00 } });
  const after = workbook.table("Settings").rows;
  const limits = before.findIndex(([name]) => name === "approval-limits");
  expect(after[limits]?.[2]).toBe('{"Maja":500000}');
  expect(after.toSpliced(limits, 1)).toEqual(before.toSpliced(limits, 1));
  await desk.open();
  expect(desk.contents?.settings.approvalLimits).toEqual({ Maja: 5_000_00 });
});

it("writes a setting whose row she has deleted into a row of its own", async () => {
  const { workbook, desk } = await aDesk();
  const table = workbook.table("Settings");
  table.rows = table.rows.filter(([name]) => name !== "approval-limits");
  await desk.open();
  await desk.writeSettings({ ...desk.contents!.settings, approvalLimits: { Maja: 1 } });
  expect(table.rows.at(-1)?.slice(0, 2)).toEqual(["approval-limits", '{"Maja":1}']);
});

it("leaves what she has beside a rule with it, when another is added or taken away", async () => {
  const { workbook, desk } = await aDesk();
  const rules = ["one", "two", "three"].map((contains) => ({
    id: contains,
    contains,
    line: "Travel",
  }));
  await desk.writeRules(rules);
  insertColumn(workbook, "Rules", 1);
  await desk.open();
  const { rules: known } = desk.contents!;
  await desk.writeRules(known.toSpliced(1, 1));
  await desk.writeRules([...desk.contents!.rules, { id: "4", contains: "four", line: "Travel" }]);
  expect(workbook.table("Rules").rows).toEqual([
    ["one", "note 0", "Travel"],
    ["three", "note 2", "Travel"],
    ["four", "", "Travel"],
  ]);
  await desk.writeRules(desk.contents!.rules.toReversed());
  expect(workbook.table("Rules").rows).toEqual([
    ["four", "", "Travel"],
    ["three", "note 2", "Travel"],
    ["one", "note 0", "Travel"],
  ]);
});

const ruleOn = (contains: string) => ({ id: contains, contains, line: "Travel" });

/** A desk of three rules with a column of hers between theirs. */
async function aDeskWithNotes() {
  const { workbook, desk } = await aDesk();
  await desk.writeRules(["one", "two", "three"].map(ruleOn));
  insertColumn(workbook, "Rules", 1);
  await desk.open();
  return { workbook, desk, rules: () => workbook.table("Rules").rows };
}

it("puts a deleted rule back with what she had beside it, and leaves what she wrote since", async () => {
  const { desk, rules } = await aDeskWithNotes();
  rules()[0]![1] = "written just now";
  const change = await desk.writeRules(desk.contents!.rules.slice(1));
  rules().push(["hers", "her note", "Travel"]);
  await desk.takeBackRules(change);
  expect(rules()).toEqual([
    ["one", "written just now", "Travel"],
    ["two", "note 1", "Travel"],
    ["three", "note 2", "Travel"],
    ["hers", "her note", "Travel"],
  ]);
});

it("leaves rows that are no rules, and formulas of hers, where they stand when a rule is moved", async () => {
  const { workbook, desk, rules } = await aDeskWithNotes();
  const table = workbook.table("Rules");
  table.headings.push("Hits");
  for (const [at, row] of table.rows.entries()) row.push(at);
  rules().splice(1, 0, ["", "a heading of hers", "", 7]);
  workbook.formulaColumns.push("Hits");
  await desk.open();
  const [first, second, third] = desk.contents!.rules;
  await desk.writeRules([second!, first!, third!]);
  expect(rules()).toEqual([
    ["two", "note 1", "Travel", 0],
    ["", "a heading of hers", "", 7],
    ["one", "note 0", "Travel", 1],
    ["three", "note 2", "Travel", 2],
  ]);
});

it("sets no line on a row of hers that cannot be found, and says how many there are", async () => {
  const { workbook, desk } = await aDeskOfHers();
  await addCoffee(desk);
  const { rows, headings } = workbook.table("Bank");
  rows[0]![headings.indexOf("Budgetrad")] = "";
  await desk.open();
  await desk.writeRules([
    { id: "1", contains: "Kaffe", line: "resor" },
    { id: "2", contains: "Tåg", line: "Resor" },
  ]);
  const { placed, left } = await desk.applyRules();
  expect([placed, left]).toMatchObject([[{ line: "resor" }], 1]);
  const kept = desk.contents!;
  await desk.open();
  expect([...kept.transactions]).toEqual([...desk.contents!.transactions]);
  expect(kept.table).toEqual(desk.contents!.table);
});

it("takes rows off the rules' line, but for one that she has put on another since", async () => {
  const { workbook, desk } = await aDesk();
  await addCoffee(desk);
  await desk.writeRules([ruleOn("kaffe")]);
  const { placed } = await desk.applyRules();
  const { rows, headings } = workbook.table("Transactions");
  rows[0]![headings.indexOf("Line")] = "Hers";
  expect(await desk.takeOffLines(placed)).toBe(0);
  expect(rows[0]![headings.indexOf("Line")]).toBe("Hers");
});

it("counts an invoice on its line however the line is capitalized", async () => {
  const { workbook, desk } = await aDesk();
  await desk.registerInvoice(anInvoice({ line: "Travel", step: "approved" }));
  const { rows, headings } = workbook.table("Invoices");
  rows[0]![headings.indexOf("Line")] = "TRAVEL";
  await desk.open();
  expect(desk.contents!.table.at("committed", "Travel", toMonth(2026, 11))).toBe(124_000);
});

it("tells of another currency at once when a file of it is added", async () => {
  const { desk } = await aDesk();
  await addCoffee(desk, "EUR");
  expect(desk.contents!.otherCurrencies).toEqual([{ currency: "EUR", count: 1, minor: -25_00 }]);
});
