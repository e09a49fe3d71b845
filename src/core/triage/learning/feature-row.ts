import { NumberShelf } from "./number-shelf";

/** What a share of the habit score is about; the groups of features, in the order in which they are written. */
export const habitGroups = [
  "base",
  "sender",
  "addressing",
  "conversation",
  "content",
  "time",
  "topic",
  "identity",
  "words",
] as const;

/** One group of features. */
export type HabitGroup = (typeof habitGroups)[number];

/** Buckets of named features come first, buckets of words after them, so that no word can spoil a named feature. */
export const namedBuckets = 1 << 12;
/** How many buckets words fall into. */
export const wordBuckets = 1 << 12;
/** How many buckets there are. */
export const habitBuckets = namedBuckets + wordBuckets;

/** The features of one message: hashed, nothing of which can be read back. */
export interface HabitFeatures {
  buckets: Uint16Array;
  values: Float32Array;
  /** For each group of `habitGroups`, where its features end; each begins where the one before ends. */
  ends: Uint16Array;
}

/** No message has more features; what comes beyond is left out. */
export const mostFeatures = 640;

/** How large a group's features are made where they are not 1: larger ones learn faster. */
const sizes: Partial<Record<HabitGroup, number>> = { base: 0.6, content: 0.6, words: 3 };

/** Gathers the features of one message after the other; the room it works in is reused. */
export class FeatureRow {
  private readonly buckets = new Uint16Array(mostFeatures);
  private readonly values = new Float32Array(mostFeatures);
  private readonly ends = new Uint16Array(habitGroups.length);
  private readonly bucketShelf = new NumberShelf((length) => new Uint16Array(length));
  private readonly valueShelf = new NumberShelf((length) => new Float32Array(length));
  private count = 0;
  private group = 0;

  /** Begins a new row. */
  begin(): void {
    this.count = 0;
    this.group = 0;
  }

  /** Says that the group's features are all there. Groups end in the order of `habitGroups`. */
  end(group: HabitGroup): void {
    if (habitGroups[this.group] !== group) throw new RangeError("FeatureRow.end: out of order");
    const size = sizes[group];
    if (size !== undefined) this.resize(this.ends[this.group - 1] ?? 0, size);
    this.ends[this.group++] = this.count;
  }

  /** Adds a named feature; `which` tells apart the values that a counted or chosen fact can have. */
  add(name: number, which = 0, value = 1): void {
    this.put(mixed(name, which) & (namedBuckets - 1), value);
  }

  /** Adds a word by its hash; `kind` tells subject words from text words. */
  addWord(hash: number, kind: number, value: number): void {
    this.put(namedBuckets + wordBucket(hash, kind), value);
  }

  /** Copies what was gathered. */
  finish(): HabitFeatures {
    return {
      buckets: this.bucketShelf.copy(this.buckets, this.count),
      values: this.valueShelf.copy(this.values, this.count),
      ends: this.bucketShelf.copy(this.ends, this.ends.length),
    };
  }

  private resize(from: number, size: number): void {
    for (let at = from; at < this.count; at++) this.values[at] = (this.values[at] ?? 0) * size;
  }

  private put(bucket: number, value: number): void {
    if (this.count === mostFeatures) return;
    this.buckets[this.count] = bucket;
    this.values[this.count++] = value;
  }
}

/** The bucket among the word buckets that a word falls into. */
export function wordBucket(hash: number, kind: number): number {
  return mixed(hash, kind) & (wordBuckets - 1);
}

/** Mixes a name and a value into 32 well-spread bits (the finish of MurmurHash3). */
function mixed(name: number, which: number): number {
  let hash = name ^ Math.imul(which + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
