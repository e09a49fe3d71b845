import type { ChartView } from "../../workbook-api";
import { toPixels } from "../view-sizes";
import { kindOf } from "./chart";
import { ChartPart, type ChartPlace } from "./chart-part";
import { drawChart } from "./draw-chart";

/** A chart as the page draws it. */
export function viewChart(place: ChartPlace, language: "sv" | "en"): ChartView {
  const { book, chart } = place;
  const title = ChartPart.ofChart(place).part("title");
  return {
    id: chart.id,
    isActive: book.activeChart?.chart === chart,
    isDrawn: kindOf(chart.type) !== undefined,
    title: title.look("visible") === true ? String(title.look("text")) : "",
    left: toPixels(chart.left),
    top: toPixels(chart.top),
    width: toPixels(chart.width),
    height: toPixels(chart.height),
    size: { width: chart.width, height: chart.height },
    marks: drawChart(place, language),
  };
}
