import { alignments } from "./chart-looks";
import type { ChartPart } from "./chart-part";
import { labelBox, places } from "./chart-places";
import { flag, oneOf, words, type Look, type PartShape } from "./look-kinds";

const positions =
  "None Center InsideEnd InsideBase OutsideEnd Left Right Top Bottom BestFit Callout";

/** Where Excel puts labels by itself. */
function usualPosition({ drawnAs }: ChartPart): string {
  if (drawnAs.startsWith("Line") || drawnAs.startsWith("XYScatter")) return "Right";
  if (drawnAs.startsWith("Pie")) return "BestFit";
  return /^(?:Column|Bar)Clustered/.test(drawnAs) ? "OutsideEnd" : "Center";
}

const shown = [
  ...["showValue", "showCategoryName", "showSeriesName"],
  ...["showPercentage", "showBubbleSize", "showLegendKey"],
];

/** Whether a series or a point was asked for labels: by a flag of its own, or by what they are to show. */
export function hasLabels(owner: ChartPart, labels: string, flagName: string): boolean {
  const said = owner.said(flagName);
  return typeof said === "boolean"
    ? said
    : shown.some((name) => owner.said(`${labels}.${name}`) === true);
}

/** The labels that these belong to: those of the series for a point's, the chart's for a series'. */
function above({ whole, ofItsSeries, kind, place }: ChartPart): ChartPart | undefined {
  if (kind === "ChartDataLabel") return ofItsSeries?.part("dataLabels");
  return kind === "ChartDataLabels" && place.series ? whole.part("dataLabels") : undefined;
}

/** A look that labels take over from those above them. */
function handedDown(name: string, { usual, ...look }: Look): Record<string, Look> {
  const find = (part: ChartPart) => {
    for (let up = above(part); up; up = above(up)) {
      const said = up.said(name);
      if (said !== undefined) return said;
    }
    return typeof usual === "function" ? usual(part) : usual;
  };
  return { [name]: { ...look, usual: find } };
}

/** Labels that are asked for without a word show values. */
function showsValue({ place: { series, point } }: ChartPart): boolean {
  const said = [series?.looks.hasDataLabels, series?.looks[`points.${point ?? ""}.hasDataLabel`]];
  return said.includes(true);
}

const common: Readonly<Record<string, Look>> = {
  ...alignments,
  autoText: flag(true),
  linkNumberFormat: flag(true),
  numberFormat: words("General"),
};

const labels: Readonly<Record<string, Look>> = {
  ...common,
  ...handedDown("numberFormat", words("General")),
  ...handedDown("position", oneOf(positions, usualPosition)),
  ...handedDown("separator", words(", ")),
  ...handedDown("showValue", flag(showsValue)),
  ...Object.fromEntries(
    shown.slice(1).flatMap((name) => Object.entries(handedDown(name, flag(false)))),
  ),
};

/** The text of a point's label, from what it shows. */
export function labelText(label: ChartPart, language: "sv" | "en" = "en"): string {
  const { series, point = 0 } = label.place;
  if (!series) return "";
  const numbers = label.numbersOf(series);
  const total = numbers.reduce((sum, one) => sum + one, 0) || 1;
  const format = String(label.look("numberFormat"));
  const told: Record<string, string | undefined> = {
    showSeriesName: series.name,
    showCategoryName: label.cellsAt(series.categories, language)[point]?.text,
    showValue: label.cellsAt(series.values, language, format)[point]?.text,
    showPercentage: `${Math.round(((numbers[point] ?? 0) / total) * 100)}%`,
  };
  const parts = Object.entries(told).filter(([name]) => label.look(name) === true);
  return parts.map(([, text]) => text ?? "").join(String(label.look("separator")));
}

const isShown = (label: ChartPart) => shown.some((name) => label.look(name) === true);

/** The labels at points, at a point and at a trendline. */
export const labelLooks: Readonly<Record<string, PartShape>> = {
  ChartDataLabels: { looks: labels, parts: { format: "ChartDataLabelFormat" } },
  ChartDataLabel: {
    looks: {
      ...labels,
      ...places((part) => labelBox(part, part.look("text"), isShown(part)), "left top"),
      formula: words(""),
      text: words((part) => labelText(part)),
    },
    parts: { format: "ChartDataLabelFormat" },
  },
  ChartTrendlineLabel: {
    looks: {
      ...common,
      ...places((part) => labelBox(part, part.look("text"), hasEquation(part)), "left top"),
      formula: words(""),
      text: words(""),
    },
    parts: { format: "ChartTrendlineLabelFormat" },
  },
};

function hasEquation({ looks }: ChartPart): boolean {
  return looks.showEquation === true || looks.showRSquared === true;
}
