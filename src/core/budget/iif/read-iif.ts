import { toCalendarDate, type CalendarDate } from "../../shared/calendar-date";
import { toDecimalText } from "../../shared/money";
import type { Parsed, Warning } from "../../shared/parsed";
import { amountRefusal, readAmount, type AmountSpelling } from "../amounts/read-amount";
import { findDateOrder, readDate, type DateOrder } from "../amounts/read-date";
import { decodeFile } from "../bytes/decode-file";
import { monthOf } from "../lines/month";
import type { IifFile, IifRow } from "./iif-file";
import { fileWarning } from "../warnings/file-warning";
import type { FileWarningCode } from "../warnings/warning-texts";

const mostWarnings = 1_000;
const spelling: AmountSpelling = { decimalMark: "." };
const periods: Readonly<Record<string, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/**
 * Reads an IIF file: transactions (TRNS, SPL, ENDTRNS), budgets (BUD) and the account list. Rows are read by the
 * headings of their kind, which begin with "!". A transaction that does not sum to zero, is not ended, or has a row
 * without a readable date or amount is refused whole, with a warning that has its line.
 */
export function readIif(bytes: Uint8Array): Parsed<IifFile> {
  const { value, warnings } = decodeFile(bytes);
  const rows = value.text.split(/\r\n|\n|\r/).map((line) => line.split("\t").map(plainCell));
  const reader = new IifReader(rows, warnings);
  reader.read();
  return { value: reader.file, warnings };
}

function plainCell(cell: string): string {
  const quoted = /^"([\s\S]*)"$/.exec(cell.trim());
  return quoted?.[1] === undefined ? cell.trim() : quoted[1].replaceAll('""', '"').trim();
}

class IifReader {
  readonly file: IifFile = { accountKinds: new Map(), transactions: [], budgets: [] };
  private readonly headings = new Map<string, string[]>();
  private readonly order: DateOrder;
  private open:
    { kind: string; number: string; rows: (IifRow | undefined)[]; line: number } | undefined;
  private line = 0;

  constructor(
    private readonly rows: readonly string[][],
    private readonly warnings: Warning[],
  ) {
    this.order = this.findOrder();
  }

  read(): void {
    for (const row of this.rows) {
      this.line += 1;
      const [tag = ""] = row;
      if (tag.startsWith("!")) this.headings.set(tag.slice(1).toUpperCase(), row);
      else if (tag !== "") this.take(tag.toUpperCase(), row);
    }
    if (this.open) this.warn("transaction-cut", this.open.line);
    if (this.headings.size === 0) this.warn("not-iif", 1);
  }

  /** QuickBooks writes month/day/year, and other systems what their country does. */
  private findOrder(): DateOrder {
    const dates: string[] = [];
    let place = -1;
    for (const row of this.rows) {
      if (row[0]?.toUpperCase() === "!TRNS") place = row.indexOf("DATE");
      else if (row[0]?.toUpperCase() === "TRNS") dates.push(row[place] ?? "");
    }
    const { order, unsure, read } = findDateOrder(dates);
    // Budgets alone begin on the first of a month, which leaves no doubt in the usual order.
    if (read === 0) return "mdy";
    if (!unsure) return order;
    this.warnings.push(fileWarning("date-order-unsure", "", "month/day"));
    return "mdy";
  }

  private take(tag: string, row: readonly string[]): void {
    if (tag === "TRNS") this.begin(row);
    else if (tag === "SPL") this.open?.rows.push(this.rowOf("SPL", row));
    else if (tag === "ENDTRNS") this.finish();
    else if (tag === "BUD") this.takeBudget(row);
    else if (tag === "ACCNT") {
      this.file.accountKinds.set(
        this.cell("ACCNT", row, "NAME"),
        this.cell("ACCNT", row, "ACCNTTYPE"),
      );
    }
  }

  private begin(row: readonly string[]): void {
    if (this.open) {
      this.warn("transaction-cut", this.open.line);
    }
    this.open = {
      ...{ kind: this.cell("TRNS", row, "TRNSTYPE"), number: this.cell("TRNS", row, "DOCNUM") },
      ...{ rows: [this.rowOf("TRNS", row)], line: this.line },
    };
  }

  private rowOf(tag: "TRNS" | "SPL", row: readonly string[]): IifRow | undefined {
    const [day, amount] = [this.cell(tag, row, "DATE"), this.cell(tag, row, "AMOUNT")];
    // A split may leave its date to the transaction.
    const date = day === "" ? (this.open?.rows[0]?.date ?? "") : this.dateOf(day);
    const minor = readAmount(amount, spelling)?.minor;
    if (date === "") this.warn("date-unread", this.line, day);
    else if (minor === undefined) {
      this.warn(amountRefusal(amount, spelling), this.line, amount);
    } else {
      return {
        ...{ date, minor, line: this.line, account: this.cell(tag, row, "ACCNT") },
        ...{ name: this.cell(tag, row, "NAME"), memo: this.cell(tag, row, "MEMO") },
        className: this.cell(tag, row, "CLASS"),
      };
    }
    return undefined;
  }

  private finish(): void {
    const { open } = this;
    this.open = undefined;
    if (!open) return;
    const rows = open.rows.filter((row) => row !== undefined);
    const sum = rows.reduce((total, { minor }) => total + minor, 0);
    const name = `${open.kind} ${open.number}`.trim();
    if (rows.length < open.rows.length) {
      this.warn("transaction-refused", open.line, name);
    } else if (sum !== 0) {
      const off = toDecimalText({ minor: sum, currency: "USD" });
      this.warn("transaction-off", open.line, name, off);
    } else this.file.transactions.push({ ...open, rows });
  }

  private takeBudget(row: readonly string[]): void {
    const headings = this.headings.get("BUD") ?? [];
    const places = headings.flatMap((heading, at) => (/^AMOUNT\d*$/i.test(heading) ? [at] : []));
    const period = this.cell("BUD", row, "PERIOD").toUpperCase() || "MONTH";
    const start = this.dateOf(this.cell("BUD", row, "STARTDATE"));
    const monthsEach = periods[period];
    if (start === "" || monthsEach === undefined || places.length === 0) {
      this.warn("budget-unread", this.line);
      return;
    }
    const minors = places.map((place) => {
      const cell = row[place] ?? "";
      if (cell === "") return 0;
      const minor = readAmount(cell, spelling)?.minor;
      if (minor === undefined) this.warn(amountRefusal(cell, spelling), this.line, cell);
      return minor ?? NaN;
    });
    this.file.budgets.push({
      ...{ account: this.cell("BUD", row, "ACCNT"), from: monthOf(start), monthsEach, minors },
      ...{ className: this.cell("BUD", row, "CLASS"), line: this.line },
    });
  }

  private dateOf(text: string): CalendarDate {
    const day = readDate(text.replaceAll("'", "/"), this.order);
    return day === undefined ? "" : toCalendarDate(day);
  }

  private cell(tag: string, row: readonly string[], heading: string): string {
    const at = this.headings.get(tag)?.findIndex((one) => one.toUpperCase() === heading) ?? -1;
    return at < 1 ? "" : (row[at] ?? "");
  }

  private warn(code: FileWarningCode, line: number, ...given: string[]): void {
    if (this.warnings.length >= mostWarnings) return;
    this.warnings.push(fileWarning(code, `line ${line}`, ...given));
  }
}
