import { columnName, intersect, quoteSheet, type Area } from "./area";
import { valueOf } from "./cell";
import { moveFormula } from "./shift-formula";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** What may be written into cells. */
export interface Validation {
  areas: Area[];
  /** One of the kinds of Office.js, as { wholeNumber: { formula1, formula2, operator } }. */
  rule: ValidationRule;
  /** What Office.js calls the rest: `errorAlert`, `prompt`, `ignoreBlanks`. */
  kept: Record<string, unknown>;
  /** Cells that break the rule, as "row column", as they were when somebody last asked. */
  broken?: Set<string>;
}

/** A rule: its kind and its words; formulas are texts. */
export type ValidationRule = Record<string, Record<string, unknown>>;

const signs: Readonly<Record<string, string>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqualTo: ">=",
  LessThanOrEqualTo: "<=",
};

/** Finds the cells that break their rules. */
export async function checkValidations(book: Workbook): Promise<void> {
  for (const sheet of book.sheets) {
    for (const validation of sheet.validations) {
      const asked = validation.areas.flatMap((area) => ask(sheet, validation, area));
      const answers = await book.evaluate(sheet, asked);
      const wrong = asked.filter((_, at) => answers[at] !== true);
      validation.broken = new Set(wrong.map(({ row, column }) => `${row} ${column}`));
    }
  }
}

function ask(sheet: Sheet, { rule, kept, areas }: Validation, area: Area) {
  const used = sheet.used(true, area);
  const within = kept.ignoreBlanks === false ? area : used && intersect(area, used);
  const [first] = areas;
  if (!within || !first) return [];
  const cells = sheet.map(within, (cell, row, column) => ({ value: valueOf(cell), row, column }));
  return cells
    .flat()
    .filter(({ value }) => value !== "" || kept.ignoreBlanks === false)
    .map(({ row, column }) => {
      const cell = `${columnName(column)}${row + 1}`;
      const move = (given: unknown) =>
        moveFormula(asFormula(given), row - first.top, column - first.left).slice(1);
      return { row, column, formula: `=${testOf(rule, cell, move)}` };
    });
}

/** Dates are given as texts: "2026-01-31". */
function asFormula(given: unknown): string {
  const text = String(given);
  if (text.startsWith("=")) return text;
  return /^\d{4}-\d\d-\d\d/.test(text) ? `=DATEVALUE("${text.slice(0, 10)}")` : `=${text}`;
}

function testOf(rule: ValidationRule, cell: string, move: (given: unknown) => string): string {
  const [[kind, words] = ["custom", {}]] = Object.entries(rule);
  if (kind === "custom") return move(words.formula);
  if (kind === "list") {
    const source = String(words.source);
    if (source.startsWith("=")) return `COUNTIF(${source.slice(1)},${cell})>0`;
    const texts = source
      .split(",")
      .map((one) => `${cell}&""="${one.trim().replaceAll('"', '""')}"`);
    return `OR(${texts.join(",")})`;
  }
  const [one, two] = [move(words.formula1), move(words.formula2 ?? "0")];
  const measured = kind === "textLength" ? `LEN(${cell})` : cell;
  const sign = signs[String(words.operator)];
  const within = `AND(${measured}>=${one},${measured}<=${two})`;
  const isNot = words.operator === "NotBetween";
  const test = sign ? `${measured}${sign}${one}` : isNot ? `NOT(${within})` : within;
  if (kind === "textLength") return test;
  const whole = kind === "wholeNumber" ? `,${cell}=INT(${cell})` : "";
  return `IF(ISNUMBER(${cell}),AND(${test}${whole}),FALSE)`;
}

/** An address that a rule may name: with the sheet, and fixed. */
export function sourceOf(sheet: Sheet, fixedCells: string): string {
  return `=${quoteSheet(sheet.name)}!${fixedCells}`;
}

/** Takes cells out of the areas of all rules of a sheet. */
export function clearValidations(sheet: Sheet, cells: readonly Area[]): void {
  const kept = sheet.validations.flatMap((validation) => {
    const areas = cells.reduce(
      (left, hole) => left.flatMap((area) => without(area, hole)),
      validation.areas,
    );
    return areas.length > 0 ? [{ ...validation, areas }] : [];
  });
  sheet.validations.splice(0, sheet.validations.length, ...kept);
}

/** What is left of an area around another one. */
function without(area: Area, hole: Area): Area[] {
  const cut = intersect(area, hole);
  if (!cut) return [area];
  const around = [
    { ...area, bottom: cut.top - 1 },
    { ...area, top: cut.bottom + 1 },
    { ...area, top: cut.top, bottom: cut.bottom, right: cut.left - 1 },
    { ...area, top: cut.top, bottom: cut.bottom, left: cut.right + 1 },
  ];
  return around.filter((one) => one.top <= one.bottom && one.left <= one.right);
}
