import type { MonthNumber } from "../lines/month";

/** What a file plans for one account and month: a row of SIE's #PBUDGET, of IIF's BUD, of a budget report. */
export interface PlanRow {
  account: string;
  /** What the file calls the account beside its number. */
  accountName?: string;
  month: MonthNumber;
  /** Whole minor units, positive in the direction of the account: a cost that is planned, an income that is. */
  minor: number;
  kind: "cost" | "income";
  costCenter?: string;
  project?: string;
  /** Where in the file it stands, "line 12". */
  place: string;
}
