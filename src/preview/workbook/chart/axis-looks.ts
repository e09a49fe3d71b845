import { scaleOf } from "./axis-scale";
import { linkedText } from "./chart-looks";
import type { ChartPart } from "./chart-part";
import { axisBox, places } from "./chart-places";
import {
  angle,
  automatic,
  flag,
  flags,
  found,
  number,
  oneOf,
  setByMethod,
  words,
  type PartShape,
} from "./look-kinds";
import { noLine } from "./plain-looks";

const timeUnits = "Days Months Years";
const tickMarks = "None Cross Inside Outside";
const displayUnits =
  "None Hundreds Thousands TenThousands HundredThousands Millions TenMillions HundredMillions Billions Trillions Custom";

const hasAxes = ({ place: { chart } }: ChartPart) => !/^(?:3DPie|Pie|Doughnut)/.test(chart.type);

const hasSecondary = ({ place: { chart } }: ChartPart) =>
  chart.series.some(({ looks }) => looks.axisGroup === "Secondary");

const isBetween = ({ place: { chart } }: ChartPart) => !/^(?:Area|XYScatter)/.test(chart.type);

/** The axes of a chart, with their titles and lines over the plot. */
export const axisLooks: Readonly<Record<string, PartShape>> = {
  ChartAxes: {
    parts: {
      categoryAxis: ["ChartAxis", { type: "Category" }],
      seriesAxis: [
        "ChartAxis",
        { type: "Series", visible: ({ place }) => place.chart.type === "3DColumn" },
      ],
      valueAxis: [
        "ChartAxis",
        { "format.line.lineStyle": noLine, "majorGridlines.visible": hasAxes, type: "Value" },
      ],
      secondaryCategoryAxis: [
        "ChartAxis",
        { axisGroup: "Secondary", type: "Category", visible: false },
      ],
      secondaryValueAxis: [
        "ChartAxis",
        { axisGroup: "Secondary", type: "Value", visible: hasSecondary },
      ],
    },
  },
  ChartAxis: {
    looks: {
      ...places(axisBox),
      alignment: oneOf("Center Left Right", "Center"),
      axisGroup: found("Primary"),
      baseTimeUnit: oneOf(timeUnits, "Days"),
      categoryType: oneOf("Automatic TextAxis DateAxis", "Automatic"),
      customDisplayUnit: setByMethod(1),
      displayUnit: oneOf(displayUnits, "None"),
      isBetweenCategories: flag(isBetween),
      linkNumberFormat: flag(true),
      logBase: number(10, 2, 1000),
      majorTickMark: oneOf(tickMarks, "None"),
      majorTimeUnitScale: oneOf(timeUnits, "Days"),
      majorUnit: automatic((axis) => scaleOf(axis).majorUnit, Number.MIN_VALUE),
      maximum: automatic((axis) => scaleOf(axis).maximum),
      minimum: automatic((axis) => scaleOf(axis).minimum),
      minorTickMark: oneOf(tickMarks, "None"),
      minorTimeUnitScale: oneOf(timeUnits, "Days"),
      minorUnit: automatic((axis) => scaleOf(axis).majorUnit / 5, Number.MIN_VALUE),
      multiLevel: flag(true),
      numberFormat: words("General"),
      offset: number(100, 0, 1000),
      position: oneOf("Automatic Maximum Minimum Custom", "Automatic"),
      positionAt: setByMethod(0),
      reversePlotOrder: flag(false),
      scaleType: oneOf("Linear Logarithmic", "Linear"),
      showDisplayUnitLabel: flag(true),
      textOrientation: angle(),
      tickLabelPosition: oneOf("NextToAxis High Low None", "NextToAxis"),
      tickLabelSpacing: automatic(1, 1, 31999),
      tickMarkSpacing: number(1, 1, 31999),
      type: found("Value"),
      visible: flag(hasAxes),
    },
    parts: {
      format: ["ChartAxisFormat", { "line.color": "#D9D9D9" }],
      majorGridlines: "ChartGridlines",
      minorGridlines: ["ChartGridlines", { "format.line.color": "#F2F2F2" }],
      title: ["ChartAxisTitle", { "format.font.size": 10, "format.border.lineStyle": noLine }],
    },
  },
  ChartAxisTitle: {
    looks: {
      ...linkedText(() => "Axis Title"),
      visible: flag((part) => (part.said("text") ?? part.said("formula")) !== undefined),
    },
    parts: { format: "ChartAxisTitleFormat" },
  },
  ChartGridlines: {
    looks: flags("visible", false),
    parts: { format: ["ChartGridlinesFormat", { "line.color": "#D9D9D9" }] },
  },
};
