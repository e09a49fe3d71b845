/** @jest-environment node */
import { BudgetDesk } from "../../../../src/core/budget/desk/budget-desk";
import { draftImport, type ImportDraft } from "../../../../src/core/budget/desk/import-draft";
import { earlierImports } from "../../../../src/core/budget/desk/earlier-imports";
import { isBookedUpTo } from "../../../../src/core/budget/desk/overview";
import { toMonth } from "../../../../src/core/budget/lines/month";
import { toBookedRows } from "../../../../src/core/budget/rows/booked-builder";
import type { PlannedLine } from "../../../../src/core/budget/workbook/lay-out-workbook";
import { InMemoryBudgetWorkbook } from "../../../support/in-memory-workbook";

const travel: PlannedLine = {
  ...{ id: "Travel", name: "Travel", kind: "cost", rollOver: "none", accounts: "5800-5899" },
  threshold: { minor: 100_00, percent: 5 },
  months: Array.from({ length: 12 }, () => 1_000_00),
};

const october = [
  "Bokföringsdag;Belopp;Beskrivning;Saldo",
  "2026-10-28;-1 295,00;Tågresor Stockholm;8 705,00",
  "2026-10-28;-1 295,00;Tågresor Stockholm;7 410,00",
  '2026-10-29;-100,00;"=HYPERLINK(""http://x"")";7 310,00',
].join("\n");

const noRows = toBookedRows([]);

async function aDesk(lines: PlannedLine[] = [travel]) {
  const workbook = new InMemoryBudgetWorkbook();
  const desk = new BudgetDesk({ workbook, language: "en", today: () => "2026-11-25" });
  const made = await desk.create({ yearStart: toMonth(2026, 1) }, lines);
  return { workbook, desk, made };
}

function draftOf(desk: BudgetDesk, text: string): ImportDraft {
  const { transactions = noRows, rules = [], settings } = desk.contents ?? {};
  const draft = draftImport(new TextEncoder().encode(text), {
    ...{ known: transactions, rules },
    csvMappings: settings?.csvMappings ?? [],
  });
  if (Array.isArray(draft)) throw new RangeError(draft.map(({ message }) => message).join());
  return draft;
}

const add = (desk: BudgetDesk, { preview, matches }: ImportDraft, fileName: string, options = {}) =>
  desk.addImport(
    { fileName, instant: "2026-11-25T08:00:00Z", preview, accepted: new Set(), matches },
    options,
  );

test("a workbook without tables has no budget, and one is made in it", async () => {
  const workbook = new InMemoryBudgetWorkbook();
  const desk = new BudgetDesk({ workbook, language: "sv", today: () => "2026-11-25" });
  await desk.open();
  expect(desk.contents).toBeUndefined();
  await desk.create({}, [travel]);
  expect([...workbook.tables.keys()]).toEqual(
    expect.arrayContaining(["Budget", "Transactions", "Invoices", "Rules", "Settings"]),
  );
  expect(desk.missing).toEqual([]);
  expect(desk.contents?.lines).toMatchObject([{ name: "Travel", months: travel.months }]);
});

test("an import adds just its rows, twins stay two, and the same file again adds none", async () => {
  const { workbook, desk } = await aDesk();
  const draft = draftOf(desk, october);
  expect(draft.preview.counts).toEqual({ new: 3, known: 0, unsure: 0 });
  expect(draft.reconciliation).toMatchObject({ addedMinor: -2_690_00, closingOffByMinor: 0 });
  expect(await add(desk, draft, "one.csv")).toEqual({
    ...{ added: 3, isCancelled: false, batch: "2026-11-25 08:00:00 one.csv · 3" },
  });
  expect(workbook.table("Transactions").rows).toHaveLength(3);
  await desk.open();
  expect(draftOf(desk, october).preview.counts).toEqual({ new: 0, known: 3, unsure: 0 });
});

test("a file that tells no currency is in the workbook's", async () => {
  const { desk } = await aDesk();
  await desk.writeSettings({ ...desk.defaults, currency: "EUR" });
  const text = "Date;Amount;Text\n2026-10-28;-12,50;Train";
  const draft = draftImport(new TextEncoder().encode(text), {
    ...{ known: noRows, rules: [], csvMappings: [], currency: "EUR" },
  });
  expect(draft).toMatchObject({ currency: "EUR", preview: { counts: { new: 1 } } });
});

test("a forecast has ground once something of the year is booked on a line", async () => {
  const { desk } = await aDesk();
  const isBooked = (month: number) =>
    desk.contents && isBookedUpTo(desk.contents, toMonth(2026, month));
  await add(desk, draftOf(desk, october), "one");
  expect(isBooked(12)).toBe(false);
  await desk.writeRules([{ id: "rule 1", contains: "tågresor", line: "Travel" }]);
  await desk.applyRules();
  expect([isBooked(9), isBooked(10)]).toEqual([false, true]);
});

test("a text that begins like a formula is written as a text", async () => {
  const { workbook, desk } = await aDesk();
  const written = jest.spyOn(workbook, "appendRows");
  await add(desk, draftOf(desk, october), "one");
  const cells = written.mock.calls.flatMap(([, rows]) => rows.flat());
  expect(cells).toContain('\'=HYPERLINK("http://x")');
  expect(cells.filter((cell) => /^[=+@-]/.test(String(cell)) && typeof cell === "string")).toEqual(
    [],
  );
});

test("an import that is called off, or fails on the way, leaves nothing", async () => {
  const { workbook, desk } = await aDesk();
  const many = ["Datum;Belopp;Text"];
  for (let row = 0; row < 2_500; row += 1) many.push(`2026-10-01;-${row + 1},00;Row ${row}`);
  const draft = draftOf(desk, many.join("\n"));
  const cancel = new AbortController();
  const done: number[] = [];
  const onProgress = (progress: { done: number }) => {
    done.push(progress.done);
    cancel.abort();
  };
  const outcome = await add(desk, draft, "one", { signal: cancel.signal, onProgress });
  expect(outcome).toMatchObject({ added: 0, isCancelled: true });
  expect(done).toEqual([1_000]);
  expect(workbook.table("Transactions").rows).toEqual([]);

  let chunks = 0;
  workbook.onChunk = () => {
    chunks += 1;
    if (chunks === 2) throw new Error("Excel is busy");
  };
  await expect(add(desk, draft, "two")).rejects.toThrow("Excel is busy");
  expect(workbook.table("Transactions").rows).toEqual([]);
});

/** A desk whose import of `many` broke off after its first thousand rows, which could not be taken back. */
async function aBrokenOffImport() {
  const { workbook, desk } = await aDesk();
  const rows = Array.from({ length: 1_500 }, (_, row) => `2026-10-01;-${row + 1},00;Row ${row}`);
  const many = ["Datum;Belopp;Text", ...rows].join("\n");
  let chunks = 0;
  workbook.onChunk = () => {
    chunks += 1;
    if (chunks === 2) throw new Error("The line is gone");
  };
  const takesBack = jest.spyOn(workbook, "removeRows");
  takesBack.mockRejectedValueOnce(new Error("Nothing was written"));
  await expect(add(desk, draftOf(desk, many), "many.csv")).rejects.toMatchObject({
    ...{ name: "BrokenOffImport", cause: new Error("The line is gone") },
  });
  await desk.open();
  const batch = "2026-11-25 08:00:00 many.csv · 1500";
  expect(earlierImports(desk.contents?.transactions ?? noRows)).toEqual([{ batch, count: 1_000 }]);
  return { workbook, desk, many, batch };
}

test("an import that broke off is finished under its own name, and undone as one", async () => {
  const { workbook, desk, many, batch } = await aBrokenOffImport();
  expect(await add(desk, draftOf(desk, many), "many.csv")).toEqual({
    ...{ added: 500, isCancelled: false, batch, finished: 1_500 },
  });
  expect(await desk.undoImport(batch)).toEqual({ removed: 1_500, changed: 0 });
  expect(workbook.table("Transactions").rows).toEqual([]);
});

test("what is called off while it finishes an import leaves what stood there", async () => {
  const { desk, many, batch } = await aBrokenOffImport();
  const cancel = new AbortController();
  cancel.abort();
  const outcome = await add(desk, draftOf(desk, many), "many.csv", { signal: cancel.signal });
  expect(outcome).toEqual({ added: 0, isCancelled: true, batch });
  await desk.open();
  expect(earlierImports(desk.contents?.transactions ?? noRows)).toEqual([{ batch, count: 1_000 }]);
});

test.each([
  ["of another name", (text: string) => text, "other.csv"],
  ["with a row more", (text: string) => `${text}\n2026-10-02;-1,00;One more`, "many.csv"],
  [
    "without a row that stands there",
    (text: string) => text.replace(/Row 0\n/u, "Another\n"),
    "many.csv",
  ],
])("a file %s is an import of its own", async (_, changed, fileName) => {
  const { desk, many, batch } = await aBrokenOffImport();
  const outcome = await add(desk, draftOf(desk, changed(many)), fileName);
  expect(outcome.batch).not.toBe(batch);
  expect(outcome.finished).toBeUndefined();
});

test("an import that is called off while its last piece is written leaves nothing", async () => {
  const { workbook, desk } = await aDesk();
  const cancel = new AbortController();
  workbook.onChunk = () => {
    cancel.abort();
  };
  const outcome = await add(desk, draftOf(desk, october), "one.csv", { signal: cancel.signal });
  expect(outcome).toMatchObject({ added: 0, isCancelled: true });
  expect(workbook.table("Transactions").rows).toEqual([]);
});

test("an import is undone from another pane, and a row that she changed since stays", async () => {
  const { workbook, desk } = await aDesk();
  await add(desk, draftOf(desk, october), "october.csv");
  const { rows, headings } = workbook.table("Transactions");
  const amount = headings.indexOf("Amount");
  (rows[0] ?? [])[amount] = -1_000;
  const other = new BudgetDesk({ workbook, language: "en", today: () => "2026-11-26" });
  await other.open();
  const [made] = earlierImports(other.contents?.transactions ?? noRows);
  expect(made).toEqual({ batch: "2026-11-25 08:00:00 october.csv · 3", count: 3 });
  expect(await other.undoImport(made?.batch ?? "")).toEqual({ removed: 2, changed: 1 });
  expect(workbook.table("Transactions").rows).toEqual([rows[0]]);
});

test("a row that she copied and changed stays when its import is undone", async () => {
  const { workbook, desk } = await aDesk();
  const { batch } = await add(desk, draftOf(desk, october), "october.csv");
  const { rows, headings } = workbook.table("Transactions");
  const copy = [...rows[0]!];
  copy[headings.indexOf("Amount")] = -500;
  rows.splice(0, 0, copy);
  await desk.open();
  expect(draftOf(desk, october).preview.counts.new).toBe(0);
  expect(await desk.undoImport(batch)).toEqual({ removed: 2, changed: 2 });
  expect(workbook.table("Transactions").rows).toContain(copy);
  expect([...desk.contents!.transactions]).toHaveLength(2);
});

test("rules run on rows without a line only", async () => {
  const { workbook, desk } = await aDesk();
  await add(desk, draftOf(desk, october), "one");
  const { rows, headings } = workbook.table("Transactions");
  const line = headings.indexOf("Line");
  (rows[1] ?? [])[line] = "Hers";
  await desk.open();
  await desk.writeRules([{ id: "rule 1", contains: "tågresor", line: "Travel" }]);
  const { placed } = await desk.applyRules();
  expect(placed).toHaveLength(1);
  expect(workbook.table("Transactions").rows.map((row) => row[line])).toEqual([
    ...["Travel", "Hers", ""],
  ]);
  await desk.takeOffLines(placed);
  expect(workbook.table("Transactions").rows.map((row) => row[line])).toEqual(["", "Hers", ""]);
});

test("a table that was deleted is told, and added again empty", async () => {
  const { workbook, desk } = await aDesk();
  workbook.tables.delete("Invoices");
  await desk.open();
  expect(desk.missing).toEqual(["invoices"]);
  await desk.addMissing("invoices");
  expect(desk.missing).toEqual([]);
});

/** A workbook with tables of hers, and a desk that has just taken them into use. */
async function anAdoptingDesk() {
  const workbook = new InMemoryBudgetWorkbook();
  const mine = { sheet: "Mine", rowCount: 1, firstRow: 5 };
  workbook.tables.set("Plan", {
    ...mine,
    ...{ name: "Plan", headings: ["Kategori", "Min kolumn", "2026-01", "2026-02"] },
    rows: [["Resor", "x", 100, 200]],
  });
  workbook.tables.set("Bank", {
    ...mine,
    ...{ name: "Bank", headings: ["Datum", "Text", "Eget", "Belopp", "Budgetrad"] },
    rows: [[46_054, "Tåg", "mitt", -50, "Resor"]],
  });
  const desk = new BudgetDesk({ workbook, language: "sv", today: () => "2026-11-25" });
  const { findTable } = await import("../../../../src/core/budget/workbook/table-mapping");
  const before = structuredClone([...workbook.tables]);
  const heads = await desk.listTables();
  const budget = findTable("budget", heads, toMonth(2026, 1));
  const transactions = findTable("transactions", heads, toMonth(2026, 1));
  if (!budget || !transactions) throw new RangeError("the tables were not found");
  const made = await desk.adopt({ budget, transactions }, "EUR");
  return { workbook, desk, made, before };
}

test("her own tables are used as they are, with what they lack to their right", async () => {
  const { workbook, desk } = await anAdoptingDesk();
  expect(desk.contents?.settings.currency).toBe("EUR");
  expect(desk.contents?.lines).toMatchObject([{ name: "Resor", months: [100_00, 200_00] }]);
  await add(desk, draftOf(desk, october), "one");
  const { headings, rows } = workbook.table("Bank");
  expect(headings.slice(0, 5)).toEqual(["Datum", "Text", "Eget", "Belopp", "Budgetrad"]);
  expect(rows[0]?.slice(0, 5)).toEqual([46_054, "Tåg", "mitt", -50, "Resor"]);
  expect(rows).toHaveLength(4);
  await desk.open();
  expect(draftOf(desk, october).preview.counts.new).toBe(0);
});

test("what is known of tables just made or taken into use is what reading them tells", async () => {
  for (const { desk, made } of [await aDesk(), await anAdoptingDesk()]) {
    const tables = { lines: made.contents.lines, transactions: made.contents.transactions };
    const { settings, mappings, table } = made.contents;
    await desk.open();
    expect(desk.contents).toMatchObject({ ...tables, settings, mappings, table, warnings: [] });
  }
});

test("her own tables are let go again as they were, unless something was written beside them", async () => {
  const { workbook, desk, made, before } = await anAdoptingDesk();
  const { batch } = await add(desk, draftOf(desk, october), "one.csv");
  expect(await desk.unmake(made)).toBe(false);
  await desk.undoImport(batch);
  expect(await desk.unmake(made)).toBe(true);
  expect(desk.contents).toBeUndefined();
  expect([...workbook.tables]).toEqual(before);
  expect(workbook.sheets).toEqual([]);
});

test("a column of hers that bears our heading and means something else stays hers", async () => {
  const { workbook, desk, made } = await anAdoptingDesk();
  await desk.unmake(made);
  workbook.table("Bank").headings[2] = "Konto";
  const { budget, transactions } = made.contents.mappings;
  if (!budget || !transactions) throw new RangeError("the tables were not mapped");
  const headings = Object.entries(transactions.headings).filter(([name]) => name !== "account");
  const mapped = { ...transactions, headings: Object.fromEntries(headings) };
  await desk.adopt({ budget, transactions: mapped }, "SEK");
  expect(workbook.table("Bank").headings.slice(2, 6)).toEqual([
    ...["Konto", "Belopp", "Budgetrad", "Konto (Kansli)"],
  ]);
});

test("a budget that was just made is taken away again, unless something was written in it", async () => {
  const { workbook, desk, made } = await aDesk();
  const { batch } = await add(desk, draftOf(desk, october), "one.csv");
  expect(await desk.unmake(made)).toBe(false);
  await desk.undoImport(batch);
  expect(await desk.unmake(made)).toBe(true);
  expect(workbook.sheets).toEqual([]);
  await desk.open();
  expect(desk.contents).toBeUndefined();
});

test("the report is a sheet of its own, made anew each time", async () => {
  const { workbook, desk } = await aDesk();
  const span = { from: toMonth(2026, 1), to: toMonth(2026, 10) };
  await desk.makeReport(span);
  await desk.makeReport(span);
  expect(workbook.sheets.filter((name) => name === "Report")).toHaveLength(1);
});
