import type { Element, Node } from "@xmldom/xmldom";
import { aboveW, allW, childrenOf, childW, isElement, isW } from "./xml";

/** What stands between a paragraph and its runs without being text itself. */
const inlineContainers = [
  "hyperlink",
  "ins",
  "moveTo",
  "smartTag",
  "fldSimple",
  "sdt",
  "sdtContent",
  "customXml",
];

/** The paragraphs below an element in reading order, also those in tables and content controls. */
export function paragraphsIn(container: Element): Element[] {
  return isW(container, "p")
    ? [container]
    : allW(container, "p").filter(isOutsideShapes(container));
}

/** Text boxes have stories of their own. */
function isOutsideShapes(container: Element): (paragraph: Element) => boolean {
  return (paragraph) => {
    const box = aboveW(paragraph, "txbxContent");
    return !box || box === container || !isBelow(box, container);
  };
}

function isBelow(node: Node, container: Node): boolean {
  for (let each = node.parentNode; each; each = each.parentNode)
    if (each === container) return true;
  return false;
}

/** The runs below an element that hold text as it reads now: without what is tracked as deleted. */
export function runsIn(element: Element): Element[] {
  if (isW(element, "r")) return [element];
  return childrenOf(element).flatMap((child) => {
    if (isW(child, "r")) return [child];
    return isW(child, ...inlineContainers) ? runsIn(child) : [];
  });
}

/** The text of a run, as Word gives it: a tab for a tab, a vertical tab for a line break, a form feed for a page break. */
export function textOfRun(run: Element): string {
  return childrenOf(run).map(textOfPiece).join("");
}

/** The text of one part of a run. */
export function textOfPiece(piece: Element): string {
  if (isW(piece, "t")) return piece.textContent ?? "";
  if (isW(piece, "tab", "ptab")) return "\t";
  if (isW(piece, "cr")) return "\v";
  if (isW(piece, "br")) return piece.getAttribute("w:type") === "page" ? "\f" : "\v";
  if (isW(piece, "noBreakHyphen")) return "\u2011";
  return "";
}

/** The text of runs within one element, paragraphs apart by line feeds. */
export function textOf(element: Element): string {
  if (!isBlockLevel(element)) return runsIn(element).map(textOfRun).join("");
  return paragraphsIn(element)
    .map((paragraph) => runsIn(paragraph).map(textOfRun).join(""))
    .join("\n");
}

/** Whether an element holds paragraphs, rather than being within one. */
export function isBlockLevel(element: Element): boolean {
  return isW(element, "p") || aboveW(element, "p") === undefined;
}

/** The blocks of a container: paragraphs, tables and content controls. */
export function blocksIn(container: Element): Element[] {
  return childrenOf(container).filter((child) => isW(child, "p", "tbl", "sdt"));
}

/** Where the content of an element is: of a content control its `w:sdtContent`, else the element itself. */
export function contentOf(element: Element): Element {
  return isW(element, "sdt") ? (childW(element, "sdtContent") ?? element) : element;
}

/** The content controls below an element, not the element itself. */
export function controlsIn(element: Element): Element[] {
  return allW(element, "sdt");
}

/** Whether a node is still part of its document. */
export function isAttached(node: Node): boolean {
  let top: Node = node;
  while (top.parentNode) top = top.parentNode;
  return top === node.ownerDocument;
}

/** The element above a paragraph or a block in which blocks stand side by side. */
export function isContainer(node: Node | null): node is Element {
  return (
    isElement(node) &&
    isW(node, "body", "tc", "sdtContent", "hdr", "ftr", "txbxContent", "footnote", "endnote")
  );
}
