/** @jest-environment node */
import fc from "fast-check";
import { findCellEnd } from "../../../../src/core/budget/csv/find-cell-end";

test("a cell ends at its stop or before a control character, wherever it stands and whatever stands around it", () => {
  const byte = fc.oneof(fc.constantFrom(0, 10, 13, 34, 59, 127, 128, 255), fc.nat(255));
  const bytes = fc
    .uint8Array({ maxLength: 40 })
    .chain((some) =>
      fc.array(byte, { maxLength: 40 }).map((more) => Uint8Array.from([...some, ...more])),
    );
  const stop = fc.constantFrom(0, 9, 34, 59, 124, 255);
  const check = fc.property(bytes, fc.nat(80), fc.nat(80), stop, (all, some, more, one) => {
    const [from, to] = [Math.min(some, all.length), Math.min(some + more, all.length)];
    const view = new DataView(all.buffer, all.byteOffset, all.length);
    const found = all.findIndex((each, at) => at >= from && at < to && (each === one || each < 32));
    return findCellEnd(view, from, to, one) === (found < 0 ? to : found);
  });
  fc.assert(check, { numRuns: 2_000 });
});
