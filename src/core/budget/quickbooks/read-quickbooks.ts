import { toCalendarDate } from "../../shared/calendar-date";
import { toDecimalText } from "../../shared/money";
import type { Parsed, Warning } from "../../shared/parsed";
import { findUnreadAmount } from "../amounts/find-unread-amount";
import { amountRefusal, readAmount, type AmountSpelling } from "../amounts/read-amount";
import { findDateOrder, readDate, type DateOrder } from "../amounts/read-date";
import { findEncoding } from "../bytes/find-encoding";
import { textRows, type TextRow } from "../csv/text-rows";
import { findMonthHeadings } from "../workbook/month-headings";
import type { MonthColumn } from "../workbook/table-mapping";
import type { QuickBooksReport, QuickBooksRow } from "./quickbooks-report";
import { fileWarning } from "../warnings/file-warning";
import type { FileWarningCode } from "../warnings/warning-texts";

/** What QuickBooks calls its columns, in lower case. */
const columnNames: Readonly<Record<Column, readonly string[]>> = {
  date: ["date"],
  kind: ["transaction type", "type"],
  number: ["num", "no.", "number"],
  name: ["name", "vendor", "payee"],
  memo: ["memo/description", "memo", "description"],
  className: ["class", "department", "location"],
  account: ["account", "distribution account"],
  amount: ["amount"],
  debit: ["debit"],
  credit: ["credit"],
};

type Column =
  | "date"
  | "kind"
  | "number"
  | "name"
  | "memo"
  | "className"
  | "account"
  | "amount"
  | "debit"
  | "credit";

const headerWithin = 15;
const mostWarnings = 1_000;
const spelling: AmountSpelling = { decimalMark: "." };

/** Whether the first rows of a file are those of a report: a heading, then a header row that leaves its first cell. */
export function isQuickBooksReport(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 16_384);
  const rows: TextRow[] = [];
  for (const row of textRows(head, ",", findEncoding(head))) {
    if (rows.push(row) === headerWithin) break;
  }
  const at = rows.findIndex(({ cells }) => isHeader(cells));
  return at >= 0 && rows.slice(0, at).some(({ cells }) => isAlone(cells));
}

function isHeader(cells: readonly string[]): boolean {
  const [first = "", ...rest] = cells.map((cell) => cell.trim().toLowerCase());
  if (first !== "" && first !== "account") return false;
  const isDetail = rest.includes("date") && rest.some((cell) => /^(?:amount|debit)$/.test(cell));
  const isMonths = findMonthHeadings(rest, 0).length > 0 && rest.at(-1) === "total";
  return isDetail || isMonths;
}

/** A row with one cell: a line of the heading, or a group. */
function isAlone(cells: readonly string[]): boolean {
  const [first = "", ...rest] = cells;
  return first.trim() !== "" && rest.every((cell) => cell.trim() === "");
}

/**
 * Reads a report. Groups are kept with their rows, "Total for …" rows are not rows but are compared with the sum of
 * theirs: a group that does not add up is a warning that says by how much, so that nothing is missed silently.
 */
export function readQuickBooks(bytes: Uint8Array): Parsed<QuickBooksReport> {
  const rows = [...textRows(bytes, ",", findEncoding(bytes))];
  const at = rows.findIndex(({ cells }, row) => row < headerWithin && isHeader(cells));
  const header = rows[at];
  if (!header) {
    const warning = fileWarning("header-missing", "");
    return { value: { heading: [], rows: [], plans: [] }, warnings: [warning] };
  }
  const reader = new ReportReader(header.cells, rows.slice(at + 1));
  for (const row of rows.slice(at + 1)) reader.take(row);
  reader.finish();
  const heading = rows.slice(0, at).map(({ cells }) => cells.join(" ").trim());
  const { details, plans, warnings } = reader;
  return {
    value: { heading: heading.filter((line) => line !== ""), rows: details, plans },
    warnings,
  };
}

interface Group {
  name: string;
  /** Blanks before the name, which tell how deep it stands. */
  depth: number;
  sum: number;
}

class ReportReader {
  readonly details: QuickBooksRow[] = [];
  readonly plans: QuickBooksReport["plans"] = [];
  readonly warnings: Warning[] = [];
  private readonly columns: Partial<Record<Column, number>> = {};
  private readonly months: MonthColumn[];
  private readonly order: DateOrder;
  private groups: Group[] = [];

  constructor(header: readonly string[], body: readonly TextRow[]) {
    const plain = header.map((cell) => cell.trim().toLowerCase());
    for (const [column, names] of Object.entries(columnNames) as [Column, readonly string[]][]) {
      const at = plain.findIndex((cell, place) => place > 0 && names.includes(cell));
      if (at > 0) this.columns[column] = at;
    }
    this.months = this.columns.date === undefined ? findMonthHeadings([...header], 0) : [];
    const dates = body.map(({ cells }) => cells[this.columns.date ?? -1] ?? "");
    const found = findDateOrder(dates.filter((cell) => cell.trim() !== ""));
    this.order = found.unsure ? "mdy" : found.order;
    if (found.unsure) this.warn("date-order-unsure", 0, "month/day");
  }

  take({ cells, line }: TextRow): void {
    const [first = ""] = cells;
    const name = first.trim();
    const rest = cells.slice(1).some((cell) => cell.trim() !== "");
    if (name === "" && !rest) return;
    const total = /^total(?: for)?\s+(.+?)(?: with sub-?accounts)?$/i.exec(name)?.[1];
    if (/^(?:total|net (?:income|operating income|other income)|gross profit)$/i.test(name)) return;
    if (total !== undefined && rest) this.close(total, cells, line);
    else if (name !== "" && !rest) this.open(first, name);
    else if (this.months.length > 0) this.takePlan(name, cells, line);
    else this.takeDetail(cells, line);
  }

  finish(): void {
    if (this.details.length + this.plans.length > 0) return;
    this.warn("no-transactions", 0);
  }

  /** The last line of a report says when it was made; a group it is not. */
  private open(cell: string, name: string): void {
    if (/\d{1,2}:\d\d\b.*(?:basis|gmt|am|pm)/i.test(name)) return;
    const depth = cell.length - cell.trimStart().length;
    // Blanks tell how deep a group stands; without them only the totals tell where one ends.
    if (depth > 0) this.groups = this.groups.filter((group) => group.depth < depth);
    this.groups.push({ name, depth, sum: 0 });
  }

  private close(name: string, cells: readonly string[], line: number): void {
    const at = this.groups.findLastIndex((group) => group.name === name.trim());
    const group = this.groups[at];
    if (!group) return;
    const below = this.groups.slice(at).reduce((sum, one) => sum + one.sum, 0);
    const cell = this.months.length > 0 ? cells.at(-1) : cells[this.columns.amount ?? -1];
    const told = cell === undefined || cell.trim() === "" ? undefined : this.minorOf(cell);
    if (told !== undefined && told !== below) {
      const off = toDecimalText({ minor: told - below, currency: "USD" });
      this.warn("total-off", line, name, off);
    }
    this.groups = this.groups.slice(0, at);
    const outer = this.groups.at(-1);
    if (outer) outer.sum += below;
  }

  private takeDetail(cells: readonly string[], line: number): void {
    const day = this.cell(cells, "date");
    // The balance that a ledger begins with has no date and is no transaction.
    if (/^beginning balance$/i.test(day) || /^beginning balance$/i.test(cells[0] ?? "")) return;
    const date = readDate(day, this.order);
    const minor = this.amountOf(cells);
    if (date === undefined) this.warn("date-unread", line, day);
    else if (minor === undefined) {
      const { code, text } = findUnreadAmount(this.amountCells(cells), spelling);
      this.warn(code, line, text);
    } else {
      const group = this.groups.at(-1);
      if (group) group.sum += minor;
      const account = this.cell(cells, "account");
      const groups = this.groups.map(({ name }) => name);
      this.details.push({
        ...{ minor, line, date: toCalendarDate(date) },
        groups: account !== "" && groups.length === 0 ? account.split(":") : groups,
        ...{ kind: this.cell(cells, "kind"), number: this.cell(cells, "number") },
        ...{ name: this.cell(cells, "name"), memo: this.cell(cells, "memo") },
        className: this.cell(cells, "className"),
      });
    }
  }

  private takePlan(name: string, cells: readonly string[], line: number): void {
    const groups = this.groups.map((group) => group.name);
    const account = [...groups.slice(1), name].join(":");
    for (const { at, month } of this.months) {
      const cell = cells[at] ?? "";
      if (cell.trim() === "") continue;
      const minor = this.minorOf(cell);
      if (minor === undefined) {
        this.warn(amountRefusal(cell, spelling), line, cell);
        continue;
      }
      const group = this.groups.at(-1);
      if (group) group.sum += minor;
      const kind = isIncomeGroup(groups[0]) ? "income" : "cost";
      this.plans.push({ ...{ account, month, minor, kind }, place: `line ${line}` });
    }
  }

  private amountOf(cells: readonly string[]): number | undefined {
    if (this.columns.amount !== undefined) return this.minorOf(this.cell(cells, "amount"));
    const [debit, credit] = [this.cell(cells, "debit"), this.cell(cells, "credit")];
    if (debit === "" && credit === "") return undefined;
    const read = (cell: string) => (cell === "" ? 0 : this.minorOf(cell));
    const [out, into] = [read(debit), read(credit)];
    return out === undefined || into === undefined ? undefined : out - into;
  }

  private amountCells(cells: readonly string[]): string[] {
    const columns: readonly Column[] = ["amount", "debit", "credit"];
    return columns.map((column) => this.cell(cells, column));
  }

  private minorOf(cell: string): number | undefined {
    return readAmount(cell, spelling)?.minor;
  }

  private cell(cells: readonly string[], column: Column): string {
    return (cells[this.columns[column] ?? -1] ?? "").trim();
  }

  private warn(code: FileWarningCode, line: number, ...given: string[]): void {
    if (this.warnings.length >= mostWarnings) return;
    this.warnings.push(fileWarning(code, line === 0 ? "" : `line ${line}`, ...given));
  }
}

/** Whether a report's outermost group holds income, of which more is better. */
export function isIncomeGroup(group: string | undefined): boolean {
  return /^(?:ordinary income|income|other income|revenue|sales)\b/i.test(group ?? "");
}
