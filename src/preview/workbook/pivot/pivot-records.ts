import type { Area } from "../area";
import type { CellValue } from "../cell";
import type { Pivot, PivotField } from "./pivot";
import { sumUp } from "./sum-up";

/** The rows of a pivot table's source that its filters leave. */
export interface Records {
  /** What different things a field says, within some items of the fields outside it. */
  itemsOf: (
    field: PivotField,
    within: { rows?: CellValue[]; columns?: CellValue[] },
  ) => CellValue[];
  /** What a field says in the rows of some items. */
  valuesOf: (field: PivotField, within: { rows: CellValue[]; columns: CellValue[] }) => CellValue[];
}

/** Where the source of a pivot table is now: a table may have grown. */
export function areaOfSource({ source }: Pick<Pivot, "source">): Area {
  return source.sheet.tables.find(({ id }) => id === source.tableId)?.whole ?? source.area;
}

/** Reads the source anew. */
export function recordsOf(pivot: Pivot): Records {
  const [headings = [], ...rows] = pivot.source.sheet.values(areaOfSource(pivot));
  const places = new Map(
    pivot.fields.map((field) => [field, headings.map(String).indexOf(field.heading)]),
  );
  const said = (row: CellValue[], field: PivotField) => row[places.get(field) ?? -1] ?? "";
  const used = [...pivot.rows, ...pivot.columns, ...pivot.filters];
  const shown = rows.filter((row) => used.every((field) => !field.hidden.has(said(row, field))));
  // Items that are hidden are still items of their own field.
  const all = (field: PivotField) =>
    field.hidden.size === 0
      ? shown
      : rows.filter((row) => used.every((one) => one === field || !one.hidden.has(said(row, one))));
  const isIn = (row: CellValue[], fields: readonly PivotField[], items: CellValue[] = []) =>
    items.every((item, at) => {
      const field = fields[at];
      return field !== undefined && said(row, field) === item;
    });
  const within = (from: CellValue[][], at: { rows?: CellValue[]; columns?: CellValue[] }) =>
    from.filter((row) => isIn(row, pivot.rows, at.rows) && isIn(row, pivot.columns, at.columns));
  return {
    itemsOf: (field, at) => [...new Set(within(all(field), at).map((row) => said(row, field)))],
    valuesOf: (field, at) => within(shown, at).map((row) => said(row, field)),
  };
}

const kinds = ["number", "string", "boolean"];

function compare(one: CellValue, other: CellValue): number {
  const byKind = kinds.indexOf(typeof one) - kinds.indexOf(typeof other);
  if (byKind !== 0) return byKind;
  if (typeof one === "string") return one.localeCompare(String(other), "sv");
  return Number(one) - Number(other);
}

/** The items of a field in the order in which they stand. */
export function sortedItems(
  field: PivotField,
  records: Records,
  above: CellValue[] = [],
  axis: "rows" | "columns" = "rows",
): CellValue[] {
  const items = records.itemsOf(field, { [axis]: above });
  const sign = field.isDescending ? -1 : 1;
  const { sortedBy } = field;
  if (!sortedBy) return items.sort((one, other) => sign * compare(one, other));
  const by = (sortedBy.kept.summarizeBy ?? "Sum") as string;
  const worth = new Map(
    items.map((item) => {
      const within = { rows: [], columns: [], [axis]: [...above, item] };
      return [item, sumUp(records.valuesOf(sortedBy.field, within), by)];
    }),
  );
  return items.sort((one, other) => sign * compare(worth.get(one) ?? "", worth.get(other) ?? ""));
}
