import {
  color,
  fixed,
  keepPart,
  keptClass,
  number,
  text,
  word,
  yesNo,
  type Keep,
} from "./kept-model";

/** The ground of a shape. */
export class ExcelShapeFill extends keptClass(
  "ShapeFill",
  {
    foregroundColor: color("#4472C4"),
    transparency: number(0, 0, 1),
    type: fixed("Solid"),
  },
  { methods: ["clear", "setSolidColor"] },
) {
  clear() {
    this.keep.set("foregroundColor", undefined);
    this.keep.set("type", "NoFill");
  }
  setSolidColor(given: unknown) {
    this.foregroundColor = given;
    this.keep.set("type", undefined);
  }
}

/** The line of a shape, or around it. */
export class ExcelShapeLine extends keptClass("ShapeLineFormat", {
  color: color("#2F528F"),
  dashStyle: word(
    "Solid Dash DashDot DashDotDot LongDash LongDashDot RoundDot SquareDot LongDashDotDot SystemDash SystemDot SystemDashDot",
  ),
  style: word("Single ThickBetweenThin ThickThin ThinThick ThinThin"),
  transparency: number(0, 0, 1),
  visible: yesNo(true),
  weight: number(1, 0, 1584),
}) {}

/** The letters of a shape's text. */
export class ExcelShapeFont extends keptClass("ShapeFont", {
  bold: yesNo(),
  color: color("#FFFFFF"),
  italic: yesNo(),
  name: text("Calibri"),
  size: number(11, 1, 409),
  underline: word(
    "None Single Double Heavy Dotted DottedHeavy Dash DashHeavy DashLong DashLongHeavy DotDash DotDashHeavy DotDotDash DotDotDashHeavy Wavy WavyHeavy WavyDouble",
  ),
}) {}

/** The text of a shape, or a piece of it. */
export class ExcelTextRange extends keptClass(
  "TextRange",
  {},
  { scalars: ["text"], children: ["font"], methods: ["getSubstring"] },
) {
  constructor(
    keep: Keep,
    private readonly from = 0,
    private readonly length?: number,
  ) {
    super(keep);
  }
  get text(): unknown {
    return this.whole.slice(this.from, this.end);
  }
  set text(value: unknown) {
    const { whole } = this;
    const after = this.end === undefined ? "" : whole.slice(this.end);
    this.keep.set("text", `${whole.slice(0, this.from)}${String(value)}${after}`);
  }
  /** A shape keeps one kind of letters for all of its text. */
  get font() {
    return new ExcelShapeFont(keepPart(this.keep, "font"));
  }
  getSubstring(start: number, length?: number | null) {
    return new ExcelTextRange(this.keep, this.from + start, length ?? undefined);
  }
  private get whole() {
    return String(this.keep.get("text", ""));
  }
  private get end() {
    return this.length === undefined ? undefined : this.from + this.length;
  }
}

/** Where the text of a shape stands in it. */
export class ExcelTextFrame extends keptClass(
  "TextFrame",
  {
    autoSizeSetting: word("AutoSizeNone AutoSizeTextToFitShape AutoSizeShapeToFitText"),
    bottomMargin: number(3.6, 0),
    horizontalAlignment: word("Left Center Right Justify JustifyLow Distributed ThaiDistributed"),
    horizontalOverflow: word("Overflow Clip"),
    leftMargin: number(7.2, 0),
    orientation: word(
      "Horizontal Vertical Vertical270 WordArtVertical EastAsianVertical MongolianVertical WordArtVerticalRTL",
    ),
    readingOrder: word("LeftToRight RightToLeft"),
    rightMargin: number(7.2, 0),
    topMargin: number(3.6, 0),
    verticalAlignment: word("Top Middle Bottom Justified Distributed"),
    verticalOverflow: word("Overflow Ellipsis Clip"),
  },
  { scalars: ["hasText"], children: ["textRange"], methods: ["deleteText"] },
) {
  get hasText() {
    return this.keep.get("text", "") !== "";
  }
  get textRange() {
    return new ExcelTextRange(this.keep);
  }
  deleteText() {
    this.keep.set("text", undefined);
  }
}
