import { sameness } from "../import/transaction-key";
import { BookedRows, type BookedTransaction } from "./booked-rows";
import { RowsBuilder } from "./rows-builder";

/** Puts the transactions of a workbook into columns one by one. */
export class BookedBuilder {
  private readonly builder = new RowsBuilder();
  /** Of rows with a key of their own, 0 for one that says something else than its key. */
  private readonly occurrences: number[] = [];
  private readonly keys = new Set<string>();
  private readonly withoutKey: { row: number; same: string }[] = [];

  /** Adds a row; an empty key is one that it has not got yet, and of two with one key the second is a copy of hers. */
  add(one: BookedTransaction): void {
    const same = sameness(one);
    const { key } = one;
    const row = this.occurrences.length;
    if (key === "" || this.keys.has(key)) {
      this.withoutKey.push({ row, same });
      this.occurrences.push(0);
      this.builder.add({ ...one, key: "" });
      return;
    }
    this.keys.add(key);
    const occurrence = key.startsWith(`${same}|`) ? Number(key.slice(same.length + 1)) : NaN;
    const isTold =
      Number.isInteger(occurrence) && key === `${same}|${occurrence}` && occurrence > 0;
    this.occurrences.push(isTold ? occurrence : 0);
    this.builder.add(isTold ? { ...one, key: "" } : one);
  }

  /** The rows that were added; those without a key get the next free number among those that are the same. */
  rows(): BookedRows {
    const counts = new Map<string, number>();
    for (const { row, same } of this.withoutKey) {
      let occurrence = (counts.get(same) ?? 0) + 1;
      while (this.keys.has(`${same}|${occurrence}`)) occurrence += 1;
      counts.set(same, occurrence);
      this.occurrences[row] = occurrence;
    }
    const { columns, texts } = this.builder.rows();
    return new BookedRows({ ...columns, occurrences: Int32Array.from(this.occurrences) }, texts);
  }
}

/** Puts the transactions of a workbook into columns. */
export function toBookedRows(transactions: Iterable<BookedTransaction>): BookedRows {
  const builder = new BookedBuilder();
  for (const one of transactions) builder.add(one);
  return builder.rows();
}
