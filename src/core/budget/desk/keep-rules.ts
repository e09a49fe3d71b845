import type { WorkOptions } from "../../shared/work";
import { matchAt, matchLines, rowsOnNoLine } from "../match/match-lines";
import type { MatchRule } from "../match/match-rule";
import { toTextCell } from "../workbook/cells";
import { describeMatch } from "../workbook/describe-match";
import { alignRow, toRuleCells } from "../workbook/write-rows";
import type { DeskContents, NamedChange } from "./desk-contents";

/** Writes all rules, in their order. */
export async function writeRules(desk: DeskContents, rules: readonly MatchRule[]): Promise<void> {
  const { head, mapping } = desk.table("rules");
  const rows = rules.map((rule) => alignRow(head.headings, mapping, toRuleCells(rule)));
  await desk.workbook.replaceRows(head, rows);
  desk.replace({ rules: [...rules] });
}

/** Lets the rules run on rows that stand on no line; gives back the keys of those that got one. */
export async function applyRules(desk: DeskContents, options: WorkOptions = {}): Promise<string[]> {
  const { transactions, rules, settings } = desk.need();
  const matches = matchLines(transactions, { rules });
  const lines = new Map<number, string>();
  const changes = rowsOnNoLine(transactions).flatMap((row): NamedChange<"transactions">[] => {
    const { line, reason } = matchAt(matches, row);
    if (line === undefined) return [];
    lines.set(row, line);
    const why = toTextCell(describeMatch(reason, settings.language));
    return [{ key: transactions.at(row).key, cells: { line: toTextCell(line), why } }];
  });
  await assign(desk, changes, lines, options);
  return changes.map(({ key }) => key);
}

/** Takes rows off their lines again, as after rules that hit too much. */
export async function takeOffLines(
  desk: DeskContents,
  keys: readonly string[],
  options: WorkOptions = {},
): Promise<void> {
  const changes = keys.map((key) => ({ key, cells: { line: "", why: "" } }));
  const taken = new Set(keys);
  const lines = new Map<number, undefined>();
  for (const [row, { key }] of [...desk.need().transactions].entries()) {
    if (taken.has(key)) lines.set(row, undefined);
  }
  await assign(desk, changes, lines, options);
}

async function assign(
  desk: DeskContents,
  changes: readonly NamedChange<"transactions">[],
  lines: ReadonlyMap<number, string | undefined>,
  options: WorkOptions,
): Promise<void> {
  if (changes.length === 0) return;
  await desk.change("transactions", "key", changes, options);
  desk.replace({ transactions: desk.need().transactions.onLines(lines) });
}
