import { DOMParser, type Element } from "@xmldom/xmldom";
import type { Chart, ChartSeries } from "../chart/chart";
import { ChartPart, type ChartPlace } from "../chart/chart-part";
import { readFont, readLetters, readShape } from "./format-xml";
import {
  axisDelete,
  axisElements,
  chartElements,
  childOf,
  childrenOf,
  elementsIn,
  legendPlace,
  overlay,
  plotElements,
  readLooks,
  scaleElements,
  tickElements,
} from "./look-elements";
import { readSeries, readSeriesLooks } from "./read-series-xml";

const kinds: Readonly<Record<string, string>> = {
  lineChart: "Line",
  pieChart: "Pie",
  doughnutChart: "Doughnut",
  areaChart: "Area",
};

/** One plot of a chart: what kind it is, and its series with what they were read from. */
interface Plot {
  element: Element;
  type: string;
  series: { one: ChartSeries; from: Element }[];
}

/** What a chart part says besides where the chart is; undefined for what the preview does not know. */
export function readChartXml(
  xml: string,
  place: Omit<ChartPlace, "chart">,
  frame: Omit<Chart, "type" | "series" | "looks">,
): Chart | undefined {
  if (xml === "") return undefined;
  const parsed = new DOMParser({ onError: () => undefined }).parseFromString(xml, "text/xml");
  const space = parsed.documentElement ?? undefined;
  const owner = childOf(space, "chart");
  const plotArea = childOf(owner, "plotArea");
  const plots = elementsIn(plotArea).flatMap(readPlot);
  const [first] = plots;
  if (!first || plots.every(({ series }) => series.length === 0)) return undefined;
  const series = plots.flatMap(({ type, series: those }) =>
    those.map(({ one }) => (type === first.type ? one : { ...one, type })),
  );
  const chart: Chart = { ...frame, type: first.type, series, looks: {} };
  const whole = ChartPart.ofChart({ ...place, chart });
  const left = [...series];
  for (const plot of plots) {
    for (const { one, from } of plot.series) {
      const part = ChartPart.ofSeries({ ...place, chart }, left.shift() ?? one);
      const kind = plot.element.localName ?? "";
      if (isSecond(plot.element, plotArea)) part.note("axisGroup", "Secondary");
      readSeriesLooks(part, from, kind);
      readLooks(part, plot.element, plotElements[kind] ?? []);
    }
  }
  readWhole(whole, space, owner);
  readAxes(whole.part("axes"), plotArea);
  return chart;
}

function readPlot(element: Element): Plot[] {
  const name = element.localName ?? "";
  if (name !== "barChart" && !(name in kinds)) return [];
  const series = childrenOf(element, "ser").map((from) => ({ one: readSeries(from), from }));
  return [{ element, type: typeOf(element, name, series), series }];
}

/** Whether a plot stands along other axes than those that the file names first. */
function isSecond(plot: Element, plotArea: Element | undefined): boolean {
  const first = childOf(plotArea, "valAx/axId")?.getAttribute("val");
  const own = childrenOf(plot, "axId").map((axis) => axis.getAttribute("val"));
  return own.length > 0 && !own.includes(first ?? null);
}

function typeOf(plot: Element, name: string, series: Plot["series"]): string {
  const said = (child: string) => childOf(plot, child)?.getAttribute("val");
  const stack = { stacked: "Stacked", percentStacked: "Stacked100" }[said("grouping") ?? ""];
  if (name === "barChart") {
    return `${said("barDir") === "bar" ? "Bar" : "Column"}${stack ?? "Clustered"}`;
  }
  const hasMarks = (from: Element) => {
    const symbol = childOf(from, "marker/symbol")?.getAttribute("val");
    return symbol !== null && symbol !== undefined && symbol !== "none";
  };
  const isMarked = name === "lineChart" && series.some(({ from }) => hasMarks(from));
  return `${kinds[name] ?? ""}${isMarked ? "Markers" : ""}${stack ?? ""}`;
}

function readWhole(whole: ChartPart, space: Element | undefined, owner: Element | undefined): void {
  readShape(whole.part("format"), space);
  readFont(whole.part("format").part("font"), childOf(space, "txPr/p/pPr/defRPr"));
  const corners = childOf(space, "roundedCorners")?.getAttribute("val");
  whole.note("format.roundedCorners", corners === "1" || corners === "true");
  const style = Number(childOf(space, "style")?.getAttribute("val"));
  if (style > 0) whole.note("style", style);
  readLooks(whole, owner, chartElements);
  const title = childOf(owner, "title");
  const isUntitled = childOf(owner, "autoTitleDeleted")?.getAttribute("val") === "1";
  readTitle(whole.part("title"), title);
  const isAutomatic = whole.place.chart.series.length === 1 && !isUntitled;
  whole.note("title.visible", title !== undefined || isAutomatic);
  const [legend, from] = [whole.part("legend"), childOf(owner, "legend")];
  whole.note("legend.visible", from !== undefined);
  readLooks(legend, from, [legendPlace, overlay]);
  readShape(legend.part("format"), from);
  readLetters(legend, from, "font");
  readShape(whole.part("plotArea").part("format"), childOf(owner, "plotArea"));
}

function readTitle(title: ChartPart, from: Element | undefined): void {
  const rich = childOf(from, "tx/rich");
  const runs = [...(rich?.getElementsByTagName("a:t") ?? [])];
  if (rich) title.note("text", runs.map(({ textContent }) => textContent ?? "").join(""));
  const formula = childOf(from, "tx/strRef/f")?.textContent;
  if (formula) title.note("formula", `=${formula}`);
  if (title.shape.looks?.overlay) readLooks(title, from, [overlay]);
  readShape(title.part("format"), from);
  const font = title.part("format").part("font");
  readFont(font, childOf(rich, "p/pPr/defRPr") ?? childOf(from, "txPr/p/pPr/defRPr"));
  readFont(font, childOf(rich, "p/r/rPr"));
}

function readAxes(axes: ChartPart, plotArea: Element | undefined): void {
  const found = elementsIn(plotArea);
  const idOf = (axis: Element, name: string) => childOf(axis, name)?.getAttribute("val");
  const of = (wanted: RegExp) => found.filter(({ localName }) => wanted.test(localName ?? ""));
  const [categories, values] = [of(/^(?:cat|date)Ax$/), of(/^valAx$/)];
  values.forEach((value, group) => {
    const category = categories.find((one) => idOf(one, "axId") === idOf(value, "crossAx"));
    const names =
      group === 0 ? ["categoryAxis", "valueAxis"] : ["secondaryCategoryAxis", "secondaryValueAxis"];
    if (group > 1) return;
    const pair = [axes.part(names[0] ?? ""), axes.part(names[1] ?? "")] as const;
    readAxis(pair[0], category, "catAx", pair[1]);
    readAxis(pair[1], value, "valAx", pair[0]);
  });
}

function readAxis(
  axis: ChartPart,
  from: Element | undefined,
  kind: keyof typeof axisElements,
  other: ChartPart,
): void {
  if (!from) return;
  const base = Number(childOf(from, "scaling/logBase")?.getAttribute("val"));
  if (base > 0) {
    axis.note("scaleType", "Logarithmic");
    axis.note("logBase", base);
  }
  readLooks(axis, childOf(from, "scaling"), scaleElements);
  readLooks(axis, from, [axisDelete, ...tickElements, ...axisElements[kind]]);
  for (const name of ["majorGridlines", "minorGridlines"]) {
    const lines = childOf(from, name);
    axis.part(name).note("visible", lines !== undefined);
    readShape(axis.part(name).part("format"), lines);
  }
  const title = childOf(from, "title");
  readTitle(axis.part("title"), title);
  axis.part("title").note("visible", title !== undefined);
  const code = childOf(from, "numFmt")?.getAttribute("formatCode");
  if (code) axis.note("numberFormat", code);
  readShape(axis.part("format"), from);
  readLetters(axis, from, "font");
  readCrossing(other, from, axis.look("axisGroup") === "Secondary");
}

function readCrossing(other: ChartPart, from: Element, isSecond: boolean): void {
  const at = childOf(from, "crossesAt")?.getAttribute("val");
  if (at) {
    other.note("positionAt", Number(at));
    other.note("position", "Custom");
    return;
  }
  const word = childOf(from, "crosses")?.getAttribute("val");
  const position = { max: "Maximum", min: "Minimum" }[word ?? ""];
  // The second axis stands at the far end without anybody having said so.
  if (position && !isSecond) other.note("position", position);
}
