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
    for (const series of sheet.charts.flatMap((chart) => chart.series)) {
      series.values = change(series.values, sheet);
      if (series.categories !== undefined) series.categories = change(series.categories, sheet);
    }
    for (const { rule } of sheet.conditionalFormats) {
      if (rule.kind === "Custom") rule.formula = change(rule.formula, sheet);
    }
  }
  for (const named of book.names.values()) named.formula = change(named.formula, book.active);
}
