import type { ChartView } from "../../workbook-api";
import type { Sheet } from "../sheet";
import { toPixels } from "../view-sizes";
import type { Workbook } from "../workbook";
import { kindOf, type Chart } from "./chart";
import { ChartPart } from "./chart-part";

/** A chart as the page draws it, with the numbers of its series. */
export function viewChart(
  book: Workbook,
  sheet: Sheet,
  chart: Chart,
  language: "sv" | "en",
): ChartView {
  const kind = kindOf(chart.type);
  const whole = ChartPart.ofChart({ book, sheet, chart });
  const [first] = chart.series;
  return {
    id: chart.id,
    ...(kind && { kind }),
    title: whole.look("title.visible") === true ? String(whole.look("title.text")) : "",
    hasLegend: whole.look("legend.visible") === true,
    left: toPixels(chart.left),
    top: toPixels(chart.top),
    width: toPixels(chart.width),
    height: toPixels(chart.height),
    categories: whole.cellsAt(first?.categories, language).map(({ text }) => text),
    series: chart.series.map((series) => {
      const part = ChartPart.ofSeries({ book, sheet, chart }, series);
      const isLine = kindOf(part.drawnAs) === "Line";
      return {
        name: series.name,
        color: String(part.look(isLine ? "format.line.color" : "format.fill.color")),
        values: part.numbersOf(series),
        isLine,
      };
    }),
  };
}
