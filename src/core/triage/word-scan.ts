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
    let count = 0;
    let gap: number = boundary.line;
    this.questionMarks.length = 0;
    for (let at = 0; at < stop && count < mostWords;) {
      let code = codeAt(text, at);
      if ((code & letterBits) === 0) {
        if (code !== 0) {
          seen |= code;
          gap = Math.max(gap, code >>> boundaryShift);
          if ((code & questionMark) !== 0 && endsSentence(text, at)) this.questionMarks.push(at);
        }
        at += 1;
        continue;
      }
      const start = at;
      let hash = hashSeed;
      let inWord = 0;
      do {
        hash = Math.imul(hash ^ (code & letterBits), hashPrime);
        inWord |= code;
        at += 1;
        if (at >= stop) break;
        code = codeAt(text, at);
        // An apostrophe inside a word belongs to it: "don't", with either kind of apostrophe.
        if ((code & apostrophe) !== 0 && at + 1 < stop && isWordPart(text, at + 1)) code = 0x27;
      } while ((code & letterBits) !== 0);
      const isDecomposed = (inWord & markBits.combining) !== 0;
      hashes[count] = isDecomposed ? composedHash(text.slice(start, at)) : hash;
      starts[count] = start;
      ends[count] = at;
      boundaries[count] = gap;
      marks[count] = (inWord >>> markShift) & allMarks;
      count += 1;
      seen |= inWord;
      gap = boundary.space;
    }
    this.text = text;
    this.count = count;
    this.end = stop;
    this.hasDigits = (seen & markBits.digit) !== 0;
    this.hasCurrencySign = (seen & currencySign) !== 0;
  }

  /** A word as it is written. */
  word(at: number): string {
    return this.text.slice(this.starts[at], this.ends[at]);
  }
}

/**
 * The words of a text as hashes alone, for who learns from thousands of texts in a blink: of where a word stands and of
 * what stands before it nothing is kept. The arrays are reused by the next scan.
 */
export class HashScan {
  count = 0;
  readonly hashes = new Int32Array(mostWords + 1);
  /** How many letters each word has. */
  readonly lengths = new Int32Array(mostWords + 1);
  /** How many question marks end a sentence, and where the last of them stands. */
  questions = 0;
  lastQuestion = 0;

  /** Scans a text from `from`, where no word may stand, up to `end`. The hashes are those of a `WordScan`. */
  scan(text: string, from = 0, end = text.length): void {
    const { hashes, lengths } = this;
    const stop = Math.min(end, text.length, mostCharacters);
    let seen = 0;
    let count = 0;
    let hash = hashSeed;
    let length = 0;
    // All bits while a word goes on, else none: words end too irregularly for a branch to be foreseen.
    let isWord = 0;
    this.questions = 0;
    for (let at = from; at < stop && count < mostWords; at++) {
      let code = codeAt(text, at);
      if (code >= questionMark && (code & (questionMark | apostrophe)) !== 0) {
        if ((code & questionMark) !== 0) this.ask(text, at);
        else if (isWord !== 0 && at + 1 < stop && isWordPart(text, at + 1)) code = 0x27;
      }
      const letter = code & letterBits;
      seen |= code;
      const ended = isWord;
      isWord = -letter >> 31;
      count -= ended & ~isWord;
      hash = (Math.imul(hash ^ letter, hashPrime) & isWord) | (hashSeed & ~isWord);
      length = (length + 1) & isWord;
      // What is written of a word that goes on is written over.
      hashes[count] = hash;
      lengths[count] = length;
    }
    this.count = count - isWord;
    if ((seen & markBits.combining) !== 0) this.compose(text, from, end);
  }

  private ask(text: string, at: number): void {
    if (!endsSentence(text, at)) return;
    this.questions += 1;
    this.lastQuestion = at;
  }

  /** Texts with combining signs are rare; their words are hashed as a `WordScan` does. */
  private compose(text: string, from: number, end: number): void {
    composing.scan(text.slice(from, end));
    this.count = composing.count;
    for (let at = 0; at < composing.count; at++) {
      this.hashes[at] = composing.hashes[at] ?? 0;
      this.lengths[at] = (composing.ends[at] ?? 0) - (composing.starts[at] ?? 0);
    }
  }
}

const composing = new WordScan();

/** What a word may hold beside letters: digits, halves of signs such as emoji, marks above the letter before. */
export const wordMark = { digit: 1, surrogate: 2, combining: 4 } as const;

/** What `codes` tells of a code beside its letter. */
const letterBits = 0xffff;
const markShift = 16;
const allMarks = 7;
const markBits = {
  digit: wordMark.digit << markShift,
  surrogate: wordMark.surrogate << markShift,
  combining: wordMark.combining << markShift,
} as const;
const currencySign = 1 << 19;
const questionMark = 1 << 20;
const apostrophe = 1 << 21;
const boundaryShift = 22;

/**
 * All that one code tells, in one number, so that a letter costs one look: the code of the letter or digit in lower
 * case, 0 for everything that divides words, and above it what a word is marked with or how far the words are parted.
 */
const codes = Int32Array.from({ length: 0x400 }, (_, code) => letterOf(code) | markOf(code));

function codeAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 0x400 ? (codes[code] ?? 0) : letterOf(code) | markOf(code);
}

function letterOf(code: number): number {
  const isUpper = (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
  if (isUpper) return code + 32;
  return isWordCode(code) ? code : 0;
}

function markOf(code: number): number {
  if (code >= 48 && code < 58) return markBits.digit;
  if (code >= 0xd800) return markBits.surrogate;
  if (code >= 0x300 && code < 0x370) return markBits.combining;
  if (code === 0x27 || code === 0x2019) return apostrophe;
  const isCurrency = code === 0x24 || code === 0xa3 || code === 0x20ac;
  const isQuestion = code === 63;
  return (
    (isCurrency ? currencySign : 0) |
    (isQuestion ? questionMark : 0) |
    (boundaryOf(code) << boundaryShift)
  );
}

function isWordPart(text: string, at: number): boolean {
  return (codeAt(text, at) & letterBits) !== 0;
}

function composedHash(word: string): number {
  const composed = word.normalize("NFC").replaceAll("’", "'");
  let hash = hashSeed;
  for (let at = 0; at < composed.length; at++) {
    const code = composed.charCodeAt(at);
    hash = Math.imul(hash ^ (letterOf(code) || code), hashPrime);
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
