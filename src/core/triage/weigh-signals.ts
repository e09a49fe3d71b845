import { lanes, type Lane } from "./lane";
import type { LearnedParts } from "./learned-reasons";
import type { SeenMessage } from "./seen-message";
import type { Signal } from "./signals/signal";
import { signals } from "./signals/signals";

/** What speaks for each lane before anything is known: most mail is for reading, and some asks something. */
const laneStart: readonly number[] = [0, 0.55, -1.2, -1.2, 0.9, 0];

/** A signal with its lanes laid out as pairs of place and weight, so that weighing is plain arithmetic. */
interface LaidOut {
  signal: Signal;
  lanes: readonly (readonly [lane: number, weight: number])[];
}

const laidOut: readonly LaidOut[] = signals.map((signal) => ({
  signal,
  lanes: Object.entries(signal.lanes ?? {}).map(
    ([lane, weight]) => [lanes.indexOf(lane as Lane), weight] as const,
  ),
}));

/** One signal that is there and how strongly. */
export interface Weighed {
  signal: Signal;
  value: number;
}

/** What speaks for each lane of a message and for its score. */
export interface Weighing {
  /** The log-odds added to the starting point. */
  logOdds: number;
  /** What speaks for each lane, in the order of `lanes`. */
  evidence: number[];
  present: readonly Weighed[];
  /** The learned shares of the score; absent when nothing that was learned speaks of this message. */
  learned: LearnedParts | undefined;
}

/** Filled anew for each message, so that what is kept of it has no room to spare. */
const scratch: Weighed[] = [];

/** Asks every signal about a message. A value that is no finite number counts as absent. */
export function weighSignals(seen: SeenMessage): Weighing {
  const evidence = [...laneStart];
  let count = 0;
  let logOdds = 0;
  for (const { signal, lanes: shares } of laidOut) {
    const value = signal.value(seen);
    if (value === 0 || !Number.isFinite(value)) continue;
    scratch[count++] = { signal, value };
    logOdds += value * signal.weight;
    for (const [lane, weight] of shares) evidence[lane] = (evidence[lane] ?? 0) + value * weight;
  }
  return { logOdds, evidence, present: scratch.slice(0, count), learned: undefined };
}
