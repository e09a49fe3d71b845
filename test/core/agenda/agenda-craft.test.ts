import { findUnfinished, skipUnfinished, takeOver } from "../../../src/core/agenda/carry-over";
import { checkAgenda } from "../../../src/core/agenda/check-agenda";
import { draftAgenda, placeOfNewItems } from "../../../src/core/agenda/draft-agenda";
import { draftNotice, noticeDeadline } from "../../../src/core/agenda/draft-notice";
import { changeItem, moveItem, removeItem } from "../../../src/core/agenda/edit-agenda";
import { markWhatCanWait, shortenInProportion } from "../../../src/core/agenda/fit-agenda";
import { scheduleAgenda } from "../../../src/core/agenda/schedule-agenda";
import {
  readTemplateFile,
  toOwnTemplate,
  writeTemplateFile,
} from "../../../src/core/agenda/templates/template-file";
import { templates } from "../../../src/core/agenda/templates/templates";
import type { Minutes, Paragraph } from "../../../src/core/meeting/minutes";
import { aBody, aMeeting, anAgenda, karin, mats } from "../meeting/a-meeting";

const board = templates.find(({ id }) => id === "board-ab")!;

describe("templates", () => {
  test("there are the nine kinds of meetings, each in both languages", () => {
    expect(templates.map(({ id }) => id)).toEqual([
      ...["board-ab", "board-constituting", "board-association", "general-meeting"],
      ...["management", "project", "one-to-one", "conference-day", "board-roberts"],
    ]);
    for (const { items, name, heading } of templates) {
      for (const text of [name, heading, ...items.map(({ title }) => title)]) {
        expect(text.sv).toBeTruthy();
        expect(text.en).toBeTruthy();
      }
    }
  });

  test("a board meeting has thirteen items in the usual order", () => {
    const { items } = draftAgenda({
      ...{ meeting: aMeeting(), template: board, language: "sv", body: aBody() },
    });
    expect(items.map(({ title }) => title)).toEqual([
      ...["Mötets öppnande", "Närvaro och beslutsförhet", "Val av mötesordförande"],
      ...["Val av sekreterare", "Val av justerare", "Godkännande av dagordning"],
      ...["Föregående protokoll", "VD-rapport", "Ekonomisk rapport", "Beslutsärenden"],
      ...["Övriga frågor", "Nästa möte", "Mötets avslutande"],
    ]);
    expect(items[0]?.presenter).toEqual(karin);
    expect(items[2]?.preparedDecision).toBe(
      "Styrelsen beslutade att Karin Ekström skulle leda mötet.",
    );
  });

  test("every prepared decision in Swedish says what was decided", () => {
    const decisions = templates.flatMap(({ items }) =>
      items.flatMap(({ preparedDecision }) => preparedDecision?.sv ?? []),
    );
    for (const decision of decisions) expect(decision).toMatch(/eslut(ade|ades) att /);
  });

  test("her own template comes through a file as it was", () => {
    const agenda = anAgenda([
      { title: "Hälsa & säkerhet <1>", type: "decision", minutes: 20, purpose: "Lägesbild" },
      { title: "Från posten", source: { kind: "mail", title: "brev" } },
    ]);
    const own = toOwnTemplate(agenda, "own-1", "Skyddskommitté");
    expect(own.items).toHaveLength(1);
    const { value, warnings } = readTemplateFile(writeTemplateFile([own]));
    expect(warnings).toEqual([]);
    expect(value[0]).toMatchObject({ name: { sv: "Skyddskommitté" }, isOwn: true });
    expect(value[0]?.items[0]).toMatchObject({
      title: { sv: "Hälsa & säkerhet <1>" },
      minutes: 20,
    });
  });

  test.each([
    ["not json", "no-templates"],
    ["[]", "no-templates"],
    ['{"kind":"kansli-agenda-templates","version":1}', "no-templates"],
    ['{"kind":"kansli-agenda-templates","version":1,"templates":[7]}', "bad-template"],
    ['{"kind":"kansli-agenda-templates","version":1,"templates":[{"name":"x"}]}', "bad-template"],
  ])("a bad file %s is a warning", (text, code) => {
    const { value, warnings } = readTemplateFile(text);
    expect(value).toEqual([]);
    expect(warnings.map((warning) => warning.code)).toContain(code);
  });

  test("what is odd in an item is mended with a warning", () => {
    const items = [{ title: "A", type: "x", minutes: -5 }, { minutes: 5 }, { title: { en: "B" } }];
    const file = { kind: "kansli-agenda-templates", version: 2, templates: [{ name: "T", items }] };
    const { value, warnings } = readTemplateFile(JSON.stringify(file));
    expect(value[0]?.items.map(({ title, minutes }) => [title.sv, minutes])).toEqual([
      ["A", 10],
      ["B", 10],
    ]);
    expect(warnings.map(({ code }) => code)).toEqual([
      ...["other-version", "bad-type", "bad-minutes", "bad-item", "bad-type", "bad-minutes"],
    ]);
  });
});

describe("time", () => {
  const items = anAgenda([
    { minutes: 60 },
    { isPause: true, minutes: 15 },
    { minutes: 90, type: "discussion" },
    { minutes: 30, type: "decision" },
  ]).items;

  test("starts are computed, pauses have no number, and what is over is told", () => {
    const schedule = scheduleAgenda(aMeeting(), items);
    expect(schedule.times.map(({ clock }) => clock)).toEqual(["09:00", "10:00", "10:15", "11:45"]);
    expect(schedule.times.map(({ number }) => number)).toEqual([1, undefined, 2, 3]);
    expect(schedule).toMatchObject({ totalMinutes: 195, slotMinutes: 180, overMinutes: 15 });
    expect(schedule.endsAt).toBe("12:15");
  });

  test("shortening in proportion fills the meeting and leaves the pause", () => {
    const shorter = shortenInProportion(items, 180);
    expect(shorter.map(({ minutes }) => minutes)).toEqual([55, 15, 83, 27]);
  });

  test("no item becomes shorter than a minute", () => {
    const many = anAgenda([{ minutes: 100 }, { minutes: 1 }, { minutes: 1 }]).items;
    expect(shortenInProportion(many, 20).map(({ minutes }) => minutes)).toEqual([18, 1, 1]);
    expect(shortenInProportion(many, 2)).toBe(many);
  });

  test("what can wait is information, then discussion, and never a decision", () => {
    const waiting = (slot: number) =>
      markWhatCanWait(items, slot)
        .filter(({ canWait }) => canWait)
        .map(({ id }) => id);
    expect(waiting(180)).toEqual(["i1"]);
    expect(waiting(60)).toEqual(["i1", "i3"]);
    expect(waiting(10)).toEqual(["i1", "i3"]);
  });

  test("a meeting without an end, or of a whole day, cannot be too long", () => {
    const open = aMeeting();
    delete open.end;
    expect(scheduleAgenda(open, items)).toMatchObject({ overMinutes: 0, endsAt: "12:15" });
    const allDay = scheduleAgenda(aMeeting({ isAllDay: true }), items);
    expect(allDay).toMatchObject({ overMinutes: 0, endsAt: "" });
    expect(allDay.times[1]?.clock).toBe("");
  });

  test("the night in which clocks are set back has an hour twice", () => {
    const night = { start: "2026-10-25T00:30:00Z", end: "2026-10-25T02:30:00Z" };
    const { times, overMinutes } = scheduleAgenda(
      aMeeting(night),
      anAgenda([{ minutes: 60 }, { minutes: 60 }]).items,
    );
    expect(times.map(({ clock }) => clock)).toEqual(["02:30", "02:30"]);
    expect(overMinutes).toBe(0);
  });

  test("the clock is that of the meeting's own zone", () => {
    const { times } = scheduleAgenda(aMeeting({ timeZone: "America/New_York" }), items);
    expect(times[0]?.clock).toBe("03:00");
  });
});

describe("checks and editing", () => {
  test("decisions without papers, items without presenter or title, and too long", () => {
    const agenda = anAgenda([
      { title: "Formalia", type: "decision", minutes: 5 },
      { title: "Ram", type: "decision", minutes: 100, presenter: mats },
      { title: " ", minutes: 100, presenter: mats },
      { title: "Rapport", minutes: 10 },
    ]);
    const meeting = aMeeting({ isCancelled: true });
    expect(checkAgenda(agenda, meeting).map(({ kind, itemId }) => [kind, itemId])).toEqual([
      ["decision without a paper", "i2"],
      ["no title", "i3"],
      ["no presenter", "i4"],
      ["too long", undefined],
      ["cancelled", undefined],
    ]);
  });

  test("items move no further than to the ends, and ids are never used again", () => {
    const agenda = anAgenda([{ title: "A" }, { title: "B" }]);
    const titles = (one: typeof agenda) => one.items.map(({ title }) => title);
    expect(titles(moveItem(agenda, "i2", -9))).toEqual(["B", "A"]);
    expect(titles(moveItem(agenda, "i9", 1))).toEqual(["A", "B"]);
    const less = removeItem(agenda, "i2");
    expect(takeOver(less, [], 0)).toEqual(less);
    expect(changeItem(less, "i9", { title: "x" })).toEqual(less);
  });
});

describe("from the last meeting", () => {
  const paragraph = (parts: Partial<Paragraph>): Paragraph => ({
    ...{ id: "i1", number: 57, title: "Bilpolicy", type: "decision", report: "", decision: "" },
    ...{ outcome: "dealt with", actions: [], conflicts: [], objections: [], attachments: [] },
    time: "",
    ...parts,
  });
  const last: Minutes = {
    ...{ meetingId: "last00000000", bodyId: "board", language: "sv", title: "", number: "2026:5" },
    ...{ date: "2026-10-29", startTime: "", endTime: "", place: "", attendance: [] },
    ...{ approvers: [], status: "approved", version: 1, versions: [], idsGiven: 9 },
    paragraphs: [
      paragraph({ outcome: "postponed" }),
      paragraph({
        ...{ id: "i2", number: 52 },
        actions: [
          { id: "a1", owner: mats, what: "Brandsyn", due: "2026-11-15", done: false },
          { id: "a2", owner: mats, what: "Klart", done: true },
        ],
      }),
      paragraph({ id: "i3", number: 58, title: "Lokaler", outcome: "referred back" }),
    ],
  };
  const agenda = anAgenda([{ title: "Övriga frågor" }]);

  test("open actions, postponed and referred back items are offered with § and day", () => {
    const offered = findUnfinished([last], agenda, "2026-12-01");
    expect(
      offered.map(({ kind, title, paragraph: no, isLate }) => [kind, title, no, isLate]),
    ).toEqual([
      ["postponed", "Bilpolicy", 57, false],
      ["open action", "Brandsyn", 52, true],
      ["referred back", "Lokaler", 58, false],
    ]);
  });

  test("what is taken over or skipped is not offered again", () => {
    const [postponed, action] = findUnfinished([last], agenda, "2026-12-01");
    const taken = takeOver(agenda, [postponed!], 0);
    expect(taken.items[0]).toMatchObject({ title: "Bilpolicy", source: { title: "2026:5 § 57" } });
    const skipped = skipUnfinished(taken, action!, "klar enligt Mats");
    expect(skipped.skipped).toMatchObject([{ title: "Brandsyn", reason: "klar enligt Mats" }]);
    expect(findUnfinished([last], skipped, "2026-12-01").map(({ title }) => title)).toEqual([
      "Lokaler",
    ]);
  });

  test("new items go after the template's matters for decision", () => {
    const drafted = draftAgenda({ meeting: aMeeting(), template: board, language: "sv" });
    expect(placeOfNewItems(drafted, board)).toBe(10);
    expect(placeOfNewItems(agenda, undefined)).toBe(1);
  });
});

describe("the notice", () => {
  test("it says time, place, agenda and papers, and goes to people but not to rooms", () => {
    const meeting = aMeeting();
    const room = { name: "Hamnsalen", address: "rum@lindhaga.example" };
    const attendees = [
      ...meeting.attendees,
      { person: room, role: "resource", response: "accepted" } as const,
    ];
    const agenda = anAgenda([
      { title: "Ram", attachments: [{ name: "Kalkyl.pdf", url: "https://x.example/kalkyl" }] },
    ]);
    const draft = draftNotice(agenda, { ...meeting, attendees });
    expect(draft.to).toHaveLength(5);
    expect(draft.externalId).toBe("kansli:0k3f9a2b7c1d:notice");
    expect(draft.text).toContain("Torsdag 3 december 2026 kl. 09:00–12:00, Hamnsalen");
    expect(draft.text).toContain("09:00 1. Ram (Information · 10 min)");
    expect(draft.links).toEqual([{ name: "Kalkyl.pdf", url: "https://x.example/kalkyl" }]);
  });

  test("the articles' notice days tell the last day", () => {
    const body = aBody({ noticeDays: 7 });
    expect(noticeDeadline(aMeeting(), body, "2026-11-25")).toEqual({
      ...{ latest: "2026-11-26", latestInWords: "torsdag 26 november 2026", daysLeft: 1 },
    });
    expect(noticeDeadline(aMeeting(), aBody(), "2026-11-25")).toBeUndefined();
  });
});
