import { cellAddress, columnLetters } from "./addresses";
import { toMonthCell, type WrittenCell } from "./cells";
import {
  columnRef,
  columnsRef,
  monthCostsTable,
  monthFormulas,
  monthsTable,
  periodCells,
  settingMonth,
  settingNames,
  summaryColumns,
  summaryFormulas,
  summaryTable,
  thisRow,
  type FormulaSources,
  type MonthsFormula,
} from "./summary-formulas";
import { cellWords, numberFormats, sheetNames } from "./table-columns";
import type { ColumnLayout, SheetLayout, TableLayout } from "./workbook-layout";
import { workbookText, type WorkbookText } from "./workbook-texts";

const monthFormat = "yyyy-mm";
const countFormat = "0";
/** The row of the summary's header, below the period, the totals and the checks. */
const headerRow = 16;
const style = "TableStyleMedium2";

/** Which budget lines a summary shows: the rows of the budget's table that have a line, counted from 1. */
export interface SummaryRows {
  lineRows: readonly number[];
}

/** The summary: period, totals, checks, one row for each budget line, and two charts. All figures are formulas. */
export function layOutSummary(
  sources: FormulaSources,
  { lineRows }: SummaryRows,
  title: string,
): SheetLayout {
  const { language } = sources;
  const last = headerRow + lineRows.length;
  const text = (name: WorkbookText) => workbookText(name, language);
  return {
    name: sheetNames.summary[language],
    frozenRows: 0,
    blocks: [
      { at: "A1", cells: [[title]], formats: ["General"], look: "title" },
      { at: "A2", cells: [[text("changePeriod")]], formats: ["General"], look: "plain" },
      ...periodBlocks(sources),
      ...totalBlocks(sources),
    ],
    tables: [summaryTableLayout(sources, lineRows)],
    conditionalFormats: [
      {
        address: `C${headerRow + 1}:C${last}`,
        formula: `=$C${headerRow + 1}<0`,
        ...{ fontColor: "#9C0006", fillColor: "#FFC7CE" },
      },
      {
        address: `A${headerRow + 1}:A${last}`,
        formula: `=$I${headerRow + 1}<>""`,
        ...{ fontColor: "#9C5700", fillColor: "#FFEB9C" },
      },
    ],
    charts: [
      {
        ...{ name: "KansliLines", kind: "BarClustered", title: text("budgetAndRemaining") },
        ...{ from: "H1", to: "M15", sourceSheet: sheetNames.summary[language] },
        source: `A${headerRow}:C${last}`,
      },
      {
        ...{ name: "KansliMonths", kind: "ColumnClustered", title: text("costsByMonth") },
        ...{ from: `A${last + 3}`, to: `F${last + 20}`, sourceSheet: sheetNames.months[language] },
        source: monthCostsAddress(sources),
      },
    ],
    columnWidths: [42, ...summaryColumns.map(() => 15)],
  };
}

function periodBlocks(sources: FormulaSources): SheetLayout["blocks"] {
  const text = (name: WorkbookText) => workbookText(name, sources.language);
  const { to, year } = periodCells;
  const gone = `=MAX(0,MIN(12,(YEAR(${to})-YEAR(${year}))*12+MONTH(${to})-MONTH(${year})+1))`;
  const months = [settingNames.from, settingNames.to, settingNames.year].map((name) => [
    settingMonth(sources, name),
  ]);
  const labels = (["from", "to", "yearStarts", "monthsGone"] as const).map((name) => [text(name)]);
  return [
    { at: "A3", cells: labels, formats: ["General"], look: "label" },
    { at: "B3", cells: months, formats: [monthFormat], look: "plain" },
    { at: "B6", cells: [[gone]], formats: [countFormat], look: "plain" },
  ];
}

/** Costs, income and their difference; below them what the summary does not show. */
function totalBlocks(sources: FormulaSources): SheetLayout["blocks"] {
  const { language, transactions, budget, currency } = sources;
  const text = (name: WorkbookText) => workbookText(name, language);
  const names = ["budget", "remaining", "actual", "committed", "variance"] as const;
  const kindColumn = columnRef(summaryTable, text("kind"));
  const sumOf = (name: WorkbookText, kind: keyof typeof cellWords.kind) =>
    `=ROUND(SUMIFS(${columnRef(summaryTable, text(name))},${kindColumn},"${cellWords.kind[kind][language]}"),2)`;
  const rows = (["cost", "income"] as const).map((kind, at) => [
    text(at === 0 ? "costs" : "income"),
    ...names.map((name) => sumOf(name, kind)),
  ]);
  const difference = ["=B10-B9", "", "=D10-D9", "", "=D11-B11"];
  const amounts = names.map(() => numberFormats.amount);
  const { amount, currency: currencyHeading } = transactions.headings;
  const amountColumn = columnRef(transactions.table, amount ?? "");
  const all =
    currencyHeading === undefined
      ? `SUM(${amountColumn})`
      : `SUMIFS(${amountColumn},${columnRef(transactions.table, currencyHeading)},"${currency}")`;
  const lines = columnRef(budget.table, budget.headings.line ?? "");
  const isOurs =
    currencyHeading === undefined
      ? ""
      : `*(${columnRef(transactions.table, currencyHeading)}="${currency}")`;
  const lineOfRow = columnRef(transactions.table, transactions.headings.line ?? "");
  const rowsOnNoLine = `=SUMPRODUCT(ISNA(MATCH(${lineOfRow},${lines},0))*ISNUMBER(${amountColumn})${isOurs})`;
  const onNoLine = `=ROUND(${all}-SUM(${columnRef(monthsTable, text("booked"))}),2)`;
  const linesMissing = `=COUNTA(${lines})-COUNTA(${columnRef(summaryTable, text("line"))})`;
  return [
    {
      at: "A8",
      cells: [["", ...names.map(text)]],
      formats: names.map(() => "General"),
      look: "label",
    },
    { at: "A9", cells: rows, formats: ["General", ...amounts], look: "plain" },
    {
      at: "A11",
      cells: [[text("result"), ...difference]],
      formats: ["General", ...amounts],
      look: "label",
    },
    {
      at: "A13",
      cells: [[text("onNoLine")], [text("linesMissing")], [text("rowsOnNoLine")]],
      formats: ["General"],
      look: "label",
    },
    { at: "B13", cells: [[onNoLine]], formats: [numberFormats.amount], look: "plain" },
    {
      at: "B14",
      cells: [[linesMissing], [rowsOnNoLine]],
      formats: [countFormat],
      look: "plain",
    },
  ];
}

function summaryTableLayout(sources: FormulaSources, lineRows: readonly number[]): TableLayout {
  const { language } = sources;
  const formulas = summaryFormulas(sources);
  const formatOf = (name: (typeof summaryColumns)[number]) =>
    name === "variancePercent"
      ? numberFormats.percent
      : name === "over" || name === "kind"
        ? "General"
        : numberFormats.amount;
  return {
    ...{ name: summaryTable, at: `A${headerRow}`, style },
    columns: [
      { heading: workbookText("line", language), format: "General" },
      ...summaryColumns.map((name) => ({
        heading: workbookText(name, language),
        format: formatOf(name),
      })),
    ],
    rows: lineRows.map((row) => [
      lineFormula(sources, row),
      ...summaryColumns.map((name) => formulas[name]),
    ]),
  };
}

function lineFormula({ budget }: FormulaSources, row: number): string {
  return `=INDEX(${columnRef(budget.table, budget.headings.line ?? "")},${row})`;
}

const monthsColumns = [
  ...(["budget", "booked", "actual", "committed", "expected", "carried", "left", "kind"] as const),
] satisfies readonly MonthsFormula[];

/** The sheet that the summary reckons with: a row for each line and month, and the costs of each month. */
export function layOutMonths(sources: FormulaSources, { lineRows }: SummaryRows): SheetLayout {
  const { language, budget } = sources;
  const text = (name: WorkbookText) => workbookText(name, language);
  const [first] = budget.months.toSorted((one, other) => one.at - other.at);
  const leftColumn = columnLetters(3 + monthsColumns.indexOf("left"));
  const rows: WrittenCell[][] = [];
  for (const lineRow of lineRows) {
    for (const [number, { month, heading }] of budget.months.entries()) {
      const above = number === 0 ? undefined : `${leftColumn}${rows.length + 3}`;
      const formulas = monthFormulas(sources, above);
      rows.push([
        ...[lineFormula(sources, lineRow), toMonthCell(month)],
        // Reckoned by Excel, so that it holds when she puts a column of her own between the months.
        `=COLUMNS(${columnsRef(budget.table, first?.heading ?? "", heading)})`,
        ...monthsColumns.map((name) => formulas[name]),
      ]);
    }
  }
  const amounts: ColumnLayout[] = monthsColumns.map((name) => ({
    heading: text(name),
    format: name === "kind" ? "General" : numberFormats.amount,
  }));
  return {
    ...{ name: sheetNames.months[language], frozenRows: 3, conditionalFormats: [], charts: [] },
    blocks: [{ at: "A1", cells: [[text("generated")]], formats: ["General"], look: "plain" }],
    tables: [
      {
        ...{ name: monthsTable, at: "A3", style, rows },
        columns: [
          { heading: text("line"), format: "General" },
          { heading: text("month"), format: monthFormat },
          { heading: text("number"), format: countFormat },
          ...amounts,
        ],
      },
      monthCosts(sources),
    ],
    columnWidths: [24, 10, 6, ...monthsColumns.map(() => 14), 4, 10, 14, 14],
  };
}

const costsAt = 3 + monthsColumns.length + 1;

function monthCosts({ language, budget }: FormulaSources): TableLayout {
  const text = (name: WorkbookText) => workbookText(name, language);
  const columns = ["budget", "actual"] as const;
  const ofMonths = (name: WorkbookText) => columnRef(monthsTable, text(name));
  const month = thisRow(monthCostsTable, text("month"));
  const formulas = columns.map(
    (name) =>
      `=ROUND(SUMIFS(${ofMonths(name)},${ofMonths("month")},${month},${ofMonths("kind")},"${cellWords.kind.cost[language]}"),2)`,
  );
  return {
    ...{ name: monthCostsTable, at: cellAddress(2, costsAt), style },
    columns: [
      { heading: text("month"), format: monthFormat },
      ...columns.map((name) => ({ heading: text(name), format: numberFormats.amount })),
    ],
    rows: budget.months.map((column) => [toMonthCell(column.month), ...formulas]),
  };
}

function monthCostsAddress({ budget }: FormulaSources): string {
  return `${cellAddress(2, costsAt)}:${cellAddress(2 + budget.months.length, costsAt + 2)}`;
}
