import { keyOf } from "../import/transaction-key";
import type { Transaction } from "../transaction";
import { JoinedTexts, noText, TextList } from "./texts";
import { joinRows, pick, pickRows } from "./join-rows";
import { TransactionRows, type TransactionColumns } from "./transaction-rows";

/** A transaction that stands in the workbook. */
export interface BookedTransaction extends Transaction {
  /** The key that it got when it was added. */
  key: string;
  /** The budget line that it stands on. */
  line?: string;
  /** The import it came with; empty for one that she wrote herself. */
  batch: string;
}

/** Booked transactions in columns. */
export interface BookedColumns extends TransactionColumns {
  /**
   * Which of those that are the same a row is, from 1: its key is told by this and the row itself. 0 for a row that
   * was changed since it was added, whose key is a text.
   */
  occurrences: Int32Array;
}

/** The transactions of a workbook. Never changed, only replaced. */
export class BookedRows
  extends TransactionRows<BookedColumns>
  implements Iterable<BookedTransaction>
{
  override at(row: number): BookedTransaction {
    const [transaction, line] = [super.at(row), this.textAt("line", row)];
    return {
      ...transaction,
      key: this.oddKeyAt(row) ?? keyOf(transaction, this.columns.occurrences[row] ?? 0),
      batch: this.textAt("batch", row),
      ...(line === "" ? {} : { line }),
    };
  }

  override *[Symbol.iterator](): Generator<BookedTransaction> {
    for (let row = 0; row < this.length; row += 1) yield this.at(row);
  }

  /** The key of a row that no longer says what it said when it was added; undefined for all others. */
  oddKeyAt(row: number): string | undefined {
    return this.columns.occurrences[row] === 0 ? this.textAt("key", row) : undefined;
  }

  /** These rows and more. */
  with(more: BookedRows): BookedRows {
    if (this.length === 0) return more;
    const occurrences = new Int32Array(this.length + more.length);
    occurrences.set(this.columns.occurrences.subarray(0, this.length));
    occurrences.set(more.columns.occurrences.subarray(0, more.length), this.length);
    const { columns, texts } = joinRows([this, more]);
    return new BookedRows({ ...columns, occurrences }, texts);
  }

  /** Only some of these rows, by their numbers. */
  only(rows: ArrayLike<number>): BookedRows {
    const occurrences = pick(this.columns.occurrences, rows);
    return new BookedRows({ ...pickRows(this.columns, rows), occurrences }, this.texts);
  }

  /** These rows with other budget lines, by the numbers of the rows; undefined for none. */
  onLines(lines: ReadonlyMap<number, string | undefined>): BookedRows {
    const own = new TextList();
    const { numbers, count } = this.columns;
    const line = new Int32Array(count).fill(this.constantOf("line") ?? noText);
    if (numbers.line) line.set(numbers.line.subarray(0, count));
    for (const [row, text] of lines) {
      line[row] = text === undefined ? noText : this.texts.count + own.numberOf(text);
    }
    const columns = { ...this.columns, numbers: { ...numbers, line } };
    return new BookedRows(columns, new JoinedTexts([this.texts, own]));
  }
}

/** True when two readings of a workbook hold rows of the same keys in the same order. */
export function haveSameKeys(one: BookedRows, other: BookedRows): boolean {
  if (one === other) return true;
  const isSame = (row: number) =>
    one.columns.days[row] === other.columns.days[row] &&
    one.columns.minors[row] === other.columns.minors[row] &&
    one.columns.occurrences[row] === other.columns.occurrences[row] &&
    toldBy.every((field) => one.textAt(field, row) === other.textAt(field, row));
  if (one.length !== other.length) return false;
  for (let row = 0; row < one.length; row += 1) if (!isSame(row)) return false;
  return true;
}

/** The texts that make a key. */
const toldBy = ["text", "account", "currency", "key"] as const;
