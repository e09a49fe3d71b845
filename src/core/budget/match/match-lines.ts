import { plainText } from "../import/transaction-key";
import type { Transaction } from "../transaction";
import { matchedTexts, type AccountRange, type LineMatch, type MatchRule } from "./match-rule";
import { RuleFinder } from "./rule-finder";

/** A transaction that already stands on a line, or deliberately on none. */
export interface AssignedTransaction extends Transaction {
  line?: string;
}

/** What a transaction is matched by, in the order of their weight. */
export interface MatchKnowledge {
  /** Her rules, top-down. */
  rules: readonly MatchRule[];
  /** What she did before. */
  earlier: readonly AssignedTransaction[];
  /** The chart of accounts, for transactions of an accounting file. */
  accounts: readonly AccountRange[];
}

/** How often in a row a payee must have gone to one line before that is proposed again. */
const enoughTimes = 2;

/**
 * Matches transactions to budget lines: her rules first, then what she did before for that payee when she was of one
 * mind, then account ranges. Each answer has its reason; what nothing tells stays unassigned.
 */
export function matchLines(
  transactions: readonly Transaction[],
  knowledge: MatchKnowledge,
): LineMatch[] {
  const finder = new RuleFinder(knowledge.rules);
  const habits = learnHabits(knowledge.earlier);
  return transactions.map((transaction) => {
    const rule = finder.find(matchedTexts(transaction));
    if (rule) {
      const reason = { kind: "rule", rule: rule.id, contains: rule.contains } as const;
      return { line: rule.line, reason };
    }
    return (
      matchHabit(transaction, habits) ??
      matchAccount(transaction, knowledge.accounts) ?? { reason: { kind: "none" } }
    );
  });
}

/** What one rule more would hit: only new rows and rows on no line, as when the rules really run. */
export function dryRun(
  rule: MatchRule,
  transactions: readonly AssignedTransaction[],
): AssignedTransaction[] {
  const finder = new RuleFinder([rule]);
  return transactions.filter(
    (one) => one.line === undefined && finder.find(matchedTexts(one)) !== undefined,
  );
}

interface Habit {
  line: string;
  times: number;
  isOfOneMind: boolean;
}

function learnHabits(earlier: readonly AssignedTransaction[]): Map<string, Habit> {
  const habits = new Map<string, Habit>();
  for (const { payee, text, line } of earlier) {
    if (line === undefined) continue;
    const who = payeeOf(payee ?? text);
    if (who === "") continue;
    const habit = habits.get(who);
    if (!habit) habits.set(who, { line, times: 1, isOfOneMind: true });
    else {
      habit.times += 1;
      habit.isOfOneMind &&= habit.line === line;
    }
  }
  return habits;
}

/** A payee without the numbers and dates that a bank writes behind the name. */
function payeeOf(text: string): string {
  return plainText(text)
    .replace(/[\d/.:*#-]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function matchHabit(transaction: Transaction, habits: Map<string, Habit>): LineMatch | undefined {
  const payee = payeeOf(transaction.payee ?? transaction.text);
  const habit = habits.get(payee);
  if (!habit?.isOfOneMind || habit.times < enoughTimes) return undefined;
  return { line: habit.line, reason: { kind: "earlier", payee, times: habit.times } };
}

function matchAccount(
  { account, costCenter, project }: Transaction,
  ranges: readonly AccountRange[],
): LineMatch | undefined {
  if (!/^\d+$/.test(account)) return undefined;
  const number = Number(account);
  const found = ranges.find(
    (range) =>
      range.from <= number &&
      number <= range.to &&
      (range.costCenter === undefined || range.costCenter === costCenter) &&
      (range.project === undefined || range.project === project),
  );
  if (!found) return undefined;
  const { from, to, line } = found;
  return { line, reason: { kind: "account", account, from, to } };
}
