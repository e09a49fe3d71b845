/** @jest-environment node */
import fc from "fast-check";
import { lanes } from "../../src/core/triage/lane";
import { laneOrders, laneRows } from "../../src/outlook/lane-rows";
import { aTriagedMessage } from "../support/a-triaged-message";

const ids = (rows: ReturnType<typeof laneRows>) => rows.map((row) => row.message.id);
const from = (name: string) => ({ name, address: `${name.toLowerCase()}@bolaget.example` });

const rows = [
  aTriagedMessage({
    message: { id: "old", from: from("Åsa"), receivedAt: "2026-11-20T08:00:00Z" },
    score: 90,
  }),
  aTriagedMessage({
    message: { id: "new", from: from("Bo"), receivedAt: "2026-11-23T08:00:00Z" },
    score: 50,
  }),
  aTriagedMessage({
    message: {
      id: "mid",
      from: from("Anna"),
      subject: "Avtal Örebro",
      receivedAt: "2026-11-21T08:00:00Z",
    },
    score: 50,
  }),
];

test("a lane is shown by score and, where that is equal, newest first", () => {
  expect(ids(laneRows(rows, "handle", "score", ""))).toEqual(["old", "new", "mid"]);
});

test("a lane is shown newest first, or by sender", () => {
  expect(ids(laneRows(rows, "handle", "time", ""))).toEqual(["new", "mid", "old"]);
  expect(ids(laneRows(rows, "handle", "sender", ""))[0]).toBe("mid");
});

test("a search finds every word in sender, address and subject, whatever the case", () => {
  expect(ids(laneRows(rows, "handle", "score", "örebro ANNA"))).toEqual(["mid"]);
  expect(ids(laneRows(rows, "handle", "score", "bolaget"))).toHaveLength(3);
  expect(ids(laneRows(rows, "handle", "score", "örebro åsa"))).toEqual([]);
});

test("in whatever order, the lanes together hold every message once", () => {
  const message = fc.record({
    lane: fc.constantFrom(...lanes),
    score: fc.nat(100),
    day: fc.integer({ min: 10, max: 28 }),
  });
  fc.assert(
    fc.property(fc.array(message), fc.constantFrom(...laneOrders), (made, order) => {
      const all = made.map(({ lane, score, day }, index) =>
        aTriagedMessage({
          lane,
          score,
          message: { id: String(index), receivedAt: `2026-11-${String(day)}T08:00:00Z` },
        }),
      );
      const shown = lanes.flatMap((lane) => ids(laneRows(all, lane, order, "")));
      expect(shown.sort()).toEqual(all.map((row) => row.message.id).sort());
    }),
  );
});
