import { toDayNumber } from "../../shared/calendar-date";
import type { Transaction } from "../transaction";
import { noText, TextList } from "./texts";
import { textFields, TransactionRows, type TextField } from "./transaction-rows";

/** Puts transactions into columns one by one. */
export class RowsBuilder {
  private readonly texts = new TextList();
  private readonly days: number[] = [];
  private readonly minors: number[] = [];
  private readonly numbers = new Map<TextField, number[]>();

  /** Adds a row; fields of a booked transaction are kept too. */
  add(one: Transaction & Partial<Record<TextField, string>>): void {
    const row = this.days.push(toDayNumber(one.date)) - 1;
    this.minors.push(one.minor);
    for (const field of textFields) {
      const text = one[field];
      if (text === undefined || text === "") continue;
      const column = this.numbers.get(field) ?? [];
      this.numbers.set(field, column);
      while (column.length < row) column.push(noText);
      column.push(this.texts.numberOf(text));
    }
  }

  /** The rows that were added. */
  rows(): TransactionRows {
    const count = this.days.length;
    const columns = [...this.numbers].map(([field, column]) => {
      const whole = new Int32Array(count).fill(noText);
      whole.set(column);
      return [field, whole] as const;
    });
    const numbers = Object.fromEntries(columns);
    const [days, minors] = [Int32Array.from(this.days), Float64Array.from(this.minors)];
    return new TransactionRows({ count, days, minors, numbers }, this.texts);
  }
}

/** Puts transactions into columns. */
export function toRows(transactions: Iterable<Transaction>): TransactionRows {
  const builder = new RowsBuilder();
  for (const one of transactions) builder.add(one);
  return builder.rows();
}
