import { JoinedTexts, noText } from "./texts";
import { TransactionRows, type TextField, type TransactionColumns } from "./transaction-rows";

/** Puts the rows of several sources under each other. */
export function joinRows(sources: readonly TransactionRows[]): TransactionRows {
  const parts = sources.filter(({ length }) => length > 0);
  if (parts.length === 1 && parts[0]) return parts[0];
  return new TransactionRows(joinColumns(parts), new JoinedTexts(parts.map(({ texts }) => texts)));
}

function joinColumns(parts: readonly TransactionRows[]): TransactionColumns {
  const count = parts.reduce((sum, { length }) => sum + length, 0);
  const joined: TransactionColumns = {
    ...{ count, days: new Int32Array(count), minors: new Float64Array(count), numbers: {} },
  };
  let [row, text] = [0, 0];
  const columnOf = (field: TextField) =>
    (joined.numbers[field] ??= new Int32Array(count).fill(noText));
  for (const { columns, texts } of parts) {
    joined.days.set(columns.days.subarray(0, columns.count), row);
    joined.minors.set(columns.minors.subarray(0, columns.count), row);
    for (const [field, number] of entriesOf(columns.constants ?? {})) {
      columnOf(field).fill(number + text, row, row + columns.count);
    }
    for (const [field, numbers] of entriesOf(columns.numbers)) {
      const column = columnOf(field);
      for (let at = 0; at < columns.count; at += 1) {
        const number = numbers[at] ?? noText;
        column[row + at] = number === noText ? noText : number + text;
      }
    }
    row += columns.count;
    text += texts.count;
  }
  return joined;
}

/** Only some rows, by their numbers in their order. */
export function pickRows(columns: TransactionColumns, rows: ArrayLike<number>): TransactionColumns {
  if (rows.length === columns.count) return columns;
  const numbers: TransactionColumns["numbers"] = {};
  for (const [field, column] of entriesOf(columns.numbers)) numbers[field] = pick(column, rows);
  const { days, minors } = columns;
  return {
    ...{ ...columns, count: rows.length, numbers },
    ...{ days: pick(days, rows), minors: pick(minors, rows) },
  };
}

/** Only some elements of a column. */
export function pick<Column extends Int32Array | Float64Array>(
  column: Column,
  rows: ArrayLike<number>,
): Column {
  if (rows.length === column.length) return column;
  const picked = column.slice(0, rows.length) as Column;
  for (let at = 0; at < rows.length; at += 1) picked[at] = column[rows[at] ?? 0] ?? 0;
  return picked;
}

function entriesOf<Value>(fields: Partial<Record<TextField, Value>>): [TextField, Value][] {
  return Object.entries(fields) as [TextField, Value][];
}
