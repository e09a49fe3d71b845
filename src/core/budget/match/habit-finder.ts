import { plainText } from "../import/transaction-key";
import type { BookedRows } from "../rows/booked-rows";
import { noText, onceEach, TextList } from "../rows/texts";
import type { TransactionRows } from "../rows/transaction-rows";
import type { LineMatch } from "./match-rule";

/** How often in a row a payee must have gone to one line before that is proposed again. */
const enoughTimes = 2;

interface Habit {
  line: string;
  times: number;
  isOfOneMind: boolean;
}

/** Finds what she did before for the payee of a row; adds the matches that it finds to `different`. */
export function habitFinder(
  rows: TransactionRows,
  earlier: BookedRows,
  different: LineMatch[],
): (row: number) => number {
  const habits = learnHabits(earlier);
  const habitOf = onceEach(rows.texts, (text) => {
    const payee = payeeOf(text);
    const habit = habits.get(payee);
    if (!habit?.isOfOneMind || habit.times < enoughTimes) return -1;
    const reason = { kind: "earlier", payee, times: habit.times } as const;
    return different.push({ line: habit.line, reason }) - 1;
  });
  return habits.size === 0 ? () => -1 : (row) => habitOf(payeeNumber(rows, row));
}

function learnHabits(earlier: BookedRows): Map<string, Habit> {
  const habits = new Map<string, Habit>();
  const payees = new TextList();
  const payee = onceEach(earlier.texts, (text) => payees.numberOf(payeeOf(text)));
  for (let row = 0; row < earlier.length; row += 1) {
    const line = earlier.textAt("line", row);
    if (line === "") continue;
    const who = payees.textOf(payee(payeeNumber(earlier, row)));
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

/** The text that tells the payee of a row best. */
function payeeNumber(rows: TransactionRows, row: number): number {
  const payee = rows.numberAt("payee", row);
  return payee === noText ? rows.numberAt("text", row) : payee;
}

/** A payee without the numbers and dates that a bank writes behind the name. */
function payeeOf(text: string): string {
  return plainText(text)
    .replace(/[\d/.:*#-]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
