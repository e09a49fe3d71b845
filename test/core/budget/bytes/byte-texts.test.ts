/** @jest-environment node */
import fc from "fast-check";
import { ByteTexts } from "../../../../src/core/budget/bytes/byte-texts";
import { toUtf8 } from "../../../../src/core/budget/bytes/to-utf8";

test("cells have the same number when they say the same but for the blanks around them, and only then", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "b", "å", " ", '"'), maxLength: 12 });
  const check = fc.property(fc.array(cell, { maxLength: 2_000, size: "max" }), (cells) => {
    const bytes = toUtf8(cells.join(";"));
    const texts = new ByteTexts(bytes, "utf-8");
    let from = 0;
    const numbers = cells.map((text) => {
      const end = from + toUtf8(text).length;
      const number = texts.numberOf(from, end);
      from = end + 1;
      return number;
    });
    const said = cells.map((text) => text.trim());
    expect(numbers.map((number) => texts.textOf(number))).toEqual(said);
    expect(texts.count).toBe(new Set(said).size);
  });
  fc.assert(check, { numRuns: 50 });
});

test("a cell with doubled quotes is another text than one with the same bytes, and is spelled as it is read", () => {
  const bytes = toUtf8('a""b');
  const texts = new ByteTexts(bytes, "utf-8");
  const [plain, escaped] = [texts.numberOf(0, 4), texts.numberOf(~0, 4)];
  expect([texts.textOf(plain), texts.textOf(escaped)]).toEqual(['a""b', 'a"b']);
  const letters: number[] = [];
  expect(texts.spell(escaped, letters)).toBe(3);
  expect(String.fromCharCode(...letters.slice(0, 3))).toBe('a"b');
});
