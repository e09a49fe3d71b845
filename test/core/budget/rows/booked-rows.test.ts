/** @jest-environment node */
import { toBookedRows } from "../../../../src/core/budget/rows/booked-builder";
import { haveSameKeys, type BookedTransaction } from "../../../../src/core/budget/rows/booked-rows";
import { aTransaction } from "../a-transaction";

function aBooked(parts: Partial<BookedTransaction> = {}): BookedTransaction {
  return { ...aTransaction(), key: "", batch: "", ...parts };
}

const keysOf = (rows: Iterable<BookedTransaction>) => Array.from(rows, ({ key }) => key);
const rent = "55551|2026-11-02|-1250000|SEK|hyra";

test("a row is given back as it was put in, with the key that an import would have given it", () => {
  const row = aBooked({
    ...{ payee: "Ek & Co", reference: "77", bankId: "B1", costCenter: "10", project: "P" },
    ...{ line: "Lokal", batch: "oktober.csv" },
  });
  expect([...toBookedRows([row])]).toEqual([{ ...row, key: `${rent}|1` }]);
  expect(toBookedRows([aBooked()]).at(0)).not.toHaveProperty("payee");
});

test("rows without a key get the next free number, and keys that are there stay", () => {
  const rows = [aBooked(), aBooked({ key: `${rent}|1` }), aBooked(), aBooked({ key: "hers" })];
  const read = toBookedRows(rows);
  expect(keysOf(read)).toEqual([`${rent}|2`, `${rent}|1`, `${rent}|3`, "hers"]);
  expect(read.oddKeyAt(3)).toBe("hers");
  expect(read.oddKeyAt(1)).toBeUndefined();
});

test("more rows under these, and only some of them, keep their texts and keys", () => {
  const one = toBookedRows([aBooked({ text: "A" }), aBooked({ text: "B", line: "Resor" })]);
  const two = toBookedRows([aBooked({ text: "C", key: "hers" }), aBooked({ text: "A" })]);
  const all = one.with(two).with(one);
  expect(Array.from(all, ({ text }) => text)).toEqual(["A", "B", "C", "A", "A", "B"]);
  const some = all.only([1, 2, 5]);
  expect(Array.from(some, ({ text, line }) => [text, line])).toEqual([
    ["B", "Resor"],
    ["C", undefined],
    ["B", "Resor"],
  ]);
  expect(some.at(1).key).toBe("hers");
  expect(() => some.at(3)).toThrow(RangeError);
});

test("rows come on other lines while the ones before stay as they were", () => {
  const before = toBookedRows([aBooked({ line: "Resor" }), aBooked(), aBooked({ line: "Mat" })]);
  const after = before.onLines(
    new Map([
      [0, undefined],
      [1, "Lokal"],
    ]),
  );
  expect(Array.from(after, ({ line }) => line)).toEqual([undefined, "Lokal", "Mat"]);
  expect(Array.from(before, ({ line }) => line)).toEqual(["Resor", undefined, "Mat"]);
});

test.each([
  ["another amount", { minor: -1 }],
  ["another day", { date: "2026-11-03" }],
  ["another text", { text: "Hyran" }],
  ["a key of its own", { key: "hers" }],
])("two readings differ by %s", (_, parts) => {
  const one = toBookedRows([aBooked(), aBooked()]);
  expect(haveSameKeys(one, toBookedRows([aBooked(), aBooked()]))).toBe(true);
  expect(haveSameKeys(one, toBookedRows([aBooked(), aBooked(parts)]))).toBe(false);
  expect(haveSameKeys(one, toBookedRows([aBooked()]))).toBe(false);
});
