import type { WrittenCell } from "./cells";

/** Excel on the web takes at most 5 MB a request; half of it leaves room for what is written twice on the way. */
export const mostBytesAtOnce = 2_500_000;
/** More rows than this at once would hold up the pane, and make a cancelled import wait. */
const mostRows = 1_000;

/**
 * Cuts rows into pieces that can be sent at once, at most `rowsAtOnce` rows each. A row that is too large by itself is
 * a piece of its own.
 */
export function* rowChunks<Row extends readonly WrittenCell[]>(
  rows: readonly Row[],
  rowsAtOnce = mostRows,
): Generator<Row[]> {
  let chunk: Row[] = [];
  let bytes = 0;
  for (const row of rows) {
    const size = bytesOf(row);
    if (chunk.length >= rowsAtOnce || (chunk.length > 0 && bytes + size > mostBytesAtOnce)) {
      yield chunk;
      chunk = [];
      bytes = 0;
    }
    chunk.push(row);
    bytes += size;
  }
  if (chunk.length > 0) yield chunk;
}

/** The size of a row as JSON in UTF-8, at most three bytes a letter and a little around it. */
export function bytesOf(row: readonly WrittenCell[]): number {
  let bytes = 2;
  for (const cell of row) bytes += (typeof cell === "string" ? cell.length * 3 : 20) + 3;
  return bytes;
}

/** A stretch of rows that follow each other. */
export interface RowRun {
  first: number;
  count: number;
}

/** Joins row numbers into stretches, the last one first, so that removing one does not move the others. */
export function runsFromBelow(rows: readonly number[]): RowRun[] {
  const runs: RowRun[] = [];
  for (const row of rows.toSorted((one, other) => other - one)) {
    const run = runs.at(-1);
    if (run?.first === row + 1) {
      run.first = row;
      run.count += 1;
    } else runs.push({ first: row, count: 1 });
  }
  return runs;
}
