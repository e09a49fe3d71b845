import type { Warning } from "../../shared/parsed";
import { readImportFile, type ImportFormat } from "../import/read-import-file";
import type { MonthNumber } from "../lines/month";
import { fileWarning } from "../warnings/file-warning";
import type { PlanRow } from "./plan-row";

/** A file's budget as it lies before her, to begin a workbook with. */
export interface PlanDraft {
  format: ImportFormat;
  currency: string;
  /** At least one. */
  rows: PlanRow[];
  /** The first month of the last fiscal year that the rows plan, as far as they tell. */
  yearStart: MonthNumber;
  warnings: Warning[];
}

/**
 * Reads the budget of an accounting file: SIE's #PBUDGET, IIF's BUD, a budget report of QuickBooks. Nothing of any
 * workbook is touched. A file without a budget, or one that could not be read, gives its warnings alone.
 */
export function draftPlan(bytes: Uint8Array): PlanDraft | Warning[] {
  const { value: file, warnings } = readImportFile(bytes);
  if (!file) return warnings;
  const { format, plans: rows, statements } = file;
  if (rows.length === 0) return [fileWarning("no-plan", "")];
  const currency = statements[0]?.currency ?? "SEK";
  return { format, currency, rows, yearStart: lastYearStart(rows), warnings };
}

/** Rows within one calendar year are of that year; else the year begins with the first of them, twelve months on. */
function lastYearStart(rows: readonly PlanRow[]): MonthNumber {
  let [first, last] = [Infinity, -Infinity];
  for (const { month } of rows) {
    first = Math.min(first, month);
    last = Math.max(last, month);
  }
  const january = first - (first % 12);
  const start = last - january < 12 ? january : first;
  return start + Math.floor((last - start) / 12) * 12;
}
