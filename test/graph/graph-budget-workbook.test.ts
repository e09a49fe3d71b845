/** @jest-environment node */
import { BudgetDesk } from "../../src/core/budget/desk/budget-desk";
import { draftImport } from "../../src/core/budget/desk/import-draft";
import { toBookedRows } from "../../src/core/budget/rows/booked-builder";
import { toMonth } from "../../src/core/budget/lines/month";
import { findTable } from "../../src/core/budget/workbook/table-mapping";
import type { WorkbookTable } from "../../src/core/budget/workbook/budget-workbook";
import type { PlannedLine } from "../../src/core/budget/workbook/lay-out-workbook";
import { driveErrorTexts, type DriveErrorCode } from "../../src/graph/drive-error-texts";
import { GraphBudgetWorkbook } from "../../src/graph/graph-budget-workbook";
import { GraphWorkbookSession } from "../../src/graph/graph-workbook-session";
import type { DriveFile } from "../../src/preview/tenant/drive-item";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { readXlsx } from "../../src/preview/workbook/xlsx/read-xlsx";
import { GraphStand } from "./graph-stand";

jest.setTimeout(120_000);

let stand: GraphStand;
let file: DriveFile;
let session: GraphWorkbookSession;
let desk: BudgetDesk;
let read: Workbook | undefined;

beforeEach(() => {
  stand = new GraphStand();
  stand.scopes = ["User.Read", "Files.ReadWrite"];
  file = stand.tenant.driveOf("maja").addFile("Budget.xlsx", new Uint8Array());
  session = new GraphWorkbookSession(stand.client, file.id);
  const workbook = new GraphBudgetWorkbook(file.name, session);
  desk = new BudgetDesk({ workbook, language: "sv", today: () => "2026-11-25" });
});
afterEach(async () => {
  stand.faults.reset();
  await session.close();
  read?.close();
  read = undefined;
});

const travel: PlannedLine = {
  ...{ id: "Resor", name: "Resor", kind: "cost", rollOver: "none", accounts: "5800-5899" },
  threshold: { minor: 100_00, percent: 5 },
  months: Array.from({ length: 12 }, () => 1_000_00),
};

const october = [
  "Bokföringsdag;Belopp;Beskrivning",
  "2026-10-28;-1 295,00;Tågresor Åre",
  "2026-10-28;-1 295,00;Tågresor Åre",
  '2026-10-29;-100,00;"=HYPERLINK(""http://x"")"',
].join("\n");

const create = () => desk.create({ yearStart: toMonth(2026, 1) }, [travel]);

function draft() {
  const { transactions = toBookedRows([]), rules = [], settings } = desk.contents ?? {};
  const made = draftImport(new TextEncoder().encode(october), {
    ...{ known: transactions, rules },
    csvMappings: settings?.csvMappings ?? [],
  });
  if (Array.isArray(made)) throw new RangeError(made.map(({ message }) => message).join());
  return made;
}

const instant = "2026-11-25T08:00:00Z";
const batch = "2026-11-25 08:00:00 october.csv · 3";

async function addOctober() {
  const { preview, matches } = draft();
  return desk.addImport({
    ...{ fileName: "october.csv", instant },
    preview,
    accepted: new Set(),
    matches,
  });
}

/** The cells of a table's body in the file as it lies on the drive. */
async function savedRows(table: string) {
  read?.close();
  read = (await readXlsx(await file.bytes())).book;
  const place = read.placeOf(table)!;
  return read.sheet(place.sheet)!.values(place.data);
}

test("a closed workbook gets the tables, and a budget is read out of them", async () => {
  await create();
  await session.close();

  expect(file.liveContent).toBeUndefined();
  expect(desk.missing).toEqual([]);
  expect(desk.contents?.lines).toMatchObject([{ name: "Resor", months: travel.months }]);
  expect((await savedRows("Budget")).map(([name]) => name)).toEqual(["Resor"]);
});

test("an import adds its rows with texts as texts, the same again adds none, and undoing takes them away", async () => {
  await create();
  expect(await addOctober()).toEqual({ added: 3, isCancelled: false, batch });
  const rows = await savedRows("Transactions");
  expect(rows.map((row) => row.slice(0, 2))).toEqual([
    [46_323, "Tågresor Åre"],
    [46_323, "Tågresor Åre"],
    [46_324, '=HYPERLINK("http://x")'],
  ]);
  await desk.open();
  expect(draft().preview.counts).toEqual({ new: 0, known: 3, unsure: 0 });
  expect(await desk.undoImport(batch)).toEqual({ removed: 3, changed: 0 });
  expect((await savedRows("Transactions")).flat().join("")).toBe("");
  expect(await addOctober()).toEqual({ added: 3, isCancelled: false, batch });
});

test("when the answer to adding rows is lost, they are in the workbook once", async () => {
  await create();
  const { body } = await lostAnswers();
  expect(await addOctober()).toEqual({ added: 3, isCancelled: false, batch });
  expect(body()).toBeGreaterThan(0);
  expect(await savedRows("Transactions")).toHaveLength(3);
});

/** Drops the connection after each second request, when the work is done. */
async function lostAnswers() {
  let dropped = 0;
  const every = Array.from({ length: 60 }, (_, at) => at * 2 + 2);
  stand.faults.set({ dropWhen: "after", dropAt: every });
  stand.faults.listen(({ status }) => {
    if (status < 400) dropped++;
  });
  return { body: () => dropped };
}

test.each([409, 423, 429, 503, 504])("a workbook that answers %i now and then", async (status) => {
  await create();
  stand.faults.set({ failEvery: 5, failWith: [status] });
  const outcome = await addOctober().catch((thrown: unknown) => thrown);
  stand.faults.reset();
  const isPatient = status === 429 || status >= 500;
  if (isPatient) expect(outcome).toEqual({ added: 3, isCancelled: false, batch });
  else expect(outcome).toMatchObject({ name: "GraphError" });
  const rows = await savedRows("Transactions");
  expect(rows.filter((row) => row[0] !== "")).toHaveLength(isPatient ? 3 : 0);
});

test("a session that Graph lets go is begun anew", async () => {
  await create();
  stand.faults.set({ sessionGone: 1 });
  expect(await addOctober()).toEqual({ added: 3, isCancelled: false, batch });
  const begun = stand.faults.requests.filter(({ url }) => url.endsWith("/createSession"));
  expect(begun).toHaveLength(2);
});

test("a protected sheet is told with the name of its table, and nothing is written", async () => {
  await create();
  const head = (await new GraphBudgetWorkbook("", session).listTables()).find(
    ({ name }) => name === "Transactions",
  )!;
  await session.post(`/worksheets/${encodeURIComponent(head.sheet)}/protection/protect`, {});
  await expect(addOctober()).rejects.toMatchObject(told("sheet-protected", "Transactions"));
});

test("a filter that hides rows is told with the name of its table, and cleared nothing is in the way", async () => {
  await create();
  await addOctober();
  const workbook = new GraphBudgetWorkbook("", session);
  const before = await workbook.readTables(["Transactions"]);
  const [bank] = before as [WorkbookTable];
  const filter = "/tables/Transactions/columns/Text/filter";
  const refused = told("table-filtered", "Transactions");
  for (const value of ['=HYPERLINK("http://x")', "nothing of the kind"]) {
    await session.post(`${filter}/applyValuesFilter`, { values: [value] });
    await expect(workbook.appendRows(bank, [[1]])).rejects.toMatchObject(refused);
    await expect(workbook.changeRows(bank.name, "Nyckel", [])).rejects.toMatchObject(refused);
    await expect(workbook.removeRows(bank.name, "Nyckel", new Set())).rejects.toMatchObject(
      refused,
    );
    await expect(workbook.replaceRows(bank, [])).rejects.toMatchObject(refused);
  }
  expect(await workbook.readTables(["Transactions"])).toEqual(before);
  await workbook.clearFilters(["Transactions", "Gone"]);
  expect(await desk.undoImport(batch)).toEqual({ removed: 3, changed: 0 });
});

test("a filter that hides no row is told like any other", async () => {
  await create();
  await addOctober();
  const values = ['=HYPERLINK("http://x")', "Tågresor Åre"];
  await session.post("/tables/Transactions/columns/Text/filter/applyValuesFilter", { values });
  const refused = told("table-filtered", "Transactions");
  await expect(desk.undoImport(batch)).rejects.toMatchObject(refused);
});

test("rows hidden by hand are no filter", async () => {
  await create();
  await addOctober();
  const [bank] = await new GraphBudgetWorkbook("", session).readTables(["Transactions"]);
  const row = `/worksheets/${encodeURIComponent(bank!.sheet)}/range(address='A3')`;
  await session.patch(row, { rowHidden: true });
  expect(await desk.undoImport(batch)).toEqual({ removed: 3, changed: 0 });
});

test("a workbook is opened in four requests however many tables it has, and more only for more rows", async () => {
  await create();
  await addOctober();
  const requestsOf = async (work: () => Promise<unknown>) => {
    await session.close();
    const before = stand.faults.requests.length;
    await work();
    return stand.faults.requests.slice(before).filter(({ inner }) => !inner);
  };
  expect(await requestsOf(() => desk.open())).toHaveLength(4);
  expect(desk.contents).toMatchObject({ warnings: [], lines: [{ name: "Resor" }] });
  const many = Array.from({ length: 2_100 }, (_, row) => [row, "Kaffe"]);
  await addHerTable("Bank", "A1:B2101", [["Datum", "Text"], ...many]);
  const workbook = new GraphBudgetWorkbook("", session);
  expect(await requestsOf(() => workbook.readTables(["Bank", "Rules"]))).toHaveLength(6);
  expect(await workbook.readTables(["Bank"])).toMatchObject([
    { headings: ["Datum", "Text"], rowCount: 2_100, firstRow: 2, sheet: "Bank s", rows: many },
  ]);
  expect(await requestsOf(() => desk.listTables())).toHaveLength(4);
  expect(await requestsOf(() => workbook.readTables(["Nothing", "Of it"]))).toHaveLength(2);
});

test("tables are read one after the other within a batch, and what a batch does not give by itself", async () => {
  await create();
  await addOctober();
  await desk.open();
  const shown = () => ({ ...desk.contents, transactions: [...desk.contents!.transactions] });
  const before = shown();
  const sent = jest.spyOn(stand.client, "post");
  stand.faults.set({ innerFailEvery: 3, innerFailWith: [429, 504, 503] });
  await desk.open();
  expect(shown()).toEqual(before);
  const batches = sent.mock.calls.filter(([path]) => path === "/$batch");
  const waits = batches.map(([, body]) =>
    (body as { requests: { dependsOn?: string[] }[] }).requests.map(({ dependsOn }) => dependsOn),
  );
  const inTurn = [undefined, ["0"], ["1"], ["2"], ["3"]];
  expect(waits).toEqual([inTurn, inTurn]);
  const inner = stand.faults.requests.filter((request) => request.inner);
  expect(inner.some(({ status }) => status >= 400)).toBe(true);
});

test("a table of more rows than can be read in a closed workbook is refused by its name before a row is read", async () => {
  await session.post("/worksheets/add", { name: "Large" });
  const sheet = "/worksheets/Large";
  await session.patch(`${sheet}/range(address='A1:B1')`, { values: [["Datum", "Text"]] });
  const made = await session.post<{ id: string }>(`${sheet}/tables/add`, {
    ...{ address: "A1:B200002", hasHeaders: true },
  });
  await session.patch(`/tables/${encodeURIComponent(made?.id ?? "")}`, { name: "Bank" });
  const workbook = new GraphBudgetWorkbook("", session);
  expect(await workbook.listTables()).toMatchObject([{ name: "Bank", rowCount: 200_001 }]);
  const before = stand.faults.requests.length;
  await expect(workbook.readTables(["Bank"])).rejects.toMatchObject(
    told("table-too-large", "Bank"),
  );
  expect(stand.faults.requests).toHaveLength(before + 2);
});

test("a column of hers in the middle of a closed workbook's table stays as it is", async () => {
  await create();
  const values = [["Eget"], ["mitt"]];
  await session.post("/tables/Transactions/columns/add", { index: 1, values });
  await desk.open();
  await addOctober();
  await desk.open();
  expect(desk.contents?.transactions).toHaveLength(3);
  const rows = (await savedRows("Transactions")).map((row) => row.slice(1, 3));
  expect(rows.slice(0, 2)).toEqual([
    ["mitt", ""],
    ["", "Tågresor Åre"],
  ]);
  expect(desk.contents?.warnings).toEqual([]);
});

test("a note goes with its rule when rules are moved in a closed workbook, and a formula stays", async () => {
  await create();
  const ruleOn = (contains: string) => ({ id: contains, contains, line: "Resor" });
  await desk.writeRules(["one", "two"].map(ruleOn));
  const notes = [["Eget"], ["'=noted"], [12]];
  const formulas = [["Rad"], ["=ROW()"], ["=ROW()"]];
  for (const values of [notes, formulas])
    await session.post("/tables/Rules/columns/add", { index: null, values });
  await desk.open();
  await desk.writeRules(desk.contents!.rules.toReversed());
  const moved = (await savedRows("Rules")).map((row) => row.slice(0, 4));
  expect(moved).toEqual([
    ["two", "Resor", 12, 2],
    ["one", "Resor", "=noted", 3],
  ]);
  await session.close();
});

test("a table that is gone or has other columns is told by its name", async () => {
  await create();
  const workbook = new GraphBudgetWorkbook("", session);
  const heads = await workbook.listTables();
  const rules = heads.find(({ name }) => name === "Rules")!;
  await session.patch("/tables/Rules/columns/Rad", { name: "Budgetrad" });
  await expect(workbook.appendRows(rules, [["a", "b"]])).rejects.toMatchObject(
    told("table-changed", "Rules"),
  );
  await expect(workbook.changeRows("Rules", "Rad", [])).rejects.toMatchObject(
    told("table-changed", "Rules"),
  );
  await session.patch("/tables/Transactions", { name: "Bank" });
  await expect(addOctober()).rejects.toMatchObject(told("table-missing", "Transactions"));
});

/** What a failure says of a table, in both languages. */
function told(code: DriveErrorCode, table: string) {
  const { sv, en } = driveErrorTexts[code];
  return { code, texts: { sv: `${table}: ${sv}`, en: `${table}: ${en}` } };
}

test("names that are taken fail before anything is made", async () => {
  await session.post("/worksheets/add", { name: "Budget" });
  await expect(create()).rejects.toMatchObject(told("name-taken", "Budget"));
  const { value } = await session.get<{ value: unknown[] }>("/worksheets?$select=name");
  expect(value).toHaveLength(2);
});

/** A table of hers on a sheet of its own, as Graph makes it. */
async function addHerTable(name: string, address: string, values: unknown[][]) {
  await session.post("/worksheets/add", { name: `${name} s` });
  const sheet = `/worksheets/${encodeURIComponent(`${name} s`)}`;
  await session.patch(`${sheet}/range(address='${address}')`, { values });
  const made = await session.post<{ id: string }>(`${sheet}/tables/add`, {
    ...{ address, hasHeaders: true },
  });
  await session.patch(`/tables/${encodeURIComponent(made?.id ?? "")}`, { name });
}

test("tables of hers in a closed workbook are used, and let go again as they were", async () => {
  const { workbook, before, own } = await herTables();
  // Beyond the four columns that her table lacks.
  await session.patch("/worksheets/Bank%20s/range(address='I1:I2')", { values: [["note"], [7]] });
  const made = await desk.adopt(own, "SEK");
  const known = desk.contents;
  await desk.open();
  expect(desk.contents).toEqual(known);
  expect(known?.lines).toMatchObject([{ name: "Resor", months: [100_00, 200_00] }]);
  await addOctober();
  expect(await desk.unmake(made)).toBe(false);
  await desk.undoImport(batch);
  expect(await desk.unmake(made)).toBe(true);
  expect(await workbook.readTables(["Plan", "Bank"])).toEqual(before);
  expect(await workbook.listTables()).toHaveLength(2);
  expect(await valuesAt("E1:I2")).toEqual([
    ["", "", "", "", "note"],
    ["", "", "", "", 7],
  ]);
});

test.each(["E1", "H2", "G900"])(
  "something of hers at %s, beside her table in a closed workbook, is told and not moved",
  async (address) => {
    const { workbook, before, own } = await herTables();
    await session.patch(`/worksheets/Bank%20s/range(address='${address}')`, { values: [["note"]] });
    await expect(desk.adopt(own, "SEK")).rejects.toMatchObject(
      told("no-room-beside", `Bank, ${address}`),
    );
    expect(await valuesAt(address)).toEqual([["note"]]);
    expect(await workbook.readTables(["Plan", "Bank"])).toEqual(before);
    expect(await workbook.listTables()).toHaveLength(2);
  },
);

/** Her plan, and her bank's rows in A1:D2 of a sheet of their own. */
async function herTables() {
  await addHerTable("Plan", "B2:D3", [
    ["Kategori", "2026-01", "2026-02"],
    ["Resor", 100, 200],
  ]);
  await addHerTable("Bank", "A1:D2", [
    ["Datum", "Text", "Belopp", "Budgetrad"],
    [46_054, "Tåg", -50, "Resor"],
  ]);
  const workbook = new GraphBudgetWorkbook("", session);
  const before = await workbook.readTables(["Plan", "Bank"]);
  const yearStart = toMonth(2026, 1);
  const budget = findTable("budget", before, yearStart)!;
  const transactions = findTable("transactions", before, yearStart)!;
  return { workbook, before, own: { budget, transactions } };
}

async function valuesAt(address: string): Promise<unknown[][]> {
  const path = `/worksheets/Bank%20s/range(address='${address}')?$select=values`;
  return (await session.get<{ values: unknown[][] }>(path)).values;
}

test("the report of a closed workbook takes the place of the one before", async () => {
  await create();
  expect(desk.lacksPages).toBe(true);
  const span = { from: toMonth(2026, 1), to: toMonth(2026, 10) };
  await desk.makeReport(span);
  await desk.makeReport(span);
  await desk.layOutSummary();
  const { value } = await session.get<{ value: { name: string }[] }>("/worksheets?$select=name");
  const names = value.map(({ name }) => name);
  expect(names.filter((name) => /^(?:Rapport|Sammanfattning|Månader)$/u.test(name))).toHaveLength(
    3,
  );
});
