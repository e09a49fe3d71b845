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
    .map(([phrase]) => phrase.split(" ").at(-1)!);
}

const telling = new WordFilter(tellingWords());
const leading = new WordFilter(leadingWords());

/**
 * Whether a text can hold a date at all, found in one scan almost without making a string. False is certain; true
 * only means that it must be read closely.
 */
export function mayHoldDate(text: string): boolean {
  let at = telling.firstIn(text, 0);
  while (at >= 0 && isDigit(text.charCodeAt(at))) {
    let end = at + 1;
    while (isDigit(text.charCodeAt(end))) end += 1;
    if (mayBePartOfDate(text, at, end)) return true;
    at = telling.firstIn(text, end);
  }
  return at >= 0;
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
