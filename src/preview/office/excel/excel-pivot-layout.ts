import type { Area } from "../../workbook/area";
import { drawPivot } from "../../workbook/pivot/draw-pivot";
import type { PivotAreas } from "../../workbook/pivot/pivot";
import { invalidArgument, itemNotFound } from "../rich-api/rich-api-error";
import { ExcelPivotField, ExcelPivotItems } from "./excel-pivot-fields";
import { ExcelDataHierarchy } from "./excel-pivot-hierarchies";
import type { ExcelPivot } from "./excel-pivots";
import { ExcelRange, rangeOf } from "./excel-range";
import { keptClass, word, yesNo } from "./kept-model";

/** How a pivot table is laid out, and where its parts are. */
export class ExcelPivotLayout extends keptClass(
  "PivotLayout",
  {
    autoFormat: yesNo(),
    layoutType: word("Compact Tabular Outline"),
    preserveFormatting: yesNo(true),
    showColumnGrandTotals: yesNo(true),
    showRowGrandTotals: yesNo(true),
    subtotalLocation: word("AtTop AtBottom Off"),
  },
  {
    methods: [
      ...["getColumnLabelRange", "getDataBodyRange", "getDataHierarchy", "getFilterAxisRange"],
      ...["getPivotItems", "getRange", "getRowLabelRange", "setAutoSortOnCell"],
    ],
  },
) {
  constructor(private readonly of: ExcelPivot) {
    super(of.keep);
  }

  /** Without its filters, as in Excel. */
  getRange() {
    const { whole, columnLabels } = this.drawn;
    return this.range({ ...whole, top: columnLabels.top });
  }
  getRowLabelRange() {
    return this.range(this.drawn.rowLabels);
  }
  getColumnLabelRange() {
    return this.range(this.drawn.columnLabels);
  }
  getDataBodyRange() {
    return this.range(this.drawn.body);
  }
  getFilterAxisRange() {
    const { filters } = this.drawn;
    if (!filters) throw itemNotFound();
    return this.range(filters);
  }
  /** The numbers that a cell of the body belongs to. */
  getDataHierarchy(cell: unknown) {
    const { data } = this.lineAt(cell, "Column");
    if (!data) throw itemNotFound();
    return new ExcelDataHierarchy(this.of, data);
  }
  /** The items that a cell of the body belongs to on one axis. */
  getPivotItems(axis: string, cell: unknown) {
    if (axis !== "Row" && axis !== "Column") throw invalidArgument();
    const { items } = this.lineAt(cell, axis);
    const fields = axis === "Row" ? this.of.pivot.rows : this.of.pivot.columns;
    const field = fields[items.length - 1];
    if (!field) throw itemNotFound();
    return new ExcelPivotItems(this.of, field, items.slice(-1));
  }
  /** Sorts the innermost rows by the numbers that a cell belongs to. */
  setAutoSortOnCell(cell: unknown, order: string) {
    const field = this.of.pivot.rows.at(-1);
    if (!field) throw itemNotFound();
    new ExcelPivotField(this.of, field).sortByValues(order, this.getDataHierarchy(cell));
  }

  private lineAt(cell: unknown, axis: "Row" | "Column") {
    const { sheet, book } = this.of;
    const { area } = cell instanceof ExcelRange ? cell : rangeOf(book, sheet, String(cell));
    const { body, lines, across } = this.drawn;
    const isIn = area.top >= body.top && area.left >= body.left;
    const line = axis === "Row" ? lines[area.top - body.top] : across[area.left - body.left];
    if (!isIn || !line) throw invalidArgument("The cell is not among the numbers.");
    return line;
  }
  private get drawn(): PivotAreas {
    const { sheet, pivot } = this.of;
    if (!pivot.drawn) drawPivot(sheet, pivot);
    if (!pivot.drawn) throw itemNotFound();
    return pivot.drawn;
  }
  private range(area: Area) {
    return new ExcelRange(this.of.book, this.of.sheet, area);
  }
}
