import type { Language } from "../../shared/language";
import { toMonthText } from "../lines/month";
import type { BudgetLine } from "../lines/budget-line";
import { toTextCell, type WrittenCell } from "./cells";
import { layOutMonths, layOutSummary } from "./lay-out-summary";
import { monthColumns } from "./month-headings";
import { settingRows, type WorkbookSettings } from "./settings";
import type { FormulaSources } from "./summary-formulas";
import {
  headingsOf,
  numberFormats,
  sheetNames,
  tableColumns,
  tableNames,
  type KnownColumn,
  type TableRole,
} from "./table-columns";
import { ownMapping } from "./table-mapping";
import type { ColumnLayout, SheetLayout, WorkbookLayout } from "./workbook-layout";
import { toBudgetCells } from "./write-rows";

/** What a new budget workbook begins with. */
export interface NewWorkbook {
  settings: WorkbookSettings;
  /** The lines with the plan of each month, in minor units. */
  lines: readonly PlannedLine[];
}

/** A budget line with its twelve months. */
export interface PlannedLine extends BudgetLine {
  /** Element i is the fiscal year's month i, in whole minor units; months without an element are empty. */
  months: readonly number[];
  /** Account ranges as she writes them, "5410, 5800-5899". */
  accounts?: string;
  comment?: string;
}

/** Lays out a whole new budget workbook: five tables, the months and the summary that are reckoned from them. */
export function layOutWorkbook({ settings, lines }: NewWorkbook): WorkbookLayout {
  const { language, yearStart } = settings;
  const budgetColumns = headingsOf("budget", language).length;
  const months = monthColumns(yearStart, budgetColumns);
  const budget = ownMapping("budget", language, months);
  const sources: FormulaSources = {
    ...{ budget, language, currency: settings.currency },
    transactions: ownMapping("transactions", language),
    invoices: ownMapping("invoices", language),
    settings: ownMapping("settings", language),
  };
  const rows = { lineRows: lines.map((_, at) => at + 1) };
  const budgetRows = lines.map((line) => toBudgetCells(line, budget, settings));
  const monthLayouts = months.map(({ heading }) => ({
    heading: toTextCell(heading),
    format: numberFormats.amount,
  }));
  return {
    sheets: [
      layOutSummary(sources, rows, summaryTitle(settings)),
      layOutTable("budget", language, budgetRows, monthLayouts),
      layOutTable("transactions", language),
      layOutTable("invoices", language),
      layOutTable("rules", language),
      layOutMonths(sources, rows),
      layOutTable("settings", language, settingRows(settings)),
    ],
  };
}

/** Lays out only what is reckoned, for tables of her own or after lines were added. `lineRows` as in `SummaryRows`. */
export function layOutReckoning(
  sources: FormulaSources,
  lineRows: readonly number[],
  settings: WorkbookSettings,
): WorkbookLayout {
  const rows = { lineRows };
  return {
    sheets: [layOutSummary(sources, rows, summaryTitle(settings)), layOutMonths(sources, rows)],
  };
}

function summaryTitle({ language, yearStart }: WorkbookSettings): string {
  const [from, to] = [toMonthText(yearStart), toMonthText(yearStart + 11)];
  return language === "sv" ? `Budget ${from} till ${to}` : `Budget ${from} to ${to}`;
}

/** Lays out one of our tables on a sheet of its own, "budget" with its months behind the known columns. */
export function layOutTable(
  role: TableRole,
  language: Language,
  rows: WrittenCell[][] = [],
  more: readonly ColumnLayout[] = [],
): SheetLayout {
  const known = Object.values<KnownColumn>(tableColumns[role]);
  const columns = known.map(({ heading, kind }) => ({
    heading: heading[language],
    format: numberFormats[kind],
  }));
  return {
    ...{ name: sheetNames[role][language], frozenRows: 1, blocks: [], charts: [] },
    conditionalFormats: [],
    tables: [
      {
        ...{ name: tableNames[role], at: "A1", rows, style: "TableStyleMedium2" },
        columns: [...columns, ...more],
      },
    ],
    columnWidths: [...known.map(({ width }) => width), ...more.map(() => 13)],
  };
}
