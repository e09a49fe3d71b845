/** How many bits of a word's hash a filter looks at. */
const MASK = 0x3fff;
/** Past this code letters are rare in Swedish and English, and asked about one by one. */
const TABLE_SIZE = 0x250;

/** The lower-case code of a letter; 0 when the character cannot stand in a word. */
function letterCodeOf(code: number): number {
  if (code >= 97 && code <= 122) return code;
  if (code >= 65 && code <= 90) return code + 32;
  if (code < 0xc0) return 0;
  if (code <= 0xde) return code === 0xd7 ? 0 : code + 32;
  // Combining marks belong to their letter; dashes, quotes, spaces, surrogates and other signs do not make words.
  const isLetter = (code < 0x2000 && code !== 0xf7) || (code >= 0x2c00 && code < 0xd800);
  return isLetter && code !== 0x3000 ? code : 0;
}

const table = Uint16Array.from({ length: TABLE_SIZE }, (_, code) => letterCodeOf(code));

/** The lower-case code of a letter; 0 when the character cannot stand in a word. */
export function letterCode(code: number): number {
  return code < TABLE_SIZE ? (table[code] ?? 0) : letterCodeOf(code);
}

/** A word of more characters is in no index. */
const LONGEST_WORD = 48;

const EMPTY_HASH = 7;

// Kept in one file and called by nobody else, because a hash function from another module is not inlined in the loops
// below, and then costs four times as much as all the rest.
function addToHash(hash: number, letter: number): number {
  return (Math.imul(hash, 31) + letter) | 0;
}

function hashOf(text: string, start: number, end: number): number {
  let hash = EMPTY_HASH;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    // Apostrophes of both kinds count as nothing.
    const letter = code < TABLE_SIZE ? (table[code] ?? 0) : code;
    hash = addToHash(hash, letter === 0x2019 ? 0 : letter);
  }
  return hash;
}

/** The low bits, made to depend on every letter. */
function slotOf(hash: number): number {
  return (hash ^ (hash >>> 12)) & MASK;
}

/**
 * Finds what belongs to a word that stands in a text, without making a string of it. Case does not matter, and
 * apostrophes of both kinds are the same.
 */
export class WordIndex<Entry> {
  private readonly slots: (Indexed<Entry>[] | undefined)[] = new Array<undefined>(MASK + 1);

  /** Builds the index from words in lower case. */
  constructor(entries: Iterable<readonly [word: string, entry: Entry]>) {
    for (const [word, entry] of entries) {
      const slot = slotOf(hashOf(word, 0, word.length));
      (this.slots[slot] ??= []).push({ word, entry });
    }
  }

  /** Where the word ends that was read last. */
  end = 0;

  /**
   * Reads the word that begins at an index, in one pass over its letters, and says what belongs to it: undefined when
   * it is not in the index. `end` then tells where it ends. An "å" of two characters counts as one.
   */
  read(text: string, start: number): Indexed<Entry> | undefined {
    let hash = EMPTY_HASH;
    let hasMark = false;
    let at = start;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const letter = code < TABLE_SIZE ? (table[code] ?? 0) : letterCodeOf(code);
      if (letter === 0 && !joinsLetters(text, at, code)) break;
      if (letter >= 0x300 && letter < 0x370) hasMark = true;
      hash = addToHash(hash, letter);
    }
    this.end = at;
    if (!hasMark) return this.among(hash, text, start, at);
    const word = text.slice(start, Math.min(at, start + LONGEST_WORD)).normalize("NFC");
    return this.among(hashOf(word, 0, word.length), word, 0, word.length);
  }

  private among(
    hash: number,
    text: string,
    start: number,
    end: number,
  ): Indexed<Entry> | undefined {
    const candidates = this.slots[slotOf(hash)];
    if (candidates === undefined) return undefined;
    for (const candidate of candidates) {
      if (isSameWord(candidate.word, text, start, end)) return candidate;
    }
    return undefined;
  }
}

/** An apostrophe between letters belongs to the word, so that "o'clock" is one and "Friday's" is no Friday. */
function joinsLetters(text: string, at: number, code: number): boolean {
  if (code !== 0x27 && code !== 0x2019) return false;
  return letterCode(text.charCodeAt(at + 1)) !== 0;
}

/** A word in lower case and what belongs to it. */
export interface Indexed<Entry> {
  word: string;
  entry: Entry;
}

function isSameWord(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) {
    const code = text.charCodeAt(start + at);
    const letter = code === 0x27 || code === 0x2019 ? 0x27 : letterCode(code);
    if (word.charCodeAt(at) !== letter) return false;
  }
  return true;
}

/**
 * A quick "surely not one of these words", asked with a hash, so that most words of a text cost no string and no
 * look-up.
 */
export class WordFilter {
  private readonly marks = new Uint8Array(MASK + 1);
  private readonly words: ReadonlySet<string>;

  /** Builds the filter from words in lower case. */
  constructor(words: Iterable<string>) {
    this.words = new Set(words);
    for (const word of this.words) this.marks[slotOf(hashOf(word, 0, word.length))] = 1;
  }

  /** Whether the letters from `start` to `end` may be one of the words; false is certain. Case does not matter. */
  mayHold(text: string, start: number, end: number): boolean {
    return this.marks[slotOf(hashOf(text, start, end))] === 1;
  }

  private holds(text: string, start: number, end: number): boolean {
    return this.words.has(text.slice(start, end).toLowerCase());
  }

  /**
   * Where, after `from`, the first of these words ends, or the first digit or combining mark stands; -1 when there is
   * none.
   */
  firstIn(text: string, from: number): number {
    let hash = EMPTY_HASH;
    let start = from;
    for (let at = from; at <= text.length; at++) {
      const code = at < text.length ? text.charCodeAt(at) : 32;
      const letter = code < TABLE_SIZE ? (table[code] ?? 0) : letterCodeOf(code);
      if (letter !== 0) {
        if (letter >= 0x300 && letter < 0x370) return at;
        if (hash === EMPTY_HASH) start = at;
        hash = addToHash(hash, letter);
      } else if (hash !== EMPTY_HASH) {
        if (this.marks[slotOf(hash)] === 1 && this.holds(text, start, at)) return at;
        hash = EMPTY_HASH;
      }
      if (code >= 48 && code <= 57) return at;
    }
    return -1;
  }
}
