import { readColor } from "../read-color";
import type { ChartPart } from "./chart-part";
import { color, flag, number, oneOf, words, type Look, type PartShape } from "./look-kinds";

const lineStyles =
  "None Continuous Dash DashDot DashDotDot Dot Grey25 Grey50 Grey75 Automatic RoundDot";

const line: PartShape = {
  looks: {
    color: color("#000000"),
    lineStyle: oneOf(lineStyles, "Continuous"),
    weight: number(0.75, 0, 1584),
  },
};

/** "" is no ground at all. */
const ground: Look = {
  usual: "",
  read: (given) => (given === "" ? given : readColor(given)),
  member: "none",
};

/** The line of what has none until something is said of it. */
export function noLine(part: ChartPart): string {
  return (part.said("color") ?? part.said("weight")) === undefined ? "None" : "Continuous";
}

/** A format of a kind that has all three: its ground, its edge and its letters. */
const whole: PartShape = { parts: { border: "ChartBorder", fill: "ChartFill", font: "ChartFont" } };

const lineAlone: PartShape = { parts: { line: "ChartLineFormat" } };

/** What is drawn and written with: lines, grounds and letters, and the formats that hold them. */
export const plainLooks: Readonly<Record<string, PartShape>> = {
  ChartBorder: line,
  ChartLineFormat: line,
  ChartFill: { looks: { color: ground } },
  ChartFont: {
    looks: {
      bold: flag(false),
      color: color("#595959"),
      italic: flag(false),
      name: words("Calibri"),
      size: number(9, 1, 409),
      underline: oneOf("None Single", "None"),
    },
  },
  ChartFormatString: { parts: { font: "ChartFont" } },
  ChartTitleFormat: whole,
  ChartAxisTitleFormat: whole,
  ChartDataLabelFormat: whole,
  ChartLegendFormat: whole,
  ChartTrendlineLabelFormat: whole,
  ChartPlotAreaFormat: { parts: { border: "ChartBorder", fill: "ChartFill" } },
  ChartPointFormat: { parts: { border: "ChartBorder", fill: "ChartFill" } },
  ChartSeriesFormat: { parts: { fill: "ChartFill", line: "ChartLineFormat" } },
  ChartAxisFormat: {
    parts: { fill: "ChartFill", font: "ChartFont", line: "ChartLineFormat" },
  },
  ChartGridlinesFormat: lineAlone,
  ChartErrorBarsFormat: lineAlone,
  ChartTrendlineFormat: lineAlone,
};
