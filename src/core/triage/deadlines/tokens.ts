import { joinPhrases } from "./join-phrases";
import { lexicon } from "./lexicon";
import { isSentenceEnd, isSpace } from "./sentence-end";
import { NO_PHRASES, type Token } from "./token";
import { letterCode, WordFilter } from "./word-filter";

const known = new WordFilter(lexicon.words.keys());
const MOST_DIGITS = 8;

/** Cuts a part of a text into tokens, in time that grows with its length alone. */
export function tokenize(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let at = start;
  let lineStart = start;
  let gap = true;
  let opens = true;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      opens ||= isSentenceEnd(tokens, text, at, lineStart);
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
    phrases: NO_PHRASES,
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
  let isPlain = true;
  for (; end < text.length; end++) {
    const letter = letterCode(text.charCodeAt(end)) || apostropheIn(text, end);
    if (letter === 0) break;
    isPlain &&= letter < 0x80 && letter !== 0x27;
  }
  const token = newToken("", index, end);
  token.capital = text.charCodeAt(index) < 97;
  // Endings ("27th", "2 p.m.") are no words of the lexicon but are looked at all the same.
  const isEnding = end - index === 1 || (end - index === 2 && !gap);
  const isAsked =
    isEnding || known.mayHold(text, index, end) || (!isPlain && MARK.test(text.slice(index, end)));
  if (isAsked && end - index <= LONGEST_WORD) lookUp(token, text.slice(index, end), isPlain);
  return token;
}

/** An apostrophe between letters belongs to the word, so that "o'clock" is one and "Friday's" is no Friday. */
function apostropheIn(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code !== 0x27 && code !== 0x2019) return 0;
  return at + 1 < text.length && letterCode(text.charCodeAt(at + 1)) !== 0 ? 0x27 : 0;
}

const LONGEST_WORD = 24;

/** Combining marks, as in an "å" of two characters. */
const MARK = /[\u0300-\u036f]/;

function lookUp(token: Token, written: string, isPlain: boolean): void {
  const word = written.toLowerCase();
  // Accents go on their letters, and apostrophes are straightened; plain words are spared the work.
  token.text = isPlain ? word : word.normalize("NFC").replaceAll("’", "'");
  const found = lexicon.words.get(token.text);
  token.sense = found?.sense;
  token.phrases = found?.phrases ?? NO_PHRASES;
}

function signOf(text: string, at: number): string {
  const code = text.charCodeAt(at);
  // Hyphens and dashes of every length, and the minus sign.
  return (code >= 0x2010 && code <= 0x2015) || code === 0x2212 ? "-" : text.charAt(at);
}
