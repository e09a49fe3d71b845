import { intersect, isWithin, type Area } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import { sortRows, type SortField } from "../../workbook/sort-rows";
import type { Workbook } from "../../workbook/workbook";
import type { Shape } from "../rich-api/model";
import { itemNotFound } from "../rich-api/rich-api-error";
import { make } from "./excel-makers";

/** The tables that a range touches. */
export class ExcelTablesInRange {
  static readonly shape: Shape<ExcelTablesInRange> = {
    name: "TableScopedCollection",
    methods: ["getCount", "getFirst", "getItemOrNullObject"],
  };

  constructor(
    private readonly book: Workbook,
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
    private readonly isWhole: boolean,
  ) {}

  get items() {
    const has = this.isWhole ? isWithin : intersect;
    return this.sheet.tables
      .filter(({ whole }) => this.areas.some((area) => has(whole, area)))
      .map((table) => make.table(this.book, this.sheet, table));
  }
  item(key: unknown) {
    const found = this.getItemOrNullObject(key);
    if (!found) throw itemNotFound();
    return found;
  }
  getItemOrNullObject(key: unknown) {
    return this.items.find(({ id, name }) => id === key || name === key) ?? null;
  }
  getFirst() {
    const [first] = this.items;
    if (!first) throw itemNotFound();
    return first;
  }
  getCount() {
    return this.items.length;
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
