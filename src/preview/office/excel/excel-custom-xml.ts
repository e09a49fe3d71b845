import { namespaceOf } from "../../workbook/custom-xml";
import type { Workbook } from "../../workbook/workbook";
import type { Shape } from "../rich-api/model";
import { itemNotFound, RichApiError } from "../rich-api/rich-api-error";
import { ExcelCollection } from "./excel-collection";

/** The parts of XML of one namespace. */
export class ExcelCustomXmlPartsOfNamespace extends ExcelCollection<ExcelCustomXmlPart> {
  static readonly shape: Shape = {
    name: "CustomXmlPartScopedCollection",
    methods: [
      ...["getCount", "getItemOrNullObject", "getOnlyItem", "getOnlyItemOrNullObject"],
    ] as never[],
  };

  constructor(
    protected readonly book: Workbook,
    private readonly namespaceUri?: string,
  ) {
    super();
  }

  get items() {
    return [...this.book.customXmlParts.keys()]
      .map((id) => new ExcelCustomXmlPart(this.book, id))
      .filter((part) => (this.namespaceUri ?? part.namespaceUri) === part.namespaceUri);
  }
  getOnlyItemOrNullObject() {
    const { items } = this;
    return items.length === 1 ? (items[0] ?? null) : null;
  }
  getOnlyItem() {
    const found = this.getOnlyItemOrNullObject();
    if (!found) throw new RichApiError("InvalidOperation", "There is not one part alone.");
    return found;
  }
}

/** The parts of XML that add-ins keep in a workbook's file. */
export class ExcelCustomXmlParts extends ExcelCustomXmlPartsOfNamespace {
  static override readonly shape: Shape = {
    name: "CustomXmlPartCollection",
    methods: ["add", "getByNamespace", "getCount", "getItemOrNullObject"] as never[],
  };

  add(xml: string) {
    this.book.mayChange();
    namespaceOf(xml);
    const id = `{${this.book.nextId().padStart(8, "0")}-0004-0000-0000-000000000000}`;
    this.book.customXmlParts.set(id, xml);
    return new ExcelCustomXmlPart(this.book, id);
  }
  getByNamespace(namespaceUri: string) {
    return new ExcelCustomXmlPartsOfNamespace(this.book, namespaceUri);
  }
}

/** A part of XML in a workbook's file. */
export class ExcelCustomXmlPart {
  static readonly shape: Shape<ExcelCustomXmlPart> = {
    name: "CustomXmlPart",
    scalars: ["id", "namespaceUri"],
    methods: ["delete", "getXml", "setXml"],
    identity: "id",
  };

  constructor(
    private readonly book: Workbook,
    readonly id: string,
  ) {}

  get namespaceUri() {
    return namespaceOf(this.getXml());
  }
  getXml() {
    const xml = this.book.customXmlParts.get(this.id);
    if (xml === undefined) throw itemNotFound();
    return xml;
  }
  setXml(xml: string) {
    this.book.mayChange();
    namespaceOf(xml);
    this.book.customXmlParts.set(this.id, xml);
  }
  delete() {
    this.book.mayChange();
    this.book.customXmlParts.delete(this.id);
  }
}
