import type { Element } from "@xmldom/xmldom";
import type { Shape } from "../../office/rich-api/model";
import { invalidArgument } from "../../office/rich-api/rich-api-error";
import { emptyParagraph } from "../insert";
import { Numbering, paragraphOrder, paragraphProperties, setList } from "../numbering";
import { endOf, startOf, storyOf, type Edge, type Span } from "../span";
import { blocksIn, paragraphsIn } from "../story";
import {
  aboveW,
  childW,
  isW,
  makeW,
  putBeside,
  putInOrder,
  remove,
  valW,
  namespaces,
} from "../xml";
import { tableAround } from "./anchored";
import { Content, contentChildren, contentMethods, contentScalars, type Location } from "./content";
import type { List } from "./list";
import { ListItem } from "./list-item";
import type { Makes } from "./makes";
import { notThere } from "./not-there";
import { WordCollection } from "./word-collection";

const alignments: Record<string, string> = {
  Left: "left",
  Centered: "center",
  Right: "right",
  Justified: "both",
};

/** Word's Paragraph. */
export class Paragraph extends Content {
  static readonly shape: Shape<Paragraph> = {
    name: "Paragraph",
    scalars: [
      ...contentScalars,
      "alignment",
      "firstLineIndent",
      "leftIndent",
      "rightIndent",
      "lineSpacing",
      "outlineLevel",
      "spaceBefore",
      "spaceAfter",
      "lineUnitBefore",
      "lineUnitAfter",
      "isListItem",
      "tableNestingLevel",
      "isLastParagraph",
    ],
    children: [
      ...contentChildren,
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

  get alignment(): string {
    const value = valW(this.property("jc"));
    return Object.entries(alignments).find(([, mark]) => mark === value)?.[0] ?? "Left";
  }
  set alignment(value: string) {
    const mark = alignments[value];
    if (mark === undefined) throw invalidArgument();
    this.put("jc", { val: mark });
  }
  get leftIndent(): number {
    return points(valW(this.property("ind"), "left") ?? valW(this.property("ind"), "start"));
  }
  set leftIndent(value: number) {
    this.put("ind", { left: twips(value) });
  }
  get rightIndent(): number {
    return points(valW(this.property("ind"), "right") ?? valW(this.property("ind"), "end"));
  }
  set rightIndent(value: number) {
    this.put("ind", { right: twips(value) });
  }
  get firstLineIndent(): number {
    const hanging = valW(this.property("ind"), "hanging");
    return hanging === undefined
      ? points(valW(this.property("ind"), "firstLine"))
      : -points(hanging);
  }
  set firstLineIndent(value: number) {
    this.put("ind", value < 0 ? { hanging: twips(-value) } : { firstLine: twips(value) });
  }
  get lineSpacing(): number {
    return points(valW(this.property("spacing"), "line") ?? "240");
  }
  set lineSpacing(value: number) {
    this.put("spacing", { line: twips(value), lineRule: "auto" });
  }
  get spaceBefore(): number {
    return points(valW(this.property("spacing"), "before"));
  }
  set spaceBefore(value: number) {
    this.put("spacing", { before: twips(value) });
  }
  get spaceAfter(): number {
    return points(valW(this.property("spacing"), "after"));
  }
  set spaceAfter(value: number) {
    this.put("spacing", { after: twips(value) });
  }
  get lineUnitBefore(): number {
    return Number(valW(this.property("spacing"), "beforeLines") ?? 0) / 100;
  }
  set lineUnitBefore(value: number) {
    this.put("spacing", { beforeLines: Math.round(value * 100) });
  }
  get lineUnitAfter(): number {
    return Number(valW(this.property("spacing"), "afterLines") ?? 0) / 100;
  }
  set lineUnitAfter(value: number) {
    this.put("spacing", { afterLines: Math.round(value * 100) });
  }
  get outlineLevel(): number {
    return Number(valW(this.property("outlineLvl")) ?? 9) + 1;
  }
  set outlineLevel(value: number) {
    this.put("outlineLvl", { val: value - 1 });
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

  getTextRanges(endingMarks: unknown, isTrimmed: unknown = false) {
    return this.make.ranges(this.cut(strings(endingMarks), isTrimmed === true, true));
  }

  split(delimiters: unknown, trimDelimiters: unknown = false, isTrimmed: unknown = false) {
    return this.make.ranges(
      this.cut(strings(delimiters), isTrimmed === true, trimDelimiters !== true),
    );
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
    let place: Element = element;
    for (const block of isBefore ? blocks : [...blocks]) {
      putBeside(block, place, isBefore ? "before" : "after");
      if (!isBefore) place = block;
    }
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

  /** A property of its own, else of its styles. */
  private property(name: string): Element | undefined {
    const own = childW(this.element, "pPr", name);
    if (own) return own;
    const style = valW(childW(this.element, "pPr", "pStyle"));
    return this.styles
      .chain(style, "paragraph")
      .map((each) => childW(each, "pPr", name))
      .find(Boolean);
  }

  private put(name: string, attributes: Record<string, string | number>): void {
    this.change(() => {
      const known = childW(this.element, "pPr", name)?.cloneNode(true) as Element | undefined;
      const made = known ?? makeW(this.element, name);
      const fresh = makeW(this.element, name, attributes);
      for (const attribute of fresh.attributes)
        made.setAttributeNS(namespaces.w, attribute.name, attribute.value);
      if ("hanging" in attributes) made.removeAttribute("w:firstLine");
      if ("firstLine" in attributes) made.removeAttribute("w:hanging");
      putInOrder(paragraphProperties(this.element), made, paragraphOrder);
    });
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

/** An argument that must be a list of texts. */
export function strings(value: unknown): string[] {
  if (!Array.isArray(value) || value.some((each) => typeof each !== "string"))
    throw invalidArgument();
  return value as string[];
}

const points = (twipsText: string | undefined) => Number(twipsText ?? 0) / 20;
const twips = (value: number) => Math.round(value * 20);
