import type { Element } from "@xmldom/xmldom";
import type { Shape } from "../../office/rich-api/model";
import { invalidArgument } from "../../office/rich-api/rich-api-error";
import { setList } from "../numbering";
import { labelsOf } from "../list-labels";
import { storyOf } from "../span";
import { paragraphsIn } from "../story";
import { childW, valW } from "../xml";
import type { Makes } from "./makes";
import { notThere } from "./not-there";

/** Word's ListItem: what a paragraph is in its list. */
export class ListItem {
  static readonly shape: Shape<ListItem> = {
    name: "ListItem",
    scalars: ["level", "listString", "siblingIndex"],
    methods: ["getAncestor", "getAncestorOrNullObject", "getDescendants"],
    identity: "reference",
  };

  constructor(
    private readonly make: Makes,
    private readonly paragraph: Element,
  ) {}

  get level(): number {
    return levelOf(this.paragraph);
  }

  set level(value: number) {
    if (!Number.isInteger(value) || value < 0 || value > 8) throw invalidArgument();
    this.make.file.edit(() =>
      setList(this.paragraph, { numId: listOf(this.paragraph) ?? "0", level: value }),
    );
  }

  get listString(): string {
    return labelsOf(this.make.file, storyOf(this.paragraph)).get(this.paragraph) ?? "";
  }

  get siblingIndex(): number {
    let index = 0;
    for (const each of this.before().reverse()) {
      if (levelOf(each) < this.level) break;
      if (levelOf(each) === this.level) index += 1;
    }
    return index;
  }

  getAncestor(parentOnly: unknown) {
    return this.getAncestorOrNullObject(parentOnly) ?? notThere();
  }

  getAncestorOrNullObject(parentOnly: unknown = false) {
    const above = this.before().reverse();
    const wanted = parentOnly === true ? this.level - 1 : 0;
    const found = above.find((each) => levelOf(each) === wanted && levelOf(each) < this.level);
    return found ? this.make.paragraph(found) : null;
  }

  getDescendants(directOnly: unknown = false) {
    const all = listParagraphs(this.paragraph);
    const below: Element[] = [];
    for (const each of all.slice(all.indexOf(this.paragraph) + 1)) {
      if (levelOf(each) <= this.level) break;
      if (directOnly !== true || levelOf(each) === this.level + 1) below.push(each);
    }
    return this.make.paragraphs(() => below);
  }

  private before(): Element[] {
    const all = listParagraphs(this.paragraph);
    return all.slice(0, all.indexOf(this.paragraph));
  }
}

/** The id of the list a paragraph is in by itself. */
export function listOf(paragraph: Element): string | undefined {
  return valW(childW(paragraph, "pPr", "numPr", "numId"));
}

/** The level of a paragraph in its list, from 0. */
export function levelOf(paragraph: Element): number {
  return Number(valW(childW(paragraph, "pPr", "numPr", "ilvl")) ?? 0);
}

function listParagraphs(paragraph: Element): Element[] {
  const list = listOf(paragraph);
  return paragraphsIn(storyOf(paragraph)).filter((each) => listOf(each) === list);
}
