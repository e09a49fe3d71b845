import { writeFixedArea } from "../../workbook/area";
import type { ChartPart } from "../../workbook/chart/chart-part";
import { invalidArgument } from "../rich-api/rich-api-error";
import { make } from "./excel-makers";
import { ExcelRange } from "./excel-range";

type Call = (part: ChartPart, ...words: unknown[]) => unknown;

/** What one can do with parts of a chart besides reading and writing their members. */
export const chartCalls: Readonly<Record<string, Readonly<Record<string, Call>>>> = {
  ChartFill: {
    clear: (fill) => fill.say("color", ""),
    setSolidColor: (fill, color) => fill.say("color", color),
  },
  ChartLineFormat: { clear: (line) => line.say("lineStyle", "None") },
  ChartBorder: { clear: (border) => border.say("lineStyle", "None") },
  ChartTitle: {
    getSubstring,
    setFormula,
  },
  ChartAxisTitle: { setFormula },
  ChartAxes: { getItem: axisNamed },
  ChartAxis: {
    setCategoryNames: (axis, source) => {
      const categories = addressOf(axis, source);
      for (const series of axis.place.chart.series) series.categories = categories;
      axis.place.sheet.looksChanged();
    },
    setCustomDisplayUnit: (axis, value) => {
      axis.say("customDisplayUnit", value);
      axis.say("displayUnit", "Custom");
    },
    setPositionAt: (axis, value) => {
      axis.say("positionAt", value);
      axis.say("position", "Custom");
    },
  },
  ChartTrendline: {
    delete: ({ looks, place: { series, sheet, book } }) => {
      book.mayChange();
      series?.trendlines.splice(series.trendlines.indexOf(looks), 1);
      sheet.looksChanged();
    },
  },
};

/** The fixed address of cells that a call is given. */
export function addressOf({ place: { book } }: ChartPart, source: unknown): string {
  if (!(source instanceof ExcelRange)) throw invalidArgument();
  book.mayChange();
  return book.addressOf(source.sheet, writeFixedArea(source.area));
}

function getSubstring(title: ChartPart, start: unknown, length: unknown) {
  const [from, count] = [Number(start), Number(length)];
  const end = String(title.look("text")).length;
  if (!(from >= 0 && count > 0 && from + count <= end)) throw invalidArgument();
  return make.chartPart(title.partAt("substring", `${from}-${count}`, "ChartFormatString"));
}

/** A title that says what a cell says. */
function setFormula(title: ChartPart, formula: unknown) {
  if (typeof formula !== "string" || !title.place.book.areaOf(formula)) throw invalidArgument();
  title.say("formula", formula);
  title.unsay("text");
}

const axisNames: Readonly<Record<string, string>> = {
  "Primary Category": "categoryAxis",
  "Primary Series": "seriesAxis",
  "Primary Value": "valueAxis",
  "Secondary Category": "secondaryCategoryAxis",
  "Secondary Value": "secondaryValueAxis",
};

function axisNamed(axes: ChartPart, type: unknown, group: unknown) {
  const name = axisNames[[group ?? "Primary", type].join(" ")];
  if (name === undefined) throw invalidArgument();
  return make.chartPart(axes.part(name));
}
