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
import { findUnreadAmount } from "../amounts/find-unread-amount";
import type { AmountSpelling } from "../amounts/read-amount";
import { PlainAmounts } from "../amounts/plain-amounts";
import { PlainDates } from "../amounts/plain-dates";
import { amountCell, balanceCell, dateCell, textCell } from "./cell-kinds";
import { PlainRow } from "./plain-row";
import { fileWarning } from "../warnings/file-warning";

/** After so many warnings the rest are only counted, or a broken file would cost more than a whole one. */
const mostWarnings = 1_000;

const kindOf: Readonly<Record<CsvColumn, number>> = {
  ...{ date: dateCell, amount: amountCell, debit: amountCell, credit: amountCell },
  ...{ balance: balanceCell, text: textCell, payee: textCell, account: textCell },
  ...{ currency: textCell, reference: textCell, costCenter: textCell, project: textCell },
};

/**
 * Reads a CSV file by its mapping straight from the bytes, into columns. A row without a readable date or amount
 * becomes a warning with its line and is left out; nothing becomes 0. Blank rows are passed over.
 */
export function readCsv(
  bytes: Uint8Array,
  mapping: CsvMapping,
  encoding: Encoding = findEncoding(bytes),
): Parsed<CsvTransactions> {
  return new CsvReader(bytes, mapping, encoding).read();
}

class CsvReader {
  private readonly warnings: Warning[] = [];
  private unwarned = 0;
  private readonly rows: CsvRows;
  private readonly plain: PlainRow;
  private readonly careful: CarefulRow;
  private readonly table: CsvTable;
  private readonly dateColumn: number;
  private readonly amountColumns: readonly number[];
  private readonly spelling: AmountSpelling;

  constructor(
    private readonly bytes: Uint8Array,
    mapping: CsvMapping,
    private readonly encoding: Encoding,
  ) {
    const { date, amount, debit, credit } = mapping.columns;
    this.dateColumn = date ?? 0;
    const parts = amount === undefined ? [debit, credit] : [amount];
    this.amountColumns = parts.filter((column) => column !== undefined);
    this.spelling = { decimalMark: mapping.decimalMark, currency: mapping.currency };
    const kinds = kindsOf(mapping);
    const separator = mapping.separator.charCodeAt(0);
    const dates = new PlainDates(bytes, mapping.dateOrder);
    const digits = minorDigitsOf(mapping.currency);
    const amounts = new PlainAmounts(bytes, { decimalMark: mapping.decimalMark, digits });
    const from = markLength(bytes, this.encoding);
    this.rows = new CsvRows(bytes, separator, from, kinds.length);
    for (let row = 0; row < mapping.rowsBefore; row += 1) this.rows.next();
    this.table = new CsvTable(mapping, kinds, new ByteTexts(bytes, this.encoding), bytes.length);
    this.plain = new PlainRow(bytes, separator, kinds, dates, amounts, this.table);
    this.careful = new CarefulRow(
      bytes,
      this.encoding,
      this.rows,
      kinds,
      mapping,
      this.table,
      dates,
      amounts,
    );
  }

  read(): Parsed<CsvTransactions> {
    let { at, line } = this.rows.place;
    while (at < this.bytes.length) {
      const { count } = this.table;
      at = this.plain.readRows(at);
      line += this.table.count - count;
      if (this.table.count > count) continue;
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
    const hasDate = this.careful.read();
    if (!hasDate || !this.table.keep()) this.warnOfRow(!hasDate);
  }

  private warnOfRow(isDate: boolean): void {
    if (this.warnings.length >= mostWarnings) {
      this.unwarned += 1;
      return;
    }
    const { code, text } = isDate ? this.unreadDate() : this.unreadAmount();
    this.warnings.push(fileWarning(code, `line ${this.rows.line}`, text));
  }

  private unreadDate() {
    return { code: "date-unread", text: this.careful.textIn(this.dateColumn) } as const;
  }

  private unreadAmount() {
    const cells = this.amountColumns.map((column) => this.careful.textIn(column));
    return findUnreadAmount(cells, this.spelling);
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
