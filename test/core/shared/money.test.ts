/** @jest-environment node */
import { addMoney, minorDigitsOf, roundMinor, toDecimalText } from "../../../src/core/shared/money";

test("currencies have the decimals of ISO 4217", () => {
  expect(["SEK", "JPY", "KWD"].map(minorDigitsOf)).toEqual([2, 0, 3]);
});

test("amounts of one currency add up and of two do not", () => {
  expect(addMoney({ minor: 10, currency: "SEK" }, { minor: -25, currency: "SEK" }).minor).toBe(-15);
  expect(() => addMoney({ minor: 1, currency: "SEK" }, { minor: 1, currency: "EUR" })).toThrow(
    RangeError,
  );
});

test("a sum beyond 2^53 is refused and not rounded", () => {
  const most = { minor: Number.MAX_SAFE_INTEGER, currency: "SEK" };
  expect(() => addMoney(most, { minor: 1, currency: "SEK" })).toThrow(RangeError);
});

test.each([
  [-5, "SEK", "-0.05"],
  [123450, "SEK", "1234.50"],
  [7, "JPY", "7"],
  [-1234, "KWD", "-1.234"],
])("%d minor units of %s are written %s", (minor, currency, text) => {
  expect(toDecimalText({ minor, currency })).toBe(text);
});

test("halves round away from zero and nothing becomes minus zero", () => {
  expect([2.5, -2.5, -0.4].map(roundMinor)).toEqual([3, -3, 0]);
});
