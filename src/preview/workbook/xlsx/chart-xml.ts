import type { Chart, ChartSeries } from "../chart";
import { kindOf } from "../chart";

/** A text inside XML. */
export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A chart as a chart part of DrawingML. Numbers and words are named by their cells alone: whoever opens it reads them there. */
export function chartXml(chart: Chart): string {
  const kinds = new Map<string, ChartSeries[]>();
  for (const series of chart.series) {
    const type = series.type ?? chart.type;
    kinds.set(type, [...(kinds.get(type) ?? []), series]);
  }
  const plots = [...kinds].map(([type, series]) => plotXml(type, series, chart.series));
  const isRound = /^(?:Pie|Doughnut)/.test(chart.type);
  const title = chart.title.visible && chart.title.text !== "" ? titleXml(chart.title.text) : "";
  const legend = chart.legend.visible
    ? `<c:legend><c:legendPos val="${legendPlaces[chart.legend.position] ?? "r"}"/></c:legend>`
    : "";
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:chart>${title}<c:autoTitleDeleted val="${title ? 0 : 1}"/><c:plotArea><c:layout/>${plots.join("")}${isRound ? "" : axesXml(chart)}</c:plotArea>${legend}<c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;
}

const legendPlaces: Readonly<Record<string, string>> = {
  Right: "r",
  Left: "l",
  Top: "t",
  Bottom: "b",
};

function titleXml(text: string): string {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function plotXml(
  type: string,
  series: readonly ChartSeries[],
  all: readonly ChartSeries[],
): string {
  const kind = kindOf(type) ?? "Column";
  const lines = series.map((one) => seriesXml(one, all.indexOf(one), kind)).join("");
  const grouping = type.endsWith("Stacked100")
    ? "percentStacked"
    : type.includes("Stacked")
      ? "stacked"
      : undefined;
  const axes = `<c:axId val="1"/><c:axId val="2"/>`;
  if (kind === "Pie") return `<c:pieChart><c:varyColors val="1"/>${lines}</c:pieChart>`;
  if (kind === "Doughnut")
    return `<c:doughnutChart><c:varyColors val="1"/>${lines}<c:holeSize val="60"/></c:doughnutChart>`;
  if (kind === "Line")
    return `<c:lineChart><c:grouping val="${grouping ?? "standard"}"/>${lines}<c:marker val="1"/>${axes}</c:lineChart>`;
  if (kind === "Area")
    return `<c:areaChart><c:grouping val="${grouping ?? "standard"}"/>${lines}${axes}</c:areaChart>`;
  const overlap = grouping ? `<c:overlap val="100"/>` : "";
  return `<c:barChart><c:barDir val="${kind === "Bar" ? "bar" : "col"}"/><c:grouping val="${grouping ?? "clustered"}"/>${lines}<c:gapWidth val="80"/>${overlap}${axes}</c:barChart>`;
}

function seriesXml(
  { name, values, categories, color }: ChartSeries,
  place: number,
  kind: string,
): string {
  const paint =
    color === undefined ? "" : `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
  const look =
    paint === "" ? "" : `<c:spPr>${kind === "Line" ? `<a:ln>${paint}</a:ln>` : paint}</c:spPr>`;
  const words =
    categories === undefined
      ? ""
      : `<c:cat><c:strRef><c:f>${escapeXml(categories)}</c:f></c:strRef></c:cat>`;
  return `<c:ser><c:idx val="${place}"/><c:order val="${place}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>${look}${words}<c:val><c:numRef><c:f>${escapeXml(values)}</c:f></c:numRef></c:val></c:ser>`;
}

function axesXml({ axes, type }: Chart): string {
  const isBar = type.startsWith("Bar");
  const title = (text: string) => (text === "" ? "" : titleXml(text));
  return `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${isBar ? "l" : "b"}"/>${title(axes.category)}<c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${isBar ? "b" : "l"}"/><c:majorGridlines/>${title(axes.value)}<c:crossAx val="1"/></c:valAx>`;
}
