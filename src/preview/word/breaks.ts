import type { Element } from "@xmldom/xmldom";
import { invalidArgument } from "../office/rich-api/rich-api-error";
import { paragraphOrder, paragraphProperties } from "./numbering";
import { runsIn } from "./story";
import { makeW, putInOrder } from "./xml";

const sections: Record<string, string> = {
  Next: "nextPage",
  SectionNext: "nextPage",
  SectionContinuous: "continuous",
  SectionEven: "evenPage",
  SectionOdd: "oddPage",
};

/** Lets a paragraph break the page or the section; throws InvalidArgument for a word that is not in `Word.BreakType`. */
export function breakIn(paragraph: Element, kind: unknown): void {
  if (kind === "Page") {
    paragraph.appendChild(breakRun(paragraph, { type: "page" }));
    return;
  }
  if (typeof kind !== "string" || !(kind in sections)) throw invalidArgument();
  const type = makeW(paragraph, "type", { val: sections[kind] });
  const section = makeW(paragraph, "sectPr", {}, [type]);
  putInOrder(paragraphProperties(paragraph), section, paragraphOrder);
}

/** Puts a line break at the start or the end of a paragraph. */
export function breakLine(paragraph: Element, side: "start" | "end"): void {
  const first = side === "start" ? runsIn(paragraph)[0] : undefined;
  const next = first?.parentNode === paragraph ? first : null;
  paragraph.insertBefore(breakRun(paragraph, {}), next);
}

function breakRun(near: Element, attributes: { type?: string }): Element {
  return makeW(near, "r", {}, [makeW(near, "br", attributes)]);
}
