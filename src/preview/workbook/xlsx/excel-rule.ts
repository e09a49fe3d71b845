import type ExcelJS from "exceljs";
import type { ConditionalFormat, ConditionalRule } from "../conditional-format";
import { argb, fromColor } from "./excel-style";

/** exceljs reads and writes the colour of a bar, though its types do not tell. */
type BarRule = ExcelJS.DataBarRuleType & { color?: Partial<ExcelJS.Color> };

/** The ends of a scale, and of a bar: the least and the greatest of the numbers, and the one in the middle. */
const [least, middle, greatest] = [
  { type: "min" },
  { type: "percentile", value: 50 },
  { type: "max" },
] as const satisfies ExcelJS.Cvfo[];

const operators: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

/** A conditional format as exceljs writes it; undefined for what it cannot write. */
export function toExcelRule(
  { rule, format }: ConditionalFormat,
  priority: number,
): ExcelJS.ConditionalFormattingRule | undefined {
  const style: Partial<ExcelJS.Style> = {
    ...((format.color !== undefined || format.bold) && {
      font: {
        ...(format.bold && { bold: true }),
        ...(format.color !== undefined && { color: { argb: argb(format.color) } }),
      },
    }),
    ...(format.fill !== undefined && {
      fill: {
        type: "pattern",
        pattern: "solid",
        bgColor: { argb: argb(format.fill) },
      },
    }),
  };
  if (rule.kind === "Custom")
    return { type: "expression", priority, formulae: [rule.formula.slice(1)], style };
  if (rule.kind === "DataBar") {
    const color = { argb: argb(rule.color) };
    return { type: "dataBar", priority, cfvo: [least, greatest], color } as BarRule;
  }
  if (rule.kind === "ColorScale") {
    const color = rule.colors.map((one) => ({ argb: argb(one) }));
    const cfvo = color.length > 2 ? [least, middle, greatest] : [least, greatest];
    return { type: "colorScale", priority, cfvo, color };
  }
  if (rule.kind !== "CellValue") return undefined;
  const formulae = [rule.formula1, rule.formula2]
    .filter((one) => one !== undefined)
    .map((one) => one.replace(/^=/, ""));
  return {
    type: "cellIs",
    priority,
    operator: operators[rule.operator] as ExcelJS.CellIsOperators,
    formulae,
    style,
  };
}

/** A file's conditional format; undefined for what the preview does not know. */
export function fromExcelRule(
  rule: ExcelJS.ConditionalFormattingRule,
): Pick<ConditionalFormat, "rule" | "format"> | undefined {
  const known = readRule(rule);
  if (!known) return undefined;
  const { font, fill } = rule.style ?? {};
  const ground = fill?.type === "pattern" ? (fill.bgColor ?? fill.fgColor) : undefined;
  const [color, filled] = [fromColor(font?.color), fromColor(ground)];
  return {
    rule: known,
    format: {
      ...(color && { color }),
      ...(filled && { fill: filled }),
      ...(font?.bold && { bold: true }),
    },
  };
}

function readRule(rule: ExcelJS.ConditionalFormattingRule): ConditionalRule | undefined {
  if (rule.type === "expression")
    return { kind: "Custom", formula: `=${String(rule.formulae?.[0] ?? "")}` };
  if (rule.type === "dataBar") return readBar(rule);
  if (rule.type === "colorScale") return readScale(rule);
  if (rule.type !== "cellIs") return undefined;
  const operator =
    Object.entries(operators).find(([, theirs]) => theirs === rule.operator)?.[0] ?? "Invalid";
  const [formula1, formula2] = (rule.formulae ?? []).map((one) => `=${String(one)}`);
  return {
    kind: "CellValue",
    operator,
    formula1: formula1 ?? "",
    ...(formula2 !== undefined && { formula2 }),
  };
}

function readBar({ color }: BarRule): ConditionalRule | undefined {
  const known = fromColor(color);
  return known === undefined
    ? undefined
    : { kind: "DataBar", color: known, negativeColor: "#FF0000" };
}

/** Of scales those that go from the least to the greatest; a middle is taken for the number in the middle. */
function readScale({ cfvo = [], color = [] }: ExcelJS.ColorScaleRuleType) {
  const colors = color.map((one) => fromColor(one)).filter((one) => one !== undefined);
  const isPlain = cfvo[0]?.type === "min" && cfvo.at(-1)?.type === "max";
  return isPlain && colors.length === color.length
    ? ({ kind: "ColorScale", colors } as const)
    : undefined;
}
