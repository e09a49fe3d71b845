import { dayNumberOf } from "../../shared/calendar-date";

/** In which order a file writes year, month and day. */
export type DateOrder = "ymd" | "dmy" | "mdy";

const threeGroups = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})\.?(?:$|[ T,])/;
const eightDigits = /^(\d{4})(\d\d)(\d\d)(?:$|\D|\d{4,6}(?:$|\D))/;
const sixDigits = /^(\d\d)(\d\d)(\d\d)$/;

/**
 * Reads a date written in digits, with or without a time after it, into its day number. Years of two digits are
 * 1970–2069. Undefined when it is none or there is no such day.
 */
export function readDate(text: string, order: DateOrder): number | undefined {
  const trimmed = text.trim();
  const packed = eightDigits.exec(trimmed) ?? (order === "ymd" ? sixDigits.exec(trimmed) : null);
  if (packed) return toDay(packed[1], packed[2], packed[3]);
  const groups = threeGroups.exec(trimmed);
  if (!groups) return undefined;
  const [, first = "", second, third = ""] = groups;
  if (first.length === 4) return toDay(first, second, third);
  if (order === "ymd") return first.length === 2 ? toDay(first, second, third) : undefined;
  return order === "dmy" ? toDay(third, second, first) : toDay(third, first, second);
}

function toDay(year = "", month = "", day = ""): number | undefined {
  if (year.length !== 4 && year.length !== 2) return undefined;
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);
  return dayNumberOf(full, Number(month), Number(day));
}

/**
 * The order a column writes its dates in: the one that reads most cells. `unsure` when day and month could be
 * exchanged in every cell; `mixed` when no order reads them all.
 */
export function findDateOrder(cells: readonly string[]): {
  order: DateOrder;
  read: number;
  unsure: boolean;
  mixed: boolean;
} {
  const orders: DateOrder[] = ["ymd", "dmy", "mdy"];
  const times = new Map<string, number>();
  // A bank's rows of one day stand together, so that most dates are another cell's.
  for (const cell of cells) times.set(cell, (times.get(cell) ?? 0) + 1);
  const readable = (order: DateOrder) =>
    [...times].filter(([cell]) => readDate(cell, order) !== undefined);
  const counts = orders.map((order) => readable(order).reduce((sum, [, count]) => sum + count, 0));
  const best = Math.max(...counts);
  const order = orders[counts.indexOf(best)] ?? "ymd";
  const unsure = best > 0 && counts[1] === counts[2] && order === "dmy";
  return { order, read: best, unsure, mixed: best > 0 && best < cells.length };
}
