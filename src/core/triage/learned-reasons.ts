import type { InBothLanguages } from "../shared/language";
import { lanes } from "./lane";
import { bucketOf, type LearnedFeatures } from "./learned-features";
import type { LearnedWeights } from "./learned-weights";
import type { SeenMessage } from "./seen-message";
import { WordScan } from "./word-scan";

/** A share of the log-odds that was learned, with its reason. */
export interface LearnedPart {
  signal: string;
  logOdds: number;
  reason: InBothLanguages;
}

const scan = new WordScan();

/** What was learned says of a message: for the score, and for each lane in the order of `lanes`. */
export function learnedEvidence(
  weights: LearnedWeights,
  features: LearnedFeatures,
): { score: number; evidence: Float64Array } {
  return {
    score: weights.sum("score", features),
    evidence: Float64Array.from(lanes, (lane) => weights.sum(lane, features)),
  };
}

/**
 * What was learned about the score in two parts: the sender, and the words taken together, named as they stand in
 * this message. Parts that say nothing are left out.
 */
export function learnedContributions(
  weights: LearnedWeights,
  features: LearnedFeatures,
  seen: SeenMessage,
): LearnedPart[] {
  const sender = weights.sum("score", features, 0, features.senderFeatures);
  const words = weights.sum("score", features, features.senderFeatures);
  const parts: LearnedPart[] = [];
  if (sender !== 0) parts.push({ signal: "learned-sender", logOdds: sender, reason: senderReason });
  if (words !== 0) {
    parts.push({ signal: "words", logOdds: words, reason: wordsReason(weights, seen, words) });
  }
  return parts;
}

const senderReason: InBothLanguages = {
  sv: "Lärt av rättelser: avsändaren",
  en: "Learned from corrections: the sender",
};

/** Names the words that weighed most in the direction of the whole. */
function wordsReason(weights: LearnedWeights, seen: SeenMessage, sum: number): InBothLanguages {
  const heavy = new Map<string, number>();
  for (const text of [seen.message.subject, seen.message.body ?? seen.message.preview]) {
    scan.scan(text.slice(0, 2_000));
    for (let at = 0; at < scan.count; at++) {
      const weight = weights.weight("score", bucketOf(scan.hashes[at]!)) * Math.sign(sum);
      if (weight > 0) heavy.set(text.slice(scan.starts[at], scan.ends[at]).toLowerCase(), weight);
    }
  }
  const words = [...heavy.entries()]
    .sort((one, other) => other[1] - one[1])
    .slice(0, 3)
    .map(([word]) => word);
  return {
    sv: `Lärt av rättelser: ${words.map((word) => `”${word}”`).join(", ")}`,
    en: `Learned from corrections: ${words.map((word) => `“${word}”`).join(", ")}`,
  };
}
