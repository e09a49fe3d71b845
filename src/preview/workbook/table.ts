import type { Area } from "./area";
import type { TablePlace } from "./table-reference";

/** A column of a table; its name stands in the header row. */
export interface TableColumn {
  id: number;
  name: string;
  /** Which rows are shown. */
  filter?: TableFilter;
  /** What the total row holds, as "=SUBTOTAL(109,[Amount])". */
  total?: string;
}

/** Excel's filter of a column, as Office.js has it. */
export interface TableFilter {
  filterOn: (typeof filterKinds)[number];
  values?: (string | FilterDate)[];
  criterion1?: string;
  criterion2?: string;
  operator?: "And" | "Or";
  color?: string;
  dynamicCriteria?: string;
  icon?: { set: string; index: number };
}

/** What a filter may go by. */
export const filterKinds = [
  ...(["Values", "Custom", "TopItems", "TopPercent", "BottomItems", "BottomPercent"] as const),
  ...(["CellColor", "FontColor", "Dynamic", "Icon"] as const),
];

/** A day, a month or a year: { date: "2026-01-31", specificity: "Month" }. */
export interface FilterDate {
  date: string;
  specificity: string;
}

/** A filter of cells that are in no table; the first row holds the headings. */
export interface SheetFilter {
  area: Area;
  /** By the place of the column in the area. */
  filters: (TableFilter | undefined)[];
}

/** A table in a sheet. */
export interface Table {
  /** A number as text; unique in the workbook. */
  id: string;
  name: string;
  /** From the first row, header or data, to the last, data or totals. */
  whole: Area;
  columns: TableColumn[];
  /** The one row of data stands for none: the next row that is added takes its place. */
  hasInsertRow: boolean;
  showHeaders: boolean;
  showTotals: boolean;
  /** "TableStyleMedium2"; "" for none. */
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** How it was last sorted, the first key first. */
  sort: { key: number; ascending: boolean }[];
}

/** Where a table's header, data and totals are. */
export function placeOf(table: Table, sheet: string): TablePlace {
  const { whole, showHeaders, showTotals } = table;
  const data = {
    ...whole,
    top: whole.top + (showHeaders ? 1 : 0),
    bottom: whole.bottom - (showTotals ? 1 : 0),
  };
  return {
    name: table.name,
    sheet,
    columns: table.columns.map(({ name }) => name),
    whole,
    data,
    header: showHeaders ? { ...whole, bottom: whole.top } : undefined,
    totals: showTotals ? { ...whole, top: whole.bottom } : undefined,
  };
}

/** A name that no other column has: "Amount2" where there is an Amount. */
export function freeColumnName(taken: readonly string[], wanted: string): string {
  const has = (name: string) => taken.some((one) => one.toLowerCase() === name.toLowerCase());
  if (!has(wanted)) return wanted;
  for (let number = 2; ; number++) if (!has(`${wanted}${number}`)) return `${wanted}${number}`;
}
