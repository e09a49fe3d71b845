/** @jest-environment node */
import fc from "fast-check";
import { decodeBytes } from "../../../../src/core/budget/bytes/decode-bytes";
import type { Encoding } from "../../../../src/core/budget/bytes/encodings";
import { TextPieces } from "../../../../src/core/budget/bytes/text-pieces";

test("pieces that are decoded together are what each of them is alone", () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 60 });
  const places = fc.array(fc.tuple(fc.nat(60), fc.nat(20), fc.boolean()), { maxLength: 8 });
  const encoding = fc.constantFrom<Encoding>("utf-8", "windows-1252", "cp437");
  const check = fc.property(bytes, places, encoding, (bytes, places, encoding) => {
    const pieces = new TextPieces(bytes, encoding);
    const froms = places.map(([from]) => Math.min(from, bytes.length));
    const ends = places.map(([from, length]) => Math.min(from + length, bytes.length));
    const starts = froms.map((from, at) => (places[at]?.[2] === true ? ~from : from));
    // The second time shows that nothing of the first is left.
    for (let time = 0; time < 2; time += 1) {
      pieces.decode(Int32Array.from(starts), Int32Array.from(ends), time, places.length);
      const texts = froms.slice(time).map((_, at) => pieces.textOf(at));
      const alone = froms.slice(time).map((from, at) => {
        return decodeBytes(bytes, encoding, from, ends[at + time]);
      });
      expect(texts).toEqual(alone);
    }
  });
  fc.assert(check, { numRuns: 500 });
});

test("a piece of any length is whole", () => {
  const text = "åß€😀".repeat(20_000);
  const bytes = new TextEncoder().encode(text);
  const pieces = new TextPieces(bytes, "utf-8");
  pieces.decode(Int32Array.of(0, 0), Int32Array.of(bytes.length, 2), 0, 2);
  expect([pieces.textOf(0) === text, pieces.textOf(1)]).toEqual([true, "å"]);
});
