import fc from "fast-check";
import { draftMinutes } from "../../../src/core/minutes/draft-minutes";
import { changeParagraph } from "../../../src/core/minutes/edit-minutes";
import { planMinutesDocument } from "../../../src/core/minutes/plan-minutes-document";
import {
  paragraphOfSelection,
  turnSelection,
  type Selection,
} from "../../../src/core/minutes/turn-selection";
import type { Minutes } from "../../../src/core/meeting/minutes";
import { InMemoryMeetingDocument } from "../../support/in-memory-document";
import { aBody, aMeeting, anAgenda, maria, mats } from "../meeting/a-meeting";

const agenda = anAgenda([{ title: "Läget" }, { title: "Ram 2027", type: "decision" }]);
const drafted = draftMinutes({
  ...{ agenda, meeting: aMeeting(), body: aBody(), earlier: [], keeper: maria },
});
const report =
  "Läget gicks igenom.\nMats Oskarsson ska beställa av leverantören.\nAtt godkänna ramen";
const start = changeParagraph(drafted, "i1", { report });
const tag = (block: string) => `kansli:0k3f9a2b7c1d:m:${block}`;
const context = { people: [mats, maria], readDueDate: () => undefined };
const turn = (
  selection: Selection,
  target: "item" | "decision" | "action",
  paragraphId = "i1",
  minutes = start,
) => turnSelection(minutes, selection, { target, paragraphId }, context);

test("words of a report become an action of whoever they name, and leave the report", () => {
  const [, text = ""] = report.split("\n");
  const selection = { text, tag: tag("report.i1") };
  expect(paragraphOfSelection(start, selection)).toBe("i1");
  expect(turn(selection, "action").paragraphs[0]).toMatchObject({
    report: "Läget gicks igenom.\nAtt godkänna ramen",
    actions: [{ owner: mats, what: "Beställa av leverantören" }],
  });
});

test("lines that Word gives with breaks of its own become an action each, nobody's where none is named", () => {
  const selection = { text: "@Maria boka rum\rring banken\v", tag: "" };
  const { actions } = turn(selection, "action").paragraphs[0]!;
  expect(actions.map(({ owner, what }) => [owner.name, what])).toEqual([
    [maria.name, "Boka rum"],
    ["", "ring banken"],
  ]);
});

test("words become the decision, or a § of their own whose later lines are its report", () => {
  const words = { text: "Att godkänna ramen", tag: tag("report.i1") };
  const decided = turn(words, "decision", "i2");
  expect(decided.paragraphs.map(({ report: left, decision }) => [left, decision])).toEqual([
    ["Läget gicks igenom.\nMats Oskarsson ska beställa av leverantören.", ""],
    ["", "Att godkänna ramen"],
  ]);
  const item = turn({ text: "Ny lokal\nHyran går ut.", tag: "" }, "item");
  expect(item.paragraphs.map(({ number, title }) => [number, title])).toEqual([
    [1, "Läget"],
    [2, "Ny lokal"],
    [3, "Ram 2027"],
  ]);
  expect(item.paragraphs[1]?.report).toBe("Hyran går ut.");
});

test("words that stand within other words too are taken from where they stand alone", () => {
  const minutes = changeParagraph(start, "i1", { report: "Framtidens ramar\nram\nSlut." });
  const after = turn({ text: "ram", tag: tag("report.i1") }, "decision", "i2", minutes);
  expect(after.paragraphs[0]?.report).toBe("Framtidens ramar\nSlut.");
});

test("words that stand in more than one place stay, since nobody can tell which of them is meant", () => {
  const minutes = changeParagraph(start, "i1", { report: "Ja till ladan.\nJa till bron." });
  const after = turn({ text: "Ja", tag: tag("report.i1") }, "decision", "i2", minutes);
  expect(after.paragraphs[0]?.report).toBe("Ja till ladan.\nJa till bron.");
  expect(after.paragraphs[1]?.decision).toBe("Ja");
});

test("whatever is selected and becomes whatever, no word is lost or cut", () => {
  const words = fc.constantFrom("ram", "ramar", "framtid", "ja", "jag", "ny", "Anna", "nytt");
  const line = fc.array(words, { minLength: 1, maxLength: 4 }).map((all) => all.join(" "));
  const target = fc.constantFrom("item" as const, "decision" as const, "action" as const);
  const wordsOf = ({ paragraphs }: Minutes) =>
    paragraphs
      .flatMap(({ title, report: text, decision, actions }) => [
        ...[title, text, decision],
        ...actions.map(({ what }) => what),
      ])
      .join(" ")
      .toLowerCase()
      .split(/\s+/u);
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 4 }),
      fc.nat(),
      fc.nat(),
      target,
      (lines, at, length, into) => {
        const all = lines.join("\n").split(/(?<=\s)/u);
        const from = at % all.length;
        const text = all.slice(from, from + 1 + (length % 4)).join("");
        const minutes = changeParagraph(start, "i1", { report: lines.join("\n") });
        const after = wordsOf(turn({ text, tag: tag("report.i1") }, into, "i1", minutes));
        const left = [...after];
        for (const word of wordsOf(minutes)) {
          expect(left).toContain(word);
          left.splice(left.indexOf(word), 1);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("a decision that becomes the decision again is not there twice", () => {
  const decision = "Styrelsen beslutade att vänta.";
  const minutes = changeParagraph(start, "i2", { decision });
  const again = turn({ text: decision, tag: tag("decision.i2") }, "decision", "i2", minutes);
  expect(again.paragraphs[1]?.decision).toBe(decision);
});

test("another meeting's words, and words of no §, belong to none", () => {
  for (const other of ["kansli:other0000000:m:report.i1", tag("attendance"), tag("report.i99"), ""])
    expect(paragraphOfSelection(start, { text: "x", tag: other })).toBeUndefined();
});

test("nothing selected changes nothing, and nothing is turned in approved minutes", () => {
  expect(turn({ text: " \r", tag: "" }, "action")).toBe(start);
  expect(turn({ text: "x", tag: "" }, "action", "i99")).toBe(start);
  const approved: Minutes = { ...start, status: "approved" };
  expect(() => turn({ text: "x", tag: "" }, "action", "i1", approved)).toThrow(RangeError);
});

test("what she has just typed in the document is turned in the same writing, and nothing is there twice", async () => {
  const document = new InMemoryMeetingDocument();
  const plan = async (minutes: Minutes, selection?: Selection) => {
    const { value } = planMinutesDocument({
      ...{ minutes, reading: await document.read(), readDueDate: () => undefined },
      change: (taken) =>
        selection
          ? turnSelection(taken, selection, { target: "action", paragraphId: "i2" }, context)
          : taken,
    });
    await document.apply(value.plan);
    return value;
  };
  await plan(drafted);
  document.type(tag("report.i2"), "Mats Oskarsson ska beställa.");
  const selection = { text: "Mats Oskarsson ska beställa.", tag: tag("report.i2") };
  const { minutes, questions, taken } = await plan(drafted, selection);
  expect(questions).toEqual([]);
  expect(taken.minutes.paragraphs[1]?.report).toBe("Mats Oskarsson ska beställa.");
  expect(document.text).toMatch(/§ 2 {2}Ram 2027\s+Åtgärd: Mats Oskarsson – Beställa/u);
  expect(document.text).not.toContain("ska beställa");
  expect((await plan(minutes)).plan.changes).toEqual([]);
});
