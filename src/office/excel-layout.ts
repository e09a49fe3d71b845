import type {
  AddedColumns,
  ChartLayout,
  ConditionalFormatLayout,
  PageLayout,
  SheetLayout,
  TableLayout,
  WorkbookLayout,
} from "../core/budget/workbook/workbook-layout";
import type { WrittenCell } from "../core/budget/workbook/cells";
import { bytesOf, mostBytesAtOnce, rowChunks } from "../core/budget/workbook/row-chunks";
import type { WorkOptions } from "../core/shared/work";
import { documentError } from "./document-error";
import { askForWriting } from "./excel-table";
import { hasExcelSet } from "./excel-version";
import { askForRoomBeside, removeColumnsBeside } from "./room-beside-table";

/** Points that a character of the standard letter takes, and the room around a cell's text. */
const [pointsOfCharacter, pointsAround] = [5.25, 3.75];

/**
 * Makes the sheets of a layout: all tables first and their cells after, since formulas may name any of them. A name
 * that is taken, and a table of hers that cannot be written to or has no room beside it, fail before anything is made. Two syncs, and one more
 * for each piece beyond the first.
 */
export async function layOutInExcel(
  context: Excel.RequestContext,
  { sheets, replaces = [], addedColumns }: WorkbookLayout,
  options: WorkOptions,
): Promise<void> {
  const taken = askTakenNames(context, sheets, replaces);
  const widened = addedColumns && askForWidening(context, addedColumns);
  await context.sync();
  const replaced = taken();
  if (widened) addColumns(widened(), addedColumns.headings);
  for (const sheet of replaced) sheet.delete();
  const made = sheets.map((layout) => {
    const sheet = context.workbook.worksheets.add(layout.name);
    for (const table of layout.tables) makeTable(sheet, table);
    return { layout, sheet };
  });
  const total = made.reduce((sum, { layout }) => sum + rowsOf(layout), 0);
  let [done, waiting] = [0, 0];
  for (const { sheet, table, first, rows } of chunksOf(made)) {
    const size = rows.reduce((sum, row) => sum + bytesOf(row), 0);
    if (waiting + size > mostBytesAtOnce) {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one sync for each chunk, below 5 MB
      await context.sync();
      options.onProgress?.({ done, total });
      waiting = 0;
    }
    write(rangeAt(sheet, table.at, first + 1, rows, table.columns.length), rows);
    waiting += size;
    done += rows.length;
  }
  for (const { layout, sheet } of made) finishSheet(context, sheet, layout);
  await context.sync();
  options.onProgress?.({ done, total });
}

interface MadeSheet {
  layout: SheetLayout;
  sheet: Excel.Worksheet;
}

/** The rows of all tables in pieces that can be sent at once, each with the place where it goes. */
function* chunksOf(made: readonly MadeSheet[]) {
  for (const { layout, sheet } of made) {
    for (const table of layout.tables) {
      let first = 0;
      for (const rows of rowChunks(table.rows)) {
        yield { sheet, table, first, rows };
        first += rows.length;
      }
    }
  }
}

/**
 * Asks whether the names of a layout are free. When Excel has answered, what is given back gives the sheets that are
 * to be replaced, or throws HostError when a name is taken by anything else.
 */
function askTakenNames(
  context: Excel.RequestContext,
  sheets: readonly SheetLayout[],
  replaces: readonly string[],
): () => Excel.Worksheet[] {
  const { worksheets, tables } = context.workbook;
  const sheetNamed = (name: string) => worksheets.getItemOrNullObject(name).load("name");
  const replaced = replaces.map(sheetNamed);
  const others = sheets.filter(({ name }) => !replaces.includes(name));
  const taken = others.map(({ name }) => sheetNamed(name));
  const asked = sheets.flatMap((sheet) =>
    sheet.tables.map(({ name }) => {
      const table = tables.getItemOrNullObject(name).load("name");
      return { table, sheet: table.worksheet.load("name") };
    }),
  );
  return () => {
    const found =
      taken.find(({ isNullObject }) => !isNullObject) ??
      asked.find(({ table, sheet }) => !table.isNullObject && !replaces.includes(sheet.name))
        ?.table;
    if (found) throw documentError("name-taken", undefined, found.name);
    return replaced.filter(({ isNullObject }) => !isNullObject);
  };
}

/** Asks for a table that is to get columns; when Excel has answered, what is given back gives it or throws HostError. */
function askForWidening(
  context: Excel.RequestContext,
  { table, headings }: AddedColumns,
): () => Excel.Table {
  const opened = askForWriting(context, table);
  const found = context.workbook.tables.getItemOrNullObject(table).load("name");
  const hasRoom = askForRoomBeside(found, headings.length);
  return () => {
    const widened = opened().table;
    hasRoom();
    return widened;
  };
}

function addColumns(table: Excel.Table, headings: AddedColumns["headings"]): void {
  for (const heading of headings) table.columns.add(undefined, undefined, heading);
}

/**
 * Takes sheets away, and columns beside a table of hers, in two syncs. What is not there is passed over; a table of
 * hers that cannot be written to fails before anything is taken away.
 */
export async function removeInExcel(
  context: Excel.RequestContext,
  names: readonly string[],
  added: AddedColumns | undefined,
): Promise<void> {
  const { worksheets, tables } = context.workbook;
  const sheets = names.map((name) => worksheets.getItemOrNullObject(name).load("name"));
  const columns = (added?.headings ?? []).map((heading) =>
    tables
      .getItemOrNullObject(added?.table ?? "")
      .columns.getItemOrNullObject(heading)
      .load("name"),
  );
  const widened = added && askForWriting(context, added.table);
  await context.sync();
  const there = columns.filter(({ isNullObject }) => !isNullObject);
  if (there.length > 0 && widened) removeColumnsBeside(widened().table, there);
  for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}

function makeTable(sheet: Excel.Worksheet, layout: TableLayout): void {
  const height = Math.max(1, layout.rows.length);
  const width = layout.columns.length;
  const whole = sheet.getRange(layout.at).getResizedRange(height, width - 1);
  sheet.getRange(layout.at).getResizedRange(0, width - 1).values = [
    layout.columns.map(({ heading }) => heading),
  ];
  const table = sheet.tables.add(whole, true);
  table.name = layout.name;
  table.style = layout.style;
  for (const [at, { format }] of layout.columns.entries()) {
    const column = sheet
      .getRange(layout.at)
      .getOffsetRange(1, at)
      .getResizedRange(height - 1, 0);
    column.numberFormat = Array.from({ length: height }, () => [format]);
  }
}

function rangeAt(
  sheet: Excel.Worksheet,
  at: string,
  down: number,
  rows: readonly unknown[],
  width: number,
): Excel.Range {
  return sheet
    .getRange(at)
    .getOffsetRange(down, 0)
    .getResizedRange(rows.length - 1, width - 1);
}

function finishSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  layout: SheetLayout,
): void {
  for (const { at, cells, formats, look } of layout.blocks) {
    const range = rangeAt(sheet, at, 0, cells, cells[0]?.length ?? 1);
    range.numberFormat = cells.map((row) => row.map((_, column) => formats[column] ?? "General"));
    write(range, cells);
    if (look === "title") range.format.font.size = 16;
    if (look !== "plain") range.format.font.bold = true;
  }
  for (const [column, width] of layout.columnWidths.entries()) {
    const range = sheet.getCell(0, column).getEntireColumn();
    range.format.columnWidth = width * pointsOfCharacter + pointsAround;
  }
  if (layout.frozenRows > 0) sheet.freezePanes.freezeRows(layout.frozenRows);
  for (const format of layout.conditionalFormats) addConditionalFormat(sheet, format);
  for (const chart of layout.charts) addChart(context, sheet, chart);
  // An older Excel prints the sheet as it would any other.
  if (layout.page && canLayOutPages()) setPage(sheet, layout.page);
}

/** Whether this Excel lets the page of a sheet be laid out. */
export function canLayOutPages(): boolean {
  return hasExcelSet("1.9");
}

function setPage(sheet: Excel.Worksheet, { orientation, printArea, titleRow }: PageLayout): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = orientation;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintArea(printArea);
  pageLayout.setPrintTitleRows(`${titleRow}:${titleRow}`);
}

function addConditionalFormat(sheet: Excel.Worksheet, layout: ConditionalFormatLayout): void {
  const added = sheet
    .getRange(layout.address)
    .conditionalFormats.add(Excel.ConditionalFormatType.custom);
  added.custom.rule.formula = layout.formula;
  added.custom.format.font.color = layout.fontColor;
  if (layout.fillColor !== undefined) added.custom.format.fill.color = layout.fillColor;
}

function addChart(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  layout: ChartLayout,
): void {
  const source = context.workbook.worksheets.getItem(layout.sourceSheet).getRange(layout.source);
  const chart = sheet.charts.add(layout.kind, source, Excel.ChartSeriesBy.columns);
  chart.name = layout.name;
  chart.title.text = layout.title;
  chart.setPosition(layout.from, layout.to);
}

function rowsOf({ tables }: SheetLayout): number {
  return tables.reduce((sum, { rows }) => sum + rows.length, 0);
}

/**
 * Writes cells. Formulas go the way that takes them with English names and commas in every language of Excel; null is
 * "leave alone" to Excel, which its types do not know.
 */
function write(range: Excel.Range, rows: readonly (readonly WrittenCell[])[]): void {
  const isFormula = (cell: WrittenCell) => typeof cell === "string" && cell.startsWith("=");
  const cells = rows as unknown as (string | number | boolean)[][];
  if (rows.some((row) => row.some(isFormula))) range.formulas = cells;
  else range.values = cells;
}
