import type { Sheet } from "./sheet";

/** CSS pixels of a length in points. */
export function toPixels(points: number): number {
  return Math.round((points * 4) / 3);
}

/** Columns and rows of a sheet that have not the usual size, in CSS pixels; hidden ones have none. */
export function viewSizes(sheet: Sheet): {
  widths: [column: number, pixels: number][];
  heights: [row: number, pixels: number][];
} {
  const widths = new Map([...sheet.widths].map(([column, size]) => [column, toPixels(size)]));
  for (const column of sheet.hiddenColumns) widths.set(column, 0);
  const heights = heightsOfLetters(sheet);
  for (const [row, size] of sheet.heights) heights.set(row, toPixels(size));
  for (const row of [...sheet.hiddenRows, ...sheet.filteredRows]) heights.set(row, 0);
  const inOrder = (sizes: Map<number, number>) => [...sizes].sort(([one], [other]) => one - other);
  return { widths: inOrder(widths), heights: inOrder(heights) };
}

const usualLetters = 11;
const rowsLookedAt = 1000;

/** Excel makes rows higher for large letters; only the first rows are looked at. */
function heightsOfLetters({ cells }: Sheet): Map<number, number> {
  const heights = new Map<number, number>();
  cells.slice(0, rowsLookedAt).forEach((line, row) => {
    const sizes = line?.map((cell) => cell.format?.fontSize ?? 0) ?? [];
    const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
    if (largest > usualLetters) heights.set(row, toPixels(largest * 1.35));
  });
  return heights;
}
