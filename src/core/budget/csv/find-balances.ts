import type { CsvTransactions } from "./csv-transactions";

/**
 * Opening and closing balance of rows that carry a running balance, oldest first or newest first as the file has it;
 * undefined when the balances do not follow from the amounts, since rows are then missing or of several accounts.
 */
export function findBalances({
  count,
  minors,
  balances,
}: Pick<CsvTransactions, "count" | "minors" | "balances">):
  { openingMinor: number; closingMinor: number } | undefined {
  if (!balances || count === 0) return undefined;
  for (const step of [1, -1]) {
    const [first, last] = step > 0 ? [0, count - 1] : [count - 1, 0];
    const openingMinor = (balances[first] ?? NaN) - (minors[first] ?? 0);
    if (!Number.isFinite(openingMinor)) return undefined;
    let balance = openingMinor;
    let row = first;
    for (; row >= 0 && row < count; row += step) {
      balance += minors[row] ?? 0;
      if (balance !== balances[row]) break;
    }
    if (row === last + step) return { openingMinor, closingMinor: balance };
  }
  return undefined;
}
