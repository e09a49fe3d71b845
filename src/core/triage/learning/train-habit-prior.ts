import { HabitModel, type HabitSettings } from "./habit-model";
import { habitBuckets, habitGroups, namedBuckets, type HabitFeatures } from "./feature-row";

/** One message of which it is known what became of it. */
export interface HabitLesson {
  features: HabitFeatures;
  needed: boolean;
  /** The log-odds the signals give it. */
  signalled: number;
}

/** How the prior is trained; the same for every owner. */
export const priorSettings: HabitSettings = { alpha: 0.06, beta: 1, l1: 0.3, l2: 1 };
const rounds = 2;

/**
 * Trains the weights that learning starts from on the lessons of several owners, each in the order in which they were
 * learned. Who sent a message and what words it holds are left out: they belong to its owner.
 */
export function trainHabitPrior(owners: readonly (readonly HabitLesson[])[]): Float32Array {
  const model = new HabitModel(undefined, priorSettings);
  for (let round = 0; round < rounds; round++) {
    for (const lessons of owners) {
      for (const { features, needed, signalled } of lessons) {
        model.learn(generalOnly(features), needed ? 1 : 0, 1, signalled);
      }
    }
  }
  const weights = new Float32Array(habitBuckets);
  for (let bucket = 0; bucket < namedBuckets; bucket++) weights[bucket] = model.weight(bucket);
  return weights;
}

/** The features that come before those of one owner's own people and words. */
function generalOnly(features: HabitFeatures): HabitFeatures {
  return { ...features, ends: features.ends.slice(0, habitGroups.indexOf("topic") + 1) };
}
