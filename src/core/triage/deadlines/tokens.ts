import { joinPhrases } from "./join-phrases";
import { lexicon, type Word } from "./lexicon";
import { isSentenceEnd, isSpace } from "./sentence-end";
import { NO_PHRASES, plainWord, type Token } from "./token";
import type { WordScan } from "../word-scan";
import { letterCode, WordIndex, type Indexed } from "./word-filter";

const known = new WordIndex<Word>(lexicon.words);
const MOST_DIGITS = 8;

/** Cuts a part of a scanned text into tokens, in time that grows with its length alone. */
export function tokenize(scan: WordScan, start: number, end: number): Token[] {
  const { text, starts, ends, marks, count } = scan;
  const tokens: Token[] = [];
  let at = start;
  let lineStart = start === 0 ? 0 : text.lastIndexOf("\n", start - 1) + 1;
  let gap = true;
  let opens = true;
  let word = 0;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      opens ||= mayEndSentence(text, at, code) && isSentenceEnd(tokens, text, at, lineStart);
      if (code === 10) lineStart = at + 1;
      gap = true;
      at += 1;
      continue;
    }
    while (word < count && (starts[word] ?? 0) < at) word += 1;
    // What is glued to digits is cut here, because the scan takes "27th" for one word.
    const isWhole = word < count && starts[word] === at && marks[word] === 0;
    const glued = !gap;
    const token = isWhole ? scannedWord(scan, word, glued) : readToken(text, at, code, glued);
    if (token) {
      token.glued = glued;
      token.opens = opens;
    }
    tokens.push(token ?? plainWord(glued, opens));
    opens = false;
    gap = false;
    at = token?.end ?? (isWhole ? (ends[word] ?? end) : known.end);
    // A single space between two words ends no sentence, and most words are parted by one.
    if (isWhole && starts[word + 1] === at + 1 && word + 1 < count && text.charCodeAt(at) === 32) {
      gap = true;
      at += 1;
    }
  }
  return joinPhrases(tokens);
}

/** After a letter or a digit only a new line can end a sentence, and the beginning of the text is one. */
function mayEndSentence(text: string, at: number, space: number): boolean {
  if (space !== 32 || at === 0) return true;
  const before = text.charCodeAt(at - 1);
  return letterCode(before) === 0 && !(before >= 48 && before <= 57);
}

/** The token at an index; undefined for a plain word, which ends at `known.end`. */
function readToken(text: string, at: number, code: number, glued: boolean): Token | undefined {
  if (code >= 48 && code <= 57) return readDigits(text, at);
  if (letterCode(code) !== 0) return readWord(text, at, glued);
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

function readWord(text: string, index: number, glued: boolean): Token | undefined {
  const found = known.read(text, index);
  return toToken(found, text, index, known.end, glued);
}

function scannedWord(
  { text, hashes, starts, ends }: WordScan,
  word: number,
  glued: boolean,
): Token | undefined {
  const index = starts[word] ?? 0;
  const end = ends[word] ?? 0;
  return toToken(known.find(hashes[word] ?? 0), text, index, end, glued);
}

function toToken(
  found: Indexed<Word> | undefined,
  text: string,
  index: number,
  end: number,
  glued: boolean,
): Token | undefined {
  // Endings ("27th", "2 p.m.") are no words of the lexicon but are looked at all the same.
  const isEnding = end - index === 1 || (end - index === 2 && glued);
  if (!found && !isEnding) return undefined;
  const token = newToken("", index, end);
  token.capital = text.charCodeAt(index) < 97;
  if (found) {
    token.text = found.word;
    token.sense = found.entry.sense;
    token.phrases = found.entry.phrases;
  } else {
    token.text = text.slice(index, end).toLowerCase();
  }
  return token;
}

function signOf(text: string, at: number): string {
  const code = text.charCodeAt(at);
  // Hyphens and dashes of every length, and the minus sign.
  return (code >= 0x2010 && code <= 0x2015) || code === 0x2212 ? "-" : text.charAt(at);
}
