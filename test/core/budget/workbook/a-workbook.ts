import type { Language } from "../../../../src/core/shared/language";
import type { SupplierInvoice } from "../../../../src/core/budget/invoices/supplier-invoice";
import { toMonth } from "../../../../src/core/budget/lines/month";
import type { MatchRule } from "../../../../src/core/budget/match/match-rule";
import { toBookedRows } from "../../../../src/core/budget/rows/booked-builder";
import type { Transaction } from "../../../../src/core/budget/transaction";
import type { WorkbookTable } from "../../../../src/core/budget/workbook/budget-workbook";
import type { CellValue, WrittenCell } from "../../../../src/core/budget/workbook/cells";
import {
  layOutWorkbook,
  type PlannedLine,
} from "../../../../src/core/budget/workbook/lay-out-workbook";
import { readBudget, type BudgetContents } from "../../../../src/core/budget/workbook/read-budget";
import type { WorkbookSettings } from "../../../../src/core/budget/workbook/settings";
import { tableNames, type TableRole } from "../../../../src/core/budget/workbook/table-columns";
import {
  mapTable,
  ownMapping,
  type TableMapping,
} from "../../../../src/core/budget/workbook/table-mapping";
import type { WorkbookLayout } from "../../../../src/core/budget/workbook/workbook-layout";
import {
  alignRow,
  toInvoiceCells,
  toRuleCells,
  toTransactionCells,
} from "../../../../src/core/budget/workbook/write-rows";

/** Settings of a calendar year with nothing remembered. */
export function someSettings(change: Partial<WorkbookSettings> = {}): WorkbookSettings {
  const year = toMonth(2026, 1);
  return {
    ...{ language: "sv", currency: "SEK", yearStart: year, from: year, to: year + 9 },
    ...{ csvMappings: [], approvalLimits: {}, tables: [] },
    ...change,
  };
}

/** A cost of 10,000.00 a month with no roll-over. */
export function aLine(change: Partial<PlannedLine> & { name: string }): PlannedLine {
  return {
    ...{ id: change.name, kind: "cost", rollOver: "none" },
    months: Array<number>(12).fill(1_000_000),
    ...change,
  };
}

/** What fills a new workbook in tests. */
export interface Filling {
  settings: WorkbookSettings;
  lines: PlannedLine[];
  transactions: (Transaction & { line?: string })[];
  invoices: SupplierInvoice[];
  rules?: MatchRule[];
}

/** A new workbook whose tables are filled as the desk would fill them. */
export function layOutFilled(filling: Filling): WorkbookLayout {
  const { settings, lines, transactions, invoices, rules = [] } = filling;
  const layout = layOutWorkbook({ settings, lines });
  const booked = toBookedRows(
    transactions.map((one) => ({ ...one, key: "", batch: "october.csv" })),
  );
  const rowsOf: Partial<Record<TableRole, Partial<Record<string, WrittenCell>>[]>> = {
    transactions: Array.from(booked, (one) => toTransactionCells(one, settings)),
    invoices: invoices.map((one) => toInvoiceCells(one, settings)),
    rules: rules.map(toRuleCells),
  };
  for (const [role, rows] of Object.entries(rowsOf)) {
    const table = layout.sheets
      .flatMap(({ tables }) => tables)
      .find(({ name }) => name === tableNames[role as TableRole]);
    const mapping = ownMapping(role as TableRole, settings.language);
    const headings = table?.columns.map(({ heading }) => heading) ?? [];
    if (table) table.rows = rows.map((cells) => alignRow(headings, mapping, cells));
  }
  return layout;
}

/** Reads a filled workbook back, as a medium would give it. */
export function readFilled(filling: Filling): BudgetContents {
  const tables = tablesOf(layOutFilled(filling));
  const { settings } = filling;
  const roles: TableRole[] = ["budget", "transactions", "invoices", "rules", "settings"];
  const mappings: Partial<Record<TableRole, TableMapping>> = {};
  for (const role of roles) {
    const head = tables.find(({ name }) => name === tableNames[role]);
    if (head) mappings[role] = mapTable(role, head, settings.yearStart);
  }
  return readBudget(settings, mappings, tables);
}

/** The tables of a layout as they would be read; formulas are empty, since nobody has reckoned them. */
export function tablesOf({ sheets }: WorkbookLayout): WorkbookTable[] {
  return sheets.flatMap(({ name: sheet, tables }) =>
    tables.map(({ name, columns, rows }) => ({
      ...{ name, sheet, rowCount: rows.length, firstRow: 2 },
      headings: columns.map(({ heading }) => String(toRead(heading))),
      rows: rows.map((row) => row.map(toRead)),
    })),
  );
}

function toRead(cell: WrittenCell): CellValue {
  if (cell === null) return "";
  if (typeof cell !== "string" || cell === "") return cell;
  if (cell.startsWith("=")) return "";
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

/** The languages that a workbook is made in. */
export const languages: readonly Language[] = ["sv", "en"];
