import { lexicon } from "./lexicon";
import { leadsToNumber } from "./next-start";
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
    .filter(([, sense]) => leadsToNumber(sense))
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
 * The part of a text that can hold dates, with the words around them that judge them; undefined when there can be
 * none. Found in one scan almost without making a string: undefined is certain, a window only means that it must be
 * read closely.
 */
export function dateWindow(text: string): Window | undefined {
  let first = -1;
  let last = -1;
  let at = telling.firstIn(text, 0);
  while (at >= 0) {
    const end = endOfDigits(text, at);
    // Digits glued to a word may have ended a telling one: "Nov27".
    const isGlued = at > 0 && letterCode(text.charCodeAt(at - 1)) !== 0;
    if (end === at || isGlued || mayBePartOfDate(text, at, end)) {
      if (first < 0) first = at;
      last = end;
    }
    at = telling.firstIn(text, Math.max(end, at + 1));
  }
  return first < 0 ? undefined : { start: spaceBefore(text, first), end: spaceAfter(text, last) };
}

function spaceBefore(text: string, at: number): number {
  let start = at - BEFORE;
  if (start <= 0) return 0;
  while (start < at && text.charCodeAt(start) > 32) start += 1;
  // One word longer than that all is no sentence.
  return start < at ? start : Math.max(0, at - BEFORE);
}

function spaceAfter(text: string, at: number): number {
  let end = Math.min(text.length, at + AFTER);
  while (end < text.length && text.charCodeAt(end) > 32) end += 1;
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
