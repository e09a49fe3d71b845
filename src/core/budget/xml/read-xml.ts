import type { Parsed, Warning } from "../../shared/parsed";
import { decodeFile } from "../bytes/decode-file";
import type { XmlElement } from "./xml-element";
import { fileWarning } from "../warnings/file-warning";
import type { FileWarningCode } from "../warnings/warning-texts";

/** No statement or invoice is nested deeper; a file that is means harm. */
const deepest = 100;

/**
 * Reads an XML file into elements, each with its line. Own, since every oddity is told with its line and these files
 * need a small part of XML; fast-xml-parser would add 22 kB gzipped to the pane. A document type is refused, so that no
 * entity of the file's own can be expanded and nothing outside is fetched; the five entities of XML and character
 * references are read. A file that is cut is read up to the cut, with a warning. Undefined when there is no element.
 * @see https://www.w3.org/TR/xml/
 */
export function readXml(bytes: Uint8Array): Parsed<XmlElement | undefined> {
  const { value, warnings } = decodeFile(bytes);
  return new XmlReader(value.text, warnings).read();
}

class XmlReader {
  private root: XmlElement | undefined;
  private isRefused = false;
  private readonly path: XmlElement[] = [];
  private line = 1;
  private countedTo = 0;

  constructor(
    private readonly text: string,
    private readonly warnings: Warning[],
  ) {}

  read(): Parsed<XmlElement | undefined> {
    const { text } = this;
    let at = text.indexOf("<");
    while (at >= 0) {
      const next = this.readMarkup(at);
      if (next < 0) break;
      const following = text.indexOf("<", next);
      this.addText(next, following < 0 ? text.length : following);
      at = following;
    }
    if (this.path.length > 0) {
      this.warn("xml-cut", this.path.at(-1)?.name ?? "");
    }
    if (!this.root && !this.isRefused) this.warn("not-xml");
    return { value: this.root, warnings: this.warnings };
  }

  /** Reads the markup at `at`; gives back the place after it, or -1 to stop. */
  private readMarkup(at: number): number {
    const { text } = this;
    if (text.startsWith("<!--", at)) return this.after("-->", at);
    if (text.startsWith("<?", at)) return this.after("?>", at);
    if (text.startsWith("<![CDATA[", at)) return this.readData(at);
    if (text.startsWith("<!", at)) {
      this.count(at);
      this.warn("xml-doctype");
      this.isRefused = true;
      this.root = undefined;
      this.path.length = 0;
      return -1;
    }
    const end = this.endOfTag(at);
    if (end < 0) return -1;
    if (text.charCodeAt(at + 1) === 47) this.close(text.slice(at + 2, end).trim());
    else this.open(at, end);
    return this.path.length > deepest ? this.refuseDepth() : end + 1;
  }

  private refuseDepth(): number {
    this.warn("xml-deep");
    return -1;
  }

  private after(mark: string, from: number): number {
    const end = this.text.indexOf(mark, from);
    return end < 0 ? -1 : end + mark.length;
  }

  private readData(at: number): number {
    const end = this.text.indexOf("]]>", at);
    if (end < 0) return -1;
    const parent = this.path.at(-1);
    if (parent) parent.text += this.text.slice(at + 9, end);
    return end + 3;
  }

  /** The > that ends a tag; one within an attribute's quotes does not. */
  private endOfTag(at: number): number {
    const { text } = this;
    const end = text.indexOf(">", at);
    if (end < 0 || !text.slice(at, end).includes("=")) return end;
    const quoted = /"[^"]*"|'[^']*'|>/g;
    quoted.lastIndex = at;
    for (let found = quoted.exec(text); found; found = quoted.exec(text)) {
      if (found[0] === ">") return found.index;
    }
    return -1;
  }

  private open(at: number, end: number): void {
    this.count(at);
    const { text } = this;
    const isEmpty = text.charCodeAt(end - 1) === 47;
    const tag = text.slice(at + 1, isEmpty ? end - 1 : end);
    const name = /^[^\s]*/.exec(tag)?.[0] ?? "";
    const element: XmlElement = {
      name: localName(name),
      attributes: tag.includes("=") ? readAttributes(tag.slice(name.length)) : noAttributes,
      ...{ children: [], text: "", line: this.line },
    };
    const parent = this.path.at(-1);
    if (parent) parent.children.push(element);
    else this.root ??= element;
    if (!isEmpty) this.path.push(element);
  }

  private close(name: string): void {
    const element = this.path.pop();
    if (element) element.text = element.text.trim();
    if (element && element.name !== localName(name)) {
      this.warn("xml-mismatch", element.name, name);
    }
  }

  private addText(from: number, to: number): void {
    const parent = this.path.at(-1);
    if (!parent || from >= to) return;
    const text = this.text.slice(from, to);
    if (/\S/.test(text)) parent.text += text.includes("&") ? unescapeXml(text) : text;
  }

  private count(to: number): void {
    let end = this.text.indexOf("\n", this.countedTo);
    while (end >= 0 && end < to) {
      this.line += 1;
      this.countedTo = end + 1;
      end = this.text.indexOf("\n", end + 1);
    }
  }

  private warn(code: FileWarningCode, ...given: string[]): void {
    this.warnings.push(fileWarning(code, `line ${this.line}`, ...given));
  }
}

const noAttributes: Readonly<Record<string, string>> = {};

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function readAttributes(tag: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", double, single] of tag.matchAll(
    /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    if (!name.startsWith("xmlns"))
      attributes[localName(name)] = unescapeXml(double ?? single ?? "");
  }
  return attributes;
}

const named: Readonly<Record<string, string>> = {
  ...{ "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" },
};

/** The five entities of XML and character references; every other entity stays as it stands. */
function unescapeXml(text: string): string {
  return text.replace(
    /&(?:amp|lt|gt|quot|apos|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
    (whole, decimal?: string, hex?: string) => {
      const code = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
      if (Number.isNaN(code)) return named[whole.toLowerCase()] ?? whole;
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
