import { columnsOf, quoteSheet, writeFixedArea, type Area } from "./area";
import { readFormulaTokens } from "./formula-tokens";
import { areaOfTableReference, type TablePlace } from "./table-reference";

/** What a formula may name, and where it stands. */
export interface FormulaSurroundings {
  /** The row of the cell, from 0; for `[@Amount]`. */
  row: number;
  /** The table that the cell is in; for `[Amount]` without a table's name. */
  ownTable?: TablePlace | undefined;
  table: (name: string) => TablePlace | undefined;
  /** What a name of the workbook stands for, as "=Budget!$A$1:$A$9" or "=0.25". */
  name: (name: string) => string | undefined;
  /** A sheet's name as it is written in the workbook. */
  sheetName: (name: string) => string | undefined;
}

const newFunctions = /^_xl(?:fn|ws|pm)\.(?:_xl(?:ws|pm)\.)?/i;
const deepestName = 20;

/**
 * Writes a formula so that the engine computes it: the engine knows neither tables nor our names, so both become plain
 * ranges. What the person wrote is kept in the cell.
 */
export function toEngineFormula(formula: string, around: FormulaSurroundings, depth = 0): string {
  if (depth > deepestName) return "=#REF!";
  const parts = readFormulaTokens(formula.trim()).map(({ kind, text }) => {
    if (kind === "table") return tableAsRange(text, around);
    if (kind === "sheet") return sheetAsKnown(text, around);
    if (kind === "function") return text.replace(newFunctions, "");
    if (kind !== "name") return text;
    const plain = text.replace(newFunctions, "");
    const meant = around.name(plain);
    if (meant !== undefined) return `(${toEngineFormula(meant, around, depth + 1).slice(1)})`;
    const table = around.table(plain);
    return table ? rangeOf(table, table.data) : plain;
  });
  return parts.join("");
}

function tableAsRange(text: string, around: FormulaSurroundings): string {
  const found = areaOfTableReference(text, around);
  if (found === "missing") return "#REF!";
  return rangeOf(found.table, found.area);
}

function rangeOf({ sheet }: TablePlace, area: Area): string {
  const cells = writeFixedArea(area);
  const isOne = columnsOf(area) === 1 && area.top === area.bottom;
  return `${quoteSheet(sheet)}!${isOne ? cells.replace(/:.*/, "") : cells}`;
}

function sheetAsKnown(text: string, { sheetName }: FormulaSurroundings): string {
  const written = text.startsWith("'")
    ? text.slice(1, -2).replaceAll("''", "'")
    : text.slice(0, -1);
  const known = sheetName(written);
  return known === undefined ? text : `${quoteSheet(known)}!`;
}
