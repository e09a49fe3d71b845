import { sortRows, type SortField } from "../../workbook/sort-rows";
import {
  filterKinds,
  type FilterDate,
  type TableColumn,
  type TableFilter,
} from "../../workbook/table";
import { applyFilters } from "../../workbook/table-changes";
import type { Shape } from "../rich-api/model";
import { invalidArgument } from "../rich-api/rich-api-error";
import { readColor } from "../../workbook/read-color";
import type { ExcelTable } from "./excel-table";

/** The filter of one column. */
export class ExcelFilter {
  static readonly shape: Shape<ExcelFilter> = {
    name: "Filter",
    scalars: ["criteria"],
    methods: [
      ...(["apply", "applyBottomItemsFilter", "applyBottomPercentFilter"] as const),
      ...(["applyCellColorFilter", "applyCustomFilter", "applyDynamicFilter"] as const),
      ...(["applyFontColorFilter", "applyIconFilter", "applyTopItemsFilter"] as const),
      ...(["applyTopPercentFilter", "applyValuesFilter", "clear"] as const),
    ],
  };

  constructor(
    private readonly of: ExcelTable,
    private readonly column: TableColumn,
  ) {}

  get criteria() {
    return this.column.filter ?? null;
  }
  apply(criteria: TableFilter) {
    this.column.filter = readFilter(criteria);
    applyFilters(this.of.sheet, this.of.table);
  }
  applyValuesFilter(values: unknown[]) {
    const isDate = (value: unknown) => typeof value === "object" && value !== null;
    const read = values.map((value) => (isDate(value) ? (value as FilterDate) : String(value)));
    this.apply({ filterOn: "Values", values: read });
  }
  applyBottomItemsFilter(count: number) {
    this.apply({ filterOn: "BottomItems", criterion1: String(count) });
  }
  applyBottomPercentFilter(percent: number) {
    this.apply({ filterOn: "BottomPercent", criterion1: String(percent) });
  }
  applyTopItemsFilter(count: number) {
    this.apply({ filterOn: "TopItems", criterion1: String(count) });
  }
  applyTopPercentFilter(percent: number) {
    this.apply({ filterOn: "TopPercent", criterion1: String(percent) });
  }
  applyCellColorFilter(color: string) {
    this.apply({ filterOn: "CellColor", color });
  }
  applyFontColorFilter(color: string) {
    this.apply({ filterOn: "FontColor", color });
  }
  applyDynamicFilter(dynamicCriteria: string) {
    this.apply({ filterOn: "Dynamic", dynamicCriteria });
  }
  applyIconFilter(icon: NonNullable<TableFilter["icon"]>) {
    this.apply({ filterOn: "Icon", icon });
  }
  applyCustomFilter(
    criterion1: string,
    criterion2?: string | null,
    operator?: "And" | "Or" | null,
  ) {
    this.apply({
      filterOn: "Custom",
      criterion1,
      ...(criterion2 != null && { criterion2 }),
      ...(operator != null && { operator }),
    });
  }
  clear() {
    delete this.column.filter;
    applyFilters(this.of.sheet, this.of.table);
  }
}

/** A filter as it is kept; throws InvalidArgument for one that goes by nothing known. */
export function readFilter(given: TableFilter): TableFilter {
  const { filterOn, criterion1, color } = given;
  if (!filterKinds.includes(filterOn)) throw invalidArgument();
  const isRank = /^(?:Top|Bottom)/.test(filterOn);
  if (isRank && !(Number(criterion1) > 0)) throw invalidArgument();
  const set = Object.entries(given).filter(([, value]) => value != null);
  return {
    ...(Object.fromEntries(set) as unknown as TableFilter),
    ...(color != null && { color: readColor(color) }),
  };
}

/** All filters of a table. */
export class ExcelTableAutoFilter {
  static readonly shape: Shape<ExcelTableAutoFilter> = {
    name: "AutoFilter",
    scalars: ["criteria", "enabled", "isDataFiltered"],
    methods: ["apply", "clearCriteria", "getRange", "getRangeOrNullObject", "reapply", "remove"],
  };

  constructor(private readonly of: ExcelTable) {}

  get enabled() {
    return this.of.table.showFilterButton;
  }
  get isDataFiltered() {
    return this.of.table.columns.some(({ filter }) => filter !== undefined);
  }
  get criteria() {
    return this.of.table.columns.map(({ filter }) => filter ?? null);
  }
  /** The range is the table's own, whatever is given. */
  apply(_range: unknown, index?: number | null, criteria?: TableFilter | null) {
    this.of.table.showFilterButton = true;
    if (index == null) return;
    const column = this.of.table.columns[index];
    if (!column) throw invalidArgument();
    if (criteria) new ExcelFilter(this.of, column).apply(criteria);
  }
  remove() {
    this.of.clearFilters();
    this.of.table.showFilterButton = false;
  }
  clearCriteria() {
    this.of.clearFilters();
  }
  reapply() {
    this.of.reapplyFilters();
  }
  getRange() {
    return this.of.getRange();
  }
  getRangeOrNullObject() {
    return this.of.getRange();
  }
}

/** Sorting of a table. */
export class ExcelTableSort {
  static readonly shape: Shape<ExcelTableSort> = {
    name: "TableSort",
    scalars: ["fields", "matchCase", "method"],
    methods: ["apply", "clear", "reapply"],
  };
  readonly matchCase = false;
  readonly method = "PinYin";

  constructor(private readonly of: ExcelTable) {}

  get fields() {
    return this.of.table.sort;
  }
  apply(fields: SortField[]) {
    this.of.table.sort = fields.map(({ key, ascending = true }) => ({ key, ascending }));
    this.reapply();
  }
  clear() {
    this.of.table.sort = [];
  }
  reapply() {
    sortRows(this.of.sheet, this.of.place.data, this.of.table.sort);
    applyFilters(this.of.sheet, this.of.table);
  }
}
