import type { BudgetWorkbook } from "../core/budget/workbook/budget-workbook";

/** A folder or a workbook of a drive. */
export interface DriveEntry {
  id: string;
  name: string;
  isFolder: boolean;
  /** When it was last changed, an instant in UTC, ISO 8601. */
  changedAt: string;
}

/** What the pane asks of Excel around it. `index.tsx` puts it together from `office/`. */
export interface BudgetHost {
  /** A language tag, "sv-SE". */
  displayLanguage: string;
  /** The workbook that lies open in Excel. */
  workbook: BudgetWorkbook;
  /** Shows the row of a table that has `key` in a column. Rejects with HostError. */
  showRow: (table: string, keyHeading: string, key: string) => Promise<void>;
  /** Shows a row of the sheet that a table stands on, counted from 1. Rejects with HostError. */
  showSheetRow: (table: string, row: number) => Promise<void>;
  /** Shows only the rows of a table with a value in a column. Rejects with HostError. */
  filterTable: (table: string, heading: string, value: string) => Promise<void>;
  /** Calls `listener` when a table of the workbook changes, until the returned function is called. */
  onTablesChange: (listener: () => void) => () => void;
}

/** What the pane asks of Microsoft 365, once she wants a workbook that is not open. */
export interface BudgetCloud {
  /** The folders and workbooks of a folder of her OneDrive; its root without an id. Rejects with GraphError. */
  list: (folderId?: string) => Promise<DriveEntry[]>;
  /** The way to a closed workbook. */
  openWorkbook: (entry: DriveEntry) => ClosedWorkbook;
}

/** A workbook that lies closed, and how to let it go again. */
export interface ClosedWorkbook {
  workbook: BudgetWorkbook;
  close: () => Promise<void>;
}
