import type { Language } from "../../shared/language";
import type { BudgetWorkbook } from "../workbook/budget-workbook";
import type { BudgetContents } from "../workbook/read-budget";
import { layOutReckoning, layOutTable } from "../workbook/lay-out-workbook";
import { settingRows, type WorkbookSettings } from "../workbook/settings";
import { sheetNames, tableColumns, type TableRole } from "../workbook/table-columns";
import type { TableMapping } from "../workbook/table-mapping";
import type { DeskContents } from "./desk-contents";

/** Makes an empty table of ours anew where it was deleted, on a sheet of its own. */
export async function addMissingTable(desk: DeskContents, role: TableRole): Promise<void> {
  const { settings } = desk.need();
  const rows = role === "settings" ? settingRows(settings) : [];
  await desk.workbook.layOut({ sheets: [layOutTable(role, settings.language, rows)] });
}

/**
 * Takes tables of hers into use: what her table of transactions lacks is added to its right, nothing of hers is moved
 * or reformatted, and our own tables come on sheets of their own. The summary is laid out when all has been read.
 */
export async function adoptTables(
  workbook: BudgetWorkbook,
  language: Language,
  defaults: WorkbookSettings,
  { budget, transactions }: { budget: TableMapping; transactions: TableMapping },
): Promise<void> {
  const lacking = (["line", "account", "currency", "batch", "key"] as const).filter(
    (name) => transactions.headings[name] === undefined,
  );
  const added = lacking.map((name) => tableColumns.transactions[name].heading[language]);
  if (added.length > 0) await workbook.addColumns(transactions.table, added);
  const headings = { ...transactions.headings };
  for (const [at, name] of lacking.entries()) headings[name] = added[at];
  const yearStart = budget.months[0]?.month ?? defaults.yearStart;
  const settings: WorkbookSettings = {
    ...defaults,
    ...{ yearStart, from: yearStart, to: yearStart + 11 },
    tables: [budget, { ...transactions, headings }],
  };
  const own = (["invoices", "rules"] as const).map((role) => layOutTable(role, language));
  await workbook.layOut({
    sheets: [...own, layOutTable("settings", language, settingRows(settings))],
  });
}

/**
 * Takes the tables and sheets of a budget away again that was just made. False, with nothing taken, when anything has
 * been written in it since: `made` is what it held when it was made, `desk` what it holds now.
 */
export async function unmakeBudget(desk: DeskContents, made: BudgetContents): Promise<boolean> {
  const now = desk.need();
  const isUntouched = (["lines", "transactions", "invoices", "rules"] as const).every(
    (name) => JSON.stringify(now[name]) === JSON.stringify(made[name]),
  );
  if (!isUntouched || now.settings.tables.length > 0) return false;
  const { language } = now.settings;
  await desk.workbook.removeSheets(Object.values(sheetNames).map((name) => name[language]));
  return true;
}

/** Makes the summary and its months anew, as after lines were added to the budget. */
export async function layOutSummaryAnew(desk: DeskContents): Promise<void> {
  const { settings, mappings, lines } = desk.need();
  const { language, currency } = settings;
  const { budget, transactions, invoices, settings: kept } = mappings;
  if (!budget || !transactions || !kept) throw new RangeError("BudgetDesk: tables are missing");
  const sources = {
    ...{ budget, transactions, settings: kept, currency, language },
    ...(invoices ? { invoices } : {}),
  };
  await desk.workbook.removeSheets([sheetNames.summary[language], sheetNames.months[language]]);
  const rows = lines.map(({ row }) => row);
  await desk.workbook.layOut(layOutReckoning(sources, rows, settings));
}
