import type {
  BudgetWorkbook,
  RowChange,
  TableHead,
  WorkbookTable,
} from "../../src/core/budget/workbook/budget-workbook";
import type { CellValue, WrittenCell } from "../../src/core/budget/workbook/cells";
import { rowChunks } from "../../src/core/budget/workbook/row-chunks";
import type { AddedColumns, WorkbookLayout } from "../../src/core/budget/workbook/workbook-layout";
import type { WorkOptions } from "../../src/core/shared/work";

/** A workbook without formulas: what is written to a cell is what is read, less the apostrophe of a text. */
export class InMemoryBudgetWorkbook implements BudgetWorkbook {
  readonly name = "budget.xlsx";
  readonly tables = new Map<string, WorkbookTable>();
  readonly sheets: string[] = [];
  /** The headings of columns that stand for formulas of hers. */
  readonly formulaColumns: string[] = [];
  /** The tables whose filters were cleared. */
  readonly cleared: string[] = [];
  /** Called before each chunk; may throw, as a medium does. */
  onChunk: () => void = () => undefined;

  async listTables(): Promise<TableHead[]> {
    return [...this.tables.values()].map(({ rows: _rows, ...head }) => head);
  }

  async readTables(names: readonly string[]): Promise<WorkbookTable[]> {
    return names.flatMap((name) => {
      const table = this.tables.get(name);
      if (!table) return [];
      const { headings, rows } = table;
      const copy = { headings: [...headings], rows: rows.map((row) => [...row]) };
      return [{ ...table, ...copy, rowCount: rows.length }];
    });
  }

  async appendRows(
    head: TableHead,
    rows: readonly (readonly WrittenCell[])[],
    options: WorkOptions = {},
  ): Promise<number> {
    const { rows: held } = this.table(head.name);
    let done = 0;
    for (const chunk of rowChunks(rows)) {
      if (options.signal?.aborted === true) break;
      this.onChunk();
      if (held.length === 1 && held[0]?.every((cell) => cell === "") === true) held.pop();
      held.push(...chunk.map((row) => row.map(toValue)));
      done += chunk.length;
      options.onProgress?.({ done, total: rows.length });
    }
    return done;
  }

  async clearFilters(tables: readonly string[]): Promise<void> {
    this.cleared.push(...tables);
  }

  async changeRows(
    table: string,
    keyHeading: string,
    changes: readonly RowChange[],
  ): Promise<string[]> {
    const { rows, headings } = this.table(table);
    const at = headings.indexOf(keyHeading);
    return changes.flatMap(({ key, cells }) => {
      const row = rows.find((one) => isOfKey(one[at], key));
      if (!row) return [key];
      for (const [heading, cell] of Object.entries(cells)) {
        if (cell !== null) row[headings.indexOf(heading)] = toValue(cell);
      }
      return [];
    });
  }

  async removeRows(table: string, keyHeading: string, keys: ReadonlySet<string>): Promise<number> {
    const found = this.table(table);
    const at = found.headings.indexOf(keyHeading);
    const firsts = new Set([...keys].map((key) => found.rows.find((row) => isOfKey(row[at], key))));
    const before = found.rows.length;
    found.rows = found.rows.filter((row) => !firsts.has(row));
    return before - found.rows.length;
  }

  async listFormulaColumns(): Promise<string[]> {
    return [...this.formulaColumns];
  }

  async replaceRows(head: TableHead, rows: readonly (readonly WrittenCell[])[]): Promise<void> {
    const table = this.table(head.name);
    const before = table.rows;
    table.rows = rows.map((row, at) =>
      row.map((cell, column) => (cell === null ? (before[at]?.[column] ?? "") : toValue(cell))),
    );
  }

  async layOut({ sheets, replaces = [], addedColumns }: WorkbookLayout): Promise<void> {
    await this.removeLaidOut(replaces);
    if (addedColumns) {
      const { headings, rows } = this.table(addedColumns.table);
      headings.push(...addedColumns.headings);
      for (const row of rows) row.push(...addedColumns.headings.map(() => ""));
    }
    for (const { name: sheet, tables } of sheets) {
      this.sheets.push(sheet);
      for (const { name, columns, rows } of tables) {
        const headings = columns.map(({ heading }) => String(toValue(heading)));
        const held = rows.map((row) => row.map(toValue));
        const head = { name, sheet, headings, rowCount: held.length, firstRow: 2 };
        this.tables.set(name, { ...head, rows: held });
      }
    }
  }

  async removeLaidOut(names: readonly string[], columns?: AddedColumns): Promise<void> {
    for (const heading of columns?.headings ?? []) {
      const { headings, rows } = this.table(columns?.table ?? "");
      const at = headings.indexOf(heading);
      for (const row of [headings, ...rows]) row.splice(at, 1);
    }
    for (const name of names) {
      const at = this.sheets.indexOf(name);
      if (at >= 0) this.sheets.splice(at, 1);
      for (const table of this.tables.values())
        if (table.sheet === name) this.tables.delete(table.name);
    }
  }

  /** A table as it stands. A table that is not there is a bug of the test: RangeError. */
  table(name: string): WorkbookTable {
    const table = this.tables.get(name);
    if (!table) throw new RangeError(`InMemoryBudgetWorkbook: no table "${name}"`);
    return table;
  }
}

/** Of two rows with one key the first is found, as in Excel. */
function isOfKey(cell: CellValue | undefined, key: string): boolean {
  return String(cell).trim() === key;
}

function toValue(cell: WrittenCell): CellValue {
  if (cell === null) return "";
  return typeof cell === "string" && cell.startsWith("'") ? cell.slice(1) : cell;
}
