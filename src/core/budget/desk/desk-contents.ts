import type { WorkOptions } from "../../shared/work";
import type { BudgetWorkbook, RowChange, TableHead } from "../workbook/budget-workbook";
import type { WrittenCell } from "../workbook/cells";
import { columnsToWrite } from "../workbook/current-mapping";
import { reckoned, type BudgetContents } from "../workbook/read-budget";
import type { ColumnOf, TableRole } from "../workbook/table-columns";
import type { TableMapping } from "../workbook/table-mapping";
import { NotWritten } from "./not-written";

/** New values for some known columns of one row, found by its key. */
export interface NamedChange<Role extends TableRole> {
  key: string;
  cells: Partial<Record<ColumnOf<Role>, WrittenCell>>;
}

/**
 * What a desk has read of its workbook, and how its tables are written to by the names of their columns. Asking for
 * what is not there is a bug of the caller: RangeError.
 */
export class DeskContents {
  /** What was read last; undefined before that and in a workbook without budget tables. Replaced at each change. */
  current: BudgetContents | undefined;

  constructor(readonly workbook: BudgetWorkbook) {}

  /** What was read, when something must have been. */
  need(): BudgetContents {
    if (!this.current) throw new RangeError("BudgetDesk: the workbook has no budget");
    return this.current;
  }

  /** The table of a role as it was read, and how it is mapped. */
  table(role: TableRole): { head: TableHead; mapping: TableMapping } {
    const { heads, mappings } = this.need();
    const [head, mapping] = [heads[role], mappings[role]];
    if (!head || !mapping) throw new RangeError(`BudgetDesk: there is no table for ${role}`);
    return { head, mapping };
  }

  /** The same for writing rows into it. Throws NotWritten when a column is gone that a row would lose. */
  tableToWrite(role: TableRole): { head: TableHead; mapping: TableMapping } {
    const table = this.table(role);
    if (columnsToWrite(table.mapping).length > 0)
      throw new NotWritten("column-missing", table.head.name);
    return table;
  }

  /** The heading of a known column. */
  heading<Role extends TableRole>(role: Role, column: ColumnOf<Role>): string {
    const heading = this.table(role).mapping.headings[column];
    if (heading === undefined) throw new RangeError(`BudgetDesk: no column for ${column}`);
    return heading;
  }

  /**
   * Writes cells of rows, and gives back the keys that no row has; columns that the table need not have are passed over.
   * Rejects with NotWritten.
   */
  async change<Role extends TableRole>(
    role: Role,
    key: ColumnOf<Role>,
    changes: readonly NamedChange<Role>[],
    options: WorkOptions = {},
  ): Promise<string[]> {
    const { head, mapping } = this.tableToWrite(role);
    const wanted = changes.map(({ key: found, cells }): RowChange => {
      const named = Object.entries<WrittenCell | undefined>(cells);
      const written = named.flatMap(([name, cell]) => {
        const heading = mapping.headings[name];
        return heading === undefined || cell === undefined ? [] : [[heading, cell] as const];
      });
      return { key: found, cells: Object.fromEntries(written) };
    });
    return this.workbook.changeRows(head.name, this.heading(role, key), wanted, options);
  }

  /** Takes changes in; figures are reckoned anew when something was booked, planned or committed. */
  replace(part: Partial<BudgetContents>): void {
    const contents = { ...this.need(), ...part };
    this.current = (part.transactions ?? part.invoices) ? reckoned(contents) : contents;
  }
}
