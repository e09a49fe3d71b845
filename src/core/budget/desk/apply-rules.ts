import type { WorkOptions } from "../../shared/work";
import { matchAt, matchLines, rowsOnNoLine } from "../match/match-lines";
import { toTextCell } from "../workbook/cells";
import { describeMatch } from "../workbook/describe-match";
import type { DeskContents, NamedChange } from "./desk-contents";

/** A row that got a line from the rules. */
export interface PlacedRow {
  key: string;
  line: string;
}

/** What came of letting the rules run. */
export interface RulesApplied {
  placed: PlacedRow[];
  /** How many rows a rule fits that have no key in the workbook, as those that she wrote herself: they are left alone. */
  left: number;
}

/** Lets the rules run on rows that stand on no line. */
export async function applyRules(
  desk: DeskContents,
  options: WorkOptions = {},
): Promise<RulesApplied> {
  const { transactions, rules, settings } = desk.need();
  const matches = matchLines(transactions, { rules });
  const lines = new Map<number, string>();
  const changes = rowsOnNoLine(transactions).flatMap((row) => {
    const { line, reason } = matchAt(matches, row);
    if (line === undefined) return [];
    const why = toTextCell(describeMatch(reason, settings.language));
    const { key } = transactions.at(row);
    return [{ row, key, line, cells: { line: toTextCell(line), why } }];
  });
  const missing = new Set(await changeLines(desk, changes, options));
  const placed = changes.filter(({ key }) => !missing.has(key));
  for (const { row, line } of placed) lines.set(row, line);
  desk.replace({ transactions: transactions.onLines(lines) });
  return { placed: placed.map(({ key, line }) => ({ key, line })), left: missing.size };
}

/**
 * Takes rows off the lines that rules gave them, as after rules that hit too much, and gives back how many. A row that
 * stands on another line by now, as `contents` have just been read anew, is hers and stays there.
 */
export async function takeOffLines(
  desk: DeskContents,
  placed: readonly PlacedRow[],
  options: WorkOptions = {},
): Promise<number> {
  const { transactions } = desk.need();
  const lineOf = new Map(placed.map(({ key, line }) => [key, plainLine(line)]));
  const lines = new Map<number, undefined>();
  const changes: NamedChange<"transactions">[] = [];
  for (const [row, { key, line }] of [...transactions].entries()) {
    if (line === undefined || lineOf.get(key) !== plainLine(line)) continue;
    lines.set(row, undefined);
    changes.push({ key, cells: { line: "", why: "" } });
  }
  await changeLines(desk, changes, options);
  desk.replace({ transactions: transactions.onLines(lines) });
  return changes.length;
}

/** Gives back the keys that no row has. */
async function changeLines(
  desk: DeskContents,
  changes: readonly NamedChange<"transactions">[],
  options: WorkOptions,
): Promise<string[]> {
  return changes.length === 0 ? [] : desk.change("transactions", "key", changes, options);
}

/** Excel tells lines apart without regard to capitals. */
function plainLine(line: string): string {
  return line.toLowerCase();
}
