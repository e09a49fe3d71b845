import ExcelJS from "exceljs";
import { readArea } from "../area";
import { putValue, type CellValue } from "../cell";
import { toSerial } from "../entry";
import type { Sheet } from "../sheet";
import { placeOf } from "../table";
import { applyFilters } from "../table-changes";
import { Workbook } from "../workbook";
import { readCharts } from "./chart-parts";
import { fromExcelRule } from "./excel-rule";
import { fromExcelStyle } from "./excel-style";
import { fromFileFormula } from "./file-formula";
import { fromFileHeaders } from "./file-headers";
import { fromFilePage } from "./file-page";
import { readValidations } from "./file-validations";
import { readKept } from "./kept-parts";
import { takeOutFilters, type ColumnFilters } from "./table-filters";
import { requireBearable, XlsxError } from "./xlsx-limits";

/** A workbook that was read, and what of the file is not in it. */
export interface ReadXlsx {
  book: Workbook;
  /** Sentences for the person. */
  leftOut: string[];
}

/** Reads an .xlsx; rejects with XlsxError when it cannot be opened. */
export async function readXlsx(bytes: Uint8Array): Promise<ReadXlsx> {
  requireBearable(bytes);
  const leftOut = new Set<string>();
  const file = new ExcelJS.Workbook();
  let filters: ReturnType<typeof takeOutFilters>["filters"];
  try {
    const taken = takeOutFilters(bytes, leftOut);
    ({ filters } = taken);
    await file.xlsx.load(taken.bare.slice().buffer);
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause);
    throw new XlsxError(`The workbook cannot be read: ${words}`, { cause });
  }
  const [first] = file.worksheets;
  if (!first) throw new XlsxError("The workbook has no sheets.");
  const book = new Workbook(first.name);
  for (const made of file.worksheets)
    readSheet(book, made === first ? book.active : book.addSheet(made.name), made, leftOut);
  for (const { name, ranges } of file.definedNames.model) {
    const [range] = ranges;
    if (range !== undefined && !name.startsWith("_xlnm.")) book.addName(name, `=${range}`);
  }
  setFilters(book, filters);
  readProperties(book, file);
  readCharts(bytes, book, leftOut);
  readKept(bytes, book);
  return { book, leftOut: [...leftOut] };
}

function readProperties(book: Workbook, file: ExcelJS.Workbook): void {
  const { creator, title, subject, keywords, category, description, company, manager } = file;
  const found = {
    author: creator,
    title,
    subject,
    keywords,
    category,
    comments: description,
    company,
    manager,
  };
  for (const [name, value] of Object.entries(found)) if (value) book.properties[name] = value;
}

function readSheet(
  book: Workbook,
  sheet: Sheet,
  made: ExcelJS.Worksheet,
  leftOut: Set<string>,
): void {
  const states = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;
  sheet.visibility = states[made.state];
  made.eachRow({ includeEmpty: false }, (row, number) => {
    if (row.hidden) sheet.hiddenRows.add(number - 1);
    if (row.height) sheet.heights.set(number - 1, row.height);
    row.eachCell({ includeEmpty: true }, (cell, column) =>
      readCell(sheet, cell, number - 1, column - 1),
    );
  });
  for (let column = 1; column <= made.columnCount; column++) {
    const { width, hidden } = made.getColumn(column);
    if (width !== undefined) sheet.widths.set(column - 1, width * 5.25 + 3.75);
    if (hidden) sheet.hiddenColumns.add(column - 1);
  }
  const [view] = made.views as (Partial<ExcelJS.WorksheetViewFrozen> &
    ExcelJS.WorksheetViewCommon)[];
  if (view?.state === "frozen")
    sheet.frozen = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
  if (view?.showGridLines === false) sheet.showGridlines = false;
  if (view?.showRowColHeaders === false) sheet.showHeadings = false;
  sheet.page = fromFilePage(made.pageSetup);
  Object.assign(sheet.page.kept, fromFileHeaders(made.headerFooter));
  readValidations(made, sheet);
  for (const merge of made.model.merges) {
    const area = readArea(merge);
    if (area) sheet.merges.push(area);
  }
  readTables(book, sheet, made);
  readConditionalFormats(book, sheet, made, leftOut);
  // exceljs tells of protection only in its raw model.
  const { sheetProtection } = made.model as { sheetProtection?: { sheet?: boolean } };
  if (sheetProtection?.sheet) sheet.protection = { password: "", options: {} };
  if (made.getImages().length > 0)
    leftOut.add(`The pictures on the sheet ${sheet.name} are left out.`);
}

function readCell(sheet: Sheet, made: ExcelJS.Cell, row: number, column: number): void {
  const format = fromExcelStyle(made.style);
  const isMergedInto = made.isMerged && made.master !== made;
  const hasValue = made.type !== ExcelJS.ValueType.Null && !isMergedInto;
  if (!format && !hasValue) return;
  const cell = sheet.need(row, column);
  if (format) cell.format = format;
  if (!hasValue) return;
  if (made.formula) cell.f = fromFileFormula(made.formula);
  putValue(cell, toValue(made.formula ? made.result : made.value));
  const { hyperlink, tooltip } = (made.value ?? {}) as Partial<ExcelJS.CellHyperlinkValue> & {
    tooltip?: string;
  };
  if (hyperlink === undefined) return;
  const place = hyperlink.startsWith("#")
    ? { documentReference: hyperlink.slice(1) }
    : { address: hyperlink };
  const tip = tooltip === undefined ? {} : { screenTip: tooltip };
  cell.link = { ...place, ...tip, textToDisplay: made.text };
}

function toValue(given: unknown): CellValue {
  if (given === null || given === undefined) return "";
  if (given instanceof Date) return toSerial(given.getTime());
  if (typeof given === "string" || typeof given === "number" || typeof given === "boolean")
    return given;
  const { error, richText, text, result } = given as Record<string, unknown>;
  if (typeof error === "string") return error;
  if (Array.isArray(richText)) return richText.map((part: { text: string }) => part.text).join("");
  return text !== undefined ? toValue(text) : toValue(result);
}

/** What exceljs keeps of a table that it read. */
interface RawTable {
  name: string;
  displayName: string;
  tableRef?: string;
  ref?: string;
  headerRow?: boolean;
  totalsRow?: boolean;
  style?: {
    theme?: string;
    showRowStripes?: boolean;
    showColumnStripes?: boolean;
    showFirstColumn?: boolean;
    showLastColumn?: boolean;
  };
  columns?: { name: string }[];
}

function readTables(book: Workbook, sheet: Sheet, made: ExcelJS.Worksheet): void {
  for (const { table: raw } of made.getTables() as unknown as { table: RawTable }[]) {
    const area = readArea(raw.tableRef ?? raw.ref ?? "");
    if (!area) continue;
    const table = book.addTable(sheet, area, true, raw.displayName || raw.name);
    const {
      theme = "",
      showRowStripes,
      showColumnStripes,
      showFirstColumn,
      showLastColumn,
    } = raw.style ?? {};
    Object.assign(table, {
      style: theme,
      showTotals: raw.totalsRow === true,
      showBandedRows: showRowStripes === true,
      showBandedColumns: showColumnStripes === true,
      highlightFirstColumn: showFirstColumn === true,
      highlightLastColumn: showLastColumn === true,
    });
  }
}

function setFilters(book: Workbook, filters: ReadonlyMap<string, ColumnFilters>): void {
  for (const { sheet, table } of book.tables) {
    const found = filters.get(table.name);
    if (!found) continue;
    for (const [place, filter] of found) {
      const column = table.columns[place];
      if (column) column.filter = filter;
    }
    // The file does not tell what hides a row; it is the filter, which shows it again when it is cleared.
    const { data } = placeOf(table, sheet.name);
    for (let row = data.top; row <= data.bottom; row++) sheet.hiddenRows.delete(row);
    applyFilters(sheet, table);
  }
}

function readConditionalFormats(
  book: Workbook,
  sheet: Sheet,
  made: ExcelJS.Worksheet,
  leftOut: Set<string>,
): void {
  // exceljs has them under a name that its types do not tell.
  const { conditionalFormattings } = made as unknown as {
    conditionalFormattings?: ExcelJS.ConditionalFormattingOptions[];
  };
  for (const { ref, rules } of conditionalFormattings ?? []) {
    for (const rule of rules) {
      const known = fromExcelRule(rule);
      const [area, ...more] = ref.split(" ").flatMap((one) => readArea(one) ?? []);
      if (known && area)
        sheet.conditionalFormats.push({
          ...{ id: book.nextId(), area, stopIfTrue: false, ...known },
          ...(more.length > 0 && { more }),
        });
      else
        leftOut.add(`A conditional format (${rule.type}) on the sheet ${sheet.name} is left out.`);
    }
  }
}
