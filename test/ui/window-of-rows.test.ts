/** @jest-environment node */
import fc from "fast-check";
import { windowOfRows } from "../../src/ui/window-of-rows";

const size = { max: 50_000, noNaN: true } as const;

test("every row in sight is drawn, and no more than a dozen beside", () => {
  const rowHeight = 68;
  const view = fc.tuple(fc.nat(20_000), fc.double({ ...size, min: 0 }), fc.nat(2000));
  fc.assert(
    fc.property(view, ([count, scrolled, viewHeight]) => {
      const scrollTop = Math.min(scrolled, Math.max(0, count * rowHeight - viewHeight));
      const { first, end } = windowOfRows(scrollTop, viewHeight, rowHeight, count);
      for (let row = 0; row < count; row += Math.max(1, Math.floor(count / 50))) {
        const isInSight =
          row * rowHeight < scrollTop + viewHeight && (row + 1) * rowHeight > scrollTop;
        if (isInSight) expect(row >= first && row < end).toBe(true);
      }
      expect(first).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(count);
      expect(end - first).toBeLessThanOrEqual(Math.ceil(viewHeight / rowHeight) + 13);
    }),
  );
});

test("a list scrolled beyond its end, and pulled above its top, draws rows that exist", () => {
  expect(windowOfRows(68_000, 680, 68, 10)).toEqual({ first: 10, end: 10 });
  expect(windowOfRows(-300, 680, 68, 10)).toEqual({ first: 0, end: 10 });
  expect(windowOfRows(0, 600, 68, 0)).toEqual({ first: 0, end: 0 });
});
