import { draftMinutes } from "../../../src/core/minutes/draft-minutes";
import { planAgendaDocument } from "../../../src/core/agenda/plan-agenda-document";
import {
  addAction,
  changeParagraph,
  insertParagraph,
  removeParagraph,
} from "../../../src/core/minutes/edit-minutes";
import { planMinutesDocument } from "../../../src/core/minutes/plan-minutes-document";
import { readRecord } from "../../../src/core/meeting/document/document-record";
import type { Minutes } from "../../../src/core/meeting/minutes";
import { InMemoryMeetingDocument } from "../../support/in-memory-document";
import { aBody, aMeeting, anAgenda, henrik, maria, mats } from "../meeting/a-meeting";

const agenda = anAgenda([
  { title: "Öppnande", preparedText: "Ordföranden öppnade mötet." },
  { title: "Ram 2027", type: "decision", attachments: [{ name: "Kalkyl.pdf" }] },
]);
const meeting = aMeeting();
const drafted = draftMinutes({ agenda, meeting, body: aBody(), earlier: [], keeper: maria });
const nobody = { name: "", address: "" };
const tag = (block: string) => `kansli:0k3f9a2b7c1d:m:${block}`;

async function update(document: InMemoryMeetingDocument, minutes: Minutes) {
  const reading = await document.read();
  const readDueDate = () => undefined;
  const { value, warnings } = planMinutesDocument({ minutes, reading, readDueDate });
  await document.apply(value.plan);
  return { ...value, minutes: value.taken.minutes, warnings };
}

test("minutes come into the document after the agenda, and both are kept with it", async () => {
  const document = new InMemoryMeetingDocument();
  const first = planAgendaDocument({ agenda, meeting, reading: await document.read() });
  await document.apply(first.value.plan);
  let minutes = changeParagraph(drafted, "i2", {
    ...{ decision: "Styrelsen beslutade att godkänna ramen.", conflicts: [henrik] },
    vote: { inFavour: 4, against: 1, abstained: 0, chairDecided: false },
  });
  minutes = addAction(minutes, "i2", { owner: mats, what: "Beställ", due: "2026-12-18" });
  await update(document, minutes);
  const lines = document.text.split("\n").map((line) => line.trim());
  expect(lines).toEqual(
    expect.arrayContaining([
      "Protokoll 2026:1, Styrelsemöte",
      "§ 1  Öppnande",
      "Ordföranden öppnade mötet.",
      "§ 2  Ram 2027",
      "Jäv: Henrik Sandell",
      "Votering: 4 ja, 1 nej, 0 avstår",
      "Styrelsen beslutade att godkänna ramen.",
      "Bilaga 1: Kalkyl.pdf",
      "Åtgärd: Mats Oskarsson – Beställ, senast 2026-12-18",
    ]),
  );
  const record = readRecord((await document.read()).record, meeting.id);
  expect(record.agenda).toEqual(agenda);
  expect(record.minutes).toEqual(minutes);
  expect((await update(document, minutes)).plan.changes).toEqual([]);
});

test("what she writes in the document during the meeting comes back", async () => {
  const document = new InMemoryMeetingDocument();
  const minutes = addAction(drafted, "i2", { owner: mats, what: "Beställ" });
  await update(document, minutes);
  const action = minutes.paragraphs[1]!.actions[0]!.id;
  document.type(tag("decision.i2"), "Styrelsen beslutade att avslå.");
  document.type(tag("report.i2"), "Mats redogjorde.");
  document.type(tag(`action.${action}/when`), "2026-12-20");
  document.type(tag(`action.${action}/who`), "henrik sandell");
  const after = await update(document, minutes);
  expect(after.questions).toEqual([]);
  expect(after.minutes.paragraphs[1]).toMatchObject({
    ...{ decision: "Styrelsen beslutade att avslå.", report: "Mats redogjorde." },
    actions: [{ due: "2026-12-20", owner: henrik }],
  });
  expect((await update(document, after.minutes)).plan.changes).toEqual([]);
});

test("a vote is said once, in the decision when it is written there, and comes back from it", async () => {
  const document = new InMemoryMeetingDocument();
  const decision =
    "Efter votering med 3 röster för, 2 emot och 0 som avstod beslutade styrelsen att anta ramen.";
  const first = await update(document, changeParagraph(drafted, "i2", { decision }));
  expect(document.text).not.toContain("Votering:");
  document.type(tag("decision.i2"), decision.replace("3 röster för, 2", "2 röster för, 3"));
  const after = await update(document, first.minutes);
  const { vote } = after.minutes.paragraphs[1]!;
  expect(vote).toEqual({ inFavour: 2, against: 3, abstained: 0, chairDecided: false });
  const even = { inFavour: 2, against: 2, abstained: 0, chairDecided: true };
  await update(document, changeParagraph(after.minutes, "i2", { vote: even }));
  expect(document.text).toContain("votering med 2 röster för, 2 emot och 0 som avstod");
  expect(document.text).toContain("Votering: ordförandens utslagsröst\n");
});

test("a report she wrote in the document stays when she takes out the heading of its §", async () => {
  const document = new InMemoryMeetingDocument();
  await update(document, drafted);
  document.type(tag("report.i2"), "Mats redogjorde.");
  document.erase(tag("par.i2"));
  const { minutes, questions } = await update(document, drafted);
  expect(minutes.paragraphs.map(({ id }) => id)).not.toContain("i2");
  expect(questions).toContainEqual(
    expect.objectContaining({ kind: "own-text", block: "report.i2" }),
  );
  expect(document.text).toContain("Mats redogjorde.");
});

test("an action stays when she takes out the heading of its §, and is the § above's", async () => {
  const document = new InMemoryMeetingDocument();
  const withActions = ["Beställ", "Ring banken"].reduce(
    (minutes, what) => addAction(minutes, "i2", { owner: mats, what }),
    drafted,
  );
  await update(document, withActions);
  const [order] = withActions.paragraphs[1]!.actions;
  document.erase(tag(`action.${order!.id}`));
  document.erase(tag("par.i2"));
  const { minutes, taken } = await update(document, withActions);
  expect(taken.removedTitles).toEqual(["Ram 2027"]);
  expect(
    minutes.paragraphs.map(({ id, actions }) => [id, actions.map(({ what }) => what)]),
  ).toEqual([["i1", ["Ring banken"]]]);
  expect(document.text).toContain("Åtgärd: Mats Oskarsson – Ring banken");
  expect(document.text).not.toContain("Beställ");
});

test("the only § stays for as long as an action stands in it", async () => {
  const document = new InMemoryMeetingDocument();
  const only = addAction(removeParagraph(drafted, "i1"), "i2", { owner: mats, what: "Beställ" });
  await update(document, only);
  document.erase(tag("par.i2"));
  const { minutes, questions } = await update(document, only);
  expect(minutes.paragraphs).toMatchObject([{ id: "i2", actions: [{ what: "Beställ" }] }]);
  expect(questions).toMatchObject([{ kind: "removed", block: "par.i2" }]);
});

test("a date that cannot be read stays as she wrote it, with a warning", async () => {
  const document = new InMemoryMeetingDocument();
  const minutes = addAction(drafted, "i2", { owner: mats, what: "Beställ" });
  await update(document, minutes);
  const action = minutes.paragraphs[1]!.actions[0]!.id;
  document.type(tag(`action.${action}/when`), "snarast");
  const { warnings } = await update(document, minutes);
  expect(warnings).toMatchObject([{ code: "not-read-back" }]);
  expect(document.text).toContain("senast snarast");
});

test("a § put in changes the numbers after it and nothing of hers", async () => {
  const document = new InMemoryMeetingDocument();
  await update(document, drafted);
  document.typeParagraph(tag("report.i1"), "Kaffe serverades", "after");
  await update(document, insertParagraph(drafted, 1, { title: "Ny punkt" }));
  expect(document.text).toMatch(/Kaffe serverades\n§ 2 {2}Ny punkt\n[^]*§ 3 {2}Ram 2027/);
});

test("when the draft is over, empty fields leave the document", async () => {
  const document = new InMemoryMeetingDocument();
  const withAction = addAction(drafted, "i2", { owner: nobody, what: "Ring banken" });
  await update(document, withAction);
  expect(document.text).toMatch(/Åtgärd: \s+ – Ring banken, senast/u);
  expect(document.tags).toContain(tag("decision.i2"));
  await update(document, { ...withAction, status: "for approval" });
  expect(document.tags.filter((one) => one.includes("decision.i2"))).toEqual([]);
  expect(document.text).toContain("Åtgärd: Ring banken\n");
});

test("nothing stands in an empty field that would be printed, and what is typed there comes back", async () => {
  const document = new InMemoryMeetingDocument();
  const asked = addAction(drafted, "i2", { owner: nobody, what: "" });
  await update(document, asked);
  expect(document.text).not.toMatch(/Redogörelse|Beslut\b|vem|vad|när(?!var)/u);
  document.type(tag("decision.i2"), "Styrelsen beslutade att köpa ladan.");
  const { taken } = await update(document, asked);
  expect(taken.minutes.paragraphs[1]?.decision).toBe("Styrelsen beslutade att köpa ladan.");
});

test("a text that is emptied in the pane leaves an empty field", async () => {
  const document = new InMemoryMeetingDocument();
  await update(document, drafted);
  await update(document, changeParagraph(drafted, "i1", { report: "" }));
  expect(document.text).not.toContain("Ordföranden öppnade mötet.");
  const { plan } = await update(document, changeParagraph(drafted, "i1", { report: "" }));
  expect(plan.changes).toEqual([]);
});

test("attachments have the numbers of the whole meeting, as in the agenda", async () => {
  const papers = anAgenda([
    { title: "A", attachments: [{ name: "Ett.pdf" }, { name: "Två.pdf" }] },
    { title: "B" },
    { title: "C", attachments: [{ name: "Tre.pdf" }] },
  ]);
  const document = new InMemoryMeetingDocument();
  const first = planAgendaDocument({ agenda: papers, meeting, reading: await document.read() });
  await document.apply(first.value.plan);
  await update(document, draftMinutes({ agenda: papers, meeting, body: aBody(), earlier: [] }));
  const named = document.text.match(/Bilaga \d: .*/gu);
  const all = ["Bilaga 1: Ett.pdf", "Bilaga 2: Två.pdf", "Bilaga 3: Tre.pdf"];
  expect(named).toEqual([...all, ...all]);
});

test("who came late, by § or by the clock, and who left stands in the attendance", async () => {
  const document = new InMemoryMeetingDocument();
  const [one, two, three, ...rest] = drafted.attendance;
  const attendance = [
    { ...one!, arrived: { paragraph: 2 } },
    { ...two!, arrived: { time: "09:20" }, left: { paragraph: 2 } },
    { ...three!, left: { time: "11:00" } },
    ...rest,
  ];
  await update(document, { ...drafted, attendance });
  expect(document.text).toContain("närvarande, kom § 2");
  expect(document.text).toContain("närvarande, kom 09:20, lämnade § 2");
  expect(document.text).toContain("närvarande, lämnade 11:00");
});

test("minutes never come into the agenda's parts, nor the agenda into the minutes', wherever the cursor stands", async () => {
  const document = new InMemoryMeetingDocument();
  const cursor = (half: string) => ({ text: "", tag: `kansli:0k3f9a2b7c1d:${half}:heading` });
  const readDueDate = () => undefined;
  const writeAgenda = async () => {
    const reading = { ...(await document.read()), selection: cursor("m") };
    await document.apply(planAgendaDocument({ agenda, meeting, reading }).value.plan);
  };
  await writeAgenda();
  const reading = { ...(await document.read()), selection: cursor("a") };
  const { value } = planMinutesDocument({ minutes: drafted, reading, readDueDate });
  expect(value.plan.changes[0]).toMatchObject({
    ...{ change: "insert", after: "kansli:0k3f9a2b7c1d:a:papers.i2" },
  });
  await document.apply(value.plan);
  for (const each of document.tags.filter((one) => one.includes(":a:"))) {
    if (document.tags.includes(each) && !each.includes("/")) document.erase(each);
  }
  await writeAgenda();
  expect(document.text).toMatch(/^Dagordning[^]*Protokoll 2026:1/u);
});

test("with the cursor in another meeting's parts, the minutes come after all of them", async () => {
  const parts = ["heading", "facts"].map((block, handle) => ({
    ...{ handle, tag: `kansli:another00000:m:${block}`, text: "x" },
  }));
  const selection = { text: "", tag: "kansli:another00000:m:heading" };
  const { value } = planMinutesDocument({
    ...{ minutes: drafted, reading: { parts, selection }, readDueDate: () => undefined },
  });
  expect(value.plan.changes[0]).toMatchObject({ after: "kansli:another00000:m:facts" });
});
