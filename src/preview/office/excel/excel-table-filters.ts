import { sortRows, type SortField } from "../../workbook/sort-rows";
import type { TableColumn, TableFilter } from "../../workbook/table";
import { applyFilters } from "../../workbook/table-changes";
import type { Shape } from "../rich-api/model";
import { RichApiError } from "../rich-api/rich-api-error";
import type { ExcelTable } from "./excel-table";

/** The filter of one column. */
export class ExcelFilter {
  static readonly shape: Shape<ExcelFilter> = {
    name: "Filter",
    scalars: ["criteria"],
    methods: ["apply", "applyCustomFilter", "applyValuesFilter", "clear"],
  };

  constructor(
    private readonly of: ExcelTable,
    private readonly column: TableColumn,
  ) {}

  get criteria() {
    return this.column.filter ?? null;
  }
  apply(criteria: TableFilter) {
    const known: readonly string[] = ["Values", "Custom"];
    if (!known.includes(criteria.filterOn)) {
      throw new RichApiError("NotImplemented", `Filter.apply: ${criteria.filterOn}`);
    }
    this.column.filter = criteria;
    applyFilters(this.of.sheet, this.of.table);
  }
  applyValuesFilter(values: unknown[]) {
    this.apply({ filterOn: "Values", values: values.map(String) });
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

/** All filters of a table. */
export class ExcelTableAutoFilter {
  static readonly shape: Shape<ExcelTableAutoFilter> = {
    name: "AutoFilter",
    scalars: ["criteria", "enabled", "isDataFiltered"],
    methods: ["clearCriteria", "getRange", "getRangeOrNullObject", "reapply"],
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
