import { roundMinor } from "../../shared/money";

/** The months of one fiscal year of one line, twelve elements each, in whole minor units. */
export interface YearMonths {
  budget: readonly number[];
  actual: readonly number[];
  committed: readonly number[];
  /** The same months a year ago, when they are known. */
  lastYear?: readonly number[];
}

/** What the year will end at, by three methods that stand side by side; a method without ground gives nothing. */
export interface Forecast {
  /** The pace of the months so far, kept to the end: actual / months gone × 12. */
  straightLine: number | undefined;
  /** The months so far, grown as last year grew: actual × last year's whole / last year's same months. */
  lastYearShape: number | undefined;
  /** The months so far, and for each coming month its plan, or what is booked and committed when that is more. */
  committedAndPlan: number;
}

/**
 * Forecasts a fiscal year when `monthsGone` (0–12) of its months are booked. Plan and commitment of a month are never
 * added up, or an ordered thing that was planned would count twice.
 */
export function forecastYear(year: YearMonths, monthsGone: number): Forecast {
  const actual = sum(year.actual.slice(0, monthsGone));
  const coming = year.budget.slice(monthsGone).map((budget, index) => {
    const month = monthsGone + index;
    return Math.max(budget, (year.committed[month] ?? 0) + (year.actual[month] ?? 0));
  });
  // What was approved for a month that is gone and is not booked yet is still to come.
  const late = sum(year.committed.slice(0, monthsGone));
  return {
    straightLine: monthsGone > 0 ? roundMinor((actual * 12) / monthsGone) : undefined,
    lastYearShape: byLastYear(year, actual, monthsGone),
    committedAndPlan: actual + late + sum(coming),
  };
}

function byLastYear({ lastYear }: YearMonths, actual: number, monthsGone: number) {
  if (!lastYear) return undefined;
  const sameMonths = sum(lastYear.slice(0, monthsGone));
  return sameMonths === 0 ? undefined : roundMinor((actual * sum(lastYear)) / sameMonths);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
