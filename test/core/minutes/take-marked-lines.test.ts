import fc from "fast-check";
import { draftMinutes } from "../../../src/core/minutes/draft-minutes";
import { changeParagraph } from "../../../src/core/minutes/edit-minutes";
import { planMinutesDocument } from "../../../src/core/minutes/plan-minutes-document";
import { takeMarkedLines } from "../../../src/core/minutes/take-marked-lines";
import type { Minutes } from "../../../src/core/meeting/minutes";
import { InMemoryMeetingDocument } from "../../support/in-memory-document";
import { aBody, aMeeting, anAgenda, maria, mats } from "../meeting/a-meeting";

const agenda = anAgenda([{ title: "Läget" }, { title: "Ram 2027", type: "decision" }]);
const drafted = draftMinutes({
  ...{ agenda, meeting: aMeeting(), body: aBody(), earlier: [], keeper: maria },
});
const readDueDate = (text: string) => {
  const words = /\d{4}-\d\d-\d\d/u.exec(text)?.[0];
  return words === undefined ? undefined : { due: words, words };
};
const context = { people: [mats, maria], readDueDate };
const tag = (block: string) => `kansli:0k3f9a2b7c1d:m:${block}`;
const report = "Läget gicks igenom.\n@Mats beställ av leverantören senast 2026-12-18\nSlut.";

test("a marked line becomes an action with who, what and when, and leaves the report", () => {
  const minutes = takeMarkedLines(changeParagraph(drafted, "i1", { report }), context);
  expect(minutes.paragraphs[0]).toMatchObject({
    report: "Läget gicks igenom.\nSlut.",
    actions: [{ owner: mats, what: "Beställ av leverantören", due: "2026-12-18" }],
  });
});

test("a name alone, an address within a line, and approved minutes stay as they are", () => {
  const unfinished = changeParagraph(drafted, "i1", { report: "@Mats\nSkriv till mats@x.example" });
  expect(takeMarkedLines(unfinished, context)).toBe(unfinished);
  const approved: Minutes = { ...changeParagraph(drafted, "i1", { report }), status: "approved" };
  expect(takeMarkedLines(approved, context)).toBe(approved);
});

test("whatever lines are marked, each becomes one action, the others stay, and once more changes nothing", () => {
  const marked = fc.constantFrom(
    "@Mats ring banken",
    "- @Maria boka rum",
    "  @Lisa skriv 2026-12-18",
  );
  const other = fc.constantFrom("Läget gicks igenom.", "", "@", "@Mats", "Se mats@x.example", "2");
  const lines = fc.array(fc.oneof(marked, other), { maxLength: 6 });
  fc.assert(
    fc.property(lines, lines, (reported, decided) => {
      const texts = { report: reported.join("\n"), decision: decided.join("\n") };
      const minutes = changeParagraph(drafted, "i2", texts);
      const once = takeMarkedLines(minutes, context);
      const isAction = (line: string) => /@\S+ \S/u.test(line);
      const { report: left, decision, actions } = once.paragraphs[1]!;
      expect(left).toBe(reported.filter((line) => !isAction(line)).join("\n"));
      expect(decision).toBe(decided.filter((line) => !isAction(line)).join("\n"));
      expect(actions).toHaveLength([...reported, ...decided].filter(isAction).length);
      expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length);
      expect(takeMarkedLines(once, context)).toEqual(once);
    }),
    { numRuns: 300 },
  );
});

test("a line she marks in the document is an action there after the next writing, once", async () => {
  const document = new InMemoryMeetingDocument();
  const write = async (minutes: Minutes) => {
    const reading = await document.read();
    const { value } = planMinutesDocument({ minutes, reading, readDueDate });
    await document.apply(value.plan);
    return value;
  };
  await write(drafted);
  document.type(tag("report.i2"), "@Mats Oskarsson beställ senast 2026-12-18");
  const { minutes, questions } = await write(drafted);
  expect(questions).toEqual([]);
  expect(document.text).toContain("Åtgärd: Mats Oskarsson – Beställ, senast 2026-12-18");
  expect(document.text).not.toContain("@Mats");
  expect((await write(minutes)).plan.changes).toEqual([]);
});
