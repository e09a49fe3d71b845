import { createRequire } from "node:module";
import path from "node:path";
import type { HabitFeatures } from "../../../src/core/triage/learning/feature-row";
import { endOf, habitBuckets } from "../../../src/core/triage/learning/feature-row";
import type { Scored } from "./measures";
import type { KansliRun } from "./kansli-run";
import type { OwnerMail, ReceivedMail } from "./owner-mail";

/** The one-line rule: the logarithm of how often the sender was written to, over the number of recipients. */
export function runRule({ received, sent }: OwnerMail): Scored[] {
  const written = new Map<string, number>();
  let next = 0;
  return received.map(({ message, at, answered }) => {
    for (; next < sent.length && sent[next]!.at <= at; next++) {
      for (const { address } of sent[next]!.message.to) {
        written.set(address, (written.get(address) ?? 0) + 1);
      }
    }
    const recipients = Math.max(1, message.to.length + message.cc.length);
    return [Math.log(1 + (written.get(message.from.address) ?? 0)) / recipients, answered];
  });
}

/** Gmail's aggressiveness and how small an error is let pass. */
const passive = { aggressiveness: 0.01, tolerance: 0.1 };

/**
 * PA-II regression as Gmail's Priority Inbox learns, on the features Kansli has, from nothing.
 *
 * @see Aberdeen and others, The learning behind Gmail Priority Inbox, 2010
 */
export function runPassiveAggressive(owner: OwnerMail, { features }: KansliRun): Scored[] {
  const weights = new Float64Array(habitBuckets);
  const scored: Scored[] = [];
  inOrder(
    owner.received,
    (index) => (scored[index] = [sum(weights, features[index]!), owner.received[index]!.answered]),
    (index) => {
      const { buckets, values } = rowOf(features[index]!);
      const error = (owner.received[index]!.answered ? 1 : -1) - sum(weights, features[index]!);
      const loss = Math.max(Math.abs(error) - passive.tolerance, 0);
      const squared = values.reduce((total, value) => total + value * value, 0);
      const step = (Math.sign(error) * loss) / (squared + 1 / (2 * passive.aggressiveness));
      for (const [at, bucket] of buckets.entries()) weights[bucket]! += step * values[at]!;
    },
  );
  return scored;
}

interface WinkClassifier {
  definePrepTasks(tasks: ((text: string) => string[])[]): number;
  defineConfig(config: { considerOnlyPresence: boolean; smoothingFactor: number }): boolean;
  learn(text: string, label: string): boolean;
  consolidate(): boolean;
  computeOdds(text: string): [string, number][];
}

const require = createRequire(path.join(__dirname, "../peers/package.json"));

/** wink-naive-bayes, or `undefined` when the peers are not installed. */
export function loadWink(): (() => WinkClassifier) | undefined {
  try {
    return require("wink-naive-bayes-text-classifier") as () => WinkClassifier;
  } catch (error) {
    if ((error as { code?: string }).code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

/** A fresh wink classifier over lower-case words. */
export function aWinkClassifier(wink: () => WinkClassifier): WinkClassifier {
  const classifier = wink();
  classifier.definePrepTasks([(text) => text.toLowerCase().match(/[\p{L}']{2,}/gu) ?? []]);
  classifier.defineConfig({ considerOnlyPresence: true, smoothingFactor: 0.5 });
  return classifier;
}

/**
 * wink-naive-bayes over subject and text. It cannot learn once it has predicted, so it is built anew from everything
 * known each time that has grown by a fifth.
 */
export function runWink({ received }: OwnerMail, wink: () => WinkClassifier): Scored[] {
  const scored: Scored[] = [];
  const known: number[] = [];
  let classifier: WinkClassifier | undefined;
  let builtFrom = 0;
  inOrder(
    received,
    (index) => {
      const { message, answered } = received[index]!;
      const odds = classifier?.computeOdds(textOf(message)) ?? [];
      const yes = odds.find(([label]) => label === "yes")?.[1] ?? 0;
      scored[index] = [yes, answered];
    },
    (index) => {
      known.push(index);
      if (known.length < 50 || known.length < builtFrom * 1.2) return;
      if (new Set(known.map((one) => received[one]!.answered)).size < 2) return;
      builtFrom = known.length;
      classifier = aWinkClassifier(wink);
      for (const one of known) {
        const { message, answered } = received[one]!;
        classifier.learn(textOf(message), answered ? "yes" : "no");
      }
      classifier.consolidate();
    },
  );
  return scored;
}

function textOf({ subject, body, preview }: ReceivedMail["message"]): string {
  return `${subject} ${(body ?? preview).slice(0, 2_500)} .`;
}

/** Asks for each message as it comes and teaches each label when it is known. */
function inOrder(
  received: readonly ReceivedMail[],
  predict: (index: number) => void,
  learn: (index: number) => void,
): void {
  const labels = labelOrder(received);
  let next = 0;
  for (const [index, { at }] of received.entries()) {
    for (; next < labels.length && received[labels[next]!]!.knownAt <= at; next++) {
      if (labels[next]! < index) learn(labels[next]!);
    }
    predict(index);
  }
}

function labelOrder(received: readonly ReceivedMail[]): number[] {
  return [...received.keys()].sort(
    (one, other) => received[one]!.knownAt - received[other]!.knownAt || one - other,
  );
}

function sum(weights: Float64Array, features: HabitFeatures): number {
  const { buckets, values } = rowOf(features);
  let total = 0;
  for (let at = 0; at < buckets.length; at++) total += weights[buckets[at]!]! * values[at]!;
  return total;
}

function rowOf(features: HabitFeatures): Pick<HabitFeatures, "buckets" | "values"> {
  const { buckets, values, start } = features;
  const end = endOf(features);
  return { buckets: buckets.subarray(start, end), values: values.subarray(start, end) };
}
