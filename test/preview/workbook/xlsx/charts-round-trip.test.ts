/** @jest-environment node */
import type { Chart, ChartSeries } from "../../../../src/preview/workbook/chart/chart";
import { Workbook } from "../../../../src/preview/workbook/workbook";
import { readXlsx } from "../../../../src/preview/workbook/xlsx/read-xlsx";
import { writeXlsx } from "../../../../src/preview/workbook/xlsx/write-xlsx";
import { areaOf } from "./a-budget";

const books: Workbook[] = [];

afterEach(() => {
  for (const book of books.splice(0)) book.close();
});

function aSeries(column: string, more: Partial<ChartSeries> = {}): ChartSeries {
  return {
    ...{ name: column, looks: {}, trendlines: [] },
    ...{ values: `Sheet1!$${column}$1:$${column}$3`, categories: "Sheet1!$A$1:$A$3" },
    ...more,
  };
}

/** The chart as it is after it was written into a file and read again. */
async function again(given: Partial<Chart>): Promise<Chart | undefined> {
  const book = new Workbook();
  book.active.write(areaOf("A1:C3"), [
    ["Jan", 20, 18],
    ["Feb", 10, 12],
    ["Mar", 5, 9],
  ]);
  book.active.charts.push({
    ...{ id: "{1}", name: "Months", type: "ColumnClustered", looks: {} },
    ...{ left: 10, top: 20, width: 300, height: 200 },
    series: [aSeries("B"), aSeries("C")],
    ...given,
  });
  const read = await readXlsx(await writeXlsx(book));
  books.push(book, read.book);
  expect(read.leftOut).toEqual([]);
  return read.book.active.charts[0];
}

test("a chart of which nothing was said is read without anything said", async () => {
  const chart = await again({});
  expect(chart).toMatchObject({ name: "Months", type: "ColumnClustered", looks: {} });
  expect(chart?.series).toEqual([aSeries("B"), aSeries("C")]);
});

const looks: Readonly<Record<string, Chart["looks"]>> = {
  "a title with its letters": {
    ...{ "title.text": "Ut & in", "title.overlay": true, "title.format.font.size": 20 },
    ...{ "title.format.font.bold": true, "title.format.font.color": "#C00000" },
    ...{ "title.format.font.name": "Arial", "title.format.font.underline": "Single" },
  },
  "a title out of a cell": { "title.formula": "=Sheet1!$A$1" },
  "no title and no legend": { "title.visible": false, "legend.visible": false },
  "a legend at the side": { "legend.position": "Corner", "legend.format.font.italic": true },
  "a ground and an edge": {
    ...{ "format.fill.color": "#FFFFCC", "format.border.color": "#123456" },
    ...{ "format.border.weight": 3, "format.border.lineStyle": "DashDot" },
    ...{ "format.roundedCorners": true, "plotArea.format.fill.color": "#EEEEEE" },
  },
  "axes with bounds, steps, titles and marks": {
    ...{ "axes.valueAxis.minimum": -10, "axes.valueAxis.maximum": 40 },
    ...{ "axes.valueAxis.majorUnit": 10, "axes.valueAxis.numberFormat": '#,##0 "kr"' },
    ...{ "axes.valueAxis.majorTickMark": "Outside", "axes.valueAxis.title.text": "Kronor" },
    ...{ "axes.valueAxis.position": "Maximum", "axes.valueAxis.reversePlotOrder": true },
    ...{ "axes.categoryAxis.tickLabelPosition": "Low", "axes.categoryAxis.textOrientation": -45 },
    ...{ "axes.categoryAxis.visible": false, "axes.categoryAxis.offset": 50 },
  },
  "lines over the plot": {
    ...{ "axes.valueAxis.majorGridlines.visible": false },
    ...{ "axes.categoryAxis.majorGridlines.visible": true },
    ...{ "axes.categoryAxis.majorGridlines.format.line.color": "#FF0000" },
  },
  "a logarithmic axis": { "axes.valueAxis.scaleType": "Logarithmic", "axes.valueAxis.logBase": 2 },
  "what is done with blanks": { displayBlanksAs: "Zero", plotVisibleOnly: false },
};

test.each(Object.keys(looks))("%s comes back out of the file", async (name) => {
  expect((await again({ looks: { ...looks[name] } }))?.looks).toEqual(looks[name]);
});

const series: Readonly<Record<string, [type: string, Partial<ChartSeries>]>> = {
  "a column's colour, gap and overlap": [
    "ColumnClustered",
    { looks: { "format.fill.color": "#00B050", gapWidth: 40, overlap: 0, invertIfNegative: true } },
  ],
  "a point's own colour": ["BarStacked", { looks: { "points.1.format.fill.color": "#7030A0" } }],
  "a line's weight, dashes and marks": [
    "LineMarkers",
    {
      looks: {
        ...{ "format.line.color": "#002060", "format.line.weight": 4 },
        ...{ "format.line.lineStyle": "Dash", markerStyle: "Diamond", markerSize: 9, smooth: true },
      },
    },
  ],
  "labels, and one that is taken away": [
    "ColumnClustered",
    {
      looks: {
        ...{ "dataLabels.showValue": true, "dataLabels.position": "InsideEnd" },
        ...{ "dataLabels.separator": "; ", "dataLabels.numberFormat": "0.0" },
        ...{ "dataLabels.format.font.bold": true, "points.0.hasDataLabel": false },
      },
    },
  ],
  "trendlines and error bars": [
    "ColumnClustered",
    {
      looks: { "yErrorBars.visible": true, "yErrorBars.type": "Percent" },
      trendlines: [{ type: "Polynomial", polynomialOrder: 3, showEquation: true, name: "Way" }, {}],
    },
  ],
  "a doughnut's hole and angle": [
    "Doughnut",
    { looks: { doughnutHoleSize: 40, firstSliceAngle: 90 } },
  ],
  "a pie that is cut out": ["Pie", { looks: { explosion: 10 } }],
  "an area": ["AreaStacked", { looks: { "format.fill.color": "#ABCDEF" } }],
};

test.each(Object.keys(series))("of a series, %s comes back out of the file", async (name) => {
  const [type, more] = series[name] ?? [""];
  const chart = await again({ type, series: [aSeries("B", structuredClone(more))] });
  expect([chart?.type, chart?.series]).toEqual([type, [aSeries("B", more)]]);
});

test("a line along an axis of its own over columns comes back out of the file", async () => {
  const line = aSeries("C", { type: "Line", looks: { axisGroup: "Secondary" } });
  const chart = await again({
    series: [aSeries("B"), line],
    looks: { "axes.secondaryValueAxis.maximum": 50 },
  });
  expect(chart?.series).toEqual([aSeries("B"), line]);
  expect(chart?.looks).toEqual({ "axes.secondaryValueAxis.maximum": 50 });
});
