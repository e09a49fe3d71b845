import { atOnce, type Pieces } from "../../shared/pieces";
import { bookTransactions } from "../lines/book-transactions";
import { BudgetTable } from "../lines/budget-table";
import { monthOf, type MonthNumber, type MonthSpan } from "../lines/month";
import { isCommitted, type SupplierInvoice } from "../invoices/supplier-invoice";
import type { MatchRule } from "../match/match-rule";
import { toBookedRows } from "../rows/booked-builder";
import type { BookedRows } from "../rows/booked-rows";
import type { TableHead, WorkbookTable } from "./budget-workbook";
import {
  readBudgetRows,
  readInvoiceRows,
  readRuleRows,
  readTransactionRows,
  type BookedLine,
  type RowsRead,
} from "./read-rows";
import type { WorkbookSettings } from "./settings";
import type { TableRole } from "./table-columns";
import type { TableMapping } from "./table-mapping";
import type { WorkbookWarning } from "./workbook-warning";

/** A budget workbook as it was read: what stands in its tables, and the figures of all lines and months. */
export interface BudgetContents {
  settings: WorkbookSettings;
  /** The tables that play a role, and how they are mapped. Settings, budget and transactions are always there. */
  mappings: Partial<Record<TableRole, TableMapping>>;
  heads: Partial<Record<TableRole, TableHead>>;
  lines: BookedLine[];
  transactions: BookedRows;
  invoices: SupplierInvoice[];
  rules: MatchRule[];
  /** Budget, actual and committed of each line and month, a year before the plan's first month taken in. */
  table: BudgetTable;
  /** The sums of rows in other currencies than the workbook's, which no figure counts. */
  otherCurrencies: CurrencySum[];
  warnings: WorkbookWarning[];
}

/** How many rows there are in a currency, and their sum in minor units. */
export interface CurrencySum {
  currency: string;
  count: number;
  minor: number;
}

/** Makes the contents of the tables of a workbook. Tables that are not there are as if they were empty. */
export function readBudget(
  settings: WorkbookSettings,
  mappings: Partial<Record<TableRole, TableMapping>>,
  tables: readonly WorkbookTable[],
): BudgetContents {
  return atOnce(readBudgetInPieces(settings, mappings, tables));
}

/** The same in pieces, since a workbook may have tens of thousands of rows. */
export function* readBudgetInPieces(
  settings: WorkbookSettings,
  mappings: Partial<Record<TableRole, TableMapping>>,
  tables: readonly WorkbookTable[],
): Pieces<BudgetContents> {
  const warnings: WorkbookWarning[] = [];
  const take = <T>({ value, warnings: more }: RowsRead<T>): T[] => {
    for (const warning of more) warnings.push(warning);
    return value;
  };
  const read = <T>(role: TableRole, reading: Reading<RowsRead<T>>): T[] => {
    const found = tableOf(role);
    return found ? take(reading(found.table, found.mapping, settings)) : [];
  };
  const tableOf = (role: TableRole) => {
    const mapping = mappings[role];
    const table = tables.find(({ name }) => name === mapping?.table);
    return mapping && table ? { mapping, table } : undefined;
  };
  const heads: BudgetContents["heads"] = {};
  for (const [role, mapping] of Object.entries(mappings) as [TableRole, TableMapping][]) {
    const head = tables.find(({ name }) => name === mapping.table);
    if (head) heads[role] = head;
  }
  const lines = read("budget", readBudgetRows);
  const booked = tableOf("transactions");
  const found = booked
    ? yield* readTransactionRows(booked.table, booked.mapping, settings)
    : { value: toBookedRows([]), warnings: [] };
  for (const warning of found.warnings) warnings.push(warning);
  yield undefined;
  const invoices = read("invoices", readInvoiceRows);
  const rules = read("rules", (table, mapping) => ({
    value: readRuleRows(table, mapping),
    warnings: [],
  }));
  yield undefined;
  const transactions = found.value;
  return reckoned({ settings, mappings, heads, lines, transactions, invoices, rules, warnings });
}

/** Puts what is booked and committed on its lines, and reckons the figures. */
export function reckoned(
  contents: Omit<BudgetContents, "table" | "otherCurrencies">,
): BudgetContents {
  const { lines, settings } = contents;
  const names = new Map(lines.map(({ name }) => [name.toLowerCase(), name]));
  const transactions = onLines(contents.transactions, names);
  const invoices = contents.invoices.map((one) => invoiceOnLine(one, names));
  const otherCurrencies = sumOtherCurrencies(transactions, settings.currency);
  const booked = { ...contents, transactions, invoices };
  return { ...booked, otherCurrencies, table: toBudgetTable(booked) };
}

type Reading<T> = (table: WorkbookTable, mapping: TableMapping, settings: WorkbookSettings) => T;

/** The rows on the lines that they name, as Excel compares: in capitals or small letters. */
function onLines(transactions: BookedRows, names: ReadonlyMap<string, string>): BookedRows {
  const otherwise = new Map<number, string>();
  for (let row = 0; row < transactions.length; row += 1) {
    const line = transactions.textAt("line", row);
    const name = line === "" ? undefined : names.get(line.toLowerCase());
    if (name !== undefined && name !== line) otherwise.set(row, name);
  }
  return otherwise.size === 0 ? transactions : transactions.onLines(otherwise);
}

function invoiceOnLine(
  invoice: SupplierInvoice,
  names: ReadonlyMap<string, string>,
): SupplierInvoice {
  const name = names.get(invoice.line?.toLowerCase() ?? "");
  return name === undefined || name === invoice.line ? invoice : { ...invoice, line: name };
}

function sumOtherCurrencies(transactions: BookedRows, own: string): CurrencySum[] {
  const sums = new Map<string, CurrencySum>();
  for (let row = 0; row < transactions.length; row += 1) {
    const currency = transactions.textAt("currency", row);
    if (currency === own) continue;
    const sum = sums.get(currency) ?? { currency, count: 0, minor: 0 };
    sum.count += 1;
    sum.minor += transactions.columns.minors[row] ?? 0;
    sums.set(currency, sum);
  }
  return [...sums.values()];
}

/** The months that figures are kept for: those of the budget, and the year before for the forecast. */
export function monthsOf(mapping: TableMapping | undefined, yearStart: MonthNumber): MonthSpan {
  const months = mapping?.months ?? [];
  const from = Math.min(months[0]?.month ?? yearStart, yearStart) - 12;
  return { from, to: Math.max(months.at(-1)?.month ?? yearStart, yearStart + 11) };
}

/** Books everything that is read on its lines and months. */
export function toBudgetTable({
  settings,
  mappings,
  lines,
  transactions,
  invoices,
}: Pick<
  BudgetContents,
  "settings" | "mappings" | "lines" | "transactions" | "invoices"
>): BudgetTable {
  const { yearStart } = settings;
  const plannedFrom = mappings.budget?.months[0]?.month ?? yearStart;
  const table = new BudgetTable(lines, monthsOf(mappings.budget, yearStart), plannedFrom);
  for (const line of lines) planMonths(table, line, mappings.budget);
  bookTransactions(table, transactions, settings.currency);
  for (const invoice of invoices) commit(table, invoice, settings.currency);
  return table;
}

function planMonths(table: BudgetTable, line: BookedLine, mapping: TableMapping | undefined): void {
  for (const [at, minor] of line.months.entries()) {
    const month = mapping?.months[at]?.month;
    if (month !== undefined) table.plan("budget", line.id, month, minor);
  }
}

function commit(table: BudgetTable, invoice: SupplierInvoice, currency: string): void {
  const { line, issuedOn, minor } = invoice;
  if (!isCommitted(invoice) || line === undefined || issuedOn === "") return;
  if (invoice.currency === currency) table.plan("committed", line, monthOf(issuedOn), minor);
}
