import { besideWorkbook } from "./beside-workbook";

const { inExcel } = besideWorkbook();

/** A table of costs, and a pivot table of it that begins in G1. */
const costs = `
  sheet.getRange("A1:D6").values = [["Line", "Month", "Who", "Amount"], ["Rent", "Jan", "Ada", 100], ["Rent", "Feb", "Bo", 150],
    ["Food", "Jan", "Ada", 20], ["Food", "Jan", "Bo", 30], ["Food", "Feb", "Ada", 7]];
  const source = sheet.tables.add("A1:D6", true);
  const pivot = sheet.pivotTables.add("Costs", source, "G1");
  const hierarchy = (name) => pivot.hierarchies.getItem(name);
`;

test("a pivot table sums up its source by rows and columns, and follows it when it is refreshed", async () => {
  const seen = await inExcel(`${costs}
    pivot.rowHierarchies.add(hierarchy("Line"));
    pivot.columnHierarchies.add(hierarchy("Month"));
    const sum = pivot.dataHierarchies.add(hierarchy("Amount"));
    sum.numberFormat = "0.0";
    const all = pivot.layout.getRange().load("values, address, numberFormat");
    const parts = [pivot.layout.getDataBodyRange(), pivot.layout.getRowLabelRange(), pivot.layout.getColumnLabelRange()].map((one) => one.load("address"));
    await context.sync();
    const before = all.values;
    sheet.getRange("D2").values = [[1100]];
    context.workbook.pivotTables.refreshAll();
    const total = pivot.layout.getRange().getLastCell().load("values");
    sum.load("name, summarizeBy");
    pivot.load("name, id, worksheet/name");
    const count = context.workbook.pivotTables.getCount();
    await context.sync();
    return { before, address: all.address, format: all.numberFormat[2][1], parts: parts.map(({ address }) => address),
      total: total.values[0][0], sum: [sum.name, sum.summarizeBy], pivot: [pivot.name, pivot.worksheet.name, count.value] };
  `);
  expect(seen).toEqual({
    value: {
      before: [
        ["Sum of Amount", "Column Labels", "", ""],
        ["Row Labels", "Feb", "Jan", "Grand Total"],
        ["Food", 7, 50, 57],
        ["Rent", 150, 100, 250],
        ["Grand Total", 157, 150, 307],
      ],
      address: "Sheet1!G1:J5",
      format: "0.0",
      parts: ["Sheet1!H3:J5", "Sheet1!G3:G5", "Sheet1!G1:J2"],
      total: 1307,
      sum: ["Sum of Amount", "Sum"],
      pivot: ["Costs", "Sheet1", 1],
    },
  });
});

test("rows within rows have subtotals as the layout says, and items may be hidden, folded, named and sorted", async () => {
  const seen = await inExcel(`${costs}
    const lines = pivot.rowHierarchies.add(hierarchy("Line"));
    pivot.rowHierarchies.add(hierarchy("Who"));
    const sum = pivot.dataHierarchies.add(hierarchy("Amount"));
    const max = pivot.dataHierarchies.add(hierarchy("Amount"));
    max.set({ summarizeBy: "Max", name: "Most" });
    const read = () => pivot.layout.getRange().load("values");
    const compact = read();
    pivot.layout.layoutType = "Tabular";
    pivot.layout.showColumnGrandTotals = false;
    const tabular = read();
    const field = lines.fields.getItem("Line");
    field.sortByValues("Descending", sum);
    field.items.getItem("Food").isExpanded = false;
    field.items.getItem("Food").name = "Meals";
    pivot.layout.layoutType = "Outline";
    const sorted = read();
    field.items.getItem("Rent").visible = false;
    pivot.dataHierarchies.remove(max);
    sum.showAs = { calculation: "PercentOfGrandTotal" };
    const hidden = read();
    const items = field.items.load("items/name, items/visible");
    await context.sync();
    return [compact.values, tabular.values, sorted.values, hidden.values, items.items.map(({ name, visible }) => [name, visible])];
  `);
  expect(seen.value?.[0]).toEqual([
    ["Row Labels", "Sum of Amount", "Most"],
    ["Food", 57, 30],
    ["Ada", 27, 20],
    ["Bo", 30, 30],
    ["Rent", 250, 150],
    ["Ada", 100, 100],
    ["Bo", 150, 150],
    ["Grand Total", 307, 150],
  ]);
  expect(seen.value?.[1]).toEqual([
    ["Line", "Who", "Sum of Amount", "Most"],
    ["Food", "Ada", 27, 20],
    ["", "Bo", 30, 30],
    ["Food Total", "", 57, 30],
    ["Rent", "Ada", 100, 100],
    ["", "Bo", 150, 150],
    ["Rent Total", "", 250, 150],
  ]);
  expect(seen.value?.slice(2)).toEqual([
    [
      ["Line", "Who", "Sum of Amount", "Most"],
      ["Rent", "", 250, 150],
      ["", "Ada", 100, 100],
      ["", "Bo", 150, 150],
      ["Meals", "", 57, 30],
    ],
    [
      ["Line", "Who", "Sum of Amount"],
      ["Meals", "", 1],
    ],
    [
      ["Rent", false],
      ["Meals", true],
    ],
  ]);
});

test("a filter leaves rows out above the table, a field is on one axis only, and cells know what they are about", async () => {
  const seen = await inExcel(`${costs}
    pivot.rowHierarchies.add(hierarchy("Line"));
    const filter = pivot.filterHierarchies.add(hierarchy("Month"));
    const sum = pivot.dataHierarchies.add(hierarchy("Amount"));
    filter.enableMultipleFilterItems = true;
    filter.fields.getItem("Month").items.getItem("Feb").visible = false;
    const range = pivot.layout.getFilterAxisRange().load("values, address");
    const all = pivot.layout.getRange().load("values");
    const data = pivot.layout.getDataHierarchy("H4").load("name");
    const items = pivot.layout.getPivotItems("Row", "H4").load("items/name");
    pivot.layout.setAutoSortOnCell("H4", "Descending");
    const sorted = pivot.layout.getRange().load("values");
    await context.sync();
    pivot.columnHierarchies.add(hierarchy("Line"));
    pivot.rowHierarchies.load("items/name");
    pivot.columnHierarchies.load("items/name, items/position");
    await context.sync();
    const axes = [pivot.rowHierarchies, pivot.columnHierarchies].map(({ items }) => items.map(({ name }) => name));
    pivot.delete();
    const left = sheet.getRange("G1:L9").getUsedRangeOrNullObject(true).load("address");
    await context.sync();
    return [range.values, range.address, all.values, data.name, items.items.map(({ name }) => name), sorted.values[1], axes, left.isNullObject];
  `);
  expect(seen).toEqual({
    value: [
      [["Month", "Jan"]],
      "Sheet1!G1:H1",
      [
        ["Row Labels", "Sum of Amount"],
        ["Food", 50],
        ["Rent", 100],
        ["Grand Total", 150],
      ],
      "Sum of Amount",
      ["Food"],
      ["Rent", 100],
      [[], ["Line"]],
      true,
    ],
  });
});

test.each([
  ["sheet.pivotTables.add('Costs', 'A1:D6', 'M1')", "ItemAlreadyExists"],
  ["sheet.pivotTables.add('Other', 'A1:E6', 'M1')", "InvalidArgument"],
  ["pivot.layout.layoutType = 'Loose'", "InvalidArgument"],
  ["pivot.dataHierarchies.add(hierarchy('Amount')).summarizeBy = 'Guess'", "InvalidArgument"],
  ["pivot.layout.getFilterAxisRange().load('address')", "ItemNotFound"],
  ["hierarchy('Colour').load('name')", "ItemNotFound"],
])("Excel takes no wrong pivot table: %s", async (statement, code) => {
  const seen = await inExcel(`${costs} ${statement}; await context.sync();`);
  expect(seen.error).toMatch(new RegExp(`^${code}`));
});
