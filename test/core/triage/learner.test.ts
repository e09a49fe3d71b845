/** @jest-environment node */
import fc from "fast-check";
import { lanes } from "../../../src/core/triage/lane";
import type { LearnedFeatures } from "../../../src/core/triage/learned-features";
import { heads, LearnedWeights, mostWeight } from "../../../src/core/triage/learned-weights";
import { lessonFor } from "../../../src/core/triage/learner";

const features = (buckets: readonly number[]): LearnedFeatures => ({
  buckets: Int32Array.from(buckets),
  values: Float64Array.from(buckets, () => 1),
  senderFeatures: 1,
  squared: buckets.length,
});

const standing = (weights: LearnedWeights, seen: LearnedFeatures, evidence: readonly number[]) => ({
  logOdds: -1.4 + weights.sum("score", seen),
  evidence: evidence.map((one, lane) => one + weights.sum(lanes[lane] ?? "read", seen)),
});

test("after a lesson the right lane is ahead", () => {
  const weights = new LearnedWeights();
  const seen = features([1, 2]);
  const evidence = [2, 1, 0, 0, 0, 0];
  weights.add(lessonFor(weights, seen, { lane: "read" }, standing(weights, seen, evidence)));
  const after = standing(weights, seen, evidence).evidence;
  expect(Math.max(...after)).toBe(after[lanes.indexOf("read")]);
});

test("a lesson that triage knows already changes nothing", () => {
  const weights = new LearnedWeights();
  const seen = features([1, 2]);
  const known = standing(weights, seen, [0, 0, 0, 0, 5, 0]);
  expect(lessonFor(weights, seen, { lane: "read" }, known)).toEqual({});
});

test("a reply teaches the score alone, and a weak one teaches less", () => {
  const weights = new LearnedWeights();
  const seen = features([1, 2]);
  const now = standing(weights, seen, [0, 0, 0, 0, 0, 0]);
  const strong = lessonFor(weights, seen, { needed: 0.9 }, now);
  const weak = lessonFor(weights, seen, { needed: 0.9 }, now, 0.1);
  expect(Object.keys(strong)).toEqual(["score"]);
  expect(weak.score?.[1]).toBeGreaterThan(0);
  expect(weak.score?.[1]).toBeLessThan(strong.score?.[1] ?? 0);
});

test("weights stay within their bound however often and contradictorily they are taught", () => {
  const lesson = fc.record({
    lane: fc.constantFrom(...lanes),
    buckets: fc.array(fc.nat(5), { minLength: 1, maxLength: 6 }),
    needed: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(lesson, { maxLength: 60 }), (lessons) => {
      const weights = new LearnedWeights();
      for (const { lane, buckets, needed } of lessons) {
        const seen = features(buckets);
        const now = standing(weights, seen, [4, 3, 2, 1, 0, -1]);
        weights.add(lessonFor(weights, seen, { lane, needed }, now));
        for (const bucket of buckets) {
          expect(Math.abs(weights.weight(lane, bucket))).toBeLessThanOrEqual(mostWeight);
        }
      }
    }),
  );
});

test("a share of exactly none or all is no lesson but a mistake", () => {
  const weights = new LearnedWeights();
  const seen = features([1]);
  const now = standing(weights, seen, [0, 0, 0, 0, 0, 0]);
  expect(() => lessonFor(weights, seen, { needed: 1 }, now)).toThrow(RangeError);
});

test("tens of thousands of the same corrections, and of their opposites, leave every weight bounded", () => {
  const turns = fc.array(fc.record({ lane: fc.constantFrom(...lanes), bucket: fc.nat(3) }), {
    minLength: 2,
    maxLength: 5,
  });
  fc.assert(
    fc.property(turns, (repeated) => {
      const weights = new LearnedWeights();
      for (let count = 0; count < 20_000; count++) {
        const { lane, bucket } = repeated[count % repeated.length]!;
        const seen = features([bucket, bucket + 1]);
        const needed = count % 2 === 0 ? 0.99 : 0.01;
        const now = standing(weights, seen, [4, 3, 2, 1, 0, -1]);
        weights.add(lessonFor(weights, seen, { lane, needed }, now));
      }
      for (const head of heads)
        for (let bucket = 0; bucket < 5; bucket++) {
          const weight = weights.weight(head, bucket);
          expect(Math.abs(weight)).toBeLessThanOrEqual(mostWeight);
          expect(Number.isFinite(weight)).toBe(true);
        }
    }),
    { numRuns: 5 },
  );
});
