import type ExcelJS from "exceljs";
import { changeFormat, type Border, type BorderSide, type CellFormat } from "../cell-format";

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
    shrinkToFit,
    readingOrder,
    textOrientation,
    subscript,
    superscript,
    pattern = "Solid",
    patternColor,
  } = format;
  const hasFont = [
    ...[bold, italic, strikethrough, underline, color, fontName, fontSize, subscript, superscript],
  ].some((one) => one !== undefined);
  const placed = horizontal ?? vertical ?? wrap ?? indent ?? shrinkToFit;
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
        ...(subscript && { vertAlign: "subscript" as const }),
        ...(superscript && { vertAlign: "superscript" as const }),
      },
    }),
    ...((fill ?? format.pattern) !== undefined && { fill: toFill(pattern, fill, patternColor) }),
    ...((placed ?? readingOrder ?? textOrientation) !== undefined && {
      alignment: {
        ...(horizontal && { horizontal: lowered(horizontal) }),
        ...(vertical && { vertical: vertical === "Center" ? "middle" : vertical.toLowerCase() }),
        ...(wrap && { wrapText: true }),
        ...(indent && { indent }),
        ...(shrinkToFit && { shrinkToFit }),
        ...(readingOrder && { readingOrder: readingOrder === "LeftToRight" ? "ltr" : "rtl" }),
        ...(textOrientation && {
          textRotation: textOrientation === 180 ? "vertical" : textOrientation,
        }),
      } as Partial<ExcelJS.Alignment>,
    }),
    ...(borders && { border: toExcelBorders(borders) }),
    ...(format.locked === false && { protection: { locked: false } }),
  };
}

/** What the file calls the grounds that are not plain, where it has a word of its own for them. */
const patterns: Readonly<Record<string, string>> = {
  Gray50: "mediumGray",
  Gray75: "darkGray",
  Gray25: "lightGray",
  Gray16: "gray125",
  Gray8: "gray0625",
  Horizontal: "darkHorizontal",
  Vertical: "darkVertical",
  Down: "darkDown",
  Up: "darkUp",
  Checker: "darkGrid",
  SemiGray75: "darkTrellis",
  Grid: "lightGrid",
  CrissCross: "lightTrellis",
};

/** A plain ground has its colour in front; of another the colour lies behind the marks. */
function toFill(pattern: string, fill = "#FFFFFF", marks = "#000000"): ExcelJS.FillPattern {
  if (pattern === "Solid")
    return { type: "pattern", pattern: "solid", fgColor: { argb: argb(fill) } };
  return {
    type: "pattern",
    pattern: (patterns[pattern] ?? lowered(pattern)) as ExcelJS.FillPatterns,
    fgColor: { argb: argb(marks) },
    bgColor: { argb: argb(fill) },
  };
}

function fromFill(fill: Partial<ExcelJS.Style>["fill"]): CellFormat {
  if (fill?.type !== "pattern" || fill.pattern === "none") return {};
  const [front, back] = [fromColor(fill.fgColor), fromColor(fill.bgColor)];
  if (fill.pattern === "solid") return front === undefined ? {} : { fill: front };
  const named = Object.entries(patterns).find(([, theirs]) => theirs === fill.pattern)?.[0];
  return {
    pattern: named ?? raised(fill.pattern),
    ...(back !== undefined && { fill: back }),
    ...(front !== undefined && { patternColor: front }),
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

/** A colour as exceljs writes it. */
export function argb(color: string): string {
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
  const { textRotation, readingOrder } = alignment ?? {};
  const changes: Partial<Record<keyof CellFormat, unknown>> = {
    numberFormat: numFmt && numFmt !== "General" ? numFmt : undefined,
    bold: whenTrue(font?.bold),
    italic: whenTrue(font?.italic),
    strikethrough: whenTrue(font?.strike),
    underline: font?.underline ? (font.underline === "double" ? "Double" : "Single") : undefined,
    color: fromColor(font?.color),
    fontSize: font?.size !== undefined && font.size !== 11 ? font.size : undefined,
    fontName: font?.name !== undefined && font.name !== "Calibri" ? font.name : undefined,
    ...fromFill(fill),
    subscript: whenTrue(font?.vertAlign === "subscript"),
    superscript: whenTrue(font?.vertAlign === "superscript"),
    shrinkToFit: whenTrue(alignment?.shrinkToFit),
    readingOrder: readingOrder && (readingOrder === "rtl" ? "RightToLeft" : "LeftToRight"),
    textOrientation: textRotation === "vertical" ? 180 : textRotation,
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

/** A colour that exceljs read; undefined for one of the theme. */
export function fromColor(color: Partial<ExcelJS.Color> | undefined): string | undefined {
  const hex = color?.argb?.slice(-6);
  return hex !== undefined && /^[0-9a-f]{6}$/i.test(hex) ? `#${hex.toUpperCase()}` : undefined;
}

function raised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
