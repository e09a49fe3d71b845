import type { WorkOptions } from "../../shared/work";
import { laidOutTables } from "../workbook/laid-out-tables";
import {
  layOutReckoning,
  layOutTable,
  layOutWorkbook,
  type PlannedLine,
} from "../workbook/lay-out-workbook";
import type { BudgetWorkbook, WorkbookTable } from "../workbook/budget-workbook";
import type { BudgetContents } from "../workbook/read-budget";
import { readBudgetRows } from "../workbook/read-rows";
import { settingRows, type WorkbookSettings } from "../workbook/settings";
import type { FormulaSources } from "../workbook/summary-formulas";
import { sheetNames, tableColumns, type TableRole } from "../workbook/table-columns";
import { ownMapping, type TableMapping } from "../workbook/table-mapping";
import type { AddedColumns, WorkbookLayout } from "../workbook/workbook-layout";
import { NotWritten } from "./not-written";
import type { DeskContents } from "./desk-contents";
import { toContents } from "./open-budget";

/** A budget that was just made, and what of the workbook is ours by it. */
export interface MadeBudget {
  contents: BudgetContents;
  sheets: string[];
  addedColumns?: AddedColumns;
}

/** Her own tables that are taken into use. */
export interface OwnTables {
  budget: TableMapping;
  transactions: TableMapping;
}

/** Makes the tables of a new budget and the summary. */
export async function createBudget(
  workbook: BudgetWorkbook,
  settings: WorkbookSettings,
  lines: readonly PlannedLine[],
  options: WorkOptions,
): Promise<MadeBudget> {
  const layout = layOutWorkbook({ settings, lines });
  await workbook.layOut(layout, options);
  return toMade(layout, await toContents(laidOutTables(layout), settings, options));
}

/** Makes an empty table of ours anew where it was deleted, on a sheet of its own. */
export async function addMissingTable(desk: DeskContents, role: TableRole): Promise<void> {
  const { settings } = desk.need();
  const rows = role === "settings" ? settingRows(settings) : [];
  await desk.workbook.layOut({ sheets: [layOutTable(role, settings.language, rows)] });
}

/**
 * Takes tables of hers into use: what her table of transactions lacks is added to its right, nothing of hers is moved
 * or reformatted, and our own tables and the summary come on sheets of their own.
 */
export async function adoptTables(
  workbook: BudgetWorkbook,
  defaults: WorkbookSettings,
  own: OwnTables,
  options: WorkOptions,
): Promise<MadeBudget> {
  const { language, currency } = defaults;
  const tables = await workbook.readTables([own.budget.table, own.transactions.table], options);
  const { transactions, addedColumns } = completed(own.transactions, tables, defaults);
  const yearStart = own.budget.months[0]?.month ?? defaults.yearStart;
  const settings: WorkbookSettings = {
    ...defaults,
    ...{ yearStart, from: yearStart, to: yearStart + 11 },
    tables: [own.budget, transactions],
  };
  const sources: FormulaSources = {
    ...{ budget: own.budget, transactions, currency, language },
    ...{ invoices: ownMapping("invoices", language), settings: ownMapping("settings", language) },
  };
  const budget = tables.find(({ name }) => name === own.budget.table);
  const lines = budget ? readBudgetRows(budget, own.budget, settings).value : [];
  const reckoning = layOutReckoning(
    sources,
    lines.map(({ row }) => row),
    settings,
  );
  const layout: WorkbookLayout = {
    sheets: [
      ...(["invoices", "rules"] as const).map((role) => layOutTable(role, language)),
      layOutTable("settings", language, settingRows(settings)),
      ...reckoning.sheets,
    ],
    ...(addedColumns.headings.length > 0 ? { addedColumns } : {}),
  };
  await workbook.layOut(layout, options);
  const now = [...tables.map((table) => widened(table, addedColumns)), ...laidOutTables(layout)];
  return toMade(layout, await toContents(now, settings, options));
}

function toMade({ sheets, addedColumns }: WorkbookLayout, contents: BudgetContents): MadeBudget {
  const names = sheets.map(({ name }) => name);
  return { contents, sheets: names, ...(addedColumns ? { addedColumns } : {}) };
}

/** Her table of transactions with the columns that it lacks for us, under headings that she does not have. */
function completed(
  mapping: TableMapping,
  tables: readonly WorkbookTable[],
  { language }: WorkbookSettings,
): { transactions: TableMapping; addedColumns: AddedColumns } {
  const hers = tables.find(({ name }) => name === mapping.table)?.headings ?? [];
  const taken = new Set(hers.map((heading) => heading.trim().toLowerCase()));
  const added: Record<string, string> = {};
  for (const name of ["line", "account", "currency", "batch", "key"] as const) {
    if (mapping.headings[name] !== undefined) continue;
    const heading = tableColumns.transactions[name].heading[language];
    added[name] = taken.has(heading.toLowerCase()) ? `${heading} (Kansli)` : heading;
  }
  return {
    transactions: { ...mapping, headings: { ...mapping.headings, ...added } },
    addedColumns: { table: mapping.table, headings: Object.values(added) },
  };
}

function widened(table: WorkbookTable, { table: name, headings }: AddedColumns): WorkbookTable {
  if (table.name !== name) return table;
  const blank = headings.map(() => "");
  return {
    ...table,
    headings: [...table.headings, ...headings],
    rows: table.rows.map((row) => [...row, ...blank]),
  };
}

/**
 * Takes the sheets of a budget and the columns beside her table away again. False, with nothing taken, when anything
 * has been written in its tables since: `desk` tells what they hold now.
 */
export async function unmakeBudget(desk: DeskContents, made: MadeBudget): Promise<boolean> {
  const now = desk.need();
  const isUntouched = (["lines", "transactions", "invoices", "rules"] as const).every(
    (name) => JSON.stringify([...now[name]]) === JSON.stringify([...made.contents[name]]),
  );
  if (!isUntouched) return false;
  await desk.workbook.removeLaidOut(made.sheets, made.addedColumns);
  return true;
}

/** Makes the summary and its months anew, as after lines were added to the budget. */
export async function layOutSummaryAnew(desk: DeskContents): Promise<void> {
  const { settings, mappings, lines } = desk.need();
  const { language, currency } = settings;
  const mappingOf = (role: TableRole) => desk.tableToWrite(role).mapping;
  const [budget, transactions] = [mappingOf("budget"), mappingOf("transactions")];
  // Without a month there is nothing that a formula could sum.
  if (budget.months.length === 0) throw new NotWritten("column-missing", budget.table);
  const { invoices } = mappings;
  const sources = {
    ...{ budget, transactions, settings: mappingOf("settings"), currency, language },
    ...(invoices ? { invoices } : {}),
  };
  const rows = lines.map(({ row }) => row);
  await desk.workbook.layOut({
    ...layOutReckoning(sources, rows, settings),
    replaces: [sheetNames.summary[language], sheetNames.months[language]],
  });
}
