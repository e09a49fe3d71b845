import type { BookedRows } from "../rows/booked-rows";

/** One import as it can be seen in the workbook, without anything else having been kept. */
export interface EarlierImport {
  /** Its name in the column of imports, "2026-11-25 22:10 oktober.csv". */
  batch: string;
  count: number;
}

/** The imports that the workbook still has rows of, the last one first. */
export function earlierImports(transactions: BookedRows): EarlierImport[] {
  const counts = new Map<string, number>();
  for (let row = 0; row < transactions.length; row += 1) {
    const batch = transactions.textAt("batch", row);
    if (batch !== "") counts.set(batch, (counts.get(batch) ?? 0) + 1);
  }
  return [...counts].map(([batch, count]) => ({ batch, count })).toReversed();
}

/** What undoing an import does. */
export interface UndoPlan {
  /** The keys of rows that are taken away. */
  remove: Set<string>;
  /** The numbers of all other rows. */
  keep: number[];
  /** How many rows of the import are kept, since they were changed by hand. */
  changed: number;
}

/**
 * What undoing an import takes away: its rows that still say what they said when they were added, which their key
 * tells. Rows that were changed by hand since are kept and counted.
 */
export function planUndo(batch: string, transactions: BookedRows): UndoPlan {
  const plan: UndoPlan = { remove: new Set(), keep: [], changed: 0 };
  for (let row = 0; row < transactions.length; row += 1) {
    const isOfBatch = transactions.textAt("batch", row) === batch;
    const isChanged = transactions.oddKeyAt(row) !== undefined;
    if (isOfBatch && !isChanged) plan.remove.add(transactions.at(row).key);
    else plan.keep.push(row);
    if (isOfBatch && isChanged) plan.changed += 1;
  }
  return plan;
}

/** Names an import so that it can be told from every other: when it was made and from which file. */
export function batchName(instant: string, fileName: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 19)} ${fileName}`.slice(0, 120);
}

/** The file's name and the day within the name of an import; a name of her own writing is kept whole. */
export function readBatchName(batch: string): { fileName: string; date: string } {
  const parts = /^(\d{4}-\d\d-\d\d) [\d:]{8} (.*)$/.exec(batch);
  return { fileName: parts?.[2] ?? batch, date: parts?.[1] ?? "" };
}
