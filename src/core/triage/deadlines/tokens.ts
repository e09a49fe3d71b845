import { lexicon, type Sense } from "./lexicon";
import { letterCode, WordFilter } from "./word-filter";

/** A word or phrase, a row of digits or a single sign, with what it can mean. */
export interface Token {
  /** The word in lower case when it can mean something or is an ending, the digits, or the sign; "" for other words. */
  text: string;
  index: number;
  end: number;
  sense: Sense | undefined;
  /** The value of a row of at most eight digits; -1 for everything else. */
  number: number;
  /** Whether nothing, not even a space, stands between this and the token before. */
  glued: boolean;
  /** Whether a sentence begins here. */
  opens: boolean;
  /** Whether the word begins with a capital letter. */
  capital: boolean;
}

const wordsOfPhrases = [...lexicon.phrases.values()].flat().flatMap((phrase) => phrase.rest);
const known = new WordFilter(
  [...lexicon.senses.keys(), ...wordsOfPhrases].flatMap((word) => word.split(" ")),
);
const MOST_DIGITS = 8;

/** Cuts a text into tokens, in time that grows with its length alone. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let gap = true;
  let opens = true;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      opens ||= isSentenceEnd(tokens.at(-1), text, at);
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

function isSpace(code: number): boolean {
  if (code <= 32) return true;
  if (code < 0xa0) return false;
  return code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0xfeff;
}

/** A full stop ends a sentence only before a capital letter, so that "kl. 12" and "27 nov. 2026" stay whole. */
function isSentenceEnd(last: Token | undefined, text: string, at: number): boolean {
  if (!last) return true;
  if (last.text === "!" || last.text === "?") return true;
  if (text.charCodeAt(at) === 10) return isBlankLine(text, at);
  if (last.text !== ".") return false;
  let next = at;
  while (next < text.length && next < at + 8 && isSpace(text.charCodeAt(next))) next += 1;
  const code = text.charCodeAt(next);
  return letterCode(code) !== 0 && letterCode(code) !== code;
}

function isBlankLine(text: string, at: number): boolean {
  let next = at + 1;
  while (next < text.length && (text.charCodeAt(next) === 13 || text.charCodeAt(next) === 32)) {
    next += 1;
  }
  return text.charCodeAt(next) === 10;
}

function joinPhrases(tokens: Token[]): Token[] {
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
