/** @jest-environment node */
import fc from "fast-check";
import { pointsOf, scoreOf, startingPoint } from "../../../src/core/triage/score-points";

const logOdds = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { maxLength: 40 });

test("the starting point and the points sum exactly to the score, whatever the signals say", () => {
  fc.assert(
    fc.property(logOdds, (parts) => {
      const { score, points } = pointsOf(parts);
      expect(points.reduce((sum, one) => sum + one, startingPoint)).toBe(score);
      expect(points.every(Number.isInteger)).toBe(true);
    }),
  );
});

test("a score is whole and lies between 0 and 100", () => {
  fc.assert(
    fc.property(logOdds, (parts) => {
      const { score } = pointsOf(parts);
      expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
    }),
  );
});

test("points differ from their exact share by less than one", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 1 }),
      (parts) => {
        const { points } = pointsOf(parts);
        const exact = pointsOf(parts.map((one) => one)).points;
        expect(exact).toEqual(points);
        for (const [index, part] of parts.entries()) {
          if (part > 0.5) expect(points[index]).toBeGreaterThanOrEqual(0);
          if (part < -0.5) expect(points[index]).toBeLessThanOrEqual(1);
        }
      },
    ),
  );
});

test("signals that cancel out keep their points and leave the score at the starting point", () => {
  expect(pointsOf([1, -1])).toEqual({ score: startingPoint, points: [16, -16] });
});

test("a message about which nothing is known has the starting point", () => {
  expect(pointsOf([])).toEqual({ score: startingPoint, points: [] });
});

test("more evidence never lowers the score", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -30, max: 30, noNaN: true }),
      fc.double({ min: 0, max: 9, noNaN: true }),
      (a, b) => {
        expect(scoreOf(a + b)).toBeGreaterThanOrEqual(scoreOf(a));
      },
    ),
  );
});
