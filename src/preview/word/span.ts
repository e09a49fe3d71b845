import type { Element, Node } from "@xmldom/xmldom";
import {
  blocksIn,
  contentOf,
  isContainer,
  paragraphsIn,
  runsIn,
  textOfPiece,
  textOfRun,
} from "./story";
import { aboveW, childrenOf, childW, isBefore, isW, isWithin, makeW, putBeside } from "./xml";

/** A place between two nodes. */
export interface Edge {
  parent: Element;
  next: Node | null;
  /** What it is behind, for a place that must be found again when what came next has gone. */
  previous?: Node;
}

/** The node that a place is before now; null at the end. */
export function nextAt({ parent, next, previous }: Edge): Node | null {
  if (next?.parentNode === parent) return next;
  return previous?.parentNode === parent ? previous.nextSibling : null;
}

/** A stretch of a document: from an element to another, both included, or the empty place at an edge. */
export type Span = { first: Element; last: Element } | { edge: Edge };

export function isEmptySpan(span: Span): span is { edge: Edge } {
  return "edge" in span;
}

/** The paragraph that an element is, or is in. */
export function paragraphOf(element: Element): Element | undefined {
  return isW(element, "p") ? element : aboveW(element, "p");
}

/** The runs of a span, in order. */
export function runsOf(span: Span): Element[] {
  if (isEmptySpan(span)) return [];
  const { first, last } = span;
  if (first === last)
    return isW(first, "r")
      ? [first]
      : paragraphOf(first)
        ? runsIn(first)
        : paragraphsIn(first).flatMap(runsIn);
  return paragraphsOf(span)
    .flatMap(runsIn)
    .filter((run) => isFrom(run, first) && isUntil(run, last));
}

/** The paragraphs that a span touches. */
export function paragraphsOf(span: Span): Element[] {
  if (isEmptySpan(span)) {
    const paragraph = paragraphOf(span.edge.parent);
    return paragraph ? [paragraph] : [];
  }
  const { first, last } = span;
  const begin = paragraphOf(first) ?? first;
  const end = paragraphOf(last) ?? last;
  if (begin === end) return paragraphsIn(begin);
  return paragraphsIn(storyOf(begin)).filter(
    (paragraph) => isFrom(paragraph, begin) && isUntil(paragraph, end),
  );
}

/** The text of a span, paragraphs apart by line feeds. */
export function textOfSpan(span: Span): string {
  const runs = new Set(runsOf(span));
  return paragraphsOf(span)
    .map((paragraph) =>
      runsIn(paragraph)
        .filter((run) => runs.has(run))
        .map(textOfRun)
        .join(""),
    )
    .join("\n");
}

/** The body, header or footer that an element is in. */
export function storyOf(element: Element): Element {
  const story = isW(element, "body", "hdr", "ftr")
    ? element
    : aboveW(element, "body", "hdr", "ftr");
  if (!story) throw new RangeError("storyOf: the element is in no document");
  return story;
}

function isFrom(element: Element, first: Element): boolean {
  return isWithin(element, first) || isBefore(first, element);
}

function isUntil(element: Element, last: Element): boolean {
  return isWithin(element, last) || isBefore(element, last);
}

/** The place before the first text of a paragraph, or of what is in a paragraph. */
export function startOf(inline: Element): Edge {
  const parent = contentOf(inline);
  const properties = childW(parent, "pPr");
  return { parent, next: properties ? properties.nextSibling : parent.firstChild };
}

/** The place after the last text of a paragraph, or of what is in a paragraph. */
export function endOf(inline: Element): Edge {
  return { parent: contentOf(inline), next: null };
}

/** The block in a container that an element is, or is in. */
export function blockOf(element: Element): Element {
  for (let each: Node | null = element; each; each = each.parentNode) {
    if (isContainer(each.parentNode) && blocksIn(each.parentNode).includes(each as Element)) {
      // A control within a line stands in its paragraph, not beside it.
      if (!aboveW(each, "p")) return each as Element;
    }
  }
  throw new RangeError("blockOf: the element is in no block");
}

/**
 * Makes the text at a place of a paragraph an edge between two runs, cutting a run in two where needed.
 * `offset` counts characters from the paragraph's start.
 */
export function cutAt(paragraph: Element, offset: number): Edge {
  let left = offset;
  for (const run of runsIn(paragraph)) {
    const { length } = textOfRun(run);
    if (left === 0) return { parent: run.parentNode as Element, next: run };
    if (left < length) return { parent: run.parentNode as Element, next: cutRun(run, left) };
    left -= length;
    if (left === 0) return { parent: run.parentNode as Element, next: run.nextSibling };
  }
  return endOf(paragraph);
}

/** Cuts a run in two; gives the second, which has the same properties. */
function cutRun(run: Element, offset: number): Element {
  const tail = run.cloneNode(false) as Element;
  const properties = childW(run, "rPr");
  if (properties) tail.appendChild(properties.cloneNode(true));
  let left = offset;
  for (const piece of childrenOf(run)) {
    if (piece === properties) continue;
    const text = textOfPiece(piece);
    if (left >= text.length && left > 0) {
      left -= text.length;
    } else if (left > 0) {
      tail.appendChild(textPiece(run, text.slice(left)));
      piece.parentNode?.replaceChild(textPiece(run, text.slice(0, left)), piece);
      left = 0;
    } else {
      tail.appendChild(piece);
    }
  }
  putBeside(tail, run, "after");
  return tail;
}

/** The span of a stretch of a paragraph's text. */
export function spanOfText(paragraph: Element, from: number, to: number): Span {
  const end = cutAt(paragraph, to);
  if (from === to) return { edge: end };
  const start = cutAt(paragraph, from);
  const runs = runsIn(paragraph);
  let seen = 0;
  const inside = runs.filter((run) => {
    const begin = seen;
    seen += textOfRun(run).length;
    return begin >= from && seen <= to && seen > begin;
  });
  const [first] = inside;
  const last = inside.at(-1);
  return first && last ? { first, last } : { edge: start };
}

/** A `w:t` that keeps its spaces. */
export function textPiece(near: Element, text: string): Element {
  const piece = makeW(near, "t");
  if (/^\s|\s$|\s\s/.test(text)) piece.setAttribute("xml:space", "preserve");
  piece.textContent = text;
  return piece;
}

/** A run of a text, with tabs and line breaks as Word writes them. */
export function makeRun(near: Element, text: string, properties?: Element): Element {
  const pieces = safeText(text)
    .split(/([\t\v\f])/)
    .filter((part) => part !== "")
    .map((part) => {
      if (part === "\t") return makeW(near, "tab");
      if (part === "\v") return makeW(near, "br");
      if (part === "\f") return makeW(near, "br", { type: "page" });
      return textPiece(near, part);
    });
  return makeW(near, "r", {}, [...(properties ? [properties.cloneNode(true)] : []), ...pieces]);
}

/** A text without characters that XML cannot hold. */
export function safeText(text: string): string {
  // eslint-disable-next-line no-control-regex -- just these are not allowed
  return text.replace(/[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/g, "").toWellFormed();
}
