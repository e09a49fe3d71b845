/** @jest-environment node */
import fc from "fast-check";
import {
  chosenRows,
  previewedRow,
  previewImport,
  type ImportPreview,
} from "../../../../src/core/budget/import/preview-import";
import { reconcile } from "../../../../src/core/budget/import/reconcile";
import { takeIn } from "../../../../src/core/budget/import/take-in";
import { matchLines } from "../../../../src/core/budget/match/match-lines";
import { toBookedRows } from "../../../../src/core/budget/rows/booked-builder";
import type { BookedRows } from "../../../../src/core/budget/rows/booked-rows";
import { toRows } from "../../../../src/core/budget/rows/rows-builder";
import type { Transaction } from "../../../../src/core/budget/transaction";
import { aTransaction } from "../a-transaction";
import { processorMsOf } from "../../../support/processor-time";

const nothing = toBookedRows([]);

function preview(transactions: readonly Transaction[], known = nothing): ImportPreview {
  return previewImport(toRows(transactions), known);
}

function addedOf(made: ImportPreview, accepted: readonly number[] = []): BookedRows {
  const matches = matchLines(made.rows, { rules: [] });
  return takeIn(made, chosenRows(made, new Set(accepted)), matches, "batch");
}

function added(transactions: readonly Transaction[], known = nothing): BookedRows {
  return addedOf(preview(transactions, known));
}

const keysOf = (rows: BookedRows) => Array.from(rows, ({ key }) => key);
const verdictsOf = (made: ImportPreview) =>
  Array.from({ length: made.rows.length }, (_, row) => previewedRow(made, row).verdict);

const coffee = aTransaction({ text: "Kaffe", minor: -4500 });

test("two true twins in one file stay two, and the same file again adds nothing", () => {
  const known = added([coffee, coffee, aTransaction()]);
  expect(known).toHaveLength(3);
  expect(new Set(keysOf(known)).size).toBe(3);
  expect(preview([coffee, coffee, aTransaction()], known).counts).toEqual({
    ...{ new: 0, known: 3, unsure: 0 },
  });
});

test("a third twin in a later file is one new row", () => {
  const known = added([coffee, coffee]);
  const made = preview([coffee, coffee, coffee], known);
  expect(verdictsOf(made)).toEqual(["known", "known", "new"]);
  expect(keysOf(addedOf(made))).toEqual(["55551|2026-11-02|-4500|SEK|kaffe|3"]);
});

test("however files overlap and whatever their order, each row is added once", () => {
  const day = fc.integer({ min: 1, max: 9 }).map((number) => `2026-11-0${number}`);
  const one = fc
    .record({ date: day, minor: fc.constantFrom(-100, -200), text: fc.constantFrom("A", "B") })
    .map(aTransaction);
  const check = fc.property(fc.array(one), fc.nat(), fc.nat(), (rows, cut, shift) => {
    const inOrder = rows.toSorted((left, right) => left.date.localeCompare(right.date));
    const limit = `2026-11-0${(cut % 9) + 1}`;
    const known = added(inOrder.filter(({ date }) => date <= limit));
    const turned = [...inOrder.slice(shift % 7), ...inOrder.slice(0, shift % 7)];
    const all = known.with(added(turned, known));
    const told = ({ date, minor, text }: Transaction) => `${date}${minor}${text}`;
    expect(Array.from(all, told).toSorted()).toEqual(rows.map(told).toSorted());
    expect(new Set(keysOf(all)).size).toBe(rows.length);
    expect(added(turned.toReversed(), all)).toHaveLength(0);
  });
  fc.assert(check);
});

test("a workbook that was read anew knows the same rows as one that was added to", () => {
  const rows = [coffee, aTransaction(), coffee, { ...coffee, date: "2026-11-03" }];
  const kept = added(rows);
  const read = toBookedRows(kept);
  expect(keysOf(read)).toEqual(keysOf(kept));
  expect(preview([...rows, coffee], read).counts).toEqual({ new: 1, known: 4, unsure: 0 });
});

test("a row that she changed by hand is still the row that was added", () => {
  const [row] = added([coffee]);
  const changed = toBookedRows([{ ...row!, text: "Fika", minor: -5000 }]);
  expect(keysOf(changed)).toEqual([row!.key]);
  const again = preview([aTransaction(), coffee, coffee], changed);
  expect(verdictsOf(again)).toEqual(["new", "known", "new"]);
});

test("a re-export with other letters, blanks and account dashes is known", () => {
  const known = added([aTransaction({ text: "Hyra  november" })]);
  const again = aTransaction({ text: "HYRA NOVEMBER ", account: "55551" });
  expect(preview([again], known).counts.known).toBe(1);
});

test("amounts beyond 32 bits are told apart", () => {
  const large = 2 ** 32;
  const rows = [coffee, aTransaction({ text: "Kaffe", minor: -4500 + large })];
  expect(preview(rows, added([coffee])).counts).toEqual({ new: 1, known: 1, unsure: 0 });
});

test("the bank's own number recognizes a row whose text was changed", () => {
  const known = added([aTransaction({ bankId: "77", text: "RESERVED" })]);
  const row = previewedRow(preview([aTransaction({ bankId: "77" })], known), 0);
  expect(row).toMatchObject({ verdict: "known", reason: "same-bank-id" });
});

test("two rows that only the bank's number parts are two, with a key each", () => {
  const known = added([aTransaction({ bankId: "77" })]);
  const made = preview([aTransaction({ bankId: "78" })], known);
  expect(made.counts.known).toBe(0);
  const [unsure] = Array.from(made.found.keys());
  expect(keysOf(known.with(addedOf(made, [unsure!])))).toEqual([
    ...["55551|2026-11-02|-1250000|SEK|hyra|1", "55551|2026-11-02|-1250000|SEK|hyra|2"],
  ]);
});

test("the same amount under another text is unsure, and only while the file does not explain it", () => {
  const known = added([aTransaction({ text: "KORTKÖP 1102" })]);
  const booked = aTransaction({ text: "Hyresbolaget" });
  expect(previewedRow(preview([booked], known), 0)).toMatchObject({
    ...{ verdict: "unsure", reason: "text-or-day-changed" },
  });
  expect(preview([booked, aTransaction({ text: "KORTKÖP 1102" })], known).counts).toEqual({
    ...{ new: 1, known: 1, unsure: 0 },
  });
});

test("a text that goes on is unsure for four days, and another text is new", () => {
  const known = added([aTransaction({ text: "Kortköp Ek" })]);
  const later = (date: string, text: string) =>
    verdictsOf(preview([aTransaction({ date, text })], known))[0];
  expect(later("2026-11-06", "Kortköp Ek & Co")).toBe("unsure");
  expect(later("2026-10-29", "KORTKÖP")).toBe("unsure");
  expect(later("2026-11-07", "Kortköp Ek & Co")).toBe("new");
  expect(later("2026-11-06", "Annat")).toBe("new");
});

test("an unsure row is added only when she accepts it", () => {
  const made = preview(
    [aTransaction({ text: "Hyresbolaget" })],
    added([aTransaction({ text: "KORTKÖP" })]),
  );
  expect(addedOf(made, [0])).toHaveLength(1);
  expect(addedOf(made)).toHaveLength(0);
});

test("the reconciliation line adds up and tells by how much the balance does not", () => {
  const transactions = toRows([aTransaction({ minor: -100 }), aTransaction({ minor: 300 })]);
  const statement = { account: "", currency: "SEK", transactions };
  const made = previewImport(transactions, added([aTransaction({ minor: 300 })]));
  expect(reconcile({ ...statement, openingMinor: 1000, closingMinor: 1205 }, made)).toEqual({
    ...{ fileMinor: 200, addedMinor: -100, skippedMinor: 300, unsureMinor: 0 },
    closingOffByMinor: 5,
  });
  expect(reconcile(statement, made)).not.toHaveProperty("closingOffByMinor");
});

test("100,000 rows of one amount on one day are previewed within seconds", () => {
  const rows = Array.from({ length: 100_000 }, (_, at) => aTransaction({ text: `Row ${at}` }));
  const known = added(rows);
  const others = rows.map((row) => ({ ...row, text: `${row.text} b` }));
  const count = () => expect(preview(others, known).counts.unsure).toBe(100_000);
  expect(processorMsOf(count)).toBeLessThan(8_000);
});
