import type { NamedItem, Workbook } from "../../workbook/workbook";
import type { Shape } from "../rich-api/model";
import { invalidArgument, itemNotFound } from "../rich-api/rich-api-error";
import { make, type Makers } from "./excel-makers";
import { ExcelRange } from "./excel-range";
import { ExcelTable, ExcelTables } from "./excel-table";
import { ExcelWorksheet, ExcelWorksheets } from "./excel-worksheet";

Object.assign(make, {
  range: (book, sheet, area) => new ExcelRange(book, sheet, area),
  table: (book, sheet, table) => new ExcelTable(book, sheet, table),
  worksheet: (book, sheet) => new ExcelWorksheet(book, sheet),
} satisfies Makers);

/** Excel's Workbook, where every path begins. */
export class ExcelWorkbook {
  static readonly shape: Shape<ExcelWorkbook> = {
    name: "Workbook",
    scalars: ["name", "readOnly"],
    children: ["application", "names", "properties", "settings", "tables", "worksheets"],
    methods: ["getActiveCell", "getSelectedRange"],
  };

  constructor(
    private readonly book: Workbook,
    readonly name: string,
  ) {}

  get readOnly() {
    return this.book.isReadOnly;
  }
  get application() {
    return new ExcelApplication(this.book);
  }
  get worksheets() {
    return new ExcelWorksheets(this.book);
  }
  get tables() {
    return new ExcelTables(this.book);
  }
  get names() {
    return new ExcelNames(this.book);
  }
  get properties() {
    return new ExcelProperties(this.book);
  }
  get settings() {
    return new ExcelSettings(this.book);
  }
  getSelectedRange() {
    return new ExcelRange(this.book, this.book.active, this.book.selection);
  }
  getActiveCell() {
    return this.getSelectedRange().getCell(0, 0);
  }
}

/** Excel itself: when it computes and draws. */
export class ExcelApplication {
  static readonly shape: Shape<ExcelApplication> = {
    name: "Application",
    scalars: ["calculationEngineVersion", "calculationMode", "calculationState"],
    methods: [
      "calculate",
      "suspendApiCalculationUntilNextSync",
      "suspendScreenUpdatingUntilNextSync",
    ],
  };
  readonly calculationEngineVersion = 191_029;
  readonly calculationState = "Done";

  constructor(private readonly book: Workbook) {}

  get calculationMode(): unknown {
    return this.book.calculationMode;
  }
  set calculationMode(value: unknown) {
    this.book.calculationMode = value as Workbook["calculationMode"];
  }
  calculate() {
    return this.book.calculate(true);
  }
  suspendApiCalculationUntilNextSync() {
    // Nothing is computed before somebody reads.
  }
  suspendScreenUpdatingUntilNextSync() {
    // The page is told once for a batch.
  }
}

/** The names of a workbook. */
export class ExcelNames {
  static readonly shape: Shape<ExcelNames> = {
    name: "NamedItemCollection",
    methods: ["add", "addFormulaLocal", "getCount", "getItemOrNullObject"],
  };

  constructor(private readonly book: Workbook) {}

  get items() {
    return [...this.book.names.values()].map((named) => new ExcelName(this.book, named));
  }
  getCount() {
    return this.book.names.size;
  }
  item(key: unknown) {
    const found = this.getItemOrNullObject(key);
    if (!found) throw itemNotFound();
    return found;
  }
  getItemOrNullObject(key: unknown) {
    const named = this.book.names.get(String(key).toLowerCase());
    return named ? new ExcelName(this.book, named) : null;
  }
  addFormulaLocal(name: string, formula: string, comment?: string | null) {
    return this.add(name, formula, comment);
  }
  add(name: string, reference: unknown, comment?: string | null) {
    const formula = reference instanceof ExcelRange ? `=${reference.address}` : String(reference);
    return new ExcelName(this.book, this.book.addName(name, formula, comment ?? ""));
  }
}

/** A name of a workbook. */
export class ExcelName {
  static readonly shape: Shape<ExcelName> = {
    name: "NamedItem",
    scalars: ["comment", "formula", "name", "scope", "type", "value", "visible"],
    children: ["worksheet", "worksheetOrNullObject"],
    methods: ["delete", "getRange", "getRangeOrNullObject"],
    identity: "name",
  };
  readonly scope = "Workbook";
  readonly worksheetOrNullObject = null;

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
  /** Only a name of one sheet has one. */
  get worksheet(): object {
    throw itemNotFound();
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
    this.book.removeName(this.named.name);
  }
  private put(changes: Partial<NamedItem>) {
    this.book.mayChange();
    Object.assign(this.named, changes);
    this.book.tellTables();
  }
}

const propertyNames = [
  "author",
  "category",
  "comments",
  "company",
  "keywords",
  "lastAuthor",
  "manager",
  "subject",
  "title",
] as const;

/** What a file says of itself. */
export class ExcelProperties {
  static readonly shape: Shape<ExcelProperties> = {
    name: "DocumentProperties",
    scalars: [...propertyNames],
  };
  author!: string;
  category!: string;
  comments!: string;
  company!: string;
  keywords!: string;
  lastAuthor!: string;
  manager!: string;
  subject!: string;
  title!: string;

  constructor(book: Workbook) {
    for (const name of propertyNames) {
      Object.defineProperty(this, name, {
        get: () => book.properties[name] ?? "",
        set: (value: unknown) => {
          book.mayChange();
          book.properties[name] = String(value);
        },
      });
    }
  }
}

/** What add-ins keep in the workbook. */
export class ExcelSettings {
  static readonly shape: Shape<ExcelSettings> = {
    name: "SettingCollection",
    methods: ["add", "getCount", "getItemOrNullObject"],
  };

  constructor(private readonly book: Workbook) {}

  get items() {
    return Object.keys(this.book.settings).map((key) => new ExcelSetting(this.book, key));
  }
  getCount() {
    return this.items.length;
  }
  item(key: unknown) {
    const found = this.getItemOrNullObject(key);
    if (!found) throw itemNotFound();
    return found;
  }
  getItemOrNullObject(key: unknown) {
    return String(key) in this.book.settings ? new ExcelSetting(this.book, String(key)) : null;
  }
  add(key: unknown, value: unknown) {
    if (typeof key !== "string" || key === "") throw invalidArgument();
    const setting = new ExcelSetting(this.book, key);
    setting.value = value;
    return setting;
  }
}

/** One thing that an add-in keeps. */
export class ExcelSetting {
  static readonly shape: Shape<ExcelSetting> = {
    name: "Setting",
    scalars: ["key", "value"],
    methods: ["delete"],
    identity: "key",
  };

  constructor(
    private readonly book: Workbook,
    readonly key: string,
  ) {}

  get value(): unknown {
    return JSON.parse(this.book.settings[this.key] ?? "null") as unknown;
  }
  set value(value: unknown) {
    this.book.mayChange();
    this.book.settings = { ...this.book.settings, [this.key]: JSON.stringify(value) };
  }
  delete() {
    const others = Object.entries(this.book.settings).filter(([key]) => key !== this.key);
    this.book.settings = Object.fromEntries(others);
  }
}
