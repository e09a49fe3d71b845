/** @jest-environment node */
import type { CategoriesEntry, CorrectionEntry } from "../../src/core/triage/journal-entry";
import { entryWords } from "../../src/outlook/history-words";
import { en } from "../../src/outlook/texts/en";
import { sv } from "../../src/outlook/texts/sv";
import { createFormats } from "../../src/ui/formats";

const formats = createFormats("en", "Europe/Stockholm");
const base = {
  id: "1",
  at: "2026-11-23T08:14:00Z",
  mailbox: "anna@nordvik.example",
  state: "done",
} as const;
const correction: CorrectionEntry = {
  ...base,
  kind: "correction",
  lane: "read",
  moved: [
    { messageId: "a", from: "decide" },
    { messageId: "b", from: "handle" },
    { messageId: "c", from: "decide" },
  ],
  othersMoved: 2,
  learned: {},
  pinsBefore: {},
};
const categories: CategoriesEntry = {
  ...base,
  kind: "categories",
  lanes: { bulk: 40, decide: 8 },
  changes: Array.from({ length: 48 }, (_, index) => ({
    messageId: String(index),
    added: [],
    removed: [],
  })),
  failed: [
    { messageId: "x", code: "throttled" },
    { messageId: "y", code: "throttled" },
  ],
};

test("a correction tells from which lanes to which, and what else moved", () => {
  expect(entryWords(correction, en, formats)).toEqual({
    title: "3 messages moved to Read",
    details: "Decide, Handle → Read. Learned. 2 other messages changed lane.",
    failed: 0,
  });
});

test("categories tell how many got which lane's, in the order of the lanes, and how many failed", () => {
  expect(entryWords(categories, en, formats)).toEqual({
    title: "48 of 50 got their category",
    details: "Decide 8 · Bulk 40",
    failed: 2,
  });
});

test("work that was interrupted says that it can be put back", () => {
  const begun = entryWords({ ...categories, failed: [], state: "begun" }, sv, formats);
  expect(begun.details).toBe(sv.entryBegun);
});

test("what was taken back says so and has nothing left to retry", () => {
  const undone = entryWords({ ...categories, state: "undone" }, en, formats);
  expect(undone.title).toBe("Undone: 48 of 50 got their category");
  expect(undone.failed).toBe(0);
});
