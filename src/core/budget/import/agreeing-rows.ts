import type { PlainRows } from "./plain-rows";

const placesOfRow = 2;

/**
 * Finds the first of the rows that agree in day, account, currency and amount. Each day has places of its own, twice
 * as many as it has rows, so that a file in the order of its days is gone through in a small part of the memory.
 */
export class AgreeingRows {
  /** The number of a row + 1, 0 for a free place. */
  private readonly places: Int32Array;
  private readonly firstDay: number;
  /** For each day from the first one on where its places begin, and where the last day's end. */
  private readonly begins: Int32Array;

  /** The first `count` rows of `plain` may be added. */
  constructor(
    private readonly plain: PlainRows,
    count: number,
  ) {
    const { first, last } = spanOfDays(plain.days, count);
    this.firstDay = first;
    this.begins = beginsOfDays(plain.days, count, first, last);
    this.places = new Int32Array(count * placesOfRow);
  }

  /** Adds a row, unless one that agrees with it was added before; gives back that one, or the row itself. */
  add(row: number): number {
    const place = this.placeOf(row, 0);
    const found = this.places[place] ?? 0;
    if (found !== 0) return found - 1;
    this.places[place] = row + 1;
    return row;
  }

  /** The first row that was added and agrees with a row from which it is `daysAway`; -1 for none. */
  find(row: number, daysAway: number): number {
    return (this.places[this.placeOf(row, daysAway)] ?? 0) - 1;
  }

  /** The place that a row is at, or else a free one; -1 for a day without places. */
  private placeOf(row: number, daysAway: number): number {
    const { plain, places, begins } = this;
    const day = (plain.days[row] ?? 0) + daysAway - this.firstDay;
    const [begin, end] = [begins[day] ?? 0, begins[day + 1] ?? 0];
    if (end <= begin) return -1;
    let place = begin + Math.floor((plain.hash(row) / 2 ** 32) * (end - begin));
    for (;;) {
      const found = places[place] ?? 0;
      if (found === 0 || plain.agree(found - 1, row, daysAway)) return place;
      place = place + 1 === end ? begin : place + 1;
    }
  }
}

function spanOfDays(days: Int32Array, count: number): { first: number; last: number } {
  let first = days[0] ?? 0;
  let last = first;
  for (let row = 0; row < count; row += 1) {
    const day = days[row] ?? 0;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return { first, last };
}

/** Where the places of each day begin, and where those of the last day end. */
function beginsOfDays(days: Int32Array, count: number, first: number, last: number): Int32Array {
  const begins = new Int32Array(last - first + 2);
  for (let row = 0; row < count; row += 1) {
    const at = (days[row] ?? 0) - first + 1;
    begins[at] = (begins[at] ?? 0) + placesOfRow;
  }
  for (let at = 1; at < begins.length; at += 1) {
    begins[at] = (begins[at] ?? 0) + (begins[at - 1] ?? 0);
  }
  return begins;
}
