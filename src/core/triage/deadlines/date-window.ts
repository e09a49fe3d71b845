import { lexicon } from "./lexicon";
import { surelyOpens } from "./sentence-end";
import { wordMark, type WordScan } from "../word-scan";
import { letterCode, WordFilter } from "./word-filter";

function tellingWords(): string[] {
  const words: string[] = [];
  for (const [phrase, sense] of lexicon.senses) {
    if (!sense.tells) continue;
    const parts = phrase.split(" ");
    // "Working day" is found by "day", which tells by itself; the longest word is asked for where none does, because
    // the short ones are in every sentence.
    const isFound = parts.length > 1 && parts.some((part) => lexicon.senses.get(part)?.tells);
    if (!isFound) words.push(parts.reduce((a, b) => (b.length >= a.length ? b : a)));
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

/** How many characters before the first telling word may matter: "please" and "deadline" stand in its sentence. */
const BEFORE = 160;
/** How many characters after the last telling word may matter in its sentence: a time, "at the latest". */
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
  const { starts, hashes, marks, count } = scan;
  let first = -1;
  let last = -1;
  for (let word = 0; word < count && (starts[word] ?? end) < end; word++) {
    const tells = marks[word] === 0 ? telling.mayBe(hashes[word] ?? 0) : mayHoldDate(scan, word);
    if (!tells) continue;
    if (first < 0) first = word;
    last = word;
  }
  if (first < 0) return undefined;
  return { start: startBefore(scan, first), end: endAfter(scan, last, end) };
}

/** Whether something stands in a word with digits that may be part of a date. */
function mayHoldDate({ text, starts, ends, marks }: WordScan, word: number): boolean {
  const start = starts[word] ?? 0;
  const end = ends[word] ?? 0;
  // A word with other signs in it must be read closely.
  if (((marks[word] ?? 0) & ~wordMark.digit) !== 0) return true;
  for (let at = start; at < end; at++) {
    if (!isDigit(text.charCodeAt(at))) continue;
    const digitsEnd = endOfDigits(text, at);
    // Letters glued before digits may be a telling word: "Nov27".
    if (at > start && telling.mayHold(text, start, at)) return true;
    if (mayBePartOfDate(text, at, digitsEnd)) return true;
    at = digitsEnd - 1;
  }
  return false;
}

/** Where the sentence of a word begins, with the word before it; or where a space is, when it is far away. */
function startBefore(scan: WordScan, word: number): number {
  const { starts, text } = scan;
  const floor = spaceBefore(text, starts[word] ?? 0);
  for (let each = word; each > 0 && (starts[each] ?? 0) > floor; each--) {
    if (surelyOpens(scan, each)) return Math.max(floor, starts[each - 1] ?? 0);
  }
  return floor;
}

/** Where the sentence of a word ends, or where a space is, when it goes on for long. */
function endAfter(scan: WordScan, word: number, limit: number): number {
  const { starts, ends, text, count } = scan;
  const ceiling = spaceAfter(text, ends[word] ?? 0, limit);
  for (let each = word + 1; each < count && (starts[each] ?? 0) < ceiling; each++) {
    if (surelyOpens(scan, each)) return starts[each] ?? 0;
  }
  return ceiling;
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
  // A comma within a number, "4,2", joins no date.
  const isDecimal = text[end] === "," && isDigit(text.charCodeAt(end + 1));
  if (after > 32 && !isDecimal && !isPause(text, end)) return true;
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
