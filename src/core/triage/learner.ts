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
  private readonly rows = new Map<Head, Map<number, number>>();

  constructor(
    private readonly weights: LearnedWeights,
    private readonly features: LearnedFeatures,
    private readonly strength: number,
  ) {}

  get delta(): LearnedDelta {
    return Object.fromEntries([...this.rows].map(([head, row]) => [head, [...row].flat()]));
  }

  teachLane(lane: Lane, evidence: ArrayLike<number>): void {
    const now = new Map(lanes.map((name, index) => [name, evidence[index] ?? 0]));
    const change = (name: Lane, step: number) => {
      this.change(name, step);
      now.set(name, (now.get(name) ?? 0) + step * this.features.squared);
    };
    // Several lanes may be ahead of the right one; each is dealt with as the strongest in its turn.
    for (let rivals = lanes.length - 1; rivals > 0; rivals--) {
      const [rival, ahead] = strongestBut(now, lane);
      const loss = wantedMargin - ((now.get(lane) ?? 0) - ahead);
      if (loss <= 1e-6) return;
      const step = this.bounded(loss / (2 * this.features.squared));
      change(lane, step);
      change(rival, -step);
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
    const row = this.rows.get(head) ?? new Map<number, number>();
    for (const [index, bucket] of buckets.entries()) {
      const more = Math.round(step * (values[index] ?? 0) * stepsPerUnit);
      const steps = this.weights.withinBound(head, bucket, (row.get(bucket) ?? 0) + more);
      if (steps === 0) row.delete(bucket);
      else row.set(bucket, steps);
    }
    if (row.size > 0) this.rows.set(head, row);
  }
}

function strongestBut(
  evidence: ReadonlyMap<Lane, number>,
  except: Lane,
): readonly [lane: Lane, evidence: number] {
  const others = [...evidence].filter(([lane]) => lane !== except);
  return others.reduce((best, other) => (other[1] > best[1] ? other : best));
}
