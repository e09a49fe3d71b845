/** @jest-environment node */
import { bestF1, pooledQuality, prAuc, rocAuc, type Scored } from "./measures";

const perfect: Scored[] = [
  [0.9, true],
  [0.8, true],
  [0.2, false],
  [0.1, false],
];
const mixed: Scored[] = [
  [4, true],
  [3, false],
  [2, true],
  [1, false],
];

test("a perfect ranking has every measure at one", () => {
  expect([rocAuc(perfect), prAuc(perfect), bestF1(perfect)]).toEqual([1, 1, 1]);
});

test("a mixed ranking has the figures worked out by hand", () => {
  expect(rocAuc(mixed)).toBeCloseTo(3 / 4);
  expect(prAuc(mixed)).toBeCloseTo((1 + 2 / 3) / 2);
  expect(bestF1(mixed)).toBeCloseTo(4 / 5);
});

test("equal scores tell nothing, in whatever order they stand", () => {
  const equal = perfect.map(([, answered]): Scored => [1, answered]);
  expect(rocAuc(equal)).toBeCloseTo(0.5);
  expect(prAuc(equal)).toBeCloseTo(0.5);
  expect(prAuc(equal.toReversed())).toBeCloseTo(0.5);
});

test("the tenth is each owner's own, so that a generous scale wins nobody a place", () => {
  const of = (scale: number, answered: boolean) =>
    Array.from({ length: 10 }, (_, at): Scored => [scale * (10 - at), at === 0 && answered]);
  const { precisionAtTenth } = pooledQuality([of(1, true), of(1_000, false)]);
  expect(precisionAtTenth).toBeCloseTo(1 / 2);
});
