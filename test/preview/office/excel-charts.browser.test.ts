import { besideWorkbook } from "./beside-workbook";

const { book, stand } = besideWorkbook();

/** Runs with a sheet of months and a chart of two series over it; throws what Office.js throws. */
const inChart = (body: string) =>
  stand().run(
    "Excel",
    `const sheet = context.workbook.worksheets.getItem("Sheet1");
     const source = sheet.getRange("A1:C4");
     source.values = [["Month", "Budget", "Actual"], ["Jan", 20, 18], ["Feb", 10, 12], ["Mar", 5, 9]];
     const chart = sheet.charts.add("ColumnClustered", source, "Columns");
     chart.name = "Months";
     await context.sync();
     ${body}`,
  );

/** Says looks, and reads them again by a path of its own in a batch of its own. */
const saidAndRead = (says: string, reads: string) =>
  inChart(`${says}
    await context.sync();
    const again = sheet.charts.getItem("Months");
    const read = async (object, names) => { object.load(names); await context.sync();
      return names.split(", ").map((name) => object[name]); };
    return [${reads}];`);

test("a new chart looks as Excel makes it", async () => {
  const seen = await saidAndRead(
    "",
    `await read(again, "style, plotBy, displayBlanksAs, plotVisibleOnly"),
     await read(again.title, "text, visible, position, overlay"),
     await read(again.title.format.font, "size, color, bold"),
     await read(again.legend, "visible, position"),
     await read(again.axes.valueAxis, "minimum, maximum, majorUnit, numberFormat, type"),
     await read(again.axes.valueAxis.majorGridlines, "visible"),
     await read(again.axes.categoryAxis.majorGridlines, "visible"),
     await read(again.axes.categoryAxis.title, "visible"),
     await read(again.series.getItemAt(0), "gapWidth, overlap, hasDataLabels, axisGroup, markerStyle")`,
  );
  expect(seen).toEqual([
    [201, "Columns", "NotPlotted", true],
    ["Chart Title", true, "Automatic", false],
    [14, "#595959", false],
    [true, "Bottom"],
    [0, 25, 5, "General", "Value"],
    [true],
    [false],
    [false],
    [219, -27, false, "Primary", "None"],
  ]);
});

test("title, legend, axes and grounds keep what is said of them", async () => {
  const seen = await saidAndRead(
    `chart.title.setFormula("=Sheet1!A1");
     chart.title.format.font.set({ size: 20, bold: true, color: "#C00000", name: "Arial", underline: "Single" });
     chart.title.getSubstring(0, 2).font.italic = true;
     chart.legend.position = "Right";
     chart.legend.legendEntries.getItemAt(1).visible = false;
     chart.legend.format.border.weight = 2;
     const { valueAxis, categoryAxis } = chart.axes;
     valueAxis.set({ minimum: -10, maximum: 40, numberFormat: "#,##0 kr", majorTickMark: "Outside", displayUnit: "Thousands" });
     valueAxis.majorGridlines.format.line.set({ color: "#FF0000", lineStyle: "Dash", weight: 1.5 });
     valueAxis.title.text = "Kronor";
     valueAxis.setPositionAt(5);
     categoryAxis.minorGridlines.visible = true;
     categoryAxis.setCategoryNames(sheet.getRange("B2:B4"));
     chart.axes.getItem("Value", "Secondary").visible = true;
     chart.format.fill.setSolidColor("#FFFFCC");
     chart.format.roundedCorners = true;
     chart.plotArea.height = 90;
     chart.pivotOptions.showAxisFieldButtons = false;`,
    `await read(again.title, "text"),
     await read(again.title.format.font, "size, bold, color, name, underline"),
     await read(again.title.getSubstring(0, 2).font, "italic"),
     await read(again.legend, "position"),
     await read(again.legend.legendEntries.getItemAt(1), "visible, index"),
     await read(again.legend.format.border, "weight, lineStyle"),
     await read(again.axes.valueAxis, "minimum, maximum, numberFormat, majorTickMark, displayUnit, position, positionAt"),
     await read(again.axes.valueAxis.majorGridlines.format.line, "color, lineStyle, weight"),
     await read(again.axes.valueAxis.title, "text, visible"),
     await read(again.axes.categoryAxis.minorGridlines, "visible"),
     await read(again.axes.getItem("Value", "Secondary"), "visible, axisGroup"),
     await read(again.format, "roundedCorners"),
     await read(again.plotArea, "height"),
     await read(again.pivotOptions, "showAxisFieldButtons, showLegendFieldButtons")`,
  );
  expect(seen).toEqual([
    ["Month"],
    [20, true, "#C00000", "Arial", "Single"],
    [true],
    ["Right"],
    [false, 1],
    [2, "Continuous"],
    [-10, 40, "#,##0 kr", "Outside", "Thousands", "Custom", 5],
    ["#FF0000", "Dash", 1.5],
    ["Kronor", true],
    [true],
    [true, "Secondary"],
    [true],
    [90],
    [false, true],
  ]);
  const [chart] = book().active.charts;
  expect(chart?.looks["format.fill.color"]).toBe("#FFFFCC");
  expect(chart?.series.map(({ categories }) => categories)).toEqual(
    Array(2).fill("Sheet1!$B$2:$B$4"),
  );
});

test("series, points, labels, trendlines and error bars keep what is said of them", async () => {
  const seen = await saidAndRead(
    `const first = chart.series.getItemAt(0);
     first.set({ gapWidth: 50, invertIfNegative: true, hasDataLabels: true });
     first.format.fill.setSolidColor("#00B050");
     first.dataLabels.set({ position: "InsideEnd", showCategoryName: true, separator: "; " });
     first.points.getItemAt(2).format.fill.setSolidColor("#7030A0");
     first.points.getItemAt(1).dataLabel.showValue = false;
     first.trendlines.add("Polynomial").polynomialOrder = 3;
     first.trendlines.add("Linear");
     first.trendlines.getItem(1).delete();
     first.yErrorBars.set({ visible: true, type: "Percent" });
     const other = chart.series.getItemAt(1);
     other.set({ chartType: "LineMarkers", axisGroup: "Secondary", markerSize: 9, smooth: true });
     other.format.line.set({ color: "#002060", weight: 4 });
     const third = chart.series.add("Plan");
     third.setValues(sheet.getRange("B2:B4"));
     third.setXAxisValues(sheet.getRange("A2:A4"));
     await context.sync();
     third.plotOrder = 1;`,
    `again.series.load("items/name, count") && await context.sync() || again.series.items.map(({ name }) => name),
     await read(again.series.getItemAt(1), "name, gapWidth, invertIfNegative, hasDataLabels, plotOrder"),
     await read(again.series.getItemAt(1).dataLabels, "position, showCategoryName, showValue, separator"),
     await read(again.series.getItemAt(1).points, "count"),
     await read(again.series.getItemAt(1).points.getItemAt(2), "value, hasDataLabel"),
     await read(again.series.getItemAt(1).points.getItemAt(2).dataLabel, "text, position, showValue"),
     await read(again.series.getItemAt(1).points.getItemAt(1).dataLabel, "text, showValue"),
     await read(again.series.getItemAt(1).trendlines.getItem(0), "type, polynomialOrder, name"),
     await read(again.series.getItemAt(1).yErrorBars, "visible, type, include"),
     await read(again.series.getItemAt(2), "chartType, axisGroup, markerSize, smooth, markerStyle"),
     await read(again.series.getItemAt(2).format.line, "color, weight, lineStyle")`,
  );
  expect(seen).toEqual([
    ["Plan", "Budget", "Actual"],
    ["Budget", 50, true, true, 2],
    ["InsideEnd", true, true, "; "],
    [3],
    [5, true],
    ["Mar; 5", "InsideEnd", true],
    ["Feb", false],
    ["Polynomial", 3, "Polynomial (Budget)"],
    [true, "Percent", "Both"],
    ["LineMarkers", "Secondary", 9, true, "Automatic"],
    ["#002060", 4, "Continuous"],
  ]);
  const [, budget] = book().active.charts[0]?.series ?? [];
  expect(budget?.looks).toMatchObject({
    "format.fill.color": "#00B050",
    "points.2.format.fill.color": "#7030A0",
  });
  expect(budget?.trendlines).toHaveLength(1);
});

test("what is reckoned follows what was said, and comes back when that is taken away", async () => {
  const seen = await saidAndRead(
    `chart.axes.valueAxis.maximum = 100;
     chart.axes.valueAxis.load("majorUnit");
     await context.sync();
     window.unit = chart.axes.valueAxis.majorUnit;
     chart.axes.valueAxis.maximum = "";
     chart.title.visible = false;
     chart.format.fill.clear();`,
    `window.unit, await read(again.axes.valueAxis, "maximum, majorUnit, minorUnit"),
     await read(again.title, "left, top, height, width")`,
  );
  expect(seen).toEqual([20, [25, 5, 1], [null, null, null, null]]);
  expect(book().active.charts[0]?.looks["format.fill.color"]).toBe("");
});

test("titles linked to cells follow them when rows are put in and sheets get other names", async () => {
  await inChart(`chart.title.setFormula("=Sheet1!$B$1");
    sheet.getRange("1:1").insert("Down"); sheet.name = "Spent money"; await context.sync();`);
  const [chart] = book().active.charts;
  expect(chart?.looks["title.formula"]).toBe("='Spent money'!$B$2");
  expect(chart?.series[0]?.values).toBe("'Spent money'!$B$3:$B$5");
});

test.each([
  ["a kind that there is not", `chart.chartType = "Cake";`],
  ["a chart of a kind that there is not", `sheet.charts.add("Cake", source);`],
  ["a place that there is not", `chart.legend.position = "Underneath";`],
  ["a colour that is none", `chart.title.format.font.color = "loud";`],
  ["a size beyond its bounds", `chart.series.getItemAt(0).markerSize = 73;`],
  ["a hole in columns", `chart.series.getItemAt(0).doughnutHoleSize = 50;`],
  ["a word for a number", `chart.axes.valueAxis.maximum = "much";`],
  ["an angle beyond what letters do", `chart.title.textOrientation = 120;`],
  ["a piece beyond the title's end", `chart.title.getSubstring(5, 40).font.bold = true;`],
  ["a formula that means no cell", `chart.title.setFormula("=Nowhere!A1");`],
  ["an axis that there is not", `chart.axes.getItem("Value", "Third").visible = true;`],
  ["a negative width", `chart.width = -1;`],
])("Excel refuses %s", async (_, body) => {
  await expect(inChart(`${body} await context.sync();`)).rejects.toThrow("InvalidArgument");
});

test("a workbook that is open for reading keeps its charts as they are", async () => {
  await inChart("return 1;");
  book().isReadOnly = true;
  const change = `context.workbook.worksheets.getItem("Sheet1").charts.getItem("Months").title.text = "x"; await context.sync();`;
  await expect(stand().run("Excel", change)).rejects.toThrow("AccessDenied");
  expect(book().active.charts[0]?.looks["title.text"]).toBeUndefined();
});
