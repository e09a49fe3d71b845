import type { ConditionalLook } from "../../workbook/conditional-format";
import type { Sheet } from "../../workbook/sheet";
import type { Shape } from "../rich-api/model";
import { readColor } from "./cell-look";

/** How cells look to which a rule applies. */
export class ExcelConditionalLook {
  static readonly shape: Shape<ExcelConditionalLook> = {
    name: "ConditionalRangeFormat",
    scalars: ["numberFormat"],
    children: ["fill", "font"],
  };

  constructor(
    private readonly sheet: Sheet,
    private readonly look: ConditionalLook,
  ) {}

  get numberFormat(): unknown {
    return this.look.numberFormat ?? null;
  }
  set numberFormat(value: unknown) {
    this.look.numberFormat = String(value);
    this.sheet.looksChanged();
  }
  get fill() {
    return new ExcelConditionalFill(this.sheet, this.look);
  }
  get font() {
    return new ExcelConditionalFont(this.sheet, this.look);
  }
}

/** The ground of cells to which a rule applies. */
export class ExcelConditionalFill {
  static readonly shape: Shape<ExcelConditionalFill> = {
    name: "ConditionalRangeFill",
    scalars: ["color"],
    methods: ["clear"],
  };

  constructor(
    private readonly sheet: Sheet,
    private readonly look: ConditionalLook,
  ) {}

  get color(): unknown {
    return this.look.fill ?? "";
  }
  set color(value: unknown) {
    this.look.fill = readColor(value);
    this.sheet.looksChanged();
  }
  clear() {
    delete this.look.fill;
    this.sheet.looksChanged();
  }
}

/** The letters of cells to which a rule applies. */
export class ExcelConditionalFont {
  static readonly shape: Shape<ExcelConditionalFont> = {
    name: "ConditionalRangeFont",
    scalars: ["bold", "color", "italic", "strikethrough"],
  };

  constructor(
    private readonly sheet: Sheet,
    private readonly look: ConditionalLook,
  ) {}

  get color(): unknown {
    return this.look.color ?? "";
  }
  set color(value: unknown) {
    this.put({ color: readColor(value) });
  }
  get bold(): unknown {
    return this.look.bold ?? null;
  }
  set bold(value: unknown) {
    this.put({ bold: value === true });
  }
  get italic(): unknown {
    return this.look.italic ?? null;
  }
  set italic(value: unknown) {
    this.put({ italic: value === true });
  }
  get strikethrough(): unknown {
    return this.look.strikethrough ?? null;
  }
  set strikethrough(value: unknown) {
    this.put({ strikethrough: value === true });
  }
  private put(changes: ConditionalLook) {
    Object.assign(this.look, changes);
    this.sheet.looksChanged();
  }
}
