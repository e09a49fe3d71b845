import { showCell } from "../shown-text";
import type { ChartPart } from "./chart-part";

const displayUnits: Readonly<Record<string, number>> = {
  ...{ Hundreds: 100, Thousands: 1000, TenThousands: 1e4, HundredThousands: 1e5 },
  ...{ Millions: 1e6, TenMillions: 1e7, HundredMillions: 1e8, Billions: 1e9, Trillions: 1e12 },
};

/** A number at a value axis as it is written there: in the axis's units and number format, else in that of the cells. */
export function axisText(axis: ChartPart, value: number, language: "sv" | "en"): string {
  const { whole } = axis;
  const unit = String(axis.look("displayUnit"));
  const divisor =
    unit === "Custom" ? Number(axis.look("customDisplayUnit")) : (displayUnits[unit] ?? 1);
  const numberFormat = String(axis.look("numberFormat"));
  const ofCells = whole.place.chart.series[0]?.values;
  const linked = numberFormat === "General" ? whole.formatAt(ofCells) : numberFormat;
  return showCell({ v: value / divisor, format: { numberFormat: linked } }, language).text;
}
