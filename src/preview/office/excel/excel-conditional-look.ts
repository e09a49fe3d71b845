import type { ConditionalLook } from "../../workbook/conditional-format";
import type { Sheet } from "../../workbook/sheet";
import { color, keepIn, keepPart, keptClass, text, word, type Keep } from "./kept-model";
import { itemNotFound } from "../rich-api/rich-api-error";

/** How cells look to which a rule applies. */
export class ExcelConditionalLook extends keptClass(
  "ConditionalRangeFormat",
  { numberFormat: text(null) },
  { children: ["borders", "fill", "font"] },
) {
  constructor(sheet: Sheet, look: ConditionalLook) {
    super(keepIn(look as Record<string, unknown>, { changed: () => sheet.looksChanged() }));
  }
  get fill() {
    return new ExcelConditionalFill(this.keep);
  }
  get font() {
    return new ExcelConditionalFont(this.keep);
  }
  get borders() {
    return new ExcelConditionalBorders(this.keep);
  }
}

/** The ground of cells to which a rule applies. */
export class ExcelConditionalFill extends keptClass(
  "ConditionalRangeFill",
  { color: color("", "fill") },
  { methods: ["clear"] },
) {
  clear() {
    this.keep.set("fill", undefined);
  }
}

/** Yes, no, or as the cell is without the rule. */
const unlessSaid = {
  usual: null,
  read: (given: unknown) => (given === null ? undefined : given === true),
};
const inFont = ["bold", "color", "italic", "strikethrough", "underline"];

/** The letters of cells to which a rule applies. */
export class ExcelConditionalFont extends keptClass(
  "ConditionalRangeFont",
  {
    bold: unlessSaid,
    color: color(""),
    italic: unlessSaid,
    strikethrough: unlessSaid,
    underline: word("None Single Double"),
  },
  { methods: ["clear"] },
) {
  clear() {
    for (const member of inFont) this.keep.set(member, undefined);
  }
}

const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** The lines around cells to which a rule applies. */
export class ExcelConditionalBorders extends keptClass(
  "ConditionalRangeBorderCollection",
  {},
  { scalars: ["count"], children: ["bottom", "left", "right", "top"], methods: ["getItemAt"] },
) {
  readonly count = sides.length;

  get items() {
    return sides.map((side) => new ExcelConditionalBorder(this.keep, side));
  }
  get top() {
    return this.item("EdgeTop");
  }
  get bottom() {
    return this.item("EdgeBottom");
  }
  get left() {
    return this.item("EdgeLeft");
  }
  get right() {
    return this.item("EdgeRight");
  }
  getItemAt(index: number) {
    return this.item(sides[index]);
  }
  item(key: unknown) {
    const found = this.items.find(({ sideIndex }) => sideIndex === key);
    if (!found) throw itemNotFound();
    return found;
  }
}

/** One of the lines around cells to which a rule applies. */
export class ExcelConditionalBorder extends keptClass(
  "ConditionalRangeBorder",
  { color: color("#000000"), style: word("None Continuous Dash DashDot DashDotDot Dot") },
  { scalars: ["sideIndex"] },
) {
  constructor(
    keep: Keep,
    readonly sideIndex: (typeof sides)[number],
  ) {
    super(keepPart(keep, sideIndex));
  }
}
