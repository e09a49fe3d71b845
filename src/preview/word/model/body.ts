import type { Element } from "@xmldom/xmldom";
import type { Shape } from "../../office/rich-api/model";
import { emptyContainer, endInParagraph, putBlocks } from "../insert";
import { endOf, startOf, type Edge, type Span } from "../span";
import { blocksIn, runsIn } from "../story";
import { aboveW, isW, makeW } from "../xml";
import { Content, contentMethods, type Location } from "./content";
import { readableChildren, readableScalars } from "./readable";
import type { Makes } from "./makes";
import { notThere } from "./not-there";

/** Word's Body: of the document, a cell, a header or a footer. */
export class Body extends Content {
  static readonly shape: Shape<Body> = {
    name: "Body",
    scalars: [...readableScalars, "type"],
    children: [
      ...readableChildren,
      "paragraphs",
      "tables",
      "lists",
      "parentBodyOrNullObject",
      "parentSection",
      "parentSectionOrNullObject",
    ],
    methods: [...contentMethods, "insertContentControl"],
    identity: "reference",
  };
  protected readonly textLocations = ["Replace", "Start", "End"] as const;
  protected readonly blockLocations = ["Start", "End"] as const;

  constructor(
    make: Makes,
    /** Finds the element again, as undoing makes the document anew. */
    private readonly find: () => Element,
  ) {
    super(make);
  }

  get home(): Element {
    const home = this.find();
    if (!this.file.holds(home)) notThere();
    return home;
  }

  get span(): Span {
    return { first: this.home, last: this.home };
  }

  get type(): string {
    const names: Record<string, string> = { tc: "TableCell", hdr: "Header", ftr: "Footer" };
    return names[this.home.localName ?? ""] ?? "MainDoc";
  }

  get parentBodyOrNullObject(): Body | null {
    const above = aboveW(this.home, "tc", "body");
    return above ? this.make.body(above) : null;
  }

  override get parentBody(): Body {
    return this.parentBodyOrNullObject ?? notThere();
  }

  get parentSection() {
    return this.make.section(null);
  }

  get parentSectionOrNullObject() {
    return isW(this.home, "body") ? null : this.parentSection;
  }

  clear(): void {
    this.change(() => emptyContainer(this.home));
  }

  insertContentControl() {
    return this.change(() => this.make.wrapBlocks(blocksIn(this.home)));
  }

  protected override edgeFor(location: Location): Edge {
    return containerEdge(this.home, location);
  }

  protected override putBlocks(blocks: readonly Element[], location: Location): void {
    putInContainer(this.home, blocks, location);
  }

  protected override neighbour(location: Location): Element | undefined {
    return containerNeighbour(this.home, location);
  }

  protected override blocks(): Element[] {
    return blocksIn(this.home);
  }
}

/** The place for text at the start or the end of a container, which is emptied first when it is to be replaced. */
export function containerEdge(home: Element, location: Location): Edge {
  if (location === "Replace") return startOf(emptyContainer(home));
  const isStart = location === "Start";
  const block = blocksIn(home).at(isStart ? 0 : -1);
  if (block && isW(block, "p")) return isStart ? startOf(block) : endOf(block);
  const made = makeW(home, "p");
  putBlocks(home, [made], isStart ? "start" : "end");
  return startOf(made);
}

/**
 * Puts blocks at the start or the end of a container. As in Word, an empty paragraph at the end stays the last one, and
 * what is replaced leaves one.
 */
export function putInContainer(
  home: Element,
  blocks: readonly Element[],
  location: Location,
): void {
  if (location === "Replace") {
    const left = emptyContainer(home);
    putBlocks(home, blocks, { before: left });
    if (isW(home, "sdtContent")) home.removeChild(left);
  } else if (location === "Start") putBlocks(home, blocks, "start");
  else {
    const last = blocksIn(home).at(-1);
    const isAddingText = blocks.every((block) => isW(block, "p")) && blocks.length === 1;
    const isEmpty = last && isW(last, "p") && runsIn(last).length === 0;
    putBlocks(home, blocks, isEmpty && !isAddingText ? { before: last } : "end");
  }
  endInParagraph(home);
}

/** The paragraph whose style a new one at the start or the end of a container takes. */
export function containerNeighbour(home: Element, location: Location): Element | undefined {
  const block = blocksIn(home).at(location === "Start" ? 0 : -1);
  return block && isW(block, "p") ? block : undefined;
}
