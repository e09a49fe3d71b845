import { readAddress } from "./addresses";
import type { WorkbookTable } from "./budget-workbook";
import type { CellValue, WrittenCell } from "./cells";
import type { WorkbookLayout } from "./workbook-layout";

/**
 * The tables of a layout as they would be read once it has been laid out, so that what we have just written need not
 * be read. A cell with a formula is told as its formula.
 */
export function laidOutTables({ sheets }: WorkbookLayout): WorkbookTable[] {
  return sheets.flatMap(({ name: sheet, tables }) =>
    tables.map(({ name, at, columns, rows }): WorkbookTable => {
      const headings = columns.map(({ heading }) => String(toValue(heading)));
      // Excel keeps one blank row in an empty table.
      const held = rows.length > 0 ? rows.map((row) => row.map(toValue)) : [headings.map(() => "")];
      const place = { rowCount: held.length, firstRow: readAddress(at).row + 2 };
      return { name, sheet, headings, ...place, rows: held };
    }),
  );
}

function toValue(cell: WrittenCell): CellValue {
  if (cell === null) return "";
  return typeof cell === "string" && cell.startsWith("'") ? cell.slice(1) : cell;
}
