import type { Area } from "../area";
import type { CellValue } from "../cell";
import type { Sheet } from "../sheet";

/** A table that sums up another one. */
export interface Pivot {
  id: string;
  name: string;
  source: { sheet: Sheet; area: Area; tableId?: string };
  /** Where its first cell is. */
  at: { row: number; column: number };
  fields: PivotField[];
  rows: PivotField[];
  columns: PivotField[];
  filters: PivotField[];
  data: PivotData[];
  /** What Office.js calls the rest of it and of its layout. */
  kept: Record<string, unknown>;
  /** Where it was drawn last, by its parts. */
  drawn?: PivotAreas;
}

/** A column of the source. */
export interface PivotField {
  /** As the source has it. */
  heading: string;
  kept: Record<string, unknown>;
  /** Items that are left out, and those whose parts are not shown, by what the source says. */
  hidden: Set<CellValue>;
  folded: Set<CellValue>;
  /** Other names of items. */
  named: Map<CellValue, string>;
  isDescending: boolean;
  /** Sorted by what a column of numbers comes to instead. */
  sortedBy?: PivotData;
}

/** Numbers that are summed up. */
export interface PivotData {
  id: string;
  field: PivotField;
  kept: Record<string, unknown>;
}

/** The parts of a pivot table on its sheet. */
export interface PivotAreas {
  whole: Area;
  filters?: Area;
  rowLabels: Area;
  columnLabels: Area;
  body: Area;
  /** What stands behind each row and each column of the body: the items, and the numbers. */
  lines: PivotLine[];
  across: PivotLine[];
}

/** A row or a column of the body: the items it is about, from the outermost on; none for the grand total. */
export interface PivotLine {
  items: CellValue[];
  data?: PivotData;
}

/** Words that Excel puts before a field's name. */
const words: Readonly<Record<string, string>> = {
  Count: "Count",
  Average: "Average",
  Max: "Max",
  Min: "Min",
  Product: "Product",
  CountNumbers: "Count",
  StandardDeviation: "StdDev",
  StandardDeviationP: "StdDevp",
  Variance: "Var",
  VarianceP: "Varp",
};

/** "Sum of Amount", until somebody gives another name. */
export function nameOfData({ field, kept }: PivotData): string {
  const by = words[String(kept.summarizeBy)] ?? "Sum";
  return (kept.name as string | undefined) ?? `${by} of ${nameOfField(field)}`;
}

/** The field's own name, or the heading of the source. */
export function nameOfField({ heading, kept }: PivotField): string {
  return (kept.name as string | undefined) ?? heading;
}

/** What an item is called. */
export function nameOfItem(field: PivotField, item: CellValue): string {
  return field.named.get(item) ?? (item === "" ? "(blank)" : String(item));
}
