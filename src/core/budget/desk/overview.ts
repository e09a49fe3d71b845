import { needsComment, type LineTotals } from "../lines/line-totals";
import { forecastYear, type Forecast } from "../lines/forecast";
import { firstDayOf, monthOf, type MonthNumber, type MonthSpan } from "../lines/month";
import { isCommitted, type SupplierInvoice } from "../invoices/supplier-invoice";
import type { BudgetContents } from "../workbook/read-budget";
import type { BookedLine } from "../workbook/read-rows";

/** One budget line in the overview, with all its figures over the period. */
export interface OverviewLine {
  line: BookedLine;
  totals: LineTotals;
  forecast: Forecast;
  /** What the figures come from, so that "why" can be said in words. */
  why: LineGrounds;
  /** True when the report needs a comment on the line that is not there. */
  needsComment: boolean;
}

/** How many rows stand behind a line's figures, and the largest of them. */
export interface LineGrounds {
  transactions: number;
  /** Approved, not booked yet. */
  invoices: number;
  largest?: { text: string; minor: number };
}

const noGrounds: LineGrounds = { transactions: 0, invoices: 0 };

/** The sums of some lines, in whole minor units. */
export type OverviewTotals = Pick<
  LineTotals,
  "budget" | "carried" | "available" | "actual" | "committed" | "remaining" | "variance"
> & { committedAndPlan: number };

/** The desk's first view: lines over their threshold first, then by how much is over. */
export interface Overview {
  span: MonthSpan;
  lines: OverviewLine[];
  costs: OverviewTotals;
  income: OverviewTotals;
  /** Costs month by month of the fiscal year. */
  months: { month: MonthNumber; budget: number; actual: number }[];
  /** Booked in the period and on no line, in the bank's sense. */
  onNoLine: { count: number; minor: number };
}

/** Which lines are looked at; absent fields mean all. */
export interface LineFilter {
  costCenter?: string;
  project?: string;
}

/** Reckons the overview over a span of months. */
export function toOverview(
  contents: BudgetContents,
  span: MonthSpan,
  filter: LineFilter = {},
): Overview {
  const grounds = groundsOf(contents, span);
  const lines = contents.lines
    .filter((line) => fits(line, filter))
    .map((line) => toOverviewLine(contents, line, span, grounds.get(line.id) ?? noGrounds))
    .toSorted(byUrgency);
  const ofKind = (kind: "cost" | "income") => lines.filter(({ line }) => line.kind === kind);
  const costs = ofKind("cost");
  return {
    ...{ span, lines, costs: sumLines(costs), income: sumLines(ofKind("income")) },
    months: toMonths(contents, costs),
    onNoLine: countOnNoLine(contents, span),
  };
}

function fits(line: BookedLine, { costCenter, project }: LineFilter): boolean {
  return (
    (costCenter === undefined || line.costCenter === costCenter) &&
    (project === undefined || line.project === project)
  );
}

/** Figures, forecast and grounds of one line over a span of months. */
export function toOverviewLine(
  contents: BudgetContents,
  line: BookedLine,
  span: MonthSpan,
  why: LineGrounds = groundsOf(contents, span).get(line.id) ?? noGrounds,
): OverviewLine {
  const totals = contents.table.totals(line.id, span);
  const forecast = forecastOf(contents, line.id, span.to);
  return { line, totals, forecast, why, needsComment: needsComment(totals, line.comment) };
}

/** The forecast of a line's fiscal year when `at` is the last month that is booked. */
export function forecastOf(
  { table, settings }: BudgetContents,
  line: string,
  at: MonthNumber,
): Forecast {
  const number = table.numberOf(line);
  const from = settings.yearStart - table.months.from;
  const year = (measure: "budget" | "actual" | "committed", start = from) => [
    ...table.row(measure, number).subarray(start, start + 12),
  ];
  const gone = Math.max(0, Math.min(12, at - settings.yearStart + 1));
  const months = { budget: year("budget"), actual: year("actual") };
  const lastYear = from >= 12 ? { lastYear: year("actual", from - 12) } : {};
  return forecastYear({ ...months, committed: year("committed"), ...lastYear }, gone);
}

/** True when something of the fiscal year is booked on a line up to a month; before that a forecast has no ground. */
export function isBookedUpTo({ table, lines, settings }: BudgetContents, at: MonthNumber): boolean {
  const months = Array.from({ length: 12 }, (_, month) => settings.yearStart + month);
  return lines.some(({ id }) =>
    months.some((month) => month <= at && table.at("actual", id, month) !== 0),
  );
}

/** Over the threshold to the bad side first, then the other way, then by what is over, largest first. */
function byUrgency(one: OverviewLine, other: OverviewLine): number {
  return rankOf(other) - rankOf(one) || badOf(other) - badOf(one) || one.line.row - other.line.row;
}

function rankOf({ totals: { isOverThreshold, isAdverse } }: OverviewLine): number {
  return (isOverThreshold ? 2 : 0) + (isOverThreshold && isAdverse ? 1 : 0);
}

function badOf({ line, totals: { variance } }: OverviewLine): number {
  return line.kind === "cost" ? variance : -variance;
}

function sumLines(lines: readonly OverviewLine[]): OverviewTotals {
  const sums: OverviewTotals = {
    ...{ budget: 0, carried: 0, available: 0, actual: 0, committed: 0, remaining: 0 },
    ...{ variance: 0, committedAndPlan: 0 },
  };
  for (const { totals, forecast } of lines) {
    for (const name of Object.keys(sums) as (keyof OverviewTotals)[]) {
      sums[name] += name === "committedAndPlan" ? forecast.committedAndPlan : totals[name];
    }
  }
  return sums;
}

function toMonths({ table, settings }: BudgetContents, lines: readonly OverviewLine[]) {
  return Array.from({ length: 12 }, (_, at) => {
    const month = settings.yearStart + at;
    const sumOf = (measure: "budget" | "actual") =>
      lines.reduce((sum, { line }) => sum + table.at(measure, line.id, month), 0);
    return { month, budget: sumOf("budget"), actual: sumOf("actual") };
  });
}

function groundsOf(contents: BudgetContents, span: MonthSpan): Map<string, LineGrounds> {
  const grounds = new Map<string, LineGrounds>();
  const of = (line: string): LineGrounds => {
    const found = grounds.get(line) ?? { transactions: 0, invoices: 0 };
    grounds.set(line, found);
    return found;
  };
  const { transactions } = contents;
  for (const row of rowsIn(contents, span)) {
    const line = transactions.textAt("line", row);
    if (line === "") continue;
    const ground = of(line);
    const minor = transactions.columns.minors[row] ?? 0;
    ground.transactions += 1;
    if (Math.abs(minor) > Math.abs(ground.largest?.minor ?? 0)) {
      ground.largest = { text: transactions.textAt("text", row), minor };
    }
  }
  for (const { line } of invoicesIn(contents, span)) {
    if (line !== undefined) of(line).invoices += 1;
  }
  return grounds;
}

/** The numbers of the transactions of a span in the workbook's currency. */
export function rowsIn({ transactions, settings }: BudgetContents, span: MonthSpan): number[] {
  const { days, count } = transactions.columns;
  const [from, to] = [firstDayOf(span.from), firstDayOf(span.to + 1)];
  const isOwn = transactions.askText("currency", (text) => Number(text === settings.currency));
  const rows: number[] = [];
  for (let row = 0; row < count; row += 1) {
    const day = days[row] ?? 0;
    if (day >= from && day < to && isOwn[row] === 1) rows.push(row);
  }
  return rows;
}

/** The invoices of a span that are committed, of one line when it is said. */
export function invoicesIn(
  { invoices }: BudgetContents,
  span: MonthSpan,
  line?: string,
): SupplierInvoice[] {
  const isIn = (date: string) => {
    if (date === "") return false;
    const month = monthOf(date);
    return month >= span.from && month <= span.to;
  };
  return invoices.filter(
    (one) => isCommitted(one) && isIn(one.issuedOn) && (line === undefined || one.line === line),
  );
}

function countOnNoLine(contents: BudgetContents, span: MonthSpan) {
  const { table, transactions } = contents;
  const lines = transactions.askText("line", (text) => table.numberOf(text));
  const sum = { count: 0, minor: 0 };
  for (const row of rowsIn(contents, span)) {
    if ((lines[row] ?? -1) >= 0) continue;
    sum.count += 1;
    sum.minor += transactions.columns.minors[row] ?? 0;
  }
  return sum;
}
