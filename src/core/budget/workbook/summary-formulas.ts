import type { Language } from "../../shared/language";
import { cellWords } from "./table-columns";
import type { TableMapping } from "./table-mapping";
import { workbookText, type WorkbookText } from "./workbook-texts";

/** What the formulas of a workbook refer to. */
export interface FormulaSources {
  budget: TableMapping;
  transactions: TableMapping;
  /** Absent when she keeps no invoices in the workbook: nothing is committed then. */
  invoices?: TableMapping;
  settings: TableMapping;
  currency: string;
  language: Language;
}

/** The tables that only formulas fill, the same in every language. */
export const summaryTable = "Summary";
/** The table of all lines and months. */
export const monthsTable = "Months";
/** The table of all costs month by month. */
export const monthCostsTable = "MonthCosts";

/** Names a column of a table in a formula; marks that structured references use themselves are escaped. */
export function columnRef(table: string, heading: string): string {
  return `${table}[${escapeHeading(heading)}]`;
}

/** Names the columns of a table from one to another. */
export function columnsRef(table: string, first: string, last: string): string {
  return `${table}[[${escapeHeading(first)}]:[${escapeHeading(last)}]]`;
}

function escapeHeading(heading: string): string {
  return heading.replace(/['[\]#@]/g, "'$&");
}

/** The cell of this row in a column of the table that the formula stands in. */
export function thisRow(table: string, heading: string): string {
  return `${table}[[#This Row],[${escapeHeading(heading)}]]`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The settings that formulas look up. */
export const settingNames = { from: "from-month", to: "to-month", year: "year-start" } as const;

/** The first day of a month that stands in the settings as "2026-05" or as a date. */
export function settingMonth(sources: FormulaSources, name: string): string {
  const { table, headings } = sources.settings;
  const [value, key] = [headings.value ?? "", headings.name ?? ""];
  const found = `INDEX(${columnRef(table, value)},MATCH(${quoted(name)},${columnRef(table, key)},0))`;
  return `=IF(ISNUMBER(${found}),DATE(YEAR(${found}),MONTH(${found}),1),DATE(VALUE(LEFT(${found},4)),VALUE(RIGHT(${found},2)),1))`;
}

/** Looks up a column of the budget for the line of this row; `without` when her table has no such column. */
function ofLine(sources: FormulaSources, table: string, name: string, without: string): string {
  const { budget, language } = sources;
  const heading = budget.headings[name];
  if (heading === undefined) return without;
  const line = thisRow(table, workbookText("line", language));
  const lines = columnRef(budget.table, budget.headings.line ?? "");
  return `INDEX(${columnRef(budget.table, heading)},MATCH(${line},${lines},0))`;
}

/** True when the line of this row has a word of some meaning in a column, in whichever language. */
function isWord(cell: string, words: { en: string; sv: string }): string {
  return `OR(${cell}=${quoted(words.en)},${cell}=${quoted(words.sv)})`;
}

/**
 * The formulas of a row of the table of months. `above` is the cell of the month before in the column "left", absent
 * for a line's first month.
 */
export function monthFormulas(
  sources: FormulaSources,
  above: string | undefined,
): Record<MonthsFormula, string> {
  const { budget, language } = sources;
  const cell: Cell = (name) => thisRow(monthsTable, workbookText(name, language));
  const columns = budget.months.toSorted((one, other) => one.at - other.at);
  const [first, last] = [columns[0], columns.at(-1)];
  const block = columnsRef(budget.table, first?.heading ?? "", last?.heading ?? "");
  const lines = columnRef(budget.table, budget.headings.line ?? "");
  const kind = ofLine(sources, monthsTable, "kind", '""');
  const rule = ofLine(sources, monthsTable, "rollOver", '""');
  const { income } = cellWords.kind;
  const { surplus, both } = cellWords.rollOver;
  return {
    kind: `=IF(${isWord(kind, income)},${quoted(income[language])},${quoted(cellWords.kind.cost[language])})`,
    budget: `=ROUND(0+INDEX(${block},MATCH(${cell("line")},${lines},0),${cell("number")}),2)`,
    booked: `=ROUND(${sumBooked(sources, cell("line"), cell("month"), `EDATE(${cell("month")},1)`)},2)`,
    actual: `=IF(${cell("kind")}=${quoted(income[language])},${cell("booked")},0-${cell("booked")})`,
    committed: `=ROUND(${sumCommitted(sources, cell)},2)`,
    expected: `=MAX(${cell("budget")},${cell("actual")}+${cell("committed")})`,
    carried: above
      ? `=IF(${isWord(rule, both)},${above},IF(${isWord(rule, surplus)},MAX(0,${above}),0))`
      : "=0",
    left: `=ROUND(${cell("carried")}+${cell("budget")}-${cell("actual")}-${cell("committed")},2)`,
  };
}

type Cell = (name: WorkbookText) => string;

/** The columns of the table of months that are the same formula in every row. */
export type MonthsFormula =
  "kind" | "budget" | "booked" | "actual" | "committed" | "expected" | "carried" | "left";

/** What the bank booked on a line from a day up to, and without, another; in the workbook's currency. */
function sumBooked(sources: FormulaSources, line: string, from: string, until: string): string {
  const { table, headings } = sources.transactions;
  const column = (name: string) => columnRef(table, headings[name] ?? "");
  const currency =
    headings.currency === undefined ? "" : `,${column("currency")},${quoted(sources.currency)}`;
  return `SUMIFS(${column("amount")},${column("line")},${line},${column("date")},">="&${from},${column("date")},"<"&${until}${currency})`;
}

/** What is approved and not booked yet, by the day of the invoice. A credit note takes away. */
function sumCommitted(sources: FormulaSources, cell: Cell): string {
  const { invoices, language, currency } = sources;
  if (invoices?.headings.step === undefined || invoices.headings.line === undefined) return "0";
  const column = (name: string) => columnRef(invoices.table, invoices.headings[name] ?? "");
  const inCurrency =
    invoices.headings.currency === undefined ? "" : `,${column("currency")},${quoted(currency)}`;
  const sumOf = (step: string) =>
    `SUMIFS(${column("amount")},${column("line")},${cell("line")},${column("step")},${quoted(step)},${column("issuedOn")},">="&${cell("month")},${column("issuedOn")},"<"&EDATE(${cell("month")},1)${inCurrency})`;
  const steps = [cellWords.step.approved, cellWords.step["ready-to-pay"]];
  return steps.map((words) => sumOf(words[language])).join("+");
}

/** The columns of the summary that are formulas, in their order after the line. */
export const summaryColumns = [
  ...(["budget", "remaining", "actual", "committed", "carried", "variance"] as const),
  ...(["variancePercent", "over", "straightLine", "lastYearShape", "committedAndPlan"] as const),
  "kind",
] as const satisfies readonly WorkbookText[];

/** The cells of the summary sheet that hold the period: first and last month, the year's first, months gone. */
export const periodCells = { from: "$B$3", to: "$B$4", year: "$B$5", gone: "$B$6" } as const;

/** The formulas of a row of the summary, the same in every row. */
export function summaryFormulas(
  sources: FormulaSources,
): Record<(typeof summaryColumns)[number], string> {
  const { language } = sources;
  const { from, to, year, gone } = periodCells;
  const cell: Cell = (name) => thisRow(summaryTable, workbookText(name, language));
  const ofMonths = (name: WorkbookText) => columnRef(monthsTable, workbookText(name, language));
  const sumOf = (name: WorkbookText, first: string, last: string) =>
    `SUMIFS(${ofMonths(name)},${ofMonths("line")},${cell("line")},${ofMonths("month")},">="&${first},${ofMonths("month")},"<="&${last})`;
  const threshold = ofLine(sources, summaryTable, "threshold", '""');
  const percent = ofLine(sources, summaryTable, "thresholdPercent", "0");
  const soFar = sumOf("actual", year, to);
  const lastSame = `ROUND(${sumBooked(sources, cell("line"), `EDATE(${year},-12)`, `EDATE(${to},-11)`)},2)`;
  const lastWhole = `ROUND(${sumBooked(sources, cell("line"), `EDATE(${year},-12)`, year)},2)`;
  return {
    kind: `=IF(${isWord(ofLine(sources, summaryTable, "kind", '""'), cellWords.kind.income)},${quoted(cellWords.kind.income[language])},${quoted(cellWords.kind.cost[language])})`,
    budget: `=ROUND(${sumOf("budget", from, to)},2)`,
    remaining: `=ROUND(${cell("budget")}+${cell("carried")}-${cell("actual")}-${cell("committed")},2)`,
    actual: `=ROUND(${sumOf("actual", from, to)},2)`,
    committed: `=ROUND(${sumOf("committed", from, to)},2)`,
    carried: `=ROUND(SUMIFS(${ofMonths("carried")},${ofMonths("line")},${cell("line")},${ofMonths("month")},${from}),2)`,
    variance: `=ROUND(${cell("actual")}-${cell("budget")},2)`,
    variancePercent: `=IF(${cell("budget")}=0,"",${cell("variance")}/ABS(${cell("budget")}))`,
    over: `=IF(AND(ISNUMBER(${threshold}),${cell("variance")}<>0,ABS(${cell("variance")})>=N(${threshold}),ABS(${cell("variance")})>=N(${percent})*ABS(${cell("budget")})),${quoted(workbookText("yes", language))},"")`,
    straightLine: `=IF(${gone}>0,ROUND(${soFar}*12/${gone},2),"")`,
    lastYearShape: `=IF(${lastSame}=0,"",ROUND(${soFar}*${lastWhole}/${lastSame},2))`,
    committedAndPlan: `=ROUND(${soFar}+${sumOf("committed", year, to)}+${sumOf("expected", `EDATE(${to},1)`, `EDATE(${year},11)`)},2)`,
  };
}
