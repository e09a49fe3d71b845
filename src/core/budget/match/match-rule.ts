/** One of her rules: what text or supplier means which budget line. The first one that fits wins. */
export interface MatchRule {
  id: string;
  /** Found anywhere in the text or the payee; letters and blanks made alike. */
  contains: string;
  /** The budget line it goes to. */
  line: string;
  /** What she has beside it in columns of her own, by their headings. */
  beside?: Readonly<Record<string, string | number | boolean>>;
}

/** Where a transaction belongs, and why; without a line it stays unassigned. */
export interface LineMatch {
  line?: string;
  reason:
    | { kind: "rule"; rule: string; contains: string }
    | { kind: "earlier"; payee: string; times: number }
    | { kind: "account"; account: string; from: number; to: number }
    | { kind: "none" };
}

/** An account range of the chart of accounts that belongs to a line, both ends included. */
export interface AccountRange {
  from: number;
  to: number;
  line: string;
  costCenter?: string;
  project?: string;
}
