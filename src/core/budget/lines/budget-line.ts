/** How what is left of a month goes on to the next: not at all, only what was saved, or overspending too. */
export type RollOver = "none" | "surplus" | "both";

/** One row of the budget. */
export interface BudgetLine {
  id: string;
  name: string;
  /** A cost is over when more goes out than planned, an income when less comes in. */
  kind: "cost" | "income";
  rollOver: RollOver;
  threshold?: Threshold;
  costCenter?: string;
  project?: string;
}

/** When a variance is worth a word: both must be passed, so that 30 % of nothing and 0.1 % of much stay quiet. */
export interface Threshold {
  /** Whole minor units. */
  minor: number;
  /** Percent of the budget. */
  percent: number;
}
