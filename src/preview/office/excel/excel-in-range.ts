import { intersect, isWithin, type Area } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import { sortRows, type SortField } from "../../workbook/sort-rows";
import type { Workbook } from "../../workbook/workbook";
import type { Shape } from "../rich-api/model";
import { itemNotFound } from "../rich-api/rich-api-error";
import { make } from "./excel-makers";
import type { ExcelTable } from "./excel-table";
import { ExcelCollection } from "./excel-collection";

/** The tables that a range touches. */
export class ExcelTablesInRange extends ExcelCollection<ExcelTable> {
  static readonly shape: Shape<ExcelTablesInRange> = {
    name: "TableScopedCollection",
    methods: ["getCount", "getFirst", "getItemOrNullObject"],
  };

  constructor(
    private readonly book: Workbook,
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
    private readonly isWhole: boolean,
  ) {
    super();
  }

  get items() {
    const has = this.isWhole ? isWithin : intersect;
    return this.sheet.tables
      .filter(({ whole }) => this.areas.some((area) => has(whole, area)))
      .map((table) => make.table(this.book, this.sheet, table));
  }
  getFirst() {
    const [first] = this.items;
    if (!first) throw itemNotFound();
    return first;
  }
}

/** Sorting of a range. */
export class ExcelRangeSort {
  static readonly shape: Shape<ExcelRangeSort> = { name: "RangeSort", methods: ["apply"] };

  constructor(
    private readonly sheet: Sheet,
    private readonly area: Area,
  ) {}

  apply(fields: SortField[], _matchCase = false, hasHeaders = false) {
    const top = this.area.top + (hasHeaders ? 1 : 0);
    sortRows(this.sheet, { ...this.area, top }, fields);
  }
}
