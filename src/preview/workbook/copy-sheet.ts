import { changeFormat } from "./cell-format";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Copies a sheet with its cells and what lies on it to the end of a workbook, as "Budget (2)". */
export function copySheet(book: Workbook, from: Sheet): Sheet {
  const to = book.addSheet(freeName(book, from.name));
  from.cells.forEach((line, row) => {
    line?.forEach((cell, column) => {
      Object.assign(to.need(row, column), {
        ...cell,
        ...(cell.format && { format: changeFormat(cell.format, {}) }),
      });
    });
  });
  for (const [column, width] of from.widths) to.widths.set(column, width);
  for (const [row, height] of from.heights) to.heights.set(row, height);
  for (const row of from.hiddenRows) to.hiddenRows.add(row);
  for (const column of from.hiddenColumns) to.hiddenColumns.add(column);
  to.merges.push(...from.merges);
  to.validations.push(...structuredClone(from.validations));
  const formats = structuredClone(from.conditionalFormats);
  to.conditionalFormats.push(...formats.map((one) => ({ ...one, id: book.nextId() })));
  for (const table of from.tables) {
    const made = book.addTable(to, table.whole, true);
    Object.assign(made, structuredClone({ ...table, id: made.id, name: made.name }));
  }
  to.page = structuredClone(from.page);
  to.frozen = { ...from.frozen };
  to.tabColor = from.tabColor;
  to.showGridlines = from.showGridlines;
  to.showHeadings = from.showHeadings;
  to.cellsCopied();
  return to;
}

function freeName(book: Workbook, name: string): string {
  for (let number = 2; ; number++) {
    const end = ` (${number})`;
    const free = `${name.slice(0, 31 - end.length)}${end}`;
    if (!book.sheet(free)) return free;
  }
}
