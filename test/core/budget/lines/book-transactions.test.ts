/** @jest-environment node */
import { draftImport, type ImportDraft } from "../../../../src/core/budget/desk/import-draft";
import { chosenRows } from "../../../../src/core/budget/import/preview-import";
import { takeIn } from "../../../../src/core/budget/import/take-in";
import { bookTransactions } from "../../../../src/core/budget/lines/book-transactions";
import { BudgetTable } from "../../../../src/core/budget/lines/budget-table";
import { toMonth } from "../../../../src/core/budget/lines/month";
import { toBookedRows } from "../../../../src/core/budget/rows/booked-builder";

const lines = ["rent", "travel"].map((id) => ({
  ...{ id, name: id, kind: "cost" as const, rollOver: "none" as const },
}));
const rules = [
  { id: "1", contains: "payee x", line: "travel" },
  { id: "2", contains: "hyra", line: "rent" },
];
const months = { from: toMonth(2026, 1), to: toMonth(2026, 3) };

test("a file that was taken in stands on its lines and months, and the rest is told as outside", () => {
  const text =
    "Datum;Text;Mottagare;Belopp\n2026-01-05;Hyra;A;-100,00\n2026-02-05;Hyra;Payee X;-7,00\n" +
    "2026-03-05;Okänt;B;-5,50\n2027-03-05;Hyra;B;-1,00\n";
  const known = toBookedRows([]);
  const draft = draftImport(new TextEncoder().encode(text), { known, rules, csvMappings: [] });
  const { preview, matches } = draft as ImportDraft;
  const booked = takeIn(preview, chosenRows(preview, new Set()), matches, "file");
  const table = new BudgetTable(lines, months);
  bookTransactions(table, booked, "SEK");
  expect(Array.from(booked, ({ line }) => line)).toEqual(["rent", "travel", undefined, "rent"]);
  expect(table.at("actual", "rent", months.from)).toBe(10_000);
  expect(table.at("actual", "travel", months.from + 1)).toBe(700);
  expect(table.outsideMinor).toBe(-650);
});

test("rows in another currency are booked nowhere", () => {
  const table = new BudgetTable(lines, months);
  const row = { date: "2026-01-05", minor: -100, text: "", account: "", key: "", batch: "" };
  bookTransactions(table, toBookedRows([{ ...row, currency: "EUR", line: "rent" }]), "SEK");
  expect([table.at("actual", "rent", months.from), table.outsideMinor]).toEqual([0, 0]);
});
