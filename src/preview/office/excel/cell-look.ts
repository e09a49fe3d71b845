import { columnsOf, rowsOf, sheetEnd, type Area } from "../../workbook/area";
import type { Cell } from "../../workbook/cell";
import type { CellFormat } from "../../workbook/cell-format";
import type { Sheet } from "../../workbook/sheet";
import { invalidArgument } from "../rich-api/rich-api-error";
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

/** A colour as Excel keeps it: "#RRGGBB"; a few names are known as in HTML. */
export function readColor(given: unknown): string {
  const text = String(given).trim();
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  const named = {
    black: "000000",
    white: "FFFFFF",
    red: "FF0000",
    green: "008000",
    blue: "0000FF",
    yellow: "FFFF00",
    orange: "FFA500",
    gray: "808080",
    grey: "808080",
  }[text.toLowerCase()];
  const found = hex ?? named;
  if (found === undefined) throw invalidArgument(`"${text}" is no colour.`);
  return `#${found.toUpperCase()}`;
}
