import type { DrawnShape } from "../drawn-shape";
import { toPixels } from "../view-sizes";
import { outlineOf } from "./shape-outlines";
import { element, pictureOf, textAt, type DrawnPicture } from "./svg";

/** The colours of a new drawing. */
const usual = { fill: "#4472C4", line: "#2F528F", letters: "#FFFFFF" };

/** The length of an arrowhead, in widths of its line. */
const headSize = 5;

interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A shape alone, turned as it is on its sheet. */
export function pictureOfShape(shape: DrawnShape): DrawnPicture {
  const { left, top, width, height } = frameOf(shape);
  const angle = (numberOf(shape, "rotation", 0) * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const room = roomOf(shape);
  const view = {
    width: width * cos + height * sin + room,
    height: width * sin + height * cos + room,
  };
  const [over, down] = [(view.width - width) / 2 - left, (view.height - height) / 2 - top];
  const drawn = element("g", { transform: `translate(${over} ${down})` }, drawShape(shape));
  const size = { width: toPixels(view.width), height: toPixels(view.height) };
  return pictureOf(size, drawn, { view });
}

/** A line reaches beyond its frame by its own weight, and by its arrowheads. */
function roomOf(shape: DrawnShape): number {
  if (shape.kind !== "Line") return 0;
  return numberOf(shape, "lineFormat.weight", 1) * (headsOf(shape).length > 0 ? headSize : 1);
}

/** A shape at its place on the sheet, in points; nothing of one that is hidden. */
export function drawShape(shape: DrawnShape): string {
  if (shape.kept.visible === false) return "";
  const frame = frameOf(shape);
  const middle = `${frame.left + frame.width / 2} ${frame.top + frame.height / 2}`;
  const turn = numberOf(shape, "rotation", 0);
  const drawn = {
    GeometricShape: () => drawOutline(shape, frame) + drawWords(shape, frame),
    Image: () => drawImage(shape, frame),
    Line: () => drawLine(shape, frame),
    Group: () => shape.parts.map(drawShape).join(""),
  }[shape.kind]();
  return turn === 0 ? drawn : element("g", { transform: `rotate(${turn} ${middle})` }, drawn);
}

function frameOf(shape: DrawnShape): Frame {
  const [left, top] = [numberOf(shape, "left", 0), numberOf(shape, "top", 0)];
  return { left, top, width: numberOf(shape, "width", 0), height: numberOf(shape, "height", 0) };
}

function numberOf({ kept }: DrawnShape, member: string, usually: number): number {
  return Number(kept[member] ?? usually);
}

function wordOf({ kept }: DrawnShape, member: string, usually: string): string {
  const word = kept[member];
  return typeof word === "string" ? word : usually;
}

function drawOutline(shape: DrawnShape, frame: Frame): string {
  const { kept } = shape;
  const look = {
    fill:
      kept["fill.type"] === "NoFill" ? "none" : wordOf(shape, "fill.foregroundColor", usual.fill),
    "fill-opacity": 1 - numberOf(shape, "fill.transparency", 0),
    ...strokeOf(shape),
  };
  // The line lies within the frame, so that no half of it is cut off.
  const inset = look["stroke-width"] ?? 0;
  const { left, top, width, height } = {
    ...{ left: frame.left + inset / 2, top: frame.top + inset / 2 },
    ...{ width: Math.max(0, frame.width - inset), height: Math.max(0, frame.height - inset) },
  };
  const outline = outlineOf(wordOf(shape, "geometricShapeType", "Rectangle"));
  const [rx, ry] = [width / 2, height / 2];
  if (outline.kind === "ellipse")
    return element("ellipse", { cx: left + rx, cy: top + ry, rx, ry, ...look });
  const box = { x: left, y: top, width, height };
  if (outline.kind === "rounded")
    return element("rect", { ...box, rx: Math.min(width, height) / 6, ...look });
  const points = outline.corners
    .map(([x, y]) => `${left + x * width},${top + y * height}`)
    .join(" ");
  return element("polygon", { points, ...look });
}

/** How long the dashes of a line are, in its widths. */
const dashes: Readonly<Record<string, number[]>> = {
  ...{ Dash: [4, 3], SystemDash: [3, 1], LongDash: [8, 3], LongDashDot: [8, 3, 1, 3] },
  ...{ DashDot: [4, 3, 1, 3], SystemDashDot: [3, 1, 1, 1], DashDotDot: [4, 3, 1, 3, 1, 3] },
  ...{ RoundDot: [1, 1], SquareDot: [1, 1], SystemDot: [1, 1] },
  ...{ LongDashDotDot: [8, 3, 1, 3, 1, 3] },
};

function strokeOf(shape: DrawnShape) {
  const { kept } = shape;
  if (kept["lineFormat.visible"] === false) return {};
  const weight = numberOf(shape, "lineFormat.weight", 1);
  const dash = dashes[String(kept["lineFormat.dashStyle"])];
  return {
    stroke: wordOf(shape, "lineFormat.color", usual.line),
    "stroke-width": weight,
    "stroke-opacity": 1 - numberOf(shape, "lineFormat.transparency", 0),
    "stroke-dasharray": dash?.map((length) => length * weight).join(" "),
  };
}

function drawWords(shape: DrawnShape, frame: Frame): string {
  const { kept } = shape;
  const font = (member: string) => kept[`textFrame.font.${member}`];
  const size = Number(font("size") ?? 11);
  const lines = wordOf(shape, "textFrame.text", "").split(/\r\n|\r|\n/);
  const margin = (side: string, usually: number) =>
    numberOf(shape, `textFrame.${side}Margin`, usually);
  const { left, top, width, height } = frame;
  const places: Record<string, { x: number; anchor: string } | undefined> = {
    Center: { x: left + width / 2, anchor: "middle" },
    Right: { x: left + width - margin("right", 7.2), anchor: "end" },
  };
  const side = wordOf(shape, "textFrame.horizontalAlignment", "Left");
  const { x, anchor } = places[side] ?? { x: left + margin("left", 7.2), anchor: "start" };
  const block = lines.length * size * 1.2;
  const tops: Record<string, number | undefined> = {
    Middle: (height - block) / 2,
    Bottom: height - margin("bottom", 3.6) - block,
  };
  const upper = wordOf(shape, "textFrame.verticalAlignment", "Top");
  const begin = top + (tops[upper] ?? margin("top", 3.6));
  const letters = {
    ...{ size, color: wordOf(shape, "textFrame.font.color", usual.letters) },
    ...{ isBold: font("bold") === true, isItalic: font("italic") === true },
    ...((font("underline") ?? "None") !== "None" && { line: "underline" }),
  };
  return lines
    .map((line, at) =>
      textAt(line, { x, y: begin + (at + 0.8) * size * 1.2 }, letters, { "text-anchor": anchor }),
    )
    .join("");
}

function drawImage({ kept }: DrawnShape, { left, top, width, height }: Frame): string {
  const type = kept.format === "SVG" ? "svg+xml" : String(kept.format).toLowerCase();
  const href = `data:image/${type};base64,${String(kept.picture)}`;
  const place = { x: left, y: top, width, height };
  return element("image", { ...place, href, preserveAspectRatio: "none" });
}

function drawLine(shape: DrawnShape, { left, top, width, height }: Frame): string {
  const { kept } = shape;
  const [from, to] = kept.isRising === true ? [top + height, top] : [top, top + height];
  const [right, middle] = [left + width, left + width / 2];
  const ways: Record<string, string | undefined> = {
    Elbow: `H ${middle} V ${to} H ${right}`,
    Curve: `C ${middle} ${from} ${middle} ${to} ${right} ${to}`,
  };
  const type = wordOf(shape, "line.connectorType", "Straight");
  const d = `M ${left} ${from} ${ways[type] ?? `L ${right} ${to}`}`;
  const stroke = strokeOf(shape);
  const heads = headsOf(shape);
  const id = `head-${shape.id.replace(/\W/g, "")}`;
  const ends = heads.map((end) => [`marker-${end === "begin" ? "start" : "end"}`, `url(#${id})`]);
  const line = { d, fill: "none", ...stroke, ...(Object.fromEntries(ends) as object) };
  return (heads.length > 0 ? arrowhead(id, stroke.stroke) : "") + element("path", line);
}

function headsOf({ kept }: DrawnShape): ("begin" | "end")[] {
  const styleOf = (end: string) => kept[`line.${end}ArrowheadStyle`] ?? "None";
  return (["begin", "end"] as const).filter((end) => styleOf(end) !== "None");
}

/** Every kind of arrowhead is a triangle here. */
function arrowhead(id: string, fill: string | undefined): string {
  const box = {
    viewBox: "0 0 10 10",
    refX: 8,
    refY: 5,
    markerWidth: headSize,
    markerHeight: headSize,
  };
  const triangle = element("path", { d: "M 0 0 L 10 5 L 0 10 z", fill });
  return element("marker", { id, orient: "auto-start-reverse", ...box }, triangle);
}
