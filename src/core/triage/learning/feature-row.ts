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

/** The features of one message: hashed, nothing of which can be read back. Many messages' lie in the same arrays. */
export interface HabitFeatures {
  buckets: Uint16Array;
  values: Float32Array;
  /** Where this message's features begin. */
  start: number;
  /** For each group of `habitGroups`, where its features end; each begins where the one before ends. */
  ends: readonly number[];
}

/** Where a message's features end. */
export function endOf({ start, ends }: HabitFeatures): number {
  return ends.at(-1) ?? start;
}

/** No message has more features; what comes beyond is left out. */
export const mostFeatures = 640;

/** How large a group's features are made where they are not 1: larger ones learn faster. */
const sizes: Partial<Record<HabitGroup, number>> = { base: 0.6, content: 0.6, words: 3 };
const sizeOf = habitGroups.map((group) => sizes[group] ?? 1);

/** So many features lie in one array: thousands of small ones would cost more than all that is reckoned with them. */
const arrayLength = 1 << 15;

/** Gathers the features of one message after the other. */
export class FeatureRow {
  private buckets = new Uint16Array(arrayLength);
  private values = new Float32Array(arrayLength);
  private start = 0;
  private next = 0;
  private readonly ends: number[] = habitGroups.map(() => 0);
  private group = 0;

  /** Begins a new row. */
  begin(): void {
    if (this.next + mostFeatures > arrayLength) {
      this.buckets = new Uint16Array(arrayLength);
      this.values = new Float32Array(arrayLength);
      this.next = 0;
    }
    this.start = this.next;
    this.group = 0;
  }

  /** Says that the group's features are all there. Groups end in the order of `habitGroups`. */
  end(group: HabitGroup): void {
    const { ends } = this;
    if (habitGroups[this.group] !== group) throw new RangeError("FeatureRow.end: out of order");
    const size = sizeOf[this.group] ?? 1;
    if (size !== 1) this.resize(this.group === 0 ? this.start : (ends[this.group - 1] ?? 0), size);
    ends[this.group++] = this.next;
  }

  /** Adds a named feature; `which` tells apart the values that a counted or chosen fact can have. */
  add(name: number, which = 0, value = 1): void {
    this.put(mixed(name, which) & (namedBuckets - 1), value);
  }

  /** Adds the words from `from` up to `to` of a list of hashes; `kind` tells subject words from text words. */
  addWords(hashes: Int32Array, from: number, to: number, kind: number, value: number): void {
    const { buckets, values, start } = this;
    const end = Math.min(to, from + start + mostFeatures - this.next);
    let next = this.next;
    for (let at = from; at < end; at++) {
      buckets[next] = namedBuckets + wordBucket(hashes[at] ?? 0, kind);
      values[next++] = value;
    }
    this.next = next;
  }

  /** Gives what was gathered since the row began. */
  finish(): HabitFeatures {
    const { buckets, values, start, ends } = this;
    return { buckets, values, start, ends: ends.slice() };
  }

  private resize(from: number, size: number): void {
    for (let at = from; at < this.next; at++) this.values[at] = (this.values[at] ?? 0) * size;
  }

  private put(bucket: number, value: number): void {
    if (this.next - this.start === mostFeatures) return;
    this.buckets[this.next] = bucket;
    this.values[this.next++] = value;
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
