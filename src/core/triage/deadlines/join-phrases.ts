import type { Phrase } from "./lexicon";
import { tokenAt, type Token } from "./token";

/** Makes one token of the words of each phrase, the longest phrase first. */
export function joinPhrases(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokenAt(tokens, at);
    let next = at + 1;
    if (token.phrases.length > 0) next = joinPhraseAt(tokens, at, joined);
    else joined.push(token);
    at = next;
  }
  return joined;
}

/** Adds the phrase at a token, or the token alone, and gives the index after it. */
function joinPhraseAt(tokens: readonly Token[], at: number, joined: Token[]): number {
  const token = tokenAt(tokens, at);
  for (const phrase of token.phrases) {
    const next = phraseEnd(tokens, at + 1, phrase);
    if (next === undefined) continue;
    const { end } = tokenAt(tokens, next - 1);
    joined.push({ ...token, text: phrase.whole, end, sense: phrase.sense, phrases: [] });
    return next;
  }
  joined.push(token);
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
