import { besideWorkbook } from "./beside-workbook";

const { book, stand } = besideWorkbook();

/** Runs the body of an `Excel.run` in the pane; what it returns comes out, or the code and place of its error. */
const inExcel = (body: string) => stand().inPane(`told(Excel.run(async (context) => { ${body} }))`);

/** A sheet with a table of orders. */
const orders = `
  const sheet = context.workbook.worksheets.add("Data");
  const range = sheet.getRange("A1:C3");
  range.values = [["Name", "Qty", "Price"], ["Pen", 2, 1.5], ["Book", 3, 20]];
  const table = sheet.tables.add("A1:C3", true);
  table.name = "Orders";
`;

test("a pane boots beside a workbook and makes sheets, values, formulas, formats and a table", async () => {
  const seen = await inExcel(`${orders}
    sheet.getRange("E1:E2").formulas = [["=SUM(B2:B3)"], ["=SUM(Orders[Price])"]];
    sheet.getRange("B2:C3").numberFormat = [["0", "0.00"], ["0", "0.00"]];
    range.getRow(0).format.fill.color = "#FFFF00";
    range.getRow(0).format.font.bold = true;
    const all = sheet.getUsedRange().load("values, address, text, numberFormat, rowCount");
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    table.load("name, id, style");
    table.columns.load("items/name");
    const rowCount = table.rows.getCount();
    const fill = sheet.getRange("B1").format.fill.load("color");
    const mixed = sheet.getRange("A1:A2").format.fill.load("color");
    const nothing = worksheets.getItemOrNullObject("Nothing").load("name");
    await context.sync();
    return { sheets: worksheets.items.map(({ name }) => name), values: all.values, address: all.address,
      texts: all.text[1], formats: all.numberFormat[1], rows: all.rowCount, table: [table.name, table.style],
      columns: table.columns.items.map(({ name }) => name), count: rowCount.value, fill: fill.color, mixed: mixed.color,
      isNull: nothing.isNullObject };
  `);
  expect(seen).toEqual({
    value: {
      sheets: ["Sheet1", "Data"],
      values: [
        ["Name", "Qty", "Price", "", 5],
        ["Pen", 2, 1.5, "", 21.5],
        ["Book", 3, 20, "", ""],
      ],
      address: "Data!A1:E3",
      texts: ["Pen", "2", "1.50", "", "21.5"],
      formats: ["General", "0", "0.00", "General", "General"],
      rows: 3,
      table: ["Orders", "TableStyleMedium2"],
      columns: ["Name", "Qty", "Price"],
      count: 2,
      fill: "#FFFF00",
      mixed: null,
      isNull: true,
    },
  });
  expect(stand().complaints).toEqual([]);
});

test("ranges are found from ranges, and `set` and one value for many cells work", async () => {
  const seen = await inExcel(`${orders}
    sheet.getRange("G1").set({ values: [[7]], format: { fill: { color: "#112233" }, font: { bold: true } } });
    sheet.getRange("I1:J2").values = "x";
    const ranges = [
      range.getCell(1, 1), range.getColumn(2), range.getLastCell(), range.getResizedRange(2, 0),
      range.getOffsetRange(1, 1), range.getCell(0, 0).getEntireColumn(), range.getBoundingRect("E5"),
      range.getIntersection("B2:Z9"), sheet.getRange().getUsedRange(true), range.getRowsBelow(1),
      table.getDataBodyRange(), table.getHeaderRowRange(), table.columns.getItem("Qty").getDataBodyRange(),
      context.workbook.getSelectedRange(),
    ];
    for (const one of ranges) one.load("address");
    const x = sheet.getRange("J2").load("values");
    const bold = sheet.getRange("G1").format.font.load("bold");
    await context.sync();
    return { addresses: ranges.map(({ address }) => address), x: x.values, bold: bold.bold };
  `);
  expect(seen).toEqual({
    value: {
      addresses: [
        "Data!B2",
        "Data!C1:C3",
        "Data!C3",
        "Data!A1:C5",
        "Data!B2:D4",
        "Data!A:A",
        "Data!A1:E5",
        "Data!B2:C3",
        "Data!A1:J3",
        "Data!A4:C4",
        "Data!A2:C3",
        "Data!A1:C1",
        "Data!B2:B3",
        "Sheet1!A1",
      ],
      x: [["x"]],
      bold: true,
    },
  });
});

test("rows are added to a table in bulk, columns, filters and sorting work", async () => {
  const seen = await inExcel(`${orders}
    table.rows.add(null, [["Ink", 1, 5], ["Cup", 9, 2]]);
    table.columns.add(null, [["Sum"], ["=[@Qty]*[@Price]"], ["=[@Qty]*[@Price]"], ["=[@Qty]*[@Price]"], ["=[@Qty]*[@Price]"]]);
    table.sort.apply([{ key: 3, ascending: false }]);
    const body = table.getDataBodyRange().load("values, address");
    await context.sync();
    table.columns.getItem("Name").filter.applyValuesFilter(["Ink", "Pen"]);
    table.autoFilter.load("isDataFiltered");
    const hidden = table.getDataBodyRange().getRow(0).load("rowHidden");
    await context.sync();
    return { values: body.values, address: body.address, filtered: table.autoFilter.isDataFiltered, hidden: hidden.rowHidden };
  `);
  expect(seen).toEqual({
    value: {
      values: [
        ["Book", 3, 20, 60],
        ["Cup", 9, 2, 18],
        ["Ink", 1, 5, 5],
        ["Pen", 2, 1.5, 3],
      ],
      address: "Data!A2:D5",
      filtered: true,
      hidden: true,
    },
  });
});

test("names, conditional formats, charts, freeze panes, properties and settings are kept", async () => {
  const seen = await inExcel(`${orders}
    context.workbook.names.add("Prices", sheet.getRange("C2:C3"));
    const format = sheet.getRange("C2:C3").conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = "=$C2>10";
    format.custom.format.font.color = "#C00000";
    const chart = sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRange("A1:B3"), Excel.ChartSeriesBy.columns);
    chart.title.text = "Quantities";
    chart.setPosition("E2", "H9");
    chart.series.load("items/name");
    sheet.freezePanes.freezeRows(1);
    context.workbook.properties.title = "Budget";
    context.workbook.settings.add("kansli", { version: 1 });
    const named = context.workbook.names.getItem("Prices").getRange().load("address");
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintArea("A1:C3");
    sheet.pageLayout.setPrintTitleRows(sheet.getRange("1:1"));
    const page = sheet.pageLayout.load("orientation, zoom");
    const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load("address");
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    const setting = context.workbook.settings.getItemOrNullObject("kansli").load("value");
    chart.load("left, top, width");
    context.workbook.properties.load("title");
    await context.sync();
    return { named: named.address, frozen: frozen.address, setting: setting.value, title: context.workbook.properties.title,
      page: [page.orientation, page.zoom, titles.address],
      series: chart.series.items.map(({ name }) => name), place: [chart.left, chart.top, chart.width] };
  `);
  expect(seen).toEqual({
    value: {
      named: "Data!C2:C3",
      frozen: "Data!1:1",
      setting: { version: 1 },
      title: "Budget",
      page: ["Landscape", { horizontalFitToPages: 1 }, "Data!1:1"],
      series: ["Qty"],
      place: [192, 15, 192],
    },
  });
  const sheet = book().sheet("Data")!;
  expect(sheet.conditionalFormats).toMatchObject([
    { rule: { formula: "=$C2>10" }, format: { color: "#C00000" } },
  ]);
  expect(sheet.charts).toMatchObject([
    {
      looks: { "title.text": "Quantities" },
      series: [{ values: "Data!$B$2:$B$3", categories: "Data!$A$2:$A$3" }],
    },
  ]);
});

test("a pane hears of changes in sheets and tables and of the selection, whoever makes them", async () => {
  await inExcel(`${orders}
    window.told_ = [];
    const hear = (who) => async (event) => { told_.push([who, event.type, event.address, event.source ?? event.isInsideTable ?? null]); };
    sheet.onChanged.add(hear("sheet"));
    table.onChanged.add(hear("table"));
    table.onSelectionChanged.add(hear("table"));
    context.workbook.worksheets.onChanged.add(hear("sheets"));
    context.workbook.onSelectionChanged.add(async () => { told_.push(["workbook"]); });
    await context.sync();
  `);
  const sheet = book().sheet("Data")!;
  await book().as("graph", () => sheet.write({ top: 1, left: 1, bottom: 1, right: 1 }, [[8]]));
  book().select(sheet, { top: 1, left: 0, bottom: 1, right: 0 });
  await stand().inPane("new Promise((resolve) => setTimeout(resolve, 500))");
  expect(await stand().inPane("told_")).toEqual(
    expect.arrayContaining([
      ["sheet", "WorksheetChanged", "B2", "Remote"],
      ["table", "TableChanged", "B2", "Remote"],
      ["sheets", "WorksheetChanged", "B2", "Remote"],
      ["table", "TableSelectionChanged", "A2", true],
      ["workbook"],
    ]),
  );
});

test.each<[string, string, string]>([
  [
    "a sheet that is not there",
    `context.workbook.worksheets.getItem("Nobody").load("name"); await context.sync();`,
    "ItemNotFound",
  ],
  [
    "values of another shape",
    `context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").values = [[1]]; await context.sync();`,
    "InvalidArgument",
  ],
  [
    "a name that is taken",
    `context.workbook.worksheets.add("sheet1"); await context.sync();`,
    "ItemAlreadyExists",
  ],
  [
    "a formula that cannot be read",
    `context.workbook.worksheets.getItem("Sheet1").getRange("A1").formulas = [["=SUM(1"]]; await context.sync();`,
    "InvalidArgument",
  ],
  [
    "a protected sheet",
    `const sheet = context.workbook.worksheets.getItem("Sheet1"); sheet.protection.protect(); sheet.getRange("A1").values = [[1]]; await context.sync();`,
    "AccessDenied",
  ],
  [
    "what the preview does not have",
    `context.workbook.slicers.getCount(); await context.sync();`,
    "ApiNotFound",
  ],
  [
    "more than 5 MB at once",
    `context.workbook.worksheets.getItem("Sheet1").getRange("A1:A60").values = Array.from({ length: 60 }, () => ["x".repeat(100_000)]); await context.sync();`,
    "RequestPayloadSizeLimitExceeded",
  ],
])("Excel refuses %s", async (_, body, code) => {
  const { error } = (await inExcel(body)) as { error: string };
  expect(error.split(" ")[0]).toBe(code);
});

test("20,000 rows of eight columns are written in chunks within seconds", async () => {
  const seen = await inExcel(`
    const sheet = context.workbook.worksheets.add("Big");
    sheet.getRange("A1:H1").values = [["A", "B", "C", "D", "E", "F", "G", "H"]];
    const table = sheet.tables.add("A1:H1", true);
    table.name = "Big";
    const begun = performance.now();
    for (let first = 0; first < 20000; first += 4000) {
      table.rows.add(null, Array.from({ length: 4000 }, (_, at) => [46000 + at % 365, "Payee " + at, "Text " + at, at / 4, "SEK", "5010", "Rent", first + at]));
      await context.sync();
    }
    const took = performance.now() - begun;
    sheet.getRange("K1").formulas = [["=SUM(Big[H])"]];
    const sum = sheet.getRange("K1").load("values");
    const body = table.getDataBodyRange().load("address");
    await context.sync();
    return { took, sum: sum.values, address: body.address };
  `);
  const { value } = seen as { value: { took: number; sum: unknown; address: string } };
  expect(value).toMatchObject({ sum: [[199_990_000]], address: "Big!A2:H20001" });
  expect(value.took).toBeLessThan(20_000);
});
