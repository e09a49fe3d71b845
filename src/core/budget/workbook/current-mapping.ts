import type { TableHead } from "./budget-workbook";
import { doubledMonths } from "./month-headings";
import type { WorkbookSettings } from "./settings";
import { tableColumns, type KnownColumn, type TableRole } from "./table-columns";
import { mapTable, missingColumns, type TableMapping } from "./table-mapping";
import type { WorkbookWarning, WorkbookWarningCode } from "./workbook-warning";

/** Columns that we keep our own account in: without them rows could be written, and not be found again. */
const keptColumns: Readonly<Partial<Record<TableRole, readonly string[]>>> = {
  transactions: ["batch", "key"],
  invoices: ["id"],
};

/** The columns without which nothing may be written into a table, or it would be lost. */
export function columnsToWrite(mapping: TableMapping): string[] {
  const kept = (keptColumns[mapping.role] ?? []).filter(
    (name) => mapping.headings[name] === undefined,
  );
  return [...missingColumns(mapping).filter((name) => name !== "months"), ...kept];
}

/**
 * The mapping of a table as it stands now: she may have moved, renamed and deleted columns, and put some of her own
 * between ours. What is no longer there is told with the row of the headings.
 */
export function currentMapping(
  role: TableRole,
  head: TableHead,
  { tables, yearStart, language }: WorkbookSettings,
): { mapping: TableMapping; warnings: WorkbookWarning[] } {
  const known = tables.find((one) => one.role === role);
  const mapping = known ? asItStands(known, head) : mapTable(role, head, yearStart);
  const columns: Readonly<Record<string, KnownColumn>> = tableColumns[role];
  const gone = columnsToWrite(mapping).map(
    (name) => known?.headings[name] ?? columns[name]?.heading[language] ?? name,
  );
  const there = new Set(head.headings);
  const months = known?.months.filter(({ heading }) => !there.has(heading)) ?? [];
  const twice = role === "budget" ? doubledMonths(head.headings, yearStart) : [];
  const warn = (code: WorkbookWarningCode) => (heading: string) =>
    toWarning(code, heading, mapping, head);
  return {
    mapping,
    warnings: [
      ...[...gone, ...months.map(({ heading }) => heading)].map(warn("column-missing")),
      ...twice.map(warn("month-twice")),
    ],
  };
}

function asItStands(known: TableMapping, { headings }: TableHead): TableMapping {
  const there = Object.entries(known.headings).filter(
    ([, heading]) => heading !== undefined && headings.includes(heading),
  );
  const months = known.months.map((month) => ({ ...month, at: headings.indexOf(month.heading) }));
  return {
    ...known,
    headings: Object.fromEntries(there),
    months: months.filter(({ at }) => at >= 0),
  };
}

const sentences: Readonly<Partial<Record<WorkbookWarningCode, (heading: string) => string>>> = {
  "column-missing": (heading) => `The column "${heading}" is gone.`,
  "month-twice": (heading) => `"${heading}" is of a month that another column has.`,
};

function toWarning(
  code: WorkbookWarningCode,
  subject: string,
  { role }: TableMapping,
  { sheet, name, firstRow }: TableHead,
): WorkbookWarning {
  const at = { role, table: name, sheet, row: firstRow - 1 };
  const message = sentences[code]?.(subject) ?? "";
  return { code, place: `${sheet}, row ${at.row}`, message, subject, at };
}
