import { inPieces } from "../../shared/pieces";
import type { WorkOptions } from "../../shared/work";
import type { BudgetWorkbook } from "../workbook/budget-workbook";
import { readBudgetInPieces, type BudgetContents } from "../workbook/read-budget";
import { readSettings, type WorkbookSettings } from "../workbook/settings";
import { tableNames, type TableRole } from "../workbook/table-columns";
import { mapTable, type TableMapping } from "../workbook/table-mapping";

/** The roles of tables in the order in which they are told of. */
export const tableRoles: readonly TableRole[] = [
  ...(["budget", "transactions", "invoices", "rules", "settings"] as const),
];

/**
 * Reads all tables of a workbook that play a role, ours by their names and hers as the settings say. Undefined for a
 * workbook without a budget. `without` holds for what the workbook does not tell.
 */
export async function openBudget(
  workbook: BudgetWorkbook,
  without: WorkbookSettings,
  options: WorkOptions = {},
): Promise<BudgetContents | undefined> {
  const tables = await workbook.readTables(Object.values(tableNames), options);
  const ours = (role: TableRole) => tables.find(({ name }) => name === tableNames[role]);
  const settingsTable = ours("settings");
  if (!settingsTable && !ours("budget")) return undefined;
  const { value: settings, warnings } = readSettings(settingsTable?.rows ?? [], without);
  const hers = settings.tables.map(({ table }) => table);
  const wanted = hers.filter((name) => !tables.some((table) => table.name === name));
  if (wanted.length > 0) tables.push(...(await workbook.readTables(wanted, options)));
  const mappings: Partial<Record<TableRole, TableMapping>> = {};
  for (const role of tableRoles) {
    const head = ours(role);
    const mapping = settings.tables.find((one) => one.role === role);
    if (mapping) mappings[role] = mapping;
    else if (head) mappings[role] = mapTable(role, head, settings.yearStart);
  }
  const contents = await inPieces(readBudgetInPieces(settings, mappings, tables), options.rest);
  return { ...contents, warnings: [...warnings, ...contents.warnings] };
}
