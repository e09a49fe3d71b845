import { type Area } from "../area";
import type { CellValue } from "../cell";
import type { Sheet } from "../sheet";
import { recordsOf, sortedItems, type Records } from "./pivot-records";
import {
  nameOfData,
  nameOfField,
  nameOfItem,
  type Pivot,
  type PivotAreas,
  type PivotField,
  type PivotLine,
} from "./pivot";
import { showAgainst, sumUp } from "./sum-up";

interface LabelledLine extends PivotLine {
  label: string;
  /** Totals of what is within stand elsewhere. */
  isBlank?: boolean;
}

/** Draws a pivot table on its sheet as its source is now; what was drawn before is taken away. */
export function drawPivot(sheet: Sheet, pivot: Pivot): void {
  if (pivot.drawn) sheet.clear(pivot.drawn.whole, "All");
  const records = recordsOf(pivot);
  const lines = linesOf(pivot, records, pivot.rows, pivot.kept.showColumnGrandTotals !== false);
  const across = acrossOf(pivot, records);
  const labels = labelsOf(pivot, lines);
  const heads = headsOf(pivot, across, labels[0]?.length ?? 1);
  const body = lines.map((line) =>
    across.map((column) => (line.isBlank ? "" : valueAt(pivot, records, line, column))),
  );
  const rows = [...heads, ...labels.map((label, at) => [...label, ...(body[at] ?? [])])];
  const areas = placesOf(pivot, heads, labels, { lines, across });
  const filters = pivot.filters.map((field) => [nameOfField(field), filterWord(field, records)]);
  if (areas.filters) sheet.write(areas.filters, filters);
  sheet.write({ ...areas.whole, top: areas.columnLabels.top }, rows);
  formatBody(sheet, areas);
  pivot.drawn = areas;
}

function filterWord(field: PivotField, records: Records): string {
  const shown = sortedItems(field, records).filter((item) => !field.hidden.has(item));
  if (field.hidden.size === 0) return "(All)";
  return shown.length === 1 ? nameOfItem(field, shown[0] ?? "") : "(Multiple Items)";
}

/** The rows: the items of the outermost field, and within each those of the next. */
function linesOf(
  pivot: Pivot,
  records: Records,
  fields: readonly PivotField[],
  hasTotal: boolean,
  above: CellValue[] = [],
): LabelledLine[] {
  const [field, ...within] = fields;
  const lines = field
    ? sortedItems(field, records, above).flatMap((item): LabelledLine[] => {
        const items = [...above, item];
        const label = nameOfItem(field, item);
        if (field.hidden.has(item)) return [];
        if (within.length === 0 || field.folded.has(item)) return [{ items, label }];
        const inner = linesOf(pivot, records, within, false, items);
        const { layoutType = "Compact", subtotalLocation = "AtTop" } = pivot.kept;
        const { automatic = true } = (field.kept.subtotals ?? {}) as { automatic?: boolean };
        const isOff = subtotalLocation === "Off" || !automatic;
        const isBelow = layoutType === "Tabular" || subtotalLocation === "AtBottom";
        const total = { items, label: `${label} Total` };
        if (layoutType === "Tabular") return [...inner, ...(isOff ? [] : [total])];
        const head = { items, label, isBlank: isOff || isBelow };
        return [head, ...inner, ...(isBelow && !isOff ? [total] : [])];
      })
    : [];
  const total = { items: [], label: "Grand Total" };
  return above.length === 0 && (hasTotal || fields.length === 0) ? [...lines, total] : lines;
}

/** The columns: the innermost items of the fields across, each with all numbers that are summed up. */
function acrossOf(pivot: Pivot, records: Records): LabelledLine[] {
  const { columns, data } = pivot;
  const leaves = columns.reduce<CellValue[][]>(
    (all, field) =>
      all.flatMap((above) =>
        sortedItems(field, records, above, "columns")
          .filter((item) => !field.hidden.has(item))
          .map((item) => [...above, item]),
      ),
    [[]],
  );
  const hasTotal = columns.length > 0 && pivot.kept.showRowGrandTotals !== false;
  const all = [...(columns.length > 0 ? leaves : [[]]), ...(hasTotal ? [[]] : [])];
  return all.flatMap((items) =>
    data.map((one) => ({ items, data: one, label: items.length > 0 ? "" : nameOfData(one) })),
  );
}

/** What stands before the numbers: one column in the compact layout, else one for each field. */
function labelsOf(pivot: Pivot, lines: readonly LabelledLine[]): string[][] {
  const isCompact = (pivot.kept.layoutType ?? "Compact") === "Compact";
  const width = isCompact ? 1 : Math.max(1, pivot.rows.length);
  let before: CellValue[] = [];
  return lines.map(({ items, label }) => {
    const cells = Array.from({ length: width }, () => "");
    const at = isCompact ? 0 : Math.max(0, items.length - 1);
    // In the tabular layout the items outside stand in the first row of theirs.
    const isTabular = pivot.kept.layoutType === "Tabular" && !label.endsWith(" Total");
    items.slice(0, -1).forEach((item, place) => {
      const field = pivot.rows[place];
      const isNew = items.slice(0, place + 1).some((one, depth) => one !== before[depth]);
      if (isTabular && field && isNew) cells[place] = nameOfItem(field, item);
    });
    cells[at] = label;
    before = items;
    return cells;
  });
}

/** The rows above the numbers. */
function headsOf(pivot: Pivot, across: readonly LabelledLine[], width: number): string[][] {
  const { columns, data, rows } = pivot;
  const isCompact = (pivot.kept.layoutType ?? "Compact") === "Compact";
  const named = isCompact || rows.length === 0 ? ["Row Labels"] : rows.map(nameOfField);
  const corner = Array.from({ length: width }, (_, at) => named[at] ?? "");
  const blank = corner.map(() => "");
  if (columns.length === 0) return [[...corner, ...across.map(({ label }) => label)]];
  const [only] = data;
  const first = [data.length === 1 && only ? nameOfData(only) : "", ...blank.slice(1)];
  const title = across.map((_, at) => (at === 0 ? "Column Labels" : ""));
  const levels = columns.map((field, depth) =>
    across.map(({ items }, at) => {
      const isSame = items
        .slice(0, depth + 1)
        .every((one, place) => across[at - 1]?.items[place] === one);
      if (items.length === 0)
        return depth === 0 && across[at - 1]?.items.length !== 0 ? "Grand Total" : "";
      return isSame && at > 0 ? "" : nameOfItem(field, items[depth] ?? "");
    }),
  );
  const ofData =
    data.length > 1 ? [across.map((one) => (one.data ? nameOfData(one.data) : ""))] : [];
  const all = [title, ...levels, ...ofData];
  return all.map((cells, at) => [
    ...(at === 0 ? first : at === all.length - 1 ? corner : blank),
    ...cells,
  ]);
}

function valueAt(pivot: Pivot, records: Records, line: PivotLine, column: PivotLine): CellValue {
  const { data } = column;
  if (!data) return "";
  const total = (rows: CellValue[], columns: CellValue[]) => {
    const by = (data.kept.summarizeBy ?? "Sum") as string;
    return sumUp(records.valuesOf(data.field, { rows, columns }), by);
  };
  const value = total(line.items, column.items);
  const shown = showAgainst(data, value, {
    row: total(line.items, []),
    column: total([], column.items),
    all: total([], []),
  });
  const { emptyCellText = "" } = pivot.kept;
  return shown === "" ? (emptyCellText as string) : shown;
}

function placesOf(
  pivot: Pivot,
  heads: readonly unknown[][],
  labels: readonly unknown[][],
  { lines, across }: Pick<PivotAreas, "lines" | "across">,
): PivotAreas {
  const { row, column } = pivot.at;
  const width = labels[0]?.length ?? 1;
  const head = row + (pivot.filters.length > 0 ? pivot.filters.length + 1 : 0);
  const top = head + heads.length;
  const bottom = Math.max(top, top + lines.length - 1);
  const right = column + width + Math.max(1, across.length) - 1;
  const filters: Area = {
    ...{ top: row, left: column, bottom: row + pivot.filters.length - 1, right: column + 1 },
  };
  const last = across.length === 0 ? column + width - 1 : right;
  return {
    whole: {
      top: row,
      left: column,
      bottom: Math.max(top + lines.length - 1, head),
      right: pivot.filters.length > 0 ? Math.max(last, column + 1) : last,
    },
    ...(pivot.filters.length > 0 && { filters }),
    rowLabels: { top, left: column, bottom, right: column + width - 1 },
    columnLabels: { top: head, left: column, bottom: top - 1, right: last },
    body: { top, left: column + width, bottom, right },
    lines,
    across,
  };
}

function formatBody(sheet: Sheet, { body, across }: PivotAreas): void {
  across.forEach(({ data }, at) => {
    const { numberFormat, showAs } = data?.kept ?? {};
    const { calculation = "None" } = (showAs ?? {}) as { calculation?: string };
    const usual = calculation.startsWith("Percent") ? "0.00%" : undefined;
    const format = numberFormat ?? usual;
    const left = body.left + at;
    if (format !== undefined)
      sheet.format({ ...body, left, right: left }, { numberFormat: format });
  });
}
