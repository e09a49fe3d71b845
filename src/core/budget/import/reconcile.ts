import type { TransactionColumns, TransactionRows } from "../rows/transaction-rows";
import type { Statement } from "../transaction";
import { sumVerdicts, type ImportPreview } from "./preview-import";

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
export function reconcile(
  { transactions, openingMinor, closingMinor }: Statement<TransactionRows>,
  preview: ImportPreview,
): Reconciliation {
  const sums = sumVerdicts(preview.found, preview.rows.columns.minors);
  const fileMinor = sumOf(transactions.columns);
  const closing =
    openingMinor === undefined || closingMinor === undefined
      ? {}
      : { closingOffByMinor: closingMinor - openingMinor - fileMinor };
  return {
    fileMinor,
    addedMinor: sums.new,
    skippedMinor: sums.known,
    unsureMinor: sums.unsure,
    ...closing,
  };
}

function sumOf({ minors, count }: TransactionColumns): number {
  let sum = 0;
  for (let row = 0; row < count; row += 1) sum += minors[row] ?? 0;
  return sum;
}
