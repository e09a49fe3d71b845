/** @jest-environment node */
import fc from "fast-check";
import { findByte } from "../../../../src/core/budget/bytes/find-byte";

test("the first of three bytes is found, wherever it stands and whatever stands around it", () => {
  const bytes = fc.uint8Array({ maxLength: 40, max: 255 });
  const one = fc.constantFrom(0, 1, 10, 34, 59, 127, 128, 255);
  const check = fc.property(
    bytes,
    fc.nat(40),
    fc.nat(40),
    one,
    one,
    one,
    (all, some, more, a, b, c) => {
      const [from, to] = [Math.min(some, all.length), Math.min(some + more, all.length)];
      const view = new DataView(all.buffer, all.byteOffset, all.length);
      const found = all.findIndex(
        (byte, at) => at >= from && at < to && (byte === a || byte === b || byte === c),
      );
      return findByte(view, from, to, a, b, c) === (found < 0 ? to : found);
    },
  );
  fc.assert(check, { numRuns: 2_000 });
});
