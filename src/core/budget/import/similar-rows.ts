import { AgreeingRows } from "./agreeing-rows";
import type { PlainRows } from "./plain-rows";

/** A bank may book a card purchase under another text and some days later than it first reserved it. */
const similarWithinDays = 4;
/** How many rows of one amount and day are compared by text; hundreds of alike fees must not take hours. */
const mostLooks = 20;

/** Rows of the workbook that no row of the file explains, to be found by account, amount and day, each only once. */
export class SimilarRows {
  private readonly agreeing: AgreeingRows;
  /** The rows that agree, by the first of them. */
  private readonly groups = new Map<number, number[]>();

  /** `most` is how many rows may be added. */
  constructor(
    private readonly plain: PlainRows,
    most: number,
  ) {
    this.agreeing = new AgreeingRows(plain, most);
  }

  /** Adds a row of the workbook. */
  add(row: number): void {
    const first = this.agreeing.add(row);
    if (first === row) this.groups.set(row, [row]);
    else this.groups.get(first)?.push(row);
  }

  /** True when a row of the same day, or one some days off with a text of which one begins the other, was there. */
  take(row: number): boolean {
    if (this.groupOf(row, 0).pop() !== undefined) return true;
    for (let off = 1; off <= similarWithinDays; off += 1) {
      for (const away of [-off, off]) {
        const group = this.groupOf(row, away);
        const tail = group.slice(-mostLooks);
        const at = tail.findLastIndex((known) => this.isAlike(known, row));
        if (at < 0) continue;
        group.splice(group.length - tail.length + at, 1);
        return true;
      }
    }
    return false;
  }

  private groupOf(row: number, daysAway: number): number[] {
    return this.groups.get(this.agreeing.find(row, daysAway)) ?? [];
  }

  private isAlike(known: number, row: number): boolean {
    const one = this.plain.textOf(this.plain.word(known));
    const other = this.plain.textOf(this.plain.word(row));
    return one !== "" && other !== "" && (one.startsWith(other) || other.startsWith(one));
  }
}
