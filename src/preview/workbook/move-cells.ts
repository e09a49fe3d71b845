import { sheetEnd, type Area } from "./area";
import type { Cell } from "./cell";
import type { CellRows } from "./formula-engine";
import type { Shift } from "./shift-formula";

/** Moves what is from an area on down by `count` rows, or up over it when that is negative. */
export function moveRows(cells: CellRows, { top, left, right, bottom }: Area, count: number): void {
  if (left === 0 && right === sheetEnd.columns - 1) {
    if (count < 0) cells.splice(top, -count);
    else if (cells.length > top)
      cells.splice(top, 0, ...Array.from({ length: count }, () => undefined));
    return;
  }
  const rows = [...cells.keys()].filter((row) => row >= top);
  if (count > 0) rows.reverse();
  for (const row of rows) {
    for (let column = left; column <= right; column++) {
      const cell = cells[row]?.[column];
      if (cell) delete cells[row]?.[column];
      if (cell && (count > 0 || row > bottom)) (cells[row + count] ??= [])[column] = cell;
    }
  }
}

/** Moves what is from an area on to the right by `count` columns, or to the left over it. */
export function moveColumns(
  cells: CellRows,
  { top, left, right, bottom }: Area,
  count: number,
): void {
  for (let row = top; row <= Math.min(bottom, cells.length - 1); row++) {
    const before = cells[row];
    if (!before) continue;
    const after: Cell[] = [];
    before.forEach((cell, column) => {
      if (column < left) after[column] = cell;
      else if (count > 0 || column > right) after[column + count] = cell;
    });
    cells[row] = after;
  }
}

/** Lets what lies in areas follow cells that moved; what lay only in what was taken out is gone. */
export function keepShifted<T>(list: T[], shifted: (item: T) => T | undefined): void {
  list.splice(0, list.length, ...list.map(shifted).filter((item) => item !== undefined));
}

/** Lets sizes of rows or columns follow. */
export function shiftKeys(sizes: Map<number, number>, { at, count }: Shift): void {
  const before = [...sizes];
  sizes.clear();
  for (const [place, size] of before) {
    if (place < at) sizes.set(place, size);
    else if (place + count >= at || count > 0) sizes.set(place + count, size);
  }
}

/** Lets places of rows or columns follow. */
export function shiftSet(places: Set<number>, { at, count }: Shift): void {
  const before = [...places];
  places.clear();
  for (const place of before) {
    if (place < at) places.add(place);
    else if (place + count >= at || count > 0) places.add(place + count);
  }
}
