import { partsOf } from "../../shared/calendar-date";
import { plainText } from "../import/transaction-key";
import type { CsvTransactions } from "../csv/csv-transactions";
import type { AssignedTransaction } from "../match/match-lines";
import type { MatchRule } from "../match/match-rule";
import { RuleFinder } from "../match/rule-finder";
import type { BudgetTable } from "./budget-table";
import { monthOf, toMonth } from "./month";

/** Books transactions on the lines they are assigned to; what stands on no line counts as outside. */
export function bookTransactions(
  table: BudgetTable,
  transactions: readonly AssignedTransaction[],
): void {
  for (const { line, date, minor } of transactions) {
    table.book(table.numberOf(line), monthOf(date), minor);
  }
}

/**
 * Books a whole CSV file by rules without making an object of any row. Rules look at each distinct text once. Gives
 * back for each row the number of its line, -1 for none.
 */
export function bookCsv(
  table: BudgetTable,
  file: CsvTransactions,
  rules: readonly MatchRule[],
): Int32Array {
  const finder = new RuleFinder(rules);
  const lineOfRule = rules.map(({ line }) => table.numberOf(line));
  const columns = [file.textCells.text, file.textCells.payee].filter(
    (column) => column !== undefined,
  );
  const ruleOfText: number[] = [];
  const ruleIn = (number: number): number =>
    (ruleOfText[number] ??= Math.min(
      finder.numberIn(plainText(file.texts.textOf(number))),
      rules.length,
    ));
  const lines = new Int32Array(file.count).fill(-1);
  const monthOfDay = new Map<number, number>();
  for (let row = 0; row < file.count; row += 1) {
    const day = file.days[row] ?? 0;
    let month = monthOfDay.get(day);
    if (month === undefined) {
      const parts = partsOf(day);
      month = toMonth(parts.year, parts.month);
      monthOfDay.set(day, month);
    }
    let rule = rules.length;
    for (const { starts, ends } of columns) {
      rule = Math.min(rule, ruleIn(file.texts.numberOf(starts[row] ?? 0, ends[row] ?? 0)));
    }
    const line = lineOfRule[rule] ?? -1;
    lines[row] = line;
    table.book(line, month, file.minors[row] ?? 0);
  }
  return lines;
}
