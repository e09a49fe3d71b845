import type { LineFilter } from "../../core/budget/desk/overview";
import {
  type MonthNumber,
  type MonthSpan,
  type Period,
  spanOf,
} from "../../core/budget/lines/month";

/** What she looks at: a period that ends at a month, and perhaps one cost center or project. */
export interface ViewChoice {
  period: Period;
  month: MonthNumber;
  filter: LineFilter;
}

/** The months of a choice in a fiscal year that begins at `yearStart`. */
export function spanOfChoice({ period, month }: ViewChoice, yearStart: MonthNumber): MonthSpan {
  return spanOf(period, month, (yearStart % 12) + 1);
}
