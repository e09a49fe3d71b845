import type { CalendarDate } from "../../shared/calendar-date";
import { isStop, type Pieces } from "../../shared/pieces";
import { isCommitted, type SupplierInvoice } from "../invoices/supplier-invoice";
import type { AmountRefusal } from "../amounts/read-amount";
import type { AccountRange, MatchRule } from "../match/match-rule";
import { BookedBuilder } from "../rows/booked-builder";
import type { BookedRows } from "../rows/booked-rows";
import type { WorkbookTable } from "./budget-workbook";
import { amountOf, cellRefusal, dateOf, textOf, type CellValue } from "./cells";
import { readSources } from "./invoice-sources";
import type { PlannedLine } from "./lay-out-workbook";
import type { WorkbookSettings } from "./settings";
import { meaningOf, type ColumnOf, type TableRole } from "./table-columns";
import type { TableMapping } from "./table-mapping";
import type { WorkbookWarning, WorkbookWarningCode } from "./workbook-warning";

/** What was read of a table, and what was odd in it. */
export interface RowsRead<T> {
  value: T[];
  warnings: WorkbookWarning[];
}

/** A budget line as it stands in the workbook. */
export interface BookedLine extends PlannedLine {
  /** The row of its table, from 1, as formulas count. */
  row: number;
}

/** Reads the cells of one row by the names of the known columns. */
class RowReader<Role extends TableRole> {
  private readonly places = new Map<string, number>();
  /** Where the columns known to us stand, months among them; -1 for one that is gone. */
  private readonly known: readonly number[];
  private cells: readonly CellValue[] = [];
  private row = -1;
  readonly warnings: WorkbookWarning[] = [];

  constructor(
    private readonly role: Role,
    private readonly table: WorkbookTable,
    mapping: TableMapping,
  ) {
    for (const [name, heading] of Object.entries(mapping.headings)) {
      if (heading !== undefined) this.places.set(name, table.headings.indexOf(heading));
    }
    this.known = [...this.places.values(), ...mapping.months.map(({ at }) => at)];
  }

  /** Goes through the rows that are not blank in the columns known to us: what she notes in her own is no row of ours. */
  *rows(): Generator<number> {
    const known = this.known.filter((place) => place >= 0);
    for (const [row, cells] of this.table.rows.entries()) {
      if (known.every((place) => textOf(cells[place]) === "")) continue;
      this.row = row;
      this.cells = cells;
      yield row;
    }
  }

  at(place: number): CellValue | undefined {
    return this.cells[place];
  }

  cell(name: ColumnOf<Role>): CellValue {
    return this.cells[this.places.get(name) ?? -1] ?? "";
  }

  text(name: ColumnOf<Role>): string {
    return textOf(this.cell(name));
  }

  /** The texts that are not empty, for optional fields. */
  texts<Name extends ColumnOf<Role>>(...names: Name[]): Partial<Record<Name, string>> {
    const found = names.map((name) => [name, this.text(name)] as const);
    return Object.fromEntries(found.filter(([, text]) => text !== "")) as Partial<
      Record<Name, string>
    >;
  }

  /** `subject` is what stands in the cell. */
  warn(code: WorkbookWarningCode, subject: string, message: string): void {
    const { sheet, name, firstRow } = this.table;
    const at = { role: this.role, table: name, sheet, row: this.row + firstRow };
    const place = `${sheet}, row ${at.row}`;
    this.warnings.push({ code, place, message, subject: subject.slice(0, 60), at });
  }
}

/**
 * Reads the rows of the transactions' table. A row without a readable date or amount is left out with one warning, and
 * rows that she wrote herself get the key that an import would have given them.
 */
export function* readTransactionRows(
  table: WorkbookTable,
  mapping: TableMapping,
  { currency }: WorkbookSettings,
): Pieces<{ value: BookedRows; warnings: WorkbookWarning[] }> {
  const reader = new RowReader("transactions", table, mapping);
  const builder = new BookedBuilder();
  const { date: dates, amount: amounts } = mapping.headings;
  // That a column is gone is told once, and not of each of its rows.
  if (dates === undefined || amounts === undefined) return { value: builder.rows(), warnings: [] };
  for (const row of reader.rows()) {
    if (isStop(row)) yield undefined;
    const date = dateOf(reader.cell("date"));
    const own = reader.text("currency") || currency;
    const minor = amountOf(reader.cell("amount"), own);
    if (date === undefined || minor === undefined) warnOfRow(reader, own, date === undefined);
    else {
      builder.add({
        ...{ date, minor, currency: own, text: reader.text("text") },
        ...{ account: reader.text("account"), batch: reader.text("batch") },
        ...{ key: reader.text("key") },
        ...reader.texts("payee", "line", "reference", "bankId", "costCenter", "project"),
      });
    }
  }
  yield undefined;
  return { value: builder.rows(), warnings: reader.warnings };
}

/** Says what a row of transactions lacks, once for the row. */
function warnOfRow(reader: RowReader<"transactions">, currency: string, isDate: boolean): void {
  const date = reader.text("date");
  if (date === "" && reader.text("amount") === "") {
    reader.warn("date-and-amount-missing", "", "The row has neither date nor amount.");
  } else if (!isDate) warnOfAmount(reader, currency);
  else if (date === "") reader.warn("date-missing", "", "The row has no date.");
  else reader.warn("date-unread", date, `"${date}" is not a date.`);
}

function warnOfAmount(
  reader: RowReader<"transactions"> | RowReader<"invoices">,
  currency: string,
): void {
  const text = reader.text("amount");
  const code = cellRefusal(reader.cell("amount"), currency);
  if (text === "") reader.warn("amount-missing", "", "The row has no amount.");
  else reader.warn(code, text, refusalWords(text, code));
}

function refusalWords(what: string, code: AmountRefusal): string {
  const is = code === "amount-too-large" ? "too large" : "not an amount";
  return `"${what}" is ${is}.`;
}

/**
 * Reads the rows of the budget's table. An empty month is a plan of 0; what is no amount is a warning and counts 0 in
 * our figures while the formula shows an error, so that both tell. Of two lines with one name the second is left out,
 * and so is a plan for no line.
 */
export function readBudgetRows(
  table: WorkbookTable,
  mapping: TableMapping,
  { currency }: WorkbookSettings,
): RowsRead<BookedLine> {
  const reader = new RowReader("budget", table, mapping);
  const lines: BookedLine[] = [];
  const seen = new Set<string>();
  for (const row of reader.rows()) {
    const name = reader.text("line");
    if (name === "") {
      if (isPlanned(reader, mapping)) reader.warn("line-missing", "", "The row names no line.");
      continue;
    }
    if (seen.has(name.toLowerCase())) {
      reader.warn(
        "line-twice",
        name,
        `The line "${name}" stands twice; the second one is left out.`,
      );
      continue;
    }
    seen.add(name.toLowerCase());
    warnOfName(reader, name);
    lines.push({
      ...{ id: name, name, row: row + 1 },
      kind: readWord(reader, "kind", "kind", "cost"),
      rollOver: readWord(reader, "rollOver", "rollOver", "none"),
      ...readThreshold(reader, currency),
      months: mapping.months.map(({ at, heading }) => readPlan(reader, at, heading, currency)),
      ...reader.texts("accounts", "costCenter", "project", "comment"),
    });
  }
  return { value: lines, warnings: reader.warnings };
}

/** True when something is planned in a row, be it for no line. */
function isPlanned(reader: RowReader<"budget">, { months }: TableMapping): boolean {
  return months.some(({ at }) => textOf(reader.at(at)) !== "");
}

/** Excel takes these marks of a name for more than themselves when it sums by the name. */
function warnOfName(reader: RowReader<"budget">, name: string): void {
  if (!/[*?~]|^[<>=]/.test(name)) return;
  const message = `Excel sums "${name}" wrongly: do without * ? ~ and without < > = first.`;
  reader.warn("line-name-marks", name, message);
}

function readWord<Kind extends "kind" | "rollOver", Meaning extends string>(
  reader: RowReader<"budget">,
  column: Kind,
  kind: Kind,
  without: Meaning,
) {
  const word = reader.text(column);
  const meaning = meaningOf(kind, word);
  if (meaning === undefined && word !== "") {
    const message = `"${word}" has no meaning here; it counts as "${without}".`;
    reader.warn("word-unknown", word, message);
  }
  return meaning ?? without;
}

function readThreshold(reader: RowReader<"budget">, currency: string) {
  const minor = amountOf(reader.cell("threshold"), currency);
  const text = reader.text("threshold");
  if (minor === undefined && text !== "") {
    reader.warn("threshold-unread", text, refusalWords(text, "amount-unread"));
  }
  if (minor === undefined) return {};
  return { threshold: { minor, percent: readPercent(reader) } };
}

/** A threshold's percentage. A text counts as none, as the sheet's own formula takes it, and is told. */
function readPercent(reader: RowReader<"budget">): number {
  const cell = reader.cell("thresholdPercent");
  // "5 %" is 0.05 in a cell; whoever writes 5 means percent too.
  if (typeof cell === "number") return cell > 1 ? cell : cell * 100;
  const text = reader.text("thresholdPercent");
  if (text !== "") reader.warn("percent-unread", text, `"${text}" is not a number.`);
  return 0;
}

function readPlan(
  reader: RowReader<"budget">,
  at: number,
  heading: string,
  currency: string,
): number {
  const cell = reader.at(at) ?? "";
  const minor = amountOf(cell, currency);
  if (minor === undefined && cell !== "") {
    const text = textOf(cell);
    const refusal = cellRefusal(cell, currency);
    const code = refusal === "amount-unread" ? "plan-unread" : "plan-too-large";
    reader.warn(code, text, `${heading}: ${refusalWords(text, refusal)}`);
  }
  return minor ?? 0;
}

/** Account ranges as she writes them in a cell: "5410", "5800-5899, 6071". What is none of these is left out. */
export function readAccounts({ name, accounts, costCenter, project }: PlannedLine): AccountRange[] {
  const parts = (accounts ?? "").split(/[,;]/);
  return parts.flatMap((part) => {
    const [, from, to = from] = /^\s*(\d{3,6})\s*(?:[-–]\s*(\d{3,6}))?\s*$/.exec(part) ?? [];
    if (from === undefined) return [];
    return [
      {
        ...{ from: Number(from), to: Number(to), line: name },
        ...(costCenter === undefined ? {} : { costCenter }),
        ...(project === undefined ? {} : { project }),
      },
    ];
  });
}

/** Reads her rules, top-down. Rows without a text or a line fit nothing and are left out. */
export function readRuleRows(table: WorkbookTable, mapping: TableMapping): MatchRule[] {
  const reader = new RowReader("rules", table, mapping);
  const ours = new Set(Object.values(mapping.headings));
  const hers = [...table.headings.entries()].filter(([, heading]) => !ours.has(heading));
  const rules: MatchRule[] = [];
  for (const row of reader.rows()) {
    const [contains, line] = [reader.text("contains"), reader.text("line")];
    if (contains === "" || line === "") continue;
    const noted = hers.map(([at, heading]) => [heading, reader.at(at) ?? ""] as const);
    const beside = noted.filter(([, cell]) => cell !== "");
    const noting = beside.length === 0 ? {} : { beside: Object.fromEntries(beside) };
    rules.push({ id: ruleId(row), contains, line, ...noting });
  }
  return rules;
}

/** The id of the rule in a row of its table, from 0. */
export function ruleId(row: number): string {
  return `rule ${row + 1}`;
}

/** Reads the register of invoices. A row without a readable amount is left out with a warning. */
export function readInvoiceRows(
  table: WorkbookTable,
  mapping: TableMapping,
  { currency }: WorkbookSettings,
): RowsRead<SupplierInvoice> {
  if (mapping.headings.amount === undefined) return { value: [], warnings: [] };
  const reader = new RowReader("invoices", table, mapping);
  const ids = new Set<string>();
  const invoices = Array.from(reader.rows(), () =>
    readInvoice(reader, readId(reader, ids), currency),
  );
  return { value: invoices.filter((invoice) => invoice !== undefined), warnings: reader.warnings };
}

function readInvoice(
  reader: RowReader<"invoices">,
  identity: Pick<SupplierInvoice, "id" | "lacksId">,
  currency: string,
): SupplierInvoice | undefined {
  const own = reader.text("currency") || currency;
  const minor = amountOf(reader.cell("amount"), own);
  if (minor === undefined) {
    warnOfAmount(reader, own);
    return undefined;
  }
  const word = reader.text("step");
  const step = meaningOf("step", word);
  if (step === undefined && word !== "") {
    reader.warn("step-unknown", word, `"${word}" is no step; the invoice counts as received.`);
  }
  const invoice: SupplierInvoice = {
    ...{ ...identity, minor, currency: own },
    ...{ supplier: reader.text("supplier"), number: reader.text("number") },
    organizationNumber: reader.text("organizationNumber"),
    ...{ issuedOn: readDay(reader, "issuedOn"), dueOn: readDay(reader, "dueOn") },
    ...{ reference: reader.text("reference"), account: reader.text("account") },
    ...{ step: step ?? "received", sources: readSources(reader.text("sources")) },
    ...reader.texts("line", "costCenter", "project", "buyer", "approvedBy", "note"),
  };
  if (isCommitted(invoice) && reader.text("issuedOn") === "") {
    reader.warn("invoice-date-missing", invoice.supplier, "The invoice has no date.");
  }
  return invoice;
}

/** The id of an invoice. A row that she wrote has none, and one that she copied has that of another: it gets a free one. */
function readId(
  reader: RowReader<"invoices">,
  ids: Set<string>,
): Pick<SupplierInvoice, "id" | "lacksId"> {
  const own = reader.text("id");
  const lacksId = own === "" || ids.has(own);
  const name = `${reader.text("supplier")} ${reader.text("number")}`;
  let id = lacksId ? name : own;
  for (let twin = 2; ids.has(id); twin += 1) id = `${name} ${twin}`;
  ids.add(id);
  return { id, ...(lacksId ? { lacksId } : {}) };
}

/** A date of an invoice, "" for none. What is no date is told, since the invoice counts without it. */
function readDay(reader: RowReader<"invoices">, name: "issuedOn" | "dueOn"): CalendarDate {
  const date = dateOf(reader.cell(name));
  const text = reader.text(name);
  if (date === undefined && text !== "") {
    reader.warn("invoice-date-unread", text, `"${text}" is not a date.`);
  }
  return date ?? "";
}
