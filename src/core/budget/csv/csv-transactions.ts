import type { ByteTexts } from "../bytes/byte-texts";
import { JoinedTexts, noText, TextList } from "../rows/texts";
import { TransactionRows, type TransactionColumns } from "../rows/transaction-rows";
import type { CsvColumn } from "./csv-mapping";

/** The columns of a CSV file that are kept as texts. */
export type TextColumn = Exclude<CsvColumn, "date" | "amount" | "debit" | "credit" | "balance">;

/** All of them. */
export const textColumns: readonly TextColumn[] = [
  ...(["text", "payee", "account", "currency", "reference", "costCenter", "project"] as const),
];

/**
 * The transactions of a CSV file in columns: row i is element i of each.
 */
export interface CsvTransactions {
  /** How many transactions there are; the arrays may be longer. */
  count: number;
  /** Days since 1 January 1970. */
  days: Int32Array;
  /** Whole minor units; money out is negative. */
  minors: Float64Array;
  /** The balances before the first and after the last transaction, where the file's running balance tells. */
  balances: { openingMinor: number; closingMinor: number } | undefined;
  /** For each text column of the mapping where its texts stand in the file, as `texts` takes them. */
  textCells: Partial<Record<TextColumn, TextCells>>;
  texts: ByteTexts;
  currency: string;
  /** How many rows of the body could not be read; each has a warning, up to a limit. */
  unread: number;
}

/** Where the texts of a column stand: the first byte of each, or `~` that when it has doubled quotes, and its end. */
export interface TextCells {
  starts: Int32Array;
  ends: Int32Array;
}

/**
 * The transactions of a file with their texts by number. A row without a text has its payee's name for one, and a row
 * without a currency that of the file.
 */
export function toRows(file: CsvTransactions): TransactionRows {
  const { texts, count, days, minors } = file;
  const empty = texts.numberOf(0, 0);
  const numbers: TransactionColumns["numbers"] = {};
  for (const field of textColumns) {
    const cells = file.textCells[field];
    if (cells) numbers[field] = numberCells(cells, count, texts, empty);
  }
  const own = new TextList([file.currency]);
  numbers.text = filled(numbers.text, numbers.payee, count);
  // The number of the currency is known when all other texts are numbered.
  const currency = texts.count;
  const told = numbers.currency?.map((number) => (number === noText ? currency : number));
  if (told) numbers.currency = told;
  const constants = told ? {} : { currency };
  const columns = { count, days, minors, numbers, constants };
  return new TransactionRows(columns, new JoinedTexts([texts, own]));
}

function numberCells(
  { starts, ends }: TextCells,
  count: number,
  texts: ByteTexts,
  empty: number,
): Int32Array {
  const numbers = new Int32Array(count);
  for (let row = 0; row < count; row += 1) {
    const number = texts.numberOf(starts[row] ?? 0, ends[row] ?? 0);
    numbers[row] = number === empty ? noText : number;
  }
  return numbers;
}

/** A column of numbers, with another's where it has none. */
function filled(
  column: Int32Array | undefined,
  others: Int32Array | undefined,
  count: number,
): Int32Array {
  if (!column || !others) return column ?? others ?? new Int32Array(count).fill(noText);
  return column.map((number, row) => (number === noText ? (others[row] ?? noText) : number));
}
