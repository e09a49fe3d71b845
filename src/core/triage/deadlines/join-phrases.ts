import { lexicon } from "./lexicon";
import type { Token } from "./token";

export function joinPhrases(tokens: Token[]): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const length = phraseLengthAt(tokens, at);
    joined.push(length > 1 ? joinTokens(tokens, at, length) : tokens[at]!);
    at += length;
  }
  return joined;
}

function phraseLengthAt(tokens: readonly Token[], at: number): number {
  const first = tokens[at]!;
  const phrases = first.text === "" ? undefined : lexicon.phrases.get(first.text);
  if (!phrases) return 1;
  for (const { rest } of phrases) {
    const next = phraseEnd(tokens, at + 1, rest);
    if (next !== undefined) return next - at;
  }
  return 1;
}

/** The index after the words of a phrase; a hyphen may stand between them, as in "year-end". */
function phraseEnd(
  tokens: readonly Token[],
  at: number,
  words: readonly string[],
): number | undefined {
  let next = at;
  for (const word of words) {
    if (tokens[next]?.text === "-" && tokens[next]!.glued) next += 1;
    if (tokens[next]?.text !== word || tokens[next]!.opens) return undefined;
    next += 1;
  }
  return next;
}

function joinTokens(tokens: readonly Token[], at: number, length: number): Token {
  const parts = tokens.slice(at, at + length);
  const words = parts.filter((part) => part.text !== "-");
  const text = words.map((part) => part.text).join(" ");
  return { ...parts[0]!, text, end: parts.at(-1)!.end, sense: lexicon.senses.get(text) };
}
