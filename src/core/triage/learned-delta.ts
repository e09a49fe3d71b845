import type { LearnedDelta } from "./journal-entry";

/** Calls `each` with every bucket of a list "bucket, steps, bucket, steps…" and its steps. */
export function forEachPair(
  pairs: readonly number[],
  each: (bucket: number, steps: number) => void,
): void {
  for (let at = 0; at + 1 < pairs.length; at += 2) each(pairs[at] ?? 0, pairs[at + 1] ?? 0);
}

/** The sum of several deltas. Buckets whose steps cancel out are left out. */
export function sumOfDeltas(deltas: readonly LearnedDelta[]): LearnedDelta {
  const rows = new Map<string, Map<number, number>>();
  for (const delta of deltas) {
    for (const [head, pairs] of Object.entries(delta)) {
      const row = rows.get(head) ?? new Map<number, number>();
      forEachPair(pairs, (bucket, steps) => row.set(bucket, (row.get(bucket) ?? 0) + steps));
      rows.set(head, row);
    }
  }
  return Object.fromEntries(
    [...rows].map(([head, row]) => [head, [...row].filter(([, steps]) => steps !== 0).flat()]),
  );
}

/** All buckets that a delta changes, for whichever head. */
export function bucketsOf(delta: LearnedDelta): Set<number> {
  const buckets = new Set<number>();
  for (const pairs of Object.values(delta)) forEachPair(pairs, (bucket) => buckets.add(bucket));
  return buckets;
}
