import type { DateOrder } from "../amounts/read-date";
import type { DecimalMark } from "../amounts/read-amount";

/** What a column of a bank's file may mean to us. */
export type CsvColumn =
  | "date"
  | "text"
  | "payee"
  | "amount"
  | "debit"
  | "credit"
  | "balance"
  | "account"
  | "currency"
  | "reference"
  | "costCenter"
  | "project";

/** The marks that part the cells of a row. */
export type CsvSeparator = ";" | "," | "\t" | "|";

/**
 * How one bank writes its files. A plain value, so that it can be remembered and found again by the header row.
 * Columns are counted from 0, so that two columns of one name are no trouble.
 */
export interface CsvMapping {
  separator: CsvSeparator;
  /** The header cells as they stand; empty when the file has no header row. */
  header: string[];
  /** How many rows stand before the first transaction, the header row among them. */
  rowsBefore: number;
  columns: Partial<Record<CsvColumn, number>>;
  decimalMark: DecimalMark;
  dateOrder: DateOrder;
  /** The currency when no column tells it. */
  currency: string;
}

/**
 * The remembered mapping whose header row stands in the file, whatever rows come before it this time. Asking by the
 * header alone is safe: a bank that changes a column's name gets a new look.
 */
export function recallMapping(
  remembered: readonly CsvMapping[],
  rows: readonly (readonly string[])[],
): CsvMapping | undefined {
  for (const [index, row] of rows.entries()) {
    const found = remembered.find(
      ({ header }) => header.length > 1 && header.join("\n") === row.join("\n"),
    );
    if (found) return { ...found, rowsBefore: index + 1 };
  }
  return undefined;
}
