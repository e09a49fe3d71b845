/** @jest-environment node */
import fc from "fast-check";
import { LineNumbers } from "../../../../src/core/budget/bytes/line-numbers";

test("the line of a byte is told, in whatever order one asks", () => {
  const text = fc.stringMatching(/^[a\n]{0,40}$/);
  const check = fc.property(text, fc.array(fc.nat(40)), (whole, places) => {
    const lines = new LineNumbers(new TextEncoder().encode(whole));
    const told = places.map((place) => lines.lineAt(place));
    expect(told).toEqual(places.map((place) => whole.slice(0, place).split("\n").length));
  });
  fc.assert(check);
});
