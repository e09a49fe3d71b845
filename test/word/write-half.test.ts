/** @jest-environment node */
import { addItem } from "../../src/core/agenda/edit-agenda";
import type { MeetingDocument } from "../../src/core/meeting/document/meeting-document";
import type { Minutes } from "../../src/core/meeting/minutes";
import { draftMinutes } from "../../src/core/minutes/draft-minutes";
import { addAction, changeParagraph, insertParagraph } from "../../src/core/minutes/edit-minutes";
import { planPublishing } from "../../src/core/minutes/plan-publishing";
import { GraphError } from "../../src/graph/graph-error";
import { troubleOf } from "../../src/ui/trouble";
import { MeetingFiles } from "../../src/word/meeting-file";
import { MeetingWork } from "../../src/word/work/meeting-work";
import { writeHalf } from "../../src/word/work/write-half";
import { aBody, aMeeting, anAgenda, maria, mats } from "../core/meeting/a-meeting";
import { InMemoryMeetingDocument } from "../support/in-memory-document";
import { InMemoryDeskStore } from "../support/in-memory";

const meeting = aMeeting();
const agenda = anAgenda([{ title: "Läget" }, { title: "Ram 2027", type: "decision" }]);
const drafted = draftMinutes({ agenda, meeting, body: aBody(), earlier: [], keeper: maria });
const tag = (block: string) => `kansli:${meeting.id}:m:${block}`;

function aWork(document: MeetingDocument, store: InMemoryDeskStore): MeetingWork {
  const files = new MeetingFiles(store);
  return new MeetingWork({
    ...{ document, files, documentUrl: () => "", onStateChange: () => undefined },
    toTrouble: (thrown) => troubleOf(thrown, "2026-12-03T08:00:00Z"),
  });
}

/** Work on the drafted minutes that stand in a document; `whileWriting` is done before a writing comes back. */
async function written() {
  const document = new InMemoryMeetingDocument();
  const meanwhile = { whileWriting: () => undefined as unknown };
  const slow: MeetingDocument = {
    read: () => document.read(),
    apply: async (plan) => {
      await document.apply(plan);
      meanwhile.whileWriting();
    },
  };
  const store = new InMemoryDeskStore();
  const work = aWork(slow, store);
  await work.open(meeting);
  work.step({ agenda, state: "agenda draft" });
  work.step({ minutes: drafted, state: "minutes draft" });
  const write = () =>
    work.run(async () => {
      await writeHalf(work, slow, { half: "minutes", answers: new Set() });
    });
  const minutes = () => work.view().minutes!;
  const change = (changed: Minutes) => {
    work.step({ minutes: changed });
  };
  await write();
  return { work, store, document, write, minutes, change, meanwhile };
}

test("what was written while it could not be kept is there when Word is opened again", async () => {
  const { work, store, document, write, minutes } = await written();
  await work.flush();
  store.failing = new GraphError("offline");
  document.type(tag("report.i1"), "Läget gicks igenom.");
  await write();
  expect(minutes().paragraphs[0]?.report).toBe("Läget gicks igenom.");
  await expect(work.flush()).rejects.toThrow();

  store.failing = undefined;
  const again = aWork(document, store);
  await again.open(meeting);
  expect(again.view().minutes?.paragraphs[0]?.report).toBe("Läget gicks igenom.");
  await writeHalf(again, document, { half: "minutes", answers: new Set() });
  expect(document.text).toContain("Läget gicks igenom.");
  await again.flush();
});

test("undo takes back steps of the pane, and nothing that she has written in the document", async () => {
  const { work, document, write, minutes, change } = await written();
  change({ ...minutes(), place: "Biblioteket" });
  document.type(tag("report.i1"), "Läget gicks igenom.");
  document.type(tag("decision.i2"), "@Mats Oskarsson beställ av leverantören");
  await write();
  work.undo();
  expect(minutes().place).toBe("Hamnsalen");
  await write();
  expect(document.text).toContain("Läget gicks igenom.");
  expect(document.text).toContain("Åtgärd: Mats Oskarsson – Beställ av leverantören");
  work.undo();
  expect(work.view().state).toBe("minutes draft");
  await write();
  expect(document.text).toContain("Läget gicks igenom.");
  expect(minutes().paragraphs[1]?.actions).toMatchObject([{ what: "Beställ av leverantören" }]);
  await work.flush();
});

test("what she wrote in a § stays also when the step that made the § is undone", async () => {
  const { work, document, write, minutes, change } = await written();
  change(insertParagraph(minutes(), 1, { title: "Ny punkt" }));
  await write();
  document.type(tag("report.i3"), "Det här sades.");
  await write();
  work.undo();
  await write();
  expect(minutes().paragraphs.map(({ number, title }) => [number, title])).toEqual([
    [1, "Läget"],
    [2, "Ny punkt"],
    [3, "Ram 2027"],
  ]);
  expect(document.text).toContain("Det här sades.");
  await work.flush();
});

test("what is done in the pane while the document is written stays, beside what came from the document", async () => {
  const { work, document, write, minutes, change, meanwhile } = await written();
  document.type(tag("report.i1"), "Läget gicks igenom.");
  document.type(tag("decision.i2"), "@Mats Oskarsson beställ av leverantören");
  meanwhile.whileWriting = () => {
    meanwhile.whileWriting = () => undefined;
    const named = changeParagraph(minutes(), "i2", { title: "Ram 2028" });
    change(addAction(named, "i1", { owner: maria, what: "Ring banken" }));
  };
  await write();
  expect(work.view().isAhead).toBe(true);
  const told = () =>
    minutes().paragraphs.map(({ title, report, actions }) => [
      ...[title, report],
      actions.map(({ what }) => what),
    ]);
  const all = [
    ["Läget", "Läget gicks igenom.", ["Ring banken"]],
    ["Ram 2028", "", ["Beställ av leverantören"]],
  ];
  expect(told()).toEqual(all);
  const ids = minutes().paragraphs.flatMap(({ actions }) => actions.map(({ id }) => id));
  expect(new Set(ids).size).toBe(2);
  await write();
  expect(told()).toEqual(all);
  expect(document.text).toContain("Åtgärd: Maria Nyberg – Ring banken");
  expect(document.text).toContain("Åtgärd: Mats Oskarsson – Beställ av leverantören");
  await work.flush();
});

test("a meeting that is opened while another is written begins when that is written and kept", async () => {
  const { work, store, document, write, meanwhile } = await written();
  document.type(tag("report.i1"), "Läget gicks igenom.");
  const other = aMeeting({ id: "another00000", title: "Ledningsgrupp" });
  let opening: Promise<void> | undefined;
  meanwhile.whileWriting = () => (opening = work.open(other));
  await write();
  await opening;
  expect(work.view().meeting).toBe(other);
  expect([work.view().agenda, work.view().minutes]).toEqual([undefined, undefined]);
  expect((await new MeetingFiles(store).read(meeting.id))?.minutes?.paragraphs[0]?.report).toBe(
    "Läget gicks igenom.",
  );
  work.undo();
  expect(work.view().agenda).toBeUndefined();
  await work.flush();
});

test("an action that comes after one that was undone is published as one of its own", async () => {
  const { work, minutes, change } = await written();
  const idsOf = () => {
    const request = { minutes: minutes(), ownAddresses: [], hasPlan: true, url: "" };
    return planPublishing(request).planTasks.map(({ externalId }) => externalId);
  };
  change(addAction(minutes(), "i2", { owner: mats, what: "Beställ" }));
  const [published] = idsOf();
  work.undo();
  change(addAction(minutes(), "i2", { owner: mats, what: "Ring banken" }));
  expect(idsOf()).toHaveLength(1);
  expect(idsOf()).not.toContain(published);
  await work.flush();
});

test("agenda items added while the agenda is written stay too", async () => {
  const { work, document } = await written();
  let isFirst = true;
  const slow: MeetingDocument = {
    read: () => document.read(),
    apply: async (plan) => {
      await document.apply(plan);
      const { agenda: now } = work.view();
      if (now && isFirst) work.step({ agenda: addItem(now, { title: "Ny punkt" }) });
      isFirst = false;
    },
  };
  await writeHalf(work, slow, { half: "agenda", answers: new Set() });
  document.type(`kansli:${meeting.id}:a:item.i1/title`, "Läget nu");
  await writeHalf(work, slow, { half: "agenda", answers: new Set() });
  const titles = ["Läget nu", "Ram 2027", "Ny punkt"];
  expect(work.view().agenda?.items.map(({ title }) => title)).toEqual(titles);
  await work.flush();
});
