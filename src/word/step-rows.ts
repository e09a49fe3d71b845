/** What a row of the open tab carries, so that J and K lead to it; `true` on the one to begin at. */
export const rowAttribute = (isFirst: boolean): { "data-row": boolean } => ({
  "data-row": isFirst,
});

/** Puts the focus on the next row of the open tab, or the one before; from elsewhere, on the one to begin at. */
export function stepRows(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  const here = rows.indexOf(document.activeElement as HTMLElement);
  const first = rows.find((row) => row.dataset.row === "true") ?? rows[0];
  (here < 0 ? first : rows[here + by])?.focus();
}
