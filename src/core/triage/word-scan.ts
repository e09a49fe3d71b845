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
  /** For each word 0 when it is made of letters alone; else what else it holds, as in `wordMark`. */
  readonly marks = new Uint8Array(mostWords);
  /** Where question marks that end a sentence stand. */
  readonly questionMarks: number[] = [];
  /** Whether there is any digit at all. */
  hasDigits = false;
  /** Whether there is a sign of a currency: "€", "$", "£" or ":-". */
  hasCurrencySign = false;
  /** Where the scan ended: at the end it was given, or at a limit. */
  end = 0;

  /**
   * Scans a text up to `end`; what lies beyond the limits is not looked at. A letter that is written as a letter and
   * a combining sign, as "å" is on some machines, counts as one.
   */
  scan(text: string, end: number = text.length): void {
    const { hashes, starts, ends, boundaries, marks } = this;
    const stop = Math.min(end, text.length, mostCharacters);
    let seen = 0;
    let seenInWord = 0;
    let start = -1;
    let hash = hashSeed;
    let gap: number = boundary.line;
    let count = 0;
    this.questionMarks.length = 0;
    for (let at = 0; at <= stop && count < mostWords; at++) {
      const code = at < stop ? text.charCodeAt(at) : 32;
      const letter = wordCodes[code] ?? 0;
      if (letter !== 0) {
        if (start < 0) start = at;
        hash = Math.imul(hash ^ letter, hashPrime);
        seenInWord |= codeMarks[code] ?? 0;
        continue;
      }
      if (start >= 0) {
        // An apostrophe inside a word belongs to it: "don't", with either kind of apostrophe.
        if ((code === 0x27 || code === 0x2019) && at + 1 < stop && isWordPart(text, at + 1)) {
          hash = Math.imul(hash ^ 0x27, hashPrime);
          continue;
        }
        const isDecomposed = (seenInWord & wordMark.combining) !== 0;
        hashes[count] = isDecomposed ? composedHash(text.slice(start, at)) : hash;
        starts[count] = start;
        ends[count] = at;
        boundaries[count] = gap;
        marks[count] = seenInWord;
        count += 1;
        seen |= seenInWord;
        seenInWord = 0;
        start = -1;
        hash = hashSeed;
        gap = boundary.space;
      }
      if (code === 32) continue;
      seen |= codeMarks[code] ?? 0;
      if (code === 63 && endsSentence(text, at)) this.questionMarks.push(at);
      gap = Math.max(gap, boundaryOf(code));
    }
    this.text = text;
    this.count = count;
    this.end = stop;
    this.hasDigits = (seen & wordMark.digit) !== 0;
    this.hasCurrencySign = (seen & currencySign) !== 0;
  }

  /** A word as it is written. */
  word(at: number): string {
    return this.text.slice(this.starts[at], this.ends[at]);
  }
}

/** What a word may hold beside letters: digits, halves of signs such as emoji, marks above the letter before. */
export const wordMark = { digit: 1, surrogate: 2, combining: 4 } as const;
const currencySign = 8;

/** What a code tells of a text beside being part of a word. */
const codeMarks = new Uint8Array(0x10000)
  .fill(wordMark.digit, 48, 58)
  .fill(wordMark.surrogate, 0xd800)
  .fill(wordMark.combining, 0x300, 0x370);
for (const sign of "$£€") codeMarks[sign.charCodeAt(0)] = currencySign;

function letterOf(code: number): number {
  const letter = wordCodes[code] ?? 0;
  return letter === 0 ? code : letter;
}

function isWordPart(text: string, at: number): boolean {
  return wordCodes[text.charCodeAt(at)] !== 0;
}

/** For every code of a letter or digit the code in lower case; 0 for everything that divides words. */
const wordCodes = new Uint16Array(0x10000);
for (let code = 0; code < wordCodes.length; code++) {
  const isUpper = (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
  if (isUpper) wordCodes[code] = code + 32;
  else if (isWordCode(code)) wordCodes[code] = code;
}

function composedHash(word: string): number {
  const composed = word.normalize("NFC").replaceAll("’", "'");
  let hash = hashSeed;
  for (let at = 0; at < composed.length; at++) {
    const code = composed.charCodeAt(at);
    hash = Math.imul(hash ^ letterOf(code), hashPrime);
  }
  return hash;
}

function boundaryOf(code: number): number {
  if (code === 10 || code === 13) return boundary.line;
  if (code === 63 || code === 46 || code === 33) return boundary.sentence;
  return code === 44 || code === 59 || code === 58 ? boundary.comma : boundary.space;
}

/** Letters and digits of the languages we read, in lower case, and every other script's signs. */
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

/** What the hash of a word begins with, and what it is multiplied by after each letter. */
export const hashSeed = 0x811c9dc5 | 0;
export const hashPrime = 0x01000193;

/** The hash that `WordScan` gives a word. The word must be in lower case already. */
export function hashWord(word: string): number {
  let hash = hashSeed;
  for (let at = 0; at < word.length; at++) {
    hash = Math.imul(hash ^ word.charCodeAt(at), hashPrime);
  }
  return hash;
}
