import { columnName, intersect, type Area } from "./area";
import {
  areasOf,
  type ConditionalFormat,
  type ConditionalLook,
  type ConditionalRule,
} from "./conditional-format";
import { formulaOfPreset } from "./preset-criteria";
import { moveFormula } from "./shift-formula";
import type { Sheet } from "./sheet";
import { showCell } from "./shown-text";
import type { Workbook } from "./workbook";

interface Question {
  format: ConditionalFormat;
  row: number;
  column: number;
  formula: string;
}

/**
 * How conditional formats let the cells of an area look, by "row column". Bars, scales and what only a formula of
 * another kind could tell are left out.
 */
export async function conditionalLooks(
  book: Workbook,
  sheet: Sheet,
  area: Area,
): Promise<Map<string, ConditionalLook>> {
  const questions = sheet.conditionalFormats.flatMap((format) => ask(sheet, format, area));
  // Many cells ask the same, as all of a row do with =$C5<0.
  const distinct = new Map(questions.map((one) => [keyOf(one), one]));
  const values = await book.evaluate(sheet, [...distinct.values()]);
  const isTrue = new Map([...distinct.keys()].map((key, at) => [key, holds(values[at])]));
  const looks = new Map<string, ConditionalLook>();
  const stopped = new Set<string>();
  for (const question of questions) {
    const place = `${question.row} ${question.column}`;
    if (stopped.has(place) || isTrue.get(keyOf(question)) !== true) continue;
    // The first rule wins over the later ones.
    looks.set(place, { ...question.format.format, ...looks.get(place) });
    if (question.format.stopIfTrue) stopped.add(place);
  }
  return looks;
}

function ask(sheet: Sheet, format: ConditionalFormat, window: Area): Question[] {
  const areas = areasOf(format).flatMap((area) => intersect(area, window) ?? []);
  const ask = (_: unknown, row: number, column: number) => {
    return { row, column, formula: questionOf(sheet, format, row, column) };
  };
  return areas
    .flatMap((area) => sheet.map(area, ask).flat())
    .flatMap((one) =>
      one.formula === undefined ? [] : [{ ...one, format, formula: one.formula }],
    );
}

function questionOf(
  sheet: Sheet,
  { rule, area }: ConditionalFormat,
  row: number,
  column: number,
): string | undefined {
  const moved = (formula: string) =>
    moveFormula(
      formula.startsWith("=") ? formula : `=${formula}`,
      row - area.top,
      column - area.left,
    );
  if (rule.kind === "Custom") return moved(rule.formula);
  if (rule.kind === "CellValue") {
    const [one, two] = [rule.formula1, rule.formula2 ?? "0"].map((text) => moved(text).slice(1));
    return compare(rule.operator, `${columnName(column)}${row + 1}`, one ?? "", two ?? "");
  }
  if (rule.kind === "ContainsText") {
    return `=${String(hasText(rule, showCell(sheet.cell(row, column)).text)).toUpperCase()}`;
  }
  return formulaOfPreset(rule, area, row, column);
}

const signs: Readonly<Record<string, string>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  GreaterThanOrEqual: ">=",
  LessThan: "<",
  LessThanOrEqual: "<=",
};

function compare(operator: string, cell: string, one: string, two: string): string | undefined {
  if (operator === "Between") return `=AND(${cell}>=${one},${cell}<=${two})`;
  if (operator === "NotBetween") return `=OR(${cell}<${one},${cell}>${two})`;
  const sign = signs[operator];
  return sign === undefined ? undefined : `=${cell}${sign}${one}`;
}

function hasText(
  { operator, text }: Extract<ConditionalRule, { kind: "ContainsText" }>,
  shown: string,
): boolean {
  const [whole, part] = [shown.toLowerCase(), text.toLowerCase()];
  if (operator === "BeginsWith") return whole.startsWith(part);
  if (operator === "EndsWith") return whole.endsWith(part);
  return whole.includes(part) === (operator === "Contains");
}

/** A structured reference as [@Amount] hangs on the row it is asked in. */
function keyOf({ formula, row }: Question): string {
  return formula.includes("[") ? `${row} ${formula}` : formula;
}

function holds(value: unknown): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}
