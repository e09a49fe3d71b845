import type { CellLook } from "../workbook-api";
import type { Table } from "./table";

/** Dark and light ground of the built-in styles' seven colours, as Excel numbers them. */
const accents: readonly (readonly [dark: string, light: string])[] = [
  ["#404040", "#d9d9d9"],
  ["#2f5597", "#d9e2f3"],
  ["#a34a0c", "#fbe4d5"],
  ["#595959", "#ededed"],
  ["#7f6000", "#fff2cc"],
  ["#1f4e79", "#deeaf6"],
  ["#375623", "#e2efd9"],
];

/** How a table lets one of its cells look, and the filter button of a heading. */
export function lookInTable(
  table: Table,
  row: number,
  column: number,
): { look: CellLook; filter?: "off" | "on" } {
  const { whole, columns, showHeaders, showTotals, showFilterButton } = table;
  if (showHeaders && row === whole.top) {
    const isOn = columns[column - whole.left]?.filter !== undefined;
    return { look: headingLook(table), ...(showFilterButton && { filter: isOn ? "on" : "off" }) };
  }
  if (showTotals && row === whole.bottom) return { look: { bold: true, lines: ["top"] } };
  const isBand = table.showBandedRows && (row - whole.top - (showHeaders ? 1 : 0)) % 2 === 0;
  const [, light] = accentOf(table);
  return { look: isBand && table.style !== "" ? { fill: light } : {} };
}

function headingLook(table: Table): CellLook {
  if (table.style === "") return {};
  const [dark] = accentOf(table);
  return table.style.includes("Light")
    ? { bold: true, lines: ["bottom"] }
    : { bold: true, fill: dark, color: "#ffffff" };
}

function accentOf({ style }: Table): readonly [dark: string, light: string] {
  const number = Number(/\d+$/.exec(style)?.[0] ?? 1);
  return accents[(number - 1) % accents.length] ?? ["#404040", "#d9d9d9"];
}
