import type { Element } from "@xmldom/xmldom";
import type { ChartPart } from "../chart/chart-part";
import { childOf } from "./look-elements";

const emusOfPoint = 12_700;

const dashes: Readonly<Record<string, string>> = {
  ...{ Continuous: "solid", Dash: "dash", DashDot: "dashDot", DashDotDot: "lgDashDotDot" },
  ...{ Dot: "dot", RoundDot: "sysDot" },
};

/** A text inside XML. */
export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function solid(color: unknown): string {
  return color === ""
    ? "<a:noFill/>"
    : `<a:solidFill><a:srgbClr val="${String(color).slice(1)}"/></a:solidFill>`;
}

/** The ground and the line of a format, as far as somebody said them. */
export function shapeXml(format: ChartPart): string {
  const ground = format.said("fill.color");
  const inside = (ground === undefined ? "" : solid(ground)) + lineXml(format);
  return inside === "" ? "" : `<c:spPr>${inside}</c:spPr>`;
}

function lineXml(format: ChartPart): string {
  const name = lineOf(format);
  const line = name && format.part(name);
  if (!line || !["color", "weight", "lineStyle"].some((look) => line.said(look) !== undefined))
    return "";
  const style = String(line.look("lineStyle"));
  const width = Math.round(Number(line.look("weight")) * emusOfPoint);
  const paint = style === "None" ? "<a:noFill/>" : solid(line.look("color"));
  const dash = dashes[style] ? `<a:prstDash val="${dashes[style]}"/>` : "";
  return `<a:ln w="${width}">${paint}${dash}</a:ln>`;
}

/** Some formats call their line a border. */
function lineOf({ shape: { parts = {} } }: ChartPart): "line" | "border" | undefined {
  return (["line", "border"] as const).find((name) => name in parts);
}

/** Takes over what a `spPr` says. */
export function readShape(format: ChartPart, owner: Element | undefined): void {
  const shape = childOf(owner, "spPr");
  const ground = colorIn(shape);
  if (ground !== undefined && format.shape.parts?.fill) format.note("fill.color", ground);
  const [line, name] = [childOf(shape, "ln"), lineOf(format)];
  if (!line || !name) return;
  const [color, dash, width] = [
    colorIn(line),
    childOf(line, "prstDash")?.getAttribute("val"),
    Number(line.getAttribute("w")),
  ];
  if (color) format.note(`${name}.color`, color);
  if (width > 0) format.note(`${name}.weight`, width / emusOfPoint);
  const style = Object.keys(dashes).find((word) => dashes[word] === dash);
  const drawn = color === "" ? "None" : (style ?? (color && "Continuous"));
  if (drawn) format.note(`${name}.lineStyle`, drawn);
}

/** A colour of its own; undefined for none or one of the theme, "" for no paint at all. */
function colorIn(owner: Element | undefined): string | undefined {
  const found = childOf(owner, "solidFill/srgbClr")?.getAttribute("val");
  if (found) return `#${found.toUpperCase()}`;
  return childOf(owner, "noFill") && "";
}

const letters = { bold: "b", italic: "i" } as const;

/** How letters are, as far as somebody said it, in an element of this name. */
export function fontXml(font: ChartPart, element: string): string {
  const size = font.said("size");
  const marks = Object.entries(letters)
    .filter(([look]) => font.said(look) !== undefined)
    .map(([look, mark]) => ` ${mark}="${font.said(look) === true ? 1 : 0}"`);
  const sized = size === undefined ? "" : ` sz="${Math.round(Number(size) * 100)}"`;
  const underline = font.said("underline") === "Single" ? ` u="sng"` : "";
  const [color, name] = [font.said("color"), font.said("name")];
  const paint = color === undefined ? "" : solid(color);
  const face = name === undefined ? "" : `<a:latin typeface="${escapeXml(String(name))}"/>`;
  return `<a:${element}${sized}${marks.join("")}${underline}>${paint}${face}</a:${element}>`;
}

/** The letters of a part that has no text of its own, and the angle they stand at. */
export function lettersXml(font: ChartPart, degrees: unknown = 0): string {
  const inside = fontXml(font, "defRPr");
  if (inside === "<a:defRPr></a:defRPr>" && degrees === 0) return "";
  const turned = degrees === 180 ? ` vert="wordArtVert"` : ` rot="${Number(degrees) * -60_000}"`;
  return `<c:txPr><a:bodyPr${degrees === 0 ? "" : turned}/><a:p><a:pPr>${inside}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}

/** Takes over how letters are, from a `defRPr` or `rPr`. */
export function readFont(font: ChartPart, letter: Element | undefined): void {
  if (!letter) return;
  const size = Number(letter.getAttribute("sz"));
  if (size > 0) font.note("size", size / 100);
  for (const [look, mark] of Object.entries(letters)) {
    const said = letter.getAttribute(mark);
    if (said) font.note(look, said === "1" || said === "true");
  }
  if (letter.getAttribute("u") === "sng") font.note("underline", "Single");
  const color = colorIn(letter);
  if (color) font.note("color", color);
  const face = childOf(letter, "latin")?.getAttribute("typeface");
  if (face && !face.startsWith("+")) font.note("name", face);
}

/** Takes over a `txPr`: its letters, and the angle where the part has one. */
export function readLetters(part: ChartPart, owner: Element | undefined, font: string): void {
  const text = childOf(owner, "txPr");
  readFont(part.part("format").part(font), childOf(text, "p/pPr/defRPr"));
  const body = childOf(text, "bodyPr");
  if (!body || !part.shape.looks?.textOrientation) return;
  const degrees = body.getAttribute("vert")?.startsWith("wordArt")
    ? 180
    : Number(body.getAttribute("rot")) / -60_000;
  if (Math.abs(degrees) <= 90 || degrees === 180) part.note("textOrientation", degrees || 0);
}
