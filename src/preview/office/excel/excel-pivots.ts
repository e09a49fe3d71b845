import { drawPivot } from "../../workbook/pivot/draw-pivot";
import type { Pivot, PivotField } from "../../workbook/pivot/pivot";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import type { Shape } from "../rich-api/model";
import { invalidArgument, RichApiError } from "../rich-api/rich-api-error";
import { make } from "./excel-makers";
import {
  ExcelDataHierarchies,
  ExcelFilterHierarchies,
  ExcelPivotHierarchies,
  ExcelRowColumnHierarchies,
} from "./excel-pivot-hierarchies";
import { ExcelPivotLayout } from "./excel-pivot-layout";
import { ExcelRange, rangeOf } from "./excel-range";
import { ExcelTable } from "./excel-table";
import { keepIn, keptClass, yesNo } from "./kept-model";
import { ExcelCollection } from "./excel-collection";

/** The pivot tables of a workbook, or of one sheet. */
export class ExcelPivots extends ExcelCollection<ExcelPivot> {
  static readonly shape: Shape<ExcelPivots> = {
    name: "PivotTableCollection",
    methods: ["add", "getCount", "getItemOrNullObject", "refreshAll"],
  };

  constructor(
    private readonly book: Workbook,
    private readonly sheet?: Sheet,
  ) {
    super();
  }

  get items() {
    const sheets = this.sheet ? [this.sheet] : this.book.sheets;
    return sheets.flatMap((sheet) =>
      sheet.pivots.map((pivot) => new ExcelPivot(this.book, sheet, pivot)),
    );
  }
  refreshAll() {
    for (const pivot of this.items) pivot.refresh();
  }
  /** Makes one of a range or a table with headings; it is empty until it gets hierarchies. */
  async add(name: string, given: unknown, at: unknown) {
    this.book.mayChange();
    await this.book.calculate();
    if (new ExcelPivots(this.book).getItemOrNullObject(name))
      throw new RichApiError("ItemAlreadyExists");
    const own = this.sheet ?? this.book.active;
    const source = this.sourceOf(given, own);
    const to = at instanceof ExcelRange ? at : rangeOf(this.book, own, String(at));
    const [headings = []] = source.sheet.values({ ...source.area, bottom: source.area.top });
    if (headings.some((one) => one === "") || source.area.bottom === source.area.top)
      throw invalidArgument("Each column of the source must have a heading.");
    const id = `{${this.book.nextId().padStart(8, "0")}-0006-0000-0000-000000000000}`;
    const pivot: Pivot = {
      ...{ id, name, source, at: { row: to.area.top, column: to.area.left } },
      fields: headings.map((heading) => fieldOf(String(heading))),
      ...{ rows: [], columns: [], filters: [], data: [], kept: {} },
    };
    to.sheet.pivots.push(pivot);
    return new ExcelPivot(this.book, to.sheet, pivot);
  }

  private sourceOf(given: unknown, own: Sheet): Pivot["source"] {
    if (given instanceof ExcelTable) {
      const { sheet, table } = given;
      return { sheet, area: table.whole, tableId: table.id };
    }
    const named = typeof given === "string" ? this.book.table(given) : undefined;
    if (named) return { sheet: named.sheet, area: named.table.whole, tableId: named.table.id };
    const range = given instanceof ExcelRange ? given : rangeOf(this.book, own, String(given));
    return { sheet: range.sheet, area: range.area };
  }
}

function fieldOf(heading: string): PivotField {
  const items = { hidden: new Set<string>(), folded: new Set<string>(), named: new Map() };
  return { heading, kept: {}, isDescending: false, ...items };
}

/** A table that sums up another one. */
export class ExcelPivot extends keptClass(
  "PivotTable",
  { enableDataValueEditing: yesNo(), useCustomSortLists: yesNo(true) },
  {
    scalars: ["id", "name"],
    children: [
      ...["columnHierarchies", "dataHierarchies", "filterHierarchies", "hierarchies", "layout"],
      ...["rowHierarchies", "worksheet"],
    ],
    methods: ["delete", "refresh"],
    identity: "id",
  },
) {
  constructor(
    readonly book: Workbook,
    readonly sheet: Sheet,
    readonly pivot: Pivot,
  ) {
    super(keepIn(pivot.kept, { before: () => book.mayChange(), changed: () => this.refresh() }));
  }

  get id() {
    return this.pivot.id;
  }
  get name(): unknown {
    return this.pivot.name;
  }
  set name(value: unknown) {
    this.book.mayChange();
    if (typeof value !== "string" || value === "") throw invalidArgument();
    this.pivot.name = value;
  }
  get worksheet() {
    return make.worksheet(this.book, this.sheet);
  }
  get hierarchies() {
    return new ExcelPivotHierarchies(this);
  }
  get rowHierarchies() {
    return new ExcelRowColumnHierarchies(this, "rows");
  }
  get columnHierarchies() {
    return new ExcelRowColumnHierarchies(this, "columns");
  }
  get filterHierarchies() {
    return new ExcelFilterHierarchies(this);
  }
  get dataHierarchies() {
    return new ExcelDataHierarchies(this);
  }
  get layout() {
    return new ExcelPivotLayout(this);
  }
  /** Reads the source anew and draws the table. */
  refresh() {
    drawPivot(this.sheet, this.pivot);
  }
  delete() {
    this.book.mayChange();
    const { pivots } = this.sheet;
    pivots.splice(pivots.indexOf(this.pivot), 1);
    if (this.pivot.drawn) this.sheet.clear(this.pivot.drawn.whole, "All");
  }
}
