import type { BudgetLine } from "./budget-line";
import { totalLine, type LineTotals } from "./line-totals";
import type { MonthNumber, MonthSpan } from "./month";

/** What is kept for a line and month, in whole minor units, each positive in the line's own direction. */
export type Measure = "budget" | "actual" | "committed";

/**
 * Budget, actual and committed of all lines, month by month. One changed transaction changes one cell, so that the
 * line's figures of 36 months are fresh without looking at the other transactions again.
 */
export class BudgetTable {
  private readonly numbers: ReadonlyMap<string, number>;
  /** 1 for a line of income, on which money in is positive, and -1 for one of costs. */
  private readonly signs: Float64Array;
  private readonly width: number;
  private readonly cells: Readonly<Record<Measure, Float64Array>>;
  /** What fell outside the months or on no line, in the bank's sense: it is never silently lost. */
  outsideMinor = 0;

  /**
   * A table over `months`, of which those before `plannedFrom` are there for comparing and carry nothing over. Two
   * lines of one id are a bug: RangeError.
   */
  constructor(
    readonly lines: readonly BudgetLine[],
    readonly months: MonthSpan,
    private readonly plannedFrom: MonthNumber = months.from,
  ) {
    this.numbers = new Map(lines.map(({ id }, number) => [id, number]));
    if (this.numbers.size < lines.length)
      throw new RangeError("BudgetTable: two lines share an id");
    this.signs = Float64Array.from(lines, ({ kind }) => (kind === "income" ? 1 : -1));
    this.width = Math.max(0, months.to - months.from + 1);
    const room = lines.length * this.width;
    const make = () => new Float64Array(room);
    this.cells = { budget: make(), actual: make(), committed: make() };
  }

  /** The number of a line, for `addAt`; -1 for a line that is not there. */
  numberOf(line: string | undefined): number {
    return line === undefined ? -1 : (this.numbers.get(line) ?? -1);
  }

  /** Adds to the budget or the commitments of a line; false when there is no such line or month. */
  plan(measure: "budget" | "committed", line: string, month: MonthNumber, minor: number): boolean {
    const at = this.cellOf(this.numberOf(line), month);
    if (at < 0) return false;
    const cells = this.cells[measure];
    cells[at] = (cells[at] ?? 0) + minor;
    return true;
  }

  /** Books an amount in the bank's sense, money out negative, on a line by its number. */
  book(line: number, month: MonthNumber, minor: number): void {
    const at = this.cellOf(line, month);
    if (at < 0) {
      this.outsideMinor += minor;
      return;
    }
    const { actual } = this.cells;
    actual[at] = (actual[at] ?? 0) + (this.signs[line] ?? 0) * minor;
  }

  /** Takes back one booking and makes another: what an edit, a removal or a new assignment of one row is. */
  rebook(
    before: { line: number; month: MonthNumber; minor: number },
    after: { line: number; month: MonthNumber; minor: number },
  ): void {
    this.book(before.line, before.month, -before.minor);
    this.book(after.line, after.month, after.minor);
  }

  /** One figure of one line and month; 0 outside the table. */
  at(measure: Measure, line: string, month: MonthNumber): number {
    const cell = this.cellOf(this.numberOf(line), month);
    return cell < 0 ? 0 : (this.cells[measure][cell] ?? 0);
  }

  /** The months of one line as a view into the table, for reckoning; not to be written to. */
  row(measure: Measure, line: number): Float64Array {
    return this.cells[measure].subarray(line * this.width, (line + 1) * this.width);
  }

  /** The figures of one line over a span of months. An unknown line is a bug: RangeError. */
  totals(line: string, span: MonthSpan): LineTotals {
    const number = this.numberOf(line);
    const found = this.lines[number];
    if (!found) throw new RangeError(`BudgetTable: no line "${line}"`);
    const rows = {
      budget: this.row("budget", number),
      actual: this.row("actual", number),
      committed: this.row("committed", number),
    };
    const { from } = this.months;
    return totalLine(found, rows, span.from - from, span.to - from, this.plannedFrom - from);
  }

  private cellOf(line: number, month: MonthNumber): number {
    const { from, to } = this.months;
    return line < 0 || month < from || month > to ? -1 : line * this.width + month - from;
  }
}
