import type { CalendarDate } from "../../shared/calendar-date";
import type { OfxRows } from "./ofx-rows";

/**
 * One transaction of an OFX file with every field the format knows, by its OFX name, as it stands in the file, and
 * the ones that we reckon with read. Whatever else stands in the element is in `fields` too.
 * @see https://financialdataexchange.org/ofx OFX 2.3, section 11.4.4.
 */
export interface OfxTransaction {
  /** DTPOSTED. */
  date: CalendarDate;
  /** TRNAMT in whole minor units; money out is negative. */
  minor: number;
  /** Every element within STMTTRN by its name, as text: TRNTYPE, FITID, NAME, MEMO, CHECKNUM, CURSYM … */
  fields: Readonly<Record<string, string>>;
}

/** One account statement of an OFX file: bank, credit card, or the cash of an investment account. */
export interface OfxStatement {
  /** BANKID, BRANCHID, ACCTID, ACCTTYPE, BROKERID as the file has them. */
  account: Readonly<Record<string, string>>;
  /** CURDEF, or "" when the file tells none. */
  currency: string;
  transactions: OfxRows;
  /** LEDGERBAL and AVAILBAL in minor units. */
  ledgerMinor?: number;
  availableMinor?: number;
}
