import type { ChartPart } from "./chart-part";
import { insideBox, labelBox, legendBox, places, plotBox, titleBox } from "./chart-places";
import {
  angle,
  flag,
  flags,
  found,
  number,
  oneOf,
  words,
  type Look,
  type PartShape,
} from "./look-kinds";
import { noLine } from "./plain-looks";

/** Where words stand in the room they have. */
export const alignments: Readonly<Record<string, Look>> = {
  horizontalAlignment: oneOf("Center Left Right Justify Distributed", "Center"),
  textOrientation: angle(),
  verticalAlignment: oneOf("Center Bottom Top Justify Distributed", "Center"),
};

/** A text that may be that of a cell: its formula is what a method of Office.js sets. */
export function linkedText(usual: (part: ChartPart) => string): Readonly<Record<string, Look>> {
  return {
    formula: { ...words(""), member: "none" },
    text: words((part) => part.cellsAt(linkOf(part))[0]?.text ?? usual(part)),
  };
}

function linkOf(part: ChartPart): string | undefined {
  const formula = part.said("formula");
  return typeof formula === "string" ? formula : undefined;
}

/** Excel's numbers for the looks of its gallery, by kind. */
const styles: readonly [kind: RegExp, style: number][] = [
  [/^Column/, 201],
  [/^Bar/, 216],
  [/^Line/, 227],
  [/^XYScatter/, 240],
  [/^Pie|^Doughnut/, 251],
  [/^Bubble/, 269],
  [/^Area/, 276],
  [/^Radar/, 317],
];

const palettes = [
  ...[1, 2, 3, 4].map((number) => `ColorfulPalette${number}`),
  ...Array.from({ length: 13 }, (_, at) => `MonochromaticPalette${at + 1}`),
].join(" ");

const inside = (name: "left" | "top" | "width" | "height") =>
  number((part) => insideBox(part)[name], 0);

const hasSeveral = ({ place: { chart } }: ChartPart) =>
  chart.series.length > 1 || /^(?:Pie|Doughnut|3DPie)/.test(chart.type);

/** The chart as a whole, its title, its legend and its plot. */
export const chartLooks: Readonly<Record<string, PartShape>> = {
  Chart: {
    looks: {
      categoryLabelLevel: number(-1),
      displayBlanksAs: oneOf("NotPlotted Zero Interplotted", "NotPlotted"),
      plotBy: oneOf("Rows Columns", "Columns"),
      plotVisibleOnly: flag(true),
      seriesNameLevel: number(-1),
      showAllFieldButtons: flag(true),
      showDataLabelsOverMaximum: flag(false),
      style: number(
        ({ place: { chart } }) => styles.find(([kind]) => kind.test(chart.type))?.[1] ?? 2,
        ...[1, 353],
      ),
    },
    parts: {
      axes: "ChartAxes",
      dataLabels: "ChartDataLabels",
      format: "ChartAreaFormat",
      legend: "ChartLegend",
      pivotOptions: "ChartPivotOptions",
      plotArea: "ChartPlotArea",
      title: ["ChartTitle", { "format.font.size": 14, "format.border.lineStyle": noLine }],
    },
  },
  ChartAreaFormat: {
    looks: { colorScheme: oneOf(palettes, "ColorfulPalette1"), roundedCorners: flag(false) },
    parts: {
      border: ["ChartBorder", { color: "#D9D9D9" }],
      fill: ["ChartFill", { color: "#FFFFFF" }],
      font: ["ChartFont", { color: "#000000", size: 10 }],
    },
  },
  ChartPivotOptions: {
    looks: flags(
      "showAxisFieldButtons showLegendFieldButtons showReportFilterFieldButtons showValueFieldButtons",
      true,
    ),
  },
  ChartTitle: {
    looks: {
      ...alignments,
      ...linkedText(({ place: { chart } }) =>
        chart.series.length === 1 ? (chart.series[0]?.name ?? "") : "Chart Title",
      ),
      ...flags("overlay showShadow", false),
      ...places(titleBox, "left top"),
      position: oneOf("Automatic Top Bottom Left Right", "Automatic"),
      visible: flag(true),
    },
    parts: { format: "ChartTitleFormat" },
  },
  ChartLegend: {
    looks: {
      ...flags("overlay showShadow", false),
      ...places(legendBox, "left top width height"),
      position: oneOf("Top Bottom Left Right Corner Custom", "Bottom"),
      visible: flag(hasSeveral),
    },
    parts: { format: ["ChartLegendFormat", { "border.lineStyle": noLine }] },
  },
  ChartLegendEntry: {
    looks: {
      ...places((part) => labelBox(part, part.place.series?.name, part.look("visible") === true)),
      index: found(({ place: { point } }) => point ?? 0),
      visible: flag(true),
    },
  },
  ChartPlotArea: {
    looks: {
      ...places(plotBox, "left top width height"),
      insideHeight: inside("height"),
      insideLeft: inside("left"),
      insideTop: inside("top"),
      insideWidth: inside("width"),
      position: oneOf("Automatic Custom", "Automatic"),
    },
    parts: { format: ["ChartPlotAreaFormat", { "border.lineStyle": noLine }] },
  },
};
