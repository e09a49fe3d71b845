import type { Element } from "@xmldom/xmldom";
import { invalidArgument } from "../../office/rich-api/rich-api-error";
import { requireUnlocked } from "../control-parts";
import { cutSpan } from "../cut-span";
import { writeFlatOpc } from "../flat-opc";
import { paragraphOrder, paragraphProperties } from "../numbering";
import { picturesIn } from "../picture";
import { isEmptySpan, paragraphsOf, runsOf, spanOfText, textOfSpan, type Span } from "../span";
import { blocksOfSpan, elementsInSpan } from "../span-parts";
import { controlsIn } from "../story";
import { Styles } from "../styles";
import { toHtml } from "../to-html";
import { allW, childW, isW, makeW, putInOrder, valW } from "../xml";
import { Anchored, controlAround } from "./anchored";
import { findIn } from "./find-in";
import { notThere } from "./not-there";
import type { Range } from "./range";
import { strings } from "./strings";

/** Members that body, content control, paragraph and range share. */
export const readableScalars = ["text", "style", "styleBuiltIn"] as const;
export const readableChildren = [
  "font",
  "contentControls",
  "inlinePictures",
  "parentBody",
  ...controlAround,
] as const;
export const readableMethods = ["getHtml", "getOoxml", "getRange", "search", "select"] as const;

/** A stretch of the document as it reads and looks: its text, its style, and what lies in it. */
export abstract class Readable extends Anchored {
  /** All of it, as it is now; throws ItemNotFound when it is no longer in the document. */
  abstract readonly span: Span;

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
    return this.make.contentControls(() => elementsInSpan(this.span, controlsIn));
  }

  get inlinePictures() {
    return this.make.inlinePictures(() => picturesIn(runsOf(this.span)));
  }

  get paragraphs() {
    return this.make.paragraphs(() => paragraphsOf(this.span));
  }

  get tables() {
    return this.make.tables(() =>
      elementsInSpan(this.span, (each) => (isW(each, "tbl") ? [each] : allW(each, "tbl"))),
    );
  }

  get lists() {
    const listOf = (each: Element) => valW(childW(each, "pPr", "numPr", "numId")) ?? [];
    return this.make.lists(() => [...new Set(paragraphsOf(this.span).flatMap(listOf))]);
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

  getTextRanges(endingMarks: unknown, trimSpacing: unknown = false) {
    const cutting = { isTrimmed: trimSpacing === true, keepsDelimiter: true };
    return this.make.ranges(cutSpan(this.span, { delimiters: strings(endingMarks), ...cutting }));
  }

  split(
    delimiters: unknown,
    _multiParagraphs: unknown = false,
    trimDelimiters: unknown = false,
    trimSpacing: unknown = false,
  ) {
    const cutting = { isTrimmed: trimSpacing === true, keepsDelimiter: trimDelimiters !== true };
    return this.make.ranges(cutSpan(this.span, { delimiters: strings(delimiters), ...cutting }));
  }

  search(text: unknown, options: unknown) {
    return this.make.ranges(findIn(this.span, text, options));
  }

  select(asked: unknown): void {
    const mode = asked ?? "Select";
    const range = mode === "Select" ? this.getRange("Content") : this.getRange(mode);
    this.file.select(range.span);
  }

  /** Changes the document, unless a control around it must not be edited. */
  protected change<T>(work: () => T): T {
    requireUnlocked(this.anchor);
    return this.file.edit(work);
  }

  protected get anchor(): Element {
    const { span } = this;
    return isEmptySpan(span) ? span.edge.parent : span.first;
  }

  protected get styles(): Styles {
    return new Styles(this.file.parts);
  }

  /** The blocks it consists of. */
  protected blocks(): Element[] {
    return blocksOfSpan(this.span);
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
}
