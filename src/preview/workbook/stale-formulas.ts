import { bound, intersect, type Area } from "./area";
import type { Cell } from "./cell";
import type { EngineSheet } from "./formula-engine";
import { readsOf, type FormulaReads, type SheetArea } from "./formula-reads";

/** From so many stale formulas on, finding out which they are is not worth its time. */
const worthTelling = 400;
const mostChanges = 500;

/** What was known of a cell's formula when it was computed last. */
interface Known {
  sheet: string;
  text: string;
  reads: FormulaReads;
}

interface Found extends SheetArea {
  reads: FormulaReads;
  isStale: boolean;
}

/**
 * Knows which formulas of a workbook must be computed anew: those whose words changed, and those that read cells that
 * changed or were computed anew. Formulas of which that cannot be told always are.
 */
export class StaleFormulas {
  private known = new WeakMap<Cell, Known>();
  private changes: SheetArea[] = [];
  private isAll = false;

  /** Cells were written. */
  note(sheet: string, area: Area): void {
    this.changes.push({ sheet: sheet.toLowerCase(), area });
    if (this.changes.length > mostChanges) this.changes = boundEach(this.changes);
  }

  /** Anything may have changed: cells moved, sheets came and went. */
  noteAll(): void {
    this.isAll = true;
  }

  /** The sheets with only their stale formulas; all notes are forgotten. */
  take(sheets: readonly EngineSheet[]): EngineSheet[] {
    const { changes, isAll } = this;
    this.changes = [];
    this.isAll = false;
    const found = sheets.map((sheet) => this.look(sheet));
    const isTold = !isAll && spread(found.flat(), changes);
    return sheets.map((sheet, place) => (isTold ? only(sheet, found[place] ?? []) : sheet));
  }

  private look({ name, cells, formulas }: EngineSheet): Found[] {
    const sheet = name.toLowerCase();
    return Object.entries(formulas).flatMap(([line, columns]) =>
      Object.entries(columns).flatMap(([place, { f }]) => {
        const [row, column] = [Number(line), Number(place)];
        const cell = cells[row]?.[column];
        if (!cell) return [];
        const area = { top: row, bottom: row, left: column, right: column };
        const before = this.known.get(cell);
        const isSame = before?.text === f && before.sheet === sheet;
        const reads = isSame ? before.reads : readsOf(f, name);
        if (!isSame) this.known.set(cell, { sheet, text: f, reads });
        const isStale = !isSame || reads === "anything" || cell.v === "#SPILL!";
        return [{ sheet, area, reads, isStale }];
      }),
    );
  }
}

/** Marks whatever reads what changed, and what reads that; false when there is too much of it. */
function spread(all: readonly Found[], changes: readonly SheetArea[]): boolean {
  const fresh = all.filter(({ isStale }) => !isStale);
  const queue: SheetArea[] = [...changes, ...all.filter(({ isStale }) => isStale)];
  let count = queue.length - changes.length;
  for (let change = queue.pop(); change; change = queue.pop()) {
    for (const one of fresh) {
      // A formula that was written once more has lost what it came to.
      if (one.isStale || !(isRead(one.reads, change) || isIn(one, change))) continue;
      one.isStale = true;
      queue.push(one);
      count++;
    }
    if (count > worthTelling) return false;
  }
  return true;
}

function isRead(reads: FormulaReads, { sheet, area }: SheetArea): boolean {
  if (reads === "anything") return true;
  return reads.some((read) => read.sheet === sheet && intersect(read.area, area) !== undefined);
}

function isIn(one: SheetArea, { sheet, area }: SheetArea): boolean {
  return one.sheet === sheet && intersect(one.area, area) !== undefined;
}

function only(sheet: EngineSheet, found: readonly Found[]): EngineSheet {
  const formulas: EngineSheet["formulas"] = {};
  for (const { area, isStale } of found) {
    const formula = sheet.formulas[area.top]?.[area.left];
    if (isStale && formula) (formulas[area.top] ??= {})[area.left] = formula;
  }
  return { ...sheet, formulas };
}

function boundEach(changes: readonly SheetArea[]): SheetArea[] {
  const areas = new Map<string, Area>();
  for (const { sheet, area } of changes) {
    const before = areas.get(sheet);
    areas.set(sheet, before ? bound(before, area) : area);
  }
  return [...areas].map(([sheet, area]) => ({ sheet, area }));
}
