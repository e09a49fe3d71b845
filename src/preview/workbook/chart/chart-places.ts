import { scaleOf } from "./axis-scale";
import { axisText } from "./axis-text";
import type { Chart } from "./chart";
import type { ChartPart } from "./chart-part";
import { found, number, type Look } from "./look-kinds";

/** Where a part lies in its chart, in points. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The room around what is in a chart. */
const margin = 7;

/** The places of a part, about as Excel lays it out; null where the part is not seen. Those of `movable` can be said. */
export function places(
  boxOf: (part: ChartPart) => Box | undefined,
  movable = "",
): Record<keyof Box, Look> {
  const place = (name: keyof Box): Look => {
    const usual = (part: ChartPart) => boxOf(part)?.[name] ?? null;
    return movable.split(" ").includes(name) ? number(usual, 0) : found(usual);
  };
  return {
    ...{ left: place("left"), top: place("top") },
    ...{ width: place("width"), height: place("height") },
  };
}

/** Letters of the usual kind are half as wide as high. */
function textBox(text: unknown, size: unknown): Pick<Box, "width" | "height"> {
  return {
    width: String(text).length * Number(size) * 0.55 + 2 * margin,
    height: Number(size) * 1.2 + margin,
  };
}

/** The title, in the middle at the top. */
export function titleBox({ whole }: ChartPart): Box | undefined {
  const title = whole.part("title");
  if (title.look("visible") !== true) return undefined;
  const box = textBox(title.look("text"), title.look("format.font.size"));
  return { left: (whole.place.chart.width - box.width) / 2, top: margin, ...box };
}

function isRound({ type }: Chart): boolean {
  return /^(?:Pie|Doughnut|3DPie)/.test(type);
}

/** The legend, on its side of the chart. */
export function legendBox({ whole, place: { chart } }: ChartPart): Box | undefined {
  const legend = whole.part("legend");
  if (legend.look("visible") !== true) return undefined;
  const size = legend.look("format.font.size");
  const names = isRound(chart)
    ? whole.cellsAt(chart.series[0]?.categories).map(({ text }) => text)
    : chart.series.map(({ name }) => name);
  const entries = names.map((name) => textBox(name, size));
  const position = String(legend.look("position"));
  const isBelow = position === "Top" || position === "Bottom";
  const widths = entries.map(({ width }) => width + 10);
  const width = isBelow ? widths.reduce((sum, one) => sum + one, 0) : Math.max(margin, ...widths);
  const height = textBox("", size).height * (isBelow ? 1 : entries.length);
  const ends = { left: chart.width - width - margin, top: chart.height - height - margin };
  return {
    left: isBelow ? (chart.width - width) / 2 : position === "Left" ? margin : ends.left,
    top: position === "Bottom" ? ends.top : isBelow ? heading(whole) : (chart.height - height) / 2,
    ...{ width, height },
  };
}

function heading(part: ChartPart): number {
  const title = part.look("title.overlay") === true ? undefined : titleBox(part);
  return title ? title.top + title.height + margin : margin;
}

/** What title and legend leave for the plot, with the words at its axes. */
export function plotBox({ whole, place: { chart } }: ChartPart): Box {
  const legend = whole.look("legend.overlay") === true ? undefined : legendBox(whole);
  const position = whole.look("legend.position");
  const taken = (side: string, size: "width" | "height") =>
    legend && position === side ? legend[size] + margin : 0;
  const left = margin + taken("Left", "width");
  const top = heading(whole) + taken("Top", "height");
  const right = margin + taken("Right", "width") + taken("Corner", "width");
  const bottom = margin + taken("Bottom", "height");
  return {
    ...{ left, top },
    width: Math.max(0, chart.width - left - right),
    height: Math.max(0, chart.height - top - bottom),
  };
}

/** The plot without the words at its axes. */
export function insideBox({ whole }: ChartPart): Box {
  const { left, top, width, height } = plotBox(whole);
  if (isRound(whole.place.chart)) return { left, top, width, height };
  const isLying = whole.place.chart.type.startsWith("Bar");
  const axes = whole.part("axes");
  const room = (name: string) => {
    const axis = axes.part(name);
    if (axis.look("visible") !== true) return 0;
    const isSide = (axis.look("type") === "Value") !== isLying;
    const words =
      axis.look("tickLabelPosition") === "None"
        ? 0
        : !isSide
          ? 16
          : isLying
            ? 66
            : numberRoom(axis);
    return words + (axis.part("title").look("visible") === true ? 14 : 0);
  };
  const [values, words] = [room("valueAxis"), room("categoryAxis")];
  const [side, foot] = isLying ? [words, values] : [values, words];
  const end = room("secondaryValueAxis");
  const [right, head] = isLying ? [0, end] : [end, 0];
  return {
    ...{ left: left + side, top: top + head },
    width: Math.max(0, width - side - right),
    height: Math.max(0, height - foot - head),
  };
}

/** The room that the longest number at a standing axis takes, with the mark beside it. */
function numberRoom(axis: ChartPart): number {
  const { minimum, maximum } = scaleOf(axis);
  const size = Number(axis.look("format.font.size"));
  const longest = Math.max(
    ...[minimum, maximum].map((value) => axisText(axis, value, "en").length),
  );
  return Math.max(34, longest * size * 0.55 + 8);
}

/** An axis with its words: at the foot of the plot, or at its side. */
export function axisBox(axis: ChartPart): Box | undefined {
  if (axis.look("visible") !== true) return undefined;
  const [plot, inside] = [plotBox(axis), insideBox(axis)];
  const isLying = axis.place.chart.type.includes("Bar") === (axis.look("type") === "Value");
  return isLying
    ? {
        ...plot,
        left: inside.left,
        width: inside.width,
        top: inside.top + inside.height,
        height: 20,
      }
    : { ...inside, left: plot.left, width: inside.left - plot.left };
}

/** A label, an entry of the legend or a trendline's label, spread over the width of the plot by its place. */
export function labelBox(label: ChartPart, text: unknown, isSeen: boolean): Box | undefined {
  if (!isSeen) return undefined;
  const { point = 0, chart, series = chart.series[0] } = label.place;
  const inside = insideBox(label);
  const count = series ? Math.max(1, label.numbersOf(series).length) : 1;
  const box = textBox(text, 9);
  return {
    left: inside.left + (inside.width * (point + 0.5)) / count - box.width / 2,
    top: inside.top,
    ...box,
  };
}
