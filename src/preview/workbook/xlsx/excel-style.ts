import type ExcelJS from "exceljs";
import { changeFormat, type Border, type BorderSide, type CellFormat } from "../cell-format";
import type { ConditionalFormat, ConditionalRule } from "../conditional-format";

const lineStyles: Readonly<Record<string, ExcelJS.BorderStyle>> = {
  Dash: "dashed",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Dot: "dotted",
  Double: "double",
  SlantDashDot: "slantDashDot",
};
const sides: readonly [BorderSide, "top" | "bottom" | "left" | "right"][] = [
  ["EdgeTop", "top"],
  ["EdgeBottom", "bottom"],
  ["EdgeLeft", "left"],
  ["EdgeRight", "right"],
];

/** A cell's look as exceljs writes it. */
export function toExcelStyle(format: CellFormat): Partial<ExcelJS.Style> {
  const {
    bold,
    italic,
    strikethrough,
    underline,
    color,
    fontName,
    fontSize,
    fill,
    horizontal,
    vertical,
    wrap,
    indent,
    borders,
  } = format;
  const hasFont = [bold, italic, strikethrough, underline, color, fontName, fontSize].some(
    (one) => one !== undefined,
  );
  return {
    ...(format.numberFormat !== undefined && { numFmt: format.numberFormat }),
    ...(hasFont && {
      font: {
        name: fontName ?? "Calibri",
        size: fontSize ?? 11,
        ...(bold && { bold }),
        ...(italic && { italic }),
        ...(strikethrough && { strike: true }),
        ...(underline && { underline: underline.startsWith("Double") ? "double" : "single" }),
        ...(color && { color: { argb: argb(color) } }),
      },
    }),
    ...(fill !== undefined && {
      fill: { type: "pattern", pattern: "solid", fgColor: { argb: argb(fill) } },
    }),
    ...((horizontal ?? vertical ?? wrap ?? indent) !== undefined && {
      alignment: {
        ...(horizontal && { horizontal: lowered(horizontal) }),
        ...(vertical && { vertical: vertical === "Center" ? "middle" : vertical.toLowerCase() }),
        ...(wrap && { wrapText: true }),
        ...(indent && { indent }),
      } as Partial<ExcelJS.Alignment>,
    }),
    ...(borders && { border: toExcelBorders(borders) }),
    ...(format.locked === false && { protection: { locked: false } }),
  };
}

function toExcelBorders(borders: NonNullable<CellFormat["borders"]>): Partial<ExcelJS.Borders> {
  return Object.fromEntries(
    sides.flatMap(([ours, theirs]) => {
      const line = borders[ours];
      return line
        ? [
            [
              theirs,
              {
                style: lineStyles[line.style] ?? line.weight.toLowerCase(),
                color: { argb: argb(line.color) },
              },
            ],
          ]
        : [];
    }),
  );
}

function lowered(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

function argb(color: string): string {
  return `FF${color.slice(1)}`;
}

/** A cell's look as exceljs read it; undefined where there is nothing to tell. Colours of a theme are left out. */
export function fromExcelStyle({
  numFmt,
  font,
  fill,
  alignment,
  border,
  protection,
}: Partial<ExcelJS.Style>): CellFormat | undefined {
  const solid = fill?.type === "pattern" && fill.pattern === "solid" ? fill.fgColor : undefined;
  const changes: Partial<Record<keyof CellFormat, unknown>> = {
    numberFormat: numFmt && numFmt !== "General" ? numFmt : undefined,
    bold: whenTrue(font?.bold),
    italic: whenTrue(font?.italic),
    strikethrough: whenTrue(font?.strike),
    underline: font?.underline ? (font.underline === "double" ? "Double" : "Single") : undefined,
    color: fromColor(font?.color),
    fontSize: font?.size !== undefined && font.size !== 11 ? font.size : undefined,
    fontName: font?.name !== undefined && font.name !== "Calibri" ? font.name : undefined,
    fill: fromColor(solid),
    horizontal: alignment?.horizontal ? raised(alignment.horizontal) : undefined,
    vertical: alignment?.vertical
      ? alignment.vertical === "middle"
        ? "Center"
        : raised(alignment.vertical)
      : undefined,
    wrap: whenTrue(alignment?.wrapText),
    indent: alignment?.indent === 0 ? undefined : alignment?.indent,
    borders: border ? fromExcelBorders(border) : undefined,
    locked: protection?.locked === false ? false : undefined,
  };
  return Object.values(changes).some((one) => one !== undefined)
    ? changeFormat(undefined, changes)
    : undefined;
}

/** A mark that is not set is left out. */
function whenTrue(mark: boolean | undefined): true | undefined {
  return mark ? true : undefined;
}

function fromExcelBorders(border: Partial<ExcelJS.Borders>): CellFormat["borders"] {
  const found = sides.flatMap(([ours, theirs]) => {
    const style = border[theirs]?.style;
    if (!style) return [];
    const named = Object.entries(lineStyles).find(([, one]) => one === style)?.[0];
    const weight = style === "medium" || style === "thick" || style === "hair" ? style : "thin";
    const line = {
      style: named ?? "Continuous",
      weight: weight === "hair" ? "Hairline" : raised(weight),
      color: fromColor(border[theirs]?.color) ?? "#000000",
    };
    return [[ours, line as Border]];
  });
  return found.length > 0 ? (Object.fromEntries(found) as CellFormat["borders"]) : undefined;
}

function fromColor(color: Partial<ExcelJS.Color> | undefined): string | undefined {
  const hex = color?.argb?.slice(-6);
  return hex !== undefined && /^[0-9a-f]{6}$/i.test(hex) ? `#${hex.toUpperCase()}` : undefined;
}

function raised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

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
