import { lexicon, type Sense } from "./lexicon";
import { addToHash, emptyHash, finishHash, letterCode, WordFilter } from "./word-filter";

/** Words that hold a day or time by themselves, so that one is enough to read the text closely. */
function isTelling({
  weak,
  weekday,
  month,
  days,
  time,
  end,
  current,
  feast,
  unit,
}: Sense): boolean {
  const isName = weekday !== undefined || month !== undefined;
  if (isName && !weak) return true;
  return [days, time, end, current, feast, unit].some((meaning) => meaning !== undefined);
}

function tellingWords(): string[] {
  const words: string[] = [];
  for (const [word, sense] of lexicon.senses) {
    // Of a phrase its longest word is asked for, because the short ones are in every sentence.
    if (isTelling(sense))
      words.push(word.split(" ").reduce((a, b) => (b.length >= a.length ? b : a)));
  }
  return words;
}

const telling = new WordFilter(tellingWords());

/**
 * Whether a text can hold a date at all, found in one scan without making a string. False is certain; true only
 * means that it must be read closely.
 */
export function mayHoldDate(text: string): boolean {
  let hash = emptyHash;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 32;
    if (code >= 48 && code <= 57) return true;
    const letter = letterCode(code);
    if (letter !== 0) {
      if (letter >= 0x300 && letter < 0x370) return true;
      hash = addToHash(hash, letter);
    } else if (hash !== emptyHash) {
      if (telling.mayHold(finishHash(hash))) return true;
      hash = emptyHash;
    }
  }
  return false;
}
