import { kindOf, type ChartSeries } from "../chart/chart";
import { ChartPart, type ChartPlace } from "../chart/chart-part";
import { escapeXml, fontXml, lettersXml, shapeXml } from "./format-xml";
import {
  axisDelete,
  axisElements,
  chartElements,
  legendPlace,
  overlay,
  plotElements,
  scaleElements,
  tickElements,
  writeLooks,
} from "./look-elements";
import { seriesXml } from "./series-xml";

/** A chart as a chart part of DrawingML. Numbers and words are named by their cells alone: whoever opens it reads them there. */
export function chartXml(place: ChartPlace): string {
  const { chart } = place;
  const whole = ChartPart.ofChart(place);
  const plots = [...groupsOf(place).values()].map((group) => plotXml(place, group));
  const isRound = plots.every((xml) => !xml.includes("<c:axId"));
  const title = whole.part("title");
  const format = whole.part("format");
  const corners = whole.look("format.roundedCorners") === true ? 1 : 0;
  const isTitled = title.look("visible") === true;
  const inside = [
    isTitled ? titleXml(title) : "",
    `<c:autoTitleDeleted val="${isTitled ? 0 : 1}"/>`,
    `<c:plotArea><c:layout/>${plots.join("")}${isRound ? "" : axesXml(place)}${shapeXml(whole.part("plotArea").part("format"))}</c:plotArea>`,
    whole.look("legend.visible") === true ? legendXml(whole.part("legend")) : "",
    writeLooks(whole, chartElements),
  ];
  const style = chart.looks.style;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:roundedCorners val="${corners}"/>${Number(style) <= 48 ? `<c:style val="${String(style)}"/>` : ""}<c:chart>${inside.join("")}</c:chart>${shapeXml(format)}${lettersXml(format.part("font"))}</c:chartSpace>`;
}

/** Series that are drawn in the same way and along the same axes, in their order. */
function groupsOf({ chart }: ChartPlace): Map<string, ChartSeries[]> {
  const groups = new Map<string, ChartSeries[]>();
  for (const series of chart.series) {
    const key = `${series.type ?? chart.type} ${String(series.looks.axisGroup ?? "Primary")}`;
    groups.set(key, [...(groups.get(key) ?? []), series]);
  }
  return groups;
}

function titleXml(title: ChartPart): string {
  const [text, formula] = [title.said("text"), title.said("formula")];
  const format = title.part("format");
  const letters = fontXml(format.part("font"), "rPr");
  const words =
    text !== undefined
      ? `<c:tx><c:rich><a:bodyPr/><a:p><a:r>${letters}<a:t>${escapeXml(String(text))}</a:t></a:r></a:p></c:rich></c:tx>`
      : formula !== undefined
        ? `<c:tx><c:strRef><c:f>${escapeXml(String(formula).replace(/^=/, ""))}</c:f></c:strRef></c:tx>`
        : "";
  const isOver = title.shape.looks?.overlay && title.look("overlay") === true;
  const rest = shapeXml(format) + (text === undefined ? lettersXml(format.part("font")) : "");
  return `<c:title>${words}<c:overlay val="${isOver ? 1 : 0}"/>${rest}</c:title>`;
}

function legendXml(legend: ChartPart): string {
  const format = legend.part("format");
  return `<c:legend>${writeLooks(legend, [legendPlace, overlay])}${shapeXml(format)}${lettersXml(format.part("font"))}</c:legend>`;
}

function plotXml(place: ChartPlace, group: readonly ChartSeries[]): string {
  const [first] = group;
  if (!first) return "";
  const part = ChartPart.ofSeries(place, first);
  const type = part.drawnAs;
  const kind = kindOf(type) ?? "Column";
  const element = {
    Column: "bar",
    Bar: "bar",
    Line: "line",
    Pie: "pie",
    Doughnut: "doughnut",
    Area: "area",
  }[kind];
  const lines = group.map((one) => seriesXml(place, one, kind)).join("");
  const stack = /Stacked(100)?/.exec(type);
  const grouping = stack ? (stack[1] ? "percentStacked" : "stacked") : undefined;
  const usual = element === "bar" ? "clustered" : "standard";
  const isRound = kind === "Pie" || kind === "Doughnut";
  const before = isRound ? "" : `<c:grouping val="${grouping ?? usual}"/>`;
  const direction = element === "bar" ? `<c:barDir val="${kind === "Bar" ? "bar" : "col"}"/>` : "";
  const varied = part.look("varyByCategories") === true ? 1 : 0;
  const after = writeLooks(part, plotElements[`${element}Chart`] ?? []);
  const marks = element === "line" ? `<c:marker val="1"/>` : "";
  const [one, other] = part.look("axisGroup") === "Secondary" ? [3, 4] : [1, 2];
  const axes = isRound ? "" : `<c:axId val="${one}"/><c:axId val="${other}"/>`;
  return `<c:${element}Chart>${direction}${before}<c:varyColors val="${varied}"/>${lines}${after}${marks}${axes}</c:${element}Chart>`;
}

/** Both axes of the chart, and those of the second group when a series is in it. */
function axesXml(place: ChartPlace): string {
  const axes = ChartPart.ofChart(place).part("axes");
  const pair = (category: string, value: string, first: number) =>
    axisXml(axes.part(category), axes.part(value), [first, first + 1]) +
    axisXml(axes.part(value), axes.part(category), [first + 1, first]);
  const hasSecond = place.chart.series.some(({ looks }) => looks.axisGroup === "Secondary");
  return (
    pair("categoryAxis", "valueAxis", 1) +
    (hasSecond ? pair("secondaryCategoryAxis", "secondaryValueAxis", 3) : "")
  );
}

function axisXml(axis: ChartPart, other: ChartPart, [own, crossed]: [number, number]): string {
  const element = axis.look("type") === "Value" ? "valAx" : "catAx";
  const isSecond = axis.look("axisGroup") === "Secondary";
  const isLying = axis.place.chart.type.startsWith("Bar") === (element === "valAx");
  const side = isLying ? (isSecond ? "t" : "b") : isSecond ? "r" : "l";
  const lines = (name: string, part: ChartPart) =>
    part.look("visible") === true ? `<c:${name}>${shapeXml(part.part("format"))}</c:${name}>` : "";
  const title = axis.part("title");
  const format = axis.part("format");
  const base =
    axis.look("scaleType") === "Logarithmic"
      ? `<c:logBase val="${String(axis.look("logBase"))}"/>`
      : "";
  const linked = axis.look("numberFormat") === "General" ? 1 : 0;
  const inside = [
    `<c:axId val="${own}"/><c:scaling>${base}${writeLooks(axis, scaleElements)}</c:scaling>`,
    writeLooks(axis, [axisDelete]),
    `<c:axPos val="${side}"/>`,
    lines("majorGridlines", axis.part("majorGridlines")),
    lines("minorGridlines", axis.part("minorGridlines")),
    title.look("visible") === true ? titleXml(title) : "",
    `<c:numFmt formatCode="${escapeXml(String(axis.look("numberFormat")))}" sourceLinked="${linked}"/>`,
    writeLooks(axis, tickElements),
    shapeXml(format) + lettersXml(format.part("font"), axis.look("textOrientation")),
    `<c:crossAx val="${crossed}"/>${crossesXml(other, isSecond && element === "valAx")}`,
    writeLooks(axis, axisElements[element]),
  ];
  return `<c:${element}>${inside.join("")}</c:${element}>`;
}

/** Where an axis crosses the other one, which is what Office.js says of that other. */
function crossesXml(other: ChartPart, isAtEnd: boolean): string {
  const position = String(other.look("position"));
  if (position === "Custom") return `<c:crossesAt val="${String(other.look("positionAt"))}"/>`;
  const word = { Maximum: "max", Minimum: "min" }[position] ?? (isAtEnd ? "max" : "autoZero");
  return `<c:crosses val="${word}"/>`;
}
