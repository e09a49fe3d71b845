import { partsOf } from "../../shared/calendar-date";
import { remembered } from "../../shared/remembered";
import type { TransactionRows } from "../rows/transaction-rows";
import type { BudgetTable } from "./budget-table";
import { toMonth } from "./month";

/**
 * Books rows in the table's currency on the lines that they stand on; what stands on no line counts as outside. Rows in
 * other currencies are passed over.
 */
export function bookTransactions(
  table: BudgetTable,
  transactions: TransactionRows,
  currency: string,
): void {
  const isOwn = rowsInCurrency(transactions, currency);
  if (isOwn === false) return;
  const lines = transactions.askText("line", (text) => table.numberOf(text));
  const { days, minors, count } = transactions.columns;
  let day = NaN;
  let month = 0;
  for (let row = 0; row < count; row += 1) {
    if (isOwn !== true && isOwn[row] !== 1) continue;
    if (days[row] !== day) {
      day = days[row] ?? 0;
      month = monthOfDay(day);
    }
    table.book(lines[row] ?? -1, month, minors[row] ?? 0);
  }
}

/** Whether all rows are in a currency, or none is; or 1 for each one that is. */
function rowsInCurrency(transactions: TransactionRows, currency: string): Int32Array | boolean {
  if (transactions.constantOf("currency") === undefined) {
    return transactions.askText("currency", (text) => Number(text === currency));
  }
  return transactions.length > 0 && transactions.textAt("currency", 0) === currency;
}

const monthOfDay = remembered((day: number) => {
  const { year, month } = partsOf(day);
  return toMonth(year, month);
});
