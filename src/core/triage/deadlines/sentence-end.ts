import type { Token } from "./token";
import { boundary, type WordScan } from "../word-scan";
import { letterCode } from "./word-filter";

export function isSpace(code: number): boolean {
  if (code <= 32) return true;
  if (code < 0xa0) return false;
  return code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0xfeff;
}

/**
 * Whether a sentence ends before the white space at an index. A full stop ends one only before a capital letter, so
 * that "kl. 12" and "27 nov. 2026" stay whole.
 */
export function isSentenceEnd(
  tokens: readonly Token[],
  text: string,
  at: number,
  lineStart: number,
): boolean {
  const last = tokens[tokens.length - 1];
  if (!last || last.text === "!" || last.text === "?") return true;
  if (text.charCodeAt(at) === 10) {
    return isBlankLine(text, at) || isShortLine(last, text, at, lineStart);
  }
  return (
    last.text === "." && !isAbbreviation(tokens[tokens.length - 2]) && isCapitalAfter(text, at)
  );
}

/** No abbreviation before a full stop is longer. */
const LONGEST_ABBREVIATION = 4;

/**
 * Whether a sentence begins with a scanned word beyond doubt: what needs no tokens to see. Where this is false
 * `isSentenceEnd` decides.
 */
export function surelyOpens(
  { text, starts, ends, boundaries, marks }: WordScan,
  word: number,
): boolean {
  if ((boundaries[word] ?? 0) < boundary.sentence) return false;
  const start = starts[word] ?? 0;
  const end = ends[word - 1] ?? 0;
  if (start - end !== 2) return false;
  const sign = text.charAt(end);
  if (text.charAt(start - 1) !== " ") return sign === "\n" && isBlankLine(text, end);
  if (sign === "!" || sign === "?") return true;
  const isLong = end - (starts[word - 1] ?? 0) > LONGEST_ABBREVIATION && marks[word - 1] === 0;
  return sign === "." && isLong && isCapitalAfter(text, start - 1);
}

/** "5 p.m. Wednesday", "by Wed. Noon": the full stop is part of the word before it. */
function isAbbreviation(word: Token | undefined): boolean {
  if (!word || word.number >= 0) return false;
  const length = word.end - word.index;
  const isName = word.sense?.weekday !== undefined || word.sense?.month !== undefined;
  return length === 1 || (isName && length <= LONGEST_ABBREVIATION);
}

/** A line that is not full was ended by hand, as in a list or a heading, when a capital follows. */
function isShortLine(last: Token, text: string, at: number, lineStart: number): boolean {
  return (
    at - lineStart < FULL_LINE && last.text !== ":" && last.text !== "," && isCapitalAfter(text, at)
  );
}

const FULL_LINE = 45;

function isCapitalAfter(text: string, at: number): boolean {
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
