import { atOnce, type Pieces } from "../../shared/pieces";
import { BudgetTable } from "../lines/budget-table";
import { monthOf, type MonthNumber, type MonthSpan } from "../lines/month";
import { remembered } from "../../shared/remembered";
import type { SupplierInvoice } from "../invoices/supplier-invoice";
import type { MatchRule } from "../match/match-rule";
import type { TableHead, WorkbookTable } from "./budget-workbook";
import {
  readBudgetRows,
  readInvoiceRows,
  readRuleRows,
  readTransactionRows,
  type BookedLine,
  type BookedTransaction,
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
  transactions: BookedTransaction[];
  invoices: SupplierInvoice[];
  rules: MatchRule[];
  /** Budget, actual and committed of each line and month, a year before the plan's first month taken in. */
  table: BudgetTable;
  /** Rows in another currency than the workbook's, which no figure counts. */
  otherCurrencies: BookedTransaction[];
  warnings: WorkbookWarning[];
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
  const all = booked
    ? take(yield* readTransactionRows(booked.table, booked.mapping, settings))
    : [];
  yield undefined;
  const invoices = read("invoices", readInvoiceRows);
  const rules = read("rules", (table, mapping) => ({
    value: readRuleRows(table, mapping),
    warnings: [],
  }));
  const transactions = all.map((one) => onLine(one, lineNames(lines)));
  const contents = { settings, mappings, heads, lines, transactions, invoices, rules, warnings };
  yield undefined;
  const otherCurrencies = transactions.filter(({ currency }) => currency !== settings.currency);
  return { ...contents, otherCurrencies, table: toBudgetTable(contents) };
}

type Reading<T> = (table: WorkbookTable, mapping: TableMapping, settings: WorkbookSettings) => T;

const namesOfLines = new WeakMap<readonly BookedLine[], Map<string, string>>();

/** Lines by their name in small letters, as Excel compares. */
function lineNames(lines: readonly BookedLine[]): Map<string, string> {
  const names =
    namesOfLines.get(lines) ?? new Map(lines.map(({ name }) => [name.toLowerCase(), name]));
  namesOfLines.set(lines, names);
  return names;
}

function onLine(transaction: BookedTransaction, names: Map<string, string>): BookedTransaction {
  const { line } = transaction;
  const name = line === undefined ? undefined : names.get(line.toLowerCase());
  return name === undefined || name === line ? transaction : { ...transaction, line: name };
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
  for (const line of lines) {
    for (const [at, minor] of line.months.entries()) {
      const month = mappings.budget?.months[at]?.month;
      if (month !== undefined) table.plan("budget", line.id, month, minor);
    }
  }
  const monthOfDay = remembered(monthOf);
  for (const { line, date, minor, currency } of transactions) {
    if (currency === settings.currency) table.book(table.numberOf(line), monthOfDay(date), minor);
  }
  for (const invoice of invoices) commit(table, invoice, settings.currency);
  return table;
}

/** True when an invoice is approved and its payment does not stand among the transactions yet. */
export function isCommitted({ step }: SupplierInvoice): boolean {
  return step === "approved" || step === "ready-to-pay";
}

function commit(table: BudgetTable, invoice: SupplierInvoice, currency: string): void {
  const { line, issuedOn, minor } = invoice;
  if (!isCommitted(invoice) || line === undefined || issuedOn === "") return;
  if (invoice.currency === currency) table.plan("committed", line, monthOf(issuedOn), minor);
}
