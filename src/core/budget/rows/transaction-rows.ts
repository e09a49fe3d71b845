import { toCalendarDate } from "../../shared/calendar-date";
import type { Transaction } from "../transaction";
import { noText, type Texts } from "./texts";

const unasked = -2;

/** The fields of a transaction that only some have. */
export const optionalFields = [
  ...(["payee", "reference", "bankId", "costCenter", "project"] as const),
];

/** The fields of a transaction that are texts; the last three are those of booked ones. */
export const textFields = [
  ...(["text", "account", "currency"] as const),
  ...optionalFields,
  ...(["line", "batch", "key"] as const),
];

/** One of them. */
export type TextField = (typeof textFields)[number];

/**
 * Transactions in columns: row i is element i of each. A plain value, so that a worker can send it. 100,000 rows are
 * 2 MB this way and 30 MB as objects.
 */
export interface TransactionColumns {
  /** How many rows there are; the arrays may be longer. */
  count: number;
  /** Days since 1 January 1970. */
  days: Int32Array;
  /** Whole minor units; money out is negative. */
  minors: Float64Array;
  /** The number of the text in each row, `noText` for none. A field that no row has may be absent. */
  numbers: Partial<Record<TextField, Int32Array>>;
  /** The number of the text that all rows have in a field, for fields without a column. */
  constants?: Partial<Record<TextField, number>>;
}

/** The transactions of a file. The object of a row is made when somebody looks at it. */
export class TransactionRows<
  Columns extends TransactionColumns = TransactionColumns,
> implements Iterable<Transaction> {
  constructor(
    readonly columns: Columns,
    readonly texts: Texts,
  ) {}

  /** How many there are. */
  get length(): number {
    return this.columns.count;
  }

  /** The transaction of one row. A row that is not there is a bug: RangeError. */
  at(row: number): Transaction {
    const { days, minors, count } = this.columns;
    if (!(row >= 0 && row < count)) throw new RangeError(`TransactionRows: no row ${row}`);
    const optional = optionalFields.map((field) => [field, this.textAt(field, row)] as const);
    return {
      date: toCalendarDate(days[row] ?? 0),
      minor: minors[row] ?? 0,
      currency: this.textAt("currency", row),
      text: this.textAt("text", row),
      account: this.textAt("account", row),
      ...Object.fromEntries(optional.filter(([, text]) => text !== "")),
    };
  }

  *[Symbol.iterator](): Generator<Transaction> {
    for (let row = 0; row < this.length; row += 1) yield this.at(row);
  }

  /** The text of a field in a row; empty for none. */
  textAt(field: TextField, row: number): string {
    const number = this.numberAt(field, row);
    return number === noText ? "" : this.texts.textOf(number);
  }

  /**
   * The number of the text that all rows have in a field, `noText` where none has one; undefined where each row has its
   * own.
   */
  constantOf(field: TextField): number | undefined {
    const { numbers, constants } = this.columns;
    return numbers[field] ? undefined : (constants?.[field] ?? noText);
  }

  /**
   * The answer to a question about the text of a field for each row; each text is asked about once, by its number.
   * The answers are whole numbers of 32 bits that are not negative, or `noText`.
   */
  ask(field: TextField, answer: (number: number) => number): Int32Array {
    const { numbers, count } = this.columns;
    const column = numbers[field];
    if (!column) return new Int32Array(count).fill(answer(this.constantOf(field) ?? noText));
    const asked = new Int32Array(count);
    const answers = new Int32Array(this.texts.count + 1).fill(unasked);
    for (let row = 0; row < count; row += 1) {
      const number = column[row] ?? noText;
      const known = answers[number + 1] ?? unasked;
      asked[row] = known === unasked ? (answers[number + 1] = answer(number)) : known;
    }
    return asked;
  }

  /** The same for a question about the text itself. */
  askText(field: TextField, answer: (text: string) => number): Int32Array {
    return this.ask(field, (number) => answer(number === noText ? "" : this.texts.textOf(number)));
  }

  /** The number of the text of a field in a row; `noText` for none. */
  numberAt(field: TextField, row: number): number {
    const { numbers, constants } = this.columns;
    return numbers[field]?.[row] ?? constants?.[field] ?? noText;
  }
}
