import type { ChartMark } from "../../workbook-api";
import { kindOf } from "./chart";
import { ChartPart, type ChartPlace } from "./chart-part";
import { legendBox, plotBox, titleBox, type Box } from "./chart-places";
import { drawAxes } from "./draw-axes";
import { areaMark, cornersOf, cutTo, groundMarks, textMark, type Point } from "./draw-marks";
import { drawPlot } from "./draw-plot";
import { drawSlices, sliceColor } from "./draw-slices";
import { Plot } from "./plot";

/** A chart as shapes and words, in points from its upper left corner; of a kind that is not drawn, what is around the plot. */
export function drawChart(place: ChartPlace, language: "sv" | "en" = "en"): ChartMark[] {
  const whole = ChartPart.ofChart(place);
  const { width, height, type } = place.chart;
  const kind = kindOf(type);
  const isRound = kind === "Pie" || kind === "Doughnut";
  const plot = new Plot(whole, language);
  const inside = !kind ? [] : isRound ? drawSlices(plot) : [...drawAxes(plot), ...drawPlot(plot)];
  return [
    ...groundMarks({ left: 0, top: 0, width, height }, whole.part("format")),
    ...groundMarks(plotBox(whole), whole.part("plotArea").part("format")),
    ...inside,
    ...drawTitle(whole),
    ...(kind ? drawLegend(plot, isRound) : []),
  ];
}

function drawTitle(whole: ChartPart): ChartMark[] {
  const [title, box] = [whole.part("title"), titleBox(whole)];
  if (!box) return [];
  const { top, left } = {
    left: Number(title.look("left")),
    top: Number(title.look("top")),
  };
  const font = title.part("format").part("font");
  const foot: Point = [left + box.width / 2, top + Number(font.look("size")) * 1.1];
  return [
    ...groundMarks({ ...box, left, top }, title.part("format")),
    textMark(String(title.look("text")), foot, font),
  ];
}

/** The series, or the slices of a pie, with their colours. */
function entriesOf(plot: Plot, isRound: boolean): { text: string; color: string }[] {
  const all = plot.series();
  if (isRound && all[0]) {
    const { part } = all[0];
    return plot.words.map((text, at) => ({ text, color: sliceColor(part, at) }));
  }
  const seen = all.filter(({ series }) =>
    Object.entries(series.looks).every(
      ([path, value]) => !/^legend\.\d+\.visible$/.test(path) || value !== false,
    ),
  );
  return seen.map(({ series, part }) => {
    const look = kindOf(part.drawnAs) === "Line" ? "format.line.color" : "format.fill.color";
    return { text: series.name, color: String(part.look(look)) };
  });
}

function drawLegend(plot: Plot, isRound: boolean): ChartMark[] {
  const box = legendBox(plot.whole);
  if (!box) return [];
  const legend = plot.whole.part("legend");
  const font = legend.part("format").part("font");
  const size = Number(font.look("size"));
  const entries = entriesOf(plot, isRound);
  const isBelow = ["Top", "Bottom"].includes(String(legend.look("position")));
  const step = (isBelow ? box.width : box.height) / Math.max(1, entries.length);
  const marks = entries.flatMap(({ text, color }, at): ChartMark[] => {
    const left = box.left + (isBelow ? at * step : 0);
    const middle = box.top + (isBelow ? box.height / 2 : (at + 0.5) * step);
    const swatch: Box = { left, top: middle - 3, width: 7, height: 7 };
    const words = cutTo((isBelow ? step : box.width) - 11, text, size);
    return [
      areaMark(cornersOf(swatch), color),
      textMark(words, [left + 11, middle + size / 3], font, { anchor: "start" }),
    ];
  });
  return [...groundMarks(box, legend.part("format")), ...marks];
}
