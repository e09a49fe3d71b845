import { readArea, type Area } from "./area";
import { readFormulaTokens, type FormulaToken } from "./formula-tokens";

/** Cells of a sheet, which is named in lower case. */
export interface SheetArea {
  sheet: string;
  area: Area;
}

/** The cells that a formula reads; "anything" where its words do not tell. */
export type FormulaReads = readonly SheetArea[] | "anything";

/** Functions that look elsewhere than at what they are given, or come to something else each time. */
const untold =
  /^(?:INDIRECT|OFFSET|NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO|SUMIF|AVERAGEIF|SUBTOTAL|AGGREGATE)$/i;

/** Tells what a formula reads, from the words the engine gets. `sheet` is where it stands. */
export function readsOf(engineFormula: string, sheet: string): FormulaReads {
  const reads: SheetArea[] = [];
  let named: string | undefined;
  for (const token of readFormulaTokens(engineFormula)) {
    if (isUntold(token)) return "anything";
    if (token.kind === "area") {
      const area = readArea(token.text);
      if (area) reads.push({ sheet: (named ?? sheet).toLowerCase(), area });
    }
    named = token.kind === "sheet" ? sheetIn(token.text) : undefined;
  }
  return reads;
}

/** A colon between anything but two addresses makes a range whose end is not written. */
function isUntold({ kind, text }: FormulaToken): boolean {
  return kind === "function" ? untold.test(text) : kind === "other" && /^[:#]$/.test(text);
}

function sheetIn(text: string): string {
  return text.startsWith("'") ? text.slice(1, -2).replaceAll("''", "'") : text.slice(0, -1);
}
