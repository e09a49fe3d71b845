import { readXlsx } from "../../../src/preview/workbook/xlsx/read-xlsx";
import { writeXlsx } from "../../../src/preview/workbook/xlsx/write-xlsx";
import { besideWorkbook } from "./beside-workbook";

const { inExcel, book } = besideWorkbook();

test("functions of the sheet are computed from values, ranges and each other, and fail as in a cell", async () => {
  const seen = await inExcel(`
    sheet.getRange("A1:A3").values = [[1], [2], [30]];
    const { functions } = context.workbook;
    const range = sheet.getRange("A1:A3");
    const asked = [
      functions.sum(range, 7), functions.vlookup(2, range, 1, false), functions.upper('a "b"'),
      functions.sum(functions.abs(-5), functions.pi()), functions.beta_Dist(0.4, 2, 3, true),
      functions.match(9, range, 0), functions.ecma_Ceiling(4.2, 1), functions.amorDegrc(1, 2, 3, 4, 5, 6, 1),
      functions.if(false, 1, "no"), functions.countIf(range, ">1"),
    ];
    for (const one of asked) one.load("value, error");
    await context.sync();
    return asked.map(({ value, error }) => error ?? value);
  `);
  const [sum, found, upper, nested, beta, ...others] = seen.value;
  expect([sum, found, upper]).toEqual([40, 2, 'A "B"']);
  expect(nested).toBeCloseTo(5 + Math.PI, 10);
  expect(beta).toBeCloseTo(0.5248, 10);
  expect(others).toEqual(["#N/A", 5, "#NAME?", "no", 2]);
});

test("bindings follow their cells, know their tables and texts, and tell what happens in them", async () => {
  const seen = await inExcel(`
    sheet.getRange("A1:B2").values = [["Name", "Sum"], ["Rent", 5]];
    sheet.tables.add("A1:B2", true);
    const { bindings } = context.workbook;
    bindings.add("B2", "Text", "sum");
    bindings.add(sheet.getRange("A1:B2"), "Table", "all");
    context.workbook.names.add("Place", sheet.getRange("D4:E5"));
    bindings.addFromNamedItem("Place", "Range", "named");
    await context.sync();
    const heard = [];
    const named = bindings.getItem("named");
    named.onDataChanged.add(async ({ binding }) => { heard.push(binding.id); });
    named.load("id, type");
    await context.sync();
    sheet.getRange("1:1").insert("Down");
    sheet.getRange("E6").values = [[1]];
    const text = bindings.getItem("sum").getText();
    const place = named.getRange().load("address");
    const table = bindings.getItem("all").getTable().load("name");
    const count = bindings.getCount();
    const none = bindings.getItemOrNullObject("none").load("id");
    await context.sync();
    await new Promise((resolve) => setTimeout(resolve, 300));
    bindings.getItem("sum").delete();
    bindings.load("count");
    await context.sync();
    return { text: text.value, place: place.address, table: table.name, count: count.value, left: bindings.count,
      none: none.isNullObject, heard, type: named.type };
  `);
  expect(seen.value).toEqual({
    ...{ text: "5", place: "Sheet1!D5:E6", table: "Table1", count: 3, left: 2, none: true },
    heard: expect.arrayContaining(["named"]),
    type: "Range",
  });
});

test("XML parts, properties of one's own and settings are kept, and the first two are in the file", async () => {
  const seen = await inExcel(`
    const { customXmlParts, properties, settings } = context.workbook;
    const part = customXmlParts.add("<k:desk xmlns:k='urn:desk'>å</k:desk>").load("id, namespaceUri");
    const xml = part.getXml();
    const only = customXmlParts.getByNamespace("urn:desk").getOnlyItem().load("id");
    const none = customXmlParts.getByNamespace("urn:other").getCount();
    properties.custom.add("Cost centre", 410);
    properties.custom.add("Checked", true);
    properties.title = "Budget";
    const checked = properties.custom.getItem("checked").load("key, type, value");
    let changes = 0;
    settings.onSettingsChanged.add(async () => { changes += 1; });
    await context.sync();
    settings.add("a", 1);
    await context.sync();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return [xml.value, part.namespaceUri, only.id === part.id, none.value, checked.key, checked.type, checked.value, changes];
  `);
  const xml = "<k:desk xmlns:k='urn:desk'>å</k:desk>";
  expect(seen).toEqual({ value: [xml, "urn:desk", true, 0, "Checked", "Boolean", true, 1] });
  const { book: again } = await readXlsx(await writeXlsx(book()));
  expect([...again.customXmlParts.values()]).toEqual([xml]);
  expect([...again.customProperties]).toEqual([
    ["Cost centre", 410],
    ["Checked", true],
  ]);
  again.close();
});

test("a view of a range shows what filters leave, and formulas are told by row and column", async () => {
  const seen = await inExcel(`
    const range = sheet.getRange("A1:C3");
    range.values = [["Name", "x", "Sum"], ["Rent", "x", 5], ["Food", "x", 7]];
    const cells = sheet.getRange("D2:D3");
    cells.formulasR1C1 = [["=RC[-1]*2"], ["=SUM(R2C3:RC3)"]];
    sheet.getRange("B:B").columnHidden = true;
    const table = sheet.tables.add("A1:D3", true);
    table.columns.getItem("Name").filter.applyValuesFilter(["Food"]);
    const view = table.getRange().getVisibleView().load("values, cellAddresses, rowCount");
    view.rows.load("items/values, items/index");
    cells.load("formulas, formulasR1C1");
    await context.sync();
    return { values: view.values, addresses: view.cellAddresses[1], rows: view.rows.items.map(({ values }) => values.length),
      formulas: cells.formulas, r1c1: cells.formulasR1C1 };
  `);
  expect(seen.value).toEqual({
    values: [
      ["Name", "Sum", "Column4"],
      ["Food", 7, 12],
    ],
    addresses: ["Sheet1!A3", "Sheet1!C3", "Sheet1!D3"],
    rows: [1, 1],
    formulas: [["=C2*2"], ["=SUM($C$2:$C3)"]],
    r1c1: [["=RC[-1]*2"], ["=SUM(R2C3:RC3)"]],
  });
});

test("a name of one sheet goes before that of the workbook there, and tells what its cells hold", async () => {
  const seen = await inExcel(`
    const other = context.workbook.worksheets.add("Other");
    sheet.getRange("A1:B1").values = [[1, "x"]];
    other.getRange("A1").values = [[2]];
    context.workbook.names.add("Rate", sheet.getRange("A1"));
    other.names.add("Rate", other.getRange("A1"));
    other.names.add("Pair", sheet.getRange("A1:B1"));
    sheet.getRange("C1").formulas = [["=Rate*10"]];
    other.getRange("C1").formulas = [["=Rate*10"]];
    const [here, there] = [sheet.getRange("C1").load("values"), other.getRange("C1").load("values")];
    const rate = other.names.getItem("rate").load("scope, worksheet/name");
    const { arrayValues } = other.names.getItem("Pair");
    arrayValues.load("values, types");
    const counts = [context.workbook.names.getCount(), other.names.getCount()];
    await context.sync();
    return [here.values[0][0], there.values[0][0], rate.scope, rate.worksheet.name, arrayValues.values, arrayValues.types,
      counts.map(({ value }) => value)];
  `);
  const pair = [[[1, "x"]], [["Double", "String"]]];
  expect(seen).toEqual({ value: [10, 20, "Worksheet", "Other", ...pair, [1, 2]] });
});

test("a protected workbook keeps its sheets, and events are silent while they are switched off", async () => {
  const seen = await inExcel(`
    let changes = 0;
    sheet.onChanged.add(async () => { changes += 1; });
    context.runtime.enableEvents = false;
    await context.sync();
    sheet.getRange("A1").values = [[1]];
    context.runtime.load("enableEvents");
    context.workbook.protection.protect("word");
    context.workbook.protection.load("protected");
    context.workbook.application.iterativeCalculation.set({ enabled: true, maxIteration: 7 });
    const { iterativeCalculation } = context.workbook.application.load("iterativeCalculation");
    await context.sync();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const refused = await context.sync().then(() => { sheet.name = "New"; return context.sync(); }).catch(({ code }) => code);
    context.workbook.protection.unprotect("word");
    sheet.name = "Newer";
    await context.sync();
    return [context.runtime.enableEvents, changes, context.workbook.protection.protected, refused, iterativeCalculation.maxIteration];
  `);
  expect(seen).toEqual({ value: [false, 0, true, "AccessDenied", 7] });
});
