import type { CalendarDate } from "../../shared/calendar-date";
import type { Language } from "../../shared/language";
import type { WorkOptions } from "../../shared/work";
import type { CsvMapping } from "../csv/csv-mapping";
import type { SupplierInvoice } from "../invoices/supplier-invoice";
import { monthOf, spanOf, type MonthSpan } from "../lines/month";
import type { MatchRule } from "../match/match-rule";
import type { BudgetWorkbook, TableHead } from "../workbook/budget-workbook";
import { toTextCell } from "../workbook/cells";
import type { PlannedLine } from "../workbook/lay-out-workbook";
import type { BudgetContents } from "../workbook/read-budget";
import type { WorkbookSettings } from "../workbook/settings";
import type { TableRole } from "../workbook/table-columns";
import { DeskContents } from "./desk-contents";
import {
  addImport,
  rememberCsv,
  undoImport,
  type AddOutcome,
  type ImportOrder,
  type UndoneImport,
} from "./keep-imports";
import { changeInvoices, registerInvoice, removeInvoice } from "./keep-invoices";
import { applyRules, takeOffLines, type PlacedRow, type RulesApplied } from "./apply-rules";
import { takeBackRules, writeRules, type RulesChange } from "./keep-rules";
import { writeSettings } from "./keep-settings";
import { layOutReport, reportSheet } from "./lay-out-report";
import {
  addMissingTable,
  adoptTables,
  createBudget,
  layOutSummaryAnew,
  unmakeBudget,
  type MadeBudget,
  type OwnTables,
} from "./make-budget";
import { openBudget, tableRoles } from "./open-budget";
import { toReport } from "./report";

/** What a desk is put together from. */
export interface BudgetDeskParts {
  workbook: BudgetWorkbook;
  /** The language that a new workbook gets. */
  language: Language;
  today: () => CalendarDate;
}

/**
 * The budget of one workbook, open or closed: reads its tables and carries out what she asks; the `keep-…` files say
 * how. Old rows are never edited or removed but by her own command. Failures are those of the workbook; a command for
 * a table that is not there is a bug of the caller: RangeError.
 */
export class BudgetDesk {
  private readonly kept: DeskContents;

  constructor(private readonly parts: BudgetDeskParts) {
    this.kept = new DeskContents(parts.workbook);
  }

  /** The name of the workbook's file. */
  get name(): string {
    return this.parts.workbook.name;
  }

  /** What was read last; undefined before that, and in a workbook without budget tables. Replaced at each change. */
  get contents(): BudgetContents | undefined {
    return this.kept.current;
  }

  /** Tables of the budget that are not there: deleted or renamed. */
  get missing(): TableRole[] {
    const { heads } = this.kept.need();
    return tableRoles.filter((role) => heads[role] === undefined);
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
    const hers = this.contents?.settings.tables.map(({ table }) => table) ?? [];
    this.kept.current = await openBudget(workbook, this.defaults, hers, options);
  }

  /** The tables of the workbook, for choosing among her own. */
  listTables(): Promise<TableHead[]> {
    return this.parts.workbook.listTables();
  }

  /** Shows all rows of tables of the workbook again. */
  clearFilters(tables: readonly string[]): Promise<void> {
    return this.parts.workbook.clearFilters(tables);
  }

  /** Makes the tables and the summary in the workbook, with lines when some are given. */
  async create(
    start: Partial<Pick<WorkbookSettings, "yearStart" | "currency">>,
    lines: readonly PlannedLine[] = [],
    options: WorkOptions = {},
  ): Promise<MadeBudget> {
    const whole = { ...this.defaults, ...start };
    const settings = { ...whole, from: whole.yearStart, to: whole.yearStart + 11 };
    const made = await createBudget(this.parts.workbook, settings, lines, options);
    this.kept.current = made.contents;
    return made;
  }

  /** Takes a budget away again that was just made, unless something was written in it since: then false. */
  async unmake(made: MadeBudget): Promise<boolean> {
    await this.open();
    const isGone = await unmakeBudget(this.kept, made);
    if (isGone) this.kept.current = undefined;
    return isGone;
  }

  /** Makes an empty table of ours anew where it was deleted, on a sheet of its own, and reads. */
  async addMissing(role: TableRole): Promise<void> {
    await addMissingTable(this.kept, role);
    await this.open();
  }

  /** Adds an import, all of its rows or none; see `addImport`. */
  addImport(order: ImportOrder, options: WorkOptions = {}): Promise<AddOutcome> {
    return addImport(this.kept, order, options);
  }

  /** Takes an import away again, looked up in the workbook as it is now, so that it works from any pane and any day. */
  async undoImport(batch: string, options: WorkOptions = {}): Promise<UndoneImport> {
    const reading = options.rest ? { rest: options.rest } : {};
    await this.open(reading);
    const undone = await undoImport(this.kept, batch, options);
    if (undone.changed > 0) await this.open(reading);
    return undone;
  }

  /** Remembers how a bank writes its files. */
  rememberCsv(mapping: CsvMapping): Promise<void> {
    return rememberCsv(this.kept, mapping);
  }

  /** Writes the settings into their table. */
  writeSettings(settings: WorkbookSettings): Promise<void> {
    return writeSettings(this.kept, settings);
  }

  /** Registers an invoice at the end of the register. */
  registerInvoice(invoice: SupplierInvoice): Promise<void> {
    return registerInvoice(this.kept, invoice);
  }

  /** Writes invoices of the register anew: a step, a line, a note. */
  changeInvoices(invoices: readonly SupplierInvoice[]): Promise<void> {
    return changeInvoices(this.kept, invoices);
  }

  /** Takes an invoice out of the register. */
  removeInvoice(id: string): Promise<void> {
    return removeInvoice(this.kept, id);
  }

  /** Writes the comment of a budget line. */
  async comment(line: string, comment: string): Promise<void> {
    const { lines } = this.kept.need();
    const cells = { comment: toTextCell(comment) };
    await this.kept.change("budget", "line", [{ key: line, cells }]);
    this.kept.replace({ lines: lines.map((one) => (one.id === line ? { ...one, comment } : one)) });
  }

  /** Writes all rules, in their order; what she has beside them goes with them. */
  writeRules(rules: readonly MatchRule[]): Promise<RulesChange> {
    return writeRules(this.kept, rules);
  }

  /** Takes a change of the rules back, but for what she has done to them since. */
  async takeBackRules(change: RulesChange): Promise<void> {
    await writeRules(this.kept, takeBackRules(this.kept.need().rules, change));
  }

  /** Lets the rules run on rows that stand on no line. */
  applyRules(options: WorkOptions = {}): Promise<RulesApplied> {
    return applyRules(this.kept, options);
  }

  /** Takes rows off the lines that rules gave them, but for those that she has put on another since; gives how many. */
  async takeOffLines(placed: readonly PlacedRow[], options: WorkOptions = {}): Promise<number> {
    await this.open(options.rest ? { rest: options.rest } : {});
    return takeOffLines(this.kept, placed, options);
  }

  /** True where the report's page, how it is printed, stays as Excel makes it. */
  get lacksPages(): boolean {
    return this.parts.workbook.lacksPages === true;
  }

  /** Makes the board's report anew, on a sheet of its own. */
  async makeReport(span: MonthSpan): Promise<void> {
    const { workbook } = this.parts;
    const contents = this.kept.need();
    const { language } = contents.settings;
    await workbook.layOut({
      sheets: [layOutReport(toReport(contents, span), language)],
      replaces: [reportSheet[language]],
    });
  }

  /** Takes the board's report away again. */
  removeReport(): Promise<void> {
    const { language } = this.kept.need().settings;
    return this.parts.workbook.removeLaidOut([reportSheet[language]]);
  }

  /**
   * Takes tables of hers into use and lays the summary out beside them; nothing of hers is moved or reformatted.
   * `currency` is that of her amounts.
   */
  async adopt(own: OwnTables, currency: string, options: WorkOptions = {}): Promise<MadeBudget> {
    const defaults = { ...this.defaults, currency };
    const made = await adoptTables(this.parts.workbook, defaults, own, options);
    this.kept.current = made.contents;
    return made;
  }

  /** Makes the summary and its months anew, as after lines were added to the budget. */
  layOutSummary(): Promise<void> {
    return layOutSummaryAnew(this.kept);
  }
}
