/** @jest-environment node */
import { SignNotes } from "../../../src/core/triage/found-signs";

test("tells of each kind its first words, how many there are and where the first stands", () => {
  const notes = new SignNotes();
  notes.note("invoice", 0, 7, true);
  notes.note("invoice", 8, 14, false);
  notes.note("thanks", 0, 4, false);
  const signs = notes.take("Faktura november", "Tack! Om faktura nr 4");
  expect(signs.find("invoice")).toEqual({ words: "Faktura", count: 2, inSubject: true });
  expect(signs.find("thanks")).toEqual({ words: "Tack", count: 1, inSubject: false });
  expect(signs.find("bulk")).toBeUndefined();
  expect(signs.kinds()).toEqual(["thanks", "invoice"]);
  expect([signs.count("invoice"), signs.count("bulk")]).toEqual([2, 0]);
  expect([signs.isInSubject("invoice"), signs.isInSubject("bulk")]).toEqual([true, false]);
});

test("what was noted of one message is not told of the next", () => {
  const notes = new SignNotes();
  notes.note("invoice", 0, 7, true);
  const first = notes.take("Faktura", "");
  notes.note("invoice", 5, 12, true);
  const second = notes.take("Utan faktura", "");
  expect(first.find("invoice")).toEqual({ words: "Faktura", count: 1, inSubject: true });
  expect(second.find("invoice")).toEqual({ words: "faktura", count: 1, inSubject: true });
});
