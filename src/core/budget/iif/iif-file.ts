import type { CalendarDate } from "../../shared/calendar-date";
import type { MonthNumber } from "../lines/month";

/**
 * What an IIF file of QuickBooks Desktop holds, amounts in whole minor units as the ledger has them: debit positive.
 * @see https://quickbooks.intuit.com/learn-support IIF overview, transactions and budgets.
 */
export interface IifFile {
  /** The kind of each account of the account list, "BANK", "EXP", "INC"; empty when the file has no list. */
  accountKinds: Map<string, string>;
  transactions: IifTransaction[];
  budgets: IifBudget[];
}

/** One transaction: the TRNS row first, then its SPL rows. They sum to zero. */
export interface IifTransaction {
  /** "CHECK", "DEPOSIT", "GENERAL JOURNAL". */
  kind: string;
  number: string;
  rows: IifRow[];
  line: number;
}

/** One TRNS or SPL row. */
export interface IifRow {
  account: string;
  date: CalendarDate;
  minor: number;
  name: string;
  memo: string;
  /** The class, which offices use for departments. */
  className: string;
  line: number;
}

/** One BUD row: an amount for each period from its first month on. */
export interface IifBudget {
  account: string;
  from: MonthNumber;
  /** How many months one amount is for: 1, 3 or 12. */
  monthsEach: number;
  /** NaN where the file says nothing readable, which has a warning. */
  minors: number[];
  className: string;
  line: number;
}
