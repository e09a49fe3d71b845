import { isWithin, intersect, writeFixedArea, type Area } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import { areasWhere } from "../../workbook/special-cells";
import {
  checkValidations,
  clearValidations,
  sourceOf,
  type Validation,
  type ValidationRule,
} from "../../workbook/validation";
import type { Workbook } from "../../workbook/workbook";
import { invalidArgument, itemNotFound } from "../rich-api/rich-api-error";
import { make } from "./excel-makers";
import { ExcelRange } from "./excel-range";
import { keptClass, yesNo, type Keep } from "./kept-model";

/** What Office.js calls the kinds of rules, by their members. */
const types: Readonly<Record<string, string>> = {
  custom: "Custom",
  date: "Date",
  decimal: "Decimal",
  list: "List",
  textLength: "TextLength",
  time: "Time",
  wholeNumber: "WholeNumber",
};
const operators =
  "Between NotBetween EqualTo NotEqualTo GreaterThan LessThan GreaterThanOrEqualTo LessThanOrEqualTo";

const asObject = (given: unknown) => {
  if (typeof given !== "object" || given === null) throw invalidArgument();
  return given;
};

/** What may be written into the cells of some areas. */
export class ExcelDataValidation extends keptClass(
  "DataValidation",
  {
    errorAlert: {
      usual: { message: "", showAlert: true, style: "Stop", title: "" },
      read: asObject,
    },
    ignoreBlanks: yesNo(true),
    prompt: { usual: { message: "", showPrompt: true, title: "" }, read: asObject },
  },
  {
    scalars: ["rule", "type", "valid"],
    methods: ["clear", "getInvalidCells", "getInvalidCellsOrNullObject"],
  },
) {
  constructor(
    private readonly book: Workbook,
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
  ) {
    super(keepOfFirst(book, sheet, areas));
  }

  get rule(): unknown {
    return this.whole?.rule ?? (this.touched.length > 0 ? null : {});
  }
  set rule(value: unknown) {
    this.book.mayChange();
    const rule = readRule(asObject(value) as ValidationRule);
    const kept = { ...this.whole?.kept };
    clearValidations(this.sheet, this.areas);
    if (Object.keys(rule).length > 0)
      this.sheet.validations.push({ areas: [...this.areas], rule, kept });
    this.sheet.looksChanged();
  }
  get type() {
    const [kind] = Object.keys(this.whole?.rule ?? {});
    if (kind !== undefined) return types[kind];
    return this.touched.length === 0
      ? "None"
      : this.touched.length === 1
        ? "Inconsistent"
        : "MixedCriteria";
  }
  /** True when all cells keep to their rules, null when some do. */
  get valid() {
    const invalid = this.invalidAreas();
    if (invalid.length === 0) return true;
    const isAll = this.areas.every((area) => invalid.some((one) => isWithin(area, one)));
    return isAll ? false : null;
  }
  clear() {
    this.book.mayChange();
    clearValidations(this.sheet, this.areas);
    this.sheet.looksChanged();
  }
  async getInvalidCells() {
    const found = await this.getInvalidCellsOrNullObject();
    if (!found) throw itemNotFound();
    return found;
  }
  async getInvalidCellsOrNullObject() {
    await checkValidations(this.book);
    const areas = this.invalidAreas();
    return areas.length > 0 ? make.rangeAreas(this.book, this.sheet, areas) : null;
  }

  private invalidAreas(): Area[] {
    const used = this.areas.flatMap((area) =>
      this.touched.flatMap((one) => one.areas.flatMap((own) => intersect(area, own) ?? [])),
    );
    const isBroken = (_: unknown, row: number, column: number) =>
      this.touched.some(({ broken }) => broken?.has(`${row} ${column}`) === true);
    return used.flatMap((area) => areasWhere(this.sheet, area, isBroken));
  }
  private get touched() {
    return this.sheet.validations.filter((one) => touches(one, this.areas));
  }
  private get whole() {
    return wholeOf(this.sheet, this.areas);
  }
}

function touches(validation: Validation, areas: readonly Area[]): boolean {
  return validation.areas.some((one) => areas.some((area) => intersect(one, area)));
}

/** The rule that holds for all cells. */
function wholeOf({ validations }: Sheet, areas: readonly Area[]): Validation | undefined {
  return validations.find((one) =>
    areas.every((area) => one.areas.some((own) => isWithin(area, own))),
  );
}

function keepOfFirst(book: Workbook, sheet: Sheet, areas: readonly Area[]): Keep {
  return {
    get: (member, usual) => wholeOf(sheet, areas)?.kept[member] ?? usual,
    set: (member, value) => {
      book.mayChange();
      const whole = wholeOf(sheet, areas);
      if (!whole) throw invalidArgument("There is no rule yet.");
      whole.kept[member] = value;
      sheet.looksChanged();
    },
  };
}

function readRule(given: ValidationRule): ValidationRule {
  const rules = Object.entries(given).filter(([, words]) => (words as unknown) != null);
  if (rules.length > 1) throw invalidArgument();
  return Object.fromEntries(
    rules.map(([kind, words]) => {
      const operator = words.operator;
      const isKnown = operator === undefined || operators.split(" ").includes(operator as string);
      if (!(kind in types) || !isKnown) throw invalidArgument();
      const read = Object.entries(words).map(([name, word]) => [
        name,
        word instanceof ExcelRange ? sourceOf(word.sheet, writeFixedArea(word.area)) : word,
      ]);
      return [kind, Object.fromEntries(read) as Record<string, unknown>];
    }),
  );
}
