import type { CalendarDate } from "../../shared/calendar-date";
import type { Language } from "../../shared/language";
import type { WorkOptions } from "../../shared/work";
import type { CsvMapping } from "../csv/csv-mapping";
import { toBatch } from "../import/import-batch";
import type { ImportPreview } from "../import/preview-import";
import type { SupplierInvoice } from "../invoices/supplier-invoice";
import { monthOf, spanOf, type MonthSpan } from "../lines/month";
import { matchLines } from "../match/match-lines";
import type { LineMatch, MatchRule } from "../match/match-rule";
import type { BudgetWorkbook, RowChange, TableHead } from "../workbook/budget-workbook";
import { toTextCell, type WrittenCell } from "../workbook/cells";
import { describeMatch } from "../workbook/describe-match";
import {
  layOutReckoning,
  layOutTable,
  layOutWorkbook,
  type PlannedLine,
} from "../workbook/lay-out-workbook";
import { readBudget, toBudgetTable, type BudgetContents } from "../workbook/read-budget";
import { readSettings, settingRows, type WorkbookSettings } from "../workbook/settings";
import {
  sheetNames,
  tableColumns,
  tableNames,
  type ColumnOf,
  type TableRole,
} from "../workbook/table-columns";
import { mapTable, type TableMapping } from "../workbook/table-mapping";
import { alignRow, toInvoiceCells, toRuleCells, toTransactionCells } from "../workbook/write-rows";
import { planUndo } from "./earlier-imports";
import { layOutReport, reportSheet } from "./lay-out-report";
import { toReport } from "./report";

/** What a desk is put together from. */
export interface BudgetDeskParts {
  workbook: BudgetWorkbook;
  /** The language that a new workbook gets. */
  language: Language;
  today: () => CalendarDate;
}

/** What came of adding an import: all of its rows, or none. */
export interface AddOutcome {
  added: number;
  isCancelled: boolean;
}

/** What came of undoing an import. */
export interface UndoneImport {
  removed: number;
  /** Rows that she has changed since and that stay. */
  changed: number;
}

/** A column of a role, with its role. */
type Named<Role extends TableRole> = Partial<Record<ColumnOf<Role>, WrittenCell>>;

/**
 * The budget of one workbook, open or closed: reads its tables and carries out what she asks. Old rows are never
 * edited or removed but by her own command. Failures are those of the workbook; a command for a table that is not
 * there is a bug of the caller: RangeError.
 */
export class BudgetDesk {
  private current: BudgetContents | undefined;

  constructor(private readonly parts: BudgetDeskParts) {}

  /** The name of the workbook's file. */
  get name(): string {
    return this.parts.workbook.name;
  }

  /** What was read last; undefined before that, and in a workbook without budget tables. Replaced at each change. */
  get contents(): BudgetContents | undefined {
    return this.current;
  }

  /** Tables of the budget that are not there: deleted or renamed. */
  get missing(): TableRole[] {
    const { heads } = this.need();
    return roles.filter((role) => heads[role] === undefined);
  }

  /** What holds for a workbook that tells nothing of itself: the calendar year, kronor. */
  get defaults(): WorkbookSettings {
    const { language, today } = this.parts;
    const { from, to } = spanOf("year", monthOf(today()));
    return {
      ...{ language, currency: "SEK", yearStart: from, from, to },
      ...{ csvMappings: [], approvalLimits: {}, tables: [] },
    };
  }

  /** Reads everything anew. */
  async open(options: WorkOptions = {}): Promise<void> {
    const { workbook } = this.parts;
    const tables = await workbook.readTables(Object.values(tableNames), options);
    const ours = (role: TableRole) => tables.find(({ name }) => name === tableNames[role]);
    const settingsTable = ours("settings");
    if (!settingsTable && !ours("budget")) {
      this.current = undefined;
      return;
    }
    const { value: settings, warnings } = readSettings(settingsTable?.rows ?? [], this.defaults);
    const hers = settings.tables.map(({ table }) => table);
    const wanted = hers.filter((name) => !tables.some((table) => table.name === name));
    if (wanted.length > 0) tables.push(...(await workbook.readTables(wanted, options)));
    const mappings: Partial<Record<TableRole, TableMapping>> = {};
    for (const role of roles) {
      const head = ours(role);
      const mapping = settings.tables.find((one) => one.role === role);
      if (mapping) mappings[role] = mapping;
      else if (head) mappings[role] = mapTable(role, head, settings.yearStart);
    }
    const contents = readBudget(settings, mappings, tables);
    this.current = { ...contents, warnings: [...warnings, ...contents.warnings] };
  }

  /** The tables of the workbook, for choosing among her own. */
  listTables(): Promise<TableHead[]> {
    return this.parts.workbook.listTables();
  }

  /** Makes the tables and the summary in the workbook, with lines when some are given, and reads them. */
  async create(
    start: Partial<Pick<WorkbookSettings, "yearStart" | "currency">>,
    lines: readonly PlannedLine[] = [],
    options: WorkOptions = {},
  ): Promise<void> {
    const whole = { ...this.defaults, ...start };
    const settings = { ...whole, from: whole.yearStart, to: whole.yearStart + 11 };
    await this.parts.workbook.layOut(layOutWorkbook({ settings, lines }), options);
    await this.open();
  }

  /** Makes an empty table of ours anew where it was deleted, on a sheet of its own, and reads. */
  async addMissing(role: TableRole): Promise<void> {
    const { settings } = this.need();
    const rows = role === "settings" ? settingRows(settings) : [];
    await this.parts.workbook.layOut({ sheets: [layOutTable(role, settings.language, rows)] });
    await this.open();
  }

  /**
   * Adds the new rows of a preview, and the unsure ones that she accepted, under one name. When it is called off or
   * fails on the way, what was added already is taken away again: all rows or none.
   */
  async addImport(
    batch: string,
    preview: ImportPreview,
    accepted: ReadonlySet<string>,
    matches: ReadonlyMap<string, LineMatch>,
    options: WorkOptions = {},
  ): Promise<AddOutcome> {
    const contents = this.need();
    const { head, mapping } = this.table("transactions");
    const { rows } = toBatch(batch, preview, contents.transactions, accepted);
    // An accepted row may have got another key than it had in the preview; the order is the same.
    const chosen = preview.rows.filter(
      ({ verdict, key }) => verdict === "new" || (verdict === "unsure" && accepted.has(key)),
    );
    const added = rows.map((row, at) => {
      const { line, reason } = matches.get(chosen[at]?.key ?? "") ?? {};
      const assigned = line === undefined ? {} : { line, ...(reason ? { reason } : {}) };
      return { ...row, ...assigned, batch, row: contents.transactions.length + at };
    });
    const cells = added.map((row) =>
      alignRow(head.headings, mapping, toTransactionCells(row, contents.settings)),
    );
    const keys = new Set(added.map(({ key }) => key));
    let count = 0;
    try {
      count = await this.parts.workbook.appendRows(head, cells, options);
    } catch (thrown) {
      await this.takeBack(keys);
      throw thrown;
    }
    if (count < cells.length) {
      await this.takeBack(keys);
      return { added: 0, isCancelled: true };
    }
    this.replace({ transactions: [...contents.transactions, ...added] });
    return { added: count, isCancelled: false };
  }

  /** Takes an import away again, looked up in the workbook as it is now, so that it works from any pane and any day. */
  async undoImport(batch: string, options: WorkOptions = {}): Promise<UndoneImport> {
    await this.open();
    const { transactions } = this.need();
    const { remove, changed } = planUndo(batch, transactions);
    const { head } = this.table("transactions");
    const heading = this.heading("transactions", "key");
    const removed = await this.parts.workbook.removeRows(head.name, heading, remove, options);
    this.replace({ transactions: transactions.filter(({ key }) => !remove.has(key)) });
    return { removed, changed };
  }

  /** Remembers how a bank writes its files. */
  async rememberCsv(mapping: CsvMapping): Promise<void> {
    const { settings } = this.need();
    const isSame = (one: CsvMapping) => one.header.join("\n") === mapping.header.join("\n");
    const csvMappings = [...settings.csvMappings.filter((one) => !isSame(one)), mapping];
    await this.writeSettings({ ...settings, csvMappings });
  }

  /** Writes the settings into their table. */
  async writeSettings(settings: WorkbookSettings): Promise<void> {
    const { head } = this.table("settings");
    await this.parts.workbook.replaceRows(head, settingRows(settings));
    this.replace({ settings });
  }

  /** Registers an invoice at the end of the register. */
  async registerInvoice(invoice: SupplierInvoice): Promise<void> {
    const { settings, invoices } = this.need();
    const { head, mapping } = this.table("invoices");
    const row = alignRow(head.headings, mapping, toInvoiceCells(invoice, settings));
    await this.parts.workbook.appendRows(head, [row]);
    this.replace({ invoices: [...invoices, invoice] });
  }

  /** Writes an invoice of the register anew: a step, a line, a note. */
  async changeInvoice(invoice: SupplierInvoice): Promise<void> {
    const { settings, invoices } = this.need();
    const before = invoices.find(({ id }) => id === invoice.id);
    const cells = changed(
      before ? toInvoiceCells(before, settings) : {},
      toInvoiceCells(invoice, settings),
    );
    await this.change("invoices", "id", [{ key: invoice.id, cells }]);
    this.replace({ invoices: invoices.map((one) => (one.id === invoice.id ? invoice : one)) });
  }

  /** Takes an invoice out of the register. */
  async removeInvoice(id: string): Promise<void> {
    const { invoices } = this.need();
    const { head } = this.table("invoices");
    const heading = this.heading("invoices", "id");
    await this.parts.workbook.removeRows(head.name, heading, new Set([id]));
    this.replace({ invoices: invoices.filter((one) => one.id !== id) });
  }

  /** Writes the comment of a budget line. */
  async comment(line: string, comment: string): Promise<void> {
    const { lines } = this.need();
    await this.change("budget", "line", [{ key: line, cells: { comment: toTextCell(comment) } }]);
    this.replace({ lines: lines.map((one) => (one.id === line ? { ...one, comment } : one)) });
  }

  /** Writes all rules, in their order. */
  async writeRules(rules: readonly MatchRule[]): Promise<void> {
    const { head, mapping } = this.table("rules");
    const rows = rules.map((rule) => alignRow(head.headings, mapping, toRuleCells(rule)));
    await this.parts.workbook.replaceRows(head, rows);
    this.replace({ rules: [...rules] });
  }

  /** Lets the rules run on rows that stand on no line; gives back how many got one. Rows with a line are hers. */
  async applyRules(options: WorkOptions = {}): Promise<number> {
    const { transactions, rules, settings } = this.need();
    const free = transactions.filter(({ line }) => line === undefined);
    const matches = matchLines(free, { rules, earlier: [], accounts: [] });
    const lines = new Map<string, string>();
    const changes = free.flatMap(({ key }, at): NamedChange<"transactions">[] => {
      const { line, reason } = matches[at] ?? {};
      if (line === undefined || !reason) return [];
      lines.set(key, line);
      const why = toTextCell(describeMatch(reason, settings.language));
      return [{ key, cells: { line: toTextCell(line), why } }];
    });
    if (changes.length > 0) await this.change("transactions", "key", changes, options);
    this.replace({
      transactions: transactions.map((one) => {
        const line = lines.get(one.key);
        return line === undefined ? one : { ...one, line };
      }),
    });
    return changes.length;
  }

  /** Makes the board's report anew, on a sheet of its own. */
  async makeReport(span: MonthSpan): Promise<void> {
    const { workbook } = this.parts;
    const contents = this.need();
    const { language } = contents.settings;
    await workbook.removeSheets([reportSheet[language]]);
    await workbook.layOut({ sheets: [layOutReport(toReport(contents, span), language)] });
  }

  /**
   * Takes tables of hers into use: what her table of transactions lacks is added to its right, nothing of hers is
   * moved or reformatted, and our own tables and the summary come on sheets of their own.
   */
  async adopt(budget: TableMapping, transactions: TableMapping): Promise<void> {
    const { workbook, language } = this.parts;
    const lacking = (["line", "account", "currency", "batch", "key"] as const).filter(
      (name) => transactions.headings[name] === undefined,
    );
    const added = lacking.map((name) => tableColumns.transactions[name].heading[language]);
    if (added.length > 0) await workbook.addColumns(transactions.table, added);
    const headings = { ...transactions.headings };
    for (const [at, name] of lacking.entries()) headings[name] = added[at];
    const yearStart = budget.months[0]?.month ?? this.defaults.yearStart;
    const settings: WorkbookSettings = {
      ...this.defaults,
      ...{ yearStart, from: yearStart, to: yearStart + 11 },
      tables: [budget, { ...transactions, headings }],
    };
    const own = (["invoices", "rules"] as const).map((role) => layOutTable(role, language));
    await workbook.layOut({
      sheets: [...own, layOutTable("settings", language, settingRows(settings))],
    });
    await this.open();
    await this.layOutSummary();
  }

  /** Makes the summary and its months anew, as after lines were added to the budget. */
  async layOutSummary(): Promise<void> {
    const { workbook } = this.parts;
    const { settings, mappings, lines } = this.need();
    const { language, currency } = settings;
    const { budget, transactions, invoices, settings: kept } = mappings;
    if (!budget || !transactions || !kept) throw new RangeError("BudgetDesk: tables are missing");
    const sources = {
      ...{ budget, transactions, settings: kept, currency, language },
      ...(invoices ? { invoices } : {}),
    };
    await workbook.removeSheets([sheetNames.summary[language], sheetNames.months[language]]);
    await workbook.layOut(
      layOutReckoning(
        sources,
        lines.map(({ row }) => row),
        settings,
      ),
    );
  }

  private async change<Role extends TableRole>(
    role: Role,
    key: ColumnOf<Role>,
    changes: readonly NamedChange<Role>[],
    options: WorkOptions = {},
  ): Promise<void> {
    const { head, mapping } = this.table(role);
    const wanted = changes.map(({ key: found, cells }): RowChange => {
      const named = Object.entries<WrittenCell | undefined>(cells);
      const written = named.flatMap(([name, cell]) => {
        const heading = mapping.headings[name];
        return heading === undefined || cell === undefined ? [] : [[heading, cell] as const];
      });
      return { key: found, cells: Object.fromEntries(written) };
    });
    await this.parts.workbook.changeRows(head.name, this.heading(role, key), wanted, options);
  }

  /** After a failure the rows may or may not be there; taking away what is there puts it right. */
  private async takeBack(keys: ReadonlySet<string>): Promise<void> {
    const { head } = this.table("transactions");
    await this.parts.workbook.removeRows(head.name, this.heading("transactions", "key"), keys);
  }

  private need(): BudgetContents {
    if (!this.current) throw new RangeError("BudgetDesk: the workbook has no budget");
    return this.current;
  }

  private table(role: TableRole): { head: TableHead; mapping: TableMapping } {
    const { heads, mappings } = this.need();
    const [head, mapping] = [heads[role], mappings[role]];
    if (!head || !mapping) throw new RangeError(`BudgetDesk: there is no table for ${role}`);
    return { head, mapping };
  }

  private heading<Role extends TableRole>(role: Role, column: ColumnOf<Role>): string {
    const heading = this.table(role).mapping.headings[column];
    if (heading === undefined) throw new RangeError(`BudgetDesk: no column for ${column}`);
    return heading;
  }

  /** Takes changes in; figures are reckoned anew when something was booked, planned or committed. */
  private replace(part: Partial<BudgetContents>): void {
    const contents = { ...this.need(), ...part };
    const isReckoned = part.transactions ?? part.invoices;
    this.current = isReckoned ? { ...contents, table: toBudgetTable(contents) } : contents;
  }
}

/** In the order in which tables are told of. */
const roles: readonly TableRole[] = ["budget", "transactions", "invoices", "rules", "settings"];

interface NamedChange<Role extends TableRole> {
  key: string;
  cells: Named<Role>;
}

/** The cells that are not as they were, so that a change of hers beside ours is not written over. */
function changed<Cells extends Readonly<Record<string, WrittenCell | undefined>>>(
  before: Partial<Cells>,
  after: Cells,
): Cells {
  const entries = Object.entries(after).filter(([name, cell]) => before[name] !== cell);
  return Object.fromEntries(entries) as Cells;
}
