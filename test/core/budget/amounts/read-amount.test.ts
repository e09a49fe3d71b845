/** @jest-environment node */
import fc from "fast-check";
import { findDecimalMark } from "../../../../src/core/budget/amounts/find-decimal-mark";
import { amountRefusal, readAmount } from "../../../../src/core/budget/amounts/read-amount";

test.each([
  ["1 234,50", 123450],
  ["1.234,50-", -123450],
  ["1\u00a0234,50", 123450],
  ["1\u202f234\u202f567,5", 123456750],
  ["(1,234.50)", -123450],
  ["−12 kr", -1200],
  ["SEK 5", 500],
  ["5,00 SEK", 500],
  ["$120", 12000],
  ["-$120.05", -12005],
  ["1'234.50", 123450],
  ["+00000000000115.83", 11583],
  [",50", 50],
  ["12.", 1200],
  ["1.234.567", 123456700],
  ["0,1", 10],
])("%s is read", (text, minor) => {
  expect(readAmount(text)?.minor).toBe(minor);
});

test.each([
  ...[
    "12,3O",
    "18 OOO",
    "NaN",
    "Infinity",
    "1e15",
    "",
    " ",
    "-",
    ",",
    "kr",
    "1 23,50",
    "1,2,3",
    "--5",
  ],
  ...["(-5)", "1.234,5.6", "abc", "=1+1", "12 345 6", "0x10", "10000000000000000"],
])("%p is no amount and never a silent 0", (text) => {
  expect(readAmount(text)).toBeUndefined();
});

test.each([
  ["9999999999999,99", "SEK", "10000000000000"],
  ["999 999 999 999 999", "JPY", "999 999 999 999 999,5"],
  ["999999999999.999", "KWD", "9".repeat(400)],
])("%s %s is the largest amount, and %s is told to be too large", (most, currency, tooLarge) => {
  expect(readAmount(most, { currency })?.minor).toBe(999_999_999_999_999);
  expect(readAmount(`-${most}`, { currency })?.minor).toBe(-999_999_999_999_999);
  expect(readAmount(tooLarge, { currency })).toBeUndefined();
  expect(amountRefusal(tooLarge, { currency })).toBe("amount-too-large");
  expect(amountRefusal("12,3O", { currency })).toBe("amount-unread");
});

test("1.234 is a thousand and unsure, unless the column has told its mark", () => {
  expect(readAmount("1.234")).toMatchObject({ minor: 123400, unsure: true });
  expect(readAmount("1.234", { decimalMark: "." })).toMatchObject({ minor: 123, rounded: true });
  expect(readAmount("1.50", { decimalMark: "," })).toBeUndefined();
  expect(readAmount("1.234.567", { decimalMark: "." })).toBeUndefined();
});

test("a currency's own decimals count, and what is beyond them rounds away from zero", () => {
  expect(readAmount("2700", { currency: "JPY" })?.minor).toBe(2700);
  expect(readAmount("1.2345", { currency: "KWD", decimalMark: "." })).toMatchObject({
    minor: 1235,
    rounded: true,
  });
  expect(readAmount("-3.0000", { decimalMark: "." })).toMatchObject({
    minor: -300,
    rounded: false,
  });
});

test("every amount is read back from every spelling of it", () => {
  const spellings = fc.constantFrom("sv-SE", "de-DE", "en-US", "de-CH", "fr-FR", "nb-NO");
  const check = fc.property(fc.integer({ min: -1e13, max: 1e13 }), spellings, (minor, locale) => {
    const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 });
    return readAmount(format.format(minor / 100))?.minor === minor + 0;
  });
  fc.assert(check, { numRuns: 500 });
});

test("a column tells its decimal mark where a cell does not", () => {
  expect(findDecimalMark(["1.234", "1.234,50", "7"])).toMatchObject({ mark: ",", unsure: false });
  expect(findDecimalMark(["1,234", "12.5"])).toMatchObject({ mark: ".", unsure: false });
  expect(findDecimalMark(["1.234"]).unsure).toBe(true);
  expect(findDecimalMark(["1,50", "1.50"]).mixed).toBe(true);
});
