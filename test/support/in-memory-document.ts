import { DOMParser, XMLSerializer, type Document, type Element, type Node } from "@xmldom/xmldom";
import { strToU8, zipSync } from "fflate";
import type { ChangePlan, DocumentChange } from "../../src/core/meeting/document/change-plan";
import type {
  DocumentPart,
  DocumentReading,
} from "../../src/core/meeting/document/document-reading";
import type { MeetingDocument } from "../../src/core/meeting/document/meeting-document";
import { stylesXml, toDocumentXml } from "../../src/core/meeting/document/to-package";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A document in memory: the body is WordprocessingML, as in Word, and can be typed in. */
export class InMemoryMeetingDocument implements MeetingDocument {
  private readonly document: Document;
  private record: string | undefined;
  private readonly handles = new WeakMap<Element, number>();
  private handlesGiven = 0;

  constructor(body = "<w:p/>") {
    this.document = new DOMParser().parseFromString(toDocumentXml(body), "text/xml");
  }

  async read(): Promise<DocumentReading> {
    const parts = this.controls().map((control): DocumentPart => {
      return {
        handle: this.handleOf(control),
        tag: tagOf(control),
        text: showsPlaceholder(control) ? "" : textOf(control).trim(),
      };
    });
    const { record } = this;
    return Promise.resolve(record === undefined ? { parts } : { parts, record });
  }

  async apply({ changes, record }: ChangePlan): Promise<void> {
    for (const change of changes) this.make(change);
    this.record = record;
    return Promise.resolve();
  }

  /** Forgets what was stored with the document, as a copy through another program does. */
  loseRecord(): void {
    this.record = undefined;
  }

  /** The body's XML without the body element. */
  get xml(): string {
    return [...this.body.childNodes]
      .map((node) => new XMLSerializer().serializeToString(node))
      .join("")
      .replaceAll(` xmlns:w="${word}"`, "");
  }

  /** The text of the whole body, a line for each paragraph. */
  get text(): string {
    return textOf(this.body).trim();
  }

  /** The tags of all controls, in order. */
  get tags(): string[] {
    return this.controls().map(tagOf);
  }

  /** Writes a text into a control, as she does by typing. */
  type(tag: string, text: string): void {
    write(this.control(tag), text);
  }

  /** Adds a paragraph of hers after the block, or at the end of it. */
  typeParagraph(tag: string, text: string, where: "after" | "within"): void {
    const control = this.control(tag);
    const paragraph = this.parse(`<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`);
    if (where === "after") insertAfter(control, paragraph);
    else if (showsPlaceholder(control)) fill(contentOf(control), paragraph);
    else add(contentOf(control), paragraph);
    if (where === "within") showPlaceholder(control, false);
  }

  /** Deletes a control with what is in it, or the control alone. */
  erase(tag: string, keepContent = false): void {
    this.takeAway(this.control(tag), keepContent);
  }

  /** Copies a block to after another. */
  copy(tag: string, after: string): void {
    insertAfter(this.control(after), [this.control(tag).cloneNode(true)]);
  }

  /** Moves a block to after another. */
  drag(tag: string, after: string): void {
    if (tag !== after) insertAfter(this.control(after), [this.control(tag)]);
  }

  /** The document as a .docx file. */
  toDocx(): Uint8Array {
    const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const types = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    const relation = (kind: string, target: string) =>
      `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/${kind}" Target="${target}"/></Relationships>`;
    const files = {
      "[Content_Types].xml":
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
        `<Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
      "_rels/.rels": relation("officeDocument", "word/document.xml"),
      "word/_rels/document.xml.rels": relation("styles", "styles.xml"),
      "word/document.xml": toDocumentXml(this.xml),
      "word/styles.xml": stylesXml,
    };
    return zipSync(
      Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])),
    );
  }

  private get body(): Element {
    return this.document.getElementsByTagNameNS(word, "body")[0]!;
  }

  private controls(): Element[] {
    return [...this.document.getElementsByTagNameNS(word, "sdt")];
  }

  private control(tag: string): Element {
    const found = this.controls().find((control) => tagOf(control) === tag);
    if (!found) throw new RangeError(`no control has the tag ${tag}`);
    return found;
  }

  private handleOf(control: Element): number {
    const handle = this.handles.get(control) ?? ++this.handlesGiven;
    this.handles.set(control, handle);
    return handle;
  }

  private byHandle(handle: number): Element {
    const found = this.controls().find((control) => this.handles.get(control) === handle);
    if (!found) throw new RangeError(`no control has the handle ${handle}`);
    return found;
  }

  private make(change: DocumentChange): void {
    switch (change.change) {
      case "insert": {
        const nodes = this.parsePackage(change.xml);
        if (change.after === undefined) add(this.body, nodes);
        else insertAfter(this.control(change.after), nodes);
        break;
      }
      case "insert-before":
        insertBefore(this.control(change.before), this.parsePackage(change.xml));
        break;
      case "set-text":
        write(this.byHandle(change.handle), change.text);
        break;
      case "replace": {
        const control = this.byHandle(change.handle);
        fill(contentOf(control), this.parsePackage(change.xml));
        showPlaceholder(control, false);
        break;
      }
      case "move":
        insertAfter(this.control(change.after), [this.byHandle(change.handle)]);
        break;
      case "move-before":
        insertBefore(this.control(change.before), [this.byHandle(change.handle)]);
        break;
      case "remove":
        this.takeAway(this.byHandle(change.handle), false);
        break;
      case "release":
        this.takeAway(this.byHandle(change.handle), true);
        break;
    }
  }

  private takeAway(control: Element, keepContent: boolean): void {
    if (keepContent) insertBefore(control, [...contentOf(control).childNodes]);
    control.parentNode?.removeChild(control);
  }

  private parsePackage(xml: string): Element[] {
    const flat = new DOMParser().parseFromString(xml, "text/xml");
    const body = flat.getElementsByTagNameNS(word, "body")[0]!;
    return [...body.childNodes].map((node) => this.document.importNode(node, true) as Element);
  }

  private parse(xml: string): Element[] {
    const parsed = new DOMParser().parseFromString(toDocumentXml(xml), "text/xml");
    const body = parsed.getElementsByTagNameNS(word, "body")[0]!;
    return [...body.childNodes].map((node) => this.document.importNode(node, true) as Element);
  }
}

function tagOf(control: Element): string {
  const tag = control.getElementsByTagNameNS(word, "tag")[0];
  return tag?.getAttributeNS(word, "val") ?? "";
}

function contentOf(control: Element): Element {
  return [...control.childNodes].find((node) => node.nodeName === "w:sdtContent") as Element;
}

function insertBefore(control: Element, nodes: readonly Node[]): void {
  for (const node of nodes) control.parentNode?.insertBefore(node, control);
}

function insertAfter(control: Element, nodes: readonly Node[]): void {
  for (const node of nodes.toReversed()) {
    if (control.nextSibling !== node) control.parentNode?.insertBefore(node, control.nextSibling);
  }
}

function add(parent: Element, nodes: readonly Node[]): void {
  for (const node of nodes) parent.appendChild(node);
}

function fill(parent: Element, nodes: readonly Node[]): void {
  for (const child of [...parent.childNodes]) parent.removeChild(child);
  add(parent, nodes);
}

/** Whether what a control holds is its placeholder, which Word does not give as its text. */
function showsPlaceholder(control: Element): boolean {
  const properties = [...control.childNodes].find((node) => node.nodeName === "w:sdtPr");
  return [...(properties?.childNodes ?? [])].some((node) => node.nodeName === "w:showingPlcHdr");
}

function showPlaceholder(control: Element, shows: boolean): void {
  const properties = [...control.childNodes].find((node) => node.nodeName === "w:sdtPr");
  const mark = [...(properties?.childNodes ?? [])].find(
    (node) => node.nodeName === "w:showingPlcHdr",
  );
  if (!shows && mark) properties?.removeChild(mark);
}

function textOf(node: Node): string {
  if (node.nodeName === "w:pPr" || node.nodeName === "w:sdtPr") return "";
  if (node.nodeName === "w:t") return node.textContent ?? "";
  if (node.nodeName === "w:tab") return "\t";
  if (node.nodeName === "w:br") return "\n";
  const text = [...node.childNodes].map(textOf).join("");
  if (node.nodeName === "w:tc") return `${text.trimEnd()}\t`;
  return node.nodeName === "w:p" ? `${text}\n` : text;
}

/** Writes into the first paragraph and takes the others away; an inline control holds only a run. */
function write(control: Element, text: string): void {
  showPlaceholder(control, false);
  const content = contentOf(control);
  const owner = content.ownerDocument!;
  const run = owner.createElementNS(word, "w:r");
  const words = owner.createElementNS(word, "w:t");
  words.appendChild(owner.createTextNode(text));
  run.appendChild(words);
  const paragraph = [...content.childNodes].find((node) => node.nodeName === "w:p");
  if (!paragraph) {
    fill(content, [run]);
    return;
  }
  const properties = [...paragraph.childNodes].filter((node) => node.nodeName === "w:pPr");
  fill(paragraph as Element, [...properties, run]);
  fill(content, [paragraph]);
}
