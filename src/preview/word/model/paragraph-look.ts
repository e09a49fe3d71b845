import type { Element } from "@xmldom/xmldom";
import { invalidArgument } from "../../office/rich-api/rich-api-error";
import { paragraphOrder, paragraphProperties } from "../numbering";
import { childW, makeW, namespaces, putInOrder, valW } from "../xml";
import { Content } from "./content";

/** Members of a paragraph that say how it looks. */
export const paragraphLookScalars = [
  "alignment",
  "firstLineIndent",
  "leftIndent",
  "rightIndent",
  "lineSpacing",
  "outlineLevel",
  "spaceBefore",
  "spaceAfter",
  "lineUnitBefore",
  "lineUnitAfter",
] as const;

const alignments: Record<string, string> = {
  Left: "left",
  Centered: "center",
  Right: "right",
  Justified: "both",
};

/** How a paragraph stands on the page: its alignment, and its indents and spaces in points. */
export abstract class ParagraphLook extends Content {
  /** The paragraph itself. */
  abstract get element(): Element;

  get alignment(): string {
    const value = valW(this.property("jc"));
    return Object.entries(alignments).find(([, mark]) => mark === value)?.[0] ?? "Left";
  }
  set alignment(value: string) {
    const mark = alignments[value];
    if (mark === undefined) throw invalidArgument();
    this.put("jc", { val: mark });
  }
  get leftIndent(): number {
    return points(valW(this.property("ind"), "left") ?? valW(this.property("ind"), "start"));
  }
  set leftIndent(value: number) {
    this.put("ind", { left: twips(value) });
  }
  get rightIndent(): number {
    return points(valW(this.property("ind"), "right") ?? valW(this.property("ind"), "end"));
  }
  set rightIndent(value: number) {
    this.put("ind", { right: twips(value) });
  }
  get firstLineIndent(): number {
    const hanging = valW(this.property("ind"), "hanging");
    return hanging === undefined
      ? points(valW(this.property("ind"), "firstLine"))
      : -points(hanging);
  }
  set firstLineIndent(value: number) {
    this.put("ind", value < 0 ? { hanging: twips(-value) } : { firstLine: twips(value) });
  }
  get lineSpacing(): number {
    return points(valW(this.property("spacing"), "line") ?? "240");
  }
  set lineSpacing(value: number) {
    this.put("spacing", { line: twips(value), lineRule: "auto" });
  }
  get spaceBefore(): number {
    return points(valW(this.property("spacing"), "before"));
  }
  set spaceBefore(value: number) {
    this.put("spacing", { before: twips(value) });
  }
  get spaceAfter(): number {
    return points(valW(this.property("spacing"), "after"));
  }
  set spaceAfter(value: number) {
    this.put("spacing", { after: twips(value) });
  }
  get lineUnitBefore(): number {
    return Number(valW(this.property("spacing"), "beforeLines") ?? 0) / 100;
  }
  set lineUnitBefore(value: number) {
    this.put("spacing", { beforeLines: Math.round(value * 100) });
  }
  get lineUnitAfter(): number {
    return Number(valW(this.property("spacing"), "afterLines") ?? 0) / 100;
  }
  set lineUnitAfter(value: number) {
    this.put("spacing", { afterLines: Math.round(value * 100) });
  }
  get outlineLevel(): number {
    return Number(valW(this.property("outlineLvl")) ?? 9) + 1;
  }
  set outlineLevel(value: number) {
    this.put("outlineLvl", { val: value - 1 });
  }

  /** A property of its own, else of its styles. */
  protected property(name: string): Element | undefined {
    const own = childW(this.element, "pPr", name);
    if (own) return own;
    const style = valW(childW(this.element, "pPr", "pStyle"));
    return this.styles
      .chain(style, "paragraph")
      .map((each) => childW(each, "pPr", name))
      .find(Boolean);
  }

  private put(name: string, attributes: Record<string, string | number>): void {
    this.change(() => {
      const known = childW(this.element, "pPr", name)?.cloneNode(true) as Element | undefined;
      const made = known ?? makeW(this.element, name);
      const fresh = makeW(this.element, name, attributes);
      for (const attribute of fresh.attributes)
        made.setAttributeNS(namespaces.w, attribute.name, attribute.value);
      if ("hanging" in attributes) made.removeAttribute("w:firstLine");
      if ("firstLine" in attributes) made.removeAttribute("w:hanging");
      putInOrder(paragraphProperties(this.element), made, paragraphOrder);
    });
  }
}

const points = (twipsText: string | undefined) => Number(twipsText ?? 0) / 20;
const twips = (value: number) => Math.round(value * 20);
