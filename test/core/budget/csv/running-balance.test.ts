/** @jest-environment node */
import { RunningBalance } from "../../../../src/core/budget/csv/running-balance";

function balancesOf(rows: readonly { minor: number; balance?: number }[]) {
  const running = new RunningBalance();
  for (const { minor, balance = NaN } of rows) running.add(minor, balance);
  return running.ends();
}

const first = { minor: -10, balance: 90 };
const second = { minor: 5, balance: 95 };

test("running balances give opening and closing in either order", () => {
  const balances = { openingMinor: 100, closingMinor: 95 };
  expect(balancesOf([first, second])).toEqual(balances);
  expect(balancesOf([second, first])).toEqual(balances);
});

test("one row's balance is the closing one", () => {
  expect(balancesOf([first])).toEqual({ openingMinor: 100, closingMinor: 90 });
});

test("balances that do not follow from the amounts, or are not there, tell nothing", () => {
  expect(balancesOf([first, { minor: 5, balance: 96 }])).toBeUndefined();
  expect(balancesOf([first, { minor: 5 }])).toBeUndefined();
  expect(balancesOf([{ minor: 5 }])).toBeUndefined();
  expect(
    balancesOf([
      { minor: 5, balance: Infinity },
      { minor: 5, balance: Infinity },
    ]),
  ).toBeUndefined();
  expect(balancesOf([])).toBeUndefined();
});
