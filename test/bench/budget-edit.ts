import { BudgetTable } from "../../src/core/budget/lines/budget-table";
import { medianOf, toMeasure, type Bench } from "./bench";
import { lines, makeBook, months } from "./budget/made-book";

const edits = 1_000;

/** One edited transaction among 100,000: the time until the figures of all 36 months of both its lines are fresh. */
export const bench: Bench = {
  name: "budget-edit",
  async run() {
    const book = makeBook(100_000);
    const table = new BudgetTable(lines, months);
    const monthOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
    for (const { date, line, minor } of book) table.book(line, monthOf(date), -minor);
    const times: number[] = [];
    for (let edit = 0; edit < edits; edit += 1) {
      const { date, line, minor } = book[edit * 97] ?? { date: "", line: 0, minor: 0 };
      const other = (line + 1) % lines.length;
      const begun = performance.now();
      const before = { line, month: monthOf(date), minor: -minor };
      table.rebook(before, { ...before, line: other, minor: -minor - 100 });
      for (const at of [line, other]) {
        for (let month = months.from; month <= months.to; month += 1) {
          table.totals(lines[at]?.id ?? "", { from: month, to: month });
        }
      }
      times.push(performance.now() - begun);
    }
    const value = Number(medianOf(times).toPrecision(3));
    const worst = Math.max(...times).toPrecision(3);
    const rows = [{ who: "kansli", value, note: `the slowest of ${edits} took ${worst} ms` }];
    const measure = toMeasure({ measure: "36 months", unit: "ms", better: "lower", rows });
    return Promise.resolve({ bench: "budget-edit", measures: [measure] });
  },
};
