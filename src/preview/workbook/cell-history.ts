import type { Area } from "./area";
import { valueOf, type CellValue } from "./cell";
import type { CellFormat } from "./cell-format";
import type { Sheet } from "./sheet";

/** What cells held and how they looked. */
interface Moment {
  sheet: Sheet;
  area: Area;
  /** Null where a result runs over from another cell. */
  entries: (CellValue | null)[][];
  looks: (CellFormat | undefined)[][];
}

const mostSteps = 100;

/** What the person did in the grid, to be undone and done again. Like Excel's, it is over when cells move. */
export class CellHistory {
  private done: Moment[] = [];
  private undone: Moment[] = [];

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Does something to cells and remembers what they were before. What fails is not remembered. */
  change(sheet: Sheet, area: Area, act: () => void): void {
    const before = momentOf(sheet, area);
    act();
    this.done = [...this.done.slice(1 - mostSteps), before];
    this.undone = [];
  }

  undo(): Pick<Moment, "sheet" | "area"> | undefined {
    return this.step(this.done, this.undone);
  }

  redo(): Pick<Moment, "sheet" | "area"> | undefined {
    return this.step(this.undone, this.done);
  }

  forget(): void {
    this.done = [];
    this.undone = [];
  }

  private step(from: Moment[], to: Moment[]) {
    const moment = from.at(-1);
    if (!moment) return undefined;
    const { sheet, area, entries, looks } = moment;
    const now = momentOf(sheet, area);
    sheet.write(
      area,
      entries.map((row) => row.map(asWritten)),
    );
    // The sheet may be protected in its looks alone; then they have not changed either.
    if (JSON.stringify(looks) !== JSON.stringify(now.looks)) putLooks(sheet, area, looks);
    from.pop();
    to.push(now);
    return { sheet, area };
  }
}

function momentOf(sheet: Sheet, area: Area): Moment {
  const looks = sheet.map(area, (cell) => cell?.format);
  const entries = sheet.map(area, (cell) => (cell?.isSpill ? null : (cell?.f ?? valueOf(cell))));
  return { sheet, area, entries, looks };
}

/** A text goes back as a text, whatever it looks like. */
function asWritten(value: CellValue | null): CellValue | null {
  return typeof value === "string" && value !== "" && !value.startsWith("=") ? `'${value}` : value;
}

function putLooks(sheet: Sheet, area: Area, looks: Moment["looks"]): void {
  sheet.format(area, (row, column) => {
    const changes: Record<string, unknown> = {};
    for (const name of Object.keys(sheet.cell(row, column)?.format ?? {}))
      changes[name] = undefined;
    return { ...changes, ...looks[row - area.top]?.[column - area.left] };
  });
}
