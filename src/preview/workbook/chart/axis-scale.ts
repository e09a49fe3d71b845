import type { ChartPart } from "./chart-part";

/** From where to where an axis goes, and the steps between its marks. */
export interface AxisScale {
  minimum: number;
  maximum: number;
  majorUnit: number;
}

/**
 * The scale that Excel finds by itself for numbers: from zero, unless they lie close together, to the first mark beyond
 * the greatest and a twentieth.
 * @see https://peltiertech.com/how-excel-calculates-automatic-chart-axis-limits/
 */
export function scaleFor(numbers: readonly number[]): AxisScale {
  const [least, most] = [Math.min(...numbers, Infinity), Math.max(...numbers, -Infinity)];
  if (numbers.length === 0 || (least === 0 && most === 0))
    return { minimum: 0, maximum: 1, majorUnit: 0.2 };
  const isClose = (near: number, far: number) => near > 0 && near >= (far * 5) / 6;
  const from = isClose(least, most) ? least : Math.min(0, least);
  const to = isClose(-most, -least) ? most : Math.max(0, most);
  const margin = (to - from || Math.abs(to)) / 20;
  const [low, high] = [from === 0 ? 0 : from - margin, to === 0 ? 0 : to + margin];
  const majorUnit = stepFor(high - low);
  return {
    minimum: roundTo(Math.floor(low / majorUnit), majorUnit),
    maximum: roundTo(Math.ceil(high / majorUnit), majorUnit),
    majorUnit,
  };
}

/** Steps of 1, 2 or 5 and noughts, five to ten of them over a length. */
function stepFor(length: number): number {
  const ten = 10 ** Math.floor(Math.log10(length));
  const share = length / ten;
  return ten * (share <= 2 ? 0.2 : share <= 5.25 ? 0.5 : 1);
}

function roundTo(count: number, step: number): number {
  return Number((count * step).toPrecision(12));
}

/** The scale of an axis: what was said of it, and what Excel finds for the rest. */
export function scaleOf(axis: ChartPart): AxisScale {
  const found = scaleFor(numbersAlong(axis));
  const said = (name: keyof AxisScale) => {
    const value = axis.said(name);
    return typeof value === "number" ? value : found[name];
  };
  const [minimum, maximum] = [said("minimum"), said("maximum")];
  const unit = axis.said("majorUnit") === undefined ? stepFor((maximum - minimum) * 1.05) : 0;
  const isFree = minimum === found.minimum && maximum === found.maximum;
  return { minimum, maximum, majorUnit: isFree || unit <= 0 ? said("majorUnit") : unit };
}

/** The numbers that an axis must reach: of the series of its group, or their sums where they are stacked. */
function numbersAlong(axis: ChartPart): number[] {
  const { chart } = axis.place;
  if (axis.look("type") !== "Value") return chart.series.slice(0, 1).flatMap(countOf);
  const ofGroup = chart.series.filter(
    ({ looks }) => (looks.axisGroup ?? "Primary") === axis.look("axisGroup"),
  );
  const rows = ofGroup.map((series) => axis.numbersOf(series));
  if (!chart.type.includes("Stacked")) return rows.flat();
  if (chart.type.endsWith("100")) return [0, 0.95];
  const places = (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? 0));
  return places.flatMap((column) => [sumOf(column, 1), sumOf(column, -1)]);

  function countOf(series: (typeof chart.series)[number]) {
    return [0, axis.numbersOf(series).length];
  }
}

function sumOf(numbers: readonly number[], sign: 1 | -1): number {
  return numbers.filter((one) => one * sign > 0).reduce((sum, one) => sum + one, 0);
}
