/** @jest-environment node */
import fc from "fast-check";
import { chooseLane, marginOf } from "../../../src/core/triage/choose-lane";
import { lanes } from "../../../src/core/triage/lane";

const evidence = (parts: Partial<Record<(typeof lanes)[number], number>>) =>
  lanes.map((lane) => parts[lane] ?? -9);

test("the lane for which most speaks is chosen", () => {
  expect(chooseLane(evidence({ read: 3, handle: 1 }), true)).toEqual({
    lane: "read",
    unsure: false,
  });
});

test("an uncertain message from a person goes up and is marked unsure", () => {
  expect(chooseLane(evidence({ read: 1.5, handle: 1 }), true)).toEqual({
    lane: "handle",
    unsure: true,
  });
});

test("an uncertain message from a machine stays where most speaks for it", () => {
  expect(chooseLane(evidence({ read: 1.5, handle: 1 }), false)).toEqual({
    lane: "read",
    unsure: false,
  });
});

test("between decide and handle only a narrow difference is uncertain", () => {
  expect(chooseLane(evidence({ handle: 1.5, decide: 1 }), true).lane).toBe("handle");
  expect(chooseLane(evidence({ handle: 1.5, decide: 1.3 }), true)).toEqual({
    lane: "decide",
    unsure: true,
  });
});

test("what is for reading and nearly a mailing is not called unsure", () => {
  expect(chooseLane(evidence({ read: 1.5, bulk: 1.3 }), true)).toEqual({
    lane: "read",
    unsure: false,
  });
});

test("what is nearly for reading goes up to the likelier of two higher lanes", () => {
  expect(chooseLane(evidence({ read: 1.5, handle: 1.3, decide: 1.1 }), true)).toEqual({
    lane: "handle",
    unsure: true,
  });
});

test("a person's message never lands lower than the lane for which most speaks", () => {
  const numbers = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), {
    minLength: lanes.length,
    maxLength: lanes.length,
  });
  const height = { decide: 5, handle: 4, meetings: 3, invoices: 3, read: 2, bulk: 1 };
  fc.assert(
    fc.property(numbers, (parts) => {
      const person = chooseLane(parts, true).lane;
      const machine = chooseLane(parts, false).lane;
      expect(height[person]).toBeGreaterThanOrEqual(height[machine]);
    }),
  );
});

test("the margin is the distance of the two strongest", () => {
  expect(marginOf(evidence({ read: 3, handle: 1, bulk: 2.5 }))).toBeCloseTo(0.5);
});
