import { intersect, quoteSheet, readArea, rowsOf, splitSheet, type Area } from "./area";
import { builtInStyles } from "./cell-style";
import { putValue, valueOf, type CellValue } from "./cell";
import type { Chart } from "./chart/chart";
import { Computation } from "./computation";
import { isProtectedRefusal, Refusal } from "./refusal";
import { rewriteFormulas, type FormulaChange } from "./rewrite-formulas";
import { Sheet, type CellChange } from "./sheet";
import {
  renameColumnIn,
  renameInFormula,
  renameSheetIn,
  shiftFormula,
  type Shift,
} from "./shift-formula";
import { freeColumnName, placeOf, type Table } from "./table";
import type { TablePlace } from "./table-reference";

/** A name of the workbook. */
export interface NamedItem {
  name: string;
  /** "=Budget!$A$1:$B$9" or "=0.25". */
  formula: string;
  comment: string;
  visible: boolean;
  /** The sheet in whose formulas alone the name is known. */
  sheet?: Sheet;
}

/** What happens in a workbook. */
export type WorkbookEvent =
  | { type: "cells"; sheet: Sheet; area: Area; how: CellChange; by: string }
  | { type: "looks"; sheet: Sheet; area?: Area; by: string }
  | {
      type: "sheets";
      what: "added" | "deleted" | "activated" | "renamed";
      sheet: Sheet;
      before?: Sheet;
      by: string;
    }
  | { type: "selection"; sheet: Sheet; area: Area; by: string }
  | (ChartOnSheet & {
      type: "charts";
      what: "added" | "deleted" | "activated" | "deactivated";
      by: string;
    })
  | { type: "calculated" }
  | { type: "settings"; by: string };

/** A chart, and where it is. */
export interface ChartOnSheet {
  sheet: Sheet;
  chart: Chart;
}

/** Properties that a file carries: title, author … */
export type WorkbookProperties = Record<string, string>;

/** A workbook: sheets, names and what was computed. Doors and page change it; it tells all of them. */
export class Workbook {
  readonly sheets: Sheet[] = [];
  readonly names = new Map<string, NamedItem>();
  readonly properties: WorkbookProperties = {};
  readonly customProperties = new Map<string, string | number | boolean>();
  /** Looks with names, by these in small letters. */
  readonly styles = builtInStyles();
  /** XML that add-ins keep in the file, by its id. */
  readonly customXmlParts = new Map<string, string>();
  /** What is kept and has no other effect, as whether precision is as displayed. */
  readonly kept: Record<string, unknown> = {};
  /** Set where sheets may not be added, taken away, renamed or moved. */
  structurePassword: string | undefined;
  /** What add-ins keep with the file: key to JSON text. */
  settings: Record<string, string> = {};
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  /** The switch of the page: nobody may change anything. */
  isReadOnly = false;
  active: Sheet;
  selection: Area = { top: 0, left: 0, bottom: 0, right: 0 };
  /** The chart that is selected instead of cells. */
  activeChart: ChartOnSheet | undefined;
  /** Who changes at the moment: "pane", "page" or "graph". */
  by = "pane";
  /** Counts changes, so that a page can tell whether it is behind. */
  version = 0;
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();
  private readonly computation = new Computation(this, () => this.tell({ type: "calculated" }));
  private lastId = 0;

  constructor(firstSheet = "Sheet1") {
    this.active = this.addSheet(firstSheet);
  }

  listen(listener: (event: WorkbookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Does something in somebody's name: whoever hears of it can tell its own changes from others'. */
  async as<T>(by: string, act: () => T | Promise<T>): Promise<T> {
    const before = this.by;
    this.by = by;
    try {
      return await act();
    } finally {
      this.by = before;
    }
  }

  private tell(event: WorkbookEvent): void {
    this.version++;
    for (const listener of this.listeners) listener(event);
  }

  /** A number as text that nothing else in this workbook has. */
  nextId(): string {
    return String(++this.lastId);
  }

  /** Keeps what add-ins have set, and tells of it. */
  keepSettings(settings: Record<string, string>): void {
    this.mayChange();
    this.settings = settings;
    this.tell({ type: "settings", by: this.by });
  }

  // Sheets

  sheet(nameOrId: string): Sheet | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheets.find(
      ({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted,
    );
  }

  addSheet(name = this.freeSheetName()): Sheet {
    this.mayChangeSheets();
    this.requireSheetName(name);
    const number = this.nextId().padStart(8, "0");
    const sheet = new Sheet(`{${number}-0001-0000-0000-000000000000}`, name, {
      mayChange: () => this.mayChange(),
      cellsChanged: (of, area, how) => {
        this.computation.note(of.name, area);
        if (how !== "RangeEdited") this.computation.noteAll();
        for (const table of of.tables) if (table.hasInsertRow) this.fillInsertRow(of, table, area);
        this.tell({ type: "cells", sheet: of, area, how, by: this.by });
      },
      looksChanged: (of, area) =>
        this.tell({ type: "looks", sheet: of, ...(area && { area }), by: this.by }),
      moved: (of, shift) => this.follow(of, shift),
      headerWritten: (of, area) => this.readHeaders(of, area),
    });
    this.sheets.push(sheet);
    this.computation.noteAll();
    this.tell({ type: "sheets", what: "added", sheet, by: this.by });
    return sheet;
  }

  removeSheet(sheet: Sheet): void {
    this.mayChangeSheets();
    const shown = this.sheets.filter(({ visibility }) => visibility === "Visible");
    if (shown.length === 1 && shown[0] === sheet) {
      throw new Refusal("InvalidOperation", "A workbook must have one sheet that can be seen.");
    }
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.computation.noteAll();
    this.tell({ type: "sheets", what: "deleted", sheet, by: this.by });
    if (this.active === sheet)
      this.activate(this.sheets.find(({ visibility }) => visibility === "Visible") ?? this.active);
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.mayChangeSheets();
    if (name === sheet.name) return;
    if (name.toLowerCase() !== sheet.name.toLowerCase()) this.requireSheetName(name);
    const before = sheet.name;
    sheet.name = name;
    this.rewrite((formula) => renameSheetIn(formula, before, name));
    this.computation.noteAll();
    this.tell({ type: "sheets", what: "renamed", sheet, by: this.by });
  }

  activate(sheet: Sheet): void {
    if (sheet === this.active) return;
    this.activateChart(undefined);
    const before = this.active;
    this.active = sheet;
    this.selection = { top: 0, left: 0, bottom: 0, right: 0 };
    this.tell({ type: "sheets", what: "activated", sheet, before, by: this.by });
  }

  select(sheet: Sheet, area: Area): void {
    this.activate(sheet);
    this.activateChart(undefined);
    this.selection = area;
    this.tell({ type: "selection", sheet, area, by: this.by });
  }

  addChart(sheet: Sheet, chart: Chart): void {
    this.mayChange();
    sheet.charts.push(chart);
    this.tell({ type: "charts", what: "added", sheet, chart, by: this.by });
  }

  removeChart(sheet: Sheet, chart: Chart): void {
    this.mayChange();
    if (this.activeChart?.chart === chart) this.activateChart(undefined);
    sheet.charts.splice(sheet.charts.indexOf(chart), 1);
    this.tell({ type: "charts", what: "deleted", sheet, chart, by: this.by });
  }

  /** Selects a chart instead of cells, or none. */
  activateChart(next: ChartOnSheet | undefined): void {
    const before = this.activeChart;
    if (next?.chart === before?.chart) return;
    this.activeChart = undefined;
    if (before) this.tell({ type: "charts", what: "deactivated", ...before, by: this.by });
    if (!next) return;
    this.activate(next.sheet);
    this.activeChart = next;
    this.tell({ type: "charts", what: "activated", ...next, by: this.by });
  }

  private freeSheetName(): string {
    for (let number = this.sheets.length + 1; ; number++)
      if (!this.sheet(`Sheet${number}`)) return `Sheet${number}`;
  }

  private requireSheetName(name: string): void {
    if (this.sheet(name))
      throw new Refusal("ItemAlreadyExists", `There is already a sheet named ${name}.`);
    if (name === "" || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name)) {
      throw new Refusal("InvalidArgument", `"${name}" cannot be the name of a sheet.`);
    }
  }

  // Tables and names

  get tables(): { sheet: Sheet; table: Table }[] {
    return this.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  }

  table(nameOrId: string): { sheet: Sheet; table: Table } | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.tables.find(
      ({ table }) => table.id.toLowerCase() === wanted || table.name.toLowerCase() === wanted,
    );
  }

  placeOf(name: string): TablePlace | undefined {
    const found = this.table(name);
    return found && placeOf(found.table, found.sheet.name);
  }

  /** Makes a table of cells. Without a header row one is put in above them. */
  addTable(sheet: Sheet, area: Area, hasHeaders: boolean, name?: string): Table {
    this.mayChange();
    if (sheet.protection) throw isProtectedRefusal();
    const overlaps = sheet.tables.find(({ whole }) => intersect(whole, area));
    if (overlaps)
      throw new Refusal("InvalidOperation", `A table cannot lie over the table ${overlaps.name}.`);
    if (!hasHeaders) sheet.insert({ ...area, bottom: area.top }, "Down");
    const names: string[] = [];
    const header = { ...area, bottom: area.top };
    for (const value of sheet.values(header)[0] ?? []) {
      const wanted = value === "" ? `Column${names.length + 1}` : String(value);
      names.push(freeColumnName(names, wanted));
    }
    const number = this.nextId();
    const hasInsertRow = hasHeaders && rowsOf(area) === 1;
    const grows = !hasHeaders || hasInsertRow;
    const table: Table = {
      id: `{${number.padStart(8, "0")}-0002-0000-0000-000000000000}`,
      name: name === undefined ? this.freeTableName() : this.requireName(name),
      whole: { ...area, bottom: area.bottom + (grows ? 1 : 0) },
      columns: names.map((column, place) => ({ id: place + 1, name: column })),
      hasInsertRow,
      showHeaders: true,
      showTotals: false,
      style: "TableStyleMedium2",
      showBandedRows: true,
      showBandedColumns: false,
      showFilterButton: true,
      highlightFirstColumn: false,
      highlightLastColumn: false,
      sort: [],
    };
    sheet.tables.push(table);
    sheet.write(header, [names.map((column) => `'${column}`)]);
    return table;
  }

  renameTable(table: Table, name: string): void {
    this.mayChange();
    if (name.toLowerCase() !== table.name.toLowerCase()) this.requireName(name);
    const before = table.name;
    table.name = name;
    this.rewrite((formula) => renameInFormula(formula, before, name));
    this.tellTables();
  }

  /** Throws when a table or a name cannot be called so. */
  requireName(name: string, sheet?: Sheet): string {
    if (this.table(name) || this.names.has(keyOfName(name, sheet))) {
      throw new Refusal("ItemAlreadyExists", `There is already something named ${name}.`);
    }
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || readArea(name) || name.length > 255) {
      throw new Refusal("InvalidArgument", `"${name}" cannot be a name.`);
    }
    return name;
  }

  addName(name: string, formula: string, comment = "", sheet?: Sheet): NamedItem {
    this.mayChange();
    this.requireName(name, sheet);
    const named = { name, formula, comment, visible: true, ...(sheet && { sheet }) };
    this.names.set(keyOfName(name, sheet), named);
    this.tellTables();
    return named;
  }

  removeName({ name, sheet }: NamedItem): void {
    this.mayChange();
    this.names.delete(keyOfName(name, sheet));
    this.tellTables();
  }

  private freeTableName(): string {
    for (let number = 1; ; number++) if (!this.table(`Table${number}`)) return `Table${number}`;
  }

  /** Tells that tables are otherwise than before, so that formulas may come to something else. */
  tellTables(): void {
    this.computation.noteWords();
    const [first] = this.sheets;
    if (first) this.tell({ type: "looks", sheet: first, by: this.by });
  }

  /** A name's or an address's cells, as "Budget!A1:B9"; undefined where it means none. */
  areaOf(address: string, own: Sheet = this.active): { sheet: Sheet; area: Area } | undefined {
    const { sheet: name, cells } = splitSheet(address.replace(/^=/, ""));
    const sheet = name === undefined ? own : this.sheet(name);
    const area = readArea(cells);
    if (sheet && area) return { sheet, area };
    const table = name === undefined ? this.table(cells) : undefined;
    if (table) return { sheet: table.sheet, area: placeOf(table.table, table.sheet.name).data };
    const named = this.named(cells, sheet ?? own);
    return named && named.formula !== address ? this.areaOf(named.formula, own) : undefined;
  }

  /** What a name stands for in a sheet: its own goes before that of the workbook. */
  named(name: string, own: Sheet): NamedItem | undefined {
    return this.names.get(keyOfName(name, own)) ?? this.names.get(keyOfName(name));
  }

  /** "Budget!A1:B9" with the sheet's quotes. */
  addressOf(sheet: Sheet, cells: string): string {
    return `${quoteSheet(sheet.name)}!${cells}`;
  }

  // Changes that reach further

  mayChange(): void {
    if (this.isReadOnly)
      throw new Refusal("AccessDenied", "The workbook is open for reading only.");
  }

  /** Throws when the row of sheets must stay as it is. */
  mayChangeSheets(): void {
    this.mayChange();
    if (this.structurePassword !== undefined)
      throw new Refusal("AccessDenied", "The workbook is protected.");
  }

  private rewrite(change: FormulaChange): void {
    rewriteFormulas(this, change);
    this.computation.noteWords();
  }

  private follow(sheet: Sheet, shift: Shift): void {
    sheet.follow(shift);
    this.rewrite((formula, own) => shiftFormula(formula, own.name, shift));
  }

  private readHeaders(sheet: Sheet, area: Area): void {
    for (const table of sheet.tables) {
      const header = table.showHeaders
        ? intersect(area, { ...table.whole, bottom: table.whole.top })
        : undefined;
      if (!header) continue;
      for (let column = header.left; column <= header.right; column++)
        this.readHeader(sheet, table, column);
    }
  }

  private readHeader(sheet: Sheet, table: Table, place: number): void {
    const column = table.columns[place - table.whole.left];
    if (!column) return;
    const cell = sheet.need(table.whole.top, place);
    const written = String(valueOf(cell));
    const others = table.columns.filter((one) => one !== column).map(({ name }) => name);
    const name = freeColumnName(others, written === "" ? `Column${column.id}` : written);
    delete cell.f;
    putValue(cell, name);
    if (name === column.name) return;
    const before = column.name;
    column.name = name;
    this.rewrite((formula, own) =>
      renameColumnIn(formula, table.name, before, name, own.tables.includes(table)),
    );
  }

  private fillInsertRow(sheet: Sheet, table: Table, area: Area): void {
    const { data } = placeOf(table, sheet.name);
    const written = intersect(area, data);
    if (written && sheet.used(true, written)) table.hasInsertRow = false;
  }

  // Computing

  /** Computes what is not yet computed. Cheap when nothing has changed. */
  calculate(isAsked = false): Promise<void> {
    const isManual = this.calculationMode === "Manual" && !isAsked;
    return isManual ? this.computation.settled() : this.computation.run();
  }

  /** What formulas would come to if they stood in cells of a sheet; nothing is changed. */
  async evaluate(
    sheet: Sheet,
    formulas: readonly { formula: string; row: number; column: number }[],
  ): Promise<CellValue[]> {
    if (formulas.length === 0) return [];
    await this.calculate();
    return this.computation.evaluate(sheet, formulas);
  }

  /** Lets go of the engine. */
  close(): void {
    this.computation.close();
    this.listeners.clear();
  }
}

/** Names of sheets and of the workbook are apart; none minds the case of letters. */
function keyOfName(name: string, sheet?: Sheet): string {
  return `${sheet ? `${sheet.id}!` : ""}${name.toLowerCase()}`;
}
