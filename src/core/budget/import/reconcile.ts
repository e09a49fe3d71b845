import type { Statement } from "../transaction";
import type { ImportPreview } from "./preview-import";

/** The line under a preview that proves that nothing was lost: file = added + skipped. All in minor units. */
export interface Reconciliation {
  fileMinor: number;
  addedMinor: number;
  /** Of rows that the workbook already has. */
  skippedMinor: number;
  /** Of rows that wait for her word. */
  unsureMinor: number;
  /** Closing balance of the bank less opening balance less the file's rows; 0 agrees, absent when the file tells none. */
  closingOffByMinor?: number;
}

/** Reckons the reconciliation line of a statement and its preview. */
export function reconcile(statement: Statement, preview: ImportPreview): Reconciliation {
  const sumOf = (verdict: string) =>
    preview.rows
      .filter((row) => row.verdict === verdict)
      .reduce((sum, { transaction }) => sum + transaction.minor, 0);
  const fileMinor = statement.transactions.reduce((sum, { minor }) => sum + minor, 0);
  const { openingMinor, closingMinor } = statement;
  const closing =
    openingMinor === undefined || closingMinor === undefined
      ? {}
      : { closingOffByMinor: closingMinor - openingMinor - fileMinor };
  return {
    fileMinor,
    addedMinor: sumOf("new"),
    skippedMinor: sumOf("known"),
    unsureMinor: sumOf("unsure"),
    ...closing,
  };
}

/**
 * Opening and closing balance of rows that carry a running balance, oldest first or newest first as the file has it;
 * undefined when the balances do not follow from the amounts, since rows are then missing or of several accounts.
 */
export function balancesOf(
  transactions: readonly { minor: number; balanceAfter?: number }[],
): { openingMinor: number; closingMinor: number } | undefined {
  for (const rows of [transactions, transactions.toReversed()]) {
    const [first, last] = [rows[0], rows.at(-1)];
    if (first?.balanceAfter === undefined || last?.balanceAfter === undefined) return undefined;
    const openingMinor = first.balanceAfter - first.minor;
    let balance = openingMinor;
    if (rows.every((row) => (balance += row.minor) === row.balanceAfter)) {
      return { openingMinor, closingMinor: last.balanceAfter };
    }
  }
  return undefined;
}
