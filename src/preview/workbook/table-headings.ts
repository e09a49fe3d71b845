import { intersect, type Area } from "./area";
import { putValue, valueOf } from "./cell";
import type { FormulaChange } from "./rewrite-formulas";
import { renameColumnIn } from "./shift-formula";
import type { Sheet } from "./sheet";
import { freeColumnName, type Table } from "./table";

/** Columns of tables are called what is written in their headings; `rewrite` tells the formulas. */
export function readHeaders(
  sheet: Sheet,
  area: Area,
  rewrite: (change: FormulaChange) => void,
): void {
  for (const table of sheet.tables) {
    const header = table.showHeaders
      ? intersect(area, { ...table.whole, bottom: table.whole.top })
      : undefined;
    if (!header) continue;
    for (let column = header.left; column <= header.right; column++)
      readHeader(sheet, table, column, rewrite);
  }
}

function readHeader(
  sheet: Sheet,
  table: Table,
  place: number,
  rewrite: (change: FormulaChange) => void,
): void {
  const column = table.columns[place - table.whole.left];
  if (!column) return;
  const cell = sheet.need(table.whole.top, place);
  const written = String(valueOf(cell));
  const others = table.columns.filter((one) => one !== column).map(({ name }) => name);
  const name = freeColumnName(others, written === "" ? `Column${column.id}` : written);
  delete cell.f;
  putValue(cell, name);
  if (name === column.name) return;
  const before = column.name;
  column.name = name;
  rewrite((formula, own) =>
    renameColumnIn(formula, table.name, before, name, own.tables.includes(table)),
  );
}
