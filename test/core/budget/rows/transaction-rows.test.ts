/** @jest-environment node */
import { BookedRows } from "../../../../src/core/budget/rows/booked-rows";
import { joinRows } from "../../../../src/core/budget/rows/join-rows";
import { noText, TextList } from "../../../../src/core/budget/rows/texts";
import type { TransactionRows } from "../../../../src/core/budget/rows/transaction-rows";

/** Rows of the texts "a" and "b", all in one currency and on one line. */
function rowsIn(currency: string): BookedRows {
  const numbers = { text: Int32Array.of(0, 1, 0) };
  const [days, minors] = [Int32Array.of(1, 2, 3), Float64Array.of(10, 20, 30)];
  const constants = { currency: 2, line: 3 };
  const columns = {
    count: 3,
    days,
    minors,
    numbers,
    constants,
    occurrences: Int32Array.of(1, 1, 2),
  };
  return new BookedRows(columns, new TextList(["a", "b", currency, "Resor"]));
}

const toldOf = (rows: TransactionRows) =>
  Array.from(rows, ({ text, currency }) => `${text} ${currency}`);

test("a text that all rows have is told of each, and asked about once", () => {
  const rows = rowsIn("SEK");
  expect(toldOf(rows)).toEqual(["a SEK", "b SEK", "a SEK"]);
  const answer = jest.fn((text: string) => text.length);
  expect([...rows.askText("currency", answer)]).toEqual([3, 3, 3]);
  expect(answer).toHaveBeenCalledTimes(1);
});

test("rows tell which text they have in common, and that they have none or each its own", () => {
  const rows = rowsIn("SEK");
  expect(rows.constantOf("currency")).toBe(2);
  expect(rows.constantOf("account")).toBe(noText);
  expect(rows.constantOf("text")).toBeUndefined();
});

test("what rows have in common stays with each of them when they are joined with others or picked", () => {
  const joined = joinRows([rowsIn("SEK"), rowsIn("EUR")]);
  expect(toldOf(joined)).toEqual(["a SEK", "b SEK", "a SEK", "a EUR", "b EUR", "a EUR"]);
  expect(toldOf(rowsIn("EUR").only([1, 2]))).toEqual(["b EUR", "a EUR"]);
  expect(Array.from(rowsIn("SEK").with(rowsIn("EUR")), ({ line }) => line)).toEqual(
    Array.from({ length: 6 }, () => "Resor"),
  );
});

test("a row that comes on another line leaves the line that all had", () => {
  const rows = rowsIn("SEK").onLines(new Map([[1, "Mat"]]));
  expect(Array.from(rows, ({ line }) => line)).toEqual(["Resor", "Mat", "Resor"]);
});
