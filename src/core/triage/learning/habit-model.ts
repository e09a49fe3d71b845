import { habitBuckets, mostFeatures, type HabitFeatures } from "./feature-row";

/** How the model learns. */
export interface HabitSettings {
  /** How fast: the step of FTRL-proximal. */
  alpha: number;
  /** Softens the first steps. */
  beta: number;
  /** How much evidence a weight needs before it differs from the prior at all. */
  l1: number;
  /** Pulls weights to the prior. */
  l2: number;
}

/** Settings for learning on top of the prior; the same for everybody. */
export const habitSettings: HabitSettings = { alpha: 0.035, beta: 1, l1: 0.3, l2: 1 };

/** What was learned never moves a weight further than this from the prior, in log-odds. */
export const mostLearned = 4;

/**
 * Logistic regression learned one message at a time with FTRL-proximal, on top of weights that are given: what is
 * learned is the difference from the prior, zero until there is evidence.
 *
 * @see McMahan and others, Ad click prediction: a view from the trenches, KDD 2013
 */
export class HabitModel {
  /** The sum of gradients of each bucket, less what the proximal step has taken: FTRL's z. */
  readonly z = new Float32Array(habitBuckets);
  /** The sum of squared gradients of each bucket: FTRL's n. */
  readonly n = new Float32Array(habitBuckets);

  constructor(
    readonly prior: Float32Array | undefined,
    private readonly settings: HabitSettings = habitSettings,
  ) {}

  /** The weight of a bucket, prior and learned together, in log-odds. */
  weight(bucket: number): number {
    return (this.prior?.[bucket] ?? 0) + this.learned(bucket);
  }

  /** What was learned about a bucket, beside the prior. */
  learned(bucket: number): number {
    const z = this.z[bucket] ?? 0;
    const { alpha, beta, l1, l2 } = this.settings;
    if (z <= l1 && z >= -l1) return 0;
    const weight =
      (z > 0 ? l1 - z : -l1 - z) / ((beta + Math.sqrt(this.n[bucket] ?? 0)) / alpha + l2);
    return weight > mostLearned ? mostLearned : weight < -mostLearned ? -mostLearned : weight;
  }

  /** What the features from `from` up to `to` add to the log-odds. */
  sum(features: HabitFeatures, from = 0, to = features.buckets.length): number {
    const { buckets, values } = features;
    let total = 0;
    for (let at = from; at < to; at++) total += this.weight(buckets[at] ?? 0) * (values[at] ?? 0);
    return total;
  }

  /**
   * Learns what became of a message. `label` is 1 when it needed somebody, 0 when not; `strength` 1 is an ordinary
   * lesson; `offset` are log-odds that other parts than this model add.
   */
  learn(features: HabitFeatures, label: number, strength = 1, offset = 0): void {
    const { buckets, values } = features;
    const { alpha } = this.settings;
    const count = buckets.length;
    let logOdds = offset;
    for (let at = 0; at < count; at++) {
      const bucket = buckets[at] ?? 0;
      const weight = this.learned(bucket);
      weightsNow[at] = weight;
      logOdds += ((this.prior?.[bucket] ?? 0) + weight) * (values[at] ?? 0);
    }
    const error = (logistic(logOdds) - label) * strength;
    for (let at = 0; at < count; at++) {
      const bucket = buckets[at] ?? 0;
      const gradient = error * (values[at] ?? 0);
      const before = this.n[bucket] ?? 0;
      const after = before + gradient * gradient;
      const step = (Math.sqrt(after) - Math.sqrt(before)) / alpha;
      this.z[bucket] = (this.z[bucket] ?? 0) + gradient - step * (weightsNow[at] ?? 0);
      this.n[bucket] = after;
    }
  }
}

/** The learned weights of the message that is being learned from, so that each is reckoned once. */
const weightsNow = new Float64Array(mostFeatures);

function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
