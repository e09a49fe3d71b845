import { readXlsx } from "../../../src/preview/workbook/xlsx/read-xlsx";
import { writeXlsx } from "../../../src/preview/workbook/xlsx/write-xlsx";
import { besideWorkbook } from "./beside-workbook";

const { inExcel, book } = besideWorkbook();

test("how a sheet is printed is kept, with headers, breaks and titles, and is in the file", async () => {
  const seen = await inExcel(`
    const { pageLayout: page, horizontalPageBreaks: breaks } = sheet;
    sheet.getRange("A1").values = [[1]];
    page.set({ centerHorizontally: true, paperSize: "A4", printOrder: "OverThenDown", firstPageNumber: 3 });
    page.setPrintMargins("Centimeters", { top: 2.54, header: 1.27 });
    page.setPrintArea("A1:C9");
    page.setPrintTitleColumns("$A:$B");
    page.headersFooters.state = "FirstAndDefault";
    page.headersFooters.defaultForAllPages.set({ leftHeader: "Budget", centerFooter: "&P" });
    page.headersFooters.firstPage.rightHeader = "First";
    breaks.add("A5");
    sheet.verticalPageBreaks.add("C1");
    sheet.showHeadings = false;
    page.load("topMargin, headerMargin, leftMargin, paperSize, centerVertically, firstPageNumber");
    const area = page.getPrintArea().load("address");
    const titles = page.getPrintTitleColumns().load("address");
    const after = breaks.getItem(0).getCellAfterBreak().load("address");
    const counts = [breaks.getCount(), sheet.verticalPageBreaks.getCount()];
    page.headersFooters.oddPages.load("leftHeader");
    await context.sync();
    return [page.topMargin, page.headerMargin, page.leftMargin, page.paperSize, page.centerVertically, page.firstPageNumber,
      area.address, titles.address, after.address, counts.map(({ value }) => value), page.headersFooters.oddPages.leftHeader];
  `);
  expect(seen).toEqual({
    value: [
      ...[
        72,
        36,
        50.4,
        "A4",
        false,
        3,
        "Sheet1!A1:C9",
        "Sheet1!A:B",
        "Sheet1!A5",
        [1, 1],
        "Budget",
      ],
    ],
  });
  const { book: again } = await readXlsx(await writeXlsx(book()));
  const { page, showHeadings } = again.active;
  expect(showHeadings).toBe(false);
  expect(page.titleColumns).toEqual({ left: 0, right: 1 });
  expect(page.kept).toMatchObject({
    ...{ centerHorizontally: true, paperSize: "A4", printOrder: "OverThenDown", topMargin: 72 },
    ...{ headerState: "FirstAndDefault", "oddPages.leftHeader": "Budget" },
    ...{ "oddPages.centerFooter": "&P", "firstPage.rightHeader": "First" },
  });
  again.close();
});

test("areas are found, named together, filled and looked at as one", async () => {
  const seen = await inExcel(`
    sheet.getRange("A1:C3").values = [["x", 1, "x"], ["", "=1/0", true], ["axe", "=B1+1", ""]];
    const all = sheet.getRange("A1:C3");
    const kinds = [["Blanks"], ["Constants", "Text"], ["Constants", "NumbersText"], ["Formulas", "Errors"], ["Formulas"]];
    const special = kinds.map((words) => all.getSpecialCells(...words).load("address"));
    const none = all.getSpecialCellsOrNullObject("Formulas", "Logical").load("address");
    const found = sheet.findAll("x", {}).load("address, areaCount");
    const areas = sheet.getRanges("E1:F2, H1").load("address, cellCount, areaCount, isEntireRow");
    areas.format.fill.color = "#FF0000";
    areas.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    areas.areas.load("items/address");
    const rest = [areas.getOffsetRangeAreas(1, 0), areas.getIntersection("F1:H1"), areas.getEntireColumn()].map((one) => one.load("address"));
    const format = sheet.getRange("H1").conditionalFormats.getCount();
    const ranges = areas.conditionalFormats.getItemAt(0).getRanges().load("address");
    const fill = sheet.getRange("H1").format.fill.load("color");
    const replaced = sheet.replaceAll("x", "y", { completeMatch: true, matchCase: true });
    await context.sync();
    return { special: special.map(({ address }) => address), none: none.isNullObject, found: [found.address, found.areaCount],
      areas: [areas.address, areas.cellCount, areas.areaCount, areas.isEntireRow], items: areas.areas.items.length,
      rest: rest.map(({ address }) => address), ranges: ranges.address, fill: fill.color, replaced: replaced.value, count: format.value };
  `);
  expect(seen.value).toEqual({
    special: [
      ...["Sheet1!A2,Sheet1!C3", "Sheet1!A1,Sheet1!C1,Sheet1!A3", "Sheet1!A1:C1,Sheet1!A3"],
      ...["Sheet1!B2", "Sheet1!B2:B3"],
    ],
    none: true,
    found: ["Sheet1!A1,Sheet1!C1,Sheet1!A3", 3],
    areas: ["Sheet1!E1:F2,Sheet1!H1", 5, 2, false],
    items: 2,
    rest: ["Sheet1!E2:F3,Sheet1!H2", "Sheet1!F1,Sheet1!H1", "Sheet1!E:F,Sheet1!H:H"],
    ...{ ranges: "Sheet1!E1:F2,Sheet1!H1", fill: "#FF0000", replaced: 2, count: 0 },
  });
});

test("clearing takes away what it is told to, and everything when it is told nothing", async () => {
  const seen = await inExcel(`
    const kinds = ["Contents", "Formats", "Hyperlinks", "RemoveHyperlinks", undefined];
    const column = sheet.getRange("A1:A6");
    column.values = [[1], [2], [3], [4], [5], [6]];
    column.hyperlink = { documentReference: "Sheet1!B1" };
    column.format.fill.color = "#FF0000";
    await context.sync();
    kinds.forEach((kind, row) => column.getCell(row, 0).clear(kind));
    sheet.getRanges("D1:D2, F1").format.fill.color = "#FF0000";
    sheet.getRanges("D1, F1").clear();
    await context.sync();
    const look = (cell) => { cell.load("values, hyperlink, format/fill/color"); return cell; };
    const cells = kinds.concat("kept").map((_, row) => look(column.getCell(row, 0)));
    const others = ["D1", "D2", "F1"].map((place) => look(sheet.getRange(place)));
    await context.sync();
    const wrong = sheet.getRange("A6");
    const told = await context.sync().then(() => { wrong.clear("Everything"); return context.sync(); }).catch(({ code }) => code);
    return { told, others: others.map(({ format }) => format.fill.color),
      cells: cells.map(({ values, hyperlink, format }) => [values[0][0], format.fill.color, hyperlink !== null]) };
  `);
  expect(seen.value).toEqual({
    cells: [
      ["", "#FF0000", true],
      [2, "#FFFFFF", true],
      [3, "#FF0000", false],
      [4, "#FFFFFF", false],
      ["", "#FFFFFF", false],
      [6, "#FF0000", true],
    ],
    others: ["#FFFFFF", "#FF0000", "#FFFFFF"],
    told: "InvalidArgument",
  });
});

test("cells are copied with formulas that move along, turned, without blanks, and texts stay texts", async () => {
  const seen = await inExcel(`
    sheet.getRange("A1:C2").formulas = [["'007", "", "=A2+$A$2"], [1, 2, "=B2*2"]];
    sheet.getRange("A1").format.fill.color = "#FF0000";
    const copies = [["A4", "A1:C2"], ["E1", "A1:C2", "Values"], ["A7:A12", "A1:C2", "Values", false, true], ["H1", "A2:B2", "Formats"]];
    for (const [place, ...words] of copies) sheet.getRange(place).copyFrom(...words);
    sheet.getRange("J1:L1").values = [["kept", "kept", "kept"]];
    sheet.getRange("J1").copyFrom("A1:C1", "Values", true);
    const read = ["A4:C5", "E1:G2", "A7:B9", "A10:B12", "H1:I1", "J1:L1"].map((place) => sheet.getRange(place).load("formulas"));
    const fills = ["A4", "E1", "A7"].map((place) => sheet.getRange(place).format.fill.load("color"));
    await context.sync();
    sheet.getRange("A20").copyFrom("A1:C2", "All", false, true);
    const code = await context.sync().catch((error) => error.code);
    return [code, read.map(({ formulas }) => formulas), fills.map(({ color }) => color)];
  `);
  const turned = [
    ["007", 1],
    ["", 2],
    [2, 4],
  ];
  expect(seen.value).toEqual([
    "NotImplemented",
    [
      [
        ["007", "", "=A5+$A$2"],
        [1, 2, "=B5*2"],
      ],
      [
        ["007", "", 2],
        [1, 2, 4],
      ],
      turned,
      turned,
      [["", ""]],
      [["007", "kept", 2]],
    ],
    ["#FF0000", "#FFFFFF", "#FFFFFF"],
  ]);
});

test("Flash Fill fills a column by its examples, and fails where nothing beside it shows a pattern", async () => {
  const seen = await inExcel(`
    sheet.getRange("A1:C5").values = [["First", "Last", "Short"], ["Anna", "Berg", "A. Berg"],
      ["Björn", "Ek", ""], ["Eva", "Sand", '=""'], ["Olle", "Lo", ""]];
    const fill = (address) => { sheet.getRange(address).flashFill(); return context.sync(); };
    const told = (address) => fill(address).then(() => "ok", ({ code, debugInfo }) => code + " " + debugInfo.errorLocation);
    const failures = [await told("A2:C5"), await told("E2:E5")];
    await fill("C3:C4");
    const first = sheet.getRange("C1:C5").load("text");
    await context.sync();
    const before = first.text.flat();
    sheet.getRange("C4").values = [[""]];
    await fill("C:C");
    const all = sheet.getRange("C1:C5").load("text");
    sheet.getRange("E2").values = [["far away"]];
    failures.push(await told("E2:E5"));
    await context.sync();
    return { failures, before, after: all.text.flat() };
  `);
  expect(seen.value).toEqual({
    failures: [
      "InvalidOperation Range.flashFill",
      "InvalidOperation Range.flashFill",
      "InvalidOperation Range.flashFill",
    ],
    before: ["Short", "A. Berg", "B. Ek", "", ""],
    after: ["Short", "A. Berg", "B. Ek", "E. Sand", "O. Lo"],
  });
});

test("a link goes with its cell when rows are sorted", async () => {
  const seen = await inExcel(`
    const column = sheet.getRange("A1:A3");
    column.values = [["c"], ["b"], ["a"]];
    column.getCell(0, 0).hyperlink = { documentReference: "Sheet1!B1" };
    column.sort.apply([{ key: 0 }]);
    const cells = [0, 1, 2].map((row) => column.getCell(row, 0).load("values, hyperlink"));
    await context.sync();
    return cells.map(({ values, hyperlink }) => [values[0][0], hyperlink?.documentReference ?? ""]);
  `);
  expect(seen.value).toEqual([
    ["a", ""],
    ["b", ""],
    ["c", "Sheet1!B1"],
  ]);
});

test("a word that is left out is the usual one, also where it is a number", async () => {
  const seen = await inExcel(`
    sheet.getRange("A1:B3").values = [[1, 2], [3, 4], [5, 6]];
    const cell = sheet.getRange("B2");
    const steps = ["getRowsAbove", "getRowsBelow", "getColumnsBefore", "getColumnsAfter"];
    const beside = steps.map((step) => cell[step]().load("address"));
    sheet.freezePanes.freezeRows();
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    await context.sync();
    return [beside.map(({ address }) => address), frozen.isNullObject];
  `);
  expect(seen.value).toEqual([["Sheet1!B1", "Sheet1!B3", "Sheet1!A2", "Sheet1!C2"], true]);
});

test("properties of many cells come and go at once, rows that say the same go, and links lead on", async () => {
  const seen = await inExcel(`
    const range = sheet.getRange("A1:B4");
    range.values = [["Name", "Sum"], ["Rent", 1], ["rent", 1], ["Food", 1]];
    sheet.getRange("A1:B1").setCellProperties([[{ format: { font: { bold: true }, borders: { top: { style: "Dash" } } } }, { style: "Good" }]]);
    sheet.getRange("A1:B1").setColumnProperties([{ format: { columnWidth: 90 } }, { columnHidden: true }]);
    const cells = sheet.getRange("A1:B1").getCellProperties({ address: true, style: true, format: { font: { bold: true }, fill: { color: true }, borders: { style: true } } });
    const columns = sheet.getRange("A:B").getColumnProperties({ columnHidden: true, columnIndex: true });
    const result = range.removeDuplicates([0], true).load("removed, uniqueRemaining");
    sheet.getRange("D1").hyperlink = { address: "https://kansli.example/", textToDisplay: "Kansli", screenTip: "Home" };
    const link = sheet.getRange("D1").load("hyperlink, values, linkedDataTypeState");
    range.load("values");
    await context.sync();
    const [[first, second]] = cells.value;
    return { first: [first.address, first.format.font.bold, first.format.borders.top.style, first.format.borders.bottom.style],
      second: [second.style, second.format.fill.color], columns: columns.value, result: [result.removed, result.uniqueRemaining],
      left: range.values, link: [link.hyperlink.screenTip, link.values[0][0], link.linkedDataTypeState] };
  `);
  expect(seen.value).toEqual({
    first: ["Sheet1!A1", true, "Dash", "None"],
    second: ["Good", "#C6EFCE"],
    columns: [
      { columnHidden: false, columnIndex: 0 },
      { columnHidden: true, columnIndex: 1 },
    ],
    result: [1, 2],
    left: [
      ["Name", "Sum"],
      ["Rent", 1],
      ["Food", 1],
      ["", ""],
    ],
    link: ["Home", "Kansli", [["None"]]],
  });
  const { book: again } = await readXlsx(await writeXlsx(book()));
  expect(again.active.cell(0, 3)?.link).toEqual({
    ...{ address: "https://kansli.example/", textToDisplay: "Kansli" },
  });
  again.close();
});

test("styles are Excel's own and one's own, and cells follow theirs", async () => {
  const seen = await inExcel(`
    const { styles } = context.workbook;
    styles.add("Kansli");
    const style = styles.getItem("Kansli");
    style.font.color = "#123456";
    style.numberFormat = "0.0";
    const range = sheet.getRange("A1:A2");
    range.values = [[1], [2]];
    range.style = "Kansli";
    style.fill.color = "#ABCDEF";
    style.borders.getItem("EdgeBottom").style = "Double";
    const [own, good, cell] = [style.load("builtIn, name, includeFont"), styles.getItem("Heading1").load("name, builtIn"), sheet.getRange("A1").load("style, numberFormat")];
    const fill = sheet.getRange("A2").format.fill.load("color");
    const line = sheet.getRange("A1").format.borders.getItem("EdgeBottom").load("style");
    const refused = await context.sync().then(() => { good.delete(); return context.sync(); }).catch(({ code }) => code);
    style.delete();
    const after = sheet.getRange("A1").load("style");
    const gone = await context.sync().then(() => { range.style = "Kansli"; return context.sync(); }).catch(({ code }) => code);
    return [own.builtIn, own.name, own.includeFont, good.name, good.builtIn, cell.style, cell.numberFormat, fill.color, line.style, refused, after.style, gone];
  `);
  const own = [false, "Kansli", true, "Heading 1", true, "Kansli", [["0.0"]], "#ABCDEF", "Double"];
  expect(seen).toEqual({ value: [...own, "InvalidOperation", "Normal", "ItemNotFound"] });
});

test("a sheet is copied with its table, rules and page beside another", async () => {
  const seen = await inExcel(`
    sheet.getRange("A1:B2").values = [["Name", "Sum"], ["Rent", "=1+1"]];
    sheet.tables.add("A1:B2", true).name = "Costs";
    sheet.getRange("B2").dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
    sheet.pageLayout.centerVertically = true;
    context.workbook.worksheets.add("Last");
    const copied = sheet.copy("Before", context.workbook.worksheets.getItem("Last")).load("name, position");
    copied.tables.load("items/name");
    const cells = copied.getRange("B2").load("values, formulas");
    copied.getRange("B2").dataValidation.load("type");
    copied.pageLayout.load("centerVertically");
    await context.sync();
    return [copied.name, copied.position, copied.tables.items.map(({ name }) => name), cells.values[0][0], cells.formulas[0][0], copied.pageLayout.centerVertically];
  `);
  expect(seen).toEqual({ value: ["Sheet1 (2)", 1, ["Table1"], 2, "=1+1", true] });
});
