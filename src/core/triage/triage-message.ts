import { chooseLane, marginOf } from "./choose-lane";
import { readQuestions } from "./content-signs";
import { lanes, type Lane } from "./lane";
import { learnedContributions, learnedEvidence } from "./learned-reasons";
import type { LearnedFeatures } from "./learned-features";
import type { LearnedWeights } from "./learned-weights";
import { pointsOf, startingPoint } from "./score-points";
import type { SeenMessage } from "./seen-message";
import { signals } from "./signals/signals";
import type { Contribution, Facts, Marks, TriagedMessage } from "./triaged-message";
import { weighSignals, type Weighing } from "./weigh-signals";

/** What was learned for one executive and what it needs of a message. */
export interface Learned {
  weights: LearnedWeights;
  features: LearnedFeatures;
}

/** What speaks for each lane of a message and for its score, learned weights included. */
export interface Verdict extends Weighing {
  learned: Learned | undefined;
}

/** Weighs everything that is known of a message. Without `learned`, the signals alone. */
export function judge(seen: SeenMessage, learned: Learned | undefined): Verdict {
  const weighing = weighSignals(seen);
  if (!learned || learned.weights.isEmpty) return { ...weighing, learned: undefined };
  const { score, evidence } = learnedEvidence(learned.weights, learned.features);
  for (const [index] of lanes.entries()) evidence[index]! += weighing.evidence[index]!;
  return {
    logOdds: weighing.logOdds + score,
    evidence,
    present: weighing.present,
    learned: score === 0 ? undefined : learned,
  };
}

/** Puts a message into its lane with score, reasons, marks and facts. `pinned` is the lane given by hand. */
export function triageMessage(seen: SeenMessage, learned?: Learned, pinned?: Lane): TriagedMessage {
  const verdict = judge(seen, learned);
  const chosen = chooseLane(verdict.evidence, isFromPerson(seen));
  const { score, contributions } = explain(seen, verdict);
  return {
    message: seen.message,
    lane: pinned ?? chosen.lane,
    score,
    startingPoint,
    contributions,
    marks: marksOf(seen, pinned === undefined && chosen.unsure),
    facts: factsOf(seen),
    corrected: pinned !== undefined,
  };
}

function explain(
  seen: SeenMessage,
  verdict: Verdict,
): { score: number; contributions: readonly Contribution[] } {
  const learned = verdict.learned
    ? learnedContributions(verdict.learned.weights, verdict.learned.features, seen)
    : [];
  const logOdds = verdict.present.map(({ index, value }) => value * signals[index]!.weight);
  for (const part of learned) logOdds.push(part.logOdds);
  const { score, points } = pointsOf(logOdds);
  const contributions: Contribution[] = [];
  for (const [at, { index, value }] of verdict.present.entries()) {
    if (points[at] === 0) continue;
    const signal = signals[index]!;
    const chip = signal.chip?.(seen, value);
    const reason = signal.reason(seen, value);
    contributions.push({ signal: signal.name, points: points[at]!, reason, ...(chip && { chip }) });
  }
  for (const [at, { signal, reason }] of learned.entries()) {
    const given = points[verdict.present.length + at]!;
    if (given !== 0) contributions.push({ signal, points: given, reason });
  }
  contributions.sort((one, other) => Math.abs(other.points) - Math.abs(one.points));
  return { score, contributions };
}

function marksOf(seen: SeenMessage, unsure: boolean): Marks {
  const { due, conversation } = seen;
  const marks = {
    newSender:
      seen.isFirstFromSender && !seen.isOwn && !seen.sender.role && !seen.sender.isColleague,
    unsure,
    waiting: conversation !== undefined && conversation.lastSpeaker !== "other",
  };
  return due ? { due, ...marks } : marks;
}

/** What the card shows of the words. Questions are only looked for where there are any. */
export function factsOf({ message, reading, safety }: SeenMessage): Facts {
  const questions =
    reading.content.questions > 0
      ? readQuestions(message.subject, message.body ?? message.preview)
      : [];
  return { deadlines: reading.deadlines, questions, amounts: reading.amounts, safety };
}

/** Whether a person wrote the message to people, as far as can be told: then it must not be put low on a guess. */
export function isFromPerson({ sender, reading, content }: SeenMessage): boolean {
  if (sender.role !== undefined) return true;
  if (sender.kind === "noReply" || sender.kind === "list" || sender.kind === "none") return false;
  return reading.bulkHeader === undefined && (content.signs.bulk?.count ?? 0) < 2;
}

/** A preview of at least this many characters was probably cut there. */
const cutPreview = 240;
/** Two lanes closer than this may change places when the rest of the text is read. */
const openMargin = 1.4;

/**
 * Whether the lane may depend on the part of the text that was not read yet: a person wrote it, the lanes are close,
 * and the writer's own words go on beyond the preview. Never for private or encrypted messages.
 */
export function leansOnRest(seen: SeenMessage, verdict: Verdict): boolean {
  const { message, reading, content } = seen;
  return (
    message.confidentiality === "normal" &&
    !reading.fromBody &&
    message.preview.length >= cutPreview &&
    content.ownEnd >= message.preview.length &&
    isFromPerson(seen) &&
    marginOf(verdict.evidence) < openMargin
  );
}
