/** @jest-environment node */
import type { DriveFile } from "../../../src/preview/tenant/drive-item";
import { readXlsx } from "../../../src/preview/workbook/xlsx/read-xlsx";
import { type Answer, GraphTestClient } from "../../support/graph-client";
import { type GraphPreview, startGraphPreview } from "../../support/graph-preview";
import { areaOf } from "../workbook/xlsx/a-budget";

let preview: GraphPreview;
let graph: GraphTestClient;
let file: DriveFile;
let book: string;

beforeEach(async () => {
  preview = await startGraphPreview();
  graph = new GraphTestClient(preview, ["Files.ReadWrite"]);
  file = preview.tenant.driveOf("assistant").addFile("Budget.xlsx", new Uint8Array());
  book = `/me/drive/items/${file.id}/workbook`;
});
afterEach(() => preview.stop());

async function inSession(persistChanges = true): Promise<GraphTestClient> {
  const { body } = await graph.post(`${book}/createSession`, { persistChanges });
  return graph.with({ "workbook-session-id": body.id });
}

const sheet1 = () => `${book}/worksheets/Sheet1`;
const range = (address: string) => `${sheet1()}/range(address='${address}')`;
const codesOf = ({ status, body }: Answer) => [
  status,
  body.error?.code,
  body.error?.innerError?.code,
];

async function saved(address: string) {
  const { book: read } = await readXlsx(await file.bytes());
  const values = read.active.values(areaOf(address));
  read.close();
  return values;
}

async function aTable(client: GraphTestClient): Promise<string> {
  await client.patch(range("A1:B3"), {
    values: [
      ["Name", "Amount"],
      ["Rent", 10],
      ["Food", 5],
    ],
  });
  const { body } = await client.post(`${sheet1()}/tables/add`, {
    address: "A1:B3",
    hasHeaders: true,
  });
  await client.patch(`${book}/tables/${encodeURIComponent(body.id)}`, { name: "Costs" });
  return `${book}/tables/Costs`;
}

test("cells are written and read, and formulas are computed before they are told", async () => {
  const client = await inSession();
  const written = await client.patch(range("A1:C1"), { values: [[20, "=A1*2", null]] });
  const read = await client.get(`${range("A1:C1")}?$select=values,formulas`);
  const used = await client.get(`${sheet1()}/usedRange(valuesOnly=true)?$select=address`);

  expect(written.status).toBe(200);
  expect(written.body).toMatchObject({ address: "Sheet1!A1:C1", rowCount: 1, columnCount: 3 });
  expect(read.body).toMatchObject({ values: [[20, 40, ""]], formulas: [[20, "=A1*2", ""]] });
  expect(read.body).not.toHaveProperty("text");
  expect(used.body.address).toBe("Sheet1!A1:B1");
});

test("formats of numbers, letters and columns are set", async () => {
  const client = await inSession();
  await client.patch(range("A1"), { numberFormat: [["0.00"]], values: [[1.5]] });
  await client.patch(`${range("A1")}/format/font`, { bold: true, size: 16 });
  await client.patch(`${range("A1")}/format`, { columnWidth: 120 });

  const read = await client.get(range("A1"));
  const font = await client.get(`${range("A1")}/format/font`);
  const format = await client.get(`${range("A1")}/format`);

  expect(read.body).toMatchObject({ text: [["1.50"]], valueTypes: [["Double"]] });
  expect(font.body).toMatchObject({ bold: true, size: 16 });
  expect(format.body.columnWidth).toBe(120);
});

test("sheets are listed, added, renamed and deleted", async () => {
  const client = await inSession();
  const added = await client.post(`${book}/worksheets/add`, { name: "Å&B" });
  const again = await client.post(`${book}/worksheets/add`, { name: "å&b" });
  const byId = `${book}/worksheets/${encodeURIComponent(added.body.id)}`;
  await client.patch(byId, { name: "Budget" });
  const list = await client.get(`${book}/worksheets?$select=name`);
  const one = await client.get(`${book}/worksheets/Budget`);
  const gone = await client.delete(byId);
  const missing = await client.get(byId);

  expect(added.status).toBe(201);
  expect(codesOf(again)).toEqual([409, "conflict", "ItemAlreadyExists"]);
  expect(list.body.value.map(({ name }: { name: string }) => name)).toEqual(["Sheet1", "Budget"]);
  expect(one.body).toMatchObject({ position: 1, visibility: "Visible" });
  expect(gone.status).toBe(204);
  expect(codesOf(missing)).toEqual([404, "notFound", "ItemNotFound"]);
});

test("a table takes rows and columns, and gives its ranges", async () => {
  const client = await inSession();
  const table = await aTable(client);
  const row = await client.post(`${table}/rows/add`, { index: null, values: [["Ink", 2]] });
  await client.post(`${table}/columns/add`, {
    index: null,
    values: [["Half"], ...Array.from({ length: 3 }, () => ["=[@Amount]/2"])],
  });
  const body = await client.get(`${table}/dataBodyRange?$select=address,values`);
  const header = await client.get(`${table}/headerRowRange?$select=values`);
  const columns = await client.get(`${table}/columns?$select=id,name`);
  const rows = await client.get(`${table}/rows?$top=1&$skip=2`);
  const sheet = await client.get(`${table}/worksheet?$select=name`);
  await client.delete(`${table}/rows/itemAt(index=0)`);
  const after = await client.get(`${table}/range?$select=address`);

  expect(row.body).toMatchObject({ index: 2, values: [["Ink", 2]] });
  expect(body.body).toMatchObject({
    address: "Sheet1!A2:C4",
    values: [
      ["Rent", 10, 5],
      ["Food", 5, 2.5],
      ["Ink", 2, 1],
    ],
  });
  expect(header.body.values).toEqual([["Name", "Amount", "Half"]]);
  expect(columns.body.value[2]).toEqual({ id: "3", name: "Half" });
  expect(rows.body.value).toEqual([{ index: 2, values: [["Ink", 2, 1]] }]);
  expect(sheet.body.name).toBe("Sheet1");
  expect(after.body.address).toBe("Sheet1!A1:C3");
});

test("rows of a sheet are taken out, names are made, and a chart is put in its place", async () => {
  const client = await inSession();
  await aTable(client);
  const named = await client.post(`${book}/names/add`, {
    name: "Total",
    reference: "=Sheet1!$B$2:$B$3",
    comment: "",
  });
  const cells = await client.get(`${book}/names/Total/range?$select=values`);
  const chart = await client.post(`${sheet1()}/charts/add`, {
    type: "Line",
    sourceData: "'Sheet1'!A1:B3",
    seriesBy: "Columns",
  });
  const path = `${sheet1()}/charts/${encodeURIComponent(chart.body.id)}`;
  await client.patch(`${path}/title`, { text: "Costs" });
  const placed = await client.post(`${path}/setPosition`, { startCell: "D2", endCell: "F9" });
  await client.post(`${range("A2:B2")}/delete`, { shift: "Up" });
  const left = await client.get(`${book}/tables/Costs/dataBodyRange?$select=values`);

  expect(named.body).toMatchObject({ name: "Total", type: "Range", value: "=Sheet1!$B$2:$B$3" });
  expect(cells.body.values).toEqual([[10], [5]]);
  expect(chart.status).toBe(201);
  expect(placed.status).toBe(204);
  expect(left.body.values).toEqual([["Food", 5]]);
});

test("what a session writes is in the file, and a session that does not persist leaves it as it was", async () => {
  const kept = await inSession();
  await kept.patch(range("A1"), { values: [[1]] });
  const other = await inSession(false);
  await other.patch(range("A1"), { values: [[2]] });

  expect((await other.get(range("A1"))).body.values).toEqual([[2]]);
  expect((await kept.get(range("A1"))).body.values).toEqual([[1]]);
  expect(await saved("A1")).toEqual([[1]]);
  await graph.patch(range("A2"), { values: [["without a session"]] });
  await kept.post(`${book}/closeSession`);
  await other.post(`${book}/closeSession`);
  expect(file.liveContent).toBeUndefined();
  expect(await saved("A1:A2")).toEqual([[1], ["without a session"]]);
});

test("a session that is over, or was never, is said to be gone", async () => {
  const client = await inSession();
  expect((await client.post(`${book}/refreshSession`)).status).toBe(204);
  preview.faults.set({ sessionGone: 1 });
  const lost = await client.get(range("A1"));
  const again = await client.get(range("A1"));
  const never = await graph.with({ "workbook-session-id": "x" }).get(range("A1"));

  for (const answer of [lost, again, never])
    expect(codesOf(answer)).toEqual([404, "notFound", "invalidSessionReCreatable"]);
});

test("requests to a workbook at the same time are throttled in one session, and conflict from another", async () => {
  const client = await inSession();
  const other = await inSession();
  preview.faults.set({ workbookLatencyMs: 100 });
  const answers = await Promise.all([
    client.patch(range("A1"), { values: [[2]] }),
    client.patch(range("A1"), { values: [[3]] }),
    other.patch(range("A1"), { values: [[4]] }),
  ]);

  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 429]);
  const throttled = answers.find(({ status }) => status === 429);
  expect(throttled?.headers.get("Retry-After")).toBe("1");
});

test.each([409, 423, 429, 504])("the door answers %i when it is told to", async (status) => {
  const client = await inSession();
  preview.faults.set({ failEvery: 1, failWith: [status] });
  expect((await client.get(range("A1"))).status).toBe(status);
});

test("a file that somebody holds takes no changes; one that may only be read neither", async () => {
  const client = await inSession();
  file.isLocked = true;
  expect(codesOf(await client.patch(range("A1"), { values: [[1]] }))[0]).toBe(423);
  expect((await client.get(range("A1"))).status).toBe(200);
  const reader = new GraphTestClient(preview, ["Files.Read"]);
  expect((await reader.get(range("A1"))).status).toBe(200);
  expect((await reader.patch(range("A1"), { values: [[1]] })).status).toBe(403);
});

test("a protected sheet refuses, and says that it is protected", async () => {
  const client = await inSession();
  await client.post(`${sheet1()}/protection/protect`, {});
  const state = await client.get(`${sheet1()}/protection?$select=protected`);
  expect(state.body.protected).toBe(true);
  const refused = await client.patch(range("A1"), { values: [[1]] });
  expect(codesOf(refused)).toEqual([403, "forbidden", "AccessDenied"]);
});

test.each([
  ["GET", "/worksheets/Sheet1/range(address='ÅÄÖ')", undefined, 400],
  ["GET", "/worksheets/Nothing", undefined, 404],
  ["GET", "/tables/Nothing/rows", undefined, 404],
  ["PATCH", "/worksheets/Sheet1/range(address='A1')", { values: [[1, 2]] }, 400],
  ["PATCH", "/worksheets/Sheet1/range(address='A1')", { values: "=(" }, 400],
  ["POST", "/worksheets/Sheet1/tables/add", { address: "ÅÄÖ", hasHeaders: true }, 400],
])("%s %s: %s is refused", async (method, path, body, status) => {
  expect((await graph.send(method, `${book}${path}`, body)).status).toBe(status);
});

test("what is no workbook is not opened as one", async () => {
  const drive = preview.tenant.driveOf("assistant");
  const broken = drive.addFile("Broken.xlsx", new TextEncoder().encode("nothing"));
  const text = drive.addFile("notes.txt", new TextEncoder().encode("nothing"));
  for (const { id } of [broken, text]) {
    const answer = await graph.get(`/me/drive/items/${id}/workbook/worksheets`);
    expect(codesOf(answer)).toEqual([400, "badRequest", "unsupportedWorkbook"]);
  }
});
