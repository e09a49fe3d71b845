import type { Shape } from "../../office/rich-api/model";
import type { ContentControl } from "./content-control";
import type { Makes } from "./makes";
import { notThere } from "./not-there";
import { strings } from "./strings";
import { WordCollection } from "./word-collection";

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
