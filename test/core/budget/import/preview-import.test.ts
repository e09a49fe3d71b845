/** @jest-environment node */
import fc from "fast-check";
import { toBatch, undoBatch } from "../../../../src/core/budget/import/import-batch";
import { previewImport } from "../../../../src/core/budget/import/preview-import";
import { balancesOf, reconcile } from "../../../../src/core/budget/import/reconcile";
import type { KnownTransaction } from "../../../../src/core/budget/import/transaction-key";
import type { Transaction } from "../../../../src/core/budget/transaction";
import { aTransaction } from "../a-transaction";

function added(transactions: Transaction[], known: KnownTransaction[] = []): KnownTransaction[] {
  return toBatch("batch", previewImport(transactions, known), known).rows;
}

const coffee = aTransaction({ text: "Kaffe", minor: -4500 });

test("two true twins in one file stay two, and the same file again adds nothing", () => {
  const known = added([coffee, coffee, aTransaction()]);
  expect(known).toHaveLength(3);
  expect(new Set(known.map(({ key }) => key)).size).toBe(3);
  expect(previewImport([coffee, coffee, aTransaction()], known).counts).toEqual({
    ...{ new: 0, known: 3, unsure: 0 },
  });
});

test("a third twin in a later file is one new row", () => {
  const known = added([coffee, coffee]);
  const preview = previewImport([coffee, coffee, coffee], known);
  expect(preview.rows.map(({ verdict }) => verdict)).toEqual(["known", "known", "new"]);
});

test("however files overlap and whatever their order, each row is added once", () => {
  const day = fc.integer({ min: 1, max: 9 }).map((number) => `2026-11-0${number}`);
  const one = fc
    .record({ date: day, minor: fc.constantFrom(-100, -200), text: fc.constantFrom("A", "B") })
    .map(aTransaction);
  const check = fc.property(fc.array(one), fc.nat(), fc.nat(), (rows, cut, shift) => {
    const inOrder = rows.toSorted((left, right) => left.date.localeCompare(right.date));
    const limit = `2026-11-0${(cut % 9) + 1}`;
    const first = inOrder.filter(({ date }) => date <= limit);
    const known = added(first);
    const turned = [...inOrder.slice(shift % 7), ...inOrder.slice(0, shift % 7)];
    const all = [...known, ...added(turned, known)];
    expect(all.map(({ date, minor, text }) => `${date}${minor}${text}`).toSorted()).toEqual(
      rows.map(({ date, minor, text }) => `${date}${minor}${text}`).toSorted(),
    );
    expect(added(turned.toReversed(), all)).toEqual([]);
  });
  fc.assert(check);
});

test("a re-export with other letters, blanks and account dashes is known", () => {
  const known = added([aTransaction({ text: "Hyra  november" })]);
  const again = aTransaction({ text: "HYRA NOVEMBER ", account: "55551" });
  expect(previewImport([again], known).counts.known).toBe(1);
});

test("the bank's own number recognizes a row whose text was changed", () => {
  const known = added([aTransaction({ bankId: "77", text: "RESERVED" })]);
  const row = previewImport([aTransaction({ bankId: "77" })], known).rows[0];
  expect(row).toMatchObject({ verdict: "known", reason: "same-bank-id" });
});

test("two rows that only the bank's number parts are two", () => {
  const known = added([aTransaction({ bankId: "77" })]);
  expect(previewImport([aTransaction({ bankId: "78" })], known).counts.known).toBe(0);
});

test("the same amount under another text is unsure, and only while the file does not explain it", () => {
  const known = added([aTransaction({ text: "KORTKÖP 1102" })]);
  const booked = aTransaction({ text: "Hyresbolaget" });
  expect(previewImport([booked], known).rows[0]).toMatchObject({
    ...{ verdict: "unsure", reason: "text-or-day-changed", knownKey: known[0]?.key },
  });
  expect(previewImport([booked, aTransaction({ text: "KORTKÖP 1102" })], known).counts).toEqual({
    ...{ new: 1, known: 1, unsure: 0 },
  });
});

test("an unsure row that she accepts gets a key of its own", () => {
  const known = added([aTransaction({ text: "KORTKÖP" })]);
  const preview = previewImport([aTransaction({ text: "Hyresbolaget" })], known);
  const key = preview.rows[0]?.key ?? "";
  expect(toBatch("two", preview, known, new Set([key])).rows).toHaveLength(1);
  expect(toBatch("two", preview, known).rows).toHaveLength(0);
});

test("undoing takes away exactly the batch, and tells of rows changed by hand", () => {
  const before = added([aTransaction()]);
  const batch = toBatch("two", previewImport([coffee, coffee], before), before);
  const changed = { ...batch.rows[1]!, minor: -1 };
  const outcome = undoBatch(batch, [...before, batch.rows[0]!, changed]);
  expect(outcome).toEqual({ remove: [batch.rows[0]!.key], changed: [changed.key], gone: [] });
});

test("the reconciliation line adds up and tells by how much the balance does not", () => {
  const transactions = [aTransaction({ minor: -100 }), aTransaction({ minor: 300 })];
  const known = added([aTransaction({ minor: 300 })]);
  const statement = { account: "", currency: "SEK", transactions };
  const preview = previewImport(transactions, known);
  expect(reconcile({ ...statement, openingMinor: 1000, closingMinor: 1205 }, preview)).toEqual({
    ...{
      fileMinor: 200,
      addedMinor: -100,
      skippedMinor: 300,
      unsureMinor: 0,
      closingOffByMinor: 5,
    },
  });
  expect(reconcile(statement, preview)).not.toHaveProperty("closingOffByMinor");
});

test("running balances give opening and closing in either order, and nothing when they do not follow", () => {
  const rows = [
    { minor: -10, balanceAfter: 90 },
    { minor: 5, balanceAfter: 95 },
  ];
  const balances = { openingMinor: 100, closingMinor: 95 };
  expect(balancesOf(rows)).toEqual(balances);
  expect(balancesOf(rows.toReversed())).toEqual(balances);
  expect(balancesOf([rows[0]!, { minor: 5, balanceAfter: 96 }])).toBeUndefined();
});

test("100,000 rows of one amount on one day are previewed within seconds", () => {
  const rows = Array.from({ length: 100_000 }, (_, at) => aTransaction({ text: `Row ${at}` }));
  const known = added(rows);
  const others = rows.map((row) => ({ ...row, text: `${row.text} b` }));
  const begun = performance.now();
  expect(previewImport(others, known).counts.unsure).toBe(100_000);
  expect(performance.now() - begun).toBeLessThan(8_000);
});
