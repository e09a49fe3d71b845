import type { WrittenCell } from "./cells";

/** Everything of a workbook that is laid out, as data, so that every medium makes the same. */
export interface WorkbookLayout {
  sheets: SheetLayout[];
  /** The names of sheets of ours that these take the place of; one that is not there is passed over. */
  replaces?: readonly string[];
  /** What a table of hers lacks. */
  addedColumns?: AddedColumns;
}

/** Columns that a table of hers gets to its right; everything else of it stays as it is. */
export interface AddedColumns {
  table: string;
  headings: string[];
}

/** One sheet. Addresses are of this sheet, "B3" or "A3:B6", where nothing else is said. */
export interface SheetLayout {
  name: string;
  /** Rows that stay in sight while the rest moves; 0 for none. */
  frozenRows: number;
  /** Single cells outside the tables. */
  blocks: CellBlock[];
  tables: TableLayout[];
  conditionalFormats: ConditionalFormatLayout[];
  charts: ChartLayout[];
  /** In characters, from column A on. */
  columnWidths: number[];
  /** How it is printed; as Excel does it when absent. Graph cannot say it. */
  page?: PageLayout;
}

/** A sheet on paper: as many pages as it needs down, one across. */
export interface PageLayout {
  orientation: "Portrait" | "Landscape";
  /** The cells that are printed. */
  printArea: string;
  /** The row that stands at the top of each page, from 1. */
  titleRow: number;
}

/** A rectangle of cells. */
export interface CellBlock {
  /** The upper left cell. */
  at: string;
  cells: WrittenCell[][];
  /** The number format of each column, in English codes. */
  formats: string[];
  /** How the block looks: a title, labels, or plain. */
  look: "title" | "label" | "plain";
}

/** A table: its header row stands at `at`. */
export interface TableLayout {
  name: string;
  /** The upper left cell, that of the first heading. */
  at: string;
  columns: ColumnLayout[];
  /** May be empty; Excel then keeps one blank row. */
  rows: WrittenCell[][];
  /** A built-in style of Excel. */
  style: string;
}

/** A column of a table. */
export interface ColumnLayout {
  heading: string;
  /** The number format of its body in English codes; "General" for texts. */
  format: string;
}

/** Cells that change their look when a formula is true, which is written for the upper left cell. */
export interface ConditionalFormatLayout {
  address: string;
  formula: string;
  /** "#RRGGBB". */
  fontColor: string;
  fillColor?: string;
}

/** A chart with its upper left and lower right cell. */
export interface ChartLayout {
  /** Its name, for finding it again. */
  name: string;
  kind: "ColumnClustered" | "Line" | "BarClustered";
  title: string;
  from: string;
  to: string;
  /** The sheet its numbers stand on. */
  sourceSheet: string;
  /** A rectangle of the source sheet: headings in the first row, categories in the first column. */
  source: string;
}
