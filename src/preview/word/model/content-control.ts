import type { Element } from "@xmldom/xmldom";
import type { Shape } from "../../office/rich-api/model";
import { invalidArgument, RichApiError } from "../../office/rich-api/rich-api-error";
import { endOf, makeRun, paragraphOf, startOf, type Edge, type Span } from "../span";
import { blocksIn, contentOf, paragraphsIn } from "../story";
import {
  childrenOf,
  childrenW,
  childW,
  isW,
  makeW,
  namespaces,
  putBeside,
  remove,
  valW,
} from "../xml";
import { containerEdge, containerNeighbour, putInContainer } from "./body";
import { tableAround } from "./anchored";
import {
  Content,
  contentChildren,
  contentMethods,
  contentScalars,
  putBlocksAt,
  type Location,
} from "./content";
import { hexOf } from "./hex-of";
import type { Makes } from "./makes";
import { notThere } from "./not-there";
import { strings } from "./paragraph";
import type { Range } from "./range";
import { WordCollection } from "./word-collection";

/** The schema's order of a control's properties. */
const order = [
  "rPr",
  "alias",
  "tag",
  "id",
  "lock",
  "placeholder",
  "temporary",
  "showingPlcHdr",
  "dataBinding",
  "label",
  "tabIndex",
];
const appearances: Record<string, string> = {
  BoundingBox: "boundingBox",
  Tags: "tags",
  Hidden: "hidden",
};

/** Word's ContentControl. */
export class ContentControl extends Content {
  static readonly shape: Shape<ContentControl> = {
    name: "ContentControl",
    scalars: [
      ...contentScalars,
      "id",
      "title",
      "tag",
      "placeholderText",
      "type",
      "appearance",
      "color",
      "removeWhenEdited",
      "cannotDelete",
      "cannotEdit",
      "subtype",
    ],
    children: [...contentChildren, "paragraphs", "tables", "lists", ...tableAround],
    methods: [...contentMethods, "delete", "getTextRanges", "split"],
    identity: "reference",
  };
  readonly type = "RichText";
  protected readonly textLocations = ["Replace", "Start", "End"] as const;
  protected readonly blockLocations = ["Start", "End", "Before", "After"] as const;

  constructor(
    make: Makes,
    private readonly control: Element,
  ) {
    super(make);
  }

  get element(): Element {
    if (!this.file.holds(this.control)) notThere();
    return this.control;
  }

  get span(): Span {
    return { first: this.element, last: this.element };
  }

  override get text(): string {
    return this.isShowingPlaceholder ? "" : super.text;
  }

  get id(): number {
    return Number(valW(this.property("id")));
  }
  get title(): string {
    return valW(this.property("alias")) ?? "";
  }
  set title(value: string) {
    this.set("alias", value);
  }
  get tag(): string {
    return valW(this.property("tag")) ?? "";
  }
  set tag(value: string) {
    this.set("tag", value);
  }
  get subtype(): string {
    if (this.isInline) return "RichTextInline";
    const [first] = childrenOf(contentOf(this.element));
    if (isW(first, "tr")) return "RichTextTableRow";
    if (isW(first, "tc")) return "RichTextTableCell";
    return isW(first, "tbl") ? "RichTextTable" : "RichTextParagraphs";
  }
  get appearance(): string {
    const value = this.extension("appearance");
    return Object.entries(appearances).find(([, mark]) => mark === value)?.[0] ?? "BoundingBox";
  }
  set appearance(value: string) {
    const mark = appearances[value];
    if (mark === undefined) throw invalidArgument();
    this.setExtension("appearance", mark);
  }
  get color(): string {
    const value = this.extension("color");
    return value === undefined ? "#000000" : `#${value.toUpperCase()}`;
  }
  set color(value: string) {
    this.setExtension("color", hexOf(value));
  }
  get removeWhenEdited(): boolean {
    return this.property("temporary") !== undefined;
  }
  set removeWhenEdited(value: boolean) {
    this.file.edit(() => this.toggle("temporary", value));
  }
  get cannotDelete(): boolean {
    return this.lock.startsWith("sdt");
  }
  set cannotDelete(value: boolean) {
    this.setLock(value, this.cannotEdit);
  }
  get cannotEdit(): boolean {
    return this.lock.endsWith("ontentLocked");
  }
  set cannotEdit(value: boolean) {
    this.setLock(this.cannotDelete, value);
  }
  get placeholderText(): string {
    if (this.isShowingPlaceholder) return super.text;
    return this.file.placeholders.get(String(this.id)) ?? "";
  }
  set placeholderText(value: string) {
    this.file.edit(() => {
      const isEmpty = this.text === "";
      this.file.placeholders.set(String(this.id), value);
      if (isEmpty) this.showPlaceholder(value);
    });
  }

  /** Also just before and just after itself, outside. */
  override getRange(asked: unknown = "Whole"): Range {
    const location = asked ?? "Whole";
    const { element } = this;
    const parent = element.parentNode as Element;
    if (location === "Before") return this.make.range({ edge: { parent, next: element } });
    if (location !== "After") return super.getRange(location);
    return this.make.range({ edge: { parent, next: element.nextSibling, previous: element } });
  }

  clear(): void {
    this.change(() => {
      this.emptyContent();
      const placeholder = this.file.placeholders.get(String(this.id));
      if (placeholder !== undefined) this.showPlaceholder(placeholder);
    });
  }

  delete(keepContent: unknown): void {
    if (this.cannotDelete)
      throw new RichApiError("AccessDenied", "The content control cannot be deleted.");
    const { element } = this;
    const work = () => {
      const content = contentOf(element);
      if (keepContent === true) {
        for (const child of childrenOf(content)) putBeside(child, element, "before");
      }
      const home = element.parentNode as Element;
      remove(element);
      if (!paragraphOf(home) && blocksIn(home).length === 0)
        home.insertBefore(makeW(home, "p"), childW(home, "sectPr") ?? null);
    };
    if (keepContent === true) this.file.edit(work);
    else this.change(work);
  }

  getTextRanges(endingMarks: unknown, isTrimmed: unknown = false) {
    return this.make.ranges(this.cut(strings(endingMarks), isTrimmed === true, true));
  }

  split(
    delimiters: unknown,
    _multi: unknown = false,
    trimDelimiters: unknown = false,
    isTrimmed: unknown = false,
  ) {
    return this.make.ranges(
      this.cut(strings(delimiters), isTrimmed === true, trimDelimiters !== true),
    );
  }

  protected override get lockAnchor(): Element {
    return this.element;
  }

  /** A block control that holds others is their parent, not its own. */
  protected override get anchor(): Element {
    return this.element;
  }

  protected override edgeFor(location: Location): Edge {
    if (this.isShowingPlaceholder) this.emptyContent();
    if (!this.isInline) return containerEdge(this.home, location);
    if (location === "Replace") this.emptyContent();
    return location === "End" ? endOf(this.element) : startOf(this.element);
  }

  protected override putBlocks(blocks: readonly Element[], location: Location): void {
    const { element } = this;
    if (location === "Before" || location === "After") {
      const beside = paragraphOf(element) ?? element;
      const isBefore = location === "Before";
      let place: Element = beside;
      for (const block of blocks) {
        putBeside(block, place, isBefore ? "before" : "after");
        if (!isBefore) place = block;
      }
      return;
    }
    if (this.isInline) {
      // A control within a line cannot hold blocks: they part the line around it.
      if (location === "Replace") this.emptyContent();
      putBlocksAt(
        {
          parent: element.parentNode as Element,
          next: location === "End" ? element.nextSibling : element,
        },
        blocks,
      );
      return;
    }
    const wasEmpty = this.isShowingPlaceholder;
    if (wasEmpty) this.emptyContent();
    putInContainer(this.home, blocks, wasEmpty ? "Replace" : location);
  }

  protected override neighbour(location: Location): Element | undefined {
    if (this.isInline) return paragraphOf(this.element);
    if (location === "Before" || location === "After")
      return paragraphsIn(this.element).at(location === "Before" ? 0 : -1);
    return containerNeighbour(this.home, location);
  }

  protected override blocks(): Element[] {
    return this.isInline ? super.blocks() : [this.element];
  }

  private get isInline(): boolean {
    return paragraphOf(this.element) !== undefined;
  }

  /** Where its blocks are: around a cell or a row, within that. */
  private get home(): Element {
    let home = contentOf(this.element);
    for (let inner = childrenW(home, "tr", "tc")[0]; inner; inner = childrenW(home, "tc")[0])
      home = inner;
    return home;
  }

  private get properties(): Element {
    const known = childW(this.element, "sdtPr");
    if (known) return known;
    const made = makeW(this.element, "sdtPr");
    this.element.insertBefore(made, this.element.firstChild);
    return made;
  }

  private get lock(): string {
    return valW(this.property("lock")) ?? "unlocked";
  }

  private get isShowingPlaceholder(): boolean {
    return this.property("showingPlcHdr") !== undefined;
  }

  private property(name: string): Element | undefined {
    return childW(this.element, "sdtPr", name);
  }

  private set(name: string, value: string): void {
    this.file.edit(() => this.put(makeW(this.element, name, { val: value })));
  }

  private toggle(name: string, isOn: boolean): void {
    const known = this.property(name);
    if (isOn && !known) this.put(makeW(this.element, name));
    if (!isOn && known) remove(known);
  }

  private put(made: Element): void {
    const { properties } = this;
    const name = made.localName ?? "";
    const known = childW(properties, name);
    if (known) remove(known);
    const before = childrenOf(properties).find(
      (each) => !isW(each, ...order.slice(0, order.indexOf(name) + 1)),
    );
    properties.insertBefore(made, before ?? null);
  }

  private setLock(cannotDelete: boolean, cannotEdit: boolean): void {
    const val = cannotDelete
      ? cannotEdit
        ? "sdtContentLocked"
        : "sdtLocked"
      : cannotEdit
        ? "contentLocked"
        : "unlocked";
    this.set("lock", val);
  }

  private extension(name: string): string | undefined {
    const found = childrenOf(this.properties).find(
      (each) => each.namespaceURI === namespaces.w15 && each.localName === name,
    );
    const value =
      found?.getAttributeNS(namespaces.w15, "val") ?? found?.getAttributeNS(namespaces.w, "val");
    return value ?? undefined;
  }

  private setExtension(name: string, value: string): void {
    this.file.edit(() => {
      const { properties } = this;
      for (const each of childrenOf(properties)) {
        if (each.namespaceURI === namespaces.w15 && each.localName === name) remove(each);
      }
      const made = properties.ownerDocument?.createElementNS(namespaces.w15, `w15:${name}`);
      if (!made) throw new RangeError("ContentControl.setExtension: no document");
      // Word writes a colour's value in its main namespace.
      if (name === "color") made.setAttributeNS(namespaces.w, "w:val", value);
      else made.setAttributeNS(namespaces.w15, "w15:val", value);
      properties.appendChild(made);
    });
  }

  private emptyContent(): void {
    this.toggle("showingPlcHdr", false);
    if (this.isInline) {
      for (const child of childrenOf(contentOf(this.element))) remove(child);
    } else putInContainer(this.home, [makeW(this.element, "p")], "Replace");
  }

  private showPlaceholder(text: string): void {
    this.emptyContent();
    const look = makeW(this.element, "rPr", {}, [
      makeW(this.element, "rStyle", { val: "PlaceholderText" }),
      makeW(this.element, "color", { val: "666666" }),
    ]);
    const home = this.isInline
      ? contentOf(this.element)
      : (paragraphsIn(this.element)[0] ?? this.home);
    home.appendChild(makeRun(home, text, look));
    this.toggle("showingPlcHdr", true);
  }
}

/** Word's collection of content controls. */
export class ContentControlCollection extends WordCollection<ContentControl> {
  static readonly shape: Shape<ContentControlCollection> = {
    name: "ContentControlCollection",
    methods: [
      ...WordCollection.methods,
      "getById",
      "getByIdOrNullObject",
      "getByTag",
      "getByTitle",
      "getByTypes",
    ],
    identity: "reference",
  };

  constructor(
    private readonly make: Makes,
    find: () => readonly ContentControl[],
  ) {
    super(find);
  }

  getById(id: unknown): ContentControl {
    return this.getByIdOrNullObject(id) ?? notThere();
  }

  getByIdOrNullObject(id: unknown): ContentControl | null {
    return this.items.find((each) => each.id === Number(id)) ?? null;
  }

  /** As in Word, tags and titles must be the same to the letter. */
  getByTag(tag: unknown): ContentControlCollection {
    return this.make.contentControls(() =>
      this.items.filter((each) => each.tag === tag).map(({ element }) => element),
    );
  }

  getByTitle(title: unknown): ContentControlCollection {
    return this.make.contentControls(() =>
      this.items.filter((each) => each.title === title).map(({ element }) => element),
    );
  }

  getByTypes(types: unknown): ContentControlCollection {
    const wanted = strings(types);
    return this.make.contentControls(() =>
      this.items
        .filter((each) => wanted.includes(each.type) || wanted.includes(each.subtype))
        .map(({ element }) => element),
    );
  }
}
