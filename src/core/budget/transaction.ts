import type { CalendarDate } from "../shared/calendar-date";

/**
 * One booked line of a bank or accounting file, in the same sense whatever file it came from: money out, a cost, is
 * negative; money in, an income, is positive.
 */
export interface Transaction {
  /** The day it was booked. */
  date: CalendarDate;
  /** Whole minor units of `currency`; money out is negative. */
  minor: number;
  currency: string;
  /** What the file says it was. */
  text: string;
  /** The bank account, or the ledger account in an accounting file; empty when the file tells none. */
  account: string;
  payee?: string;
  /** The file's own number or reference of it: voucher, bank reference, check number. */
  reference?: string;
  /** An identity that the bank promises not to repeat within the account: FITID, AcctSvcrRef. */
  bankId?: string;
  costCenter?: string;
  project?: string;
}

/** The account statement that a file holds: its transactions and what the bank says of the balance. */
export interface Statement<Rows extends Iterable<Transaction> = Transaction[]> {
  account: string;
  currency: string;
  transactions: Rows;
  /** Balance before the first and after the last transaction, in minor units, where the file tells. */
  openingMinor?: number;
  closingMinor?: number;
}
