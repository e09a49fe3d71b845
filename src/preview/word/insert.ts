import type { Element, Node } from "@xmldom/xmldom";
import { endOf, makeRun, paragraphOf, startOf, type Edge, type Span } from "./span";
import { blocksIn, runsIn, textOfRun } from "./story";
import { sectionEndOf } from "./word-file";
import { childrenOf, childW, isBefore, isW, isWithin, makeW, putBeside, remove } from "./xml";

/** Puts text at an edge, with the look of the text before it or a given one; a line feed begins a new paragraph. */
export function insertTextAt(edge: Edge, text: string, look = lookAt(edge)): Span {
  const isInControl = isW(edge.parent, "sdtContent");
  // A control within a line cannot hold paragraphs; its lines are broken as Shift+Enter does.
  const lines = isInControl ? [text.replace(/\r\n|\r|\n/g, "\v")] : text.split(/\r\n|\r|\n/);
  let first: Element | undefined;
  let last: Element | undefined;
  let place = edge;
  for (const [index, line] of lines.entries()) {
    if (index > 0) place = startOf(splitAt(place));
    if (line === "") continue;
    last = makeRun(edge.parent, line, look);
    place.parent.insertBefore(last, place.next);
    first ??= last;
    place = { parent: place.parent, next: last.nextSibling };
  }
  return first && last ? { first, last } : { edge: place };
}

/** The look of the text beside an edge: of the run before it, else of the one after it, else of the paragraph's mark. */
function lookAt({ parent, next }: Edge): Element | undefined {
  let before = next ? next.previousSibling : parent.lastChild;
  while (before && !isW(before, "r")) before = before.previousSibling;
  const near = before ?? (isW(next, "r") ? next : undefined);
  if (near) return withoutPlaceholder(childW(near, "rPr"));
  return isW(parent, "p") ? childW(parent, "pPr", "rPr") : undefined;
}

/** The look of text that is written in place of an invitation is not the invitation's. */
export function withoutPlaceholder(look: Element | undefined): Element | undefined {
  return childW(look, "rStyle")?.getAttribute("w:val") === "PlaceholderText" ? undefined : look;
}

/** Parts a paragraph at an edge; gives the second, of the same kind. */
export function splitAt(edge: Edge): Element {
  const paragraph = paragraphOf(edge.parent);
  if (!paragraph) throw new RangeError("splitAt: the edge is in no paragraph");
  const second = likeParagraph(paragraph);
  putBeside(second, paragraph, "after");
  let { next } = edge;
  if (edge.parent !== paragraph) {
    // Within a control or a link: what follows it goes to the next paragraph, the control stays whole.
    let inline: Element = edge.parent;
    while (inline.parentNode !== paragraph) inline = inline.parentNode as Element;
    next = inline.nextSibling;
  }
  while (next) {
    const after = next.nextSibling;
    second.appendChild(next);
    next = after;
  }
  return second;
}

/** An empty paragraph with the style of another. */
export function likeParagraph(paragraph: Element): Element {
  const made = makeW(paragraph, "p");
  const properties = childW(paragraph, "pPr")?.cloneNode(true) as Element | undefined;
  if (properties) {
    for (const child of childrenOf(properties)) {
      if (isW(child, "sectPr", "pPrChange")) remove(child);
    }
    made.appendChild(properties);
  }
  return made;
}

/** A paragraph of a text with the style of another, and the look of its mark. */
export function paragraphWith(like: Element, text: string): Element {
  const made = likeParagraph(like);
  if (text !== "") made.appendChild(makeRun(made, text, childW(made, "pPr", "rPr")));
  return made;
}

/** Puts blocks in a container, at its start, at its end or before one of its nodes. */
export function putBlocks(
  container: Element,
  blocks: readonly Element[],
  place: "start" | "end" | { before: Node | null },
): void {
  const end = sectionEndOf(container);
  const properties = childW(container, "tcPr");
  const first = properties ? properties.nextSibling : container.firstChild;
  const next = place === "start" ? first : place === "end" ? end : (place.before ?? end);
  for (const block of blocks) container.insertBefore(block, next);
}

/** Puts blocks before or after a node, in their order. */
export function putBlocksBeside(
  blocks: readonly Element[],
  reference: Node,
  side: "before" | "after",
): void {
  let place = reference;
  for (const block of blocks) {
    putBeside(block, place, side);
    if (side === "after") place = block;
  }
}

/** Puts blocks beside a line of text: before or after its paragraph, or in the middle of it, which parts it. */
export function putBlocksAt(edge: Edge, blocks: readonly Element[]): void {
  const second = splitAt(edge);
  const first = second.previousSibling as Element;
  putBlocksBeside(blocks, second, "before");
  if (runsIn(first).length === 0 && !isWithin(first, second)) remove(first);
  if (runsIn(second).length === 0 && second.nextSibling && !isW(second.nextSibling, "sectPr"))
    remove(second);
}

/** Puts what a paragraph holds into a line of another. */
export function putPieces(paragraph: Element, edge: Edge): Span {
  const pieces: Element[] = [];
  for (const piece of childrenOf(paragraph)) {
    if (isW(piece, "pPr")) continue;
    edge.parent.insertBefore(piece, edge.next);
    if (isW(piece, "r", "sdt", "hyperlink")) pieces.push(piece);
  }
  const [first] = pieces;
  const last = pieces.at(-1);
  return first && last ? { first, last } : { edge };
}

/** Empties a container down to one empty paragraph, which keeps the style of its first. */
export function emptyContainer(container: Element): Element {
  const blocks = blocksIn(container);
  const first = blocks.find((block) => isW(block, "p"));
  const paragraph = first ? likeParagraph(first) : makeW(container, "p");
  for (const block of blocks) remove(block);
  putBlocks(container, [paragraph], "end");
  return paragraph;
}

/** A cell, a body and a control around blocks must end in a paragraph. */
export function endInParagraph(container: Element): void {
  const last = blocksIn(container).at(-1);
  if (!last || (isW(last, "tbl") && !isW(container, "sdtContent"))) {
    putBlocks(container, [makeW(container, "p")], "end");
  }
}

/** Takes the text of a paragraph away, and what was only there to hold it. */
export function emptyParagraph(paragraph: Element): void {
  for (const child of childrenOf(paragraph)) {
    if (!isW(child, "pPr")) remove(child);
  }
}

/** Removes runs; paragraphs between the first and the last become one, as when a selection is deleted. */
export function removeRuns(runs: readonly Element[], paragraphs: readonly Element[]): Edge {
  const [first] = paragraphs;
  const last = paragraphs.at(-1);
  if (!first || !last) throw new RangeError("removeRuns: no paragraph");
  const [firstRun] = runs;
  let edge: Edge = firstRun
    ? { parent: firstRun.parentNode as Element, next: firstRun }
    : endOf(first);
  const gone = new Set<unknown>(runs);
  while (edge.next && gone.has(edge.next)) edge = { ...edge, next: edge.next.nextSibling };
  for (const run of runs) remove(run);
  if (first === last) return edge;
  for (const paragraph of paragraphs.slice(1, -1)) remove(paragraph);
  for (const child of childrenOf(last)) if (!isW(child, "pPr")) first.appendChild(child);
  remove(last);
  return edge;
}

/** How far an edge is into its paragraph's text. */
export function offsetOf(edge: Edge): number {
  const paragraph = paragraphOf(edge.parent);
  if (!paragraph) return 0;
  let offset = 0;
  for (const run of runsIn(paragraph)) {
    const isBeforeEdge = edge.next
      ? run !== edge.next && isBefore(run, edge.next)
      : run.parentNode === edge.parent || isBefore(run, edge.parent) || isBelowOf(run, edge.parent);
    if (!isBeforeEdge) break;
    offset += textOfRun(run).length;
  }
  return offset;
}

function isBelowOf(run: Element, container: Element): boolean {
  for (let each = run.parentNode; each; each = each.parentNode) if (each === container) return true;
  return false;
}
