import type {
  ConditionalFormat,
  ConditionalRule,
  IconCriterion,
  ScaleStop,
} from "../../workbook/conditional-format";
import type { Sheet } from "../../workbook/sheet";
import { invalidArgument } from "../rich-api/rich-api-error";
import { readColor } from "../../workbook/read-color";
import { color, keepIn, keptClass, word, yesNo, type Keep, type Kept } from "./kept-model";

const stopTypes = "Automatic LowestValue HighestValue Number Percent Formula Percentile".split(" ");

/** Where a bar begins or ends. */
const stop: Kept = {
  usual: { type: "Automatic" },
  read: (given) => {
    readStop(given);
    return given;
  },
};

function readStop(given: unknown): ScaleStop {
  const { type, formula } = (given ?? {}) as Partial<ScaleStop>;
  if (type === undefined || !stopTypes.includes(type)) throw invalidArgument();
  return { type, ...(formula != null && { formula }) };
}

type RuleOf<Kind> = Extract<ConditionalRule, { kind: Kind }>;

function keepInRule(sheet: Sheet, { rule }: ConditionalFormat): Keep {
  const values = rule as unknown as Record<string, unknown>;
  return keepIn(values, { changed: () => sheet.looksChanged() });
}

/** Bars in cells. */
export class ExcelDataBar extends keptClass(
  "DataBarConditionalFormat",
  {
    axisColor: color(""),
    axisFormat: word("Automatic None CellMidPoint"),
    barDirection: word("Context LeftToRight RightToLeft"),
    lowerBoundRule: stop,
    showDataBarOnly: yesNo(),
    upperBoundRule: stop,
  },
  { children: ["negativeFormat", "positiveFormat"] },
) {
  constructor(sheet: Sheet, of: ConditionalFormat) {
    super(keepInRule(sheet, of));
  }
  get positiveFormat() {
    return new ExcelPositiveBar(this.keep);
  }
  get negativeFormat() {
    return new ExcelNegativeBar(this.keep);
  }
}

/** Bars of numbers above zero. */
export class ExcelPositiveBar extends keptClass("ConditionalDataBarPositiveFormat", {
  borderColor: color(""),
  fillColor: color("#638EC6", "color"),
  gradientFill: yesNo(true),
}) {}

/** Bars of numbers below zero. */
export class ExcelNegativeBar extends keptClass("ConditionalDataBarNegativeFormat", {
  borderColor: color("", "negativeBorderColor"),
  fillColor: color("#FF0000", "negativeColor"),
  matchPositiveBorderColor: yesNo(),
  matchPositiveFillColor: yesNo(),
}) {}

const ends = ["minimum", "midpoint", "maximum"] as const;
const usualStops: readonly ScaleStop[] = [
  { type: "LowestValue" },
  { type: "Percentile", formula: "50" },
  { type: "HighestValue" },
];

/** Colours from the least to the greatest. */
export class ExcelColorScale extends keptClass(
  "ColorScaleConditionalFormat",
  {},
  { scalars: ["criteria", "threeColorScale"] },
) {
  private readonly rule: RuleOf<"ColorScale">;

  constructor(
    private readonly sheet: Sheet,
    of: ConditionalFormat,
  ) {
    super(keepInRule(sheet, of));
    this.rule = of.rule as RuleOf<"ColorScale">;
  }
  get threeColorScale() {
    return this.rule.colors.length === 3;
  }
  get criteria(): unknown {
    const named = this.threeColorScale ? ends : (["minimum", "maximum"] as const);
    const told = named.map((name, at) => {
      const usual = usualStops[ends.indexOf(name)];
      return [name, { ...usual, ...this.rule.stops?.[at], color: this.rule.colors[at] }];
    });
    return Object.fromEntries(told) as unknown;
  }
  set criteria(value: unknown) {
    const given = (value ?? {}) as Partial<Record<(typeof ends)[number], { color?: string }>>;
    if (!given.minimum || !given.maximum) throw invalidArgument();
    const points = ends.flatMap((name) => given[name] ?? []);
    this.rule.stops = points.map(readStop);
    this.rule.colors = points.map((point) => readColor(point.color));
    this.sheet.looksChanged();
  }
}

const iconSets =
  "ThreeTrafficLights1 ThreeArrows ThreeArrowsGray ThreeFlags ThreeTrafficLights2 ThreeSigns ThreeSymbols ThreeSymbols2 FourArrows FourArrowsGray FourRedToBlack FourRating FourTrafficLights FiveArrows FiveArrowsGray FiveRating FiveQuarters ThreeStars ThreeTriangles FiveBoxes";

const leftOver: IconCriterion = { type: "Invalid", formula: "", operator: "Invalid" };

/** Equal parts of the way from the least to the greatest; the first is whatever is left. */
export function usualIcons(count: number): IconCriterion[] {
  return Array.from({ length: count }, (_, at) =>
    at === 0
      ? leftOver
      : {
          type: "Percent",
          formula: `=${Math.round((100 * at) / count)}`,
          operator: "GreaterThanOrEqual",
        },
  );
}

/** Icons before numbers. */
export class ExcelIconSet extends keptClass(
  "IconSetConditionalFormat",
  { reverseIconOrder: yesNo(), showIconOnly: yesNo() },
  { scalars: ["criteria", "style"] },
) {
  private readonly rule: RuleOf<"IconSet">;

  constructor(
    private readonly sheet: Sheet,
    of: ConditionalFormat,
  ) {
    super(keepInRule(sheet, of));
    this.rule = of.rule as RuleOf<"IconSet">;
  }
  get style(): unknown {
    return this.rule.style;
  }
  set style(value: unknown) {
    const style = String(value);
    if (!iconSets.split(" ").includes(style)) throw invalidArgument();
    const count = { Th: 3, Fo: 4, Fi: 5 }[style.slice(0, 2)] ?? 3;
    if (count !== this.rule.criteria.length) this.rule.criteria = usualIcons(count);
    this.rule.style = style;
    this.sheet.looksChanged();
  }
  get criteria(): unknown {
    return this.rule.criteria;
  }
  /** Of the first only its own icon may be set, as in Excel. */
  set criteria(value: unknown) {
    const given = value as Partial<IconCriterion>[];
    if (!Array.isArray(value) || given.length !== this.rule.criteria.length)
      throw invalidArgument();
    this.rule.criteria = given.map(({ customIcon, operator = "", ...one }, at) => ({
      ...(at === 0 ? leftOver : { ...readStop(one), operator }),
      ...(customIcon != null && { customIcon }),
    }));
    this.sheet.looksChanged();
  }
}
