import type { CalendarDate } from "../../shared/calendar-date";
import type { PlanRow } from "../plan/plan-row";

/** A report of QuickBooks Online or Desktop as it saves it in CSV: a table with groups, their totals, and a heading. */
export interface QuickBooksReport {
  /** The lines above the table: company, name of the report, period. */
  heading: string[];
  rows: QuickBooksRow[];
  /** Of a budget report: what each account is planned to be in each month. */
  plans: PlanRow[];
}

/** One row of a report's table that is neither a group nor a total. */
export interface QuickBooksRow {
  /** The groups it stands in, outermost first: "Expenses", "Office". */
  groups: string[];
  date: CalendarDate;
  /** Whole minor units as the report has them: positive adds to the group. */
  minor: number;
  kind: string;
  number: string;
  name: string;
  memo: string;
  /** Class or location, where the report has such a column. */
  className: string;
  line: number;
}
