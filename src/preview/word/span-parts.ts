import type { Element } from "@xmldom/xmldom";
import {
  blockOf,
  isEmptySpan,
  paragraphOf,
  paragraphsOf,
  runsOf,
  storyOf,
  type Span,
} from "./span";
import { runsIn } from "./story";
import { allW, isW, remove } from "./xml";

/** The blocks a span consists of; of a part of a paragraph, a paragraph with just that part. */
export function blocksOfSpan(span: Span): Element[] {
  if (isEmptySpan(span)) return [];
  const first = paragraphOf(span.first);
  if (first && first !== span.first && first === paragraphOf(span.last))
    return [partOf(first, span)];
  const from = blockOf(span.first);
  const to = blockOf(span.last);
  const blocks: Element[] = [];
  for (let each: Element | null = from; each; each = each.nextSibling as Element | null) {
    if (isW(each, "p", "tbl", "sdt")) blocks.push(each);
    if (each === to) break;
  }
  return blocks;
}

/** Of what `find` gives below an element, that which lies wholly in a span. */
export function elementsInSpan(
  span: Span,
  find: (element: Element) => readonly Element[],
): Element[] {
  if (isEmptySpan(span)) return [];
  if (span.first === span.last) return [...find(span.first)];
  const inside = new Set(paragraphsOf(span));
  const runs = new Set(runsOf(span));
  return find(storyOf(span.first)).filter((each) => {
    const isBlock = isW(each, "tbl", "sdt") && paragraphOf(each) === undefined;
    const held = isBlock ? allW(each, "p") : runsIn(each);
    return held.length > 0 && held.every((part) => inside.has(part) || runs.has(part));
  });
}

/** A copy of a paragraph with just the runs of a span. */
function partOf(paragraph: Element, span: Span): Element {
  const runs = runsOf(span);
  const places = runsIn(paragraph).map((run) => runs.includes(run));
  const copy = paragraph.cloneNode(true) as Element;
  for (const [index, run] of runsIn(copy).entries()) if (!places[index]) remove(run);
  return copy;
}
