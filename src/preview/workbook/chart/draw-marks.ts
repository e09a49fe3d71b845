import type { ChartMark } from "../../workbook-api";
import type { ChartPart } from "./chart-part";
import type { Box } from "./chart-places";

export type Point = [x: number, y: number];
export type ShapeMark = Extract<ChartMark, { kind: "shape" }>;
export type TextMark = Extract<ChartMark, { kind: "text" }>;

const dashes: Readonly<Record<string, number[]>> = {
  ...{ Dash: [4, 3], DashDot: [4, 3, 1, 3], DashDotDot: [4, 3, 1, 3, 1, 3] },
  ...{ Dot: [1, 2], RoundDot: [1, 2] },
};

/** How a line or a border is drawn; nothing for one that is not. */
export function strokeOf(line: ChartPart): Pick<ShapeMark, "stroke" | "width" | "dash"> {
  const style = String(line.look("lineStyle"));
  const color = String(line.look("color"));
  if (style === "None" || color === "") return {};
  const width = Number(line.look("weight"));
  const dash = dashes[style]?.map((length) => length * Math.max(1, width));
  return { stroke: color, width, ...(dash && { dash }) };
}

/** A shape around points. */
export function areaMark(points: Point[], fill: unknown, more: Partial<ShapeMark> = {}): ShapeMark {
  const paint = typeof fill === "string" && fill !== "" ? { fill } : {};
  return { kind: "shape", points, isClosed: true, ...paint, ...more };
}

/** A line along points. */
export function lineMark(points: Point[], line: ChartPart): ShapeMark[] {
  const stroke = strokeOf(line);
  return stroke.stroke === undefined ? [] : [{ kind: "shape", points, ...stroke }];
}

/** The corners of a box. */
export function cornersOf({ left, top, width, height }: Box): Point[] {
  const [right, bottom] = [left + width, top + height];
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

/** The ground and the edge of what has a format, as far as they are painted. */
export function groundMarks(box: Box | undefined, format: ChartPart): ShapeMark[] {
  if (!box) return [];
  const mark = areaMark(cornersOf(box), format.look("fill.color"), strokeOf(format.part("border")));
  return mark.fill === undefined && mark.stroke === undefined ? [] : [mark];
}

/** Words in the letters of a font, with their foot at this place. */
export function textMark(
  text: string,
  [x, y]: Point,
  font: ChartPart,
  more: Partial<TextMark> = {},
): TextMark {
  return {
    ...{ kind: "text", text, x, y, anchor: "middle" },
    size: Number(font.look("size")),
    color: String(font.look("color")),
    ...(font.look("bold") === true && { isBold: true }),
    ...(font.look("italic") === true && { isItalic: true }),
    ...(font.look("underline") === "Single" && { isUnderlined: true }),
    ...more,
  };
}

/** A text that is no wider than this, about. */
export function cutTo(width: number, text: string, size: number): string {
  const most = Math.max(1, Math.floor(width / (size * 0.55)));
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1))}…`;
}
