import type { ChartPart } from "./chart-part";
import { hasLabels } from "./label-looks";
import {
  automatic,
  color,
  flag,
  flags,
  found,
  number,
  oneOf,
  words,
  type Look,
  type PartShape,
  type Usual,
} from "./look-kinds";
import { noLine } from "./plain-looks";

/** Excel's own colours of series, in their order. */
export const seriesColors = ["#4472C4", "#ED7D31", "#7F7F7F", "#BF8F00", "#2E75B6", "#548235"];

const ownColor = ({ place: { chart, series } }: ChartPart): string =>
  seriesColors[series ? chart.series.indexOf(series) % seriesColors.length : 0] ?? "";

const isLine = (part: ChartPart) => /^(?:Line|XYScatter|Radar)/.test(part.drawnAs);

/** How far columns and bars stand apart, in percent of their width. */
const gapWidth: Usual = ({ drawnAs }) =>
  drawnAs.includes("Stacked") ? 150 : drawnAs.startsWith("Column") ? 219 : 182;

const overlap: Usual = ({ drawnAs }) =>
  drawnAs.includes("Stacked") ? 100 : drawnAs === "ColumnClustered" ? -27 : 0;

const hasMarkers = /^LineMarkers|^RadarMarkers|^XYScatter(?!.*NoMarkers)/;

const markers: Readonly<Record<string, Look>> = {
  markerBackgroundColor: color(ownColor),
  markerForegroundColor: color(ownColor),
  markerSize: number(5, 2, 72),
  markerStyle: oneOf(
    "Automatic None Square Diamond Triangle X Star Dot Dash Circle Plus Picture",
    ({ drawnAs }) => (hasMarkers.test(drawnAs) ? "Automatic" : "None"),
  ),
};

/** One end of the colours of a map. */
function gradient(end: string, usual: string): Record<string, Look> {
  return {
    [`gradient${end}Color`]: color(usual),
    [`gradient${end}Type`]: oneOf("ExtremeValue Number Percent", "ExtremeValue"),
    [`gradient${end}Value`]: number(0),
  };
}

/** What only charts of certain kinds have. */
const ofKinds: Readonly<Record<string, Look>> = {
  bubbleScale: number(100, 0, 300),
  doughnutHoleSize: { ...number(75, 10, 90), only: /^Doughnut/ },
  explosion: number(({ drawnAs }) => (drawnAs.includes("Exploded") ? 25 : 0), 0, 400),
  firstSliceAngle: number(0, 0, 360),
  gapWidth: { ...number(gapWidth, 0, 500), only: /Column|Bar|Col|OfPie|Line/ },
  overlap: number(overlap, -100, 100),
  parentLabelStrategy: oneOf("None Banner Overlapping", "Overlapping"),
  secondPlotSize: number(75, 5, 200),
  smooth: flag(({ drawnAs }) => drawnAs.startsWith("XYScatterSmooth")),
  splitType: oneOf(
    "SplitByPosition SplitByValue SplitByPercentValue SplitByCustomSplit",
    "SplitByPosition",
  ),
  splitValue: number(2),
};

const trendlineName: Usual = (part) =>
  `${String(part.look("type"))} (${part.place.series?.name ?? ""})`;

const series: PartShape = {
  looks: {
    ...markers,
    ...ofKinds,
    ...gradient("Maximum", "#4472C4"),
    ...gradient("Midpoint", "#A1B8E1"),
    ...gradient("Minimum", "#D9E2F3"),
    ...flags("filtered invertIfNegative showShadow", false),
    ...flags("showConnectorLines showLeaderLines", true),
    axisGroup: oneOf("Primary Secondary", "Primary"),
    gradientStyle: oneOf("TwoPhaseColor ThreePhaseColor", "TwoPhaseColor"),
    hasDataLabels: flag(
      (part) =>
        hasLabels(part, "dataLabels", "hasDataLabels") ||
        hasLabels(part.whole, "dataLabels", "hasDataLabels"),
    ),
    invertColor: color("#FFFFFF"),
    varyByCategories: flag(({ drawnAs }) => /Pie|^Doughnut/.test(drawnAs)),
  },
  parts: {
    binOptions: "ChartBinOptions",
    boxwhiskerOptions: "ChartBoxwhiskerOptions",
    dataLabels: "ChartDataLabels",
    format: [
      "ChartSeriesFormat",
      {
        "fill.color": ownColor,
        "line.color": ownColor,
        "line.lineStyle": (part) => (isLine(part) ? "Continuous" : noLine(part)),
        "line.weight": (part) => (isLine(part) ? 2.25 : 0.75),
      },
    ],
    mapOptions: "ChartMapOptions",
    xErrorBars: "ChartErrorBars",
    yErrorBars: "ChartErrorBars",
  },
};

/** A series, its points, and what is laid over them. */
export const seriesLooks: Readonly<Record<string, PartShape>> = {
  ChartSeries: series,
  ChartPoint: {
    looks: {
      ...markers,
      hasDataLabel: flag(
        (part) =>
          hasLabels(part, "dataLabel", "hasDataLabel") ||
          part.ofItsSeries?.look("hasDataLabels") === true,
      ),
      value: found((part) => {
        const { series, point = 0 } = part.place;
        return part.cellsAt(series?.values)[point]?.value ?? null;
      }),
    },
    parts: {
      dataLabel: "ChartDataLabel",
      format: ["ChartPointFormat", { "fill.color": ownColor }],
    },
  },
  ChartTrendline: {
    looks: {
      ...flags("showEquation showRSquared", false),
      backwardPeriod: number(0, 0),
      forwardPeriod: number(0, 0),
      intercept: automatic(0),
      movingAveragePeriod: number(2, 2, 255),
      name: words(trendlineName),
      polynomialOrder: number(2, 2, 6),
      type: oneOf("Linear Exponential Logarithmic MovingAverage Polynomial Power", "Linear"),
    },
    parts: {
      format: ["ChartTrendlineFormat", { "line.color": ownColor, "line.weight": 1.5 }],
      label: "ChartTrendlineLabel",
    },
  },
  ChartErrorBars: {
    looks: {
      endStyleCap: flag(true),
      include: oneOf("Both MinusValues PlusValues", "Both"),
      type: oneOf("FixedValue Percent StDev StError Custom", "FixedValue"),
      visible: flag(false),
    },
    parts: { format: ["ChartErrorBarsFormat", { "line.color": "#595959" }] },
  },
  ChartBinOptions: {
    looks: {
      ...flags("allowOverflow allowUnderflow", false),
      count: number(1, 1),
      overflowValue: number(0),
      type: oneOf("Category Auto BinWidth BinCount", "Auto"),
      underflowValue: number(0),
      width: number(1, Number.MIN_VALUE),
    },
  },
  ChartBoxwhiskerOptions: {
    looks: {
      ...flags("showInnerPoints showMeanLine", false),
      ...flags("showMeanMarker showOutlierPoints", true),
      quartileCalculation: oneOf("Inclusive Exclusive", "Exclusive"),
    },
  },
  ChartMapOptions: {
    looks: {
      labelStrategy: oneOf("None BestFit ShowAll", "None"),
      level: oneOf("Automatic DataOnly City County State Country Continent World", "Automatic"),
      projectionType: oneOf("Automatic Mercator Miller Robinson Albers", "Automatic"),
    },
  },
};
