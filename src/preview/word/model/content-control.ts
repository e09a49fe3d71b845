import type { Element } from "@xmldom/xmldom";
import type { Shape } from "../../office/rich-api/model";
import { invalidArgument, RichApiError } from "../../office/rich-api/rich-api-error";
import {
  homeOf,
  isInline,
  laterProperty,
  propertyOf,
  putLaterProperty,
  putProperty,
  toggleProperty,
} from "../control-parts";
import { emptyControl, invite, isInviting } from "../invitation";
import { putBlocksAt, putBlocksBeside } from "../insert";
import { endOf, paragraphOf, startOf, type Edge, type Span } from "../span";
import { blocksIn, contentOf, paragraphsIn } from "../story";
import { childrenOf, childW, isW, makeW, putBeside, remove, valW } from "../xml";
import { containerEdge, containerNeighbour, putInContainer } from "./body";
import { tableAround } from "./anchored";
import { Content, contentMethods, type Location } from "./content";
import { readableChildren, readableScalars } from "./readable";
import { hexOf } from "./hex-of";
import type { Makes } from "./makes";
import { notThere } from "./not-there";
import type { Range } from "./range";

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
      ...readableScalars,
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
    children: [...readableChildren, "paragraphs", "tables", "lists", ...tableAround],
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
    return isInviting(this.element) ? "" : super.text;
  }

  get id(): number {
    return Number(valW(propertyOf(this.element, "id")));
  }
  get title(): string {
    return valW(propertyOf(this.element, "alias")) ?? "";
  }
  set title(value: string) {
    this.set("alias", value);
  }
  get tag(): string {
    return valW(propertyOf(this.element, "tag")) ?? "";
  }
  set tag(value: string) {
    this.set("tag", value);
  }
  get subtype(): string {
    if (isInline(this.element)) return "RichTextInline";
    const [first] = childrenOf(contentOf(this.element));
    if (isW(first, "tr")) return "RichTextTableRow";
    if (isW(first, "tc")) return "RichTextTableCell";
    return isW(first, "tbl") ? "RichTextTable" : "RichTextParagraphs";
  }
  get appearance(): string {
    const value = laterProperty(this.element, "appearance");
    return Object.entries(appearances).find(([, mark]) => mark === value)?.[0] ?? "BoundingBox";
  }
  set appearance(value: string) {
    const mark = appearances[value];
    if (mark === undefined) throw invalidArgument();
    this.file.edit(() => putLaterProperty(this.element, "appearance", mark));
  }
  get color(): string {
    const value = laterProperty(this.element, "color");
    return value === undefined ? "#000000" : `#${value.toUpperCase()}`;
  }
  set color(value: string) {
    const hex = hexOf(value);
    this.file.edit(() => putLaterProperty(this.element, "color", hex));
  }
  get removeWhenEdited(): boolean {
    return propertyOf(this.element, "temporary") !== undefined;
  }
  set removeWhenEdited(value: boolean) {
    this.file.edit(() => toggleProperty(this.element, "temporary", value));
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
    if (isInviting(this.element)) return super.text;
    return this.file.placeholders.get(String(this.id)) ?? "";
  }
  set placeholderText(value: string) {
    this.file.edit(() => {
      const isEmpty = this.text === "";
      this.file.placeholders.set(String(this.id), value);
      if (isEmpty) invite(this.element, value);
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
      const placeholder = this.file.placeholders.get(String(this.id));
      if (placeholder === undefined) emptyControl(this.element);
      else invite(this.element, placeholder);
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

  /** A block control that holds others is their parent, not its own. */
  protected override get anchor(): Element {
    return this.element;
  }

  protected override edgeFor(location: Location): Edge {
    const { element } = this;
    if (isInviting(element)) return emptyControl(element);
    if (!isInline(element)) return containerEdge(homeOf(element), location);
    if (location === "Replace") return emptyControl(element);
    return location === "End" ? endOf(element) : startOf(element);
  }

  protected override putBlocks(blocks: readonly Element[], location: Location): void {
    const { element } = this;
    if (location === "Before" || location === "After") {
      const beside = paragraphOf(element) ?? element;
      putBlocksBeside(blocks, beside, location === "Before" ? "before" : "after");
      return;
    }
    if (isInline(element)) {
      // A control within a line cannot hold blocks: they part the line around it.
      if (location === "Replace") emptyControl(element);
      putBlocksAt(
        {
          parent: element.parentNode as Element,
          next: location === "End" ? element.nextSibling : element,
        },
        blocks,
      );
      return;
    }
    const wasEmpty = isInviting(element);
    if (wasEmpty) emptyControl(element);
    putInContainer(homeOf(element), blocks, wasEmpty ? "Replace" : location);
  }

  protected override neighbour(location: Location): Element | undefined {
    if (isInline(this.element)) return paragraphOf(this.element);
    if (location === "Before" || location === "After")
      return paragraphsIn(this.element).at(location === "Before" ? 0 : -1);
    return containerNeighbour(homeOf(this.element), location);
  }

  protected override blocks(): Element[] {
    return isInline(this.element) ? super.blocks() : [this.element];
  }

  private get lock(): string {
    return valW(propertyOf(this.element, "lock")) ?? "unlocked";
  }

  private set(name: string, value: string): void {
    this.file.edit(() => putProperty(this.element, makeW(this.element, name, { val: value })));
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
}
