import { lexicon } from "./lexicon";
import { wordMark, type WordScan } from "../word-scan";
import { letterCode, WordFilter } from "./word-filter";

function tellingWords(): string[] {
  const words: string[] = [];
  for (const [word, sense] of lexicon.senses) {
    // Of a phrase its longest word is asked for, because the short ones are in every sentence.
    if (sense.tells) words.push(word.split(" ").reduce((a, b) => (b.length >= a.length ? b : a)));
  }
  return words;
}

function leadingWords(): string[] {
  return [...lexicon.senses]
    .filter(([, sense]) => sense.leads)
    .map(([phrase]) => phrase.slice(phrase.lastIndexOf(" ") + 1));
}

const telling = new WordFilter(tellingWords());
const leading = new WordFilter(leadingWords());

/** How many characters before the first telling word may matter: "please" and "deadline" stand there. */
const BEFORE = 160;
/** How many characters after the last telling word may matter: a time, "at the latest". */
const AFTER = 60;

/** A part of a text, from `start` up to `end`. */
export interface Window {
  start: number;
  end: number;
}

/**
 * The part of a scanned text up to `end` that can hold dates, with the words around them that judge them; undefined
 * when there can be none. Undefined is certain, a window only means that it must be read closely.
 */
export function dateWindow(scan: WordScan, end: number): Window | undefined {
  const { starts, ends, hashes, marks, count } = scan;
  let first = -1;
  let last = -1;
  for (let word = 0; word < count && (starts[word] ?? end) < end; word++) {
    const at =
      marks[word] === 0
        ? telling.mayBe(hashes[word] ?? 0)
          ? (ends[word] ?? 0)
          : -1
        : dateInMarked(scan, word);
    if (at < 0) continue;
    if (first < 0) first = at;
    last = ends[word] ?? 0;
  }
  if (first < 0) return undefined;
  return { start: spaceBefore(scan.text, first), end: spaceAfter(scan.text, last, end) };
}

/** Where in a word with digits something stands that may be part of a date; -1 when nothing does. */
function dateInMarked({ text, starts, ends, marks }: WordScan, word: number): number {
  const start = starts[word] ?? 0;
  const end = ends[word] ?? 0;
  // A word with other signs in it must be read closely.
  if (((marks[word] ?? 0) & ~wordMark.digit) !== 0) return start;
  for (let at = start; at < end; at++) {
    if (!isDigit(text.charCodeAt(at))) continue;
    const digitsEnd = endOfDigits(text, at);
    // Letters glued before digits may be a telling word: "Nov27".
    if (at > start || mayBePartOfDate(text, at, digitsEnd)) return at;
    at = digitsEnd - 1;
  }
  return -1;
}

function spaceBefore(text: string, at: number): number {
  let start = at - BEFORE;
  if (start <= 0) return 0;
  while (start < at && text.charCodeAt(start) > 32) start += 1;
  // One word longer than that all is no sentence.
  return start < at ? start : Math.max(0, at - BEFORE);
}

function spaceAfter(text: string, at: number, limit: number): number {
  let end = Math.min(limit, at + AFTER);
  while (end < limit && text.charCodeAt(end) > 32) end += 1;
  return end;
}

function endOfDigits(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A row of digits matters when something is glued to it, "am" or "pm" follows or a word such as "kl" leads to it. */
function mayBePartOfDate(text: string, at: number, end: number): boolean {
  const length = end - at;
  if (length > 2 && length !== 4) return false;
  const after = text.charCodeAt(end);
  if (after > 32 && !isPause(text, end)) return true;
  const next = text.charCodeAt(end + 1) | 32;
  return next === 97 || next === 112 || isLed(text, at);
}

/** A sign after the digits that ends a sentence or a part of one. */
function isPause(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return letterCode(text.charCodeAt(at)) === 0 && !(next > 32 && text[at] !== ")");
}

const FARTHEST_SIGN = 3;
const LONGEST_LEAD = 12;

function isLed(text: string, at: number): boolean {
  let end = at;
  while (end > 0 && at - end < FARTHEST_SIGN && letterCode(text.charCodeAt(end - 1)) === 0) {
    if (text[end - 1] === "@") return true;
    end -= 1;
  }
  let start = end;
  while (start > 0 && end - start <= LONGEST_LEAD && letterCode(text.charCodeAt(start - 1)) !== 0) {
    start -= 1;
  }
  return start < end && leading.mayHold(text, start, end);
}
