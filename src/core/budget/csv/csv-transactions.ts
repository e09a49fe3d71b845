import { toCalendarDate } from "../../shared/calendar-date";
import type { Transaction } from "../transaction";
import type { ByteTexts } from "../bytes/byte-texts";
import type { CsvColumn } from "./csv-mapping";

/** The columns of a CSV file that are kept as texts. */
export type TextColumn = Exclude<CsvColumn, "date" | "amount" | "debit" | "credit" | "balance">;

/** All of them. */
export const textColumns: readonly TextColumn[] = [
  ...(["text", "payee", "account", "currency", "reference", "costCenter", "project"] as const),
];

/**
 * The transactions of a CSV file in columns: row i is element i of each. 100,000 rows are 3 MB this way and 30 MB as
 * objects; `toTransaction` makes the object of a row that somebody looks at.
 */
export interface CsvTransactions {
  /** How many transactions there are; the arrays may be longer. */
  count: number;
  /** Days since 1 January 1970. */
  days: Int32Array;
  /** Whole minor units; money out is negative. */
  minors: Float64Array;
  /** The balance after the row in whole minor units, NaN where the file tells none. */
  balances: Float64Array | undefined;
  /** The line of the file, from 1. */
  lines: Int32Array;
  /** For each text column of the mapping where its texts stand in the file, as `texts` takes them. */
  textCells: Partial<Record<TextColumn, TextCells>>;
  texts: ByteTexts;
  currency: string;
  /** How many rows of the body could not be read; each has a warning, up to a limit. */
  unread: number;
}

/** Where the texts of a column stand: the first byte of each, or `~` that when it has doubled quotes, and its end. */
export interface TextCells {
  starts: Int32Array;
  ends: Int32Array;
}

/** The text of one column in one row; empty when the file has no such column. */
export function textAt(file: CsvTransactions, column: TextColumn, row: number): string {
  const cells = file.textCells[column];
  if (!cells) return "";
  return file.texts.textOf(file.texts.numberOf(cells.starts[row] ?? 0, cells.ends[row] ?? 0));
}

/** Makes the transaction of one row. A row that is not there is a bug: RangeError. */
export function toTransaction(file: CsvTransactions, row: number): Transaction {
  const [day, minor] = [file.days[row], file.minors[row]];
  if (row >= file.count || day === undefined || minor === undefined) {
    throw new RangeError(`toTransaction: no row ${row}`);
  }
  const payee = textAt(file, "payee", row);
  const balance = file.balances?.[row];
  const optional = {
    reference: textAt(file, "reference", row),
    costCenter: textAt(file, "costCenter", row),
    project: textAt(file, "project", row),
    payee,
  };
  return {
    date: toCalendarDate(day),
    minor,
    currency: textAt(file, "currency", row) || file.currency,
    text: textAt(file, "text", row) || payee,
    account: textAt(file, "account", row),
    place: `line ${file.lines[row] ?? 0}`,
    ...Object.fromEntries(Object.entries(optional).filter(([, text]) => text !== "")),
    ...(balance === undefined || Number.isNaN(balance) ? {} : { balanceAfter: balance }),
  };
}

/** All transactions of a file as objects, in the order of the file. */
export function toTransactions(file: CsvTransactions): Transaction[] {
  return Array.from({ length: file.count }, (_, row) => toTransaction(file, row));
}
