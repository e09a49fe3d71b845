/** @jest-environment node */
import { readAskFeatures } from "../../../../src/core/triage/asking/ask-features";

/** How many features of the first sentence the second does not have. */
function onlyIn(one: string, other: string): number {
  const others = new Set(readAskFeatures(other).buckets);
  return readAskFeatures(one).buckets.filter((bucket) => !others.has(bucket)).length;
}

test("the same words are told apart by the sign they end with", () => {
  expect(onlyIn("You have the file?", "You have the file.")).toBeGreaterThan(1);
  expect(onlyIn("You have the file!", "You have the file.")).toBeGreaterThan(1);
  expect(onlyIn("You have the file.", "You have the file")).toBe(0);
});

test("a question mark before a bracket or a quotation mark still ends the sentence", () => {
  const plain = readAskFeatures("Is it there?").buckets;
  expect(readAskFeatures("Is it there?)").buckets).toEqual(plain);
});

test("what stands behind a condition is told apart from the same words before it", () => {
  expect(onlyIn("If you agree, send it", "Send it if you agree")).toBeGreaterThan(3);
});

test("every feature has its value and falls into a bucket of the model", () => {
  const { buckets, values } = readAskFeatures("Anna, could you pay $ 40 to bo@ek.example by 5 pm?");
  expect(values).toHaveLength(buckets.length);
  expect(buckets.every((bucket) => bucket >= 0 && bucket < 1 << 15)).toBe(true);
});
