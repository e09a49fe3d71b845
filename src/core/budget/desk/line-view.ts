import type { MonthNumber, MonthSpan } from "../lines/month";
import type { SupplierInvoice } from "../invoices/supplier-invoice";
import type { BudgetContents } from "../workbook/read-budget";
import type { BookedTransaction } from "../rows/booked-rows";
import { invoicesIn, rowsIn, toOverviewLine, type OverviewLine } from "./overview";

/** Everything of one budget line: its figures, its months, and the rows that they come from, newest first. */
export interface LineView extends OverviewLine {
  months: {
    month: MonthNumber;
    budget: number;
    actual: number;
    committed: number;
    /** What came over from the months before, by the line's rule. */
    carried: number;
    remaining: number;
  }[];
  transactions: BookedTransaction[];
  invoices: SupplierInvoice[];
}

/** Makes the view of a line over a span; its months are those of the fiscal year. An unknown line is a bug. */
export function toLineView(contents: BudgetContents, name: string, span: MonthSpan): LineView {
  const line = contents.lines.find(({ id }) => id === name);
  if (!line) throw new RangeError(`toLineView: no line "${name}"`);
  const { yearStart } = contents.settings;
  const months = Array.from({ length: 12 }, (_, at) => {
    const month = yearStart + at;
    const totals = contents.table.totals(name, { from: month, to: month });
    const { budget, actual, committed, carried, remaining } = totals;
    return { month, budget, actual, committed, carried, remaining };
  });
  const { transactions } = contents;
  const rows = rowsIn(contents, span).filter((row) => transactions.textAt("line", row) === name);
  const { days } = transactions.columns;
  return {
    ...toOverviewLine(contents, line, span),
    months,
    transactions: rows
      .toSorted((one, other) => (days[other] ?? 0) - (days[one] ?? 0))
      .map((row) => transactions.at(row)),
    invoices: invoicesIn(contents, span, name),
  };
}
