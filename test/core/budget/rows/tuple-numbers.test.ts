/** @jest-environment node */
import fc from "fast-check";
import { TupleNumbers } from "../../../../src/core/budget/rows/tuple-numbers";

test("each distinct triple has a number of its own, and the same one whenever it comes", () => {
  const word = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer());
  const check = fc.property(fc.array(fc.tuple(word, word, word)), (triples) => {
    const numbers = new TupleNumbers();
    const expected = new Map<string, number>();
    for (const [a, b, c] of triples) {
      const key = [a, b, c].join();
      expect(numbers.find(a, b, c)).toBe(expected.get(key) ?? -1);
      if (!expected.has(key)) expected.set(key, expected.size);
      expect(numbers.numberOf(a, b, c)).toBe(expected.get(key));
    }
    expect(numbers.count).toBe(expected.size);
  });
  fc.assert(check, { numRuns: 300 });
});
