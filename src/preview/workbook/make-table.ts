import { intersect, rowsOf, type Area } from "./area";
import { isProtectedRefusal, Refusal } from "./refusal";
import type { Sheet } from "./sheet";
import { freeColumnName, type Table } from "./table";

/** Makes a table of cells. Without a header row one is put in above them. */
export function makeTable(
  sheet: Sheet,
  area: Area,
  { id, name, hasHeaders }: { id: string; name: string; hasHeaders: boolean },
): Table {
  if (sheet.protection) throw isProtectedRefusal();
  const overlaps = sheet.tables.find(({ whole }) => intersect(whole, area));
  if (overlaps)
    throw new Refusal("InvalidOperation", `A table cannot lie over the table ${overlaps.name}.`);
  if (!hasHeaders) sheet.insert({ ...area, bottom: area.top }, "Down");
  const names: string[] = [];
  const header = { ...area, bottom: area.top };
  for (const value of sheet.values(header)[0] ?? []) {
    const wanted = value === "" ? `Column${names.length + 1}` : String(value);
    names.push(freeColumnName(names, wanted));
  }
  const hasInsertRow = hasHeaders && rowsOf(area) === 1;
  const grows = !hasHeaders || hasInsertRow;
  const table: Table = {
    ...{ id, name, hasInsertRow },
    whole: { ...area, bottom: area.bottom + (grows ? 1 : 0) },
    columns: names.map((column, place) => ({ id: place + 1, name: column })),
    ...usualLooks,
    sort: [],
  };
  sheet.tables.push(table);
  sheet.write(header, [names.map((column) => `'${column}`)]);
  return table;
}

const usualLooks = {
  showHeaders: true,
  showTotals: false,
  style: "TableStyleMedium2",
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
  highlightFirstColumn: false,
  highlightLastColumn: false,
};
