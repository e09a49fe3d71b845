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
 * How one bank writes its files. A plain value, so that it can be remembered and found again by the header row, or by
 * the number of columns where there is none.
 * Columns are counted from 0, so that two columns of one name are no trouble.
 */
export interface CsvMapping {
  separator: CsvSeparator;
  /** The header cells as they stand; empty when the file has no header row. */
  header: string[];
  /** How many rows stand before the first transaction, the header row among them. */
  rowsBefore: number;
  /** Without a header row: how many columns the file has, by which it is known again. */
  columnCount?: number;
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
export function recallByHeader(
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

/** The remembered mapping of files without a header row that have so many columns. */
export function recallByWidth(
  remembered: readonly CsvMapping[],
  columnCount: number | undefined,
): CsvMapping | undefined {
  return remembered.find(
    (mapping) => mapping.header.length === 0 && mapping.columnCount === columnCount,
  );
}

/** True when two mappings are for files that are known by the same. */
export function isOfSameBank(one: CsvMapping, other: CsvMapping): boolean {
  return (
    one.separator === other.separator &&
    one.header.join("\n") === other.header.join("\n") &&
    one.columnCount === other.columnCount
  );
}

/** True when it says where dates and amounts stand, without which no row can be read. */
export function isReadable({ columns }: Pick<CsvMapping, "columns">): boolean {
  const hasAmount = columns.amount ?? columns.debit ?? columns.credit;
  return columns.date !== undefined && hasAmount !== undefined;
}
