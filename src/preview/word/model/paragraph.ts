import type { Element } from "@xmldom/xmldom";
import type { Shape } from "../../office/rich-api/model";
import { emptyParagraph, putBlocksBeside } from "../insert";
import { Numbering, setList } from "../numbering";
import { endOf, startOf, storyOf, type Edge, type Span } from "../span";
import { blocksIn, paragraphsIn } from "../story";
import { aboveW, childW, isW, makeW, putBeside, remove, valW } from "../xml";
import { tableAround } from "./anchored";
import { contentMethods, type Location } from "./content";
import { ParagraphLook, paragraphLookScalars } from "./paragraph-look";
import { readableChildren, readableScalars } from "./readable";
import type { List } from "./list";
import { ListItem } from "./list-item";
import type { Makes } from "./makes";
import { notThere } from "./not-there";
import { WordCollection } from "./word-collection";

/** Word's Paragraph. */
export class Paragraph extends ParagraphLook {
  static readonly shape: Shape<Paragraph> = {
    name: "Paragraph",
    scalars: [
      ...readableScalars,
      ...paragraphLookScalars,
      "isListItem",
      "tableNestingLevel",
      "isLastParagraph",
    ],
    children: [
      ...readableChildren,
      "list",
      "listOrNullObject",
      "listItem",
      "listItemOrNullObject",
      ...tableAround,
    ],
    methods: [
      ...contentMethods,
      "delete",
      "getNext",
      "getNextOrNullObject",
      "getPrevious",
      "getPreviousOrNullObject",
      "getTextRanges",
      "insertContentControl",
      "split",
      "startNewList",
      "attachToList",
      "detachFromList",
    ],
    identity: "reference",
  };
  protected readonly textLocations = ["Replace", "Start", "End"] as const;
  protected readonly blockLocations = ["Before", "After"] as const;

  constructor(
    make: Makes,
    private readonly paragraph: Element,
  ) {
    super(make);
  }

  get element(): Element {
    if (!this.file.holds(this.paragraph)) notThere();
    return this.paragraph;
  }

  get span(): Span {
    return { first: this.element, last: this.element };
  }

  get isListItem(): boolean {
    return this.listPlace !== undefined;
  }

  get tableNestingLevel(): number {
    let level = 0;
    for (let table = aboveW(this.element, "tbl"); table; table = aboveW(table, "tbl")) level += 1;
    return level;
  }

  get isLastParagraph(): boolean {
    return (
      paragraphsIn(aboveW(this.element, "tc") ?? storyOf(this.element)).at(-1) === this.element
    );
  }

  get list() {
    return this.listOrNullObject ?? notThere();
  }

  get listOrNullObject() {
    return this.listPlace ? this.make.list(this.listPlace.numId) : null;
  }

  get listItem() {
    return this.listItemOrNullObject ?? notThere();
  }

  get listItemOrNullObject(): ListItem | null {
    return this.isListItem ? new ListItem(this.make, this.element) : null;
  }

  getNext() {
    return this.getNextOrNullObject() ?? notThere();
  }

  getNextOrNullObject() {
    return this.neighbourAt(1);
  }

  getPrevious() {
    return this.getPreviousOrNullObject() ?? notThere();
  }

  getPreviousOrNullObject() {
    return this.neighbourAt(-1);
  }

  clear(): void {
    this.change(() => emptyParagraph(this.element));
  }

  /** As in Word, the last paragraph of a story or a cell cannot go: it becomes empty. */
  delete(): void {
    this.change(() => {
      const { element } = this;
      const home = element.parentNode as Element;
      const isOnly = blocksIn(home).length === 1;
      if (isOnly || (this.isLastParagraph && !isW(home, "sdtContent"))) emptyParagraph(element);
      else remove(element);
    });
  }

  insertContentControl() {
    return this.change(() => this.make.wrapBlocks([this.element]));
  }

  override split(
    delimiters: unknown,
    trimDelimiters: unknown = false,
    trimSpacing: unknown = false,
  ) {
    return super.split(delimiters, false, trimDelimiters, trimSpacing);
  }

  startNewList(): List {
    return this.change(() => {
      const numId = new Numbering(this.file.parts).start("bullet");
      setList(this.element, { numId, level: 0 });
      return this.make.list(numId);
    });
  }

  attachToList(listId: unknown, level: unknown): List {
    return this.change(() => {
      if (!new Numbering(this.file.parts).num(String(listId))) notThere();
      setList(this.element, { numId: String(listId), level: Number(level) });
      return this.make.list(String(listId));
    });
  }

  detachFromList(): void {
    this.change(() => setList(this.element, undefined));
  }

  protected override edgeFor(location: Location): Edge {
    if (location === "Replace") emptyParagraph(this.element);
    return location === "End" ? endOf(this.element) : startOf(this.element);
  }

  protected override putBlocks(blocks: readonly Element[], location: Location): void {
    const { element } = this;
    const isBefore = location === "Before" || location === "Start";
    putBlocksBeside(blocks, element, isBefore ? "before" : "after");
    if (
      location === "Replace" &&
      (blocks.some((block) => isW(block, "p")) || !this.isLastParagraph)
    )
      remove(element);
    else if (location === "Replace") emptyParagraph(element);
    // A table needs a paragraph behind it.
    const last = blocks.at(-1);
    if (last && isW(last, "tbl") && !isW(last.nextSibling, "p", "tbl", "sdt"))
      putBeside(makeW(last, "p"), last, "after");
  }

  protected override neighbour(): Element {
    return this.element;
  }

  private get listPlace(): { numId: string; level: number } | undefined {
    const place = this.property("numPr");
    const numId = valW(childW(place, "numId"));
    if (numId === undefined || numId === "0") return undefined;
    return { numId, level: Number(valW(childW(place, "ilvl")) ?? 0) };
  }

  private neighbourAt(step: 1 | -1): Paragraph | null {
    const all = paragraphsIn(storyOf(this.element));
    const found = all[all.indexOf(this.element) + step];
    return found ? this.make.paragraph(found) : null;
  }
}

/** Word's collection of paragraphs. */
export class ParagraphCollection extends WordCollection<Paragraph> {
  static readonly shape: Shape<ParagraphCollection> = {
    name: "ParagraphCollection",
    methods: [...WordCollection.methods, "getLast", "getLastOrNullObject"],
    identity: "reference",
  };
}
