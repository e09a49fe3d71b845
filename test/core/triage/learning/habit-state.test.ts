/** @jest-environment node */
import fc from "fast-check";
import { bytesOfText, textOfBytes } from "../../../../src/core/triage/learning/bytes-text";
import { HabitModel, mostLearned } from "../../../../src/core/triage/learning/habit-model";
import { habitBuckets, namedBuckets } from "../../../../src/core/triage/learning/feature-row";
import { readHabitPrior, writeHabitPrior } from "../../../../src/core/triage/learning/habit-prior";
import { readHabitState, writeHabitState } from "../../../../src/core/triage/learning/habit-state";
import prior from "../../../../assets/triage-prior.json";

const until = "2026-11-23T08:00:00.000Z";

function aTaughtModel(lessons: number): HabitModel {
  const model = new HabitModel(undefined);
  for (let count = 0; count < lessons; count++) {
    const buckets = Uint16Array.from(
      { length: 60 },
      (_, at) => (count * 7 + at * 131) % habitBuckets,
    );
    const values = Float32Array.from(buckets, () => 1);
    model.learn({ buckets, values, start: 0, ends: [buckets.length] }, count % 2);
  }
  return model;
}

test("bytes come back from their text", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(bytesOfText(textOfBytes(bytes))).toEqual(bytes);
    }),
  );
});

test("a state that is read again gives nearly the same weights", () => {
  const model = aTaughtModel(300);
  const again = new HabitModel(undefined);
  readHabitState(writeHabitState(model, until, 300)).value?.restore(again);
  let kept = 0;
  for (let bucket = 0; bucket < habitBuckets; bucket++) {
    if (again.learned(bucket) === 0) continue;
    kept += 1;
    expect(again.learned(bucket)).toBeCloseTo(model.learned(bucket), 1);
  }
  expect(kept).toBeGreaterThan(300);
});

test("a state never takes more than six kilobytes, whatever was learned", () => {
  const stored = writeHabitState(aTaughtModel(5_000), until, 5_000);
  expect(JSON.stringify(stored).length).toBeLessThan(6 * 1024);
});

test.each([
  ["nothing of the kind", { kind: "shopping-list" }],
  ["a later version", { kind: "kansli-habits", version: 2 }],
  ["a cut text", { ...writeHabitState(aTaughtModel(50), until, 50), weights: "AAAAA" }],
  ["letters that are none", { ...writeHabitState(aTaughtModel(50), until, 50), weights: "%%%%" }],
  [
    "a bucket that is not there",
    { ...writeHabitState(aTaughtModel(50), until, 50), weights: "________" },
  ],
  ["a date that is none", { ...writeHabitState(aTaughtModel(50), until, 50), until: "soon" }],
  ["a number", 7],
  ["null", null],
])("a stored state that is %s gives a fresh start and a warning", (_, stored) => {
  const { value, warnings } = readHabitState(stored);
  expect(value).toBeUndefined();
  expect(warnings.map(({ code }) => code)).toEqual(["habits-damaged"]);
});

test("nothing stored is a first day, not a damage", () => {
  expect(readHabitState(undefined)).toEqual({ value: undefined, warnings: [] });
});

test("no weight is ever learned beyond the bound", () => {
  const model = new HabitModel(undefined, { alpha: 100, beta: 0.01, l1: 0, l2: 0 });
  const features = {
    buckets: Uint16Array.of(5),
    values: Float32Array.of(1),
    start: 0,
    ends: [1],
  };
  for (let count = 0; count < 500; count++) model.learn(features, 1);
  expect(model.learned(5)).toBeLessThanOrEqual(mostLearned);
  expect(model.learned(5)).toBeGreaterThan(1);
});

test("the shipped prior can be read and holds no weight of any word", () => {
  const { value, warnings } = readHabitPrior(prior);
  expect(warnings).toEqual([]);
  expect(value?.subarray(namedBuckets).every((weight) => weight === 0)).toBe(true);
  expect(value?.subarray(0, namedBuckets).some((weight) => weight !== 0)).toBe(true);
  expect(JSON.stringify(prior).length).toBeLessThan(15 * 1024);
});

test("a prior that is written and read differs by half a step at most", () => {
  const weights = new Float32Array(habitBuckets).map((_, bucket) => Math.sin(bucket) * 3);
  const { value } = readHabitPrior(writeHabitPrior(weights));
  for (let bucket = 0; bucket < namedBuckets; bucket++) {
    expect(Math.abs((value?.[bucket] ?? 9) - (weights[bucket] ?? 0))).toBeLessThanOrEqual(1 / 64);
  }
});

test("something else in the prior's place gives none and a warning", () => {
  expect(
    readHabitPrior({ kind: "kansli-triage-prior", version: 1, stepsPerUnit: 32, weights: "AAAA" }),
  ).toMatchObject({ value: undefined, warnings: [{ code: "prior-damaged" }] });
});
