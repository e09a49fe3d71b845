import type { ChartSeries, drawnKinds } from "../chart/chart";
import { ChartPart, type ChartPlace } from "../chart/chart-part";
import { escapeXml, lettersXml, shapeXml } from "./format-xml";
import {
  errorBarElements,
  explosion,
  invertIfNegative,
  labelElements,
  markerElements,
  smooth,
  trendlineElements,
  writeLooks,
} from "./look-elements";

/** A series of a chart, with its marks, labels, trendlines and error bars, in the order that the format wants for its kind. */
export function seriesXml(
  place: ChartPlace,
  series: ChartSeries,
  kind: (typeof drawnKinds)[number],
): string {
  const part = ChartPart.ofSeries(place, series);
  const at = place.chart.series.indexOf(series);
  const isRound = kind === "Pie" || kind === "Doughnut";
  const isBar = kind === "Column" || kind === "Bar";
  const { categories, values, name } = series;
  const words =
    categories === undefined
      ? ""
      : `<c:cat><c:strRef><c:f>${escapeXml(categories)}</c:f></c:strRef></c:cat>`;
  const inside = [
    `<c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>`,
    shapeXml(part.part("format")),
    isBar ? writeLooks(part, [invertIfNegative]) : "",
    kind === "Line" ? markerXml(part) : "",
    isRound ? writeLooks(part, [explosion]) : "",
    pointsXml(part),
    labelsXml(part),
    isRound ? "" : trendlinesXml(place, series) + errorBarsXml(part),
    words,
    `<c:val><c:numRef><c:f>${escapeXml(values)}</c:f></c:numRef></c:val>`,
    kind === "Line" ? writeLooks(part, [smooth]) : "",
  ];
  return `<c:ser>${inside.join("")}</c:ser>`;
}

function markerXml(part: ChartPart): string {
  return `<c:marker>${writeLooks(part, markerElements)}</c:marker>`;
}

/** The places of points of which something was said. */
function pointsOf({ looks }: ChartPart): number[] {
  const places = Object.keys(looks).flatMap((path) => /^points\.(\d+)\./.exec(path)?.[1] ?? []);
  return [...new Set(places.map(Number))].sort((one, other) => one - other);
}

function pointsXml(part: ChartPart): string {
  return pointsOf(part)
    .map((at) => {
      const shape = shapeXml(part.partAt("points", at, "ChartPoint").part("format"));
      return shape === "" ? "" : `<c:dPt><c:idx val="${at}"/>${shape}</c:dPt>`;
    })
    .join("");
}

function labelsXml(part: ChartPart): string {
  const ofPoints = pointsOf(part).map((at) => {
    const point = part.partAt("points", at, "ChartPoint");
    const isSaid = Object.keys(point.looks).some((path) =>
      new RegExp(`^points\\.${at}\\.(?:dataLabel\\.|hasDataLabel)`).test(path),
    );
    if (!isSaid) return "";
    const inside =
      point.look("hasDataLabel") === true
        ? labelXml(point.part("dataLabel"))
        : `<c:delete val="1"/>`;
    return `<c:dLbl><c:idx val="${at}"/>${inside}</c:dLbl>`;
  });
  const isShown = part.look("hasDataLabels") === true;
  const inside = ofPoints.join("") + (isShown ? labelXml(part.part("dataLabels")) : "");
  if (inside === "") return "";
  const rest = isShown ? "" : writeLooks(part.part("dataLabels"), labelElements);
  return `<c:dLbls>${inside}${rest}</c:dLbls>`;
}

function labelXml(labels: ChartPart): string {
  const [code, format] = [String(labels.look("numberFormat")), labels.part("format")];
  const number =
    code === "General" ? "" : `<c:numFmt formatCode="${escapeXml(code)}" sourceLinked="0"/>`;
  const letters = lettersXml(format.part("font"), labels.look("textOrientation"));
  const separator = escapeXml(String(labels.look("separator")));
  return `${number}${shapeXml(format)}${letters}${writeLooks(labels, labelElements)}<c:separator>${separator}</c:separator>`;
}

function trendlinesXml(place: ChartPlace, series: ChartSeries): string {
  return series.trendlines
    .map((looks) => {
      const part = ChartPart.ofTrendline({ ...place, series }, looks);
      const name = part.said("name");
      const named = name === undefined ? "" : `<c:name>${escapeXml(String(name))}</c:name>`;
      return `<c:trendline>${named}${shapeXml(part.part("format"))}${writeLooks(part, trendlineElements)}</c:trendline>`;
    })
    .join("");
}

function errorBarsXml(part: ChartPart): string {
  const bars = part.part("yErrorBars");
  if (bars.look("visible") !== true) return "";
  return `<c:errBars>${writeLooks(bars, errorBarElements)}<c:val val="1"/>${shapeXml(bars.part("format"))}</c:errBars>`;
}
