import { lanes, type Lane } from "./lane";

/**
 * Closer than this, a lane for reading cannot be told from one where somebody is needed with confidence; until an
 * executive's spot checks tell how much is missed.
 */
export const usualMargin = 0.6;
/** Decide and handle are both looked at soon, so that less is at stake between them. */
const narrowMargin = 0.3;

/** Which lane is the safer place, highest first: what stands higher is looked at sooner. */
const height: Readonly<Record<Lane, number>> = {
  decide: 5,
  handle: 4,
  invoices: 3,
  meetings: 3,
  read: 2,
  bulk: 1,
};

/** The lane of a message, and whether that is a guess. */
export interface ChosenLane {
  lane: Lane;
  unsure: boolean;
}

/**
 * Chooses the one lane for which most speaks. When lanes that stand higher are close behind and a person wrote the
 * message, the likeliest of those is taken and the choice marked unsure: better one look too many than a message
 * missed.
 */
export function chooseLane(
  evidence: ArrayLike<number>,
  fromPerson: boolean,
  closeMargin = usualMargin,
): ChosenLane {
  const best = strongest(evidence);
  if (!fromPerson) return { lane: laneAt(best), unsure: false };
  const top = evidence[best] ?? 0;
  let chosen = best;
  let unsure = false;
  for (let lane = 0; lane < lanes.length; lane++) {
    const spoken = evidence[lane] ?? 0;
    if (lane === best || top - spoken >= marginBetween(best, lane, closeMargin)) continue;
    // Between reading later and not at all nobody is kept waiting.
    unsure ||= heightOf(best) > 2 || heightOf(lane) > heightOf(best);
    if (heightOf(lane) <= heightOf(best)) continue;
    if (chosen === best || spoken > (evidence[chosen] ?? 0)) chosen = lane;
  }
  return { lane: laneAt(chosen), unsure };
}

function marginBetween(one: number, other: number, closeMargin: number): number {
  return heightOf(one) >= 4 && heightOf(other) >= 4 ? narrowMargin : closeMargin;
}

function heightOf(lane: number): number {
  return height[laneAt(lane)];
}

function laneAt(place: number): Lane {
  return lanes[place] ?? "read";
}

/** How far the strongest lane is ahead of the next. */
export function marginOf(evidence: Iterable<number>): number {
  let best = -Infinity;
  let next = -Infinity;
  for (const spoken of evidence) {
    next = Math.max(next, Math.min(best, spoken));
    best = Math.max(best, spoken);
  }
  return best - next;
}

function strongest(evidence: ArrayLike<number>): number {
  let best = 0;
  for (let lane = 1; lane < lanes.length; lane++) {
    if ((evidence[lane] ?? 0) > (evidence[best] ?? 0)) best = lane;
  }
  return best;
}
