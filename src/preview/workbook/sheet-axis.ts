/** A cell of a new workbook, in CSS pixels. */
export const usualCell = { width: 64, height: 20 };

/** The columns or the rows of a sheet with their sizes in CSS pixels, most of them the usual one. */
export class SheetAxis {
  private readonly places: number[] = [];
  /** How much the places up to each of these are longer or shorter than usual, together. */
  private readonly sums: number[] = [];
  private readonly sizes: ReadonlyMap<number, number>;

  /** `sizes` are in the order of their places. */
  constructor(
    private readonly usual: number,
    sizes: readonly (readonly [place: number, pixels: number])[],
  ) {
    this.sizes = new Map(sizes);
    let sum = 0;
    for (const [place, pixels] of sizes) {
      sum += pixels - usual;
      this.places.push(place);
      this.sums.push(sum);
    }
  }

  sizeOf(place: number): number {
    return this.sizes.get(place) ?? this.usual;
  }

  /** Where a place begins. */
  offsetOf(place: number): number {
    const before = firstAtLeast(this.places.length, (at) => (this.places[at] ?? 0) >= place);
    return place * this.usual + (this.sums[before - 1] ?? 0);
  }

  /** The place that lies at a distance from the beginning. */
  placeAt(pixels: number): number {
    const most = Math.ceil(Math.max(0, pixels) / this.usual) + this.places.length + 1;
    return Math.max(
      0,
      firstAtLeast(most, (place) => this.offsetOf(place + 1) > pixels),
    );
  }

  /** The places from `first` on that fill a length; those without a size are left out. */
  fill(first: number, pixels: number, end: number): number[] {
    const found: number[] = [];
    for (let place = first, left = pixels; left > 0 && place < end; place++) {
      const size = this.sizeOf(place);
      if (size === 0) continue;
      found.push(place);
      left -= size;
    }
    return found;
  }

  /** The nearest place with a size, `step` away from another; the same where there is none. */
  next(place: number, step: 1 | -1, end: number): number {
    for (let at = place + step; at >= 0 && at < end; at += step) if (this.sizeOf(at) > 0) return at;
    return place;
  }
}

/** The first number from 0 on for which something holds, which holds for all after it; `count` when for none. */
function firstAtLeast(count: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
