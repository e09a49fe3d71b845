import { hashWord, type WordScan } from "./word-scan";

interface Phrase<Kind> {
  kind: Kind;
  /** The hashes of the words after the first. */
  rest: readonly number[];
  /** The longer phrases of the same kind that begin with the same word. */
  longer: readonly Phrase<Kind>[];
}

const tableSize = 1 << 14;
const lowBits = tableSize - 1;

/** The place of two words that stand side by side. */
function pairOf(first: number, second: number): number {
  return (first ^ (second << 3) ^ (second >>> 11)) & lowBits;
}

/**
 * Finds many phrases in a scanned text in one pass: phrases are kept by the hash of their first word, longest first,
 * so that almost every word of a text costs one look-up that finds nothing.
 */
export class PhraseTable<Kind extends string> {
  private readonly byFirstWord = new Map<number, Phrase<Kind>[]>();
  /** A quick "surely no phrase of one word" by the low bits of the hash, before the map is asked. */
  private readonly alone = new Uint8Array(tableSize);
  /** The same for longer phrases, by their first two words together. */
  private readonly pairs = new Uint8Array(tableSize);

  /** Builds the table from phrases written in lower case, their words divided by a space or a hyphen. */
  constructor(phrases: Readonly<Record<Kind, readonly string[]>>) {
    for (const kind of Object.keys(phrases) as Kind[]) {
      for (const phrase of phrases[kind]) this.add(kind, phrase);
    }
    for (const list of this.byFirstWord.values()) {
      list.sort((one, other) => other.rest.length - one.rest.length);
      for (const [at, phrase] of list.entries()) {
        phrase.longer = list.slice(0, at).filter(({ kind }) => kind === phrase.kind);
      }
    }
  }

  /**
   * Calls `found` with the kind, the first and the last word of each phrase, left to right. At one word every kind
   * is told of once, by its longest phrase. When `found` returns "end" the search ends; when it returns "pass" it goes
   * on after the phrase.
   */
  match(
    scan: WordScan,
    found: (kind: Kind, first: number, last: number) => "end" | "pass" | undefined,
  ) {
    const { hashes, count } = scan;
    for (let at = 0; at < count; at++) {
      const hash = hashes[at] ?? 0;
      const pair = at + 1 < count ? pairOf(hash, hashes[at + 1] ?? 0) : 0;
      if (this.alone[hash & lowBits] === 0 && this.pairs[pair] === 0) continue;
      const phrases = this.byFirstWord.get(hash);
      if (!phrases) continue;
      for (const phrase of phrases) {
        if (!standsAt(phrase.rest, hashes, at + 1, count)) continue;
        if (anyStandsAt(phrase.longer, hashes, at + 1, count)) continue;
        const then = found(phrase.kind, at, at + phrase.rest.length);
        if (then === "end") return;
        if (then === "pass") {
          at += phrase.rest.length;
          break;
        }
      }
    }
  }

  private add(kind: Kind, phrase: string): void {
    const [first, ...rest] = phrase.split(/[ -]/u).map(hashWord);
    if (first === undefined) throw new RangeError("PhraseTable: empty phrase");
    const [second] = rest;
    if (second === undefined) this.alone[first & lowBits] = 1;
    else this.pairs[pairOf(first, second)] = 1;
    const list = this.byFirstWord.get(first);
    const added = { kind, rest, longer: [] };
    if (list) list.push(added);
    else this.byFirstWord.set(first, [added]);
  }
}

function standsAt(rest: readonly number[], hashes: Int32Array, from: number, count: number) {
  if (from + rest.length > count) return false;
  for (let offset = 0; offset < rest.length; offset++) {
    if (hashes[from + offset] !== rest[offset]) return false;
  }
  return true;
}

function anyStandsAt(
  phrases: readonly Phrase<string>[],
  hashes: Int32Array,
  from: number,
  count: number,
): boolean {
  for (const { rest } of phrases) if (standsAt(rest, hashes, from, count)) return true;
  return false;
}
