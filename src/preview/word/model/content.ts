import type { Element } from "@xmldom/xmldom";
import { invalidArgument } from "../../office/rich-api/rich-api-error";
import { bringIn } from "../bring-in";
import { requireUnlocked } from "../control-parts";
import { DocumentError, type DocxPackage } from "../docx-package";
import { readFlatOpc, writeFlatOpc } from "../flat-opc";
import { htmlToPackage } from "../html-to-package";
import { insertTextAt, paragraphWith, splitAt, withoutPlaceholder } from "../insert";
import { makeTable } from "../make-table";
import { paragraphProperties, paragraphOrder } from "../numbering";
import { makePictureRun, picturesIn } from "../picture";
import { readDocx } from "../read-docx";
import {
  blockOf,
  isEmptySpan,
  paragraphOf,
  paragraphsOf,
  runsOf,
  spanOfText,
  storyOf,
  textOfSpan,
  type Edge,
  type Span,
} from "../span";
import { controlsIn, runsIn, textOfRun } from "../story";
import { Styles } from "../styles";
import { toHtml } from "../to-html";
import { allW, childW, isW, isWithin, makeW, putBeside, putInOrder, remove, valW } from "../xml";
import { Anchored, controlAround } from "./anchored";
import { findIn } from "./find-in";
import type { InlinePicture } from "./inline-picture";
import { notThere } from "./not-there";
import type { Paragraph } from "./paragraph";
import type { Range } from "./range";
import type { Table } from "./table";

/** Where something is put: `Word.InsertLocation`. */
export type Location = "Start" | "End" | "Replace" | "Before" | "After";

/** Members that body, content control, paragraph and range share. */
export const contentScalars = ["text", "style", "styleBuiltIn"] as const;
export const contentChildren = [
  "font",
  "contentControls",
  "inlinePictures",
  "parentBody",
  ...controlAround,
] as const;
export const contentMethods = [
  "clear",
  "getHtml",
  "getOoxml",
  "getRange",
  "insertBreak",
  "insertFileFromBase64",
  "insertHtml",
  "insertInlinePictureFromBase64",
  "insertOoxml",
  "insertParagraph",
  "insertTable",
  "insertText",
  "search",
  "select",
] as const;

/** What can be written into, whatever it is: body, content control, paragraph or range. */
export abstract class Content extends Anchored {
  /** All of it, as it is now; throws ItemNotFound when it is no longer in the document. */
  abstract readonly span: Span;
  /** Where `insertText`, `insertHtml`, `insertOoxml` and `insertFileFromBase64` may put things. */
  protected abstract readonly textLocations: readonly Location[];
  /** Where `insertParagraph`, `insertTable` and `insertBreak` may put things. */
  protected abstract readonly blockLocations: readonly Location[];
  /** The place for text; empties first what is to be replaced. */
  protected abstract edgeFor(location: Location): Edge;
  /** Puts blocks; empties first what is to be replaced. */
  protected abstract putBlocks(blocks: readonly Element[], location: Location): void;
  /** The paragraph whose style a new one takes. */
  protected abstract neighbour(location: Location): Element | undefined;
  abstract clear(): void;

  get text(): string {
    return textOfSpan(this.span);
  }

  get style(): string {
    return this.sameOfParagraphs((id) => this.styles.nameOf(id, "paragraph")) ?? "";
  }

  set style(name: string) {
    this.setStyle(this.styles.idOfName(name));
  }

  get styleBuiltIn(): string {
    return this.sameOfParagraphs((id) => this.styles.builtInOf(id, "paragraph")) ?? "Other";
  }

  set styleBuiltIn(builtIn: string) {
    this.change(() => this.setStyle(this.styles.idOfBuiltIn(builtIn)));
  }

  get font() {
    return this.make.font(() => this.span);
  }

  get contentControls() {
    return this.make.contentControls(() => this.elementsIn(controlsOf));
  }

  get inlinePictures() {
    return this.make.inlinePictures(() => picturesIn(runsOf(this.span)));
  }

  get paragraphs() {
    return this.make.paragraphs(() => paragraphsOf(this.span));
  }

  get tables() {
    return this.make.tables(() =>
      this.elementsIn((each) => (isW(each, "tbl") ? [each] : allW(each, "tbl"))),
    );
  }

  get lists() {
    return this.make.lists(() => [
      ...new Set(
        paragraphsOf(this.span).flatMap(
          (each) => valW(childW(each, "pPr", "numPr", "numId")) ?? [],
        ),
      ),
    ]);
  }

  insertText(text: unknown, location: unknown): Range {
    const place = this.requireLocation(location, this.textLocations);
    if (typeof text !== "string") throw invalidArgument();
    return this.change(() => {
      const [first] = place === "Replace" ? runsOf(this.span) : [];
      const look = withoutPlaceholder(childW(first, "rPr"));
      const span = insertTextAt(this.edgeFor(place), text, look);
      this.inserted(span, place);
      return this.make.range(span);
    });
  }

  insertParagraph(text: unknown, location: unknown): Paragraph {
    const place = this.requireLocation(location, this.blockLocations);
    if (typeof text !== "string") throw invalidArgument();
    return this.change(() => {
      const near = this.neighbour(place);
      const lines = text.split(/\r\n|\r|\n/);
      const made = lines.map((line) =>
        near ? paragraphWith(near, line) : paragraphWith(makeW(this.file.body, "p"), line),
      );
      this.putBlocks(made, place);
      const [first] = made;
      if (!first) throw new RangeError("insertParagraph: nothing was made");
      return this.make.paragraph(first);
    });
  }

  insertTable(rows: unknown, columns: unknown, location: unknown, values?: unknown): Table {
    const place = this.requireLocation(location, this.blockLocations);
    return this.change(() => {
      const table = makeTable(this.file, count(rows), count(columns), values);
      this.putBlocks([table], place);
      return this.make.table(table);
    });
  }

  insertBreak(kind: unknown, location: unknown): void {
    const place = this.requireLocation(location, this.blockLocations);
    this.change(() => {
      const near = this.neighbour(place);
      const made = near ? paragraphWith(near, "") : makeW(this.file.body, "p");
      if (kind === "Page") made.appendChild(breakRun(made, { type: "page" }));
      else if (kind === "Line") {
        this.putLineBreak(place);
        return;
      } else if (typeof kind === "string" && kind in sections) {
        const type = makeW(made, "type", { val: sections[kind] });
        putInOrder(paragraphProperties(made), makeW(made, "sectPr", {}, [type]), paragraphOrder);
      } else throw invalidArgument();
      this.putBlocks([made], place);
    });
  }

  insertOoxml(ooxml: unknown, location: unknown): Range {
    const place = this.requireLocation(location, this.textLocations);
    if (typeof ooxml !== "string") throw invalidArgument();
    return this.insertPackage(readFlatOpc(ooxml), place);
  }

  insertFileFromBase64(base64: unknown, location: unknown): Range {
    const place = this.requireLocation(location, this.textLocations);
    if (typeof base64 !== "string") throw invalidArgument();
    try {
      return this.insertPackage(readDocx(Buffer.from(base64, "base64")), place);
    } catch (error) {
      if (error instanceof DocumentError) throw invalidArgument(error.message);
      throw error;
    }
  }

  insertHtml(html: unknown, location: unknown): Range {
    const place = this.requireLocation(location, this.textLocations);
    if (typeof html !== "string") throw invalidArgument();
    return this.insertPackage(htmlToPackage(html), place);
  }

  insertInlinePictureFromBase64(base64: unknown, location: unknown): InlinePicture {
    const place = this.requireLocation(location, this.textLocations);
    if (typeof base64 !== "string") throw invalidArgument();
    return this.change(() => {
      const run = makePictureRun(this.file, this.anchor, Buffer.from(base64, "base64"));
      const { parent, next } = this.edgeFor(place);
      parent.insertBefore(run, next);
      this.inserted({ first: run, last: run }, place);
      return this.make.inlinePicture(childW(run, "drawing") ?? notThere());
    });
  }

  getOoxml(): string {
    return writeFlatOpc(this.file, this.blocks());
  }

  getHtml(): string {
    return toHtml(this.file, this.blocks());
  }

  getRange(asked: unknown = "Whole"): Range {
    const location = asked ?? "Whole";
    const { span } = this;
    const runs = runsOf(span);
    const [first] = runs;
    const last = runs.at(-1);
    if (location === "Whole") return this.make.range(span);
    if (location === "Content") return this.make.range(first && last ? { first, last } : span);
    const isStart = location === "Start";
    if (!isStart && location !== "End" && location !== "After") throw invalidArgument();
    if (!first || !last) {
      if (isEmptySpan(span)) return this.make.range(span);
      const paragraph = paragraphsOf(span).at(isStart ? 0 : -1) ?? notThere();
      return this.make.range(spanOfText(paragraph, 0, 0));
    }
    const parent = (isStart ? first : last).parentNode as Element;
    return this.make.range({ edge: { parent, next: isStart ? first : last.nextSibling } });
  }

  search(text: unknown, options: unknown) {
    return this.make.ranges(findIn(this.span, text, options));
  }

  select(asked: unknown): void {
    const mode = asked ?? "Select";
    const range = mode === "Select" ? this.getRange("Content") : this.getRange(mode);
    this.file.select(range.span);
  }

  /** Cuts the text at delimiters, as `split` and `getTextRanges` do. */
  protected cut(
    delimiters: readonly string[],
    isTrimmed: boolean,
    keepsDelimiter: boolean,
  ): Span[] {
    const within = new Set(runsOf(this.span));
    return paragraphsOf(this.span).flatMap((paragraph) => {
      const text = runsIn(paragraph)
        .filter((run) => within.has(run))
        .map(textOfRun)
        .join("");
      const pieces = cutText(text, delimiters, keepsDelimiter);
      const spans: Span[] = [];
      for (const { from, to } of pieces.reverse()) {
        const raw = text.slice(from, to);
        const lead = isTrimmed ? raw.length - raw.trimStart().length : 0;
        const trail = isTrimmed ? raw.length - raw.trimEnd().length : 0;
        if (to - trail > from + lead) spans.unshift(spanOfText(paragraph, from + lead, to - trail));
      }
      return spans;
    });
  }

  /** Changes the document, unless a control around or in it must not be edited. */
  protected change<T>(work: () => T): T {
    requireUnlocked(this.anchor);
    return this.file.edit(work);
  }

  /** Told of what was put into it, so that a range can grow. */
  protected inserted(_span: Span, _location: Location): void {
    // Only a range has bounds of its own.
  }

  protected get anchor(): Element {
    const { span } = this;
    return isEmptySpan(span) ? span.edge.parent : span.first;
  }

  protected get styles(): Styles {
    return new Styles(this.file.parts);
  }

  /** The blocks it consists of; of a part of a paragraph, a paragraph with just that part. */
  protected blocks(): Element[] {
    const { span } = this;
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

  private get isLine(): boolean {
    const first = paragraphOf(this.anchor);
    return first !== undefined && first !== this.anchor;
  }

  private insertPackage(source: DocxPackage, place: Location): Range {
    return this.change(() => {
      const blocks = bringIn(this.file, source);
      const [first] = blocks;
      const last = blocks.at(-1);
      if (!first || !last) return this.make.range({ edge: this.edgeFor(place) });
      // One paragraph put into a line becomes part of the line.
      if (blocks.length === 1 && isW(first, "p") && this.isLine)
        return this.insertInline(first, place);
      this.putBlocks(blocks, place);
      const span = { first, last };
      this.inserted(span, place);
      return this.make.range(span);
    });
  }

  private insertInline(paragraph: Element, place: Location): Range {
    const edge = this.edgeFor(place);
    const pieces: Element[] = [];
    for (let piece = paragraph.firstChild; piece; piece = paragraph.firstChild) {
      paragraph.removeChild(piece);
      if (isW(piece, "pPr")) continue;
      edge.parent.insertBefore(piece, edge.next);
      if (isW(piece, "r", "sdt", "hyperlink")) pieces.push(piece);
    }
    const [first] = pieces;
    const last = pieces.at(-1);
    const span: Span = first && last ? { first, last } : { edge };
    this.inserted(span, place);
    return this.make.range(span);
  }

  private putLineBreak(place: Location): void {
    const isStart = place === "Before" || place === "Start";
    const paragraph = paragraphsOf(this.span).at(isStart ? 0 : -1);
    if (!paragraph) throw invalidArgument();
    const run = breakRun(paragraph, {});
    const next = isStart ? (runsIn(paragraph)[0] ?? null) : null;
    paragraph.insertBefore(run, next?.parentNode === paragraph ? next : null);
  }

  private setStyle(id: string): void {
    this.change(() => {
      for (const paragraph of paragraphsOf(this.span)) {
        const style = makeW(paragraph, "pStyle", { val: id });
        putInOrder(paragraphProperties(paragraph), style, paragraphOrder);
      }
    });
  }

  private sameOfParagraphs(read: (styleId: string | undefined) => string): string | undefined {
    const values = new Set(
      paragraphsOf(this.span).map((each) => read(valW(childW(each, "pPr", "pStyle")))),
    );
    return values.size === 1 ? [...values][0] : undefined;
  }

  private elementsIn(find: (element: Element) => readonly Element[]): Element[] {
    const { span } = this;
    if (isEmptySpan(span)) return [];
    if (span.first === span.last) return [...find(span.first)];
    const story = storyOf(span.first);
    const inside = new Set(paragraphsOf(span));
    const runs = new Set(runsOf(span));
    return find(story).filter((each) => {
      const held =
        isW(each, "tbl", "sdt") && paragraphOf(each) === undefined ? allW(each, "p") : runsIn(each);
      return held.length > 0 && held.every((part) => inside.has(part) || runs.has(part));
    });
  }

  private requireLocation(location: unknown, allowed: readonly Location[]): Location {
    if (!allowed.includes(location as Location)) throw invalidArgument();
    return location as Location;
  }
}

const sections: Record<string, string> = {
  Next: "nextPage",
  SectionNext: "nextPage",
  SectionContinuous: "continuous",
  SectionEven: "evenPage",
  SectionOdd: "oddPage",
};

function controlsOf(element: Element): Element[] {
  return controlsIn(element);
}

function breakRun(near: Element, attributes: { type?: string }): Element {
  return makeW(near, "r", {}, [makeW(near, "br", attributes)]);
}

function count(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 1) throw invalidArgument();
  return value;
}

/** A copy of a paragraph with just the runs of a span. */
function partOf(paragraph: Element, span: Span): Element {
  const runs = runsOf(span);
  const places = runsIn(paragraph).map((run) => runs.includes(run));
  const copy = paragraph.cloneNode(true) as Element;
  for (const [index, run] of runsIn(copy).entries()) if (!places[index]) remove(run);
  return copy;
}

function cutText(text: string, delimiters: readonly string[], keepsDelimiter: boolean) {
  const pieces: { from: number; to: number }[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const delimiter = delimiters.find((each) => each !== "" && text.startsWith(each, at));
    if (delimiter === undefined) continue;
    pieces.push({ from, to: keepsDelimiter ? at + delimiter.length : at });
    from = at + delimiter.length;
    at = from - 1;
  }
  pieces.push({ from, to: text.length });
  return pieces;
}

/** Puts blocks beside a line of text: before or after its paragraph, or in the middle of it, which parts it. */
export function putBlocksAt(edge: Edge, blocks: readonly Element[]): void {
  const second = splitAt(edge);
  const first = second.previousSibling as Element;
  for (const block of blocks) putBeside(block, second, "before");
  if (runsIn(first).length === 0 && !isWithin(first, second)) remove(first);
  if (runsIn(second).length === 0 && second.nextSibling && !isW(second.nextSibling, "sectPr"))
    remove(second);
}
