import { checkAgenda } from "../../../src/core/agenda/check-agenda";
import { draftNotice } from "../../../src/core/agenda/draft-notice";
import { scheduleAgenda } from "../../../src/core/agenda/schedule-agenda";
import type { Meeting } from "../../../src/core/meeting/meeting";
import { changeParagraph } from "../../../src/core/minutes/edit-minutes";
import { planMinutesDocument } from "../../../src/core/minutes/plan-minutes-document";
import { aBody, aMeeting, anAgenda, anAttendee } from "../meeting/a-meeting";
import { wholeWay } from "../meeting/whole-way";

const noEnd: Meeting = aMeeting();
delete noEnd.end;

test("an event with no end has starts and no end, and is never too long", async () => {
  const { document, agenda, minutes } = await wholeWay(noEnd);
  expect(document.text).toContain("Torsdag 3 december 2026 kl. 09:00, Hamnsalen");
  expect(minutes.endTime).toBe("");
  expect(checkAgenda(agenda, noEnd).map(({ kind }) => kind)).not.toContain("too long");
});

test("300 attendees are called, and all of them stand in the attendance", async () => {
  const crowd = Array.from({ length: 300 }, (_, at) => anAttendee(`Person ${at}`));
  const { document, agenda, minutes } = await wholeWay(aMeeting({ attendees: crowd }));
  expect(document.text).toContain("och 260 till");
  expect(minutes.attendance).toHaveLength(300 + aBody().members.length);
  expect(draftNotice(agenda, aMeeting({ attendees: crowd })).to).toHaveLength(300);
});

test("an event of the whole day has a day and no clock", async () => {
  const day = { start: "2026-12-02T23:00:00Z", end: "2026-12-03T23:00:00Z", isAllDay: true };
  const { document, minutes } = await wholeWay(aMeeting(day));
  expect(document.text).toContain("Torsdag 3 december 2026 heldag, Hamnsalen");
  expect([minutes.date, minutes.startTime, minutes.endTime]).toEqual(["2026-12-03", "", ""]);
});

test("a cancelled event can be worked on, and the check says that it is cancelled", async () => {
  const meeting = aMeeting({ isCancelled: true });
  const { agenda } = await wholeWay(meeting);
  expect(checkAgenda(agenda, meeting)).toContainEqual({ kind: "cancelled", minutes: 0 });
});

test("an event of another zone is read by its own clock, on its own day", async () => {
  const { document, minutes } = await wholeWay(
    aMeeting({
      ...{ start: "2026-12-03T23:30:00Z", end: "2026-12-04T01:00:00Z" },
      timeZone: "Asia/Tokyo",
    }),
  );
  expect(document.text).toContain("Fredag 4 december 2026 kl. 08:30–10:00");
  expect(minutes.date).toBe("2026-12-04");
});

test.each([
  [
    "the night in which clocks are set forward",
    "2026-03-29T00:30:00Z",
    ["01:30", "03:00", "03:30"],
  ],
  ["the night in which clocks are set back", "2026-10-25T00:30:00Z", ["02:30", "02:00", "02:30"]],
])("%s keeps every item as long as it is", (_, start, clocks) => {
  const end = new Date(Date.parse(start) + 90 * 60_000).toISOString();
  const items = anAgenda([{ minutes: 30 }, { minutes: 30 }, { minutes: 30 }]).items;
  const { times, overMinutes } = scheduleAgenda(aMeeting({ start, end }), items);
  expect(times.map(({ clock }) => clock)).toEqual(clocks);
  expect(overMinutes).toBe(0);
});

test.each([
  ["XML", '<w:p>&amp; ]]> "citat" <!-- -->'],
  ["right to left", "جدول الأعمال – סדר יום"],
  ["emoji", "Budget 💶 👩‍💼 e\u0301"],
  ["10,000 characters", "x".repeat(10_000)],
])("a title of %s is the same in agenda, minutes and notice", async (_, title) => {
  const { document, agenda, minutes } = await wholeWay(aMeeting({ title }));
  expect(document.text.split(title)).toHaveLength(3);
  expect(minutes.title).toContain(title);
  expect(draftNotice(agenda, aMeeting({ title })).subject).toBe(`Kallelse: ${title}`);
  const report = changeParagraph(minutes, "i1", { title, report: title, decision: title });
  const reading = await document.read();
  const { value } = planMinutesDocument({ minutes: report, reading, readDueDate: () => undefined });
  await document.apply(value.plan);
  expect(document.text.split(title)).toHaveLength(6);
});
