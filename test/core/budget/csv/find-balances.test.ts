/** @jest-environment node */
import { findBalances } from "../../../../src/core/budget/csv/find-balances";

function balancesOf(rows: readonly { minor: number; balance?: number }[]) {
  return findBalances({
    count: rows.length,
    minors: Float64Array.from(rows, ({ minor }) => minor),
    balances: Float64Array.from(rows, ({ balance = NaN }) => balance),
  });
}

const first = { minor: -10, balance: 90 };
const second = { minor: 5, balance: 95 };

test("running balances give opening and closing in either order", () => {
  const balances = { openingMinor: 100, closingMinor: 95 };
  expect(balancesOf([first, second])).toEqual(balances);
  expect(balancesOf([second, first])).toEqual(balances);
});

test("balances that do not follow from the amounts, or are not there, tell nothing", () => {
  expect(balancesOf([first, { minor: 5, balance: 96 }])).toBeUndefined();
  expect(balancesOf([first, { minor: 5 }])).toBeUndefined();
  expect(balancesOf([])).toBeUndefined();
});
