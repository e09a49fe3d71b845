import type { Parsed, Warning } from "../../shared/parsed";
import { minorDigitsOf } from "../../shared/money";
import type { Encoding } from "../bytes/encodings";
import { findEncoding, markLength } from "../bytes/find-encoding";
import { ByteTexts } from "../bytes/byte-texts";
import { CarefulRow } from "./careful-row";
import type { CsvColumn, CsvMapping } from "./csv-mapping";
import { CsvRows } from "./csv-rows";
import { CsvTable } from "./csv-table";
import type { CsvTransactions } from "./csv-transactions";
import { PlainAmounts } from "../amounts/plain-amounts";
import { PlainDates } from "../amounts/plain-dates";
import { amountCell, dateCell, emptyAmount, textCell } from "./cell-kinds";
import { PlainRow } from "./plain-row";
import { fileWarning } from "../warnings/file-warning";

/** After so many warnings the rest are only counted, or a broken file would cost more than a whole one. */
const mostWarnings = 1_000;

const kindOf: Readonly<Record<CsvColumn, number>> = {
  ...{ date: dateCell, amount: amountCell, debit: amountCell, credit: amountCell },
  ...{ balance: amountCell, text: textCell, payee: textCell, account: textCell },
  ...{ currency: textCell, reference: textCell, costCenter: textCell, project: textCell },
};

/**
 * Reads a CSV file by its mapping straight from the bytes, into columns. A row without a readable date or amount
 * becomes a warning with its line and is left out; nothing becomes 0. Blank rows are passed over.
 */
export function readCsv(bytes: Uint8Array, mapping: CsvMapping): Parsed<CsvTransactions> {
  return new CsvReader(bytes, mapping).read();
}

class CsvReader {
  private readonly warnings: Warning[] = [];
  private unwarned = 0;
  private readonly encoding: Encoding;
  private readonly kinds: Uint8Array;
  private readonly rows: CsvRows;
  private readonly plain: PlainRow;
  private readonly careful: CarefulRow;
  private readonly table: CsvTable;
  private readonly dateColumn: number;
  private readonly amountColumn: number;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly mapping: CsvMapping,
  ) {
    this.encoding = findEncoding(bytes);
    this.dateColumn = mapping.columns.date ?? 0;
    this.amountColumn = mapping.columns.amount ?? -1;
    this.kinds = kindsOf(mapping);
    const separator = mapping.separator.charCodeAt(0);
    const dates = new PlainDates(bytes, mapping.dateOrder);
    const digits = minorDigitsOf(mapping.currency);
    const amounts = new PlainAmounts(bytes, { decimalMark: mapping.decimalMark, digits });
    const from = markLength(bytes, this.encoding);
    this.rows = new CsvRows(bytes, separator, from, this.kinds.length);
    this.plain = new PlainRow(bytes, separator, this.kinds, dates, amounts);
    this.careful = new CarefulRow(bytes, this.encoding, this.rows, mapping, dates, amounts);
    this.table = new CsvTable(mapping, new ByteTexts(bytes, this.encoding), bytes.length);
  }

  read(): Parsed<CsvTransactions> {
    for (let row = 0; row < this.mapping.rowsBefore; row += 1) this.rows.next();
    let { at, line } = this.rows.place;
    while (at < this.bytes.length) {
      const next = this.plain.read(at);
      if (next >= 0 && this.keep(line)) {
        at = next;
        line += 1;
        continue;
      }
      this.rows.moveTo(at, line);
      this.rows.next();
      if (!this.careful.isBlank()) this.readCarefully();
      ({ at, line } = this.rows.place);
    }
    this.table.unread = this.unwarned + this.warnings.length;
    this.warnOfRest();
    return { value: this.table, warnings: this.warnings };
  }

  private readCarefully(): void {
    const { values, ends } = this.plain;
    this.careful.read(this.kinds, values, ends);
    if (!this.keep(this.rows.line)) this.warnOfRow(Number.isNaN(values[this.dateColumn]));
  }

  /** Keeps a row that has a date and an amount; false for one that has not. */
  private keep(line: number): boolean {
    const { values, ends } = this.plain;
    const minor = this.amountOf(values);
    if (!Number.isFinite(minor) || Number.isNaN(values[this.dateColumn])) return false;
    this.table.add(values, ends, minor, line);
    return true;
  }

  /** The amount of the row in the bank's sense; debit and credit columns give one number, debit as money out. */
  private amountOf(values: Float64Array): number {
    if (this.amountColumn >= 0) return values[this.amountColumn] ?? NaN;
    const { debit, credit } = this.mapping.columns;
    const out = debit === undefined ? emptyAmount : (values[debit] ?? NaN);
    const into = credit === undefined ? emptyAmount : (values[credit] ?? NaN);
    if (out === emptyAmount) return into;
    // Some banks write a withdrawal with a minus in its own column as well.
    return (into === emptyAmount ? 0 : into) - Math.abs(out);
  }

  private warnOfRow(isDate: boolean): void {
    if (this.warnings.length >= mostWarnings) {
      this.unwarned += 1;
      return;
    }
    const { amount, debit, credit } = this.mapping.columns;
    const column = isDate ? this.dateColumn : (amount ?? debit ?? credit ?? 0);
    const code = isDate ? "date-unread" : "amount-unread";
    const cell = this.careful.textIn(column);
    this.warnings.push(fileWarning(code, `line ${this.rows.line}`, cell));
  }

  private warnOfRest(): void {
    for (const line of this.rows.openQuotes.slice(0, mostWarnings)) {
      this.warnings.push(fileWarning("quote-open", `line ${line}`));
    }
    if (this.unwarned > 0) {
      this.warnings.push(fileWarning("more-unread", "", String(this.unwarned)));
    }
  }
}

/** What is read from each column of the file, as far as the last one that means something. */
function kindsOf({ columns }: CsvMapping): Uint8Array {
  const kinds = new Uint8Array(Math.max(...Object.values(columns), 0) + 1);
  for (const [column, at] of Object.entries(columns) as [CsvColumn, number][]) {
    kinds[at] = kindOf[column];
  }
  return kinds;
}
