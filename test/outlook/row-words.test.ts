/** @jest-environment node */
import type { Deadline } from "../../src/core/triage/deadline";
import { rowChips, rowName } from "../../src/outlook/row-words";
import { en } from "../../src/outlook/texts/en";
import { sv } from "../../src/outlook/texts/sv";
import { createFormats } from "../../src/ui/formats";
import { aTriagedMessage } from "../support/a-triaged-message";

const now = "2026-11-23T08:14:00Z";
const inEnglish = { texts: en, formats: createFormats("en", "Europe/Stockholm"), now };
const inSwedish = { texts: sv, formats: createFormats("sv", "Europe/Stockholm"), now };
const marks = { newSender: false, unsure: false, waiting: false };

function dueOn(date: string): Deadline {
  return {
    words: "senast",
    index: 0,
    from: date,
    date,
    until: `${date}T22:59:59Z`,
    isDue: true,
    unsure: false,
  };
}

function aReason(signal: string, points: number, en: string, sv: string) {
  return { signal, points, reason: { en, sv }, chip: { en, sv } };
}

const asksForDecision = aReason("decision", 26, "asks for a decision", "ber om beslut");

test("a row reads as one sentence: who, what, why, how high, and where in the list", () => {
  const row = aTriagedMessage({
    message: {
      from: { name: "Karin Ekström", address: "karin@styrelsen.example" },
      subject: "Hyresavtal",
      isRead: false,
    },
    score: 86,
    marks: { ...marks, due: dueOn("2026-11-27") },
    contributions: [asksForDecision],
  });
  expect(rowName(row, { index: 0, count: 8 }, inEnglish)).toBe(
    "Karin Ekström, unread. Hyresavtal. Asks for a decision, due Friday 27 November. Score 86. Row 1 of 8.",
  );
  expect(rowName(row, { index: 0, count: 8 }, inSwedish)).toBe(
    "Karin Ekström, oläst. Hyresavtal. Ber om beslut, senast fredag 27 november. Poäng 86. Rad 1 av 8.",
  );
});

test("a row without sender, subject and reasons still has a name", () => {
  const row = aTriagedMessage({
    message: { from: { name: "", address: "" }, subject: "", isRead: true },
  });
  expect(rowName(row, { index: 4, count: 5 }, inEnglish)).toBe(
    "(no sender). (no subject). Score 40. Row 5 of 5.",
  );
});

test("a subject that ends with its own sign gets no full stop after it", () => {
  const row = aTriagedMessage({ message: { subject: "Kan vi skriva på?", isRead: true } });
  expect(rowName(row, { index: 0, count: 1 }, inEnglish)).toContain("Kan vi skriva på? Score");
});

test.each([
  ["2026-11-23", "due today", "senast i dag"],
  ["2026-11-24", "due tomorrow", "senast i morgon"],
  ["2026-11-27", "due Fri 27 Nov", "senast fre 27 nov"],
  ["2026-11-19", "was due Thu 19 Nov", "gick ut tors 19 nov"],
])("a deadline on %s says %s and %s", (date, english, swedish) => {
  const row = aTriagedMessage({ marks: { ...marks, due: dueOn(date) } });
  expect(rowChips(row, inEnglish).map((chip) => chip.words)).toEqual([english]);
  expect(rowChips(row, inSwedish).map((chip) => chip.words)).toEqual([swedish]);
});

test("today is the reader's day, not the day in Greenwich", () => {
  const row = aTriagedMessage({ marks: { ...marks, due: dueOn("2026-11-24") } });
  const lateEvening = { ...inEnglish, now: "2026-11-23T23:30:00Z" };
  expect(rowChips(row, lateEvening)[0]?.words).toBe("due today");
});

test("there are two chips at most, a doubt first, then the deadline, then the weightiest reasons", () => {
  const row = aTriagedMessage({
    marks: { ...marks, unsure: true, due: dueOn("2026-11-27") },
    contributions: [asksForDecision],
  });
  expect(rowChips(row, inEnglish).map((chip) => chip.look)).toEqual(["unsure", "due"]);
  const weighed = aTriagedMessage({
    contributions: [
      aReason("a", 3, "small", "liten"),
      aReason("b", -9, "sent to many", "till många"),
      aReason("c", 5, "middling", "mellan"),
    ],
  });
  expect(rowChips(weighed, inEnglish).map((chip) => chip.words)).toEqual([
    "sent to many",
    "middling",
  ]);
});

test("the same words are never on two chips", () => {
  const row = aTriagedMessage({
    marks: { ...marks, newSender: true },
    contributions: [aReason("first-time", 4, "new sender", "ny avsändare")],
  });
  expect(rowChips(row, inEnglish)).toHaveLength(1);
});
