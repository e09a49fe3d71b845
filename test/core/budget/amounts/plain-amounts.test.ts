/** @jest-environment node */
import fc from "fast-check";
import { notPlain } from "../../../../src/core/budget/amounts/not-plain";
import { PlainAmounts } from "../../../../src/core/budget/amounts/plain-amounts";
import { readAmount, type DecimalMark } from "../../../../src/core/budget/amounts/read-amount";

const semicolon = 59;

/** What the bytes of a text say, with a row's next cell behind them; undefined where they are not plain to the end. */
function readPlain(text: string, decimalMark: DecimalMark = ",", digits = 2): number | undefined {
  const amounts = new PlainAmounts(new TextEncoder().encode(`${text};7`), { decimalMark, digits });
  return amounts.read(0, semicolon) === text.length ? amounts.minor : undefined;
}

test.each([
  ["1 234,50", 123450],
  ["-5 968,21", -596821],
  ["1.234.567,5", 123456750],
  ["1234567", 123456700],
  ["0,00", 0],
  ["-0,00", 0],
  ["12,", 1200],
  ["12345678,90", 1234567890],
  ["-123 456 789,01", -12345678901],
])("%s is plain", (text, minor) => {
  expect(readPlain(text)).toBe(minor);
});

test.each([
  ...["", "-", ",50", "1 23,50", "1 234.567,00", "12,3O", "NaN", "1,234", "--5", "+5", "5-"],
  ...["1234 567,00", "1\u00a0234,50", "99 999 999 999 999,00", "12345678901234567890"],
])("%p is left to a careful look", (text) => {
  expect(readPlain(text)).toBeUndefined();
});

test("a currency's own decimals count", () => {
  expect(readPlain("2700", ".", 0)).toBe(2700);
  expect(readPlain("1.2345", ".", 3)).toBeUndefined();
  expect(readPlain("1.234", ".", 3)).toBe(1234);
});

test("what a reader learned of one amount's shape holds for no other shape", () => {
  const shapes = ["1", "12", "1,2", "1,23", "1 234", "1.234", "1 234,5", "12 34", "1,234", "1."];
  const text = [...shapes, ...shapes].join(";");
  const amounts = new PlainAmounts(new TextEncoder().encode(`${text};`), {
    ...{ decimalMark: ",", digits: 2 },
  });
  let from = 0;
  for (const shape of [...shapes, ...shapes]) {
    const end = amounts.read(from, semicolon);
    const isPlain = end === from + shape.length;
    expect([shape, isPlain ? amounts.minor : notPlain]).toEqual([
      shape,
      readPlain(shape) ?? notPlain,
    ]);
    from += shape.length + 1;
  }
});

test("a separator that could be a mark ends the amount", () => {
  const amounts = new PlainAmounts(new TextEncoder().encode("12,50"), {
    ...{ decimalMark: ",", digits: 2 },
  });
  expect(amounts.read(0, ",".charCodeAt(0))).toBe(2);
  expect(amounts.minor).toBe(1200);
});

test("whatever is plain is what a careful look says", () => {
  const text = fc.string({ unit: fc.constantFrom(...Array.from("0123456789 .,-")), maxLength: 18 });
  const check = fc.property(text, fc.constantFrom<DecimalMark>(",", "."), (text, decimalMark) => {
    const plain = readPlain(text, decimalMark);
    return plain === undefined || plain === readAmount(text, { decimalMark })?.minor;
  });
  fc.assert(check, { numRuns: 2_000 });
});

test("what banks write is plain in every country that parts thousands with a space, a point or a comma", () => {
  const spellings = fc.constantFrom("de-DE", "en-US", "da-DK");
  const check = fc.property(fc.integer({ min: -1e12, max: 1e12 }), spellings, (minor, locale) => {
    const text = (minor / 100).toLocaleString(locale, { minimumFractionDigits: 2 });
    const [begin, mark] = [text.startsWith("-") ? 1 : 0, locale === "en-US" ? "." : ","] as const;
    return text.length - begin > 14 || readPlain(text, mark) === minor;
  });
  fc.assert(check, { numRuns: 500 });
});
