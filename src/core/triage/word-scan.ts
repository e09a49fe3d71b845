/** What stood between a word and the word before it. */
export const boundary = { space: 0, comma: 1, sentence: 2, line: 3 } as const;

/** More words than this are not looked at; nobody reads a mail that far before deciding about it. */
const mostWords = 4_000;
/** More characters than this are not looked at. */
const mostCharacters = 40_000;

/**
 * The words of a text as numbers: for each word a hash of its lower-case form, where it stands, and what stood before
 * it. One scan makes everything that phrases, questions and learned words need, so that thousands of messages can be
 * read in a blink. The arrays are reused by the next scan.
 */
export class WordScan {
  text = "";
  count = 0;
  readonly hashes = new Int32Array(mostWords);
  readonly starts = new Int32Array(mostWords);
  readonly ends = new Int32Array(mostWords);
  readonly boundaries = new Uint8Array(mostWords);
  /** Where question marks that end a sentence stand. */
  readonly questionMarks: number[] = [];
  /** Whether there is any digit at all. */
  hasDigits = false;
  /** Whether there is a sign of a currency: "€", "$", "£" or ":-". */
  hasCurrencySign = false;
  /** Where the scan ended: at the end it was given, or at a limit. */
  end = 0;

  /**
   * Scans a text up to `end`; what lies beyond the limits is not looked at. Letters that are written as a letter and
   * a combining sign, as "å" is on some machines, are joined first; `text` is then the joined text.
   */
  scan(text: string, end: number = text.length): void {
    if (!this.scanOnce(text, end)) this.scanOnce(text.slice(0, end).normalize("NFC"), end);
  }

  /** A word as it is written. */
  word(at: number): string {
    return this.text.slice(this.starts[at], this.ends[at]);
  }

  /** Says whether the text held no combining sign. */
  private scanOnce(text: string, end: number): boolean {
    this.text = text;
    this.count = 0;
    this.questionMarks.length = 0;
    this.hasDigits = false;
    this.hasCurrencySign = false;
    let isJoined = true;
    const stop = Math.min(end, text.length, mostCharacters);
    let hash = 0;
    let start = -1;
    let gap: number = boundary.line;
    let count = 0;
    for (let at = 0; at <= stop; at++) {
      let code = at < stop ? text.charCodeAt(at) : 32;
      if (code >= 65 && code <= 90) code += 32;
      else if (code >= 0xc0 && code <= 0xde && code !== 0xd7) code += 32;
      if (isWordCode(code)) {
        if (start < 0) {
          start = at;
          hash = hashSeed;
        }
        if (code <= 57) this.hasDigits = true;
        else if (code >= 0x300 && code < 0x370) isJoined = false;
        hash = Math.imul(hash ^ code, hashPrime);
        continue;
      }
      // An apostrophe inside a word belongs to it: "don't", with either kind of apostrophe.
      if ((code === 0x27 || code === 0x2019) && start >= 0 && at + 1 < stop) {
        hash = Math.imul(hash ^ 0x27, hashPrime);
        continue;
      }
      if (start >= 0) {
        if (count === mostWords) break;
        this.hashes[count] = hash;
        this.starts[count] = start;
        this.ends[count] = at;
        this.boundaries[count] = gap;
        count += 1;
        start = -1;
        gap = boundary.space;
      }
      if (code === 36 || code === 0xa3 || code === 0x20ac) this.hasCurrencySign = true;
      if (code === 10 || code === 13) gap = boundary.line;
      else if (code === 63) {
        if (gap < boundary.sentence) gap = boundary.sentence;
        if (endsSentence(text, at)) this.questionMarks.push(at);
      } else if ((code === 46 || code === 33) && gap < boundary.sentence) gap = boundary.sentence;
      else if ((code === 44 || code === 59 || code === 58) && gap < boundary.comma)
        gap = boundary.comma;
    }
    this.count = count;
    this.end = stop;
    return isJoined;
  }
}

/** Letters and digits of the languages we read, and every other script's signs. The code is in lower case. */
function isWordCode(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  if (code < 0x2000) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7;
  return code >= 0x2c00 && code !== 0x3000 && code < 0xfe00;
}

/** A question mark inside an address ("?id=4") ends no sentence. */
function endsSentence(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return (
    Number.isNaN(next) || next <= 32 || next === 34 || next === 41 || next === 63 || next > 0x7f
  );
}

const hashSeed = 0x811c9dc5 | 0;
const hashPrime = 0x01000193;

/** The hash that `WordScan` gives a word. The word must be in lower case already. */
export function hashWord(word: string): number {
  let hash = hashSeed;
  for (let at = 0; at < word.length; at++) {
    hash = Math.imul(hash ^ word.charCodeAt(at), hashPrime);
  }
  return hash;
}
