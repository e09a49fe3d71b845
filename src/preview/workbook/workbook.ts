import { quoteSheet, readArea, splitSheet, type Area } from "./area";
import { builtInStyles } from "./cell-style";
import type { CellValue } from "./cell";
import type { Chart } from "./chart/chart";
import { Computation } from "./computation";
import { makeTable } from "./make-table";
import { keyOfName, type NamedItem } from "./named-item";
import { Refusal } from "./refusal";
import { rewriteFormulas, type FormulaChange } from "./rewrite-formulas";
import { Sheet } from "./sheet";
import { renameInFormula, renameSheetIn, shiftFormula, type Shift } from "./shift-formula";
import { placeOf, type Table } from "./table";
import { fillInsertRow } from "./table-changes";
import { readHeaders } from "./table-headings";
import type { TablePlace } from "./table-reference";
import type { ChartOnSheet, WorkbookEvent } from "./workbook-event";

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
        for (const table of of.tables) if (table.hasInsertRow) fillInsertRow(of, table, area);
        this.tell({ type: "cells", sheet: of, area, how, by: this.by });
      },
      looksChanged: (of, area) =>
        this.tell({ type: "looks", sheet: of, ...(area && { area }), by: this.by }),
      moved: (of, shift) => this.follow(of, shift),
      headerWritten: (of, area) => readHeaders(of, area, (change) => this.rewrite(change)),
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
    const own = name === undefined ? this.freeTableName() : this.requireName(name);
    const id = `{${this.nextId().padStart(8, "0")}-0002-0000-0000-000000000000}`;
    return makeTable(sheet, area, { id, name: own, hasHeaders });
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
