import { columnsOf } from "../../workbook/area";
import { filterRows } from "../../workbook/filter-rows";
import type { Sheet } from "../../workbook/sheet";
import type { SheetFilter, TableFilter } from "../../workbook/table";
import type { Workbook } from "../../workbook/workbook";
import type { Shape } from "../rich-api/model";
import { invalidArgument, itemNotFound, RichApiError } from "../rich-api/rich-api-error";
import { ExcelRange, rangeOf } from "./excel-range";
import { readFilter } from "./excel-table-filters";

/** The filter of a sheet's cells that are in no table. */
export class ExcelSheetAutoFilter {
  static readonly shape: Shape<ExcelSheetAutoFilter> = {
    name: "AutoFilter",
    scalars: ["criteria", "enabled", "isDataFiltered"],
    methods: ["apply", "clearCriteria", "getRange", "getRangeOrNullObject", "reapply", "remove"],
  };

  constructor(
    private readonly book: Workbook,
    private readonly sheet: Sheet,
  ) {}

  get enabled() {
    return this.sheet.filter !== undefined;
  }
  get isDataFiltered() {
    return this.criteria.some((one) => one !== null);
  }
  get criteria() {
    return (this.sheet.filter?.filters ?? []).map((one) => one ?? null);
  }
  apply(given: unknown, index?: number | null, criteria?: TableFilter | null) {
    this.book.mayChange();
    const { area } =
      given instanceof ExcelRange ? given : rangeOf(this.book, this.sheet, String(given));
    const before = this.sheet.filter;
    const isSame = JSON.stringify(before?.area) === JSON.stringify(area);
    if (!isSame) this.remove();
    const filter: SheetFilter = isSame && before ? before : { area, filters: columnsIn(area) };
    this.sheet.filter = filter;
    if (index != null) {
      if (index < 0 || index >= filter.filters.length) throw invalidArgument();
      filter.filters[index] = criteria ? readFilter(criteria) : undefined;
    }
    this.reapply();
  }
  clearCriteria() {
    const filter = this.required();
    filter.filters = columnsIn(filter.area);
    this.reapply();
  }
  reapply() {
    const { area, filters } = this.required();
    if (area.bottom > area.top) filterRows(this.sheet, { ...area, top: area.top + 1 }, filters);
  }
  remove() {
    if (this.sheet.filter) this.clearCriteria();
    this.sheet.filter = undefined;
  }
  getRange() {
    const found = this.getRangeOrNullObject();
    if (!found) throw itemNotFound();
    return found;
  }
  getRangeOrNullObject() {
    const { filter } = this.sheet;
    return filter ? new ExcelRange(this.book, this.sheet, filter.area) : null;
  }
  private required() {
    const { filter } = this.sheet;
    if (!filter) throw new RichApiError("InvalidOperation", "The sheet has no filter.");
    return filter;
  }
}

function columnsIn(area: SheetFilter["area"]): SheetFilter["filters"] {
  return Array.from({ length: columnsOf(area) }, () => undefined);
}
