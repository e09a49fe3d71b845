import type { CellValue } from "../cell";
import type { PivotData } from "./pivot";

/** What numbers come to in one of Excel's ways; "" where there is nothing to say. */
export function sumUp(values: readonly CellValue[], by: string): CellValue {
  const numbers = values.filter((one) => typeof one === "number");
  const count = numbers.length;
  const sum = numbers.reduce((all, one) => all + one, 0);
  const squares = numbers.reduce((all, one) => all + (one - sum / count) ** 2, 0);
  const full = values.filter((one) => one !== "").length;
  if (by === "Count") return full === 0 ? "" : full;
  if (count === 0) return by === "CountNumbers" && values.length > 0 ? 0 : "";
  const isFew = count < 2 && (by === "StandardDeviation" || by === "Variance");
  if (isFew) return "#DIV/0!";
  const ways: Record<string, () => number> = {
    CountNumbers: () => count,
    Average: () => sum / count,
    Max: () => Math.max(...numbers),
    Min: () => Math.min(...numbers),
    Product: () => numbers.reduce((all, one) => all * one, 1),
    StandardDeviation: () => Math.sqrt(squares / (count - 1)),
    StandardDeviationP: () => Math.sqrt(squares / count),
    Variance: () => squares / (count - 1),
    VarianceP: () => squares / count,
  };
  return (ways[by] ?? (() => sum))();
}

/** The totals that a cell stands in. */
export interface Totals {
  row: CellValue;
  column: CellValue;
  all: CellValue;
}

/** Ways of showing a number against its totals. */
export const shownAs: readonly string[] = [
  ...["None", "PercentOfGrandTotal", "PercentOfRowTotal", "PercentOfColumnTotal", "Index"],
];

/** A number as its field shows it: itself, or against its totals. */
export function showAgainst(
  { kept }: PivotData,
  value: CellValue,
  { row, column, all }: Totals,
): CellValue {
  const { calculation = "None" } = (kept.showAs ?? {}) as { calculation?: string };
  if (calculation === "None" || typeof value !== "number") return value;
  const [ofRow, ofColumn, ofAll] = [row, column, all].map(Number) as [number, number, number];
  const [over, under] = {
    PercentOfGrandTotal: [value, ofAll],
    PercentOfRowTotal: [value, ofRow],
    PercentOfColumnTotal: [value, ofColumn],
    Index: [value * ofAll, ofRow * ofColumn],
  }[calculation] ?? [value, 1];
  return under === 0 ? "#DIV/0!" : (over ?? 0) / (under ?? 1);
}
