import {
  mostRowsOfTable,
  type BudgetWorkbook,
  type RowChange,
  type TableHead,
  type WorkbookTable,
} from "../core/budget/workbook/budget-workbook";
import { type CellRectangle, readRectangle } from "../core/budget/workbook/cell-rectangle";
import {
  columnsWithFormulas,
  type CellValue,
  type WrittenCell,
} from "../core/budget/workbook/cells";
import { rowChunks, runsFromBelow } from "../core/budget/workbook/row-chunks";
import type { AddedColumns, WorkbookLayout } from "../core/budget/workbook/workbook-layout";
import type { WorkOptions } from "../core/shared/work";
import { driveError } from "./drive-error";
import { refuseNoRoomBeside, reopenGapBeside } from "./graph-beside-table";
import {
  listTableNames,
  openTable,
  openTableForWriting,
  openTableIfThere,
  openTables,
  placeTables,
  readCells,
  readWholeTables,
  type OpenedTable,
  type PlacedTable,
} from "./graph-table";
import { layOutInGraph, refuseTakenNames } from "./graph-workbook-layout";
import { columnPath, rangePath, sheetPath, tablePath } from "./graph-workbook-paths";
import type { GraphWorkbookSession } from "./graph-workbook-session";
import { stopIfCancelled } from "./wait";

/** So many rows are read at once; an answer must stay below 5 MB. */
const rowsRead = 2_000;

/**
 * A workbook that lies closed in OneDrive or SharePoint, worked on through Graph. Rejects with GraphError; see
 * `BudgetWorkbook` for what the methods do.
 */
export class GraphBudgetWorkbook implements BudgetWorkbook {
  readonly lacksPages = true;

  /** `name` is the file's. */
  constructor(
    readonly name: string,
    private readonly session: GraphWorkbookSession,
  ) {}

  async listTables(): Promise<TableHead[]> {
    const opened = await openTables(this.session, await listTableNames(this.session));
    return opened.map((one) => toHead(one, one.headings));
  }

  async readTables(names: readonly string[], options: WorkOptions = {}): Promise<WorkbookTable[]> {
    const known = new Set((await listTableNames(this.session)).map((name) => name.toLowerCase()));
    const there = names.filter((name) => known.has(name.toLowerCase()));
    const places = await placeTables(this.session, there);
    const large = places.find(({ body }) => body.height > mostRowsOfTable);
    if (large) throw driveError("table-too-large", {}, large.name);
    const total = places.reduce((sum, { body }) => sum + body.height, 0);
    let done = 0;
    const onRows = (count: number) => {
      done += count;
      options.onProgress?.({ done, total });
    };
    stopIfCancelled(options.signal);
    const small = smallOnes(places);
    const wholes = await readWholeTables(this.session, small, options);
    onRows(small.reduce((sum, { body }) => sum + body.height, 0));
    const tables: WorkbookTable[] = [];
    for (const place of places) {
      const whole = wholes[small.indexOf(place)];
      tables.push(toTable(place, whole ?? (await this.readInPieces(place, onRows, options))));
    }
    return tables;
  }

  /** Reads a large table, its headings first. */
  private async readInPieces(
    { sheet, body }: PlacedTable,
    onRows: (count: number) => void,
    options: Pick<WorkOptions, "signal">,
  ): Promise<CellValue[][]> {
    const lines: CellValue[][] = [];
    const height = body.height + 1;
    while (lines.length < height) {
      stopIfCancelled(options.signal);
      const count = Math.min(rowsRead, height - lines.length);
      const part = { ...body, row: body.row - 1 + lines.length, height: count };
      const isFirst = lines.length === 0;
      lines.push(...(await readCells(this.session, sheet, part, options)));
      onRows(isFirst ? count - 1 : count);
    }
    return lines;
  }

  async appendRows(
    head: TableHead,
    rows: readonly (readonly WrittenCell[])[],
    options: WorkOptions = {},
  ): Promise<number> {
    const opened = await openTableForWriting(this.session, head.name, head.headings);
    let [done, height] = [0, opened.body.height];
    for (const chunk of rowChunks(rows)) {
      if (options.signal?.aborted === true) break;
      let added: readonly (readonly WrittenCell[])[] = chunk;
      if (done === 0 && (await this.isBlank(opened))) {
        await this.writeCells(opened.sheet, { ...opened.body, height: 1 }, chunk.slice(0, 1));
        added = chunk.slice(1);
      }
      await this.addRows(opened.name, added, height);
      height += added.length;
      done += chunk.length;
      options.onProgress?.({ done, total: rows.length });
    }
    return done;
  }

  async changeRows(
    table: string,
    keyHeading: string,
    changes: readonly RowChange[],
    options: WorkOptions = {},
  ): Promise<string[]> {
    const opened = await openTableForWriting(this.session, table);
    const rowOfKey = await this.readKeys(opened, keyHeading);
    const missing: string[] = [];
    for (const [at, { key, cells }] of changes.entries()) {
      stopIfCancelled(options.signal);
      const row = rowOfKey.get(key);
      if (row === undefined) missing.push(key);
      else await this.changeRow(opened, row, cells);
      options.onProgress?.({ done: at + 1, total: changes.length });
    }
    return missing;
  }

  async removeRows(
    table: string,
    keyHeading: string,
    keys: ReadonlySet<string>,
    options: WorkOptions = {},
  ): Promise<number> {
    const opened = await openTableForWriting(this.session, table);
    const rowOfKey = await this.readKeys(opened, keyHeading);
    const rows = [...keys].flatMap((key) => rowOfKey.get(key) ?? []);
    await this.removeRuns(opened, rows);
    options.onProgress?.({ done: rows.length, total: rows.length });
    return rows.length;
  }

  async listFormulaColumns(table: string): Promise<string[]> {
    const { sheet, body, headings } = await openTable(this.session, table);
    const cells = await this.session.get<Record<"formulas" | "values", CellValue[][]>>(
      `${rangePath(sheet, body)}?$select=formulas,values`,
    );
    return columnsWithFormulas(headings, cells);
  }

  async replaceRows(head: TableHead, rows: readonly (readonly WrittenCell[])[]): Promise<void> {
    const opened = await openTableForWriting(this.session, head.name, head.headings);
    const { body, sheet, headings } = opened;
    const written = rows.length === 0 ? [headings.map(() => "")] : rows;
    const kept = Math.min(written.length, body.height);
    await this.writeCells(sheet, { ...body, height: kept }, written.slice(0, kept));
    await this.addRows(head.name, written.slice(kept), body.height);
    await this.removeRuns(
      opened,
      Array.from({ length: body.height - kept }, (_, at) => kept + at),
    );
  }

  async layOut(layout: WorkbookLayout, options: WorkOptions = {}): Promise<void> {
    await refuseTakenNames(this.session, layout);
    if (layout.addedColumns) await this.addColumns(layout.addedColumns);
    if (layout.replaces) await this.removeLaidOut(layout.replaces);
    await layOutInGraph(this.session, layout, options);
  }

  async clearFilters(tables: readonly string[]): Promise<void> {
    const wanted = new Set(tables.map((name) => name.toLowerCase()));
    for (const name of await listTableNames(this.session)) {
      if (wanted.has(name.toLowerCase()))
        await this.session.post(`${tablePath(name)}/clearFilters`, {});
    }
  }

  async removeLaidOut(sheets: readonly string[], columns?: AddedColumns): Promise<void> {
    if (columns) await this.removeColumns(columns);
    const { value } = await this.session.get<{ value: { name: string }[] }>(
      "/worksheets?$select=id,name",
    );
    for (const { name } of value) {
      if (sheets.includes(name)) await this.session.delete(sheetPath(name));
    }
  }

  private async addColumns({ table, headings }: AddedColumns): Promise<void> {
    const opened = await openTableForWriting(this.session, table);
    const { name, body } = opened;
    await refuseNoRoomBeside(this.session, opened, headings.length);
    for (const heading of headings) {
      const values = [[heading], ...Array.from({ length: body.height }, () => [""])];
      await this.session.post(`${tablePath(name)}/columns/add`, { index: null, values });
    }
  }

  private async removeColumns({ table, headings }: AddedColumns): Promise<void> {
    const opened = await openTableIfThere(this.session, table);
    const there = headings.filter((heading) => opened?.headings.includes(heading));
    if (there.length > 0) await openTableForWriting(this.session, table);
    for (const heading of there) await this.session.delete(columnPath(table, heading));
    if (there.length > 0)
      await reopenGapBeside(this.session, await openTable(this.session, table), there.length);
  }

  private async isBlank({ sheet, body }: OpenedTable): Promise<boolean> {
    if (body.height !== 1) return false;
    const [row = []] = await readCells(this.session, sheet, body);
    return row.every((cell) => cell === "");
  }

  private async readKeys(opened: OpenedTable, keyHeading: string): Promise<Map<string, number>> {
    const { name, sheet, body, headings } = opened;
    const at = headings.indexOf(keyHeading);
    if (at < 0) throw driveError("table-changed", {}, name);
    const rowOfKey = new Map<string, number>();
    for (let first = 0; first < body.height; first += rowsRead) {
      const height = Math.min(rowsRead, body.height - first);
      const part = { row: body.row + first, column: body.column + at, height, width: 1 };
      const cells = await readCells(this.session, sheet, part);
      for (const [row, [key = ""]] of cells.entries()) {
        const text = String(key).trim();
        if (!rowOfKey.has(text)) rowOfKey.set(text, first + row);
      }
    }
    return rowOfKey;
  }

  private writeCells(
    sheet: string,
    part: CellRectangle,
    values: readonly (readonly WrittenCell[])[],
  ): Promise<void> {
    return this.session.patch(rangePath(sheet, part), { values });
  }

  /** One request for a row: from its first changed cell to its last, null for what stays between. */
  private async changeRow(
    { name, sheet, body, headings }: OpenedTable,
    row: number,
    cells: Readonly<Record<string, WrittenCell>>,
  ): Promise<void> {
    const columns = Object.keys(cells).map((heading) => headings.indexOf(heading));
    if (columns.some((column) => column < 0)) throw driveError("table-changed", {}, name);
    if (columns.length === 0) return;
    const [first, last] = [Math.min(...columns), Math.max(...columns)];
    const values = headings.slice(first, last + 1).map((heading) => cells[heading] ?? null);
    const width = values.length;
    const part = { row: body.row + row, column: body.column + first, height: 1, width };
    await this.writeCells(sheet, part, [values]);
  }

  private async addRows(
    table: string,
    values: readonly (readonly WrittenCell[])[],
    heightBefore: number,
  ): Promise<void> {
    if (values.length === 0) return;
    const path = tablePath(table);
    const wasDone = async (): Promise<boolean> => {
      const body = await this.session.getWithin<{ address: string }>(
        `${path}/dataBodyRange?$select=address`,
      );
      return readRectangle(body.address).height >= heightBefore + values.length;
    };
    await this.session.post(`${path}/rows/add`, { index: null, values }, { wasDone });
  }

  private async removeRuns(opened: OpenedTable, rows: readonly number[]): Promise<void> {
    const { sheet, body, headings } = opened;
    const isWhole = rows.length === body.height;
    // A table must keep one row; Excel refuses to delete the last.
    const removed = isWhole ? rows.filter((row) => row > 0) : rows;
    let height = body.height;
    for (const { first, count } of runsFromBelow(removed)) {
      const part = { ...body, row: body.row + first, height: count };
      const expected = height - count;
      const wasDone = async (): Promise<boolean> => {
        const now = await this.session.getWithin<{ address: string }>(
          `${tablePath(opened.name)}/dataBodyRange?$select=address`,
        );
        return readRectangle(now.address).height <= expected;
      };
      await this.session.post(`${rangePath(sheet, part)}/delete`, { shift: "Up" }, { wasDone });
      height = expected;
    }
    if (isWhole && rows.length > 0) {
      await this.writeCells(sheet, { ...body, height: 1 }, [headings.map(() => "")]);
    }
  }
}

/** The tables that have room in one reading together; a large one takes turns of its own. */
function smallOnes(places: readonly PlacedTable[]): PlacedTable[] {
  let room = rowsRead;
  return places.filter(({ body }) => {
    const isSmall = body.height < room;
    if (isSmall) room -= body.height + 1;
    return isSmall;
  });
}

function toTable(place: PlacedTable, [headings = [], ...rows]: CellValue[][]): WorkbookTable {
  return { ...toHead(place, headings.map(String)), rows };
}

function toHead({ name, sheet, body }: PlacedTable, headings: string[]): TableHead {
  return { name, sheet, headings, rowCount: body.height, firstRow: body.row + 1 };
}
