/** @jest-environment node */
import fc from "fast-check";
import { readAmounts } from "../../../src/core/triage/read-amounts";

test.each([
  ["Hyran är 1 860 000 kr per år", "1 860 000 kr", 186_000_000, "SEK"],
  ["Hyran är 1\u00a0860\u00a0000\u00a0kr", "1\u00a0860\u00a0000\u00a0kr", 186_000_000, "SEK"],
  ["ramen på 4,2 Mkr", "4,2 Mkr", 420_000_000, "SEK"],
  ["2,5 miljoner kronor", "2,5 miljoner kronor", 250_000_000, "SEK"],
  ["140 tkr för en ny", "140 tkr", 14_000_000, "SEK"],
  ["att betala 148 750,00 kr", "148 750,00 kr", 14_875_000, "SEK"],
  ["SEK 12,500.00 in total", "SEK 12,500.00", 1_250_000, "SEK"],
  ["12.500,50 SEK", "12.500,50 SEK", 1_250_050, "SEK"],
  ["for €3,400 only", "€3,400", 340_000, "EUR"],
  ["EUR 9,400.00, due", "EUR 9,400.00", 940_000, "EUR"],
  ["a $2.5m investment", "$2.5m", 250_000_000, "USD"],
  ["1295:-", "1295:-", 129_500, "SEK"],
  ["£ 99.90 each", "£ 99.90", 9_990, "GBP"],
])("%j holds %j", (text, words, minorUnits, currency) => {
  expect(readAmounts(text)).toEqual([{ words, minorUnits, currency }]);
});

test.each(["3 kritiska punkter", "den 27 november", "rum 4 krävs", "ISEK 12", "0 kr", "kr", "$"])(
  "%j holds no amount",
  (text) => {
    expect(readAmounts(text)).toEqual([]);
  },
);

test("several amounts come in the order of the text, at most 20", () => {
  const text = Array.from({ length: 30 }, (_, index) => `${index + 1} kr`).join(", ");
  const found = readAmounts(text);
  expect(found).toHaveLength(20);
  expect(found[4]?.minorUnits).toBe(500);
});

test("no text gives an amount that is not a whole number of minor units", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from("0123456789 .,kr€$MtmSEK-")) }),
      (text) => {
        for (const { minorUnits } of readAmounts(text))
          expect(Number.isSafeInteger(minorUnits)).toBe(true);
      },
    ),
  );
});
