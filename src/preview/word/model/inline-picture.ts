import type { Element } from "@xmldom/xmldom";
import type { Shape } from "../../office/rich-api/model";
import { invalidArgument } from "../../office/rich-api/rich-api-error";
import { drawings, partOf, picturesIn, unitsToPoint } from "../picture";
import { paragraphsIn, runsIn } from "../story";
import { storyOf } from "../span";
import { aboveW, childrenOf, isW, makeW, namespaces, putBeside, remove } from "../xml";
import { Anchored, controlAround, tableAround } from "./anchored";
import type { Makes } from "./makes";
import { notThere } from "./not-there";
import type { Paragraph } from "./paragraph";
import type { Range } from "./range";
import { WordCollection } from "./word-collection";

const linkRelation = `${namespaces.r}/hyperlink`;

/** Word's InlinePicture: a picture that stands in a line as a letter does. */
export class InlinePicture extends Anchored {
  static readonly shape: Shape<InlinePicture> = {
    name: "InlinePicture",
    scalars: [
      "altTextDescription",
      "altTextTitle",
      "height",
      "hyperlink",
      "lockAspectRatio",
      "width",
    ],
    children: ["paragraph", ...controlAround, ...tableAround],
    methods: [
      "delete",
      "getBase64ImageSrc",
      "getNext",
      "getNextOrNullObject",
      "getRange",
      "insertBreak",
      "insertContentControl",
      "insertFileFromBase64",
      "insertHtml",
      "insertInlinePictureFromBase64",
      "insertOoxml",
      "insertParagraph",
      "insertText",
      "select",
    ],
    identity: "reference",
  };

  constructor(
    make: Makes,
    private readonly drawing: Element,
  ) {
    super(make);
  }

  get element(): Element {
    if (!this.file.holds(this.drawing)) notThere();
    return this.drawing;
  }

  get paragraph(): Paragraph {
    return this.make.paragraph(aboveW(this.element, "p") ?? notThere());
  }

  get altTextDescription(): string {
    return this.words.getAttribute("descr") ?? "";
  }
  set altTextDescription(text: string) {
    this.file.edit(() => this.words.setAttribute("descr", text));
  }
  get altTextTitle(): string {
    return this.words.getAttribute("title") ?? "";
  }
  set altTextTitle(text: string) {
    this.file.edit(() => this.words.setAttribute("title", text));
  }

  /** In points. */
  get width(): number {
    return this.sizeOf("cx");
  }
  set width(points: number) {
    this.resize(points, points / this.width, "cx", "cy");
  }
  get height(): number {
    return this.sizeOf("cy");
  }
  set height(points: number) {
    this.resize(points, points / this.height, "cy", "cx");
  }
  get lockAspectRatio(): boolean {
    return this.locks?.getAttribute("noChangeAspect") === "1";
  }
  set lockAspectRatio(value: boolean) {
    this.file.edit(() => this.locks?.setAttribute("noChangeAspect", value ? "1" : "0"));
  }

  get hyperlink(): string {
    const id = partOf(this.element, "a", "hlinkClick")?.getAttributeNS(namespaces.r, "id");
    return (id ? this.file.parts.related(id)?.target : undefined) ?? "";
  }
  set hyperlink(address: string) {
    this.file.edit(() => {
      const known = partOf(this.element, "a", "hlinkClick");
      if (known) remove(known);
      if (address === "") return;
      const { words } = this;
      const link = words.ownerDocument?.createElementNS(drawings.a, "a:hlinkClick");
      if (!link) throw new RangeError("InlinePicture.hyperlink: no document");
      const id = this.file.parts.relate(linkRelation, address, "External");
      link.setAttributeNS(namespaces.r, "r:id", id);
      words.insertBefore(link, words.firstChild);
    });
  }

  delete(): void {
    this.file.edit(() => remove(this.ownRun()));
  }

  getBase64ImageSrc(): string {
    const id = partOf(this.element, "a", "blip")?.getAttributeNS(namespaces.r, "embed");
    const target = id ? this.file.parts.related(id)?.target : undefined;
    if (target === undefined) return notThere();
    return Buffer.from(this.file.parts.bytesOf(`word/${target}`)).toString("base64");
  }

  getNext(): InlinePicture {
    return this.getNextOrNullObject() ?? notThere();
  }

  getNextOrNullObject(): InlinePicture | null {
    const all = picturesIn(paragraphsIn(storyOf(this.element)).flatMap(runsIn));
    const next = all[all.indexOf(this.element) + 1];
    return next ? this.make.inlinePicture(next) : null;
  }

  getRange(location: unknown = "Whole"): Range {
    const run = this.ownRun();
    return this.make.range({ first: run, last: run }).getRange(location);
  }

  insertBreak(kind: unknown, location: unknown) {
    this.besides(location).insertBreak(kind, location);
  }
  insertContentControl() {
    return this.getRange().insertContentControl();
  }
  insertFileFromBase64(base64: unknown, location: unknown) {
    return this.besides(location).insertFileFromBase64(base64, location);
  }
  insertHtml(html: unknown, location: unknown) {
    return this.besides(location).insertHtml(html, location);
  }
  insertInlinePictureFromBase64(base64: unknown, location: unknown) {
    const place = location === "Replace" ? this.getRange() : this.besides(location);
    return place.insertInlinePictureFromBase64(base64, location);
  }
  insertOoxml(ooxml: unknown, location: unknown) {
    return this.besides(location).insertOoxml(ooxml, location);
  }
  insertParagraph(text: unknown, location: unknown) {
    return this.besides(location).insertParagraph(text, location);
  }
  insertText(text: unknown, location: unknown) {
    return this.besides(location).insertText(text, location);
  }
  select(mode: unknown): void {
    this.getRange().select(mode);
  }

  protected get anchor(): Element {
    return this.element;
  }

  private besides(location: unknown): Range {
    if (location !== "Before" && location !== "After") throw invalidArgument();
    return this.getRange();
  }

  /** The run that holds the picture and nothing else; parted from the text it may have shared a run with. */
  private ownRun(): Element {
    const { element } = this;
    const run = element.parentNode as Element;
    const others = childrenOf(run).filter((each) => each !== element && !isW(each, "rPr"));
    if (others.length === 0) return run;
    const before = run.cloneNode(false) as Element;
    for (let each = run.firstChild; each && each !== element; each = run.firstChild)
      before.appendChild(each);
    const own = makeW(run, "r", {}, [element]);
    putBeside(own, run, "before");
    putBeside(before, own, "before");
    return own;
  }

  /** Where a picture says in words what it shows. */
  private get words(): Element {
    return partOf(this.element, "wp", "docPr") ?? notThere();
  }

  private get locks(): Element | undefined {
    return partOf(this.element, "a", "graphicFrameLocks");
  }

  private sizeOf(side: "cx" | "cy"): number {
    const extent = partOf(this.element, "wp", "extent");
    return Number(extent?.getAttribute(side) ?? 0) / unitsToPoint;
  }

  /** With its proportions locked, a picture's other side changes as much. */
  private resize(points: number, factor: number, side: "cx" | "cy", other: "cx" | "cy"): void {
    if (!(points > 0)) throw invalidArgument();
    const ends = [partOf(this.element, "wp", "extent"), partOf(this.element, "a", "ext")];
    this.file.edit(() => {
      for (const end of ends) {
        const across = Number(end?.getAttribute(other) ?? 0) * factor;
        end?.setAttribute(side, String(Math.round(points * unitsToPoint)));
        if (this.lockAspectRatio) end?.setAttribute(other, String(Math.round(across)));
      }
    });
  }
}

/** Word's collection of pictures. */
export class InlinePictureCollection extends WordCollection<InlinePicture> {
  static readonly shape: Shape<InlinePictureCollection> = {
    name: "InlinePictureCollection",
    methods: [...WordCollection.methods],
    identity: "reference",
  };
}
