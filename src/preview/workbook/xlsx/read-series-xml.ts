import type { Element } from "@xmldom/xmldom";
import type { ChartSeries } from "../chart/chart";
import { ChartPart } from "../chart/chart-part";
import { readLetters, readShape } from "./format-xml";
import {
  childOf,
  childrenOf,
  errorBarElements,
  explosion,
  invertIfNegative,
  labelElements,
  markerElements,
  readLooks,
  smooth,
  trendlineElements,
} from "./look-elements";

/** Where the numbers and the words of a series are, and what it is called. */
export function readSeries(from: Element): ChartSeries {
  const formulaIn = (name: string) =>
    childOf(from, name)?.getElementsByTagName("c:f")[0]?.textContent ?? undefined;
  const categories = formulaIn("cat");
  return {
    name: childOf(from, "tx")?.getElementsByTagName("c:v")[0]?.textContent ?? "",
    values: formulaIn("val") ?? "",
    ...(categories !== undefined && { categories }),
    ...{ looks: {}, trendlines: [] },
  };
}

/** Takes over how a series looks that stands in a plot of this kind, as "lineChart". */
export function readSeriesLooks(part: ChartPart, from: Element, plot: string): void {
  readShape(part.part("format"), from);
  readLooks(part, from, [invertIfNegative, explosion]);
  if (plot === "lineChart") {
    readLooks(part, from, [smooth]);
    readLooks(part, childOf(from, "marker"), markerElements);
  }
  const labels = childOf(from, "dLbls");
  if (labels) readLabels(part.part("dataLabels"), labels);
  for (const point of childrenOf(from, "dPt"))
    readShape(pointOf(part, point).part("format"), point);
  for (const label of childrenOf(labels, "dLbl")) readPointLabel(pointOf(part, label), label);
  for (const line of childrenOf(from, "trendline")) readTrendline(part, line);
  readErrorBars(part.part("yErrorBars"), childOf(from, "errBars"));
}

function pointOf(part: ChartPart, from: Element): ChartPart {
  const at = Number(childOf(from, "idx")?.getAttribute("val"));
  return part.partAt("points", at, "ChartPoint");
}

function readPointLabel(point: ChartPart, label: Element): void {
  const isTaken = childOf(label, "delete")?.getAttribute("val") === "1";
  point.note("hasDataLabel", !isTaken);
  if (!isTaken) readLabels(point.part("dataLabel"), label);
}

function readLabels(labels: ChartPart, from: Element): void {
  readLooks(labels, from, labelElements);
  const code = childOf(from, "numFmt")?.getAttribute("formatCode");
  if (code) labels.note("numberFormat", code);
  const separator = childOf(from, "separator")?.textContent;
  if (separator) labels.note("separator", separator);
  readShape(labels.part("format"), from);
  readLetters(labels, from, "font");
}

function readTrendline({ place }: ChartPart, from: Element): void {
  const line = ChartPart.ofTrendline(place, {});
  place.series?.trendlines.push(line.looks);
  readLooks(line, from, trendlineElements);
  const name = childOf(from, "name")?.textContent;
  if (name) line.note("name", name);
  readShape(line.part("format"), from);
}

function readErrorBars(bars: ChartPart, from: Element | undefined): void {
  if (!from) return;
  bars.note("visible", true);
  readLooks(bars, from, errorBarElements);
  readShape(bars.part("format"), from);
}
