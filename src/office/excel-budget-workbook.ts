import {
  mostRowsOfTable,
  type BudgetWorkbook,
  type RowChange,
  type TableHead,
  type WorkbookTable,
} from "../core/budget/workbook/budget-workbook";
import {
  columnsWithFormulas,
  type CellValue,
  type WrittenCell,
} from "../core/budget/workbook/cells";
import { rowChunks, runsFromBelow } from "../core/budget/workbook/row-chunks";
import type { AddedColumns, WorkbookLayout } from "../core/budget/workbook/workbook-layout";
import type { WorkOptions } from "../core/shared/work";
import { inExcel } from "./excel-error";
import { canLayOutPages, layOutInExcel, removeInExcel } from "./excel-layout";
import { openForWriting, type WritableTable } from "./excel-table";
import { documentError } from "./document-error";

/** So many rows are read at once: five million cells is Excel's limit, and the pane must stay awake between. */
const rowsRead = 2_000;
/** So many single cells are written in one go. */
const cellsWritten = 1_000;

/** The workbook that is open in Excel. Every method rejects with HostError; see `BudgetWorkbook` for what they do. */
export class ExcelBudgetWorkbook implements BudgetWorkbook {
  readonly lacksPages = !canLayOutPages();

  /** `name` is the file's. */
  constructor(readonly name: string) {}

  listTables(): Promise<TableHead[]> {
    return inExcel(async (context) => {
      const { tables } = context.workbook;
      tables.load("items/name");
      await context.sync();
      const found = tables.items.map((table) => askHead(table));
      await context.sync();
      return found.map(readHead);
    });
  }

  readTables(names: readonly string[], options: WorkOptions = {}): Promise<WorkbookTable[]> {
    return inExcel(async (context) => {
      const asked = names.map((name) => askHead(context.workbook.tables.getItemOrNullObject(name)));
      await context.sync();
      const there = asked.filter(({ table }) => !table.isNullObject);
      const large = there.find(({ body }) => body.rowCount > mostRowsOfTable);
      if (large) throw documentError("table-too-large", undefined, large.table.name);
      const total = there.reduce((sum, { body }) => sum + body.rowCount, 0);
      const tables = there.map((one): WorkbookTable => ({ ...readHead(one), rows: [] }));
      let done = 0;
      for (const pieces of sharedReads(there.map(({ body }) => body.rowCount))) {
        const ranges = pieces.map(({ table, first, count }) => {
          const body = there[table]?.body;
          const width = body?.columnCount ?? 1;
          return body
            ?.getCell(first, 0)
            .getResizedRange(count - 1, width - 1)
            .load("values");
        });
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one sync for each piece, so that the pane stays awake
        await context.sync();
        if (options.signal?.aborted === true) throw calledOff();
        for (const [at, { table, count }] of pieces.entries()) {
          tables[table]?.rows.push(...((ranges[at]?.values ?? []) as CellValue[][]));
          done += count;
        }
        options.onProgress?.({ done, total });
      }
      return tables;
    });
  }

  appendRows(
    head: TableHead,
    rows: readonly (readonly WrittenCell[])[],
    options: WorkOptions = {},
  ): Promise<number> {
    return inExcel(async (context) => {
      const opened = await openForWriting(context, head.name, head);
      let done = 0;
      for (const chunk of rowChunks(rows)) {
        if (options.signal?.aborted === true) break;
        let added: readonly (readonly WrittenCell[])[] = chunk;
        const [first] = chunk;
        if (done === 0 && opened.isBlank && first) {
          opened.body.getRow(0).values = [[...first]];
          added = chunk.slice(1);
        }
        if (added.length > 0) opened.table.rows.add(undefined, toValues(added));
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one sync for each chunk, below 5 MB
        await context.sync();
        done += chunk.length;
        options.onProgress?.({ done, total: rows.length });
      }
      return done;
    });
  }

  changeRows(
    table: string,
    keyHeading: string,
    changes: readonly RowChange[],
    options: WorkOptions = {},
  ): Promise<string[]> {
    return inExcel(async (context) => {
      const opened = await openForWriting(context, table, { key: keyHeading });
      const rowOfKey = rowsByKey(opened);
      const missing: string[] = [];
      let [done, waiting] = [0, 0];
      for (const { key, cells } of changes) {
        const row = rowOfKey.get(key);
        if (row === undefined) missing.push(key);
        else waiting += writeCells(opened, row, cells);
        done += 1;
        if (waiting < cellsWritten && done < changes.length) continue;
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one sync for a thousand cells
        await context.sync();
        waiting = 0;
        options.onProgress?.({ done, total: changes.length });
        if (options.signal?.aborted === true) throw calledOff();
      }
      return missing;
    });
  }

  removeRows(
    table: string,
    keyHeading: string,
    keys: ReadonlySet<string>,
    options: WorkOptions = {},
  ): Promise<number> {
    return inExcel(async (context) => {
      const opened = await openForWriting(context, table, { key: keyHeading });
      const rowOfKey = rowsByKey(opened);
      const rows = [...keys].flatMap((key) => rowOfKey.get(key) ?? []);
      removeRuns(opened, rows);
      await context.sync();
      options.onProgress?.({ done: rows.length, total: rows.length });
      return rows.length;
    });
  }

  listFormulaColumns(table: string): Promise<string[]> {
    return inExcel(async (context) => {
      const { header, body } = askHead(context.workbook.tables.getItem(table));
      body.load("formulas, values");
      await context.sync();
      return columnsWithFormulas((header.values[0] ?? []).map(String), body);
    });
  }

  replaceRows(head: TableHead, rows: readonly (readonly WrittenCell[])[]): Promise<void> {
    return inExcel(async (context) => {
      const opened = await openForWriting(context, head.name, head);
      const { body, table } = opened;
      const width = head.headings.length;
      const written = rows.length === 0 ? [head.headings.map(() => "")] : rows;
      const kept = Math.min(written.length, body.rowCount);
      const block = body.getCell(0, 0).getResizedRange(kept - 1, width - 1);
      block.values = toValues(written.slice(0, kept));
      if (written.length > kept) table.rows.add(undefined, toValues(written.slice(kept)));
      const left = Array.from({ length: body.rowCount - kept }, (_, at) => kept + at);
      removeRuns(opened, left);
      await context.sync();
    });
  }

  layOut(layout: WorkbookLayout, options: WorkOptions = {}): Promise<void> {
    return inExcel((context) => layOutInExcel(context, layout, options));
  }

  clearFilters(tables: readonly string[]): Promise<void> {
    return inExcel(async (context) => {
      const found = tables.map((name) => context.workbook.tables.getItemOrNullObject(name));
      for (const table of found) table.load("name");
      await context.sync();
      for (const table of found) if (!table.isNullObject) table.clearFilters();
      await context.sync();
    });
  }

  removeLaidOut(sheets: readonly string[], columns?: AddedColumns): Promise<void> {
    return inExcel((context) => removeInExcel(context, sheets, columns));
  }
}

interface AskedHead {
  table: Excel.Table;
  sheet: Excel.Worksheet;
  header: Excel.Range;
  body: Excel.Range;
}

function askHead(table: Excel.Table): AskedHead {
  table.load("name");
  const sheet = table.worksheet.load("name");
  const header = table.getHeaderRowRange().load("values");
  const body = table.getDataBodyRange().load("rowCount, columnCount, rowIndex");
  return { table, sheet, header, body };
}

function readHead({ table, sheet, header, body }: AskedHead): TableHead {
  const headings = (header.values[0] ?? []).map(String);
  const { rowCount, rowIndex } = body;
  return { name: table.name, sheet: sheet.name, headings, rowCount, firstRow: rowIndex + 1 };
}

interface Piece {
  table: number;
  first: number;
  count: number;
}

/** Small tables are read together; a large one takes turns of its own. */
function* sharedReads(rowCounts: readonly number[]): Generator<Piece[]> {
  let pieces: Piece[] = [];
  let room = rowsRead;
  for (const [table, rowCount] of rowCounts.entries()) {
    for (let first = 0; first < rowCount;) {
      const count = Math.min(room, rowCount - first);
      pieces.push({ table, first, count });
      first += count;
      room -= count;
      if (room > 0) continue;
      yield pieces;
      [pieces, room] = [[], rowsRead];
    }
  }
  if (pieces.length > 0) yield pieces;
}

/** The row of each key, from 0; of two rows with one key the first, so that no change hits both. */
function rowsByKey({ keys }: WritableTable): Map<string, number> {
  const rowOfKey = new Map<string, number>();
  for (const [row, key] of keys.entries()) {
    const text = String(key).trim();
    if (!rowOfKey.has(text)) rowOfKey.set(text, row);
  }
  return rowOfKey;
}

function writeCells(
  { table, body, headings }: WritableTable,
  row: number,
  cells: Readonly<Record<string, WrittenCell>>,
): number {
  let written = 0;
  for (const [heading, cell] of Object.entries(cells)) {
    const column = headings.indexOf(heading);
    if (column < 0) throw documentError("table-changed", undefined, table.name);
    if (cell === null) continue;
    body.getCell(row, column).values = [[cell]];
    written += 1;
  }
  return written;
}

function removeRuns({ body, table, headings }: WritableTable, rows: readonly number[]): void {
  const isWhole = rows.length === body.rowCount;
  // A table must keep one row; Excel refuses to delete the last.
  const removed = isWhole ? rows.filter((row) => row > 0) : rows;
  for (const { first, count } of runsFromBelow(removed)) {
    body
      .getCell(first, 0)
      .getResizedRange(count - 1, headings.length - 1)
      .delete(Excel.DeleteShiftDirection.up);
  }
  if (isWhole && rows.length > 0) table.getDataBodyRange().values = [headings.map(() => "")];
}

function toValues(rows: readonly (readonly WrittenCell[])[]): (string | number | boolean)[][] {
  // null is "leave alone" to Excel, which its types do not know.
  return rows as unknown as (string | number | boolean)[][];
}

/** What ends a reading or a writing that was called off. */
function calledOff(): DOMException {
  return new DOMException("Called off", "AbortError");
}
