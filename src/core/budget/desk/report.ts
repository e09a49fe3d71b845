import type { MonthSpan } from "../lines/month";
import type { BudgetContents } from "../workbook/read-budget";
import { toOverview, type Overview, type OverviewLine } from "./overview";

/** The board's one page: all lines in the order of the budget, their sums, and the comments. */
export interface BudgetReport extends Pick<Overview, "span" | "costs" | "income" | "months"> {
  currency: string;
  lines: OverviewLine[];
  /** Comments on lines that are over, in the order of the lines. */
  comments: { line: string; comment: string }[];
  /** Lines that need a comment before the report is whole. */
  missingComments: string[];
  /** Income less costs. */
  result: { budget: number; actual: number; variance: number };
}

/** Makes the report of a span of months. */
export function toReport(contents: BudgetContents, span: MonthSpan): BudgetReport {
  const { costs, income, months, lines: urgent } = toOverview(contents, span);
  const lines = urgent.toSorted((one, other) => one.line.row - other.line.row);
  return {
    ...{ span, costs, income, months, lines, currency: contents.settings.currency },
    comments: lines.flatMap(({ line, totals }) =>
      totals.isOverThreshold && line.comment !== undefined
        ? [{ line: line.name, comment: line.comment }]
        : [],
    ),
    missingComments: lines.filter((one) => one.needsComment).map(({ line }) => line.name),
    result: {
      budget: income.budget - costs.budget,
      actual: income.actual - costs.actual,
      variance: income.variance - costs.variance,
    },
  };
}
