/** The kinds of number array that a shelf can hold. */
type Numbers = Uint16Array | Float32Array | Int32Array;

const shelfLength = 1 << 15;

/**
 * Keeps many short arrays of numbers side by side in a few long ones: thousands of small buffers would cost the
 * engine more than all that is reckoned with them.
 */
export class NumberShelf<T extends Numbers> {
  private room: T;
  private used = 0;

  /** `make` makes an empty array of so many numbers. */
  constructor(private readonly make: (length: number) => T) {
    this.room = make(shelfLength);
  }

  /** Copies the first `count` numbers of an array, at most 32,768, and gives the copy. */
  copy(numbers: T, count: number): T {
    if (this.used + count > shelfLength) {
      this.room = this.make(shelfLength);
      this.used = 0;
    }
    const start = this.used;
    this.used += count;
    for (let at = 0; at < count; at++) this.room[start + at] = numbers[at] ?? 0;
    return this.room.subarray(start, start + count) as T;
  }
}
