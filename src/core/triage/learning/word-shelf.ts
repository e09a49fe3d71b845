const shelfLength = 1 << 15;

/**
 * Keeps many short lists of words' hashes side by side in a few long arrays: thousands of small arrays would cost the
 * engine more than all that is reckoned with them.
 */
export class WordShelf {
  private hashes = new Int32Array(shelfLength);
  private next = 0;

  /** No list is longer than `longest`. */
  constructor(private readonly longest: number) {}

  /** Puts a word at the end of the list that is being made. */
  put(hash: number): void {
    this.hashes[this.next++] = hash;
  }

  /** Gives the last `count` words as a list of its own; a new one begins. */
  take(count: number): Int32Array {
    const list = this.hashes.subarray(this.next - count, this.next);
    if (this.next + this.longest > shelfLength) {
      this.hashes = new Int32Array(shelfLength);
      this.next = 0;
    }
    return list;
  }
}
