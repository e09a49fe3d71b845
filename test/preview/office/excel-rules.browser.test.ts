import { conditionalLooks } from "../../../src/preview/workbook/conditional-looks";
import { readXlsx } from "../../../src/preview/workbook/xlsx/read-xlsx";
import { writeXlsx } from "../../../src/preview/workbook/xlsx/write-xlsx";
import { besideWorkbook } from "./beside-workbook";

const { inExcel, book } = besideWorkbook();

test("bars, scales, icons, ranks and Excel's own criteria are kept, drawn by their rules, and in the file", async () => {
  const seen = await inExcel(`
    const range = sheet.getRange("A1:A5");
    range.values = [[1], [2], [3], [4], [5]];
    const add = (type) => range.conditionalFormats.add(type);
    const bar = add("DataBar").dataBar;
    bar.set({ barDirection: "RightToLeft", lowerBoundRule: { type: "Number", formula: "=2" } });
    bar.positiveFormat.fillColor = "#112233";
    const scale = add("ColorScale").colorScale;
    scale.criteria = { minimum: { type: "LowestValue", color: "#FFFFFF" }, maximum: { type: "Number", formula: "4", color: "#FF0000" } };
    const icons = add("IconSet").iconSet;
    icons.style = "FourRating";
    icons.showIconOnly = true;
    const top = add("TopBottom").topBottom;
    top.rule = { rank: 2, type: "TopItems" };
    top.format.fill.color = "#00FF00";
    const preset = add("PresetCriteria").preset;
    preset.rule = { criterion: "BelowAverage" };
    preset.format.font.color = "#0000FF";
    const text = add("ContainsText").textComparison;
    text.rule = { operator: "BeginsWith", text: "3" };
    text.format.borders.top.style = "Dash";
    bar.load("lowerBoundRule, barDirection, showDataBarOnly");
    scale.load("criteria, threeColorScale");
    icons.load("criteria, style");
    range.conditionalFormats.load("items/type, items/topBottomOrNullObject/rule");
    await context.sync();
    return { bar: [bar.lowerBoundRule, bar.barDirection], scale: [scale.threeColorScale, scale.criteria.maximum.color],
      icons: icons.criteria.map(({ formula }) => formula), types: range.conditionalFormats.items.map(({ type }) => type) };
  `);
  expect(seen.value).toEqual({
    bar: [{ type: "Number", formula: "=2" }, "RightToLeft"],
    scale: [false, "#FF0000"],
    icons: ["", "=25", "=50", "=75"],
    types: ["ContainsText", "PresetCriteria", "TopBottom", "IconSet", "ColorScale", "DataBar"],
  });
  const sheet = book().active;
  const looks = await conditionalLooks(book(), sheet, { top: 0, left: 0, bottom: 4, right: 0 });
  expect([0, 1, 2, 3, 4].map((row) => looks.get(`${row} 0`) ?? {})).toMatchObject([
    { color: "#0000FF" },
    { color: "#0000FF" },
    { "EdgeTop.style": "Dash" },
    { fill: "#00FF00" },
    { fill: "#00FF00" },
  ]);
  const { book: again, leftOut } = await readXlsx(await writeXlsx(book()));
  const rules = again.active.conditionalFormats.map(({ rule }) => rule);
  expect(leftOut).toEqual([]);
  expect(rules.map(({ kind }) => kind)).toEqual([
    ...["Custom", "Custom", "Custom", "IconSet", "ColorScale", "DataBar"],
  ]);
  expect(rules[3]).toMatchObject({ style: "FourRating", showIconOnly: true });
  expect(rules[4]).toMatchObject({
    stops: [{ type: "LowestValue" }, { type: "Number", formula: "=4" }],
  });
  again.close();
});

test.each([
  ["add('TopBottom').topBottom.rule = { rank: 0, type: 'TopItems' }", "InvalidArgument"],
  ["add('PresetCriteria').preset.rule = { criterion: 'Nicest' }", "InvalidArgument"],
  ["add('IconSet').iconSet.style = 'SixHats'", "InvalidArgument"],
  ["add('DataBar').dataBar.lowerBoundRule = { type: 'Somewhere' }", "InvalidArgument"],
  ["add('Custom').iconSet.load('style')", "InvalidOperation"],
  [
    "sheet.getRange('A1').dataValidation.rule = { list: { source: 'a' }, custom: { formula: '=1' } }",
    "InvalidArgument",
  ],
  [
    "sheet.autoFilter.apply('A1:B3', 0, { filterOn: 'TopItems', criterion1: 'many' })",
    "InvalidArgument",
  ],
])("Excel takes no wrong rule: %s", async (statement, code) => {
  const seen = await inExcel(`
    const add = (type) => sheet.getRange("A1:A5").conditionalFormats.add(type);
    ${statement};
    await context.sync();
  `);
  expect(seen.error).toMatch(new RegExp(`^${code}`));
});

test("cells say whether they keep to what may be written into them, also after the file was read", async () => {
  const seen = await inExcel(`
    sheet.getRange("A1:A4").values = [[1], [20], ["x"], [""]];
    sheet.getRange("C1:C2").values = [["Rent"], ["Food"]];
    const numbers = sheet.getRange("A1:A4").dataValidation;
    numbers.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } };
    numbers.errorAlert = { message: "1 to 9", showAlert: true, style: "Warning", title: "No" };
    const lines = sheet.getRange("B1:B2").dataValidation;
    lines.rule = { list: { inCellDropDown: true, source: sheet.getRange("C1:C2") } };
    sheet.getRange("B1:B2").values = [["Rent"], ["rent"]];
    sheet.getRange("D1").dataValidation.rule = { custom: { formula: "=D1>A1" } };
    sheet.getRange("D1").values = [[5]];
    numbers.load("type, valid, rule, errorAlert, ignoreBlanks");
    lines.load("type, valid, rule");
    const more = sheet.getRange("A1:B1").dataValidation.load("type, rule");
    const own = sheet.getRange("D1").dataValidation.load("valid");
    const invalid = numbers.getInvalidCells().load("address");
    await context.sync();
    sheet.getRange("A2:A3").dataValidation.clear();
    const after = sheet.getRange("A1:A4").dataValidation.load("type, valid");
    const all = sheet.getRange("A1:D4").getSpecialCells("DataValidations").load("address");
    await context.sync();
    return { numbers: [numbers.type, numbers.valid, numbers.ignoreBlanks, numbers.errorAlert.style], lines: [lines.type, lines.valid, lines.rule],
      more: [more.type, more.rule], own: own.valid, invalid: invalid.address, after: [after.type, after.valid], all: all.address };
  `);
  expect(seen.value).toEqual({
    numbers: ["WholeNumber", null, true, "Warning"],
    lines: ["List", true, { list: { inCellDropDown: true, source: "=Sheet1!$C$1:$C$2" } }],
    more: ["MixedCriteria", null],
    own: true,
    invalid: "Sheet1!A2:A3",
    after: ["Inconsistent", true],
    all: "Sheet1!A1:B1,Sheet1!D1,Sheet1!B2,Sheet1!A4",
  });
  const { book: again } = await readXlsx(await writeXlsx(book()));
  expect(again.active.validations.map(({ rule }) => Object.keys(rule)[0])).toEqual(
    expect.arrayContaining(["wholeNumber", "list", "custom"]),
  );
  expect(again.active.validations[0]).toMatchObject({
    kept: { errorAlert: { message: "1 to 9" } },
  });
  again.close();
});

test("a sheet's own filter goes by ranks, colours, icons, periods and dates", async () => {
  const shown = async (apply: string) => {
    const seen = await inExcel(`
      sheet.getRange("A1:B5").values = [["Name", "Sum"], ["a", 1], ["b", 2], ["c", 30], ["d", 4]];
      sheet.getRange("C2:C5").formulas = [["=TODAY()"], ["=TODAY()-400"], ["=DATE(2020,5,6)"], ["=TODAY()+400"]];
      sheet.getRange("A3").format.fill.color = "#FFFF00";
      sheet.getRange("B2:B5").conditionalFormats.add("IconSet").iconSet.style = "ThreeArrows";
      const filter = sheet.autoFilter;
      filter.remove();
      ${apply};
      const view = sheet.getRange("A2:A5").getVisibleView().load("values");
      filter.load("enabled, isDataFiltered");
      await context.sync();
      return [view.values.flat().join(""), filter.enabled, filter.isDataFiltered];
    `);
    return seen.value ?? seen.error;
  };
  const by = (column: number, criteria: object) =>
    shown(`filter.apply("A1:C5", ${column}, ${JSON.stringify(criteria)})`);
  expect(await by(1, { filterOn: "TopItems", criterion1: "2" })).toEqual(["cd", true, true]);
  expect(await by(1, { filterOn: "BottomPercent", criterion1: "25" })).toEqual(["a", true, true]);
  expect(await by(0, { filterOn: "CellColor", color: "#FFFF00" })).toEqual(["b", true, true]);
  const arrow = { set: "ThreeArrows", index: 2 };
  expect(await by(1, { filterOn: "Icon", icon: arrow })).toEqual(["c", true, true]);
  expect(await by(2, { filterOn: "Dynamic", dynamicCriteria: "Today" })).toEqual(["a", true, true]);
  const may = [{ date: "2020-05-01", specificity: "Month" }];
  expect(await by(2, { filterOn: "Values", values: may })).toEqual(["c", true, true]);
  const removed = `filter.apply("A1:C5", 1, { filterOn: "TopItems", criterion1: "1" }); filter.remove()`;
  expect(await shown(removed)).toEqual(["abcd", false, false]);
});
