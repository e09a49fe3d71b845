import type { ChartMark } from "../../workbook-api";
import type { ChartPart } from "./chart-part";
import { areaMark, textMark, type Point } from "./draw-marks";
import { labelText } from "./label-looks";
import type { Plot } from "./plot";
import { seriesColors } from "./series-looks";

/** The colour of a slice: each has its own unless the series is to have one. */
export function sliceColor(part: ChartPart, at: number): string {
  const own = part.said(`points.${at}.format.fill.color`);
  const ofSeries =
    part.look("varyByCategories") === true ? undefined : part.look("format.fill.color");
  return String(own ?? ofSeries ?? seriesColors[at % seriesColors.length]);
}

/** The slices of a pie or a doughnut, with their labels. */
export function drawSlices(plot: Plot): ChartMark[] {
  const [first] = plot.series();
  if (!first) return [];
  const { part } = first;
  const { left, top, width, height } = plot.box;
  const radius = Math.max(0, Math.min(width, height) / 2 - 4);
  const middle: Point = [left + width / 2, top + height / 2];
  const hole = part.drawnAs.startsWith("Doughnut")
    ? Number(part.look("doughnutHoleSize")) / 100
    : 0;
  const values = plot.whole.numbersOf(first.series).map(Math.abs);
  const total = values.reduce((sum, one) => sum + one, 0) || 1;
  const turn = Number(part.look("firstSliceAngle")) / 360;
  const apart = (radius * Number(part.look("explosion"))) / 200;
  let begun = 0;
  return values.flatMap((value, at) => {
    const [from, to] = [turn + begun / total, turn + (begun + value) / total];
    begun += value;
    const out = onCircle(middle, apart, (from + to) / 2);
    const edge = arc(out, radius, from, to);
    const inner = hole > 0 ? arc(out, radius * hole, from, to).reverse() : [out];
    const slice = areaMark([...edge, ...inner], sliceColor(part, at), {
      stroke: "#FFFFFF",
      width: 1,
    });
    const point = part.partAt("points", at, "ChartPoint");
    if (point.look("hasDataLabel") !== true) return [slice];
    const label = point.part("dataLabel");
    const [x, y] = onCircle(out, radius * (1 + hole) * (hole > 0 ? 0.5 : 0.65), (from + to) / 2);
    const text = String(label.said("text") ?? labelText(label, plot.language));
    return [slice, textMark(text, [x, y + 3], label.part("format").part("font"))];
  });
}

function onCircle([x, y]: Point, radius: number, share: number): Point {
  const angle = share * 2 * Math.PI;
  return [x + Math.sin(angle) * radius, y - Math.cos(angle) * radius];
}

function arc(middle: Point, radius: number, from: number, to: number): Point[] {
  const steps = Math.max(1, Math.ceil((to - from) * 72));
  return Array.from({ length: steps + 1 }, (_, at) =>
    onCircle(middle, radius, from + ((to - from) * at) / steps),
  );
}
