/** @jest-environment node */
import {
  ExecutiveNames,
  readHabitText,
  type HabitText,
} from "../../../../src/core/triage/learning/habit-text";
import { processorMsOf } from "../../../support/processor-time";

const names = new ExecutiveNames({
  name: "Anna Lindqvist",
  givenName: "Anna",
  addresses: ["anna@nordvik.example"],
});

test.each([
  ["nothing is quoted", "See you on Friday.", "nothing"],
  [
    "her words stand under Outlook's head",
    "Yes.\n\nFrom: Lindqvist, Anna\nSent: Monday\nTo: Erik\n\nCan you?",
    "executive",
  ],
  [
    "her words stand after her address",
    "Yes.\n\n-----Original Message-----\nFrom: anna@nordvik.example\n\nCan you?",
    "executive",
  ],
  [
    "her words stand after a line that wraps",
    "Yes.\n\nOn Mon, 3 Nov 2026 at 10:12\nAnna Lindqvist <anna@nordvik.example> wrote:\n> Can you?",
    "executive",
  ],
  [
    "her words stand after a Swedish line",
    "Ja.\n\nDen mån 3 nov. 2026 kl 10:12 skrev Anna Lindqvist <anna@nordvik.example>:\n> Kan du?",
    "executive",
  ],
  [
    "somebody else's words are quoted",
    "Yes.\n\nFrom: Erik Sund\nSent: Monday\nTo: Per\n\nCan you?",
    "others",
  ],
  [
    "she is only a recipient of what is quoted",
    "Yes.\n\nFrom: Erik Sund\nSent: Monday\nTo: Anna Lindqvist\n\nCan you?",
    "others",
  ],
  [
    "her words are older than somebody's",
    "Yes.\n\nFrom: Erik Sund\nSent: Monday\nTo: Per\n\nNo.\n\nFrom: Anna Lindqvist\nSent: Sunday\n\nCan you?",
    "executiveEarlier",
  ],
])("where %s, it is seen so", (_, text, quoted) => {
  expect(readHabitText("Re: Offer", text, names).quoted).toBe(quoted);
});

const wordsOf = ({ words: { hashes, subject, end } }: HabitText) => [...hashes.slice(subject, end)];

test("answers and forwards are told apart by the subject's mark, which is no word of it", () => {
  const answer = readHabitText("SV: Hyra", "", names);
  const forward = readHabitText("VB: Hyra", "", names);
  const plain = readHabitText("Hyra", "", names);
  expect([answer.isReply, answer.isForward]).toEqual([true, false]);
  expect([forward.isReply, forward.isForward]).toEqual([false, true]);
  expect(wordsOf(answer)).toEqual(wordsOf(plain));
  expect(wordsOf(plain)).toHaveLength(1);
});

test("a word that stands a million times is one word and takes no time", () => {
  const read = () => readHabitText("x", "pengar ".repeat(1_000_000), names);
  const { words } = read();
  expect(words.end - words.text).toBe(1);
  expect(processorMsOf(read)).toBeLessThan(1_000);
});

test("an executive without a name is found by address alone, and nobody else is taken for her", () => {
  const nameless = new ExecutiveNames({
    name: "",
    givenName: "",
    addresses: ["anna@nordvik.example"],
  });
  const byOther = readHabitText(
    "Re: x",
    "Yes.\n\nFrom: Erik Sund\nSent: Monday\n\nCan you?",
    nameless,
  );
  const byHer = readHabitText(
    "Re: x",
    "Yes.\n\nFrom: anna@nordvik.example\nSent: Monday\n\nCan you?",
    nameless,
  );
  expect([byOther.quoted, byHer.quoted]).toEqual(["others", "executive"]);
  expect(readHabitText("", "Hello there", nameless).greets).toBe(false);
});
