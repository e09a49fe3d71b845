import { isWithin, type Area } from "../../workbook/area";
import type { ConditionalFormat, ConditionalRule } from "../../workbook/conditional-format";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import type { Shape } from "../rich-api/model";
import { itemNotFound, RichApiError } from "../rich-api/rich-api-error";
import { make } from "./excel-makers";
import { ExcelConditionalLook } from "./excel-conditional-look";

const beginnings: Readonly<Record<string, () => ConditionalRule>> = {
  Custom: () => ({ kind: "Custom", formula: "" }),
  CellValue: () => ({ kind: "CellValue", operator: "Invalid", formula1: "" }),
  ContainsText: () => ({ kind: "ContainsText", operator: "Contains", text: "" }),
  DataBar: () => ({ kind: "DataBar", color: "#638EC6", negativeColor: "#FF0000" }),
  ColorScale: () => ({ kind: "ColorScale", colors: ["#F8696B", "#FFEB84", "#63BE7B"] }),
};

/** The conditional formats of a range. */
export class ExcelConditionalFormats {
  static readonly shape: Shape<ExcelConditionalFormats> = {
    name: "ConditionalFormatCollection",
    methods: ["add", "clearAll", "getCount", "getItemAt"],
  };

  constructor(
    private readonly book: Workbook,
    private readonly sheet: Sheet,
    private readonly area: Area,
  ) {}

  get items() {
    return this.sheet.conditionalFormats
      .filter(({ area }) => isWithin(area, this.area))
      .map((one) => this.to(one));
  }
  getCount() {
    return this.items.length;
  }
  getItemAt(index: number) {
    const found = this.items[index];
    if (!found) throw itemNotFound();
    return found;
  }
  item(key: unknown) {
    const found = this.sheet.conditionalFormats.find(({ id }) => id === key);
    if (!found) throw itemNotFound();
    return this.to(found);
  }
  add(type: string) {
    this.book.mayChange();
    const begin = beginnings[type];
    if (!begin)
      throw new RichApiError("NotImplemented", `ConditionalFormatCollection.add: ${type}`);
    const id = `{${this.book.nextId().padStart(8, "0")}-0003-0000-0000-000000000000}`;
    const added: ConditionalFormat = {
      id,
      area: this.area,
      stopIfTrue: false,
      rule: begin(),
      format: {},
    };
    this.sheet.conditionalFormats.unshift(added);
    this.sheet.looksChanged();
    return this.to(added);
  }
  clearAll() {
    const { conditionalFormats } = this.sheet;
    conditionalFormats.splice(
      0,
      conditionalFormats.length,
      ...conditionalFormats.filter(({ area }) => !isWithin(area, this.area)),
    );
    this.sheet.looksChanged();
  }
  private to(format: ConditionalFormat) {
    return new ExcelConditionalFormat(this.book, this.sheet, format);
  }
}

/** A conditional format. */
export class ExcelConditionalFormat {
  static readonly shape: Shape<ExcelConditionalFormat> = {
    name: "ConditionalFormat",
    scalars: ["id", "priority", "stopIfTrue", "type"],
    children: [
      "cellValue",
      "cellValueOrNullObject",
      "custom",
      "customOrNullObject",
      "textComparison",
      "textComparisonOrNullObject",
    ],
    methods: ["delete", "getRange"],
    identity: "id",
  };

  constructor(
    private readonly book: Workbook,
    private readonly sheet: Sheet,
    private readonly format: ConditionalFormat,
  ) {}

  get id() {
    return this.format.id;
  }
  get type() {
    return this.format.rule.kind;
  }
  get priority(): unknown {
    return this.sheet.conditionalFormats.indexOf(this.format);
  }
  get stopIfTrue(): unknown {
    return this.format.stopIfTrue;
  }
  set stopIfTrue(value: unknown) {
    this.format.stopIfTrue = value === true;
    this.sheet.looksChanged();
  }
  get customOrNullObject() {
    return this.format.rule.kind === "Custom"
      ? new ExcelCustomFormat(this.sheet, this.format)
      : null;
  }
  get custom() {
    return this.there(this.customOrNullObject);
  }
  get cellValueOrNullObject() {
    return this.format.rule.kind === "CellValue"
      ? new ExcelRuledFormat(this.sheet, this.format)
      : null;
  }
  get cellValue() {
    return this.there(this.cellValueOrNullObject);
  }
  get textComparisonOrNullObject() {
    return this.format.rule.kind === "ContainsText"
      ? new ExcelRuledFormat(this.sheet, this.format)
      : null;
  }
  get textComparison() {
    return this.there(this.textComparisonOrNullObject);
  }
  getRange() {
    return make.range(this.book, this.sheet, this.format.area);
  }
  delete() {
    const { conditionalFormats } = this.sheet;
    conditionalFormats.splice(conditionalFormats.indexOf(this.format), 1);
    this.sheet.looksChanged();
  }
  private there<T>(found: T | null): T {
    if (!found) throw new RichApiError("InvalidOperation");
    return found;
  }
}

/** A format whose rule is a formula. */
export class ExcelCustomFormat {
  static readonly shape: Shape<ExcelCustomFormat> = {
    name: "CustomConditionalFormat",
    children: ["format", "rule"],
  };

  constructor(
    private readonly sheet: Sheet,
    private readonly of: ConditionalFormat,
  ) {}

  get format() {
    return new ExcelConditionalLook(this.sheet, this.of.format);
  }
  get rule() {
    return new ExcelFormulaRule(this.sheet, this.of);
  }
}

/** The formula of a custom format. */
export class ExcelFormulaRule {
  static readonly shape: Shape<ExcelFormulaRule> = {
    name: "ConditionalFormatRule",
    scalars: ["formula"],
  };

  constructor(
    private readonly sheet: Sheet,
    private readonly of: ConditionalFormat,
  ) {}

  get formula(): unknown {
    return this.of.rule.kind === "Custom" ? this.of.rule.formula : "";
  }
  set formula(value: unknown) {
    const text = String(value);
    this.of.rule = { kind: "Custom", formula: text.startsWith("=") ? text : `=${text}` };
    this.sheet.looksChanged();
  }
}

/** A format whose rule is an object: of cell values, and of texts. */
export class ExcelRuledFormat {
  static readonly shape: Shape<ExcelRuledFormat> = {
    name: "CellValueConditionalFormat",
    scalars: ["rule"],
    children: ["format"],
  };

  constructor(
    private readonly sheet: Sheet,
    private readonly of: ConditionalFormat,
  ) {}

  get rule(): unknown {
    const members = Object.entries(this.of.rule).filter(([name]) => name !== "kind");
    return Object.fromEntries(members);
  }
  set rule(value: unknown) {
    this.of.rule = { ...(value as object), kind: this.of.rule.kind } as ConditionalRule;
    this.sheet.looksChanged();
  }
  get format() {
    return new ExcelConditionalLook(this.sheet, this.of.format);
  }
}
