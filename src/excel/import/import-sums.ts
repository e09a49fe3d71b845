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
  { rows, counts }: ImportPreview,
  reconciliation: Reconciliation,
  accepted: ReadonlySet<number>,
): ImportSums {
  const { fileMinor, addedMinor, skippedMinor, unsureMinor, closingOffByMinor } = reconciliation;
  const added = { count: counts.new, minor: addedMinor };
  const skipped = { count: counts.known, minor: skippedMinor };
  const held = { count: counts.unsure, minor: unsureMinor };
  for (const row of accepted) {
    const { minor } = rows.at(row);
    added.count += 1;
    added.minor += minor;
    held.count -= 1;
    held.minor -= minor;
  }
  return {
    ...{ added, skipped, held },
    file: { count: rows.length, minor: fileMinor },
    addsUp: added.minor + skipped.minor + held.minor === fileMinor,
    ...(closingOffByMinor === undefined ? {} : { closingOffByMinor }),
  };
}
