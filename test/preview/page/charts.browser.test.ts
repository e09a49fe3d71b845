import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import type { Chart, ChartSeries } from "../../../src/preview/workbook/chart/chart";
import { Workbook } from "../../../src/preview/workbook/workbook";
import { writeXlsx } from "../../../src/preview/workbook/xlsx/write-xlsx";
import { findViolations } from "../../support/find-violations";
import { setStage } from "../../support/stage";
import { laySmallOffice } from "../office/a-small-office";
import { areaOf } from "../workbook/xlsx/a-budget";

const stage = setStage();
let folder: string;
let page: Page;

/** A pane on the real office.js that writes down what happens to charts. */
const paneThatTells = `<!doctype html><html lang="en"><title>Pane</title>
  <script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
  <body><h1>Pane</h1><ol id="heard"></ol><script>
    const tell = (words) => document.getElementById("heard").append(
      Object.assign(document.createElement("li"), { textContent: words }));
    const change = (act) => Excel.run(async (context) => {
      const charts = context.workbook.worksheets.getFirst().charts;
      await act(charts, context);
      await context.sync();
    });
    Office.onReady(async () => {
      await change(async (charts, context) => {
        charts.load("items/name");
        const sheet = context.workbook.worksheets.getFirst().load("id");
        await context.sync();
        const names = new Map(charts.items.map(({ id, name }) => [id, name]));
        const hear = async ({ type, chartId }) => tell(type + " " + (names.get(chartId) ?? "new"));
        const all = context.workbook.worksheets.getItem(sheet.id).charts;
        for (const kind of ["onActivated", "onDeactivated", "onAdded", "onDeleted"]) all[kind].add(hear);
        charts.getItem("Months").onActivated.add(async ({ type }) => tell("itself " + type));
      });
      tell("ready");
    });
  </script>`;

beforeAll(() => {
  folder = stage.folder();
  writeFileSync(path.join(folder, "excel.html"), paneThatTells);
});

function aSeries(column: string, more: Partial<ChartSeries> = {}): ChartSeries {
  return {
    ...{ name: { B: "Budget", C: "Actual" }[column] ?? column, looks: {}, trendlines: [] },
    ...{ values: `Plan!$${column}$2:$${column}$5`, categories: "Plan!$A$2:$A$5" },
    ...more,
  };
}

function aChart(name: string, left: number, top: number, more: Partial<Chart>): Chart {
  return {
    ...{ id: name, name, type: "ColumnClustered", left, top, width: 300, height: 200 },
    ...{ series: [aSeries("B"), aSeries("C")], looks: { "title.text": name } },
    ...more,
  };
}

/** Opens the page with a workbook that has these charts. */
async function open(charts: readonly Chart[], words = "lang=en"): Promise<void> {
  const book = new Workbook("Plan");
  book.active.write(areaOf("A1:C5"), [
    ["Month", "Budget", "Actual"],
    ["Jan", 20, 18],
    ["Feb", 10, 12],
    ["Mar", 5, 9],
    ["Apr", 15, -4],
  ]);
  book.active.charts.push(...charts);
  const file = path.join(folder, "plan.xlsx");
  writeFileSync(file, await writeXlsx(book));
  book.close();
  const layOut = (tenant: Parameters<typeof laySmallOffice>[0]) => {
    laySmallOffice(tenant);
    return "A small office";
  };
  const preview = await stage.preview({ panes: folder, layOut, file });
  page = await stage.page(`${preview.url}/?app=excel&theme=light&width=320&${words}`, {
    viewport: { width: 1280, height: 900 },
  });
  await heard("ready").waitFor();
}

const heard = (words: string) =>
  page.frameLocator("aside iframe").getByText(words, { exact: true }).first();
const chart = (name: string) => page.getByRole("button", { name, exact: true });
const textsOf = async (name: string) => {
  const texts = await chart(name).locator("text").allTextContents();
  return texts.map((text) => text.replaceAll("\u00a0", " "));
};
const inPane = (body: string) => page.frames()[1]?.evaluate<unknown>(body);

const months = aChart("Months", 160, 10, {
  looks: {
    ...{ "title.text": "Months", "title.format.font.color": "#C00000" },
    ...{ "legend.position": "Right", "axes.valueAxis.maximum": 40 },
    ...{ "axes.valueAxis.numberFormat": '0 "kr"', "axes.valueAxis.title.text": "Money" },
    ...{ "format.fill.color": "#FFFFEE" },
  },
  series: [
    aSeries("B", {
      looks: { "format.fill.color": "#00B050", hasDataLabels: true, gapWidth: 50 },
      trendlines: [{ type: "Linear" }],
    }),
    aSeries("C", {
      type: "LineMarkers",
      looks: { axisGroup: "Secondary", "format.line.color": "#7030A0", "format.line.weight": 3 },
    }),
  ],
});

test("a chart is drawn with its colours, axes, titles, labels and legend as they are said to be", async () => {
  await open([
    months,
    aChart("Shares", 480, 10, {
      type: "Doughnut",
      series: [aSeries("B", { looks: { "dataLabels.showPercentage": true } })],
    }),
    aChart("Lying", 160, 230, { type: "BarStacked" }),
    aChart("Ground", 480, 230, { type: "AreaStacked" }),
  ]);
  const texts = await textsOf("Months");
  expect(texts).toEqual(
    expect.arrayContaining([
      "Months",
      "Money",
      "0 kr",
      "40 kr",
      "Jan",
      "Apr",
      "20",
      "Budget",
      "Actual",
    ]),
  );
  const fills = (color: string) => chart("Months").locator(`[fill="${color}"]`).count();
  // Four columns and one swatch of the legend.
  expect(await fills("#00B050")).toBe(5);
  expect(await fills("#FFFFEE")).toBe(1);
  await chart("Months").locator('polyline[stroke="#7030A0"][stroke-width="3"]').waitFor();
  await chart("Months").locator("text[fill='#C00000']", { hasText: "Months" }).waitFor();
  expect(await textsOf("Shares")).toEqual(expect.arrayContaining(["40%", "20%", "10%", "30%"]));
  expect(await findViolations(page.mainFrame())).toEqual([]);
});

test("a column reaches as high as its number says on the axis", async () => {
  await open([months]);
  const height = async (selector: string, at: number) =>
    (await chart("Months").locator(selector).nth(at).boundingBox())?.height ?? 0;
  const [twenty, ten] = [
    await height('polygon[fill="#00B050"]', 0),
    await height('polygon[fill="#00B050"]', 1),
  ];
  expect(twenty / ten).toBeCloseTo(2, 1);
});

test("choosing a chart and leaving it is told to the pane, and so are new and deleted charts", async () => {
  await open([months, aChart("Others", 480, 10, {})]);
  await chart("Months").click();
  await heard("ChartActivated Months").waitFor();
  await heard("itself ChartActivated").waitFor();
  await page.locator('.chart-frame[aria-pressed="true"]').waitFor();
  // It reaches out of the sheet's sight, and charts must stay over their cells.
  await chart("Others").scrollIntoViewIfNeeded();
  expect(await page.locator(".charts").evaluate(({ scrollLeft }) => scrollLeft)).toBe(0);
  await chart("Others").click({ position: { x: 20, y: 20 } });
  await heard("ChartDeactivated Months").waitFor();
  await heard("ChartActivated Others").waitFor();
  await page.locator('td[data-row="8"][data-column="0"]').click();
  await heard("ChartDeactivated Others").waitFor();
  await inPane(`change(async (charts, context) => {
    charts.getItem("Others").activate();
    const active = context.workbook.getActiveChart().load("name");
    await context.sync();
    tell("active is " + active.name);
    charts.getItem("Others").delete();
    charts.add("Pie", context.workbook.worksheets.getFirst().getRange("A1:B5"));
    const none = context.workbook.getActiveChartOrNullObject().load("name");
    await context.sync();
    tell(none.isNullObject ? "none is active" : "one is active");
  })`);
  await heard("active is Others").waitFor();
  await heard("ChartDeleted Others").waitFor();
  await heard("ChartAdded new").waitFor();
  await heard("none is active").waitFor();
});
