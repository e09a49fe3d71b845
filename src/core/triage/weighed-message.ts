import { readQuestions } from "./content-signs";
import type { Lane } from "./lane";
import { learnedReasons, type LearnedParts } from "./learned-reasons";
import { habitReasons, trustIn } from "./learning/habit-reasons";
import type { Message } from "./message";
import { pointsOf, scoreOf, startingPoint } from "./score-points";
import type { SeenMessage } from "./seen-message";
import type { Signal } from "./signals/signal";
import type { Contribution, Facts, Marks, TriagedMessage } from "./triaged-message";
import { presentSignals, type PresentSignals, type Weighing } from "./weigh-signals";

/**
 * A triaged message that puts its reasons and facts into words when somebody looks at them: of ten thousand rows a
 * screen shows ten. What was weighed is kept, so that the reasons are those of the score whatever is learned later.
 */
export class WeighedMessage implements TriagedMessage {
  readonly message: Message;
  readonly lane: Lane;
  readonly score: number;
  readonly startingPoint = startingPoint;
  readonly marks: Marks;
  readonly corrected: boolean;
  readonly #seen: SeenMessage;
  readonly #present: PresentSignals;
  readonly #learned: LearnedParts | undefined;
  #contributions: readonly Contribution[] | undefined;
  #facts: Facts | undefined;

  constructor(
    seen: SeenMessage,
    weighed: Weighing,
    placed: Pick<TriagedMessage, "lane" | "marks" | "corrected">,
  ) {
    this.message = seen.message;
    this.lane = placed.lane;
    this.score = scoreOf(weighed.logOdds);
    this.marks = placed.marks;
    this.corrected = placed.corrected;
    this.#seen = seen;
    this.#present = weighed.present;
    this.#learned = weighed.learned;
  }

  get contributions(): readonly Contribution[] {
    return (this.#contributions ??= contributionsOf(this.#seen, this.#present, this.#learned));
  }

  get facts(): Facts {
    return (this.#facts ??= factsOf(this.#seen));
  }
}

/** What the card shows of the words. Questions are only looked for where there are any. */
export function factsOf({ message, reading, safety }: SeenMessage): Facts {
  const questions =
    reading.content.questions > 0
      ? readQuestions(message.subject, message.body ?? message.preview)
      : [];
  return { deadlines: reading.deadlines, questions, amounts: reading.amounts, safety };
}

function contributionsOf(
  seen: SeenMessage,
  weighed: PresentSignals,
  learned: LearnedParts | undefined,
): readonly Contribution[] {
  const present = presentSignals(weighed);
  const parts = [
    ...(learned ? learnedReasons(learned, seen.message) : []),
    ...(seen.habit ? habitReasons(seen.habit, seen) : []),
  ];
  const trust = trustIn(seen);
  const { points } = pointsOf([
    ...present.map(({ signal, value }) => value * signal.weight * trust),
    ...parts.map(({ logOdds }) => logOdds),
  ]);
  const contributions: Contribution[] = [];
  for (const [at, signalled] of present.entries()) {
    if (points[at]) contributions.push(toContribution(seen, signalled, points[at]));
  }
  for (const [at, { signal, reason }] of parts.entries()) {
    const given = points[present.length + at];
    if (given) contributions.push({ signal, points: given, reason });
  }
  return contributions.sort((one, other) => Math.abs(other.points) - Math.abs(one.points));
}

function toContribution(
  seen: SeenMessage,
  { signal, value }: { signal: Signal; value: number },
  points: number,
): Contribution {
  const chip = signal.chip?.(seen, value);
  const contribution = { signal: signal.name, points, reason: signal.reason(seen, value) };
  return chip ? { ...contribution, chip } : contribution;
}
