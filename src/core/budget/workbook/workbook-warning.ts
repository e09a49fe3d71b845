import type { Warning } from "../../shared/parsed";
import type { TableRole } from "./table-columns";

/** What can be odd in a workbook; each has its sentence in the pane. */
export type WorkbookWarningCode =
  | "column-missing"
  | "month-twice"
  | "date-unread"
  | "date-missing"
  | "date-and-amount-missing"
  | "amount-unread"
  | "amount-missing"
  | "amount-too-large"
  | "plan-unread"
  | "plan-too-large"
  | "threshold-unread"
  | "percent-unread"
  | "invoice-date-unread"
  | "invoice-date-missing"
  | "line-missing"
  | "line-twice"
  | "line-name-marks"
  | "word-unknown"
  | "step-unknown"
  | "setting-unread";

/** Something odd in a cell of the workbook. Everything else was read. */
export interface WorkbookWarning extends Warning {
  code: WorkbookWarningCode;
  /** What stands in the cell, cut short; "" where nothing does; the name of a setting. */
  subject: string;
  /** Where the row stands; absent for a setting. */
  at?: WorkbookPlace;
}

/** A row of one of the tables. */
export interface WorkbookPlace {
  role: TableRole;
  table: string;
  sheet: string;
  /** Of the sheet, from 1, as Excel counts. */
  row: number;
}
