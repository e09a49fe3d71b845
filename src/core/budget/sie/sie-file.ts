import type { CalendarDate } from "../../shared/calendar-date";
import type { SieVouchers } from "./sie-vouchers";
import type { MonthNumber } from "../lines/month";

/**
 * What a SIE file holds, amounts in whole öre as the ledger has them: debit positive, credit negative. Year 0 is the
 * file's own fiscal year, -1 the one before.
 * @see https://sie.se/format/ SIE file format, edition 4B.
 */
export interface SieFile {
  /** The kind the file says it is, "1"–"4"; 4I and 4E are both "4". */
  kind: string;
  company: string;
  organizationNumber: string;
  currency: string;
  years: SieYear[];
  accounts: Map<string, SieAccount>;
  dimensions: Map<string, SieDimension>;
  /** Names of objects by "dimension:object". */
  objects: Map<string, string>;
  balances: SieBalance[];
  /** #PSALDO and #PBUDGET rows. */
  periods: SiePeriodAmount[];
  vouchers: SieVouchers;
}

/** One fiscal year: its number and its first and last day, empty where the file tells none. */
export interface SieYear {
  year: number;
  from: CalendarDate;
  to: CalendarDate;
}

/** One account; `kind` is T, S, K or I where #KTYP tells. */
export interface SieAccount {
  name: string;
  kind?: string;
}

/** One dimension, and the one it is a part of. */
export interface SieDimension {
  name: string;
  parent?: string;
}

/** Which object of which dimension, as `{"1" "99"}` says: cost center 99. */
export interface SieObject {
  dimension: string;
  object: string;
}

/** #IB and #UB, #OIB and #OUB with objects, and #RES. */
export interface SieBalance {
  kind: "opening" | "closing" | "result";
  year: number;
  account: string;
  objects: readonly SieObject[];
  minor: number;
  line: number;
}

/** One #PSALDO or #PBUDGET row; with objects it is a part of the row without. */
export interface SiePeriodAmount {
  kind: "actual" | "budget";
  year: number;
  month: MonthNumber;
  account: string;
  objects: readonly SieObject[];
  minor: number;
  line: number;
}

/** One voucher whose rows sum to zero. */
export interface SieVoucher {
  series: string;
  number: string;
  date: CalendarDate;
  text: string;
  rows: SieRow[];
  line: number;
}

/** One #TRANS row. #RTRANS and #BTRANS tell how rows came about and change nothing. */
export interface SieRow {
  account: string;
  objects: readonly SieObject[];
  minor: number;
  date: CalendarDate;
  text: string;
  line: number;
}
