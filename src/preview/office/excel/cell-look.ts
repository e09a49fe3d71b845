import { columnsOf, rowsOf, sheetEnd, type Area } from "../../workbook/area";
import type { Cell } from "../../workbook/cell";
import type { CellFormat } from "../../workbook/cell-format";
import type { Sheet } from "../../workbook/sheet";
import type { Keep } from "./kept-model";

/** What the cells of some areas have in common; null where they differ, as Excel tells it. */
export class Look implements Keep {
  constructor(
    readonly sheet: Sheet,
    readonly areas: readonly Area[],
  ) {}

  get(member: string, usually: unknown): unknown {
    const found = new Set(this.areas.flatMap((area) => this.found(area, member, usually)));
    return found.size > 1 ? null : [...found][0];
  }

  private found(area: Area, member: string, usually: unknown): unknown[] {
    const isWhole = columnsOf(area) === sheetEnd.columns || rowsOf(area) === sheetEnd.rows;
    if (isWhole) return [usually];
    const read = (cell?: Cell) => cell?.format?.[member as keyof CellFormat] ?? usually;
    return this.sheet.map(area, read).flat();
  }

  set(member: string, value: unknown): void {
    for (const area of this.areas) this.sheet.format(area, { [member]: value });
  }
}
