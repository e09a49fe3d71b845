import type { Element } from "@xmldom/xmldom";
import { itemNotFound } from "../office/rich-api/rich-api-error";
import { builtInStyles, type BuiltInStyle } from "./built-in-styles";
import type { DocxPackage } from "./docx-package";
import { childrenW, childW, makeW, rootOf, valW } from "./xml";

const stylesPart = "word/styles.xml";
const stylesType = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml";
const stylesRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";
const emptyStyles =
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';

/** Names of headings and lists as other languages of Word show them; files always hold the English ones. */
const swedishNames: [RegExp, string][] = [
  [/^rubrik (\d)$/, "heading $1"],
  [/^rubrik$/, "title"],
  [/^underrubrik$/, "subtitle"],
  [/^sidhuvud$/, "header"],
  [/^sidfot$/, "footer"],
  [/^liststycke$/, "list paragraph"],
  [/^citat$/, "quote"],
  [/^stark$/, "strong"],
  [/^betoning$/, "emphasis"],
  [/^inget avstånd$/, "no spacing"],
  [/^tabellrutnät$/, "table grid"],
];

/** The styles of a document. */
export class Styles {
  constructor(private readonly parts: DocxPackage) {}

  /** All styles; none in a document without a styles part. */
  get all(): Element[] {
    return this.parts.has(stylesPart) ? childrenW(rootOf(this.parts.xml(stylesPart)), "style") : [];
  }

  /** The properties that every run has before any style. */
  get runDefaults(): Element | undefined {
    if (!this.parts.has(stylesPart)) return undefined;
    return childW(rootOf(this.parts.xml(stylesPart)), "docDefaults", "rPrDefault", "rPr");
  }

  byId(id: string): Element | undefined {
    return this.all.find((style) => style.getAttribute("w:styleId") === id);
  }

  defaultOf(kind: BuiltInStyle["kind"]): Element | undefined {
    return this.all.find(
      (style) =>
        style.getAttribute("w:type") === kind &&
        /^(1|true|on)$/.test(style.getAttribute("w:default") ?? ""),
    );
  }

  /** A style and those it is based on, nearest first. */
  chain(id: string | undefined, kind: BuiltInStyle["kind"]): Element[] {
    const chain: Element[] = [];
    let style = id === undefined ? this.defaultOf(kind) : this.byId(id);
    while (style && !chain.includes(style)) {
      chain.push(style);
      style = this.byId(valW(childW(style, "basedOn")) ?? "");
    }
    return chain;
  }

  /** The name that Word shows: "Heading 1", or her own. */
  nameOf(id: string | undefined, kind: BuiltInStyle["kind"]): string {
    const style = id === undefined ? this.defaultOf(kind) : this.byId(id);
    const name = valW(childW(style, "name")) ?? (kind === "paragraph" ? "Normal" : "");
    return name.replace(/^(heading|header|footer|caption|toc|footnote|endnote)/, (word) =>
      word === "toc" ? "TOC" : word.charAt(0).toUpperCase() + word.slice(1),
    );
  }

  /** The name of `Word.Style`; "Other" for a style of her own. */
  builtInOf(id: string | undefined, kind: BuiltInStyle["kind"]): string {
    const name = this.nameOf(id, kind).toLowerCase();
    const found = Object.entries(builtInStyles).find(
      ([, style]) => style.name.toLowerCase() === name,
    );
    return found?.[0] ?? "Other";
  }

  /** The id of a style by the name that Word shows; throws ItemNotFound for a name that there is not. */
  idOfName(name: string): string {
    const wanted = englishName(name.trim());
    const style =
      this.all.find((each) => valW(childW(each, "name"))?.toLowerCase() === wanted) ??
      this.all.find((each) => each.getAttribute("w:styleId") === name);
    if (style) return style.getAttribute("w:styleId") ?? "";
    const builtIn = Object.entries(builtInStyles).find(
      ([, each]) => each.name.toLowerCase() === wanted,
    );
    if (!builtIn) throw itemNotFound();
    return this.idOfBuiltIn(builtIn[0]);
  }

  /** The id of a built-in style, which is put into the document when it is not there. */
  idOfBuiltIn(builtIn: string): string {
    const style = builtInStyles[builtIn];
    if (!style) throw itemNotFound();
    const known = this.all.find(
      (each) => valW(childW(each, "name"))?.toLowerCase() === style.name.toLowerCase(),
    );
    return known?.getAttribute("w:styleId") ?? this.add(builtIn, style);
  }

  /** The top element of the styles, made when the document has none. */
  get root(): Element {
    if (!this.parts.has(stylesPart)) {
      this.parts.addPart(stylesPart, emptyStyles, stylesType, stylesRelation);
    }
    return rootOf(this.parts.xml(stylesPart));
  }

  private add(id: string, style: BuiltInStyle): string {
    const { root } = this;
    const base = this.defaultOf(style.kind)?.getAttribute("w:styleId") ?? undefined;
    const made = makeW(root, "style", { type: style.kind, styleId: id }, [
      makeW(root, "name", { val: style.name }),
      ...(base === undefined ? [] : [makeW(root, "basedOn", { val: base })]),
      makeW(root, "uiPriority", { val: 9 }),
      makeW(root, "qFormat"),
    ]);
    if (style.kind === "paragraph") made.appendChild(paragraphLook(root, style));
    made.appendChild(runLook(root, style));
    if (style.kind === "table") made.appendChild(tableLook(root));
    root.appendChild(made);
    return id;
  }
}

function englishName(name: string): string {
  const lower = name.toLowerCase();
  for (const [pattern, english] of swedishNames) {
    if (pattern.test(lower)) return lower.replace(pattern, english);
  }
  return lower;
}

const twips = (points: number | undefined) =>
  points === undefined ? undefined : Math.round(points * 20);

function paragraphLook(near: Element, style: BuiltInStyle): Element {
  const { spaceBefore, spaceAfter, indent, outlineLevel } = style;
  const hasSpace = spaceBefore !== undefined || spaceAfter !== undefined;
  return makeW(near, "pPr", {}, [
    ...(outlineLevel === undefined ? [] : [makeW(near, "keepNext"), makeW(near, "keepLines")]),
    ...(hasSpace
      ? [makeW(near, "spacing", { before: twips(spaceBefore), after: twips(spaceAfter) })]
      : []),
    ...(indent === undefined ? [] : [makeW(near, "ind", { left: twips(indent) })]),
    ...(outlineLevel === undefined ? [] : [makeW(near, "outlineLvl", { val: outlineLevel })]),
  ]);
}

function runLook(near: Element, { bold, italic, color, size }: BuiltInStyle): Element {
  return makeW(near, "rPr", {}, [
    ...(bold ? [makeW(near, "b")] : []),
    ...(italic ? [makeW(near, "i")] : []),
    ...(color === undefined ? [] : [makeW(near, "color", { val: color })]),
    ...(size === undefined ? [] : [makeW(near, "sz", { val: size * 2 })]),
  ]);
}

function tableLook(near: Element): Element {
  const sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
  const line = { val: "single", sz: 4, space: 0, color: "auto" };
  return makeW(near, "tblPr", {}, [
    makeW(
      near,
      "tblBorders",
      {},
      sides.map((side) => makeW(near, side, line)),
    ),
  ]);
}
