import { bound, columnsOf, intersect, isInSheet, rowsOf, sheetEnd, type Area } from "./area";
import type { Binding } from "./binding";
import { putValue, valueOf, type Cell, type CellValue } from "./cell";
import { changeFormat, type CellFormat } from "./cell-format";
import type { Chart } from "./chart/chart";
import type { DrawnShape } from "./drawn-shape";
import { areasOf, type ConditionalFormat } from "./conditional-format";
import { readEntry } from "./entry";
import { keepShifted, moveColumns, moveRows, shiftKeys, shiftSet } from "./move-cells";
import type { CellRows } from "./formula-engine";
import { usualPage } from "./page-setup";
import type { Pivot } from "./pivot/pivot";
import { isProtectedRefusal, Refusal } from "./refusal";
import { shiftArea, type Shift } from "./shift-formula";
import type { SheetFilter, Table } from "./table";
import type { Validation } from "./validation";

/** What a sheet tells its workbook. */
export interface SheetListener {
  /** Throws when nothing in the workbook may be changed. */
  mayChange: () => void;
  cellsChanged: (sheet: Sheet, area: Area, how: CellChange) => void;
  looksChanged: (sheet: Sheet, area?: Area) => void;
  /** Cells moved: whatever names them is to follow. */
  moved: (sheet: Sheet, shift: Shift) => void;
  /** A header cell of a table was written. */
  headerWritten: (sheet: Sheet, area: Area) => void;
}

/** Office.js's words for how cells changed. */
export type CellChange =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

/** What each of Office.js's words for clearing takes away. */
export const clearedParts = {
  All: ["value", "format", "link"],
  Contents: ["value"],
  Formats: ["format"],
  Hyperlinks: ["link"],
  RemoveHyperlinks: ["link", "format"],
} as const satisfies Record<string, readonly ("value" | "format" | "link")[]>;

/** Office.js's words for clearing. */
export type ClearedPart = keyof typeof clearedParts;

/** What a protected sheet still allows, as Office.js names it: `allowInsertRows` … */
export type ProtectionOptions = Record<string, boolean | string>;

/** One sheet of a workbook: its cells and everything that lies on it. */
export class Sheet {
  readonly cells: CellRows = [];
  readonly tables: Table[] = [];
  readonly charts: Chart[] = [];
  /** The first wins over the later. */
  readonly conditionalFormats: ConditionalFormat[] = [];
  readonly pivots: Pivot[] = [];
  /** From the back to the front. */
  readonly shapes: DrawnShape[] = [];
  readonly merges: Area[] = [];
  readonly bindings: Binding[] = [];
  readonly validations: Validation[] = [];
  /** The filter of cells that are in no table. */
  filter: SheetFilter | undefined;
  /** Widths of columns and heights of rows, in points, where they are not the usual ones. */
  readonly widths = new Map<number, number>();
  readonly heights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** Rows that filters leave out. */
  readonly filteredRows = new Set<number>();
  /** How many rows and columns stay when one scrolls. */
  frozen = { rows: 0, columns: 0 };
  page = usualPage();
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  enableCalculation = true;
  protection: { password: string; options: ProtectionOptions } | undefined;

  constructor(
    readonly id: string,
    public name: string,
    private readonly listener: SheetListener,
  ) {}

  cell(row: number, column: number): Cell | undefined {
    return this.cells[row]?.[column];
  }

  /** The cells that hold something; with `valuesOnly` a format alone does not count. */
  used(valuesOnly = false, within?: Area): Area | undefined {
    let found: Area | undefined;
    const last = Math.min(this.cells.length - 1, within?.bottom ?? sheetEnd.rows);
    for (let row = within?.top ?? 0; row <= last; row++) {
      this.cells[row]?.forEach((cell, column) => {
        if (within && (column < within.left || column > within.right)) return;
        if (cell.v === undefined && cell.f === undefined && (valuesOnly || !cell.format)) return;
        const here = { top: row, left: column, bottom: row, right: column };
        found = found ? bound(found, here) : here;
      });
    }
    return found;
  }

  values(area: Area): CellValue[][] {
    return this.map(area, (cell) => valueOf(cell));
  }

  /** The formulas as they were written, and the values of cells without one. */
  formulas(area: Area): CellValue[][] {
    return this.map(area, (cell) => cell?.f ?? valueOf(cell));
  }

  map<T>(area: Area, read: (cell: Cell | undefined, row: number, column: number) => T): T[][] {
    return Array.from({ length: rowsOf(area) }, (_, down) =>
      Array.from({ length: columnsOf(area) }, (__, over) => {
        const [row, column] = [area.top + down, area.left + over];
        return read(this.cell(row, column), row, column);
      }),
    );
  }

  /** Puts values and formulas in, as if typed; null leaves a cell as it is. The rows must have the area's shape. */
  write(area: Area, rows: readonly (readonly (CellValue | null)[])[]): void {
    this.mayWrite(area);
    for (const [down, values] of rows.entries()) {
      for (const [over, given] of values.entries())
        this.enter(area.top + down, area.left + over, given);
    }
    this.listener.headerWritten(this, area);
    this.listener.cellsChanged(this, area, "RangeEdited");
  }

  private enter(row: number, column: number, given: CellValue | null): void {
    if (given === null) return;
    if (given === "" && !this.cell(row, column)) return;
    const cell = this.need(row, column);
    const entry = readEntry(given, cell.format?.numberFormat === "@");
    delete cell.f;
    if (entry.formula === undefined) putValue(cell, entry.value ?? "");
    else {
      requireFormula(entry.formula);
      putValue(cell, "");
      cell.f = entry.formula;
    }
    const own = cell.format?.numberFormat ?? "General";
    if (entry.numberFormat !== undefined && own === "General") {
      cell.format = changeFormat(cell.format, { numberFormat: entry.numberFormat });
    }
  }

  /** Changes the look of cells; a member that is undefined is taken away. */
  format(
    area: Area,
    changes:
      | Partial<Record<keyof CellFormat, unknown>>
      | ((row: number, column: number) => Partial<Record<keyof CellFormat, unknown>>),
  ): void {
    this.listener.mayChange();
    if (this.protection && this.protection.options.allowFormatCells !== true)
      throw isProtectedRefusal();
    const within = this.withCells(area);
    for (let row = within.top; row <= within.bottom; row++) {
      for (let column = within.left; column <= within.right; column++) {
        const cell = this.need(row, column);
        const change = typeof changes === "function" ? changes(row, column) : changes;
        cell.format = changeFormat(cell.format, change);
      }
    }
    this.listener.looksChanged(this, area);
  }

  /** Takes away what cells hold, how they look, where they lead, or all of that. */
  clear(area: Area, what: ClearedPart = "All"): void {
    this.mayWrite(area);
    const parts: readonly string[] = clearedParts[what];
    const within = intersect(area, this.withCells(area));
    for (let row = within?.top ?? 0; row <= (within?.bottom ?? -1); row++) {
      this.cells[row]?.forEach((cell, column) => {
        if (column < area.left || column > area.right) return;
        if (parts.includes("value")) {
          delete cell.f;
          putValue(cell, "");
        }
        if (parts.includes("format")) delete cell.format;
        if (parts.includes("link")) delete cell.link;
      });
    }
    if (parts.includes("value")) this.listener.headerWritten(this, area);
    this.listener.cellsChanged(this, area, "RangeEdited");
  }

  /** Makes room: the cells of the area and what is behind it move down or to the right. */
  insert(area: Area, direction: "Down" | "Right"): void {
    this.move(area, direction === "Down" ? "rows" : "columns", 1);
  }

  /** Takes cells out: what is behind them moves up or to the left. */
  remove(area: Area, direction: "Up" | "Left"): void {
    this.move(area, direction === "Up" ? "rows" : "columns", -1);
  }

  private move(area: Area, axis: "rows" | "columns", sign: 1 | -1): void {
    this.mayWrite(area);
    const isRows = axis === "rows";
    const length = isRows ? rowsOf(area) : columnsOf(area);
    const shift: Shift = {
      sheet: this.name,
      axis,
      at: isRows ? area.top : area.left,
      count: sign * length,
      from: isRows ? area.left : area.top,
      to: isRows ? area.right : area.bottom,
    };
    this.keepTablesWhole(shift);
    if (isRows) moveRows(this.cells, area, shift.count);
    else moveColumns(this.cells, area, shift.count);
    this.listener.moved(this, shift);
    const isWhole = isRows ? columnsOf(area) === sheetEnd.columns : rowsOf(area) === sheetEnd.rows;
    const what = isWhole ? (isRows ? "Row" : "Column") : "Cell";
    this.listener.cellsChanged(this, area, `${what}${sign > 0 ? "Inserted" : "Deleted"}`);
  }

  /** Excel moves a table as a whole or not at all. */
  private keepTablesWhole(shift: Shift): void {
    for (const { whole, name } of this.tables) {
      const [first, last, end] =
        shift.axis === "rows"
          ? [whole.left, whole.right, whole.bottom]
          : [whole.top, whole.bottom, whole.right];
      const isTouched = first <= shift.to && last >= shift.from && end >= shift.at;
      if (isTouched && (first < shift.from || last > shift.to)) {
        throw new Refusal("InvalidOperation", `That would move a part of the table ${name} only.`);
      }
    }
  }

  /** Lets what lies on this sheet follow cells that moved. */
  follow(shift: Shift): void {
    for (const table of this.tables) table.whole = shiftArea(table.whole, shift) ?? table.whole;
    keepShifted(this.merges, (merge) => shiftArea(merge, shift));
    keepShifted(this.bindings, (binding) => {
      const area = shiftArea(binding.area, shift);
      return area && { ...binding, area };
    });
    keepShifted(this.validations, (validation) => {
      const areas = validation.areas.flatMap((one) => shiftArea(one, shift) ?? []);
      return areas.length > 0 ? { ...validation, areas } : undefined;
    });
    if (this.filter) this.filter.area = shiftArea(this.filter.area, shift) ?? this.filter.area;
    keepShifted(this.conditionalFormats, (format) => {
      const [area, ...more] = areasOf(format).flatMap((one) => shiftArea(one, shift) ?? []);
      return area && { ...format, area, more };
    });
    const isWhole =
      shift.from === 0 &&
      shift.to >= (shift.axis === "rows" ? sheetEnd.columns : sheetEnd.rows) - 1;
    if (!isWhole) return;
    const isRows = shift.axis === "rows";
    shiftKeys(isRows ? this.heights : this.widths, shift);
    shiftSet(isRows ? this.hiddenRows : this.hiddenColumns, shift);
  }

  /** The cell, made when it is not there. */
  need(row: number, column: number): Cell {
    const line = (this.cells[row] ??= []);
    return (line[column] ??= {});
  }

  /** Throws when the area may not be written. */
  mayWrite(area: Area): void {
    this.listener.mayChange();
    if (!isInSheet(area)) throw new RangeError("Sheet: the area is outside the sheet");
    if (!this.protection) return;
    const isOpen = this.map(this.withCells(area), (cell) => cell?.format?.locked === false);
    if (!isOpen.every((row) => row.every(Boolean))) throw isProtectedRefusal();
  }

  /** Whole columns and rows are cut to where something is. */
  private withCells(area: Area): Area {
    const used = this.used();
    const isTall = rowsOf(area) === sheetEnd.rows;
    const isWide = columnsOf(area) === sheetEnd.columns;
    return {
      ...area,
      ...(isTall && { bottom: Math.max(area.top, used?.bottom ?? 0) }),
      ...(isWide && { right: Math.max(area.left, used?.right ?? 0) }),
    };
  }

  /** The table that has this cell. */
  tableAt(row: number, column: number): Table | undefined {
    const here = { top: row, left: column, bottom: row, right: column };
    return this.tables.find(({ whole }) => intersect(whole, here));
  }

  /** Whether a row or a column of a cell is hidden or filtered away. */
  isHidden(row: number, column: number): boolean {
    const isRow = this.hiddenRows.has(row) || this.filteredRows.has(row);
    return isRow || this.hiddenColumns.has(column);
  }

  /** Tells that cells were put in without being written one by one. */
  cellsCopied(): void {
    const used = this.used();
    if (used) this.listener.cellsChanged(this, used, "RangeEdited");
  }

  /** Tells that something else than cells changed. */
  looksChanged(): void {
    this.listener.looksChanged(this);
  }
}

/** Excel takes no formula that it cannot read; here brackets and quotes must be in pairs. */
function requireFormula(formula: string): void {
  const plain = formula.replace(/"(?:[^"]|"")*"/g, "").replace(/'(?:[^']|'')*'!/g, "");
  const opened = plain.split("(").length - plain.split(")").length;
  if (opened === 0 && !plain.includes('"') && formula.length > 1) return;
  throw new Refusal("InvalidArgument", `Excel cannot read the formula ${formula}`);
}
