import { medianOf, type BenchRow } from "../bench";
import { ownTime } from "./own-time";

/** Lets contestants take turns, some rounds after one to warm up, and gives the middle time of each. */
export function inTurns(
  contestants: Readonly<Record<string, (() => unknown) | undefined>>,
  rounds = 9,
): BenchRow[] {
  const times = new Map<string, number[]>();
  for (let round = 0; round <= rounds; round += 1) {
    for (const [who, run] of Object.entries(contestants)) {
      if (!run) continue;
      const taken = ownTime(run);
      if (round > 0) times.set(who, [...(times.get(who) ?? []), taken]);
    }
  }
  return Object.keys(contestants).map((who) => {
    const own = times.get(who);
    if (!own) return { who, note: "not installed" };
    return { who, value: Number(medianOf(own).toPrecision(4)) };
  });
}
