/** @jest-environment node */
import { runKansli } from "./kansli-run";
import { ownerProfile, plainMessage, type OwnerMail } from "./owner-mail";

const hour = 3_600_000;
const first = Date.parse("2026-11-02T08:00:00Z");

function anOwner(answeredAfterHours: readonly (number | undefined)[]): OwnerMail {
  const received = answeredAfterHours.map((hours, index) => {
    const at = first + index * 24 * hour;
    const message = plainMessage({
      id: `m${index}`,
      subject: "Rapport",
      from: { name: "Bo Ek", address: "bo@ek.example" },
      preview: "Kan du godkänna rapporten i dag?",
      receivedAt: new Date(at).toISOString(),
    });
    return { message, at, answered: hours !== undefined, knownAt: at + (hours ?? 72) * hour };
  });
  return {
    owner: "anna",
    profile: ownerProfile("Anna Lind", ["anna@lind.example"]),
    received,
    sent: [],
  };
}

test("habits alone say nothing of the first message, for which the signals already speak", () => {
  const owner = anOwner([undefined]);
  const [[alone]] = runKansli(owner, { habitsAlone: true }).scored as [[number, boolean]];
  const [[whole]] = runKansli(owner).scored as [[number, boolean]];
  expect(alone).toBe(0);
  expect(whole).not.toBe(0);
});

test("a label teaches when it is known and not before", () => {
  const scoresOf = (hours: readonly (number | undefined)[]) =>
    runKansli(anOwner(hours), { habitsAlone: true }).scored.map(([score]) => score);
  const late = scoresOf([70, undefined, undefined, undefined]);
  const soon = scoresOf([1, undefined, undefined, undefined]);
  expect(late.slice(0, 3)).toEqual([0, 0, 0]);
  expect(soon[1]).toBeGreaterThan(0);
  expect(late[3]).toBeGreaterThan(0);
});

test("lessons are told in the order in which they were known", () => {
  const { lessons } = runKansli(anOwner([60, 2]));
  expect(lessons.map(({ needed }) => needed)).toEqual([true, true]);
  const mixed = runKansli(anOwner([undefined, 2])).lessons;
  expect(mixed.map(({ needed }) => needed)).toEqual([true, false]);
});

test("going through the same mail again gives the same scores", () => {
  const owner = anOwner([60, undefined, 2, undefined]);
  expect(runKansli(owner).scored).toEqual(runKansli(owner).scored);
});
