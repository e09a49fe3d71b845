import { columnsOf, intersect, rowsOf, type Area } from "./area";
import type { CellValue } from "./cell";
import { filterRows } from "./filter-rows";
import { Refusal } from "./refusal";
import { moveFormula } from "./shift-formula";
import type { Sheet } from "./sheet";
import { freeColumnName, placeOf, type Table, type TableColumn } from "./table";
import type { Workbook } from "./workbook";

/** The rows of data of a table, without the blank one that stands for none. */
export function dataRowCount(table: Table): number {
  return table.hasInsertRow ? 0 : rowsOf(placeOf(table, "").data);
}

/** Adds rows of data before a place, or at the end without one; gives the place of the first. */
export function addRows(
  sheet: Sheet,
  table: Table,
  index: number | null,
  rows: readonly (readonly (CellValue | null)[])[],
): number {
  const { data } = placeOf(table, sheet.name);
  const width = columnsOf(table.whole);
  if (rows.some((row) => row.length !== width))
    throw new Refusal("InvalidArgument", `The table ${table.name} has ${width} columns.`);
  const count = dataRowCount(table);
  const place = index === null || index < 0 ? count : index;
  if (place > count)
    throw new Refusal("InvalidArgument", `The table ${table.name} has ${count} rows.`);
  const top = data.top + place;
  const needed = rows.length - (table.hasInsertRow ? 1 : 0);
  sheet.mayWrite({ ...data, top, bottom: top + rows.length - 1 });
  if (needed > 0) makeRoom(sheet, table, table.hasInsertRow ? top + 1 : top, needed);
  const area = { ...data, top, bottom: top + rows.length - 1 };
  const model = place > 0 ? top - 1 : top + rows.length;
  if (count > 0) copyLooks(sheet, area, model);
  sheet.write(area, count > 0 ? withColumnFormulas(sheet, table, area, model, rows) : rows);
  table.hasInsertRow = false;
  applyFilters(sheet, table);
  return place;
}

/** Cells below the table are moved down when there are any. */
function makeRoom(sheet: Sheet, table: Table, top: number, count: number): void {
  const { whole } = table;
  const below = { ...whole, top: whole.bottom + 1, bottom: whole.bottom + count };
  const isAtEnd = top > whole.bottom;
  if (isAtEnd && !sheet.used(false, { ...below, bottom: below.bottom + 1 })) {
    table.whole = { ...whole, bottom: whole.bottom + count };
    return;
  }
  const before = table.whole;
  sheet.insert({ ...whole, top, bottom: top + count - 1 }, "Down");
  table.whole = { ...before, bottom: before.bottom + count };
}

function copyLooks(sheet: Sheet, area: Area, model: number): void {
  const looks = sheet.map({ ...area, top: model, bottom: model }, (cell) => cell?.format)[0] ?? [];
  for (let row = area.top; row <= area.bottom; row++) {
    looks.forEach((format, column) => {
      if (format) sheet.need(row, area.left + column).format = format;
    });
  }
}

/** A column that is computed in the row beside is computed in new rows as well, where nothing else is given. */
function withColumnFormulas(
  sheet: Sheet,
  table: Table,
  area: Area,
  model: number,
  rows: readonly (readonly (CellValue | null)[])[],
) {
  const formulas = table.columns.map((_, column) => sheet.cell(model, area.left + column)?.f);
  if (formulas.every((formula) => formula === undefined)) return rows;
  return rows.map((row, down) =>
    row.map((value, column) => {
      const formula = formulas[column];
      return value === null && formula !== undefined
        ? moveFormula(formula, area.top + down - model, 0)
        : value;
    }),
  );
}

/** Takes rows of data out; the last one is emptied, as a table must have one. */
export function removeRows(sheet: Sheet, table: Table, index: number, count: number): void {
  const { data } = placeOf(table, sheet.name);
  const all = dataRowCount(table);
  if (index < 0 || index + count > all)
    throw new Refusal("InvalidArgument", `The table ${table.name} has ${all} rows.`);
  const top = data.top + index;
  if (count < all) sheet.remove({ ...data, top, bottom: top + count - 1 }, "Up");
  else {
    if (all > 1) sheet.remove({ ...data, top: data.top + 1 }, "Up");
    sheet.clear({ ...data, bottom: data.top }, "Contents");
    table.hasInsertRow = true;
  }
  applyFilters(sheet, table);
}

/** Adds a column before a place, or at the end without one. `values` are from the header down. */
export function addColumn(
  book: Workbook,
  sheet: Sheet,
  table: Table,
  index: number | null,
  values: readonly CellValue[],
  name?: string,
): TableColumn {
  const place = index === null || index < 0 ? table.columns.length : index;
  const { whole } = table;
  const left = whole.left + place;
  const used = sheet.used(false, { ...whole, left: whole.right + 1, right: whole.right + 1 });
  if (place < table.columns.length || used) sheet.insert({ ...whole, left, right: left }, "Right");
  table.whole = { ...whole, right: whole.right + 1 };
  const names = table.columns.map((column) => column.name);
  const wanted =
    name ?? (values[0] === undefined || values[0] === "" ? undefined : String(values[0]));
  const id = Math.max(0, ...table.columns.map((column) => column.id)) + 1;
  const column = { id, name: freeColumnName(names, wanted ?? `Column${id}`) };
  table.columns.splice(place, 0, column);
  const given = values.slice(1).map((value) => [value]);
  const top = whole.top + (table.showHeaders ? 1 : 0);
  if (table.showHeaders)
    sheet.write({ top: whole.top, bottom: whole.top, left, right: left }, [[`'${column.name}`]]);
  if (given.length > 0)
    sheet.write({ top, bottom: top + given.length - 1, left, right: left }, given);
  book.tellTables();
  return column;
}

/** Takes a column out, with its cells. */
export function removeColumn(
  book: Workbook,
  sheet: Sheet,
  table: Table,
  column: TableColumn,
): void {
  if (table.columns.length === 1)
    throw new Refusal("InvalidOperation", "A table must have a column.");
  const { whole } = table;
  const left = whole.left + table.columns.indexOf(column);
  sheet.remove({ ...whole, left, right: left }, "Left");
  table.columns.splice(table.columns.indexOf(column), 1);
  table.whole = { ...whole, right: whole.right - 1 };
  book.tellTables();
}

/** Puts the total row in or takes it out. */
export function showTotals(book: Workbook, sheet: Sheet, table: Table, isShown: boolean): void {
  if (isShown === table.showTotals) return;
  const { whole } = table;
  const below = { ...whole, top: whole.bottom + 1, bottom: whole.bottom + 1 };
  if (isShown) {
    if (sheet.used(false, below)) sheet.insert(below, "Down");
    table.whole = { ...whole, bottom: whole.bottom + 1 };
    table.showTotals = true;
    sheet.write(below, [
      table.columns.map(({ total }, place) => total ?? (place === 0 ? "Total" : null)),
    ]);
  } else {
    sheet.clear({ ...whole, top: whole.bottom });
    table.whole = { ...whole, bottom: whole.bottom - 1 };
    table.showTotals = false;
  }
  book.tellTables();
}

/** Hides the rows that a table's filters leave out, and shows the others. */
export function applyFilters(sheet: Sheet, table: Table): void {
  const { data } = placeOf(table, sheet.name);
  filterRows(
    sheet,
    data,
    table.columns.map(({ filter }) => filter),
  );
}

/** A table whose blank row was written in has a row of data from then on. */
export function fillInsertRow(sheet: Sheet, table: Table, area: Area): void {
  const { data } = placeOf(table, sheet.name);
  const written = intersect(area, data);
  if (written && sheet.used(true, written)) table.hasInsertRow = false;
}
