import type { Workbook } from "../../workbook/workbook";
import type { Shape } from "../rich-api/model";
import { itemNotFound } from "../rich-api/rich-api-error";
import { ExcelCollection } from "./excel-collection";
import { ExcelWorksheet } from "./excel-worksheet";

/** The sheets of a workbook. */
export class ExcelWorksheets extends ExcelCollection<ExcelWorksheet> {
  static readonly shape: Shape<ExcelWorksheets> = {
    name: "WorksheetCollection",
    methods: [
      "add",
      "getActiveWorksheet",
      "getCount",
      "getFirst",
      "getItemOrNullObject",
      "getLast",
    ],
    events: [
      "Activated",
      "Added",
      "Calculated",
      "DataChanged",
      "Deactivated",
      "Deleted",
      "FormatChanged",
      "SelectionChanged",
    ],
  };

  constructor(private readonly book: Workbook) {
    super();
  }

  get items() {
    return this.book.sheets.map((sheet) => new ExcelWorksheet(this.book, sheet));
  }
  override getItemOrNullObject(key: unknown) {
    const sheet = this.book.sheet(String(key));
    return sheet ? new ExcelWorksheet(this.book, sheet) : null;
  }
  add(name?: string | null) {
    return new ExcelWorksheet(this.book, this.book.addSheet(name ?? undefined));
  }
  getActiveWorksheet() {
    return new ExcelWorksheet(this.book, this.book.active);
  }
  override getCount(visibleOnly = false) {
    return this.shown(visibleOnly).length;
  }
  getFirst(visibleOnly = false) {
    const [first] = this.shown(visibleOnly);
    if (!first) throw itemNotFound();
    return first;
  }
  getLast(visibleOnly = false) {
    const last = this.shown(visibleOnly).at(-1);
    if (!last) throw itemNotFound();
    return last;
  }
  private shown(visibleOnly: boolean) {
    return this.items.filter(({ sheet }) => !visibleOnly || sheet.visibility === "Visible");
  }
}
