import { inPieces } from "../../shared/pieces";
import type { WorkOptions } from "../../shared/work";
import type { BudgetWorkbook, WorkbookTable } from "../workbook/budget-workbook";
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
 * workbook without a budget. `without` holds for what the workbook does not tell; `expected` names tables of hers that
 * the settings will likely say, so that they are read in the same go.
 */
export async function openBudget(
  workbook: BudgetWorkbook,
  without: WorkbookSettings,
  expected: readonly string[],
  options: WorkOptions = {},
): Promise<BudgetContents | undefined> {
  const asked = [...new Set([...Object.values(tableNames), ...expected])];
  const tables = await workbook.readTables(asked, options);
  const settingsTable = tables.find(({ name }) => name === tableNames.settings);
  if (!settingsTable && !tables.some(({ name }) => name === tableNames.budget)) return undefined;
  const { value: settings } = readSettings(settingsTable?.rows ?? [], without);
  const hers = settings.tables.map(({ table }) => table).filter((name) => !asked.includes(name));
  if (hers.length > 0) tables.push(...(await workbook.readTables(hers, options)));
  return toContents(tables, without, options);
}

/** Makes the contents of a budget of its tables, which play the roles that the table of settings gives them. */
export async function toContents(
  tables: readonly WorkbookTable[],
  without: WorkbookSettings,
  { rest }: WorkOptions = {},
): Promise<BudgetContents> {
  const ours = (role: TableRole) => tables.find(({ name }) => name === tableNames[role]);
  const { value: settings, warnings } = readSettings(ours("settings")?.rows ?? [], without);
  const mappings: Partial<Record<TableRole, TableMapping>> = {};
  for (const role of tableRoles) {
    const head = ours(role);
    const mapping = settings.tables.find((one) => one.role === role);
    if (mapping) mappings[role] = mapping;
    else if (head) mappings[role] = mapTable(role, head, settings.yearStart);
  }
  const contents = await inPieces(readBudgetInPieces(settings, mappings, tables), rest);
  return { ...contents, warnings: [...warnings, ...contents.warnings] };
}
