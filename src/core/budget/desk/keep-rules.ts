import type { WorkOptions } from "../../shared/work";
import { matchAt, matchLines, rowsOnNoLine } from "../match/match-lines";
import type { MatchRule } from "../match/match-rule";
import { toTextCell } from "../workbook/cells";
import { describeMatch } from "../workbook/describe-match";
import { alignRow, toRuleCells } from "../workbook/write-rows";
import type { DeskContents, NamedChange } from "./desk-contents";

/**
 * Writes all rules, in their order. A rule that is added or taken away is a row that comes or goes, so that what she
 * has beside the others stays with them.
 */
export async function writeRules(desk: DeskContents, rules: readonly MatchRule[]): Promise<void> {
  const { head, mapping } = desk.tableToWrite("rules");
  const toCells = (rule: MatchRule) => alignRow(head.headings, mapping, toRuleCells(rule));
  const { rules: before } = desk.need();
  const gone = before.filter((rule) => !rules.some((one) => isSame(one, rule)));
  const kept = before.filter((rule) => !gone.includes(rule));
  const isInOrder = kept.every((rule, at) => isSame(rule, rules[at]));
  const isPlain = new Set(before.map(({ contains }) => contains)).size === before.length;
  if (!isInOrder || !isPlain) await desk.workbook.replaceRows(head, rules.map(toCells));
  else {
    const keys = new Set(gone.map(({ contains }) => contains));
    const key = desk.heading("rules", "contains");
    if (keys.size > 0) await desk.workbook.removeRows(head.name, key, keys);
    const added = rules.slice(kept.length).map(toCells);
    if (added.length > 0) await desk.workbook.appendRows(head, added);
  }
  desk.replace({ rules: [...rules] });
}

function isSame(one: MatchRule, other: MatchRule | undefined): boolean {
  return one.contains === other?.contains && one.line === other.line;
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
