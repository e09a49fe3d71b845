import { amountRefusal, readAmount, type AmountRefusal, type AmountSpelling } from "./read-amount";

/**
 * Of the cells that the amount of a row is made of the first one that cannot be read, and why. When all that is wrong
 * is that they are empty, an empty text that is no amount.
 */
export function findUnreadAmount(
  cells: readonly string[],
  spelling: AmountSpelling,
): { code: AmountRefusal; text: string } {
  const isUnread = (cell: string) => cell.trim() !== "" && !readAmount(cell, spelling);
  const text = cells.find(isUnread) ?? "";
  return { code: amountRefusal(text, spelling), text };
}
