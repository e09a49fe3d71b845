import type { Element } from "@xmldom/xmldom";
import type { DocxPackage } from "./docx-package";
import { childrenW, childW, makeW, putInOrder, rootOf, valW, namespaces } from "./xml";

const part = "word/numbering.xml";
const contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml";
const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering";
const empty =
  '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';

const bullets = ["\u2022", "o", "\u25aa"];

/** The lists of a document: each `w:num` is one list. */
export class Numbering {
  constructor(private readonly parts: DocxPackage) {}

  /** The top element; undefined in a document without lists. */
  get existing(): Element | undefined {
    return this.parts.has(part) ? rootOf(this.parts.xml(part)) : undefined;
  }

  get root(): Element {
    if (!this.parts.has(part)) this.parts.addPart(part, empty, contentType, relation);
    return rootOf(this.parts.xml(part));
  }

  num(numId: string): Element | undefined {
    return (
      this.existing && childrenW(this.existing, "num").find((num) => valW(num, "numId") === numId)
    );
  }

  abstractOf(numId: string): Element | undefined {
    const id = valW(childW(this.num(numId), "abstractNumId"));
    return (
      this.existing &&
      childrenW(this.existing, "abstractNum").find((each) => valW(each, "abstractNumId") === id)
    );
  }

  level(numId: string, level: number): Element | undefined {
    const abstract = this.abstractOf(numId);
    return (
      abstract && childrenW(abstract, "lvl").find((each) => valW(each, "ilvl") === String(level))
    );
  }

  /** Adds a definition and a list of it; gives the list's id. */
  add(abstract: Element): string {
    const { root } = this;
    const abstractNumId = nextNumber(childrenW(root, "abstractNum"), "abstractNumId");
    const made = root.ownerDocument?.importNode(abstract, true);
    if (!made) throw new RangeError("Numbering.add: no document");
    made.setAttributeNS(namespaces.w, "w:abstractNumId", String(abstractNumId));
    // Two definitions of one identity would be taken for one list.
    for (const name of ["nsid", "tmpl"]) {
      const identity = childW(made, name);
      if (identity) made.removeChild(identity);
    }
    root.insertBefore(
      made,
      childrenW(root, "num")[0] ?? childrenW(root, "numIdMacAtCleanup")[0] ?? null,
    );
    const numId = nextNumber(childrenW(root, "num"), "numId", 1);
    const num = makeW(root, "num", { numId }, [
      makeW(root, "abstractNumId", { val: abstractNumId }),
    ]);
    root.insertBefore(num, childrenW(root, "numIdMacAtCleanup")[0] ?? null);
    return String(numId);
  }

  /** A new list, with numbers or with bullets. */
  start(kind: "number" | "bullet"): string {
    const { root } = this;
    const levels = Array.from({ length: 9 }, (_, level) =>
      makeW(root, "lvl", { ilvl: level }, [
        makeW(root, "start", { val: 1 }),
        makeW(root, "numFmt", {
          val: kind === "bullet" ? "bullet" : ["decimal", "lowerLetter", "lowerRoman"][level % 3],
        }),
        makeW(root, "lvlText", { val: kind === "bullet" ? bullets[level % 3] : `%${level + 1}.` }),
        makeW(root, "lvlJc", { val: "left" }),
        makeW(root, "pPr", {}, [makeW(root, "ind", { left: 720 * (level + 1), hanging: 360 })]),
      ]),
    );
    return this.add(
      makeW(root, "abstractNum", {}, [
        makeW(root, "multiLevelType", { val: "hybridMultilevel" }),
        ...levels,
      ]),
    );
  }
}

function nextNumber(elements: readonly Element[], name: string, least = 0): number {
  return Math.max(least - 1, ...elements.map((each) => Number(valW(each, name)))) + 1;
}

/** What the schema wants in a paragraph's properties, in its order. */
export const paragraphOrder = [
  "pStyle",
  "keepNext",
  "keepLines",
  "pageBreakBefore",
  "framePr",
  "widowControl",
  "numPr",
  "suppressLineNumbers",
  "pBdr",
  "shd",
  "tabs",
  "suppressAutoHyphens",
  "kinsoku",
  "wordWrap",
  "overflowPunct",
  "topLinePunct",
  "autoSpaceDE",
  "autoSpaceDN",
  "bidi",
  "adjustRightInd",
  "snapToGrid",
  "spacing",
  "ind",
  "contextualSpacing",
  "mirrorIndents",
  "suppressOverlap",
  "jc",
  "textDirection",
  "textAlignment",
  "textboxTightWrap",
  "outlineLvl",
  "divId",
  "cnfStyle",
  "rPr",
  "sectPr",
  "pPrChange",
];

/** The properties of a paragraph, made when it has none. */
export function paragraphProperties(paragraph: Element): Element {
  const known = childW(paragraph, "pPr");
  if (known) return known;
  const made = makeW(paragraph, "pPr");
  paragraph.insertBefore(made, paragraph.firstChild);
  return made;
}

/** Puts a paragraph into a list; no list takes it out. */
export function setList(
  paragraph: Element,
  list: { numId: string; level: number } | undefined,
): void {
  const properties = paragraphProperties(paragraph);
  const place = makeW(paragraph, "numPr", {}, [
    makeW(paragraph, "ilvl", { val: list?.level ?? 0 }),
    makeW(paragraph, "numId", { val: list?.numId ?? 0 }),
  ]);
  putInOrder(properties, place, paragraphOrder);
}
