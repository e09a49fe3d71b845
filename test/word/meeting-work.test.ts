/** @jest-environment node */
import { addItem } from "../../src/core/agenda/edit-agenda";
import type { Agenda } from "../../src/core/meeting/agenda";
import type { DocumentReading } from "../../src/core/meeting/document/document-reading";
import { GraphError } from "../../src/graph/graph-error";
import { troubleOf } from "../../src/ui/trouble";
import { MeetingFiles } from "../../src/word/meeting-file";
import { MeetingWork } from "../../src/word/work/meeting-work";
import { InMemoryDeskStore } from "../support/in-memory";
import { aMeeting } from "./a-meeting";

const meeting = aMeeting();
const agenda: Agenda = {
  meetingId: meeting.id,
  language: "en",
  title: "Board meeting",
  templateId: "",
  items: [],
  idsGiven: 0,
  skipped: [],
};

function aWork(reading: DocumentReading = { parts: [] }, store = new InMemoryDeskStore()) {
  const files = new MeetingFiles(store);
  const work = new MeetingWork({
    document: { read: async () => reading, apply: async () => undefined },
    files,
    documentUrl: () => "https://contoso.example/board.docx",
    toTrouble: (thrown) => troubleOf(thrown, "2026-11-24T08:00:00Z"),
    onStateChange: () => undefined,
  });
  return { work, files, store };
}

test("what is done is kept, and is there when the meeting is opened again", async () => {
  const { work, store } = aWork();
  await work.open(meeting);
  work.step({ agenda: addItem(agenda, { title: "Opening" }), state: "agenda draft" });
  await work.flush();

  const again = aWork(undefined, store);
  await again.work.open(meeting);

  expect(again.work.view()).toMatchObject({
    state: "agenda draft",
    agenda: { items: [{ title: "Opening" }] },
  });
  expect(await again.files.readNotes()).toEqual([{ meeting, state: "agenda draft" }]);
});

test("work that cannot be kept is told of once, waits, also while another meeting is open, and is kept at last", async () => {
  jest.useFakeTimers();
  const { work, files, store } = aWork();
  await work.open(meeting);
  store.failing = new GraphError("offline");
  work.step({ agenda, state: "agenda draft" });
  await jest.advanceTimersByTimeAsync(1_000);
  expect(work.view().trouble).toMatchObject({ code: "offline" });
  work.forget();
  await jest.advanceTimersByTimeAsync(30_000);
  expect(work.view().trouble).toBeUndefined();

  const other = aMeeting({ id: "other" });
  await work.open(other);
  expect(work.view()).toMatchObject({ meeting: other, trouble: { code: "offline" } });
  await work.open(meeting);
  expect(work.view()).toMatchObject({ agenda, state: "agenda draft" });
  await work.open(other);

  store.failing = undefined;
  await jest.advanceTimersByTimeAsync(30_000);
  expect(await files.readNotes()).toEqual([{ meeting, state: "agenda draft" }]);
  expect(await files.read(meeting.id)).toMatchObject({ agenda });
  expect(work.view().trouble).toBeUndefined();
  jest.useRealTimers();
});

test("undo goes back step by step, also past the first agenda, and then says that there is no more", async () => {
  const { work } = aWork();
  await work.open(meeting);
  work.step({ agenda, state: "agenda draft" });
  work.step({ agenda: addItem(agenda, {}) });
  work.undo();
  expect(work.view().agenda).toEqual({ ...agenda, idsGiven: 1 });
  work.undo();
  expect(work.view()).toMatchObject({ agenda: undefined, state: "no agenda", canUndo: false });
  work.undo();
  expect(work.view().deed).toEqual({ did: "nothing to undo" });
  await work.flush();
});

test("a document that came from elsewhere brings its own agenda", async () => {
  const record = JSON.stringify({ version: 1, meetingId: "m1", agenda, written: {} });
  const { work } = aWork({ parts: [], record });
  await work.open(meeting);
  expect(work.view()).toMatchObject({ agenda, state: "agenda draft" });
});

test("what was written into the document after the work was kept is not taken back", async () => {
  const store = new InMemoryDeskStore();
  const { work } = aWork(undefined, store);
  await work.open(meeting);
  work.step({ agenda, state: "agenda draft" });
  work.tell({ did: "document is right" }, { writings: 3 });
  await work.flush();
  const written = (writings: number) => {
    const newer = addItem(agenda, { title: "Opening" });
    return JSON.stringify({ version: 1, meetingId: "m1", writings, agenda: newer, written: {} });
  };

  const after = aWork({ parts: [], record: written(4) }, store);
  await after.work.open(meeting);
  expect(after.work.view().agenda?.items).toMatchObject([{ title: "Opening" }]);
  const before = aWork({ parts: [], record: written(3) }, store);
  await before.work.open(meeting);
  expect(before.work.view().agenda?.items).toEqual([]);
});

test("the document says whose it is", async () => {
  const owned = (id: string) => ({
    parts: [{ handle: 1, tag: `kansli:${id}:a:heading`, text: "" }],
  });
  const found = [];
  for (const reading of [{ parts: [] }, owned("m1"), owned("m2")]) {
    const { work } = aWork(reading);
    await work.open(meeting);
    found.push(work.view().document);
  }
  expect(found).toEqual(["empty", "ours", "another meeting's"]);
});

test("a meeting's document opens its meeting when it was worked on before", async () => {
  const store = new InMemoryDeskStore();
  const first = aWork(undefined, store);
  await first.work.open(meeting);
  first.work.step({ agenda });
  await first.work.flush();
  const part = { handle: 1, tag: "kansli:m1:a:heading", text: "" };
  const { work } = aWork({ parts: [part] }, store);

  expect(await work.openFromDocument()).toBe(true);
  expect(work.view().meeting).toEqual(meeting);
  expect(await aWork().work.openFromDocument()).toBe(false);
});

test("what goes wrong is in the view, with its words, and the work goes on", async () => {
  const { work } = aWork();
  await work.open(meeting);
  await work.run(async () => {
    throw new GraphError("throttled");
  });
  expect(work.view()).toMatchObject({ isBusy: false, trouble: { code: "throttled" } });
  work.forget();
  expect(work.view().trouble).toBeUndefined();
});

test("what is on its way tells how far it is and is stopped by her, which is no failure", async () => {
  const { work } = aWork();
  await work.open(meeting);
  await work.run(async () => {
    const { signal, onProgress } = work.follow();
    onProgress?.({ done: 1, total: 2 });
    expect(work.view()).toMatchObject({
      isBusy: true,
      underWay: { progress: { done: 1, total: 2 } },
    });
    work.view().underWay?.stop();
    if (signal?.aborted) throw new GraphError("cancelled");
  });
  const { isBusy, underWay, deed, trouble } = work.view();
  expect([isBusy, underWay, deed, trouble]).toEqual([
    false,
    undefined,
    { did: "stopped" },
    undefined,
  ]);
});
