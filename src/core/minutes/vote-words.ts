import type { Paragraph, Vote } from "../meeting/minutes";
import type { InBothLanguages, Language } from "../shared/language";

/** How a decision says how a vote fell, with a slot for each count. */
export const voteWords: InBothLanguages = {
  sv: "votering med {inFavour} röster för, {against} emot och {abstained} som avstod",
  en: "a vote of {inFavour} in favour, {against} against and {abstained} abstaining",
};

/** A slot of the words that is filled with a number, or with the dots of one that is still a gap. */
const patterns: Readonly<Record<Language, RegExp>> = {
  sv: toPattern(voteWords.sv),
  en: toPattern(voteWords.en),
};

function toPattern(words: string): RegExp {
  return new RegExp(words.replaceAll(/\{(\w+)\}/gu, "(?<$1>\\d{1,4}|…)"), "u");
}

/** Whether a decision says how the vote of its § fell, so that it need not be said beside it. */
export function saysVote(decision: string, vote: Vote, language: Language): boolean {
  const said = readCounts(decision, language);
  return said !== undefined && isSame(said, vote);
}

/**
 * Keeps the vote of a § and the words of its decision in step after a change: counts that were written in the decision
 * become those of the vote, and counts that were changed are written into the decision.
 */
export function keepVoteInStep(before: Paragraph, after: Paragraph, language: Language): Paragraph {
  if (after.decision !== before.decision) {
    const counts = readCounts(after.decision, language);
    if (!counts || (after.vote && isSame(counts, after.vote))) return after;
    const chairDecided = after.vote?.chairDecided === true && counts.inFavour === counts.against;
    return { ...after, vote: { ...counts, chairDecided } };
  }
  const { vote } = after;
  if (!vote || vote === before.vote) return after;
  const words = voteWords[language].replaceAll(/\{(\w+)\}/gu, (_, name: keyof Counts) =>
    String(vote[name]),
  );
  return { ...after, decision: after.decision.replace(patterns[language], words) };
}

type Counts = Omit<Vote, "chairDecided">;

/** The counts in the words of a decision; absent when it has none, or a gap among them. */
function readCounts(decision: string, language: Language): Counts | undefined {
  const found = patterns[language].exec(decision)?.groups;
  if (!found) return undefined;
  const counts = {
    inFavour: Number(found.inFavour),
    against: Number(found.against),
    abstained: Number(found.abstained),
  };
  return Object.values(counts).some(Number.isNaN) ? undefined : counts;
}

function isSame(one: Counts, other: Counts): boolean {
  return (
    one.inFavour === other.inFavour &&
    one.against === other.against &&
    one.abstained === other.abstained
  );
}
