import type { Workbook } from "../../workbook/workbook";
import type { Shape } from "../rich-api/model";
import { invalidArgument } from "../rich-api/rich-api-error";
import { fixed, keepIn, keptClass, number, text } from "./kept-model";
import { ExcelCollection } from "./excel-collection";

/** What a file says of itself. */
export class ExcelProperties extends keptClass(
  "DocumentProperties",
  {
    author: text(),
    category: text(),
    comments: text(),
    company: text(),
    creationDate: fixed(null),
    keywords: text(),
    lastAuthor: fixed(""),
    manager: text(),
    revisionNumber: number(0, 0),
    subject: text(),
    title: text(),
  },
  { children: ["custom"] },
) {
  constructor(private readonly book: Workbook) {
    super(keepIn(book.properties, keepingIn(book)));
  }
  get custom() {
    return new ExcelCustomProperties(this.book);
  }
}

function keepingIn(book: Workbook) {
  return { before: () => book.mayChange(), changed: () => undefined };
}

/** What people have added to what a file says of itself. */
export class ExcelCustomProperties extends ExcelCollection<ExcelCustomProperty> {
  static readonly shape: Shape<ExcelCustomProperties> = {
    name: "CustomPropertyCollection",
    methods: ["add", "deleteAll", "getCount", "getItemOrNullObject"],
  };

  constructor(private readonly book: Workbook) {
    super();
  }

  get items() {
    return [...this.book.customProperties.keys()].map(
      (key) => new ExcelCustomProperty(this.book, key),
    );
  }
  /** As Excel, it does not mind the case of letters. */
  override getItemOrNullObject(key: unknown) {
    const wanted = String(key).toLowerCase();
    return this.items.find((one) => one.key.toLowerCase() === wanted) ?? null;
  }
  add(key: string, value: unknown) {
    if (key === "") throw invalidArgument();
    const property = this.getItemOrNullObject(key) ?? new ExcelCustomProperty(this.book, key);
    property.value = value;
    return property;
  }
  deleteAll() {
    this.book.mayChange();
    this.book.customProperties.clear();
  }
}

/** Something that people have added. */
export class ExcelCustomProperty {
  static readonly shape: Shape<ExcelCustomProperty> = {
    name: "CustomProperty",
    scalars: ["key", "type", "value"],
    methods: ["delete"],
    identity: "key",
  };

  constructor(
    private readonly book: Workbook,
    readonly key: string,
  ) {}

  get value(): unknown {
    return this.book.customProperties.get(this.key);
  }
  set value(value: unknown) {
    const kinds = ["string", "number", "boolean"];
    if (!kinds.includes(typeof value)) throw invalidArgument();
    this.book.mayChange();
    this.book.customProperties.set(this.key, value as string | number | boolean);
  }
  get type() {
    const { value } = this;
    if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
    return typeof value === "boolean" ? "Boolean" : "String";
  }
  delete() {
    this.book.mayChange();
    this.book.customProperties.delete(this.key);
  }
}
