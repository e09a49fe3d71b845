import type { InBothLanguages, Language } from "../../shared/language";
import { toMonthText } from "../lines/month";
import { toAmountCell, toTextCell, type WrittenCell } from "../workbook/cells";
import { numberFormats } from "../workbook/table-columns";
import type { CellBlock, SheetLayout } from "../workbook/workbook-layout";
import type { BudgetReport } from "./report";

/** The name of the sheet of the board's report. */
export const reportSheet: InBothLanguages = { en: "Report", sv: "Rapport" };

const words = {
  title: { en: "Budget report", sv: "Budgetrapport" },
  line: { en: "Line", sv: "Rad" },
  budget: { en: "Budget", sv: "Budget" },
  actual: { en: "Actual", sv: "Utfall" },
  committed: { en: "Committed", sv: "Reserverat" },
  remaining: { en: "Remaining", sv: "Kvar" },
  variance: { en: "Variance", sv: "Avvikelse" },
  percent: { en: "%", sv: "%" },
  comment: { en: "Comment", sv: "Kommentar" },
  costs: { en: "Costs", sv: "Kostnader" },
  income: { en: "Income", sv: "Intäkter" },
  result: { en: "Result", sv: "Resultat" },
} as const satisfies Readonly<Record<string, InBothLanguages>>;

const formats = ["General", ...Array.from({ length: 5 }, () => numberFormats.amount), "0.0%"];

/**
 * Lays the board's report out on one sheet, which is one page wide on paper: every line with its comment, then the
 * sums. Figures are as of now.
 */
export function layOutReport(report: BudgetReport, language: Language): SheetLayout {
  const { span, currency, lines, costs, income, result } = report;
  const text = (name: keyof typeof words) => words[name][language];
  const amount = (minor: number) => toAmountCell(minor, currency);
  const head = ["line", "budget", "actual", "committed", "remaining", "variance"] as const;
  const rows = lines.map(({ line, totals }): WrittenCell[] => [
    toTextCell(line.name),
    ...[totals.budget, totals.actual, totals.committed, totals.remaining].map(amount),
    amount(totals.variance),
    totals.variancePercent === undefined ? "" : Number((totals.variancePercent / 100).toFixed(4)),
    toTextCell(totals.isOverThreshold ? line.comment : ""),
  ]);
  const sums: WrittenCell[][] = [
    [text("costs"), ...[costs.budget, costs.actual, costs.committed].map(amount)],
    [text("income"), ...[income.budget, income.actual, income.committed].map(amount)],
  ];
  const below: WrittenCell[][] = [
    [...(sums[0] ?? []), amount(costs.remaining), amount(costs.variance), "", ""],
    [...(sums[1] ?? []), amount(income.remaining), amount(income.variance), "", ""],
    [
      text("result"),
      amount(result.budget),
      amount(result.actual),
      "",
      "",
      amount(result.variance),
      "",
      "",
    ],
  ];
  const period = `${toMonthText(span.from)} – ${toMonthText(span.to)}, ${currency}`;
  const block = (at: string, cells: WrittenCell[][], look: CellBlock["look"]): CellBlock => ({
    ...{ at, cells, look },
    formats: [...formats, "General"],
  });
  return {
    ...{ name: reportSheet[language], frozenRows: 0, tables: [], charts: [] },
    blocks: [
      block("A1", [[text("title")]], "title"),
      block("A2", [[toTextCell(period)]], "plain"),
      block("A4", [[...head.map(text), text("percent"), text("comment")]], "label"),
      ...(rows.length > 0 ? [block("A5", rows, "plain")] : []),
      block(`A${rows.length + 6}`, below, "label"),
    ],
    conditionalFormats: [
      {
        address: `E5:E${Math.max(5, rows.length + 4)}`,
        formula: "=$E5<0",
        ...{ fontColor: "#9C0006", fillColor: "#FFC7CE" },
      },
    ],
    columnWidths: [28, 13, 13, 13, 13, 13, 8, 40],
    page: {
      orientation: "Landscape",
      printArea: `A1:H${rows.length + 5 + below.length}`,
      titleRow: 4,
    },
  };
}
