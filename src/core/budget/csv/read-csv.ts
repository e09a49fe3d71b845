import type { Parsed, Warning } from "../../shared/parsed";
import { minorDigitsOf } from "../../shared/money";
import { readAmount } from "../amounts/read-amount";
import { readDate } from "../amounts/read-date";
import { decodeBytes } from "../bytes/decode-bytes";
import type { Encoding } from "../bytes/encodings";
import { findEncoding, markLength } from "../bytes/find-encoding";
import { ByteTexts } from "./byte-texts";
import type { CsvMapping } from "./csv-mapping";
import { CsvRows } from "./csv-rows";
import type { CsvTransactions, TextColumn } from "./csv-transactions";
import { scanAmount, scanDate } from "./scan-cells";

/** After so many warnings the rest are only counted, or a broken file would cost more than a whole one. */
const mostWarnings = 1_000;
const textColumns: readonly TextColumn[] = [
  ...(["text", "payee", "account", "currency", "reference", "costCenter", "project"] as const),
];

/**
 * Reads a CSV file by its mapping straight from the bytes. A row without a readable date or amount becomes a warning
 * with its line and is left out; nothing becomes 0. Blank rows are passed over.
 */
export function readCsv(bytes: Uint8Array, mapping: CsvMapping): Parsed<CsvTransactions> {
  return new CsvReader(bytes, mapping).read();
}

class CsvReader {
  private readonly warnings: Warning[] = [];
  private unwarned = 0;
  private readonly encoding: Encoding;
  private readonly rows: CsvRows;
  private readonly known = new Map<number, number>();
  private readonly digits: number;
  private readonly decimal: number;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly mapping: CsvMapping,
  ) {
    this.encoding = findEncoding(bytes);
    const from = markLength(bytes, this.encoding);
    const room = Math.max(...Object.values(mapping.columns), 0) + 1;
    this.rows = new CsvRows(bytes, mapping.separator.charCodeAt(0), from, room);
    this.digits = minorDigitsOf(mapping.currency);
    this.decimal = mapping.decimalMark.charCodeAt(0);
  }

  read(): Parsed<CsvTransactions> {
    const file = this.makeColumns();
    const { columns } = this.mapping;
    for (let row = 0; row < this.mapping.rowsBefore; row += 1) this.rows.next();
    const texts = Object.entries(file.textNumbers) as [TextColumn, Int32Array][];
    while (this.rows.next()) {
      if (this.isBlank()) continue;
      const at = file.count;
      const day = this.dayIn(columns.date ?? 0);
      const minor = Number.isNaN(day) ? NaN : this.amount();
      if (Number.isNaN(minor)) {
        this.warnOfRow(Number.isNaN(day));
        continue;
      }
      file.days[at] = day;
      file.minors[at] = minor;
      file.lines[at] = this.rows.line;
      if (file.balances) file.balances[at] = this.amountIn(columns.balance ?? 0);
      for (const [column, numbers] of texts) {
        numbers[at] = this.textNumber(file.texts, columns[column] ?? 0);
      }
      file.count += 1;
    }
    file.unread = this.unwarned + this.warnings.length;
    this.warnOfRest();
    return { value: file, warnings: this.warnings };
  }

  private makeColumns(): CsvTransactions {
    const room = countLines(this.bytes);
    const { columns, currency } = this.mapping;
    const kept = textColumns.filter((column) => columns[column] !== undefined);
    return {
      count: 0,
      days: new Int32Array(room),
      minors: new Float64Array(room),
      balances: columns.balance === undefined ? undefined : new Float64Array(room),
      lines: new Int32Array(room),
      textNumbers: Object.fromEntries(kept.map((column) => [column, new Int32Array(room)])),
      texts: new ByteTexts(this.bytes, this.encoding),
      currency,
      unread: 0,
    };
  }

  private isBlank(): boolean {
    const { rows } = this;
    if (rows.count === 1) return (rows.ends[0] ?? 0) === (rows.starts[0] ?? 0);
    for (let cell = 0; cell < Math.min(rows.count, rows.starts.length); cell += 1) {
      if ((rows.ends[cell] ?? 0) > (rows.starts[cell] ?? 0)) return false;
    }
    return rows.count <= rows.starts.length;
  }

  private dayIn(column: number): number {
    if (column >= this.rows.count) return NaN;
    const { dateOrder } = this.mapping;
    const { from, to } = this.cell(column);
    const day = scanDate(this.bytes, from, to, dateOrder, this.known);
    return Number.isNaN(day) ? (readDate(this.textIn(column), dateOrder) ?? NaN) : day;
  }

  /** The amount of the row in the bank's sense; debit and credit columns give one number, debit as money out. */
  private amount(): number {
    const { amount, debit, credit } = this.mapping.columns;
    if (amount !== undefined) return this.amountIn(amount);
    const out = debit === undefined || this.isEmpty(debit) ? undefined : this.amountIn(debit);
    const into = credit === undefined || this.isEmpty(credit) ? undefined : this.amountIn(credit);
    if (out === undefined && into === undefined) return NaN;
    // Some banks write a withdrawal with a minus in its own column as well.
    return (into ?? 0) - Math.abs(out ?? 0);
  }

  private amountIn(column: number): number {
    if (column >= this.rows.count) return NaN;
    const { from, to } = this.cell(column);
    const scanned = scanAmount(this.bytes, from, to, this.decimal, this.digits);
    if (!Number.isNaN(scanned)) return scanned;
    const { decimalMark, currency } = this.mapping;
    return readAmount(this.textIn(column), { decimalMark, currency })?.minor ?? NaN;
  }

  private isEmpty(column: number): boolean {
    return column >= this.rows.count || this.textIn(column).trim() === "";
  }

  private textIn(column: number): string {
    if (column >= this.rows.count) return "";
    return decodeBytes(this.bytes, this.encoding, this.rows.starts[column], this.rows.ends[column]);
  }

  private textNumber(texts: ByteTexts, column: number): number {
    if (column >= this.rows.count) return texts.numberOf(0, 0, 0);
    const { from, to } = this.cell(column);
    return texts.numberOf(from, to, this.rows.escaped[column] ?? 0);
  }

  private readonly bounds = { from: 0, to: 0 };

  /** The bytes of a cell without the blanks around it. */
  private cell(column: number): { from: number; to: number } {
    const { bounds, bytes } = this;
    let from = this.rows.starts[column] ?? 0;
    let to = this.rows.ends[column] ?? 0;
    while (from < to && (bytes[from] ?? 0) <= 32) from += 1;
    while (to > from && (bytes[to - 1] ?? 0) <= 32) to -= 1;
    bounds.from = from;
    bounds.to = to;
    return bounds;
  }

  private warnOfRow(isDate: boolean): void {
    if (this.warnings.length >= mostWarnings) {
      this.unwarned += 1;
      return;
    }
    const { date, amount, debit, credit } = this.mapping.columns;
    const cell = this.textIn((isDate ? date : (amount ?? debit ?? credit)) ?? 0).slice(0, 40);
    this.warnings.push({
      code: isDate ? "date-unread" : "amount-unread",
      place: `line ${this.rows.line}`,
      message: `"${cell}" is not ${isDate ? "a date" : "an amount"}; the row was left out.`,
    });
  }

  private warnOfRest(): void {
    for (const line of this.rows.openQuotes.slice(0, mostWarnings)) {
      this.warnings.push({
        code: "quote-open",
        place: `line ${line}`,
        message: "A quotation mark is never closed; it was read as a letter.",
      });
    }
    if (this.unwarned > 0) {
      const message = `${this.unwarned} more rows could not be read.`;
      this.warnings.push({ code: "more-unread", place: "", message });
    }
  }
}

/** At least as many as there are lines, whatever ends them; room that is not written to costs no memory. */
function countLines(bytes: Uint8Array): number {
  let lines = 1;
  // One plain pass: the rows are so short that looking for each end by itself costs four times as much.
  for (const byte of bytes) {
    if (byte === 10 || byte === 13) lines += 1;
  }
  return lines;
}
