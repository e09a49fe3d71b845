import {
  Univer,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  ObjectMatrix,
  Styles,
  UniverInstanceType,
} from "@univerjs/core";
import {
  ICalculateFormulaService,
  IFunctionService,
  UniverFormulaEnginePlugin,
} from "@univerjs/engine-formula";
import type { Cell } from "./cell";
import { quickenConditionalSums } from "./conditional-sums";

/** Cells by row and column, sparse. */
export type CellRows = (Cell[] | undefined)[];

/** A sheet as the engine sees it. */
export interface EngineSheet {
  name: string;
  cells: CellRows;
  /** Formulas in the engine's own words, by row and column. */
  formulas: Record<number, Record<number, { f: string }>>;
}

/** What became of a sheet's formulas. */
export interface Computed {
  values: Record<number, Record<number, Pick<Cell, "v" | "t">>>;
  /** Where the results of array formulas run over, without the cell of the formula. */
  spills: Record<number, Record<number, Pick<Cell, "v" | "t">>>;
}

type Grid = Record<string, Record<string, { getMatrix: () => Computed["values"] }> | undefined>;

/** What the engine gives when it is done; its sheets of values are matrices. */
interface Done {
  unitData: Grid;
  arrayFormulaCellData: Grid;
}

let lastUnit = 0;

/** Univer's formula engine, without its workbook: it reads our cells where they are and says what formulas come to. */
export class FormulaEngine {
  /** The engines of a process share what they have read, by this name: no two may have the same. */
  private readonly unit = `workbook${++lastUnit}`;
  private readonly univer: Univer;
  private readonly calculation: ICalculateFormulaService;
  private turn: Promise<unknown> = Promise.resolve();

  constructor() {
    this.univer = new Univer({
      locale: LocaleType.EN_US,
      locales: { [LocaleType.EN_US]: {} },
      logLevel: LogLevel.SILENT,
    });
    this.univer.registerPlugin(UniverFormulaEnginePlugin);
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, { id: this.unit });
    const injector = this.univer.__getInjector();
    // Nothing is drawn: the engine is told that all is ready.
    const life = injector.get(LifecycleService);
    life.stage = LifecycleStages.Ready;
    life.stage = LifecycleStages.Rendered;
    this.calculation = injector.get(ICalculateFormulaService);
    quickenConditionalSums(injector.get(IFunctionService));
  }

  /** Computes every formula of the sheets; the answer has one entry for each sheet. */
  compute(sheets: readonly EngineSheet[]): Promise<Computed[]> {
    const mine = this.turn.then(() => this.computeNow(sheets));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  /** Lets go of everything. */
  close(): void {
    this.univer.dispose();
  }

  private async computeNow(sheets: readonly EngineSheet[]): Promise<Computed[]> {
    const ids = sheets.map((_, place) => `sheet${place}`);
    const by = <T>(write: (sheet: EngineSheet) => T) =>
      Object.fromEntries(sheets.map((sheet, place) => [`sheet${place}`, write(sheet)]));
    const done = this.nextDone();
    await this.calculation.execute({
      allUnitData: { [this.unit]: by(toSheetData) },
      unitSheetNameMap: {
        [this.unit]: Object.fromEntries(sheets.map(({ name }, place) => [name, `sheet${place}`])),
      },
      unitStylesData: { [this.unit]: new Styles({}) },
      formulaData: { [this.unit]: by(({ formulas }) => formulas) },
      arrayFormulaCellData: {},
      arrayFormulaRange: {},
      forceCalculate: true,
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: { [this.unit]: by(() => "all") },
    } as unknown as Parameters<ICalculateFormulaService["execute"]>[0]);
    const { unitData, arrayFormulaCellData } = await done;
    return ids.map((id) => ({
      values: matrixOf(unitData[this.unit], id),
      spills: matrixOf(arrayFormulaCellData[this.unit], id),
    }));
  }

  private nextDone(): Promise<Done> {
    return new Promise((resolve) => {
      const listening = this.calculation.executionCompleteListener$.subscribe((done) => {
        // The engine forgets what it found right after it has told.
        listening.unsubscribe();
        resolve(done as unknown as Done);
      });
    });
  }
}

function matrixOf(grid: Grid[string], id: string): Computed["values"] {
  return grid?.[id]?.getMatrix() ?? {};
}

const moreRows = 1000;

function toSheetData({ cells, formulas }: EngineSheet) {
  const formulaRows = Object.keys(formulas).map(Number);
  const lastRow = Math.max(cells.length, ...formulaRows.slice(-1));
  return {
    cellData: new ObjectMatrix(cells as unknown as ConstructorParameters<typeof ObjectMatrix>[0]),
    rowCount: lastRow + moreRows,
    columnCount: 702,
    rowData: {},
    columnData: {},
  };
}
