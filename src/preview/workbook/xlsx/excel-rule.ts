import type ExcelJS from "exceljs";
import { columnName, type Area } from "../area";
import type { ConditionalFormat, ConditionalRule, ScaleStop } from "../conditional-format";
import { formulaOfPreset } from "../preset-criteria";
import { argb, fromColor } from "./excel-style";

/** exceljs reads and writes the colour of a bar, though its types do not tell. */
type BarRule = ExcelJS.DataBarRuleType & { color?: Partial<ExcelJS.Color> };

/** The ends of a scale, and of a bar: the least and the greatest of the numbers, and the one in the middle. */
const [least, middle, greatest] = [
  { type: "min" },
  { type: "percentile", value: 50 },
  { type: "max" },
] as const satisfies ExcelJS.Cvfo[];

/** What the file calls the stops of scales and bars. */
const stopTypes: Readonly<Record<string, ExcelJS.Cvfo["type"]>> = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
};

function toStop(stop: ScaleStop | undefined, usually: ExcelJS.Cvfo): ExcelJS.Cvfo {
  const type = stopTypes[stop?.type ?? ""];
  if (type === undefined || type === "min" || type === "max")
    return type === undefined ? usually : { type };
  return { type, value: stop?.formula?.replace(/^=/, "") } as unknown as ExcelJS.Cvfo;
}

function fromStop({ type, value }: ExcelJS.Cvfo): ScaleStop {
  const named = Object.entries(stopTypes).find(([, theirs]) => theirs === type)?.[0];
  return { type: named ?? "Invalid", ...(value !== undefined && { formula: `=${value}` }) };
}

const counts = { Three: "3", Four: "4", Five: "5" } as const;

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
  { rule, format, area }: ConditionalFormat,
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
    const cfvo = [toStop(rule.lowerBoundRule, least), toStop(rule.upperBoundRule, greatest)];
    return { type: "dataBar", priority, cfvo, color } as BarRule;
  }
  if (rule.kind === "ColorScale") {
    const color = rule.colors.map((one) => ({ argb: argb(one) }));
    const usual = color.length > 2 ? [least, middle, greatest] : [least, greatest];
    const cfvo = usual.map((one, at) => toStop(rule.stops?.[at], one));
    return { type: "colorScale", priority, cfvo, color };
  }
  if (rule.kind === "IconSet") return toIconRule(rule, priority);
  if (rule.kind !== "CellValue") {
    // What exceljs has no words for is written as the formula that says the same.
    const formula = formulaOfRule(rule, area);
    return formula === undefined
      ? undefined
      : { type: "expression", priority, formulae: [formula.slice(1)], style };
  }
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

function formulaOfRule(rule: ConditionalRule, area: Area): string | undefined {
  const { top, left } = area;
  if (rule.kind !== "ContainsText") return formulaOfPreset(rule, area, top, left);
  const [cell, text] = [`${columnName(left)}${top + 1}`, `"${rule.text.replaceAll('"', '""')}"`];
  if (rule.operator === "BeginsWith") return `=LEFT(${cell},LEN(${text}))=${text}`;
  if (rule.operator === "EndsWith") return `=RIGHT(${cell},LEN(${text}))=${text}`;
  return `=${rule.operator === "Contains" ? "ISNUMBER" : "ISERROR"}(SEARCH(${text},${cell}))`;
}

type IconRule = Extract<ConditionalRule, { kind: "IconSet" }> & {
  reverseIconOrder?: boolean;
  showIconOnly?: boolean;
};

function toIconRule(rule: IconRule, priority: number): ExcelJS.IconSetRuleType {
  const iconSet = rule.style.replace(
    /^(?:Three|Four|Five)/,
    (count) => counts[count as keyof typeof counts],
  );
  const first = { type: "percent", value: 0 } as const;
  const cfvo = rule.criteria.map((one, at) => (at === 0 ? first : toStop(one, first)));
  return {
    ...{ type: "iconSet", priority, cfvo, iconSet: iconSet as ExcelJS.IconSetTypes },
    reverse: rule.reverseIconOrder ?? false,
    showValue: rule.showIconOnly !== true,
  };
}

function readIcons(rule: ExcelJS.IconSetRuleType): ConditionalRule | undefined {
  const { iconSet = "3TrafficLights", cfvo = [], reverse, showValue } = rule;
  const count = Object.entries(counts).find(([, one]) => iconSet.startsWith(one))?.[0];
  if (count === undefined) return undefined;
  const named = `${count}${iconSet.slice(1)}`;
  const kept = {
    ...(reverse && { reverseIconOrder: true }),
    ...(showValue === false && { showIconOnly: true }),
  };
  return {
    kind: "IconSet",
    style: named === "ThreeTrafficLights" ? "ThreeTrafficLights1" : named,
    criteria: cfvo.map((one) => ({ ...fromStop(one), operator: "GreaterThanOrEqual" })),
    ...kept,
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
  if (rule.type === "iconSet") return readIcons(rule);
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

function readBar({ color, cfvo: [low, high] = [] }: BarRule): ConditionalRule | undefined {
  const known = fromColor(color);
  return known === undefined
    ? undefined
    : {
        ...{ kind: "DataBar", color: known, negativeColor: "#FF0000" },
        ...(low && low.type !== "min" && { lowerBoundRule: fromStop(low) }),
        ...(high && high.type !== "max" && { upperBoundRule: fromStop(high) }),
      };
}

function readScale({ cfvo = [], color = [] }: ExcelJS.ColorScaleRuleType) {
  const colors = color.map((one) => fromColor(one)).filter((one) => one !== undefined);
  const usual = color.length > 2 ? [least, middle, greatest] : [least, greatest];
  const isUsual = usual.every(({ type }, at) => {
    const { type: theirs, value } = cfvo[at] ?? {};
    return theirs === type && (type !== "percentile" || Number(value) === 50);
  });
  return colors.length === color.length
    ? ({ kind: "ColorScale", colors, ...(!isUsual && { stops: cfvo.map(fromStop) }) } as const)
    : undefined;
}
