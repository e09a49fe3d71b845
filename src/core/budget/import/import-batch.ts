import { atOnce, mapInPieces, type Pieces } from "../../shared/pieces";
import type { ImportPreview } from "./preview-import";
import type { KnownTransaction } from "./transaction-key";

/** The rows of one import, added together and undone together. */
export interface ImportBatch {
  id: string;
  rows: KnownTransaction[];
}

/**
 * The rows that "Add 37 rows" adds: the new ones, and of the unsure ones those whose keys she has accepted. An unsure
 * row whose key the workbook already holds gets the next free occurrence number, so that no two rows share a key.
 */
export function toBatch(
  id: string,
  preview: ImportPreview,
  known: readonly KnownTransaction[],
  accepted: ReadonlySet<string> = new Set(),
): ImportBatch {
  return atOnce(toBatchInPieces(id, preview, known, accepted));
}

/** The same in pieces, since a file may have tens of thousands of rows. */
export function* toBatchInPieces(
  id: string,
  preview: ImportPreview,
  known: readonly KnownTransaction[],
  accepted: ReadonlySet<string>,
): Pieces<ImportBatch> {
  const keys = new Set(known.map(({ key }) => key));
  const chosen = preview.rows.filter(
    ({ verdict, key }) => verdict === "new" || (verdict === "unsure" && accepted.has(key)),
  );
  yield undefined;
  const rows = yield* mapInPieces(chosen, ({ transaction, key }) => {
    const free = freeKey(key, keys);
    keys.add(free);
    return { ...transaction, key: free };
  });
  return { id, rows };
}

function freeKey(key: string, taken: ReadonlySet<string>): string {
  if (!taken.has(key)) return key;
  const cut = key.lastIndexOf("|") + 1;
  let occurrence = Number(key.slice(cut));
  const same = key.slice(0, cut);
  while (taken.has(`${same}${occurrence}`)) occurrence += 1;
  return `${same}${occurrence}`;
}

/**
 * What undoing a batch takes away: the keys of its rows that still stand as they were added. Rows that were changed by
 * hand since are kept and told, and rows of other batches are never touched.
 */
export function undoBatch(
  batch: ImportBatch,
  present: readonly KnownTransaction[],
): { remove: string[]; changed: string[]; gone: string[] } {
  const byKey = new Map(present.map((row) => [row.key, row]));
  const outcome = { remove: [] as string[], changed: [] as string[], gone: [] as string[] };
  for (const row of batch.rows) {
    const now = byKey.get(row.key);
    if (!now) outcome.gone.push(row.key);
    else if (isUnchanged(row, now)) outcome.remove.push(row.key);
    else outcome.changed.push(row.key);
  }
  return outcome;
}

function isUnchanged(one: KnownTransaction, other: KnownTransaction): boolean {
  const fields = ["date", "minor", "currency", "text", "account"] as const;
  return fields.every((field) => one[field] === other[field]);
}
