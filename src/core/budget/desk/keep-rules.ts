import type { WorkOptions } from "../../shared/work";
import { matchLines } from "../match/match-lines";
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
  const free = transactions.filter(({ line }) => line === undefined);
  const matches = matchLines(free, { rules, earlier: [], accounts: [] });
  const lines = new Map<string, string>();
  const changes = free.flatMap(({ key }, at): NamedChange<"transactions">[] => {
    const { line, reason } = matches[at] ?? {};
    if (line === undefined || !reason) return [];
    lines.set(key, line);
    const why = toTextCell(describeMatch(reason, settings.language));
    return [{ key, cells: { line: toTextCell(line), why } }];
  });
  await assign(desk, changes, lines, options);
  return [...lines.keys()];
}

/** Takes rows off their lines again, as after rules that hit too much. */
export async function takeOffLines(
  desk: DeskContents,
  keys: readonly string[],
  options: WorkOptions = {},
): Promise<void> {
  const changes = keys.map((key) => ({ key, cells: { line: "", why: "" } }));
  await assign(desk, changes, new Map(keys.map((key) => [key, undefined])), options);
}

async function assign(
  desk: DeskContents,
  changes: readonly NamedChange<"transactions">[],
  lines: ReadonlyMap<string, string | undefined>,
  options: WorkOptions,
): Promise<void> {
  if (changes.length === 0) return;
  await desk.change("transactions", "key", changes, options);
  desk.replace({
    transactions: desk.need().transactions.map((one) => {
      if (!lines.has(one.key)) return one;
      const assigned = { ...one };
      const line = lines.get(one.key);
      if (line === undefined) delete assigned.line;
      else assigned.line = line;
      return assigned;
    }),
  });
}
