import { habitBuckets } from "../../../../src/core/triage/learning/feature-row";
import { HabitModel } from "../../../../src/core/triage/learning/habit-model";

/** Two messages' features in the same arrays; the second begins where the first ends. */
const arrays = { buckets: Uint16Array.of(1, 2, 3, 4), values: Float32Array.of(1, 1, 1, 0.5) };
const first = { ...arrays, start: 0, ends: [2] };
const second = { ...arrays, start: 2, ends: [4] };

test("learning from one message leaves the weights of another's features alone", () => {
  const model = new HabitModel(undefined);
  for (let count = 0; count < 20; count++) model.learn(first, 1);
  expect(model.sum(first)).toBeGreaterThan(0.1);
  expect(model.sum(second)).toBe(0);
});

test("a weight is the prior's and what was learned, and the sum counts each by its value", () => {
  const prior = new Float32Array(habitBuckets);
  prior[3] = 0.5;
  prior[4] = -2;
  const model = new HabitModel(prior);
  expect(model.sum(second)).toBeCloseTo(-0.5);
  for (let count = 0; count < 20; count++) model.learn(second, 1);
  const sum = model.weight(3) + model.weight(4) / 2;
  expect(model.sum(second)).toBeCloseTo(sum);
  expect(model.weight(3)).toBeCloseTo(0.5 + model.learned(3));
});

test("what is put back weighs as it did and learns on as it would have", () => {
  const model = new HabitModel(undefined);
  for (let count = 0; count < 20; count++) model.learn(second, 1);
  const other = new HabitModel(undefined);
  for (const bucket of [3, 4]) other.restore(bucket, model.evidence(bucket));
  expect(other.learned(3)).toBeCloseTo(model.learned(3), 6);
  model.learn(second, 0);
  other.learn(second, 0);
  expect(other.learned(4)).toBeCloseTo(model.learned(4), 6);
});
