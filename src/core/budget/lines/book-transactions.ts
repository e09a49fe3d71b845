import { partsOf } from "../../shared/calendar-date";
import { remembered } from "../../shared/remembered";
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
  const ruleOfRow = matchRows(file, rules);
  const lineOfRule = Int32Array.from(rules, ({ line }) => table.numberOf(line));
  let day = NaN;
  let month = 0;
  for (let row = 0; row < file.count; row += 1) {
    if (file.days[row] !== day) {
      day = file.days[row] ?? 0;
      month = monthOfDay(day);
    }
    const line = lineOfRule[ruleOfRow[row] ?? -1] ?? -1;
    ruleOfRow[row] = line;
    table.book(line, month, file.minors[row] ?? 0);
  }
  return ruleOfRow;
}

/** For each row the number of the first rule that fits its text or payee; as many as there are rules for none. */
function matchRows(file: CsvTransactions, rules: readonly MatchRule[]): Int32Array {
  const finder = new RuleFinder(rules);
  const { texts, count } = file;
  const found = new Int32Array(count).fill(rules.length);
  const ruleOfText: number[] = [];
  const ruleOf = (text: number) => {
    const length = texts.lettersOf(text);
    return finder.numberInLetters(texts.letters, length);
  };
  for (const column of [file.textCells.text, file.textCells.payee]) {
    if (!column) continue;
    const { starts, ends } = column;
    for (let row = 0; row < count; row += 1) {
      const text = texts.numberOf(starts[row] ?? 0, ends[row] ?? 0);
      const rule = (ruleOfText[text] ??= ruleOf(text));
      if (rule < (found[row] ?? 0)) found[row] = rule;
    }
  }
  return found;
}

const monthOfDay = remembered((day: number) => {
  const { year, month } = partsOf(day);
  return toMonth(year, month);
});
