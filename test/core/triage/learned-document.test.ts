/** @jest-environment node */
import fc from "fast-check";
import { lanes } from "../../../src/core/triage/lane";
import {
  applyLearned,
  keyOf,
  mostBytes,
  nothingLearned,
  readLearned,
  writeLearned,
  type LearnedChange,
} from "../../../src/core/triage/learned-document";
import { bucketCount } from "../../../src/core/triage/learned-features";
import { heads } from "../../../src/core/triage/learned-weights";

const aDelta = fc.dictionary(
  fc.constantFrom(...heads),
  fc
    .array(fc.tuple(fc.nat(bucketCount - 1), fc.integer({ min: -900, max: 900 })), {
      maxLength: 30,
    })
    .map((pairs) => [...new Map(pairs)].flat()),
);
const aChange = fc.record({
  entryId: fc.uuid(),
  direction: fc.constant(1 as const),
  delta: aDelta,
  pins: fc.array(fc.record({ messageId: fc.uuid(), lane: fc.constantFrom(...lanes) }), {
    maxLength: 5,
  }),
});

const back = (change: LearnedChange): LearnedChange => ({
  ...change,
  direction: -1,
  pins: change.pins.map(({ messageId }) => ({ messageId, lane: undefined })),
});

test("what was learned comes back from its document as it was", () => {
  fc.assert(
    fc.property(fc.array(aChange, { maxLength: 8 }), (changes) => {
      const state = nothingLearned();
      for (const change of changes) applyLearned(state, change);
      const document = writeLearned(state);
      const { value, warnings } = readLearned(JSON.parse(JSON.stringify(document)));
      expect(warnings).toEqual([]);
      expect(writeLearned(value)).toEqual(document);
    }),
  );
});

test("taking every change back, in any order, leaves exactly nothing", () => {
  const shuffled = fc
    .array(aChange, { maxLength: 8 })
    .chain((changes) =>
      fc.tuple(fc.constant(changes), fc.shuffledSubarray(changes, { minLength: changes.length })),
    );
  fc.assert(
    fc.property(shuffled, ([changes, order]) => {
      const state = nothingLearned();
      for (const change of changes) applyLearned(state, change);
      for (const change of order) applyLearned(state, back(change));
      expect(writeLearned(state)).toEqual(writeLearned(nothingLearned()));
      expect(state.weights.isEmpty).toBe(true);
    }),
  );
});

test("a change that is made twice, as after a crash, counts once", () => {
  fc.assert(
    fc.property(aChange, (change) => {
      const once = nothingLearned();
      const twice = nothingLearned();
      applyLearned(once, change);
      applyLearned(twice, change);
      applyLearned(twice, change);
      expect(writeLearned(twice)).toEqual(writeLearned(once));
    }),
  );
});

test("the document never takes more than 16 KB, and the strongest weights stay", () => {
  const state = nothingLearned();
  for (let lesson = 0; lesson < 400; lesson++) {
    const pairs = Array.from({ length: 40 }, (_, index) => [
      (lesson * 40 + index) % bucketCount,
      3,
    ]);
    applyLearned(state, {
      entryId: `entry ${lesson}`,
      direction: 1,
      delta: { score: pairs.flat(), decide: [lesson, 700] },
      pins: [{ messageId: `message ${lesson}`, lane: "decide" }],
    });
  }
  const document = writeLearned(state);
  expect(JSON.stringify(document).length).toBeLessThanOrEqual(mostBytes);
  expect(document.weights.decide?.length).toBe(800);
  expect(document.pins[keyOf("message 399")]).toBe(0);
});

test.each([
  ["a word", "hello"],
  ["null", null],
  ["a list", [1, 2]],
  ["another kind", { kind: "other", version: 1 }],
  ["a later version", { kind: "kansli-learned", version: 2, weights: {}, pins: {}, lessons: [] }],
  [
    "weights that are no numbers",
    { ...writeLearned(nothingLearned()), weights: { score: ["x", 1] } },
  ],
  ["an odd list", { ...writeLearned(nothingLearned()), weights: { score: [1] } }],
  ["an unknown head", { ...writeLearned(nothingLearned()), weights: { other: [1, 1] } }],
  ["endless weights", { ...writeLearned(nothingLearned()), weights: { score: [1, 1e300] } }],
  ["pins that are no lanes", { ...writeLearned(nothingLearned()), pins: { a: "decide" } }],
])("%s is put aside with a warning, and learning starts afresh", (_what, stored) => {
  const { value, warnings } = readLearned(stored);
  expect(warnings.map(({ code }) => code)).toEqual(["learned-damaged"]);
  expect(writeLearned(value)).toEqual(writeLearned(nothingLearned()));
});

test("nothing at all is a fresh start without a warning", () => {
  expect(readLearned(undefined).warnings).toEqual([]);
});
