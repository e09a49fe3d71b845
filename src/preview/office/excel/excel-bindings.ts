import { columnsOf, rowsOf } from "../../workbook/area";
import type { Binding } from "../../workbook/binding";
import type { Sheet } from "../../workbook/sheet";
import { showCell } from "../../workbook/shown-text";
import type { Workbook } from "../../workbook/workbook";
import type { Shape } from "../rich-api/model";
import { invalidArgument, itemNotFound, RichApiError } from "../rich-api/rich-api-error";
import { make } from "./excel-makers";
import { ExcelRange, rangeOf } from "./excel-range";
import { ExcelCollection } from "./excel-collection";

/** What add-ins have bound to cells of a workbook. */
export class ExcelBindings extends ExcelCollection<ExcelBinding> {
  static readonly shape: Shape<ExcelBindings> = {
    name: "BindingCollection",
    scalars: ["count"],
    methods: [
      ...(["add", "addFromNamedItem", "addFromSelection"] as const),
      ...(["getCount", "getItemAt", "getItemOrNullObject"] as const),
    ],
  };

  constructor(private readonly book: Workbook) {
    super();
  }

  get items() {
    return this.book.sheets.flatMap((sheet) =>
      sheet.bindings.map((binding) => new ExcelBinding(this.book, sheet, binding)),
    );
  }
  get count() {
    return this.items.length;
  }
  add(given: unknown, type: unknown, id: unknown) {
    const { active } = this.book;
    const range = given instanceof ExcelRange ? given : rangeOf(this.book, active, String(given));
    return this.bind(range, type, id);
  }
  addFromNamedItem(name: string, type: unknown, id: unknown) {
    const found = this.book.areaOf(name);
    if (!found) throw itemNotFound();
    return this.bind(found, type, id);
  }
  addFromSelection(type: unknown, id: unknown) {
    return this.bind({ sheet: this.book.active, area: this.book.selection }, type, id);
  }

  /** A binding of the same id is replaced. */
  private bind({ sheet, area }: Pick<ExcelRange, "sheet" | "area">, given: unknown, id: unknown) {
    const type = (["Range", "Table", "Text"] as const).find((one) => one === given);
    if (!type || typeof id !== "string" || id === "") throw invalidArgument();
    const isOne = rowsOf(area) === 1 && columnsOf(area) === 1;
    if (type === "Text" && !isOne) throw invalidArgument("A text is in one cell.");
    const table = type === "Table" ? sheet.tableAt(area.top, area.left) : undefined;
    if (type === "Table" && !table) throw invalidArgument("There is no table.");
    this.getItemOrNullObject(id)?.delete();
    const binding = { id, type, area, ...(table && { tableId: table.id }) };
    sheet.bindings.push(binding);
    return new ExcelBinding(this.book, sheet, binding);
  }
}

/** Cells that an add-in has bound. */
export class ExcelBinding {
  static readonly shape: Shape<ExcelBinding> = {
    name: "Binding",
    scalars: ["id", "type"],
    methods: ["delete", "getRange", "getTable", "getText"],
    events: ["DataChanged", "SelectionChanged"],
    identity: "id",
  };

  constructor(
    private readonly book: Workbook,
    readonly sheet: Sheet,
    readonly binding: Binding,
  ) {}

  get id() {
    return this.binding.id;
  }
  get type() {
    return this.binding.type;
  }
  getRange() {
    return new ExcelRange(this.book, this.sheet, areaBound(this.sheet, this.binding));
  }
  getTable() {
    const table = this.sheet.tables.find(({ id }) => id === this.binding.tableId);
    if (!table) throw new RichApiError("InvalidOperation", "The binding is to no table.");
    return make.table(this.book, this.sheet, table);
  }
  getText() {
    if (this.type !== "Text")
      throw new RichApiError("InvalidOperation", "The binding is to no text.");
    const { top, left } = this.binding.area;
    return showCell(this.sheet.cell(top, left)).text;
  }
  delete() {
    const { bindings } = this.sheet;
    bindings.splice(bindings.indexOf(this.binding), 1);
  }
}

/** Where the cells of a binding are now: a table may have grown. */
export function areaBound({ tables }: Sheet, { tableId, area }: Binding) {
  return tables.find(({ id }) => id === tableId)?.whole ?? area;
}
