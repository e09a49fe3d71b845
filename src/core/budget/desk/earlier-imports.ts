import { findingOf, type ImportPreview } from "../import/preview-import";
import { keyOf } from "../import/transaction-key";
import type { BookedRows } from "../rows/booked-rows";

/** One import as it can be seen in the workbook, without anything else having been kept. */
export interface EarlierImport {
  /** Its name in the column of imports, "2026-11-25 22:10:05 oktober.csv · 37". */
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

/** More letters of a file's name than these would make the column of imports hard to read. */
const mostLetters = 90;

/** What the name of an import tells. */
export interface BatchNameParts {
  fileName: string;
  /** The day it was made; empty in a name of her own writing, which is kept whole. */
  date: string;
  /** How many rows it was to add; undefined where the name does not tell. */
  planned: number | undefined;
}

/**
 * Names an import so that it can be told from every other: when it was made, from which file, and how many rows it was
 * to add, so that one that broke off can be seen in the workbook alone.
 */
export function batchName(instant: string, fileName: string, planned: number): string {
  const [day, time] = [instant.slice(0, 10), instant.slice(11, 19)];
  return `${day} ${time} ${fileName.slice(0, mostLetters)} · ${planned}`;
}

/** Reads the name of an import. */
export function readBatchName(batch: string): BatchNameParts {
  const parts = /^(\d{4}-\d\d-\d\d) [\d:]{8} (.*?)(?: · (\d+))?$/u.exec(batch);
  const planned = parts?.[3] === undefined ? undefined : Number(parts[3]);
  return { fileName: parts?.[2] ?? batch, date: parts?.[1] ?? "", planned };
}

/**
 * The import that adding `count` rows of a preview would finish, undefined for none: it comes from a file of the same
 * name, all of its rows that stand in the workbook are rows of this file, and just so many as are added now are missing.
 */
export function brokenOffImport(
  { fileName, count }: { fileName: string; count: number },
  preview: ImportPreview,
  transactions: BookedRows,
): string | undefined {
  const started = earlierImports(transactions).filter((one) => {
    const parts = readBatchName(one.batch);
    return parts.fileName === fileName.slice(0, mostLetters) && parts.planned === one.count + count;
  });
  if (started.length === 0) return undefined;
  const keys = keysOfKnown(preview);
  const isOfFile = (batch: string) => {
    for (let row = 0; row < transactions.length; row += 1) {
      if (transactions.textAt("batch", row) !== batch) continue;
      if (!keys.has(transactions.at(row).key)) return false;
    }
    return true;
  };
  return started.find(({ batch }) => isOfFile(batch))?.batch;
}

/** The keys of the rows of a file that stand in the workbook. */
function keysOfKnown(preview: ImportPreview): Set<string> {
  const { rows, occurrences } = preview;
  const keys = new Set<string>();
  for (let row = 0; row < rows.length; row += 1) {
    if (findingOf(preview, row).verdict !== "known") continue;
    keys.add(keyOf(rows.at(row), occurrences[row] ?? 0));
  }
  return keys;
}
