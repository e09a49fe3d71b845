import { inPieces } from "../../shared/pieces";
import type { WorkOptions } from "../../shared/work";
import type { BudgetWorkbook, WorkbookTable } from "../workbook/budget-workbook";
import type { CellValue } from "../workbook/cells";
import { currentMapping } from "../workbook/current-mapping";
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
  const { value: settings } = readSettings(settingCells(settingsTable), without);
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
  const { value: settings, warnings } = readSettings(settingCells(ours("settings")), without);
  const mappings: Partial<Record<TableRole, TableMapping>> = {};
  for (const role of tableRoles) {
    const hers = settings.tables.find((one) => one.role === role);
    const head = hers ? tables.find(({ name }) => name === hers.table) : ours(role);
    if (hers) mappings[role] = hers;
    if (!head) continue;
    const current = currentMapping(role, head, settings);
    mappings[role] = current.mapping;
    for (const warning of current.warnings) warnings.push(warning);
  }
  const contents = await inPieces(readBudgetInPieces(settings, mappings, tables), rest);
  return { ...contents, warnings: [...warnings, ...contents.warnings] };
}

/** The names and values of the table of settings, wherever their columns stand. */
function settingCells(table: WorkbookTable | undefined): CellValue[][] {
  if (!table) return [];
  const { headings } = mapTable("settings", table, 0);
  const at = (name: string) => table.headings.indexOf(headings[name] ?? "");
  const [name, value] = [at("name"), at("value")];
  return table.rows.map((row) => [row[name] ?? "", row[value] ?? ""]);
}
