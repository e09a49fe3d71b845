/** @jest-environment node */
import fc from "fast-check";
import { plainText } from "../../../../src/core/budget/import/transaction-key";
import { dryRun, matchAt, matchLines } from "../../../../src/core/budget/match/match-lines";
import { RuleFinder } from "../../../../src/core/budget/match/rule-finder";
import { toBookedRows } from "../../../../src/core/budget/rows/booked-builder";
import { toRows } from "../../../../src/core/budget/rows/rows-builder";
import { aTransaction } from "../a-transaction";

const rules = [
  { id: "r1", contains: "hyra", line: "rent" },
  { id: "r2", contains: "SJ  AB", line: "travel" },
];
const accounts = [
  { from: 5000, to: 5099, line: "rent" },
  { from: 5800, to: 5899, line: "travel", costCenter: "10" },
  { from: 5000, to: 8999, line: "other" },
];
const knowledge = { rules, accounts };
const lineOf = (parts: Parameters<typeof aTransaction>[0], more = {}) =>
  matchAt(matchLines(toRows([aTransaction(parts)]), { ...knowledge, ...more }), 0);
const booked = (parts: Parameters<typeof aTransaction>[0], line?: string) => ({
  ...{ ...aTransaction(parts), key: "", batch: "" },
  ...(line === undefined ? {} : { line }),
});

test("her rules go first, top-down, in text or payee", () => {
  expect(lineOf({ text: "Hyra SJ AB" })).toEqual({
    line: "rent",
    reason: { kind: "rule", rule: "r1", contains: "hyra" },
  });
  expect(lineOf({ text: "Kortköp", payee: "sj ab" }).line).toBe("travel");
});

test("what she did before for a payee is proposed when she was of one mind", () => {
  const earlier = toBookedRows([
    booked({ text: "ICA 2026-10-01 12" }, "food"),
    booked({ text: "ICA 2026-10-09 13" }, "food"),
    booked({ text: "ICA 2026-10-11 14" }),
    booked({ text: "Shell 1" }, "travel"),
    booked({ text: "Shell 2" }, "other"),
    booked({ text: "Once" }, "other"),
  ]);
  expect(lineOf({ text: "ica 2026-11-01" }, { earlier })).toEqual({
    line: "food",
    reason: { kind: "earlier", payee: "ica", times: 2 },
  });
  expect(lineOf({ text: "Shell 3" }, { earlier }).line).toBeUndefined();
  expect(lineOf({ text: "Once" }, { earlier }).line).toBeUndefined();
});

test("account ranges decide last, with cost center, and what nothing tells stays unassigned", () => {
  const reason = { kind: "account", account: "5810", from: 5800, to: 5899 };
  expect(lineOf({ text: "x", account: "5810", costCenter: "10" })).toEqual({
    line: "travel",
    reason,
  });
  expect(lineOf({ text: "x", account: "5810", costCenter: "20" }).line).toBe("other");
  expect(lineOf({ text: "x", account: "55-1" })).toEqual({ reason: { kind: "none" } });
});

test("rows of a file that differ only in cost center go to their own lines", () => {
  const rows = toRows(
    ["10", "20", "10"].map((costCenter) =>
      aTransaction({ text: "x", account: "5810", costCenter }),
    ),
  );
  const matches = matchLines(rows, knowledge);
  expect([0, 1, 2].map((row) => matchAt(matches, row).line)).toEqual(["travel", "other", "travel"]);
});

test("a dry run shows only rows on no line", () => {
  const rows = [booked({}), booked({}, "other"), booked({ text: "El" })];
  expect(dryRun(rules[0]!, toBookedRows(rows))).toEqual([0]);
});

test("many rules in one walk find what trying each in turn finds", () => {
  // Capitals, hard blanks, a combining ring, a letter whose small form is two, and one beyond the Latin scripts.
  const letters = Array.from("abcAÅå \u00a0\t\u030aİж");
  const wordOf = (unit: fc.Arbitrary<string>) => fc.string({ unit, maxLength: 4 });
  const word = fc.oneof(
    wordOf(fc.constantFrom("a", "b", "c")),
    wordOf(fc.constantFrom(...letters)),
  );
  const check = fc.property(fc.array(word), word, word, (needles, left, right) => {
    const all = needles.map((contains, at) => ({ id: String(at), contains, line: "x" }));
    const expected = all.findIndex(({ contains }) => {
      const plain = plainText(contains);
      return plain !== "" && plainText(left + right).includes(plain);
    });
    const letters = Array.from(left + right, (letter) => letter.charCodeAt(0));
    const found = new RuleFinder(all).numberIn(letters, letters.length);
    return found === (expected < 0 ? all.length : expected);
  });
  fc.assert(check, { numRuns: 1_000 });
});
