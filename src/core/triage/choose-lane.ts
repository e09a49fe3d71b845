import { lanes, type Lane } from "./lane";

/** Closer than this, a lane for reading cannot be told from one where somebody is needed with confidence. */
const closeMargin = 0.7;
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
 * Chooses the one lane for which most speaks. When a lane that stands higher is close behind and a person wrote the
 * message, the higher one is taken and the choice marked unsure: better one look too many than a message missed.
 */
export function chooseLane(evidence: ArrayLike<number>, fromPerson: boolean): ChosenLane {
  const best = strongest(evidence);
  const top = evidence[best] ?? 0;
  let chosen = best;
  let close = false;
  for (let lane = 0; lane < lanes.length; lane++) {
    if (lane === best || top - (evidence[lane] ?? 0) >= marginBetween(best, lane)) continue;
    close = true;
    if (fromPerson && heightOf(lane) > heightOf(chosen)) chosen = lane;
  }
  return { lane: laneAt(chosen), unsure: close && fromPerson };
}

function marginBetween(one: number, other: number): number {
  return heightOf(one) >= 4 && heightOf(other) >= 4 ? narrowMargin : closeMargin;
}

function heightOf(lane: number): number {
  return height[laneAt(lane)];
}

function laneAt(place: number): Lane {
  return lanes[place] ?? "read";
}

/** How far the strongest lane is ahead of the next. */
export function marginOf(evidence: ArrayLike<number>): number {
  const [best = 0, next = 0] = Array.from(evidence).sort((one, other) => other - one);
  return best - next;
}

function strongest(evidence: ArrayLike<number>): number {
  let best = 0;
  for (let lane = 1; lane < lanes.length; lane++) {
    if ((evidence[lane] ?? 0) > (evidence[best] ?? 0)) best = lane;
  }
  return best;
}
