import { columnsOf, rowsOf, type Area } from "../../workbook/area";
import { valueOf, type Cell } from "../../workbook/cell";
import type { Sheet } from "../../workbook/sheet";
import { asTyped } from "../../workbook/sort-rows";
import { RichApiError } from "../rich-api/rich-api-error";

interface Place {
  sheet: Sheet;
  area: Area;
}

/** What is copied, and how. */
export interface CopyOptions {
  /** Office.js's word: "All", "Values", "Formulas" or "Formats". */
  kind?: string | undefined;
  /** Leaves as it is what a blank cell would be copied to. */
  skipBlanks?: boolean | undefined;
  /** Turns rows into columns. */
  transpose?: boolean | undefined;
}

/** Copies cells to others, as often as they have room: what they hold, how they look, or both. */
export function copyCells(from: Place, to: Place, options: CopyOptions): void {
  const { kind = "All", skipBlanks = false, transpose = false } = options;
  if (!["All", "Values", "Formulas", "Formats"].includes(kind)) {
    throw new RichApiError("NotImplemented", `Range.copyFrom: ${kind}`);
  }
  const hasFormulas = from.sheet.map(from.area, (cell) => cell?.f !== undefined).flat();
  // Excel turns what a formula names as well.
  if (transpose && (kind === "All" || kind === "Formulas") && hasFormulas.includes(true))
    throw new RichApiError("NotImplemented", "Range.copyFrom: formulas that are transposed");
  const [rows, columns] = [rowsOf(from.area), columnsOf(from.area)];
  const [height, width] = transpose ? [columns, rows] : [rows, columns];
  const { top, left } = to.area;
  const target = {
    top,
    left,
    bottom: top + Math.max(rowsOf(to.area), height) - 1,
    right: left + Math.max(columnsOf(to.area), width) - 1,
  };
  // Read before anything is written: the cells may lie over each other.
  const copies = to.sheet.map(target, (_, row, column) => {
    const [down, over] = [(row - top) % height, (column - left) % width];
    const at = transpose ? { row: over, column: down } : { row: down, column: over };
    const source = { row: from.area.top + at.row, column: from.area.left + at.column };
    const cell = { ...from.sheet.cell(source.row, source.column) };
    const isBlank = cell.f === undefined && valueOf(cell) === "";
    const typed = asTyped(
      kind === "Values" ? withoutFormula(cell) : cell,
      row - source.row,
      column - source.column,
    );
    return skipBlanks && isBlank ? undefined : { typed, format: cell.format };
  });
  const copiesAt = (row: number, column: number) => copies[row - top]?.[column - left];
  if (kind !== "Formats")
    to.sheet.write(
      target,
      copies.map((line) => line.map((copy) => copy?.typed ?? null)),
    );
  if (kind === "All" || kind === "Formats")
    to.sheet.format(target, (row, column) => copiesAt(row, column)?.format ?? {});
}

function withoutFormula({ f: _, ...cell }: Cell): Cell {
  return cell;
}
