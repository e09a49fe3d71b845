import type { ChartView } from "../workbook-api";
import { valueOf, type CellValue } from "./cell";
import { kindOf, type Chart } from "./chart";
import { showCell } from "./shown-text";
import { toPixels } from "./view-sizes";
import type { Workbook } from "./workbook";

/** Excel's own colours of series, in their order. */
const colors = ["#4472c4", "#ed7d31", "#7f7f7f", "#bf8f00", "#2e75b6", "#548235"];

/** A chart as the page draws it, with the numbers of its series. */
export function viewChart(book: Workbook, chart: Chart, language: "sv" | "en"): ChartView {
  const kind = kindOf(chart.type);
  const { title, legend, series } = chart;
  const [first] = series;
  const words = first?.categories === undefined ? [] : cellsAt(book, first.categories, language);
  return {
    id: chart.id,
    ...(kind && { kind }),
    title: title.visible ? title.text : "",
    hasLegend: legend.visible,
    left: toPixels(chart.left),
    top: toPixels(chart.top),
    width: toPixels(chart.width),
    height: toPixels(chart.height),
    categories: words.map(({ text }) => text),
    series: series.map(({ name, color, values, type }, at) => ({
      name,
      color: color ?? colors[at % colors.length] ?? "#4472c4",
      values: cellsAt(book, values, language).map(({ value }) => Number(value) || 0),
      isLine: kindOf(type ?? chart.type) === "Line",
    })),
  };
}

function cellsAt(
  book: Workbook,
  address: string,
  language: "sv" | "en",
): { value: CellValue; text: string }[] {
  const found = book.areaOf(address);
  if (!found) return [];
  const read = found.sheet.map(found.area, (cell) => ({
    value: valueOf(cell),
    text: showCell(cell, language).text,
  }));
  return read.flat();
}
