import type { Sheet } from "../../workbook/sheet";
import type { NamedItem } from "../../workbook/named-item";
import type { Workbook } from "../../workbook/workbook";
import type { Shape } from "../rich-api/model";
import { itemNotFound } from "../rich-api/rich-api-error";
import { make } from "./excel-makers";
import { ExcelRange } from "./excel-range";
import { ExcelCollection } from "./excel-collection";

/** The names of a workbook, or those of one sheet. */
export class ExcelNames extends ExcelCollection<ExcelName> {
  static readonly shape: Shape<ExcelNames> = {
    name: "NamedItemCollection",
    methods: ["add", "addFormulaLocal", "getCount", "getItemOrNullObject"],
  };

  constructor(
    private readonly book: Workbook,
    private readonly sheet?: Sheet,
  ) {
    super();
  }

  get items() {
    return [...this.book.names.values()]
      .filter(({ sheet }) => sheet === this.sheet)
      .map((named) => new ExcelName(this.book, named));
  }
  addFormulaLocal(name: string, formula: string, comment?: string | null) {
    return this.add(name, formula, comment);
  }
  add(name: string, reference: unknown, comment?: string | null) {
    const formula = reference instanceof ExcelRange ? `=${reference.address}` : String(reference);
    return new ExcelName(this.book, this.book.addName(name, formula, comment ?? "", this.sheet));
  }
}

/** A name of a workbook. */
export class ExcelName {
  static readonly shape: Shape<ExcelName> = {
    name: "NamedItem",
    scalars: ["comment", "formula", "name", "scope", "type", "value", "visible"],
    children: ["arrayValues", "worksheet", "worksheetOrNullObject"],
    methods: ["delete", "getRange", "getRangeOrNullObject"],
    identity: "name",
  };
  constructor(
    private readonly book: Workbook,
    private readonly named: NamedItem,
  ) {}

  get name() {
    return this.named.name;
  }
  get formula(): unknown {
    return this.named.formula;
  }
  set formula(value: unknown) {
    this.put({ formula: String(value) });
  }
  get value() {
    return this.named.formula;
  }
  get scope() {
    return this.named.sheet ? "Worksheet" : "Workbook";
  }
  get worksheetOrNullObject() {
    return this.named.sheet ? make.worksheet(this.book, this.named.sheet) : null;
  }
  /** Only a name of one sheet has one. */
  get worksheet() {
    const found = this.worksheetOrNullObject;
    if (!found) throw itemNotFound();
    return found;
  }
  get arrayValues() {
    return new ExcelNameValues(this.getRange());
  }
  get comment(): unknown {
    return this.named.comment;
  }
  set comment(value: unknown) {
    this.put({ comment: String(value) });
  }
  get visible(): unknown {
    return this.named.visible;
  }
  set visible(value: unknown) {
    this.put({ visible: value === true });
  }
  get type() {
    return this.book.areaOf(this.named.formula) ? "Range" : "String";
  }
  getRangeOrNullObject() {
    const found = this.book.areaOf(this.named.formula);
    return found ? new ExcelRange(this.book, found.sheet, found.area) : null;
  }
  getRange() {
    const found = this.getRangeOrNullObject();
    if (!found) throw itemNotFound();
    return found;
  }
  delete() {
    this.book.removeName(this.named);
  }
  private put(changes: Partial<NamedItem>) {
    this.book.mayChange();
    Object.assign(this.named, changes);
    this.book.tellTables();
  }
}

/** What is in the cells of a name. */
export class ExcelNameValues {
  static readonly shape: Shape<ExcelNameValues> = {
    name: "NamedItemArrayValues",
    scalars: ["types", "values"],
  };

  constructor(private readonly range: ExcelRange) {}

  get types() {
    return this.range.valueTypes;
  }
  get values() {
    return this.range.values;
  }
}
