import type { ConditionalFormat, ConditionalRule } from "../../workbook/conditional-format";
import { presetCriteria } from "../../workbook/preset-criteria";
import { fromR1C1, toR1C1 } from "../../workbook/r1c1";
import type { Sheet } from "../../workbook/sheet";
import type { Shape } from "../rich-api/model";
import { invalidArgument } from "../rich-api/rich-api-error";
import { ExcelConditionalLook } from "./excel-conditional-look";

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
    scalars: ["formula", "formulaLocal", "formulaR1C1"],
  };

  constructor(
    private readonly sheet: Sheet,
    private readonly of: ConditionalFormat,
  ) {}

  get formula(): unknown {
    return this.text;
  }
  set formula(value: unknown) {
    const text = String(value);
    this.of.rule = { kind: "Custom", formula: text.startsWith("=") ? text : `=${text}` };
    this.sheet.looksChanged();
  }
  get formulaLocal(): unknown {
    return this.text;
  }
  set formulaLocal(value: unknown) {
    this.formula = value;
  }
  get formulaR1C1(): unknown {
    return toR1C1(this.text, this.corner);
  }
  set formulaR1C1(value: unknown) {
    this.formula = fromR1C1(String(value), this.corner);
  }
  private get text() {
    return this.of.rule.kind === "Custom" ? this.of.rule.formula : "";
  }
  private get corner() {
    return { row: this.of.area.top, column: this.of.area.left };
  }
}

/** A format whose rule is an object: of cell values, texts, ranks and Excel's own criteria. */
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
    const rule = { ...(value as object), kind: this.of.rule.kind } as ConditionalRule;
    this.check(rule);
    this.of.rule = rule;
    this.sheet.looksChanged();
  }
  get format() {
    return new ExcelConditionalLook(this.sheet, this.of.format);
  }
  /** Throws InvalidArgument for a rule that cannot be. */
  protected check(_rule: ConditionalRule): void {
    // Cells and texts may be compared with anything.
  }
}

/** A format whose rule is a text in the cell. */
export class ExcelTextFormat extends ExcelRuledFormat {
  static override readonly shape = { ...ExcelRuledFormat.shape, name: "TextConditionalFormat" };
}

/** A format of the greatest or the least. */
export class ExcelRankedFormat extends ExcelRuledFormat {
  static override readonly shape = {
    ...ExcelRuledFormat.shape,
    name: "TopBottomConditionalFormat",
  };
  protected override check(rule: ConditionalRule) {
    const types = ["TopItems", "TopPercent", "BottomItems", "BottomPercent"];
    const isRight = rule.kind === "TopBottom" && types.includes(rule.type) && rule.rank >= 1;
    if (!isRight || rule.rank > 1000) throw invalidArgument();
  }
}

/** A format of one of Excel's own criteria. */
export class ExcelPresetFormat extends ExcelRuledFormat {
  static override readonly shape = {
    ...ExcelRuledFormat.shape,
    name: "PresetCriteriaConditionalFormat",
  };
  protected override check(rule: ConditionalRule) {
    const isKnown = rule.kind === "PresetCriteria" && presetCriteria.includes(rule.criterion);
    if (!isKnown) throw invalidArgument();
  }
}
