import type { Element } from "@xmldom/xmldom";
import type { Shape } from "../../office/rich-api/model";
import { itemNotFound } from "../../office/rich-api/rich-api-error";
import {
  corePart,
  customPart,
  extendedPart,
  propertyTexts,
  setPropertyText,
  type Part,
} from "../package-properties";
import type { WordFile } from "../word-file";
import { childrenOf, remove } from "../xml";
import { WordCollection } from "./word-collection";

/** Word's DocumentProperties. */
export class DocumentProperties {
  static readonly shape: Shape<DocumentProperties> = {
    name: "DocumentProperties",
    scalars: [
      "title",
      "subject",
      "author",
      "keywords",
      "comments",
      "template",
      "lastAuthor",
      "revisionNumber",
      "applicationName",
      "lastPrintDate",
      "creationDate",
      "lastSaveTime",
      "security",
      "category",
      "format",
      "manager",
      "company",
    ],
    children: ["customProperties"],
    identity: "reference",
  };

  readonly security = 0;

  constructor(private readonly file: WordFile) {}

  get title() {
    return this.text(corePart, "dc:title");
  }
  set title(value: string) {
    this.set(corePart, "dc:title", value);
  }
  get subject() {
    return this.text(corePart, "dc:subject");
  }
  set subject(value: string) {
    this.set(corePart, "dc:subject", value);
  }
  get author() {
    return this.text(corePart, "dc:creator");
  }
  set author(value: string) {
    this.set(corePart, "dc:creator", value);
  }
  get keywords() {
    return this.text(corePart, "cp:keywords");
  }
  set keywords(value: string) {
    this.set(corePart, "cp:keywords", value);
  }
  get comments() {
    return this.text(corePart, "dc:description");
  }
  set comments(value: string) {
    this.set(corePart, "dc:description", value);
  }
  get category() {
    return this.text(corePart, "cp:category");
  }
  set category(value: string) {
    this.set(corePart, "cp:category", value);
  }
  get format() {
    return this.text(corePart, "cp:contentStatus");
  }
  set format(value: string) {
    this.set(corePart, "cp:contentStatus", value);
  }
  get manager() {
    return this.text(extendedPart, "Manager");
  }
  set manager(value: string) {
    this.set(extendedPart, "Manager", value);
  }
  get company() {
    return this.text(extendedPart, "Company");
  }
  set company(value: string) {
    this.set(extendedPart, "Company", value);
  }
  get template() {
    return this.text(extendedPart, "Template");
  }
  get applicationName() {
    return this.text(extendedPart, "Application");
  }
  get lastAuthor() {
    return this.text(corePart, "cp:lastModifiedBy");
  }
  get revisionNumber() {
    return this.text(corePart, "cp:revision");
  }
  get lastPrintDate() {
    return this.text(corePart, "cp:lastPrinted") || null;
  }
  get creationDate() {
    return this.text(corePart, "dcterms:created") || null;
  }
  get lastSaveTime() {
    return this.text(corePart, "dcterms:modified") || null;
  }

  get customProperties() {
    return new CustomPropertyCollection(this.file);
  }

  private text(part: Part, name: string): string {
    return propertyTexts(this.file.parts, part).get(name) ?? "";
  }

  private set(part: Part, name: string, value: string): void {
    this.file.edit(() => setPropertyText(this.file.parts, part, name, value));
  }
}

/** Word's CustomProperty. */
export class CustomProperty {
  static readonly shape: Shape<CustomProperty> = {
    name: "CustomProperty",
    scalars: ["key", "value", "type"],
    methods: ["delete"],
    identity: "reference",
  };

  constructor(
    private readonly file: WordFile,
    readonly key: string,
  ) {}

  get value(): string | number | boolean | null {
    const holder = this.entry && childrenOf(this.entry)[0];
    const text = holder?.textContent ?? "";
    if (holder?.localName === "bool") return text === "true" || text === "1";
    return /^(i[1248]|int|r[48])$/.test(holder?.localName ?? "") ? Number(text) : text;
  }

  set value(value: string | number | boolean | null) {
    this.file.edit(() => customPart.put(this.file.parts, this.key, value));
  }

  get type(): string {
    const names: Record<string, string> = { bool: "Boolean", filetime: "Date", lpwstr: "String" };
    return names[(this.entry && childrenOf(this.entry)[0]?.localName) ?? ""] ?? "Number";
  }

  delete(): void {
    const { entry } = this;
    if (!entry) throw itemNotFound();
    this.file.edit(() => remove(entry));
  }

  private get entry(): Element | undefined {
    return customPart.find(this.file.parts, this.key);
  }
}

/** Word's collection of custom properties; keys are the same whatever their case. */
export class CustomPropertyCollection extends WordCollection<CustomProperty> {
  static readonly shape: Shape<CustomPropertyCollection> = {
    name: "CustomPropertyCollection",
    methods: ["add", "deleteAll", "getCount", "getItem", "getItemOrNullObject"],
    identity: "reference",
  };

  constructor(private readonly file: WordFile) {
    super(() => customPart.keys(file.parts).map((key) => new CustomProperty(file, key)));
  }

  override item(key: unknown): CustomProperty {
    return this.getItem(key);
  }

  getItem(key: unknown): CustomProperty {
    const found = this.getItemOrNullObject(key);
    if (!found) throw itemNotFound();
    return found;
  }

  getItemOrNullObject(key: unknown): CustomProperty | null {
    const wanted = String(key).toLowerCase();
    return this.items.find((each) => each.key.toLowerCase() === wanted) ?? null;
  }

  /** Adds a property, or changes the one of this key. */
  add(key: unknown, value: unknown): CustomProperty {
    const known = this.getItemOrNullObject(key);
    const property = known ?? new CustomProperty(this.file, String(key));
    property.value = value as string;
    return property;
  }

  deleteAll(): void {
    for (const each of this.items) each.delete();
  }

  getCount(): number {
    return this.items.length;
  }
}
