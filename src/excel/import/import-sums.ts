import type { ImportPreview } from "../../core/budget/import/preview-import";
import type { Reconciliation } from "../../core/budget/import/reconcile";

/** A number of rows and their sum in minor units. */
export interface RowSum {
  count: number;
  minor: number;
}

/** The lines under a preview, with her decisions on the unsure rows taken in. */
export interface ImportSums {
  added: RowSum;
  skipped: RowSum;
  held: RowSum;
  file: RowSum;
  addsUp: boolean;
  /** By how much the bank's closing balance differs; absent when the file tells none. */
  closingOffByMinor?: number;
}

/** Reckons what "Add 37 rows" would add now; an unsure row that she accepted is added, the others are held. */
export function importSums(
  preview: ImportPreview,
  reconciliation: Reconciliation,
  accepted: ReadonlySet<string>,
): ImportSums {
  const sums = { new: zero(), known: zero(), unsure: zero() };
  for (const { verdict, key, transaction } of preview.rows) {
    const isAdded = verdict === "unsure" && accepted.has(key);
    const sum = sums[isAdded ? "new" : verdict];
    sum.count += 1;
    sum.minor += transaction.minor;
  }
  const { fileMinor, closingOffByMinor } = reconciliation;
  const [added, skipped, held] = [sums.new, sums.known, sums.unsure];
  return {
    ...{ added, skipped, held },
    file: { count: preview.rows.length, minor: fileMinor },
    addsUp: added.minor + skipped.minor + held.minor === fileMinor,
    ...(closingOffByMinor === undefined ? {} : { closingOffByMinor }),
  };
}

function zero(): RowSum {
  return { count: 0, minor: 0 };
}
