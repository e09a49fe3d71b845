import type { MatchRule } from "../match/match-rule";
import type { WorkbookTable } from "../workbook/budget-workbook";
import { textOf, toTextCell, type CellValue, type WrittenCell } from "../workbook/cells";
import { readRuleRows, ruleId } from "../workbook/read-rows";
import type { TableMapping } from "../workbook/table-mapping";
import { alignRow, toRuleCells } from "../workbook/write-rows";
import type { DeskContents } from "./desk-contents";

/** The rules before and after they were written. */
export interface RulesChange {
  before: MatchRule[];
  after: MatchRule[];
}

/**
 * Writes all rules, in their order, and gives back what they were and are. What she has beside a rule in columns of
 * her own goes with it, but for formulas, which reckon in the row where they stand. What she has changed in the table
 * since it was read stays, and so do rows that are no rules.
 */
export async function writeRules(
  desk: DeskContents,
  rules: readonly MatchRule[],
): Promise<RulesChange> {
  const { head, mapping } = desk.tableToWrite("rules");
  const [found] = await desk.workbook.readTables([head.name]);
  const table = found ?? { ...head, rows: [] };
  const before = readRuleRows(table, mapping);
  const after = withHers(rules, { known: desk.need().rules, before });
  const gone = before.filter((rule) => !isAmong(rule, after));
  const kept = before.filter((rule) => !gone.includes(rule));
  const isInOrder = kept.every((rule, at) => isSame(rule, after[at]));
  if (!isInOrder || !isPlain(table, desk)) await arrange(desk, table, mapping, after);
  else {
    const keys = new Set(gone.map(({ contains }) => contains));
    const key = desk.heading("rules", "contains");
    if (keys.size > 0) await desk.workbook.removeRows(head.name, key, keys);
    const added = after.slice(kept.length).map((rule) => toRow(table, mapping, rule, null));
    if (added.length > 0) await desk.workbook.appendRows(table, added);
  }
  desk.replace({ rules: after });
  return { before, after };
}

/** The rules as they were before a change, but for what she has done to them since. */
export function takeBackRules(
  now: readonly MatchRule[],
  { before, after }: RulesChange,
): MatchRule[] {
  const kept = before.filter((rule) => isAmong(rule, now) || !isAmong(rule, after));
  return [...kept, ...now.filter((rule) => !isAmong(rule, after) && !isAmong(rule, kept))];
}

/** The wanted rules with what she has written, deleted and noted in the table since it was read as `known`. */
function withHers(
  rules: readonly MatchRule[],
  { known, before }: { known: readonly MatchRule[]; before: readonly MatchRule[] },
): MatchRule[] {
  const after = rules.filter((rule) => isAmong(rule, before) || !isAmong(rule, known));
  for (const [at, rule] of before.entries()) {
    if (isAmong(rule, known) || isAmong(rule, rules)) continue;
    const above = before.slice(0, at).findLast((one) => isAmong(one, after));
    after.splice(after.findIndex((one) => isSame(one, above)) + 1, 0, rule);
  }
  return after.map((rule, at) => {
    const { beside } = before.find((one) => isSame(one, rule)) ?? rule;
    const { contains, line } = rule;
    return { id: ruleId(at), contains, line, ...(beside ? { beside } : {}) };
  });
}

function isSame(one: MatchRule, other: MatchRule | undefined): boolean {
  return one.contains === other?.contains && one.line === other.line;
}

function isAmong(rule: MatchRule, rules: readonly MatchRule[]): boolean {
  return rules.some((one) => isSame(one, rule));
}

/** True when every row can be found by what it contains. */
function isPlain({ headings, rows }: WorkbookTable, desk: DeskContents): boolean {
  const at = headings.indexOf(desk.heading("rules", "contains"));
  return new Set(rows.map((row) => textOf(row[at]))).size === rows.length;
}

/** Puts the rules in the place of all rows; rows that are no rules stay where they are. */
async function arrange(
  { workbook }: DeskContents,
  table: WorkbookTable,
  mapping: TableMapping,
  rules: readonly MatchRule[],
): Promise<void> {
  const isRule = new Set(readRuleRows(table, mapping).map(({ id }) => id));
  const rows = rules.map((rule) => toRow(table, mapping, rule, ""));
  for (const [at, cells] of table.rows.entries()) {
    const isOther = !isRule.has(ruleId(at)) && cells.some((cell) => cell !== "");
    if (isOther) rows.splice(at, 0, cells.map(toCell));
  }
  const formulas = new Set(await workbook.listFormulaColumns(table.name));
  const isLeft = table.headings.map((heading) => formulas.has(heading));
  const left = rows.map((row) => row.map((cell, at) => (isLeft[at] === true ? null : cell)));
  await workbook.replaceRows(table, left);
}

/** The row of a rule with what she has beside it, and `blank` in columns of hers where she has nothing. */
function toRow(
  { headings }: WorkbookTable,
  mapping: TableMapping,
  rule: MatchRule,
  blank: "" | null,
): WrittenCell[] {
  const ours = alignRow(headings, mapping, toRuleCells(rule));
  return headings.map((heading, at) => {
    const beside = rule.beside?.[heading];
    return ours[at] ?? (beside === undefined ? blank : toCell(beside));
  });
}

function toCell(value: CellValue): WrittenCell {
  return typeof value === "string" ? toTextCell(value) : value;
}
