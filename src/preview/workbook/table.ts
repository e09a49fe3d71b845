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
  filterOn: "Values" | "Custom";
  values?: string[];
  criterion1?: string;
  criterion2?: string;
  operator?: "And" | "Or";
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
