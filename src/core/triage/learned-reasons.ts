import type { InBothLanguages } from "../shared/language";
import { lanes } from "./lane";
import { bucketOf, type LearnedFeatures } from "./learned-features";
import type { LearnedWeights } from "./learned-weights";
import type { Message } from "./message";
import { WordScan } from "./word-scan";

/** What was learned about how soon somebody is needed, in log-odds: from the sender, and from the words together. */
export interface LearnedParts {
  sender: number;
  words: number;
  /** The weight of a word's hash, for naming the words. */
  weightOfWord: (hash: number) => number;
}

/** A share of the log-odds that was learned, with its reason. */
export interface LearnedReason {
  signal: string;
  logOdds: number;
  reason: InBothLanguages;
}

const scan = new WordScan();

/** What was learned says of a message: for the score, and for each lane in the order of `lanes`. */
export function learnedEvidence(
  weights: LearnedWeights,
  features: LearnedFeatures,
): { score: LearnedParts; evidence: number[] } {
  return {
    score: {
      sender: weights.sum("score", features, 0, features.senderFeatures),
      words: weights.sum("score", features, features.senderFeatures),
      weightOfWord: (hash) => weights.weight("score", bucketOf(hash)),
    },
    evidence: lanes.map((lane) => weights.sum(lane, features)),
  };
}

/** The learned shares of the score with their reasons. Parts that say nothing are left out. */
export function learnedReasons(learned: LearnedParts, message: Message): LearnedReason[] {
  const { sender, words } = learned;
  const reasons: LearnedReason[] = [];
  if (sender !== 0) reasons.push({ signal: "learned-sender", logOdds: sender, reason: ofSender });
  if (words !== 0) {
    reasons.push({ signal: "words", logOdds: words, reason: ofWords(learned, message) });
  }
  return reasons;
}

const ofSender: InBothLanguages = {
  sv: "Lärt av rättelser: avsändaren",
  en: "Learned from corrections: the sender",
};

/** Names the words that weighed most in the direction of the whole, as they stand in this message. */
function ofWords({ words, weightOfWord }: LearnedParts, message: Message): InBothLanguages {
  const heavy = new Map<string, number>();
  for (const text of [message.subject, message.preview]) {
    scan.scan(text);
    for (let at = 0; at < scan.count; at++) {
      const weight = weightOfWord(scan.hashes[at] ?? 0) * Math.sign(words);
      if (weight > 0) heavy.set(scan.word(at).toLowerCase(), weight);
    }
  }
  const named = [...heavy]
    .sort((one, other) => other[1] - one[1])
    .slice(0, 3)
    .map(([word]) => word);
  return {
    sv: `Lärt av rättelser: ${named.map((word) => `”${word}”`).join(", ")}`,
    en: `Learned from corrections: ${named.map((word) => `“${word}”`).join(", ")}`,
  };
}
