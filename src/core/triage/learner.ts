import type { LearnedDelta } from "./journal-entry";
import { lanes, type Lane } from "./lane";
import type { LearnedFeatures } from "./learned-features";
import { stepsPerUnit, type Head, type LearnedWeights } from "./learned-weights";

/** What is taught about one message. Both may be given; a reply teaches only how soon somebody was needed. */
export interface Label {
  /** The lane it belongs in. */
  lane?: Lane;
  /** How likely it was that somebody was needed soon, 0 to 1. */
  needed?: number;
}

/** What triage says of the message now, so that no more is changed than the label asks for. */
export interface Standing {
  /** All log-odds of the score, the starting point's too. */
  logOdds: number;
  /** What speaks for each lane now, in the order of `lanes`. */
  evidence: ArrayLike<number>;
}

/** How far a lane must be ahead of the next for the lesson to be over. */
const wantedMargin = 1;
/** The largest change of one weight in one lesson of strength 1, in log-odds. */
const largestStep = 1.25;

/**
 * Works out what one lesson changes in the weights: a passive-aggressive step for the lanes (the right lane up and
 * the lanes ahead of it down, just far enough) and a step of the logistic's log-odds for the score. Nothing changes
 * when triage says the same already. Strength 1 is a correction by hand; weaker evidence teaches less.
 *
 * @see Crammer and others, Online passive-aggressive algorithms, JMLR 7, 2006
 */
export function lessonFor(
  weights: LearnedWeights,
  features: LearnedFeatures,
  label: Label,
  standing: Standing,
  strength = 1,
): LearnedDelta {
  const lesson = new Lesson(weights, features, strength);
  if (label.lane !== undefined) lesson.teachLane(label.lane, standing.evidence);
  if (label.needed !== undefined) lesson.teachScore(label.needed, standing.logOdds);
  return lesson.delta;
}

/** How likely it is that somebody is needed soon in each lane; what a corrected lane teaches the score. */
export const neededIn: Readonly<Record<Lane, number>> = {
  decide: 0.8,
  handle: 0.62,
  meetings: 0.5,
  invoices: 0.5,
  read: 0.22,
  bulk: 0.08,
};

class Lesson {
  readonly delta: Record<string, number[]> = {};

  constructor(
    private readonly weights: LearnedWeights,
    private readonly features: LearnedFeatures,
    private readonly strength: number,
  ) {}

  teachLane(lane: Lane, evidence: ArrayLike<number>): void {
    const now = Array.from(lanes, (_, index) => evidence[index] ?? 0);
    const right = lanes.indexOf(lane);
    // Several lanes may be ahead of the right one; each is dealt with as the strongest in its turn.
    for (let turn = 0; turn < lanes.length; turn++) {
      const rival = strongestBut(now, right);
      const loss = wantedMargin - (now[right]! - now[rival]!);
      if (loss <= 1e-6) return;
      const step = this.bounded(loss / (2 * this.features.squared));
      this.change(lane, step);
      this.change(lanes[rival]!, -step);
      now[right]! += step * this.features.squared;
      now[rival]! -= step * this.features.squared;
      if (step >= largestStep * this.strength) return;
    }
  }

  teachScore(needed: number, logOdds: number): void {
    const aim = Math.log(needed / (1 - needed));
    if (!Number.isFinite(aim)) throw new RangeError("lessonFor: needed must lie between 0 and 1");
    this.change("score", this.bounded((0.8 * (aim - logOdds)) / this.features.squared));
  }

  private bounded(step: number): number {
    const most = largestStep * this.strength;
    return Math.max(-most, Math.min(most, step));
  }

  private change(head: Head, step: number): void {
    const { buckets, values } = this.features;
    const pairs = (this.delta[head] ??= []);
    for (let index = 0; index < buckets.length; index++) {
      const bucket = buckets[index]!;
      const wanted = Math.round(step * values[index]! * stepsPerUnit) + planned(pairs, bucket);
      setIn(pairs, bucket, this.weights.withinBound(head, bucket, wanted));
    }
    if (pairs.length === 0) delete this.delta[head];
  }
}

function planned(pairs: readonly number[], bucket: number): number {
  for (let at = 0; at < pairs.length; at += 2) if (pairs[at] === bucket) return pairs[at + 1]!;
  return 0;
}

function setIn(pairs: number[], bucket: number, steps: number): void {
  for (let at = 0; at < pairs.length; at += 2) {
    if (pairs[at] === bucket) {
      pairs[at + 1] = steps;
      return;
    }
  }
  if (steps !== 0) pairs.push(bucket, steps);
}

function strongestBut(evidence: readonly number[], except: number): number {
  let best = except === 0 ? 1 : 0;
  for (let lane = 0; lane < evidence.length; lane++) {
    if (lane !== except && evidence[lane]! > evidence[best]!) best = lane;
  }
  return best;
}
