import { sameness } from "../import/transaction-key";
import type { BookedTransaction } from "../workbook/read-rows";

/** One import as it can be seen in the workbook, without anything else having been kept. */
export interface EarlierImport {
  /** Its name in the column of imports, "2026-11-25 22:10 oktober.csv". */
  batch: string;
  count: number;
}

/** The imports that the workbook still has rows of, the last one first. */
export function earlierImports(transactions: readonly BookedTransaction[]): EarlierImport[] {
  const counts = new Map<string, number>();
  for (const { batch } of transactions) {
    if (batch !== "") counts.set(batch, (counts.get(batch) ?? 0) + 1);
  }
  return [...counts].map(([batch, count]) => ({ batch, count })).toReversed();
}

/**
 * What undoing an import takes away: the keys of its rows that still say what they said when they were added, which
 * their key tells. Rows that were changed by hand since are kept and counted.
 */
export function planUndo(
  batch: string,
  transactions: readonly BookedTransaction[],
): { remove: Set<string>; changed: number } {
  const plan = { remove: new Set<string>(), changed: 0 };
  for (const one of transactions) {
    if (one.batch !== batch) continue;
    const isAsAdded = one.key.slice(0, one.key.lastIndexOf("|")) === sameness(one);
    if (isAsAdded) plan.remove.add(one.key);
    else plan.changed += 1;
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
