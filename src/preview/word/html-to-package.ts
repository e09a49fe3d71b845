import { DocxPackage } from "./docx-package";
import { makeRun } from "./span";
import type { Element } from "@xmldom/xmldom";
import { builtInStyles } from "./built-in-styles";
import { Numbering } from "./numbering";
import { Styles } from "./styles";
import { childW, makeW, namespaces, rootOf } from "./xml";

const emptyDocument = `<w:document xmlns:w="${namespaces.w}"><w:body/></w:document>`;
const emptyRels = `<Relationships xmlns="${namespaces.rels}"/>`;
const emptyTypes = `<Types xmlns="${namespaces.types}"/>`;

/** What the text at a place of the HTML looks like. */
interface Look {
  b: number;
  i: number;
  u: number;
  strike: number;
}

const marks: Record<string, keyof Look> = {
  b: "b",
  strong: "b",
  i: "i",
  em: "i",
  u: "u",
  s: "strike",
  del: "strike",
  strike: "strike",
};
const blockTags = new Set([
  "p",
  "div",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "li",
  "tr",
  "td",
  "th",
  "table",
  "ul",
  "ol",
  "body",
  "html",
  "section",
  "article",
  "blockquote",
]);
const unseen = new Set(["script", "style", "head", "title"]);

/**
 * Makes a package of HTML, as `insertHtml` takes it: paragraphs, headings, lists, tables, bold, italic, underlined and
 * struck text, links as their text. Scripts, styles and everything else leave only their text, or nothing.
 */
export function htmlToPackage(html: string): DocxPackage {
  const parts = DocxPackage.of({
    "[Content_Types].xml": emptyTypes,
    "word/_rels/document.xml.rels": emptyRels,
    "word/document.xml": emptyDocument,
  });
  new HtmlWriter(parts).write(html);
  return parts;
}

class HtmlWriter {
  private readonly body: Element;
  private readonly look: Look = { b: 0, i: 0, u: 0, strike: 0 };
  private readonly lists: string[] = [];
  private readonly homes: Element[];
  private paragraph: Element | undefined;
  private next: { style?: string; list?: boolean } = {};
  private hidden = 0;

  constructor(private readonly parts: DocxPackage) {
    const body = childW(rootOf(parts.xml("word/document.xml")), "body");
    if (!body) throw new RangeError("HtmlWriter: no body");
    this.body = body;
    this.homes = [body];
  }

  write(html: string): void {
    for (const [, comment, close, name, text] of html.matchAll(
      /(<!--[^]*?-->|<![^>]*>)|<(\/?)([a-zA-Z][\w-]*)[^>]*>|([^<]+|<)/g,
    )) {
      if (comment !== undefined) continue;
      if (text !== undefined) this.text(text);
      else if (name !== undefined) this.tag(name.toLowerCase(), close === "/");
    }
    for (const table of this.body.getElementsByTagName("w:tbl")) fillGrid(table);
  }

  private tag(name: string, isClosing: boolean): void {
    if (unseen.has(name)) this.hidden = Math.max(0, this.hidden + (isClosing ? -1 : 1));
    if (this.hidden > 0) return;
    const mark = marks[name];
    if (mark) this.look[mark] = Math.max(0, this.look[mark] + (isClosing ? -1 : 1));
    if (name === "br") this.run("\v");
    if (!blockTags.has(name)) return;
    this.paragraph = undefined;
    if (name === "ul" || name === "ol") {
      if (isClosing) this.lists.pop();
      else this.lists.push(new Numbering(this.parts).start(name === "ol" ? "number" : "bullet"));
    } else if (name === "table" || name === "tr" || name === "td" || name === "th")
      this.tableTag(name, isClosing);
    else if (!isClosing) this.begin(name);
    else this.next = {};
  }

  private begin(name: string): void {
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level !== undefined) this.next = { style: `Heading${level}` };
    else if (name === "li") this.next = { list: true };
    else if (name === "p") this.start();
  }

  private tableTag(name: string, isClosing: boolean): void {
    const home = this.homes.at(-1) ?? this.body;
    if (isClosing) {
      if (name === "td" || name === "th") {
        if (!childW(home, "p")) home.appendChild(makeW(home, "p"));
      }
      if (this.homes.length > 1) this.homes.pop();
      return;
    }
    const made = makeW(home, { table: "tbl", tr: "tr", td: "tc", th: "tc" }[name] ?? "tc");
    if (name === "table") {
      const style = new Styles(this.parts).idOfBuiltIn("TableGrid");
      made.appendChild(
        makeW(made, "tblPr", {}, [
          makeW(made, "tblStyle", { val: style }),
          makeW(made, "tblW", { w: 0, type: "auto" }),
        ]),
      );
      made.appendChild(makeW(made, "tblGrid"));
    }
    home.appendChild(made);
    this.homes.push(made);
  }

  private text(raw: string): void {
    if (this.hidden > 0) return;
    const text = decode(raw).replace(/[ \t\r\n]+/g, " ");
    if (text === " " && !this.paragraph?.lastChild) return;
    if (this.homes.at(-1)?.localName === "tbl" || this.homes.at(-1)?.localName === "tr") return;
    this.run(this.paragraph?.lastChild ? text : text.trimStart());
  }

  private run(text: string): void {
    if (text === "") return;
    const paragraph = this.paragraph ?? this.start();
    const look = (Object.keys(this.look) as (keyof Look)[]).filter((mark) => this.look[mark] > 0);
    const ordered = ["b", "i", "strike", "u"].filter((mark) => look.includes(mark as keyof Look));
    const properties = makeW(
      paragraph,
      "rPr",
      {},
      ordered.map((mark) => makeW(paragraph, mark, mark === "u" ? { val: "single" } : {})),
    );
    paragraph.appendChild(makeRun(paragraph, text, ordered.length > 0 ? properties : undefined));
  }

  private start(): Element {
    const home = this.homes.at(-1) ?? this.body;
    const { style, list } = this.next;
    const numId = list ? this.lists.at(-1) : undefined;
    const styleName = numId === undefined ? style : "ListParagraph";
    const properties = makeW(home, "pPr", {}, [
      ...(styleName === undefined ? [] : [makeW(home, "pStyle", { val: this.styleId(styleName) })]),
      ...(numId === undefined
        ? []
        : [
            makeW(home, "numPr", {}, [
              makeW(home, "ilvl", { val: this.lists.length - 1 }),
              makeW(home, "numId", { val: numId }),
            ]),
          ]),
    ]);
    this.paragraph = makeW(home, "p", {}, properties.firstChild ? [properties] : []);
    this.next = {};
    home.appendChild(this.paragraph);
    return this.paragraph;
  }

  private styleId(name: string): string {
    if (!(name in builtInStyles)) throw new RangeError(`HtmlWriter.styleId: ${name}`);
    return new Styles(this.parts).idOfBuiltIn(name);
  }
}

function fillGrid(table: Element): void {
  const grid = childW(table, "tblGrid");
  const row = childW(table, "tr");
  for (let each = row?.firstChild; each; each = each.nextSibling)
    grid?.appendChild(makeW(grid, "gridCol", { w: 2_000 }));
}

const entities: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  aring: "å",
  auml: "ä",
  ouml: "ö",
  Aring: "Å",
  Auml: "Ä",
  Ouml: "Ö",
  ndash: "–",
  mdash: "—",
  sect: "§",
  bull: "•",
};

function decode(text: string): string {
  return text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return entities[name] ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
