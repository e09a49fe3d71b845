import type { BudgetLine, RollOver } from "./budget-line";

/** The figures of a line over some months, in whole minor units. */
export interface LineTotals {
  budget: number;
  /** What came over from earlier months by the line's roll-over rule; negative for overspending. */
  carried: number;
  /** `budget + carried`: what may be used. */
  available: number;
  actual: number;
  /** Approved but not booked yet. */
  committed: number;
  /** `available - actual - committed`: what is left. */
  remaining: number;
  /** `actual - budget`. */
  variance: number;
  /** Of the budget, exact; absent when the budget is 0, since a percentage of nothing means nothing. */
  variancePercent?: number;
  /** True when the variance is to the bad side: a cost over or an income under its budget. */
  isAdverse: boolean;
  /** True when the variance, to whichever side, passes both bounds of the line's threshold. */
  isOverThreshold: boolean;
}

/** The months of a line, element i the table's month i. */
export interface LineRows {
  budget: Float64Array;
  actual: Float64Array;
  committed: Float64Array;
}

/**
 * Reckons the figures of a line from month index `from` to `to`, both included; months outside the rows count 0, and
 * months before `carryFrom` leave nothing behind.
 */
export function totalLine(
  line: BudgetLine,
  rows: LineRows,
  from: number,
  to: number,
  carryFrom = 0,
): LineTotals {
  const budget = sum(rows.budget, from, to);
  const actual = sum(rows.actual, from, to);
  const committed = sum(rows.committed, from, to);
  const carried = carriedInto(line.rollOver, rows, from, carryFrom);
  const available = budget + carried;
  const variance = actual - budget;
  const percent = budget === 0 ? undefined : (variance / Math.abs(budget)) * 100;
  return {
    ...{ budget, carried, available, actual, committed, variance },
    remaining: available - actual - committed,
    isAdverse: line.kind === "cost" ? variance > 0 : variance < 0,
    isOverThreshold: isOver(line, variance, budget),
    ...(percent === undefined ? {} : { variancePercent: percent }),
  };
}

function sum(cells: Float64Array, from: number, to: number): number {
  let total = 0;
  for (let at = Math.max(0, from); at <= Math.min(to, cells.length - 1); at += 1) {
    total += cells[at] ?? 0;
  }
  return total;
}

/** What the months from `from` on, before `until`, leave behind. What is committed is used up already. */
export function carriedInto(rule: RollOver, rows: LineRows, until: number, from = 0): number {
  if (rule === "none") return 0;
  let carried = 0;
  for (let at = from; at < Math.min(until, rows.budget.length); at += 1) {
    const used = (rows.actual[at] ?? 0) + (rows.committed[at] ?? 0);
    const left = carried + (rows.budget[at] ?? 0) - used;
    carried = rule === "surplus" ? Math.max(0, left) : left;
  }
  return carried;
}

/** Without a budget there is no percentage to pass, and the amount alone decides. */
function isOver({ threshold }: BudgetLine, variance: number, budget: number): boolean {
  if (!threshold || Math.abs(variance) < threshold.minor || variance === 0) return false;
  return Math.abs(variance) * 100 >= threshold.percent * Math.abs(budget);
}

/** True when a line over its threshold still lacks the comment that the report needs. */
export function needsComment(totals: LineTotals, comment: string | undefined): boolean {
  return totals.isOverThreshold && totals.isAdverse && (comment ?? "").trim() === "";
}
