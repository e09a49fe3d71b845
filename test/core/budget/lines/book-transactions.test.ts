/** @jest-environment node */
import { toTransactions } from "../../../../src/core/budget/csv/csv-transactions";
import { findCsvMapping } from "../../../../src/core/budget/csv/find-csv-mapping";
import { readCsv } from "../../../../src/core/budget/csv/read-csv";
import { bookCsv, bookTransactions } from "../../../../src/core/budget/lines/book-transactions";
import { BudgetTable } from "../../../../src/core/budget/lines/budget-table";
import { toMonth } from "../../../../src/core/budget/lines/month";
import { matchLines } from "../../../../src/core/budget/match/match-lines";

const lines = ["rent", "travel"].map((id) => ({
  ...{ id, name: id, kind: "cost" as const, rollOver: "none" as const },
}));
const rules = [
  { id: "1", contains: "payee x", line: "travel" },
  { id: "2", contains: "hyra", line: "rent" },
];
const months = { from: toMonth(2026, 1), to: toMonth(2026, 3) };

test("booking a file in columns and booking its objects give the same figures", () => {
  const text =
    "Datum;Text;Mottagare;Belopp\n2026-01-05;Hyra;A;-100,00\n2026-02-05;Hyra;Payee X;-7,00\n" +
    "2026-03-05;Okänt;B;-5,50\n2027-03-05;Hyra;B;-1,00\n";
  const bytes = new TextEncoder().encode(text);
  const file = readCsv(bytes, findCsvMapping(bytes).value!).value;
  const [inColumns, asObjects] = [new BudgetTable(lines, months), new BudgetTable(lines, months)];
  expect([...bookCsv(inColumns, file, rules)]).toEqual([0, 1, -1, 0]);
  const transactions = toTransactions(file);
  const matches = matchLines(transactions, { rules, earlier: [], accounts: [] });
  bookTransactions(
    asObjects,
    transactions.map((one, at) => ({ ...one, ...matches[at] })),
  );
  for (const { id } of lines)
    expect(inColumns.totals(id, months)).toEqual(asObjects.totals(id, months));
  expect(inColumns.totals("rent", months).actual).toBe(10_000);
  expect([inColumns.outsideMinor, asObjects.outsideMinor]).toEqual([-650, -650]);
});
