import type { LearnedDelta } from "./journal-entry";
import { forEachPair } from "./learned-delta";
import { lanes } from "./lane";
import { bucketCount, type LearnedFeatures } from "./learned-features";

/** What learned weights speak about: how soon somebody is needed, and each lane. */
export const heads = ["score", ...lanes] as const;

/** One of the seven. */
export type Head = (typeof heads)[number];

/** Weights are kept in whole steps, so that adding and taking away again gives exactly what was before. */
export const stepsPerUnit = 256;

/** No weight counts for more than this in log-odds, however often it was taught. */
export const mostWeight = 3;

const mostSteps = mostWeight * stepsPerUnit;

/**
 * The weights learned for one executive: a table of buckets by heads, in whole steps. Adding deltas is exact and the
 * order does not matter; the bound is kept where weights are read.
 */
export class LearnedWeights {
  private readonly steps = new Int32Array(bucketCount * heads.length);
  private nonZero = 0;

  /** Whether nothing has been learned, so that there is nothing to look up. */
  get isEmpty(): boolean {
    return this.nonZero === 0;
  }

  /** The weight of a bucket for a head, in log-odds, within the bound. */
  weight(head: Head, bucket: number): number {
    return clamped(this.stepsAt(heads.indexOf(head), bucket)) / stepsPerUnit;
  }

  /** What was learned says of a message, for one head: the features from `from` up to `to`. */
  sum(head: Head, features: LearnedFeatures, from = 0, to = features.buckets.length): number {
    if (this.nonZero === 0) return 0;
    const row = heads.indexOf(head);
    let total = 0;
    for (let index = from; index < to; index++) {
      const steps = this.stepsAt(row, features.buckets[index] ?? 0);
      if (steps !== 0) total += clamped(steps) * (features.values[index] ?? 0);
    }
    return total / stepsPerUnit;
  }

  /** Adds a delta, or takes it away again when `times` is -1. */
  add(delta: LearnedDelta, times: 1 | -1 = 1): void {
    for (const [head, pairs] of Object.entries(delta)) {
      const row = heads.indexOf(head as Head);
      if (row < 0) continue;
      forEachPair(pairs, (bucket, steps) => this.addSteps(row, bucket, times * steps));
    }
  }

  /** Everything that is not zero, head by head: bucket, steps, bucket, steps… */
  entries(): Partial<Record<Head, number[]>> {
    const all: Partial<Record<Head, number[]>> = {};
    for (const [row, head] of heads.entries()) {
      const pairs: number[] = [];
      for (let bucket = 0; bucket < bucketCount; bucket++) {
        const steps = this.stepsAt(row, bucket);
        if (steps !== 0) pairs.push(bucket, steps);
      }
      if (pairs.length > 0) all[head] = pairs;
    }
    return all;
  }

  /** How much may be added to a weight before it is at the bound, in steps; the amount is cut to that. */
  withinBound(head: Head, bucket: number, steps: number): number {
    const now = this.stepsAt(heads.indexOf(head), bucket);
    return Math.max(Math.min(0, -mostSteps - now), Math.min(Math.max(0, mostSteps - now), steps));
  }

  private stepsAt(row: number, bucket: number): number {
    return this.steps[row * bucketCount + bucket] ?? 0;
  }

  private addSteps(row: number, bucket: number, steps: number): void {
    if (!Number.isInteger(bucket) || bucket < 0 || bucket >= bucketCount) return;
    if (!Number.isSafeInteger(steps)) return;
    const before = this.stepsAt(row, bucket);
    this.steps[row * bucketCount + bucket] = before + steps;
    this.nonZero += Number(before + steps !== 0) - Number(before !== 0);
  }
}

function clamped(steps: number): number {
  return Math.max(-mostSteps, Math.min(mostSteps, steps));
}
