import type ExcelJS from "exceljs";
import { readArea, writeArea } from "../area";
import type { Sheet } from "../sheet";
import { areasWhere } from "../special-cells";
import type { Validation, ValidationRule } from "../validation";

/** exceljs has them under a name that its types do not tell. */
type WithValidations = ExcelJS.Worksheet & {
  dataValidations: {
    add: (address: string, validation: Partial<ExcelJS.DataValidation>) => void;
    model: Record<string, ExcelJS.DataValidation | undefined>;
  };
};

const operators: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};
const kinds: Readonly<Record<string, string>> = { wholeNumber: "whole" };

/** Writes what may be written into cells. */
export function writeValidations(made: ExcelJS.Worksheet, sheet: Sheet): void {
  for (const validation of sheet.validations) {
    const written = toFileValidation(validation);
    for (const area of validation.areas)
      (made as WithValidations).dataValidations.add(writeArea(area), written);
  }
}

function toFileValidation({ rule, kept }: Validation): Partial<ExcelJS.DataValidation> {
  const [[kind, words] = ["custom", {}]] = Object.entries(rule);
  const { errorAlert, prompt } = kept as Record<string, Record<string, unknown> | undefined>;
  return {
    type: kinds[kind] ?? kind,
    allowBlank: kept.ignoreBlanks !== false,
    formulae: formulasOf(kind, words),
    ...(words.operator !== undefined && { operator: operators[words.operator as string] }),
    showErrorMessage: errorAlert?.showAlert !== false,
    ...(errorAlert && {
      errorStyle: String(errorAlert.style).toLowerCase(),
      errorTitle: String(errorAlert.title),
      error: String(errorAlert.message),
    }),
    showInputMessage: prompt?.showPrompt !== false,
    ...(prompt && { promptTitle: String(prompt.title), prompt: String(prompt.message) }),
  } as Partial<ExcelJS.DataValidation>;
}

function formulasOf(kind: string, words: Record<string, unknown>): string[] {
  if (kind === "custom") return [String(words.formula).replace(/^=/, "")];
  if (kind === "list") {
    const source = String(words.source);
    return [source.startsWith("=") ? source.slice(1) : `"${source}"`];
  }
  const given = [words.formula1, words.formula2] as (string | number | undefined)[];
  const set = given.filter((one) => one !== undefined);
  return set.map((one) => String(one).replace(/^=/, ""));
}

/** Reads what may be written into cells; exceljs tells it cell by cell. */
export function readValidations(made: ExcelJS.Worksheet, sheet: Sheet): void {
  const byRule = new Map<string, { validation: ExcelJS.DataValidation; cells: Set<string> }>();
  const { model } = (made as WithValidations).dataValidations;
  for (const [address, validation] of Object.entries(model)) {
    const area = readArea(address);
    if (!area || !validation) continue;
    const key = JSON.stringify(validation);
    const found = byRule.get(key) ?? { validation, cells: new Set() };
    byRule.set(key, found);
    sheet.map(area, (_, row, column) => found.cells.add(`${row} ${column}`));
  }
  for (const { validation, cells } of byRule.values()) {
    const places = [...cells].map((one) => one.split(" ").map(Number) as [number, number]);
    const rows = places.map(([row]) => row);
    const columns = places.map(([, column]) => column);
    const around = {
      top: Math.min(...rows),
      left: Math.min(...columns),
      bottom: Math.max(...rows),
      right: Math.max(...columns),
    };
    const areas = areasWhere(sheet, around, (_, row, column) => cells.has(`${row} ${column}`));
    sheet.validations.push({ areas, ...fromFileValidation(validation) });
  }
}

function fromFileValidation(validation: ExcelJS.DataValidation): Omit<Validation, "areas"> {
  const { type, formulae, allowBlank, error, errorStyle, errorTitle } = validation;
  const [first, second] = (formulae as unknown[]).map(String);
  const { operator: theirs } = validation as { operator?: string };
  const operator = Object.entries(operators).find(([, one]) => one === theirs)?.[0] ?? "Between";
  const formula2 = second === undefined ? {} : { formula2: second };
  const rules: Record<string, ValidationRule> = {
    custom: { custom: { formula: `=${first}` } },
    list: { list: { inCellDropDown: true, source: readSource(first ?? "") } },
    whole: { wholeNumber: { formula1: first, ...formula2, operator } },
  };
  const kept = {
    ...(allowBlank === false && { ignoreBlanks: false }),
    ...(error !== undefined && {
      errorAlert: {
        message: error,
        showAlert: validation.showErrorMessage !== false,
        style: (errorStyle ?? "stop").replace(/^./, (letter) => letter.toUpperCase()),
        title: errorTitle ?? "",
      },
    }),
    ...(validation.prompt !== undefined && {
      prompt: { message: validation.prompt, showPrompt: true, title: validation.promptTitle ?? "" },
    }),
  };
  return { rule: rules[type] ?? { [type]: { formula1: first, ...formula2, operator } }, kept };
}

function readSource(formula: string): string {
  return formula.startsWith('"') ? formula.slice(1, -1) : `=${formula}`;
}
