import { noText, onceEach, TextList } from "../rows/texts";
import type { TransactionRows } from "../rows/transaction-rows";
import { mix } from "../rows/tuple-numbers";
import { plainAccount, plainText } from "./transaction-key";

/** What rows are compared by, as numbers that are the same for what is alike. */
export class PlainRows {
  private readonly plain = new TextList();
  readonly days: Int32Array;
  private readonly minors: Float64Array;
  /** Undefined where all rows have the same. */
  private readonly accounts: Int32Array | undefined;
  private readonly currencies: Int32Array | undefined;
  private readonly wordOf: (number: number) => number;

  constructor(private readonly rows: TransactionRows) {
    const numberOf = (text: string) => this.plain.numberOf(text);
    this.days = rows.columns.days;
    this.minors = rows.columns.minors;
    const ask = (field: "account" | "currency", answer: (text: string) => number) =>
      rows.constantOf(field) === undefined ? rows.askText(field, answer) : undefined;
    this.accounts = ask("account", (text) => numberOf(plainAccount(text)));
    this.currencies = ask("currency", numberOf);
    this.wordOf = onceEach(rows.texts, (text) => numberOf(plainText(text)));
  }

  /** The number of the text of a row. Most texts are never asked for, and never read. */
  word(row: number): number {
    return this.wordOf(this.rows.columns.numbers.text?.[row] ?? noText);
  }

  /** The text of such a number. */
  textOf(word: number): string {
    return this.plain.textOf(word);
  }

  /** True for two rows that agree in account, currency and amount, of which the first is `daysAway` from the second. */
  agree(row: number, other: number, daysAway: number): boolean {
    return (
      this.minors[row] === this.minors[other] &&
      this.days[row] === (this.days[other] ?? 0) + daysAway &&
      this.accounts?.[row] === this.accounts?.[other] &&
      this.currencies?.[row] === this.currencies?.[other]
    );
  }

  /** A number of 32 bits that is the same for rows that agree but for their days. */
  hash(row: number): number {
    return mix(this.accounts?.[row] ?? 0, (this.minors[row] ?? 0) | 0) >>> 0;
  }
}
