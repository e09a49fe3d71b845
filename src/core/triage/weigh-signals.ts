import { lanes } from "./lane";
import type { SeenMessage } from "./seen-message";
import { signals } from "./signals/signals";

/** What speaks for each lane before anything is known: most mail is for reading, and some asks something. */
const laneStart: Float64Array = Float64Array.of(0, 0.55, -1.2, -1.2, 0.9, 0);

/** The lanes' shares of every signal, laid out once so that weighing is plain arithmetic. */
const laneWeights: readonly Float64Array[] = signals.map((signal) =>
  Float64Array.from(lanes, (lane) => signal.lanes?.[lane] ?? 0),
);

/** One signal that is there, by its place in `signals`, and how strongly. */
export interface Weighed {
  index: number;
  value: number;
}

/** What all signals together say of one message, before anything learned. */
export interface Weighing {
  /** The log-odds added to the starting point. */
  logOdds: number;
  /** What speaks for each lane, in the order of `lanes`. */
  evidence: Float64Array;
  present: readonly Weighed[];
}

/** Asks every signal about a message. A value that is no finite number counts as absent. */
export function weighSignals(seen: SeenMessage): Weighing {
  const evidence = laneStart.slice();
  const present: Weighed[] = [];
  let logOdds = 0;
  for (let index = 0; index < signals.length; index++) {
    const signal = signals[index]!;
    const value = signal.value(seen);
    if (value === 0 || !Number.isFinite(value)) continue;
    present.push({ index, value });
    logOdds += value * signal.weight;
    const shares = laneWeights[index]!;
    for (let lane = 0; lane < evidence.length; lane++) evidence[lane]! += value * shares[lane]!;
  }
  return { logOdds, evidence, present };
}
