import { chooseLane, marginOf } from "./choose-lane";
import type { Lane } from "./lane";
import { learnedEvidence } from "./learned-reasons";
import type { LearnedFeatures } from "./learned-features";
import type { LearnedWeights } from "./learned-weights";
import { habitLogOdds, trustIn } from "./learning/habit-reasons";
import type { SeenMessage } from "./seen-message";
import type { Marks, TriagedMessage } from "./triaged-message";
import { WeighedMessage } from "./weighed-message";
import { weighSignals, type Weighing } from "./weigh-signals";

/** What was learned for one executive and what it needs of a message. */
export interface Learned {
  weights: LearnedWeights;
  features: LearnedFeatures;
}

/** Weighs everything that is known of a message. Without `learned`, the signals and habit alone. */
export function judge(seen: SeenMessage, learned: Learned | undefined): Weighing {
  const weighing = weighSignals(seen);
  if (seen.habit) weighing.logOdds = weighing.logOdds * trustIn(seen) + habitLogOdds(seen.habit);
  if (!learned || learned.weights.isEmpty) return weighing;
  const { score, evidence } = learnedEvidence(learned.weights, learned.features);
  return {
    logOdds: weighing.logOdds + score.sender + score.words,
    evidence: weighing.evidence.map((signalled, lane) => signalled + (evidence[lane] ?? 0)),
    present: weighing.present,
    learned: score.sender === 0 && score.words === 0 ? undefined : score,
  };
}

/**
 * Puts a message into its lane with score, reasons, marks and facts. `pinned` is the lane given by hand; lanes closer
 * than `closeMargin` are in doubt.
 */
export function placeMessage(
  seen: SeenMessage,
  weighing: Weighing,
  pinned: Lane | undefined,
  closeMargin?: number,
): TriagedMessage {
  const chosen = chooseLane(weighing.evidence, isFromPerson(seen), closeMargin);
  const lane = pinned ?? chosen.lane;
  const marks = marksOf(seen, pinned === undefined && chosen.unsure);
  return new WeighedMessage(seen, weighing, { lane, marks, corrected: pinned !== undefined });
}

/** Whether a person wrote the message to people, as far as can be told: then it must not be put low on a guess. */
export function isFromPerson({ sender, reading, content }: SeenMessage): boolean {
  if (sender.role !== undefined) return true;
  if (sender.kind === "noReply" || sender.kind === "list" || sender.kind === "none") return false;
  // What answers somebody is no mailing, whatever its words.
  return reading.bulkHeader === undefined && (content.isReply || content.signs.count("bulk") < 2);
}

/** A preview of at least this many characters was probably cut there. */
const cutPreview = 240;
/** Two lanes closer than this may change places when the rest of the text is read. */
const openMargin = 1.4;

/**
 * Whether the lane may depend on the part of the text that was not read yet: a person wrote it, the lanes are close,
 * and the writer's own words go on beyond the preview. Never for private or encrypted messages.
 */
export function leansOnRest(seen: SeenMessage, weighing: Weighing): boolean {
  const { message, reading, content } = seen;
  return (
    message.confidentiality === "normal" &&
    !reading.fromBody &&
    message.preview.length >= cutPreview &&
    content.ownEnd >= message.preview.length &&
    isFromPerson(seen) &&
    marginOf(weighing.evidence) < openMargin
  );
}

function marksOf(seen: SeenMessage, unsure: boolean): Marks {
  const { due, conversation } = seen;
  const newSender =
    seen.isFirstFromSender && !seen.isOwn && !seen.sender.role && !seen.sender.isColleague;
  const waiting = conversation !== undefined && conversation.lastSpeaker !== "other";
  return due ? { due, newSender, unsure, waiting } : { newSender, unsure, waiting };
}
