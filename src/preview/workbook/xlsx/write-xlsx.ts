import ExcelJS from "exceljs";
import { writeArea, writeFixedArea } from "../area";
import { isError, valueOf, type Cell, type CellLink, type CellValue } from "../cell";
import { areasOf } from "../conditional-format";
import type { Sheet } from "../sheet";
import { placeOf, type Table } from "../table";
import type { Workbook } from "../workbook";
import { layInCharts } from "./chart-parts";
import { writeValidations } from "./file-validations";
import { layInKept } from "./kept-parts";
import { toExcelRule } from "./excel-rule";
import { toExcelStyle } from "./excel-style";
import { toFileHeaders } from "./file-headers";
import { toFilePage } from "./file-page";
import { toFileFormula } from "./file-formula";
import { layInFilters } from "./table-filters";

/** Points of a column's width to characters of the standard letter. */
const pointsOfCharacter = 5.25;
const pointsAround = 3.75;

/** Writes a workbook as .xlsx, with what its formulas come to. */
export async function writeXlsx(book: Workbook): Promise<Uint8Array> {
  await book.calculate(true);
  const file = new ExcelJS.Workbook();
  const { author, title, subject, keywords, category, comments, company, manager } =
    book.properties;
  Object.assign(file, {
    creator: author ?? "",
    title,
    subject,
    keywords,
    category,
    description: comments,
    company,
    manager,
  });
  file.calcProperties.fullCalcOnLoad = false;
  for (const sheet of book.sheets) writeSheet(file, book, sheet);
  for (const { name, formula, sheet } of book.names.values()) {
    const found = book.areaOf(formula);
    // exceljs knows names of ranges only, and none of one sheet.
    if (found && !sheet)
      file.definedNames.add(book.addressOf(found.sheet, writeFixedArea(found.area)), name);
  }
  const active = book.sheets.indexOf(book.active);
  file.views = [
    {
      x: 0,
      y: 0,
      width: 20_000,
      height: 12_000,
      firstSheet: 0,
      activeTab: active,
      visibility: "visible",
    },
  ];
  const bytes = new Uint8Array(await file.xlsx.writeBuffer());
  return layInKept(layInCharts(layInFilters(bytes, book), book), book);
}

function writeSheet(file: ExcelJS.Workbook, book: Workbook, sheet: Sheet): void {
  const { frozen, visibility } = sheet;
  const states = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;
  const view: Partial<ExcelJS.WorksheetView> =
    frozen.rows > 0 || frozen.columns > 0
      ? { state: "frozen", ySplit: frozen.rows, xSplit: frozen.columns }
      : { state: "normal" };
  const made = file.addWorksheet(sheet.name, {
    state: states[visibility],
    views: [{ ...view, showGridLines: sheet.showGridlines, showRowColHeaders: sheet.showHeadings }],
    pageSetup: toFilePage(sheet.page),
    headerFooter: toFileHeaders(sheet.page.kept),
    ...(sheet.tabColor && { properties: { tabColor: { argb: `FF${sheet.tabColor.slice(1)}` } } }),
  });
  for (const table of sheet.tables) addTable(made, sheet, table);
  for (const [column, points] of sheet.widths)
    made.getColumn(column + 1).width = (points - pointsAround) / pointsOfCharacter;
  for (const [row, points] of sheet.heights) made.getRow(row + 1).height = points;
  for (const row of [...sheet.hiddenRows, ...sheet.filteredRows])
    made.getRow(row + 1).hidden = true;
  for (const column of sheet.hiddenColumns) made.getColumn(column + 1).hidden = true;
  sheet.cells.forEach((line, row) => {
    line?.forEach((cell, column) =>
      writeCell(made.getCell(row + 1, column + 1), cell, book, sheet, row, column),
    );
  });
  writeValidations(made, sheet);
  if (sheet.filter) made.autoFilter = writeArea(sheet.filter.area);
  for (const row of sheet.page.breaks.rows) made.getRow(row).addPageBreak();
  for (const merge of sheet.merges) made.mergeCells(writeArea(merge));
  sheet.conditionalFormats.forEach((format, place) => {
    const rule = toExcelRule(format, place + 1);
    if (rule)
      made.addConditionalFormatting({
        ref: areasOf(format).map(writeArea).join(" "),
        rules: [rule],
      });
  });
  if (sheet.protection) void made.protect("", {});
}

function toFileLink(link: CellLink, value: CellValue): ExcelJS.CellHyperlinkValue {
  const { address, documentReference = "", screenTip } = link;
  return {
    text: String(value),
    hyperlink: address ?? `#${documentReference}`,
    ...(screenTip !== undefined && { tooltip: screenTip }),
  };
}

function addTable(made: ExcelJS.Worksheet, sheet: Sheet, table: Table): void {
  const { data } = placeOf(table, sheet.name);
  made.addTable({
    name: table.name,
    displayName: table.name,
    ref: writeArea({ ...table.whole, bottom: table.whole.top, right: table.whole.left }),
    headerRow: table.showHeaders,
    totalsRow: table.showTotals,
    style: {
      ...(table.style && { theme: table.style as ExcelJS.TableStyleProperties["theme"] }),
      showRowStripes: table.showBandedRows,
      showColumnStripes: table.showBandedColumns,
      showFirstColumn: table.highlightFirstColumn,
      showLastColumn: table.highlightLastColumn,
    },
    columns: table.columns.map(({ name }) => ({ name, filterButton: table.showFilterButton })),
    rows: Array.from({ length: data.bottom - data.top + 1 }, () => table.columns.map(() => null)),
  } as ExcelJS.TableProperties);
}

function writeCell(
  made: ExcelJS.Cell,
  cell: Cell,
  book: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
): void {
  if (cell.format) made.style = toExcelStyle(cell.format);
  if (cell.isSpill) return;
  const value = valueOf(cell);
  const result = isError(value) ? { error: value } : value;
  if (cell.f !== undefined) {
    const isKnown = (name: string) =>
      book.named(name, sheet) !== undefined || book.table(name) !== undefined;
    const formula = toFileFormula(cell.f, sheet.tableAt(row, column)?.name, isKnown);
    made.value = { formula, result } as ExcelJS.CellFormulaValue;
  } else if (cell.link) made.value = toFileLink(cell.link, value);
  else if (value !== "") made.value = result as ExcelJS.CellValue;
}
