import type { WorkOptions } from "../../shared/work";
import type { CellValue, WrittenCell } from "./cells";
import type { AddedColumns, WorkbookLayout } from "./workbook-layout";

/** A table of the workbook without its rows. */
export interface TableHead {
  /** The table's name, "Transactions". */
  name: string;
  /** The name of the sheet it stands on. */
  sheet: string;
  /** The cells of its header row, left to right, hers among them. */
  headings: string[];
  rowCount: number;
  /** The row of the sheet on which the first row below the header stands, from 1 as Excel counts. */
  firstRow: number;
}

/** A table with the values of its rows; an empty cell is "", a date its serial number. */
export interface WorkbookTable extends TableHead {
  rows: CellValue[][];
}

/** Tables with more rows are no office's budget, and reading one would hold up the machine: they are refused. */
export const mostRowsOfTable = 200_000;

/** New values for single cells of one row, which is found by what stands in its key column. */
export interface RowChange {
  key: string;
  /** By heading. */
  cells: Readonly<Record<string, WrittenCell>>;
}

/**
 * What budgets ask of a workbook, open in Excel or closed on a drive. Its rows are found by a key, never by their
 * number, since somebody else may sort or add meanwhile. It decides nothing: what is written, cell by cell, comes from
 * here, so that both media end with the same workbook. A table in which a filter hides rows is not written to. Written cells follow `WrittenCell`: "=…" is a formula, "'…" is
 * a text, null leaves the cell alone. Failures of the medium are its own errors; nothing is half told.
 */
export interface BudgetWorkbook {
  /** The name of the file. */
  readonly name: string;
  /** True where the page of a sheet, how it is printed, cannot be laid out, as in an older Excel or through Graph. */
  readonly lacksPages?: boolean;
  /** All tables of all sheets. */
  listTables(): Promise<TableHead[]>;
  /**
   * Reads whole tables, in the order asked for; one that is not there is left out. One with more rows than
   * `mostRowsOfTable` fails before any row is read.
   */
  readTables(names: readonly string[], options?: WorkOptions): Promise<WorkbookTable[]>;
  /**
   * Adds rows under the last one, in chunks, telling of progress in rows. `head` is the table as it was read: when its
   * headings are no longer those, nothing is written and it fails. A table whose only row is blank is filled from that
   * row. When the work is called off the chunks already written stay, and the answer tells how many rows they are.
   */
  appendRows(
    head: TableHead,
    rows: readonly (readonly WrittenCell[])[],
    options?: WorkOptions,
  ): Promise<number>;
  /** Writes cells of rows that are found by `keyHeading`; gives back the keys that were not found. */
  changeRows(
    table: string,
    keyHeading: string,
    changes: readonly RowChange[],
    options?: WorkOptions,
  ): Promise<string[]>;
  /** Removes rows that are found by `keyHeading`; gives back how many. Other rows are never touched. */
  removeRows(
    table: string,
    keyHeading: string,
    keys: ReadonlySet<string>,
    options?: WorkOptions,
  ): Promise<number>;
  /** The headings of those columns of a table in which a formula stands. */
  listFormulaColumns(table: string): Promise<string[]>;
  /** Puts rows in the place of all rows of a table. */
  replaceRows(head: TableHead, rows: readonly (readonly WrittenCell[])[]): Promise<void>;
  /**
   * Makes sheets, tables, formulas, formats and charts, and adds columns to the right of a table of hers. A sheet or
   * table of a name that is taken fails untouched, and so does a table of hers that cannot be written to.
   */
  layOut(layout: WorkbookLayout, options?: WorkOptions): Promise<void>;
  /** Shows all rows of tables again; tables that are not there are passed over. */
  clearFilters(tables: readonly string[]): Promise<void>;
  /** Takes away sheets and columns that were laid out by us. Those that are not there are passed over. */
  removeLaidOut(sheets: readonly string[], columns?: AddedColumns): Promise<void>;
}
