/** @jest-environment node */
import { answersBelow } from "../../../../src/core/triage/learning/answers-below";
import { ExecutiveNames, readHabitText } from "../../../../src/core/triage/learning/habit-text";
import { ownTextEnd } from "../../../../src/core/triage/own-text";
import { processorMsOf } from "../../../support/processor-time";

const below = (text: string) => answersBelow(text, ownTextEnd(text), 5_000);

test.each([
  ["below one quotation", "On 3 Nov Erik wrote:\n> Is it?\nYes, it is.", "Yes, it is.", 1],
  [
    "between two, each without its introduction",
    "Den 3 november skrev Erik:\n> Hinner du?\nJa.\nErik Sund skrev:\n> Var?\nI hamnen.",
    "Ja.\nI hamnen.",
    2,
  ],
  ["with lines that end as on Windows", "\r\n> Is it?\r\nYes.\r\n-- \r\nErik", "Yes.", 1],
  ["above a signature", "Erik wrote:\n> Is it?\nYes.\n-- \nAnna\n070-123 45 67", "Yes.", 1],
  [
    "above a forwarded mail",
    "Erik wrote:\n> Is it?\nSee below.\n-----Original Message-----\nFrom: Per",
    "See below.",
    1,
  ],
])("what is said %s is found", (_, text, expected, quotes) => {
  const found = below(text);
  expect(found.text.replace(/\r/gu, "")).toBe(expected);
  expect(found.quotes).toBe(quotes);
});

test.each([
  ["nothing is quoted", "Yes, it is."],
  [
    "an answer stands above the whole mail it answers",
    "Yes.\n\nFrom: Erik\nSent: Monday\n\nIs it?",
  ],
  ["nothing is said below", "Yes.\n\nErik wrote:\n> Is it?\n> Erik"],
])("where %s, nothing is found", (_, text) => {
  expect(below(text).text).toBe("");
});

test("no more of what is said is gathered than is asked for, and all quotations are counted", () => {
  const text = "\n> a\nFirst line.\n> b\nSecond line.\n> c\nThird line.";
  const found = answersBelow(text, 0, 5_000, 15);
  expect(found).toEqual({ text: "First line.\nSecond line.", quotes: 3 });
});

test.each([
  ["On 3 Nov Erik wrote:", ""],
  ["Erik writes:  ", ""],
  ["Den 3 november skrev Erik", ""],
  ["Erik wrote a letter.", "Erik wrote a letter."],
  ["I use these:", "I use these:"],
])("of the line %j between two quotations %j is said", (line, said) => {
  expect(below(`> a\n> b\n${line}\n> c`.replace("> a", "x\n> a")).text).toBe(said);
});

test("questions and words below a quotation count as the writer's own, quoted ones do not", () => {
  const names = new ExecutiveNames({ name: "Anna Berg", givenName: "Anna", addresses: [] });
  const text = "Erik wrote:\n> Is it? Is it not?\nThanks! Could Anna come too?";
  const read = readHabitText("Re: Tour", text, names);
  expect(read).toMatchObject({ questions: 1, thanks: true, endsAsking: true, names: true });
  expect(read.words.end - read.words.text).toBe(5);
});

test("a mail of nothing but quotations is read in a moment", () => {
  expect(processorMsOf(() => below("\n> a\nb".repeat(200_000)))).toBeLessThan(1_000);
});
