import { joinPhrases } from "./join-phrases";
import { lexicon } from "./lexicon";
import { isSentenceEnd, isSpace } from "./sentence-end";
import type { Token } from "./token";
import { letterCode, WordFilter } from "./word-filter";

const wordsOfPhrases = [...lexicon.phrases.values()].flat().flatMap((phrase) => phrase.rest);
const known = new WordFilter(
  [...lexicon.senses.keys(), ...wordsOfPhrases].flatMap((word) => word.split(" ")),
);
const MOST_DIGITS = 8;

/** Cuts a text into tokens, in time that grows with its length alone. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let lineStart = 0;
  let gap = true;
  let opens = true;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      opens ||= isSentenceEnd(tokens.at(-1), tokens.at(-2), text, at, lineStart);
      if (code === 10) lineStart = at + 1;
      gap = true;
      at += 1;
      continue;
    }
    const token = readToken(text, at, code, gap);
    token.glued = !gap;
    token.opens = opens;
    tokens.push(token);
    opens = false;
    gap = false;
    at = token.end;
  }
  return joinPhrases(tokens);
}

function readToken(text: string, at: number, code: number, gap: boolean): Token {
  if (code >= 48 && code <= 57) return readDigits(text, at);
  if (letterCode(code) !== 0) return readWord(text, at, gap);
  return newToken(signOf(text, at), at, at + 1);
}

function newToken(text: string, index: number, end: number): Token {
  return {
    text,
    index,
    end,
    sense: undefined,
    number: -1,
    glued: false,
    opens: false,
    capital: false,
  };
}

function readDigits(text: string, index: number): Token {
  let end = index;
  let value = 0;
  for (; end < text.length; end++) {
    const digit = text.charCodeAt(end) - 48;
    if (digit < 0 || digit > 9) break;
    if (end - index < MOST_DIGITS) value = value * 10 + digit;
  }
  const count = end - index;
  const token = newToken(count > MOST_DIGITS ? "0" : text.slice(index, end), index, end);
  if (count <= MOST_DIGITS) token.number = value;
  return token;
}

function readWord(text: string, index: number, gap: boolean): Token {
  let end = index;
  let isMarked = false;
  for (; end < text.length; end++) {
    const letter = letterCode(text.charCodeAt(end)) || apostropheIn(text, end);
    if (letter === 0) break;
    isMarked ||= letter >= 0x300 && letter < 0x370;
  }
  const token = newToken("", index, end);
  token.capital = text.charCodeAt(index) < 97;
  // Endings ("27th", "2 p.m.") are no words of the lexicon but are looked at all the same.
  const isEnding = end - index === 1 || (end - index === 2 && !gap);
  const isAsked = isMarked || isEnding || known.mayHold(text, index, end);
  if (isAsked && end - index <= LONGEST_WORD) lookUp(token, text.slice(index, end));
  return token;
}

/** An apostrophe between letters belongs to the word, so that "o'clock" is one and "Friday's" is no Friday. */
function apostropheIn(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code !== 0x27 && code !== 0x2019) return 0;
  return at + 1 < text.length && letterCode(text.charCodeAt(at + 1)) !== 0 ? 0x27 : 0;
}

const LONGEST_WORD = 24;

function lookUp(token: Token, written: string): void {
  const word = spellingOf(written);
  token.sense = lexicon.senses.get(word);
  token.text = word;
}

/** Lower case, with accents on their letters and straight apostrophes; plain words are spared the work. */
function spellingOf(written: string): string {
  const word = written.toLowerCase();
  return PLAIN.test(word) ? word : word.normalize("NFC").replace("’", "'");
}

const PLAIN = /^[a-z]*$/;

function signOf(text: string, at: number): string {
  const code = text.charCodeAt(at);
  // Hyphens and dashes of every length, and the minus sign.
  return (code >= 0x2010 && code <= 0x2015) || code === 0x2212 ? "-" : text[at]!;
}
