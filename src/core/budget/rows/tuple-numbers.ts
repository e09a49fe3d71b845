const width = 3;

/**
 * Gives each distinct pair or triple of whole numbers of 32 bits a number from 0: what a map with texts as keys would
 * do, without making a text for each of a million rows.
 */
export class TupleNumbers {
  /** How many distinct ones there are. */
  count = 0;
  private tuples = new Int32Array(16 * width);
  private slots = new Int32Array(32);
  private mask = 31;

  /** The number of a pair or triple; a new one gets the next. */
  numberOf(a: number, b: number, c = 0): number {
    const slot = this.slotOf(a, b, c);
    const found = this.slots[slot] ?? 0;
    if (found !== 0) return found - 1;
    if (this.count * width === this.tuples.length) {
      this.widen();
      return this.numberOf(a, b, c);
    }
    const at = this.count * width;
    this.tuples[at] = a;
    this.tuples[at + 1] = b;
    this.tuples[at + 2] = c;
    this.count += 1;
    this.slots[slot] = this.count;
    return this.count - 1;
  }

  /** Its number; -1 for one that has none. */
  find(a: number, b: number, c = 0): number {
    return (this.slots[this.slotOf(a, b, c)] ?? 0) - 1;
  }

  private slotOf(a: number, b: number, c: number): number {
    const { slots, tuples, mask } = this;
    let slot = mix(mix(mix(0, a), b), c) & mask;
    for (; ; slot = (slot + 1) & mask) {
      const at = ((slots[slot] ?? 0) - 1) * width;
      if (at < 0) return slot;
      if (tuples[at] === a && tuples[at + 1] === b && tuples[at + 2] === c) return slot;
    }
  }

  private widen(): void {
    const { tuples, count } = this;
    this.tuples = new Int32Array(tuples.length * 2);
    this.tuples.set(tuples);
    this.mask = this.mask * 2 + 1;
    this.slots = new Int32Array(this.mask + 1);
    const at = (place: number) => tuples[place] ?? 0;
    for (let number = 0; number < count; number += 1) {
      const first = number * width;
      const slot = this.slotOf(at(first), at(first + 1), at(first + 2));
      this.slots[slot] = number + 1;
    }
  }
}

/** Mixes a word into a hash. */
export function mix(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
