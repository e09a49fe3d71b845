import type { Area } from "./area";
import { putValue, valueOf, type Cell, type CellValue } from "./cell";
import { toEngineFormula, type FormulaSurroundings } from "./engine-formula";
import type { Computed, EngineSheet, FormulaEngine } from "./formula-engine";
import { nameSheetIn } from "./shift-formula";
import type { Sheet } from "./sheet";
import { StaleFormulas } from "./stale-formulas";
import { placeOf } from "./table";
import type { Workbook } from "./workbook";

/** Computes the formulas of a workbook, those that a change reaches, one run after the other. */
export class Computation {
  private isDirty = false;
  private readonly stale = new StaleFormulas();
  private running: Promise<void> | undefined;
  private engine: FormulaEngine | undefined;
  /** Cells into which the result of another one runs over. */
  private spilled: { sheet: Sheet; row: number; column: number }[] = [];

  /** `told` is called when formulas have been computed. */
  constructor(
    private readonly book: Pick<Workbook, "sheets" | "tables" | "named">,
    private readonly told: () => void,
  ) {}

  /** Cells were written. */
  note(sheet: string, area: Area): void {
    this.isDirty = true;
    this.stale.note(sheet, area);
  }

  /** Formulas may say something else than before, as when a table has got another name. */
  noteWords(): void {
    this.isDirty = true;
  }

  /** Anything may have changed. */
  noteAll(): void {
    this.isDirty = true;
    this.stale.noteAll();
  }

  /** Waits for what is being computed. */
  async settled(): Promise<void> {
    while (this.running) await this.running;
  }

  /** Computes what is stale. */
  async run(): Promise<void> {
    await this.settled();
    if (!this.isDirty) return;
    this.isDirty = false;
    this.running = this.computeStale().finally(() => {
      this.running = undefined;
    });
    await this.running;
  }

  /** What formulas would come to if they stood in cells of a sheet; nothing is changed. */
  async evaluate(
    sheet: Sheet,
    formulas: readonly { formula: string; row: number; column: number }[],
  ): Promise<CellValue[]> {
    const known = this.namesForEngine();
    const scratch: EngineSheet = { name: "\u0001", cells: [], formulas: {} };
    formulas.forEach(({ formula, row, column }, place) => {
      const sheetFirst = nameSheetIn(toEngine(formula, sheet, { row, column, known }), sheet.name);
      scratch.formulas[place] = { 0: { f: sheetFirst } };
    });
    const all = [
      ...this.book.sheets.map(({ name, cells }) => ({ name, cells, formulas: {} })),
      scratch,
    ];
    const computed = (await (await this.startEngine()).compute(all)).at(-1);
    return formulas.map((_, place) => valueOf(computed?.values[place]?.[0]));
  }

  /** Lets go of the engine. */
  close(): void {
    this.engine?.close();
    this.engine = undefined;
  }

  private async computeStale(): Promise<void> {
    // Where results run over into other cells, only the engine knows what reads them.
    const ranOver = this.spilled.length > 0;
    if (ranOver) this.stale.noteAll();
    this.takeSpillsAway();
    const own = [...this.book.sheets];
    const known = this.namesForEngine();
    const sheets = this.stale.take(own.map((sheet) => this.forEngine(sheet, known)));
    if (sheets.every(({ formulas }) => Object.keys(formulas).length === 0)) return;
    const computed = await (await this.startEngine()).compute(sheets);
    computed.forEach((result, place) => {
      const sheet = own[place];
      if (sheet) this.take(sheet, result);
    });
    if (!ranOver && this.spilled.length > 0) return this.computeStale();
    this.told();
  }

  private async startEngine(): Promise<FormulaEngine> {
    // The engine is large and is fetched when the first formula is written.
    this.engine ??= new (await import("./formula-engine")).FormulaEngine();
    return this.engine;
  }

  /** What formulas may name, looked up once for all of them. */
  private namesForEngine(): EngineNames {
    const places = new Map(
      this.book.tables.map(({ sheet, table }) => [
        table.name.toLowerCase(),
        placeOf(table, sheet.name),
      ]),
    );
    const sheets = new Map(this.book.sheets.map(({ name }) => [name.toLowerCase(), name]));
    return {
      table: (name) => places.get(name.toLowerCase()),
      name: (name, own) => this.book.named(name, own)?.formula,
      sheetName: (name) => sheets.get(name.toLowerCase()),
    };
  }

  private forEngine(sheet: Sheet, known: EngineNames): EngineSheet {
    const formulas: EngineSheet["formulas"] = {};
    sheet.cells.forEach((line, row) => {
      line?.forEach((cell, column) => {
        if (cell.f === undefined) return;
        (formulas[row] ??= {})[column] = {
          f: toEngine(cell.f, sheet, { row, column, known }),
        };
      });
    });
    return { name: sheet.name, cells: sheet.cells, formulas };
  }

  private take(sheet: Sheet, { values, spills }: Computed): void {
    for (const [row, line] of Object.entries(values)) {
      for (const [column, { v, t }] of Object.entries(line)) {
        const cell = sheet.cell(Number(row), Number(column));
        if (cell?.f !== undefined) putComputed(cell, v, t);
      }
    }
    for (const [row, line] of Object.entries(spills)) {
      for (const [column, { v, t }] of Object.entries(line))
        this.spill(sheet, Number(row), Number(column), v, t);
    }
  }

  private spill(sheet: Sheet, row: number, column: number, v: Cell["v"], t: Cell["t"]): void {
    const cell = sheet.need(row, column);
    if (cell.f !== undefined || cell.v !== undefined) return;
    putComputed(cell, v, t);
    cell.isSpill = true;
    this.spilled.push({ sheet, row, column });
  }

  private takeSpillsAway(): void {
    for (const { sheet, row, column } of this.spilled.splice(0)) {
      const cell = sheet.cell(row, column);
      if (cell?.isSpill) putValue(cell, "");
    }
  }
}

/** What formulas of a workbook may name. */
type EngineNames = Pick<FormulaSurroundings, "table" | "sheetName"> & {
  name: (name: string, own: Sheet) => string | undefined;
};

function toEngine(
  formula: string,
  sheet: Sheet,
  { row, column, known }: { row: number; column: number; known: EngineNames },
): string {
  const own = sheet.tableAt(row, column);
  const name = (one: string) => known.name(one, sheet);
  const ownTable = own && placeOf(own, sheet.name);
  return toEngineFormula(formula, { ...known, name, row, ownTable });
}

function putComputed(cell: Cell, v: Cell["v"] | null, t: Cell["t"] | null): void {
  const isText = t === 1 || (t === undefined && typeof v === "string");
  if (t === 3) putValue(cell, v === 1 || v === "1");
  else putValue(cell, isText ? String(v) : Number(v ?? 0));
  // A formula that comes to "" is a text without letters, not an empty cell.
  if (isText && v === "") Object.assign(cell, { v: "", t: 1 });
}
