import { Workbook, type CellValue as ExcelValue, type Worksheet } from "exceljs";
import { cellAddress, readAddress } from "../../../../src/core/budget/workbook/addresses";
import type { WrittenCell } from "../../../../src/core/budget/workbook/cells";
import type {
  SheetLayout,
  TableLayout,
  WorkbookLayout,
} from "../../../../src/core/budget/workbook/workbook-layout";

/** Writes a layout as the bytes of an .xlsx, as a medium of its own: no formula has a value until somebody reckons. */
export async function writeLayout(layout: WorkbookLayout): Promise<Uint8Array> {
  const workbook = new Workbook();
  for (const sheet of layout.sheets) writeSheet(workbook.addWorksheet(sheet.name), sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeSheet(worksheet: Worksheet, { blocks, tables }: SheetLayout): void {
  for (const { at, cells, formats } of blocks) writeCells(worksheet, at, cells, formats);
  for (const table of tables) writeTable(worksheet, table);
}

function writeTable(worksheet: Worksheet, { name, at, columns, rows }: TableLayout): void {
  const body = rows.length > 0 ? rows : [columns.map(() => "")];
  worksheet.addTable({
    ...{ name, ref: at, headerRow: true },
    columns: columns.map(({ heading }) => ({ name: heading.replace(/^'/, "") })),
    rows: body.map((row) => row.map(toExcel)),
  });
  const { row, column } = readAddress(at);
  const formats = columns.map(({ format }) => format);
  writeCells(worksheet, cellAddress(row + 1, column), body, formats);
}

function writeCells(
  worksheet: Worksheet,
  at: string,
  cells: readonly (readonly WrittenCell[])[],
  formats: readonly string[],
): void {
  const { row, column } = readAddress(at);
  for (const [down, line] of cells.entries()) {
    for (const [right, cell] of line.entries()) {
      const target = worksheet.getCell(row + down + 1, column + right + 1);
      const value = toExcel(cell);
      if (value !== null) target.value = value;
      target.numFmt = formats[right] ?? "General";
    }
  }
}

function toExcel(cell: WrittenCell): ExcelValue {
  if (typeof cell !== "string") return cell;
  if (cell === "") return null;
  if (cell.startsWith("=")) return { formula: cell.slice(1), date1904: false };
  return cell.startsWith("'") ? cell.slice(1) : cell;
}
