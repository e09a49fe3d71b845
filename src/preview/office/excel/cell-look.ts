import { columnsOf, rowsOf, sheetEnd, type Area } from "../../workbook/area";
import type { CellFormat } from "../../workbook/cell-format";
import type { Sheet } from "../../workbook/sheet";
import { invalidArgument } from "../rich-api/rich-api-error";

/** What the cells of an area have in common; null where they differ, as Excel tells it. */
export class Look {
  constructor(
    readonly sheet: Sheet,
    readonly area: Area,
  ) {}

  get<K extends keyof CellFormat>(
    member: K,
    usually: NonNullable<CellFormat[K]>,
  ): CellFormat[K] | null {
    const isWhole =
      columnsOf(this.area) === sheetEnd.columns || rowsOf(this.area) === sheetEnd.rows;
    if (isWhole) return usually;
    const found = new Set(
      this.sheet.map(this.area, (cell) => cell?.format?.[member] ?? usually).flat(),
    );
    const [first = usually] = found;
    return found.size > 1 ? null : first;
  }

  set(changes: { [K in keyof CellFormat]?: unknown }): void {
    this.sheet.format(this.area, changes);
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
