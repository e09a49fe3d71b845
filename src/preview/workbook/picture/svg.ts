import type { ChartMark } from "../../workbook-api";

/** What is drawn, with its size in CSS pixels. */
export interface DrawnPicture {
  svg: string;
  width: number;
  height: number;
}

type Attributes = Record<string, string | number | undefined>;

/** An element of SVG; attributes that are undefined are left out. `inner` is SVG. */
export function element(name: string, attributes: Attributes, inner = ""): string {
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`],
  );
  return `<${name}${said.join("")}>${inner}</${name}>`;
}

/** A whole picture; `inner` is in the units of `view`, which is fitted into the picture. */
export function pictureOf(
  { width, height }: { width: number; height: number },
  inner: string,
  { view = { width, height }, fit = "xMidYMid meet" } = {},
): DrawnPicture {
  const size = { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    ...size,
    viewBox: `0 0 ${Math.max(view.width, 0.1)} ${Math.max(view.height, 0.1)}`,
    preserveAspectRatio: fit,
    "font-family": "Calibri, Carlito, 'Segoe UI', sans-serif",
  };
  return { svg: element("svg", attributes, inner), ...size };
}

/** How letters look. */
export interface Letters {
  size: number;
  color: string;
  isBold?: boolean;
  isItalic?: boolean;
  /** CSS: "underline line-through". */
  line?: string;
}

/** A line of text with its foot at a place. */
export function textAt(
  text: string,
  { x, y }: { x: number; y: number },
  { size, color, isBold, isItalic, line }: Letters,
  more: Attributes = {},
): string {
  const look = {
    ...{ x, y, fill: color, "font-size": size, "text-decoration": line },
    "font-weight": isBold === true ? 700 : undefined,
    "font-style": isItalic === true ? "italic" : undefined,
    "xml:space": "preserve",
  };
  return element("text", { ...look, ...more }, escapeXml(text));
}

/** A shape or a text of a chart. */
export function markToSvg(mark: ChartMark): string {
  if (mark.kind === "shape") {
    const { points, isClosed, fill = "none", stroke, width, dash } = mark;
    const line = { stroke, "stroke-width": width, "stroke-dasharray": dash?.join(" ") };
    const places = points.map((point) => point.join(",")).join(" ");
    return element(isClosed === true ? "polygon" : "polyline", { points: places, fill, ...line });
  }
  const { text, anchor, turn, isUnderlined, x, y } = mark;
  return textAt(text, mark, isUnderlined === true ? { ...mark, line: "underline" } : mark, {
    "text-anchor": anchor,
    transform: turn === undefined ? undefined : `rotate(${turn} ${x} ${y})`,
  });
}

const names = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" } as const;

/** What cannot be in XML is left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[&<>"]/g, (sign) => names[sign as keyof typeof names])
    .replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
}
