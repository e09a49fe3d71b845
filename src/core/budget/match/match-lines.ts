import type { BookedRows } from "../rows/booked-rows";
import { noText } from "../rows/texts";
import type { TransactionRows } from "../rows/transaction-rows";
import { accountFinder } from "./account-finder";
import { habitFinder } from "./habit-finder";
import type { AccountRange, LineMatch, MatchRule } from "./match-rule";
import { RuleFinder } from "./rule-finder";

/** What a transaction is matched by, in the order of their weight. */
export interface MatchKnowledge {
  /** Her rules, top-down. */
  rules: readonly MatchRule[];
  /** What she did before. */
  earlier?: BookedRows;
  /** The chart of accounts, for transactions of an accounting file. */
  accounts?: readonly AccountRange[];
}

/** The matches of rows: few different ones for many rows. A plain value, so that a worker can send it. */
export interface LineMatches {
  /** The different ones. */
  different: LineMatch[];
  /** For each row the number of its match among them. */
  numbers: Int32Array;
}

/** The match of a row. A row that is not there is a bug: RangeError. */
export function matchAt({ different, numbers }: LineMatches, row: number): LineMatch {
  const match = different[numbers[row] ?? -1];
  if (!match) throw new RangeError(`matchAt: no row ${row}`);
  return match;
}

/** Finds the number of a row's match among the different ones that it adds to; -1 for none. */
export type MatchFinder = (row: number) => number;

/**
 * Matches transactions to budget lines: her rules first, then what she did before for that payee when she was of one
 * mind, then account ranges. Each answer has its reason; what nothing tells stays unassigned.
 */
export function matchLines(rows: TransactionRows, knowledge: MatchKnowledge): LineMatches {
  const { rules, earlier, accounts } = knowledge;
  const different = rules.map(({ id, contains, line }): LineMatch => ({
    line,
    reason: { kind: "rule", rule: id, contains },
  }));
  const unmatched = different.push({ reason: { kind: "none" } }) - 1;
  const numbers = firstRules(rows, rules);
  const others: MatchFinder[] = [];
  if (earlier) others.push(habitFinder(rows, earlier, different));
  if (accounts && accounts.length > 0) others.push(accountFinder(rows, accounts, different));
  for (let row = 0; row < rows.length; row += 1) {
    if ((numbers[row] ?? 0) < rules.length) continue;
    let match = -1;
    for (let at = 0; match < 0 && at < others.length; at += 1) match = others[at]?.(row) ?? -1;
    numbers[row] = match < 0 ? unmatched : match;
  }
  return { different, numbers };
}

/** What one rule more would hit: only rows on no line, as when the rules really run; the numbers of the rows. */
export function dryRun(rule: MatchRule, rows: BookedRows): number[] {
  const found = firstRules(rows, [rule]);
  return rowsOnNoLine(rows).filter((row) => found[row] === 0);
}

/** The numbers of the rows that stand on no line. */
export function rowsOnNoLine(rows: BookedRows): number[] {
  const numbers: number[] = [];
  for (let row = 0; row < rows.length; row += 1) {
    if (rows.numberAt("line", row) === noText) numbers.push(row);
  }
  return numbers;
}

/** The number of the first rule that fits the text or the payee of each row; as many as there are rules for none. */
function firstRules(rows: TransactionRows, rules: readonly MatchRule[]): Int32Array {
  const finder = new RuleFinder(rules);
  const letters: number[] = [];
  const ruleIn = (number: number) =>
    number === noText ? rules.length : finder.numberIn(letters, rows.texts.spell(number, letters));
  const found = rows.ask("text", ruleIn);
  if (!rows.columns.numbers.payee) return found;
  const ofPayee = rows.ask("payee", ruleIn);
  return found.map((rule, row) => Math.min(rule, ofPayee[row] ?? rule));
}
