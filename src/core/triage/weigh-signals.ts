import { bitOfSign } from "./found-signs";
import { lanes, type Lane } from "./lane";
import type { LearnedParts } from "./learned-reasons";
import type { SeenMessage } from "./seen-message";
import type { Signal } from "./signals/signal";
import { signals } from "./signals/signals";

/** What speaks for each lane before anything is known: most mail is for reading, and some asks something. */
const laneStart: readonly number[] = [0, 0.55, -1.2, -1.2, 0.9, 0];

/** For each signal its lanes laid out, place and weight after each other, so that weighing is plain arithmetic. */
const laneShares: readonly (readonly number[])[] = signals.map((signal) =>
  Object.entries(signal.lanes ?? {}).flatMap(([lane, weight]) => [
    lanes.indexOf(lane as Lane),
    weight,
  ]),
);

/** For each signal what else weighing needs, in rows of their own: signals have many shapes, which are slow to read. */
const values = signals.map(({ value }) => value);
const weights = signals.map(({ weight }) => weight);
const neededSigns = signals.map(({ sign }) => (sign ? bitOfSign(sign) : 0));

/**
 * The signals that are there: for each its place in `signals` and how strong it is, one after the other. Thousands of
 * messages keep theirs until somebody asks why, and numbers in a row take a third of the room of objects.
 */
export type PresentSignals = readonly number[];

/** What speaks for each lane of a message and for its score. */
export interface Weighing {
  /** The log-odds added to the starting point. */
  logOdds: number;
  /** What speaks for each lane, in the order of `lanes`. */
  evidence: number[];
  present: PresentSignals;
  /** The learned shares of the score; absent when nothing that was learned speaks of this message. */
  learned: LearnedParts | undefined;
}

/** Filled anew for each message, so that what is kept of it has no room to spare. */
const scratch: number[] = signals.flatMap(() => [0.5, 0.5]);

/** Asks every signal about a message. A value that is no finite number counts as absent. */
export function weighSignals(seen: SeenMessage): Weighing {
  const evidence = laneStart.slice();
  const { present } = seen.content.signs;
  let count = 0;
  let logOdds = 0;
  let place = -1;
  for (const valueIn of values) {
    place += 1;
    if (((neededSigns[place] ?? 0) & ~present) !== 0) continue;
    const value = valueIn(seen);
    if (value === 0 || !Number.isFinite(value)) continue;
    scratch[count++] = place;
    scratch[count++] = value;
    logOdds += value * (weights[place] ?? 0);
    addTo(evidence, laneShares[place] ?? [], value);
  }
  return { logOdds, evidence, present: scratch.slice(0, count), learned: undefined };
}

function addTo(evidence: number[], shares: readonly number[], value: number): void {
  for (let at = 0; at < shares.length; at += 2) {
    const lane = shares[at] ?? 0;
    evidence[lane] = (evidence[lane] ?? 0) + value * (shares[at + 1] ?? 0);
  }
}

/** The signals that are there with their values, to put them into words. */
export function presentSignals(present: PresentSignals): { signal: Signal; value: number }[] {
  const found: { signal: Signal; value: number }[] = [];
  for (let at = 0; at < present.length; at += 2) {
    const signal = signals[present[at] ?? -1];
    if (signal) found.push({ signal, value: present[at + 1] ?? 0 });
  }
  return found;
}
