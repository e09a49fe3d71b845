/**
 * Follows the balances that the rows of a file carry, oldest first or newest first as the file has them, while they are
 * read. All numbers are whole minor units.
 */
export class RunningBalance {
  private isBegun = false;
  private opening = NaN;
  private first = NaN;
  private last = NaN;
  private beforeLast = NaN;
  private isOldestFirst = true;
  private isNewestFirst = true;

  /** Takes the amount of the next row and the balance after it, which is not finite where the file tells none. */
  add(minor: number, balance: number): void {
    if (this.isBegun) {
      if (this.last + minor !== balance) this.isOldestFirst = false;
      if (this.beforeLast !== balance) this.isNewestFirst = false;
    } else this.begin(minor, balance);
    this.last = balance;
    this.beforeLast = balance - minor;
  }

  private begin(minor: number, balance: number): void {
    this.isBegun = true;
    this.opening = balance - minor;
    this.first = balance;
  }

  /**
   * Opening and closing balance; undefined when the balances do not follow from the amounts, since rows are then missing
   * or of several accounts.
   */
  ends(): { openingMinor: number; closingMinor: number } | undefined {
    if (!Number.isFinite(this.first)) return undefined;
    if (this.isOldestFirst) return { openingMinor: this.opening, closingMinor: this.last };
    if (this.isNewestFirst) return { openingMinor: this.beforeLast, closingMinor: this.first };
    return undefined;
  }
}
