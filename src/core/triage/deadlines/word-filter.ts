import { hashPrime, hashSeed } from "../word-scan";

/** How many bits of a word's hash a filter looks at. */
const MASK = 0xfff;
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

/** The hash that a `WordScan` gives the same letters; apostrophes of both kinds are one. */
function hashOf(text: string, start: number, end: number): number {
  let hash = hashSeed;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const letter = isApostrophe(code) ? 0x27 : letterCode(code);
    hash = Math.imul(hash ^ letter, hashPrime);
  }
  return hash;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

/** The low bits, made to depend on every letter. */
function slotOf(hash: number): number {
  return (hash ^ (hash >>> 12)) & MASK;
}

/**
 * Finds what belongs to a word that stands in a text, without making a string of it. Case does not matter, and
 * apostrophes of both kinds are the same. A word is known by its hash alone: one in some millions of others is taken
 * for one of the index.
 */
export class WordIndex<Entry> {
  /** The hash of the word in each slot, 0 where none is: near together, because most words are none of them. */
  private readonly hashes = new Int32Array(MASK + 1);
  private readonly words: (Indexed<Entry> | undefined)[] = new Array<undefined>(MASK + 1);
  private size = 0;

  /** Builds the index from words in lower case; two with the same hash are a bug. */
  constructor(entries: Iterable<readonly [word: string, entry: Entry]>) {
    for (const [word, entry] of entries) {
      const hash = hashOf(word, 0, word.length);
      const slot = this.slotFor(hash);
      const there = this.words[slot]?.word;
      if (there !== undefined) throw new RangeError(`WordIndex: ${word} hides ${there}`);
      this.hashes[slot] = hash;
      this.words[slot] = { word, entry };
      this.size += 1;
      // The more slots are taken, the longer it takes to find that a word is in none.
      if (this.size > MASK / 2) throw new RangeError("WordIndex: too many words");
    }
  }

  /** Where the word ends that was read last. */
  end = 0;

  /**
   * Reads the word that begins at an index, in one pass over its letters, and says what belongs to it: undefined when
   * it is not in the index. `end` then tells where it ends. An "å" of two characters counts as one.
   */
  read(text: string, start: number): Indexed<Entry> | undefined {
    let hash = hashSeed;
    let hasMark = false;
    let at = start;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const letter = code < TABLE_SIZE ? (table[code] ?? 0) : letterCodeOf(code);
      if (letter === 0 && !joinsLetters(text, at, code)) break;
      if (letter >= 0x300 && letter < 0x370) hasMark = true;
      hash = Math.imul(hash ^ (letter === 0 ? 0x27 : letter), hashPrime);
    }
    this.end = at;
    if (!hasMark) return this.find(hash);
    const word = text.slice(start, Math.min(at, start + LONGEST_WORD)).normalize("NFC");
    return this.find(hashOf(word, 0, word.length));
  }

  /** What belongs to the word whose hash is known from a scan. */
  find(hash: number): Indexed<Entry> | undefined {
    return this.words[this.slotFor(hash)];
  }

  /** The slot of the word with this hash, or the empty one where it would be. */
  private slotFor(hash: number): number {
    let slot = slotOf(hash);
    for (;;) {
      const there = this.hashes[slot];
      if (there === 0 || there === hash) return slot;
      slot = (slot + 1) & MASK;
    }
  }
}

/** An apostrophe between letters belongs to the word, so that "o'clock" is one and "Friday's" is no Friday. */
function joinsLetters(text: string, at: number, code: number): boolean {
  if (!isApostrophe(code)) return false;
  return letterCode(text.charCodeAt(at + 1)) !== 0;
}

/** A word in lower case and what belongs to it. */
export interface Indexed<Entry> {
  word: string;
  entry: Entry;
}

/** A quick "surely not one of these words", asked with a hash, so that most words of a text cost no string. */
export class WordFilter {
  private readonly marks = new Uint8Array(MASK + 1);
  private readonly hashes = new Set<number>();

  /** Builds the filter from words in lower case. */
  constructor(words: Iterable<string>) {
    for (const word of words) {
      const hash = hashOf(word, 0, word.length);
      this.hashes.add(hash);
      this.marks[slotOf(hash)] = 1;
    }
  }

  /** Whether a word with this hash may be one of them; false is certain. */
  mayBe(hash: number): boolean {
    return this.marks[slotOf(hash)] === 1 && this.hashes.has(hash);
  }

  /** Whether the letters from `start` to `end` may be one of the words; false is certain. Case does not matter. */
  mayHold(text: string, start: number, end: number): boolean {
    return this.mayBe(hashOf(text, start, end));
  }
}
