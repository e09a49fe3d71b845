import { endOf, habitBuckets, mostFeatures, type HabitFeatures } from "./feature-row";

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

/** What one learned weight comes from: FTRL's z and n. */
export interface HabitEvidence {
  z: number;
  n: number;
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
  private readonly prior: Float32Array;
  /** The sum of gradients of each bucket, less what the proximal step has taken: FTRL's z. */
  private readonly z = new Float32Array(habitBuckets);
  /** The root of the sum of squared gradients of each bucket: the root of FTRL's n. */
  private readonly root = new Float32Array(habitBuckets);
  /** What z and n make of each bucket, kept because weights are asked for far more often than learned. */
  private readonly learnedNow = new Float64Array(habitBuckets);

  /** `prior` are the weights to start from; without them learning starts from nothing. */
  constructor(
    prior: Float32Array | undefined,
    private readonly settings: HabitSettings = habitSettings,
  ) {
    this.prior = prior ?? new Float32Array(habitBuckets);
  }

  /** The weight of a bucket, prior and learned together, in log-odds. */
  weight(bucket: number): number {
    return (this.prior[bucket] ?? 0) + this.learned(bucket);
  }

  /** What was learned about a bucket, beside the prior. */
  learned(bucket: number): number {
    return this.learnedNow[bucket] ?? 0;
  }

  /** What the learned weight of a bucket comes from: FTRL's z and n. */
  evidence(bucket: number): HabitEvidence {
    return { z: this.z[bucket] ?? 0, n: (this.root[bucket] ?? 0) ** 2 };
  }

  /** Puts back what `evidence` gave. */
  restore(bucket: number, { z, n }: HabitEvidence): void {
    this.z[bucket] = z;
    this.root[bucket] = Math.sqrt(n);
    this.reckon(bucket);
  }

  /** What the features from `from` up to `to` add to the log-odds. */
  sum(features: HabitFeatures, from = features.start, to = endOf(features)): number {
    const { buckets, values } = features;
    const { prior, learnedNow } = this;
    let total = 0;
    for (let at = from; at < to; at++) {
      const bucket = buckets[at] ?? 0;
      total += ((prior[bucket] ?? 0) + (learnedNow[bucket] ?? 0)) * (values[at] ?? 0);
    }
    return total;
  }

  /**
   * Learns what became of a message. `label` is 1 when it needed somebody, 0 when not; `strength` 1 is an ordinary
   * lesson; `offset` are log-odds that other parts than this model add.
   */
  learn(features: HabitFeatures, label: number, strength = 1, offset = 0): void {
    const { buckets, values, start } = features;
    const { prior, learnedNow, z, root } = this;
    const { alpha, beta, l1, l2 } = this.settings;
    const end = endOf(features);
    let logOdds = offset;
    for (let at = start; at < end; at++) {
      const bucket = buckets[at] ?? 0;
      const weight = learnedNow[bucket] ?? 0;
      weightsNow[at - start] = weight;
      logOdds += ((prior[bucket] ?? 0) + weight) * (values[at] ?? 0);
    }
    const error = (logistic(logOdds) - label) * strength;
    for (let at = start; at < end; at++) {
      const bucket = buckets[at] ?? 0;
      const gradient = error * (values[at] ?? 0);
      const before = root[bucket] ?? 0;
      const after = Math.sqrt(before * before + gradient * gradient);
      const step = (after - before) / alpha;
      const sum = Math.fround((z[bucket] ?? 0) + gradient - step * (weightsNow[at - start] ?? 0));
      z[bucket] = sum;
      root[bucket] = after;
      // Reckoned here and not by a call for each: this is where most of the time of learning goes.
      learnedNow[bucket] =
        sum > l1 || sum < -l1
          ? learnedWeight(sum > 0 ? l1 - sum : -l1 - sum, (beta + Math.fround(after)) / alpha + l2)
          : 0;
    }
  }

  private reckon(bucket: number): void {
    const z = this.z[bucket] ?? 0;
    const { alpha, beta, l1, l2 } = this.settings;
    const beyond = z > l1 ? l1 - z : z < -l1 ? -l1 - z : 0;
    this.learnedNow[bucket] = learnedWeight(beyond, (beta + (this.root[bucket] ?? 0)) / alpha + l2);
  }
}

/** The weight that evidence beyond the threshold gives, divided by how slowly it moves; never more than `mostLearned`. */
function learnedWeight(beyond: number, slowness: number): number {
  return Math.max(-mostLearned, Math.min(mostLearned, beyond / slowness));
}

/** The learned weights of the message that is being learned from, so that each is reckoned once. */
const weightsNow = new Float64Array(mostFeatures);

function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
