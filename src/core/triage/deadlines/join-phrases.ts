import type { Phrase } from "./lexicon";
import { NO_PHRASES, tokenAt, type Token } from "./token";

/** Makes one token of the words of each phrase, the longest phrase first, in the array itself. */
export function joinPhrases(tokens: Token[]): Token[] {
  let joined = 0;
  for (let at = 0; at < tokens.length;) {
    const token = tokenAt(tokens, at);
    const next = token.phrases.length > 0 ? joinPhraseAt(tokens, at) : at + 1;
    if (joined < at) tokens[joined] = token;
    joined += 1;
    at = next;
  }
  tokens.length = joined;
  return tokens;
}

/** Lets a token stand for the longest phrase that begins with it, and gives the index after it. */
function joinPhraseAt(tokens: readonly Token[], at: number): number {
  const token = tokenAt(tokens, at);
  // A word of no meaning continues no phrase, and most words have none.
  if (tokenAt(tokens, at + 1).text === "") return at + 1;
  for (const phrase of token.phrases) {
    const next = phraseEnd(tokens, at + 1, phrase);
    if (next === undefined) continue;
    token.end = tokenAt(tokens, next - 1).end;
    token.text = phrase.whole;
    token.sense = phrase.sense;
    token.phrases = NO_PHRASES;
    return next;
  }
  return at + 1;
}

/** The index after the words of a phrase; a hyphen may stand between them, as in "year-end". */
function phraseEnd(tokens: readonly Token[], at: number, { rest }: Phrase): number | undefined {
  let next = at;
  for (const word of rest) {
    if (isInnerSign(tokens, next)) next += 1;
    const { text, opens } = tokenAt(tokens, next);
    if (text !== word || opens) return undefined;
    next += 1;
  }
  return next;
}

/** A hyphen within a phrase, or the full stop of a letter in "t.o.m.". */
function isInnerSign(tokens: readonly Token[], at: number): boolean {
  const { text, glued } = tokenAt(tokens, at);
  if (!glued) return false;
  const before = tokenAt(tokens, at - 1);
  return text === "-" || (text === "." && before.end - before.index <= 2);
}
