/** What the page's workbook and the server say to each other, below `/preview/workbook`, JSON both ways. */

/** A rectangle of cells; rows and columns count from 0, and both ends belong to it. */
export interface CellArea {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** GET /preview/workbook?top=&left=&bottom=&right=&language=  the sheet on top, with the cells of that window */
export interface WorkbookView {
  name: string;
  isReadOnly: boolean;
  canUndo: boolean;
  canRedo: boolean;
  /** Those that can be seen. */
  sheets: { id: string; name: string; tabColor: string }[];
  sheet: SheetView;
  selection: CellArea;
  /** Names that can be gone to: of tables and of ranges. */
  names: string[];
}

export interface SheetView {
  id: string;
  /** How far the sheet is used. */
  rows: number;
  columns: number;
  frozen: { rows: number; columns: number };
  showGridlines: boolean;
  isProtected: boolean;
  /** Columns and rows that have not the usual size, with theirs in CSS pixels; 0 for a hidden one. */
  widths: [column: number, pixels: number][];
  heights: [row: number, pixels: number][];
  merges: CellArea[];
  /** Cells of the window, and of the frozen rows and columns beside it, that hold or look like something. */
  cells: CellView[];
  charts: ChartView[];
}

export interface CellView {
  row: number;
  column: number;
  text: string;
  /** What stands in the formula bar. */
  entry: string;
  kind: "text" | "number" | "other";
  look?: CellLook;
  /** A heading of a table with a button for filtering, and whether it filters. */
  filter?: "off" | "on";
}

export interface CellLook {
  fill?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  align?: "left" | "center" | "right";
  wrap?: boolean;
  /** CSS pixels. */
  fontSize?: number;
  /** A bar behind the number, from and to in percent of the cell's width. */
  bar?: { color: string; from: number; to: number };
  /** Sides that have a line. */
  lines?: ("top" | "right" | "bottom" | "left")[];
}

/** A chart; places are CSS pixels from the corner of the sheet. */
export interface ChartView {
  id: string;
  /** Selected instead of cells. */
  isActive: boolean;
  /** False for a kind that is kept but not drawn. */
  isDrawn: boolean;
  title: string;
  left: number;
  top: number;
  width: number;
  height: number;
  /** In the points that the marks are in. */
  size: { width: number; height: number };
  marks: ChartMark[];
}

/** A shape or words in a chart. */
export type ChartMark =
  | {
      kind: "shape";
      points: [x: number, y: number][];
      /** A line comes back to its beginning. */
      isClosed?: boolean;
      fill?: string;
      stroke?: string;
      width?: number;
      dash?: number[];
    }
  | {
      kind: "text";
      text: string;
      x: number;
      y: number;
      size: number;
      color: string;
      anchor: "start" | "middle" | "end";
      isBold?: boolean;
      isItalic?: boolean;
      isUnderlined?: boolean;
      /** Degrees, with the clock. */
      turn?: number;
    };

/** POST /preview/workbook/edits; GET /preview/workbook/file is the .xlsx as it is now. */
export type WorkbookEdit =
  /** What was typed or pasted, from this cell on, in the marks of `language`. */
  | { kind: "write"; row: number; column: number; rows: string[][]; language: "sv" | "en" }
  | { kind: "clear"; area: CellArea }
  | { kind: "select"; area: CellArea }
  /** A chart is selected instead of cells. */
  | { kind: "chart"; id: string }
  /** An address or a name in the name box. */
  | { kind: "go"; to: string }
  | { kind: "sheet"; id: string }
  | { kind: "undo" }
  | { kind: "redo" }
  | { kind: "protect"; isProtected: boolean }
  | { kind: "read-only"; isReadOnly: boolean };

/** GET /preview/workbook/samples answers SampleFile[]; GET /preview/workbook/samples/:name one of them, to be imported in the pane. */
export interface SampleFile {
  name: string;
  /** Bytes. */
  size: number;
}
