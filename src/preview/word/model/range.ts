import type { Element } from "@xmldom/xmldom";
import type { Shape } from "../../office/rich-api/model";
import { invalidArgument } from "../../office/rich-api/rich-api-error";
import { likeParagraph, putBlocks, removeRuns, putBlocksAt, putBlocksBeside } from "../insert";
import { compareSpans } from "../compare-spans";
import { dropPlaceholderLook } from "./font";
import {
  blockOf,
  endOf,
  isEmptySpan,
  nextAt,
  paragraphOf,
  paragraphsOf,
  runsOf,
  startOf,
  type Edge,
  type Span,
} from "../span";
import { isContainer, runsIn } from "../story";
import { aboveW, isBefore, isW, makeW, namespaces, putBeside, remove } from "../xml";
import { tableAround } from "./anchored";
import { Content, contentMethods, type Location } from "./content";
import { readableChildren, readableScalars } from "./readable";
import type { Makes } from "./makes";
import { notThere } from "./not-there";
import { WordCollection } from "./word-collection";

const hyperlinkRelation = `${namespaces.r}/hyperlink`;

/** Word's Range: a stretch of a document. */
export class Range extends Content {
  static readonly shape: Shape<Range> = {
    name: "Range",
    scalars: [...readableScalars, "isEmpty", "hyperlink"],
    children: [...readableChildren, "paragraphs", "tables", "lists", ...tableAround],
    methods: [
      ...contentMethods,
      "compareLocationWith",
      "delete",
      "expandTo",
      "expandToOrNullObject",
      "getHyperlinkRanges",
      "getNextTextRange",
      "getNextTextRangeOrNullObject",
      "getTextRanges",
      "insertContentControl",
      "intersectWith",
      "intersectWithOrNullObject",
      "split",
    ],
    identity: "reference",
  };
  protected readonly textLocations = ["Replace", "Start", "End", "Before", "After"] as const;
  protected readonly blockLocations = ["Before", "After"] as const;

  constructor(
    make: Makes,
    private bounds: Span,
  ) {
    super(make);
  }

  get span(): Span {
    const { bounds } = this;
    const ends = isEmptySpan(bounds) ? [bounds.edge.parent] : [bounds.first, bounds.last];
    if (!ends.every((end) => this.file.holds(end))) notThere();
    return bounds;
  }

  get isEmpty(): boolean {
    return isEmptySpan(this.span) || this.text === "";
  }

  get hyperlink(): string {
    const link = aboveW(this.anchor, "hyperlink");
    const id = link?.getAttributeNS(namespaces.r, "id");
    const target = id ? this.file.parts.related(id)?.target : undefined;
    const place = link?.getAttributeNS(namespaces.w, "anchor");
    return `${target ?? ""}${place ? `#${place}` : ""}`;
  }

  set hyperlink(address: string) {
    this.change(() => {
      const runs = runsOf(this.span);
      const [first] = runs;
      if (!first) throw invalidArgument();
      const id = this.file.parts.relate(hyperlinkRelation, address, "External");
      const link = makeW(first, "hyperlink");
      link.setAttributeNS(namespaces.r, "r:id", id);
      putBeside(link, first, "before");
      for (const run of runs) if (paragraphOf(run) === paragraphOf(first)) link.appendChild(run);
    });
  }

  clear(): void {
    this.delete();
  }

  delete(): void {
    this.change(() => {
      this.bounds = { edge: this.empty() };
    });
  }

  insertContentControl() {
    return this.change(() => {
      const { span } = this;
      if (isEmptySpan(span)) return this.make.wrapInline([], span.edge);
      const isBlocks =
        !paragraphOf(span.first) ||
        isW(span.first, "p") ||
        paragraphOf(span.first) !== paragraphOf(span.last);
      if (isBlocks) return this.make.wrapBlocks(this.blocks());
      const parts: Element[] = [];
      for (let each: Element | null = span.first; each; each = each.nextSibling as Element | null) {
        parts.push(each);
        if (each === span.last) break;
      }
      if (parts.at(-1) !== span.last) throw invalidArgument();
      return this.make.wrapInline(parts, {
        parent: span.first.parentNode as Element,
        next: span.first,
      });
    });
  }

  expandTo(other: Range) {
    return this.make.range(joined(this.span, other.span));
  }

  expandToOrNullObject(other: Range) {
    return this.expandTo(other);
  }

  intersectWith(other: Range) {
    return this.intersectWithOrNullObject(other) ?? notThere();
  }

  intersectWithOrNullObject(other: Range) {
    const theirs = new Set(runsOf(other.span));
    const shared = runsOf(this.span).filter((run) => theirs.has(run));
    const [first] = shared;
    const last = shared.at(-1);
    return first && last ? this.make.range({ first, last }) : null;
  }

  compareLocationWith(other: Range): string {
    return compareSpans(this.span, other.span);
  }

  getHyperlinkRanges() {
    const links = new Set(runsOf(this.span).flatMap((run) => aboveW(run, "hyperlink") ?? []));
    return this.make.ranges([...links].map((link) => ({ first: link, last: link })));
  }

  getNextTextRange(endingMarks: unknown, isTrimmed: unknown = false) {
    return this.getNextTextRangeOrNullObject(endingMarks, isTrimmed) ?? notThere();
  }

  getNextTextRangeOrNullObject(endingMarks: unknown, isTrimmed: unknown = false) {
    const last = runsOf(this.span).at(-1);
    const paragraph = paragraphsOf(this.span).at(-1);
    if (!paragraph) return null;
    const rest = runsIn(paragraph).filter((run) => last && isBefore(last, run));
    const [first] = rest;
    const end = rest.at(-1);
    if (!first || !end) return null;
    return (
      this.make.range({ first, last: end }).getTextRanges(endingMarks, isTrimmed).items[0] ?? null
    );
  }

  protected override inserted(span: Span, location: Location): void {
    if (location === "Replace") this.bounds = span;
    else if (location === "Start") this.bounds = joined(span, this.bounds);
    else if (location === "End") this.bounds = joined(this.bounds, span);
  }

  protected override edgeFor(location: Location): Edge {
    const { span } = this;
    if (location === "Replace") return this.empty();
    if (isEmptySpan(span)) return isContainer(span.edge.parent) ? lineAt(span.edge) : span.edge;
    const isStart = location === "Start" || location === "Before";
    const end = isStart ? span.first : span.last;
    if (isInline(end))
      return { parent: end.parentNode as Element, next: isStart ? end : end.nextSibling };
    const paragraph = paragraphsOf(span).at(isStart ? 0 : -1) ?? notThere();
    return isStart ? startOf(paragraph) : endOf(paragraph);
  }

  protected override putBlocks(blocks: readonly Element[], location: Location): void {
    const { span } = this;
    if (location === "Replace") {
      putBlocksAtEdge(this.empty(), blocks);
      return;
    }
    if (isEmptySpan(span)) {
      putBlocksAtEdge(span.edge, blocks);
      return;
    }
    const isStart = location === "Start" || location === "Before";
    const end = isStart ? span.first : span.last;
    putBlocksBeside(blocks, isContainer(end) ? end : blockOf(end), isStart ? "before" : "after");
  }

  protected override neighbour(location: Location): Element | undefined {
    return paragraphsOf(this.span).at(location === "Before" ? 0 : -1);
  }

  /** Takes everything out; gives the place where it was. */
  private empty(): Edge {
    const { span } = this;
    if (isEmptySpan(span)) return span.edge;
    if (!isInline(span.first) && !isInline(span.last)) return this.emptyBlocks();
    const runs = runsOf(span);
    for (const run of runs) dropPlaceholderLook(run);
    const [first] = paragraphsOf(span);
    return runs.length > 0 || !first ? removeRuns(runs, paragraphsOf(span)) : startOf(first);
  }

  private emptyBlocks(): Edge {
    const blocks = this.blocks();
    const [first] = blocks;
    if (!first) return startOf(this.anchor);
    const [paragraph] = paragraphsOf(this.span);
    const left = paragraph ? likeParagraph(paragraph) : makeW(first, "p");
    putBeside(left, first, "before");
    for (const block of blocks) remove(block);
    return startOf(left);
  }
}

/** Word's collection of ranges. */
export class RangeCollection extends WordCollection<Range> {
  static readonly shape: Shape<RangeCollection> = {
    name: "RangeCollection",
    methods: [...WordCollection.methods],
    identity: "reference",
  };
}

/** Puts blocks at a place between blocks, or in a line, which is parted. */
function putBlocksAtEdge(edge: Edge, blocks: readonly Element[]): void {
  if (isContainer(edge.parent) && !paragraphOf(edge.parent)) {
    putBlocks(edge.parent, blocks, { before: nextAt(edge) });
  } else putBlocksAt(edge, blocks);
}

/** A line for text at a place between blocks. */
function lineAt(edge: Edge): Edge {
  if (paragraphOf(edge.parent)) return edge;
  const made = makeW(edge.parent, "p");
  putBlocks(edge.parent, [made], { before: nextAt(edge) });
  return startOf(made);
}

function isInline(element: Element): boolean {
  return paragraphOf(element) !== undefined && !isW(element, "p");
}

function joined(one: Span, other: Span): Span {
  if (isEmptySpan(one)) return other;
  if (isEmptySpan(other)) return one;
  const first = isBefore(other.first, one.first) ? other.first : one.first;
  const last = isBefore(one.last, other.last) ? other.last : one.last;
  return { first, last };
}
