import type { ChartMark } from "../../workbook-api";
import { kindOf, type ChartSeries } from "./chart";
import type { ChartPart } from "./chart-part";
import { areaMark, lineMark, strokeOf, textMark, type Point } from "./draw-marks";
import { labelText } from "./label-looks";
import { shareOn, type Plot } from "./plot";

interface Drawn {
  series: ChartSeries;
  part: ChartPart;
  /** From where to where each of its points goes along its axis. */
  spans: [from: number, to: number][];
}

/** Columns, bars, lines and areas over their categories. */
export function drawPlot(plot: Plot): ChartMark[] {
  const groups = new Map<string, Drawn[]>();
  for (const one of plot.series()) {
    const key = `${kindOf(one.part.drawnAs) ?? ""} ${String(one.part.look("axisGroup"))}`;
    groups.set(key, [...(groups.get(key) ?? []), { ...one, spans: [] }]);
  }
  // Lines lie over what fills.
  const inOrder = [...groups.values()].sort((one, other) => rank(one) - rank(other));
  return inOrder.flatMap((group) => {
    const stacked = stack(plot, group);
    return [
      ...stacked.flatMap((one, at) => drawSeries(plot, one, at, group.length)),
      ...stacked.flatMap((one) => [...drawTrendlines(plot, one), ...drawLabels(plot, one)]),
    ];
  });
}

function rank([first]: readonly Drawn[]): number {
  return ["Area", "Column", "Bar", "Line"].indexOf(kindOf(first?.part.drawnAs ?? "") ?? "");
}

/** Lays the series of a group upon each other where their kind says so. */
function stack(plot: Plot, group: readonly Drawn[]): Drawn[] {
  const numbers = group.map(({ series }) => plot.whole.numbersOf(series));
  const isStacked = group[0]?.part.drawnAs.includes("Stacked") === true;
  const isShare = group[0]?.part.drawnAs.endsWith("100") === true;
  return group.map((one, which) => ({
    ...one,
    spans: (numbers[which] ?? []).map((value, at): [number, number] => {
      if (!isStacked) return [0, value];
      const below = numbers.slice(0, which).map((row) => row[at] ?? 0);
      const base = sum(below.filter((other) => Math.sign(other) === Math.sign(value)));
      const total = isShare ? sum(numbers.map((row) => Math.abs(row[at] ?? 0))) || 1 : 1;
      return [base / total, (base + value) / total];
    }),
  }));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function drawSeries(plot: Plot, drawn: Drawn, at: number, count: number): ChartMark[] {
  const { part } = drawn;
  const kind = kindOf(part.drawnAs);
  if (kind === "Line") return drawLine(plot, drawn);
  if (kind === "Area") return drawArea(plot, drawn);
  const isStacked = part.drawnAs.includes("Stacked");
  const [gap, overlap] = [Number(part.look("gapWidth")) / 100, Number(part.look("overlap")) / 100];
  const beside = isStacked ? 1 : count - (count - 1) * overlap;
  const thickness = plot.step / (beside + gap);
  const begin = (gap / 2 + (isStacked ? 0 : at * (1 - overlap))) * thickness;
  const axis = plot.axisOf(drawn.series);
  return drawn.spans.map(([from, to], place) => {
    const [low, high] = [shareOn(axis, from), shareOn(axis, to)];
    const along = place * plot.step + begin;
    const corners: Point[] = [
      ...[plot.at(along, low), plot.at(along, high)],
      ...[plot.at(along + thickness, high), plot.at(along + thickness, low)],
    ];
    const isInverted = to < from && part.look("invertIfNegative") === true;
    const fill = isInverted ? part.look("invertColor") : fillAt(part, place);
    return areaMark(corners, fill, strokeOf(part.part("format").part("line")));
  });
}

/** The colour of a point of a series. */
export function fillAt(part: ChartPart, at: number): string {
  const own = part.said(`points.${at}.format.fill.color`);
  return String(own ?? part.look("format.fill.color"));
}

function pointsOf(plot: Plot, { series, spans }: Drawn): Point[] {
  const axis = plot.axisOf(series);
  return spans.map(([, to], at) => plot.at(plot.middle(at), shareOn(axis, to)));
}

function drawLine(plot: Plot, drawn: Drawn): ChartMark[] {
  const points = pointsOf(plot, drawn);
  const style = String(drawn.part.look("markerStyle"));
  const line = lineMark(points, drawn.part.part("format").part("line"));
  if (style === "None") return line;
  const radius = Number(drawn.part.look("markerSize")) / 2;
  const fill = drawn.part.said("markerBackgroundColor") ?? drawn.part.look("format.line.color");
  const corners = { Diamond: 4, Square: 4, Triangle: 3 }[style] ?? 12;
  const turn = style === "Square" ? Math.PI / 4 : 0;
  const marks = points.map((point) => areaMark(around(point, radius, corners, turn), fill));
  return [...line, ...marks];
}

/** The corners of a regular shape, from the top. */
function around([x, y]: Point, radius: number, corners: number, turn: number): Point[] {
  return Array.from({ length: corners }, (_, at): Point => {
    const angle = turn + (at / corners) * 2 * Math.PI;
    return [x + Math.sin(angle) * radius, y - Math.cos(angle) * radius];
  });
}

function drawArea(plot: Plot, drawn: Drawn): ChartMark[] {
  const axis = plot.axisOf(drawn.series);
  const foot = drawn.spans.map(([from], at) => plot.at(plot.middle(at), shareOn(axis, from)));
  const points = [...pointsOf(plot, drawn), ...foot.reverse()];
  return [areaMark(points, drawn.part.look("format.fill.color"))];
}

/** Straight trendlines, by least squares; other ways of reckoning are kept and not drawn. */
function drawTrendlines(plot: Plot, { series, spans }: Drawn): ChartMark[] {
  if (spans.length < 2) return [];
  const values = spans.map(([, to]) => to);
  const middle = (values.length - 1) / 2;
  const mean = sum(values) / values.length;
  const slope =
    sum(values.map((value, at) => (at - middle) * (value - mean))) /
    sum(values.map((_, at) => (at - middle) ** 2));
  const axis = plot.axisOf(series);
  const at = (place: number) =>
    plot.at(plot.middle(place), shareOn(axis, mean + slope * (place - middle)));
  return plot
    .trendlinesOf(series)
    .flatMap((line) =>
      line.look("type") === "Linear"
        ? lineMark([at(0), at(values.length - 1)], line.part("format").part("line"))
        : [],
    );
}

function drawLabels(plot: Plot, { series, part, spans }: Drawn): ChartMark[] {
  const axis = plot.axisOf(series);
  return spans.flatMap(([from, to], at) => {
    const point = part.partAt("points", at, "ChartPoint");
    if (point.look("hasDataLabel") !== true) return [];
    const label = point.part("dataLabel");
    const text = String(label.said("text") ?? labelText(label, plot.language));
    const position = String(label.look("position"));
    const [low, high] = [shareOn(axis, from), shareOn(axis, to)];
    const share = { Center: (low + high) / 2, InsideBase: low }[position] ?? high;
    const [x, y] = plot.at(plot.middle(at), share);
    const [over, down] = shifts[position] ?? [0, -4];
    const move: Point = plot.isLying && over === 0 ? [x - down * 2, y + 3] : [x + over, y + down];
    return text === "" ? [] : [textMark(text, move, label.part("format").part("font"))];
  });
}

/** How far a label stands from its point. */
const shifts: Readonly<Record<string, Point>> = {
  ...{ OutsideEnd: [0, -4], Top: [0, -6], Bottom: [0, 13], Center: [0, 3] },
  ...{ InsideEnd: [0, 11], InsideBase: [0, -3], Left: [-14, 3], Right: [14, 3] },
};
