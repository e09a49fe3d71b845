/** How many bits of a word's hash the filter looks at. */
const MASK = 0xfff;

/**
 * A quick "surely not one of these words", asked with a hash that is made while scanning, so that most words of a
 * text cost no string and no look-up.
 */
export class WordFilter {
  private readonly marks = new Uint8Array(MASK + 1);

  /** Builds the filter from words in lower case. */
  constructor(words: Iterable<string>) {
    for (const word of words) this.marks[hashOf(word) & MASK] = 1;
  }

  /** False means that no word of the filter has this hash; true means that the word must be looked up. */
  mayHold(hash: number): boolean {
    return this.marks[hash & MASK] === 1;
  }
}

/** The hash of no letters, from which a word's hash is made letter by letter with `addToHash`. */
export const emptyHash = 7;

/** Adds one character, in lower case, to a word's hash. */
export function addToHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

function hashOf(word: string): number {
  let hash = emptyHash;
  for (let at = 0; at < word.length; at++) hash = addToHash(hash, word.charCodeAt(at));
  return hash ^ (hash >>> 12);
}

/** Finishes a hash made with `addToHash`, so that its low bits depend on every letter. */
export function finishHash(hash: number): number {
  return hash ^ (hash >>> 12);
}

/** The lower-case code of a letter of Latin script; 0 when the character cannot stand in a word. */
export function letterCode(code: number): number {
  if (code >= 97 && code <= 122) return code;
  if (code >= 65 && code <= 90) return code + 32;
  if (code < 0xc0) return 0;
  if (code <= 0xde) return code === 0xd7 ? 0 : code + 32;
  // Combining marks belong to their letter; dashes, quotes, spaces, surrogates and other signs do not make words.
  return (code < 0x2000 && code !== 0xf7) || (code >= 0x2c00 && code < 0xd800 && code !== 0x3000)
    ? code
    : 0;
}
