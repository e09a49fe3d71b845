import type { Chart } from "./chart/chart";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** What a formula of a sheet is to say from now on. */
export type FormulaChange = (formula: string, sheet: Sheet) => string;

/** Changes every formula of a workbook: in cells, charts, conditional formats and names. */
export function rewriteFormulas(
  book: Pick<Workbook, "sheets" | "names" | "active">,
  change: FormulaChange,
): void {
  for (const sheet of book.sheets) {
    for (const line of sheet.cells) {
      line?.forEach((cell) => {
        if (cell.f !== undefined) cell.f = change(cell.f, sheet);
      });
    }
    for (const chart of sheet.charts) rewriteChart(chart, (formula) => change(formula, sheet));
    for (const { rule } of sheet.conditionalFormats) {
      if (rule.kind === "Custom") rule.formula = change(rule.formula, sheet);
    }
  }
  for (const named of book.names.values()) named.formula = change(named.formula, book.active);
}

function rewriteChart({ series, looks }: Chart, change: (formula: string) => string): void {
  for (const one of series) {
    for (const member of ["values", "categories", "bubbleSizes"] as const) {
      const formula = one[member];
      if (formula !== undefined) one[member] = change(formula);
    }
  }
  for (const said of [looks, ...series.map((one) => one.looks)]) {
    for (const [path, value] of Object.entries(said)) {
      if (/(?:^|\.)formula$/.test(path)) said[path] = change(String(value));
    }
  }
}
