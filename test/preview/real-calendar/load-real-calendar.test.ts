/** @jest-environment node */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sharedData } from "../real-mail/shared-data";
import { anIcs, loadFiles, loadPaths } from "./calendar-folder";

const weekly = `UID:weekly
SUMMARY:Board
DTSTART;TZID=Europe/Stockholm:20260302T090000
DTEND;TZID=Europe/Stockholm:20260302T100000
RRULE:FREQ=WEEKLY;BYDAY=MO`;

test("an event becomes Graph's with people, place and marks", async () => {
  const text = anIcs(`UID:one
SUMMARY:Lunch\\, at last
DESCRIPTION:Hej å
LOCATION:Kajen
CLASS:PRIVATE
TRANSP:TRANSPARENT
ORGANIZER;CN=Ada Ek:mailto:ada@work.example
ATTENDEE;CN=Me;PARTSTAT=TENTATIVE:mailto:ME@home.example
DTSTART;TZID=W. Europe Standard Time:20260302T120000
DURATION:PT90M`);
  const { calendar, report } = await loadFiles({ "own.ics": text });
  const [event] = calendar.events.values();
  expect(event?.resource).toMatchObject({
    subject: "Lunch, at last",
    body: { content: "Hej å" },
    location: { displayName: "Kajen" },
    sensitivity: "private",
    showAs: "free",
    organizer: { emailAddress: { name: "Ada Ek", address: "ada@work.example" } },
    responseStatus: { response: "tentativelyAccepted" },
    start: { dateTime: "2026-03-02T12:00:00.0000000", timeZone: "W. Europe Standard Time" },
    end: { dateTime: "2026-03-02T13:30:00.0000000", timeZone: "W. Europe Standard Time" },
  });
  expect(report).toMatchObject({ seen: 1, loaded: 1, refused: [], warnings: [] });
});

test("a series keeps its hour when the clocks change", async () => {
  const { shown, report } = await loadFiles({ "own.ics": anIcs(weekly) });
  expect(report.series).toBe(1);
  expect(shown("2026-03-23", "2026-03-31")).toEqual([
    "2026-03-23T08:00Z Board",
    "2026-03-30T07:00Z Board",
  ]);
});

test("EXDATE cancels, RECURRENCE-ID changes and RDATE adds", async () => {
  const text = anIcs(
    `${weekly}
EXDATE:20260309T080000Z
RDATE;TZID=Europe/Stockholm:20260310T150000`,
    `UID:weekly
SUMMARY:Board in Malmö
RECURRENCE-ID:20260316T080000Z
DTSTART:20260317T120000Z
DTEND:20260317T130000Z`,
    `UID:weekly
STATUS:CANCELLED
RECURRENCE-ID:20260323T080000Z
DTSTART:20260323T080000Z`,
  );
  const { shown, report } = await loadFiles({ "own.ics": text });
  expect(shown("2026-03-02", "2026-03-31")).toEqual([
    "2026-03-02T08:00Z Board",
    "2026-03-10T14:00Z Board",
    "2026-03-17T12:00Z Board in Malmö",
    "2026-03-30T07:00Z Board",
  ]);
  expect(report).toMatchObject({ seen: 3, loaded: 3, warnings: [] });
});

test("a changed occurrence without its series stands by itself", async () => {
  const text = anIcs(`UID:other
SUMMARY:Once
RECURRENCE-ID:20260316T080000Z
DTSTART:20260316T090000Z`);
  const { shown } = await loadFiles({ "own.ics": text });
  expect(shown("2026-03-01", "2026-04-01")).toEqual(["2026-03-16T09:00Z Once"]);
});

test("the end of a series before the hour leaves that day out", async () => {
  const until = (end: string) => anIcs(`${weekly};UNTIL=${end}`);
  const early = await loadFiles({ "own.ics": until("20260316T075900Z") });
  expect(early.shown("2026-03-01", "2026-04-01")).toHaveLength(2);
  const late = await loadFiles({ "own.ics": until("20260316T080000Z") });
  expect(late.shown("2026-03-01", "2026-04-01")).toHaveLength(3);
});

test("the 31st of each month is written out, for Graph would take the 30th", async () => {
  const text = anIcs(
    "SUMMARY:Close\nDTSTART:20260131T100000Z\nRRULE:FREQ=MONTHLY\nEXDATE:20260531T100000Z",
  );
  const { shown, report } = await loadFiles({ "own.ics": text });
  expect(shown("2026-01-01", "2026-08-01")).toEqual([
    "2026-01-31T10:00Z Close",
    "2026-03-31T10:00Z Close",
    "2026-07-31T10:00Z Close",
  ]);
  expect(report.series).toBe(0);
  expect(report.warnings[0]?.message).toMatch("written out to 2028-03-0");
});

test("the last day of each month is a series", async () => {
  const text = anIcs("SUMMARY:Close\nDTSTART:20260131T100000Z\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1");
  const { shown, report } = await loadFiles({ "own.ics": text });
  expect(report.series).toBe(1);
  expect(shown("2026-02-01", "2026-03-01")).toEqual(["2026-02-28T10:00Z Close"]);
});

test("a whole day by date alone lasts a day in the person's zone", async () => {
  const { calendar } = await loadFiles({ "own.ics": anIcs("DTSTART;VALUE=DATE:20260302") });
  expect([...calendar.events.values()][0]?.resource).toMatchObject({
    isAllDay: true,
    start: { dateTime: "2026-03-02T00:00:00.0000000", timeZone: "Europe/Stockholm" },
    end: { dateTime: "2026-03-03T00:00:00.0000000" },
  });
});

test("what cannot be read is listed with its place and takes nothing with it", async () => {
  const broken = anIcs(
    "SUMMARY:No start",
    "a line that is none",
    "SUMMARY:Good\nDTSTART:20260302T100000Z",
  );
  const cut = `${anIcs("SUMMARY:Whole\nDTSTART:20260302T110000Z").replace("END:VCALENDAR\n", "")}BEGIN:VEVENT\nDTST`;
  const { shown, report } = await loadFiles({
    "a.ics": broken,
    "b.ics": cut,
    "c.ics": "Dear Ada",
    "notes.txt": "",
  });
  expect(shown("2026-03-01", "2026-04-01")).toEqual([
    "2026-03-02T10:00Z Good",
    "2026-03-02T11:00Z Whole",
  ]);
  const places = report.refused.map(({ place }) => place.replace(/^[^/]*\//, ""));
  expect(places.sort()).toEqual(["a.ics, event 1", "a.ics, event 2", "b.ics, event 2", "c.ics"]);
  expect(report).toMatchObject({ seen: 5, loaded: 2 });
  expect(report.passedOver).toHaveLength(1);
});

test.each([
  "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
  "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;BYDAY=MO",
  "FREQ=SECONDLY",
  "FREQ=DAILY;INTERVAL=0",
])("the rule %s does not hold the reading up", async (rule) => {
  const text = anIcs(`SUMMARY:Odd\nDTSTART:20260302T100000Z\nRRULE:${rule}`);
  const { shown } = await loadFiles({ "own.ics": text });
  expect(shown("2026-03-02", "2026-03-03")[0]).toBe("2026-03-02T10:00Z Odd");
});

test("a zone that only the file knows is told in UTC", async () => {
  const zone = `BEGIN:VTIMEZONE
TZID:Our own
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0500
TZOFFSETTO:+0500
END:STANDARD
END:VTIMEZONE`;
  const text = anIcs("SUMMARY:Far\nDTSTART;TZID=Our own:20260302T100000");
  const { shown, report } = await loadFiles({
    "own.ics": text.replace("VERSION:2.0", `VERSION:2.0\n${zone}`),
  });
  expect(shown("2026-03-02", "2026-03-03")).toEqual(["2026-03-02T05:00Z Far"]);
  expect(report.warnings).toHaveLength(1);
});

test("a file in the old encoding of Windows keeps its letters", async () => {
  const bytes = Buffer.from(anIcs("SUMMARY:Möte\nDTSTART:20260302T100000Z"), "latin1");
  const { shown } = await loadFiles({ "own.ics": bytes });
  expect(shown("2026-03-02", "2026-03-03")).toEqual(["2026-03-02T10:00Z Möte"]);
});

test("every sample of the library is read to its last event", async () => {
  const folder = sharedData("ics");
  if (folder === undefined) return;
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ics"),
  );
  expect(files.length).toBeGreaterThan(30);
  for (const file of files) {
    const path = join(folder, file);
    const { report, calendar } = await loadPaths([path]);
    const count = readFileSync(path, "utf8").match(/^BEGIN:VEVENT/gim)?.length ?? 0;
    const refusedEvents = report.refused.filter(({ place }) => place.includes(", event "));
    expect([file, report.seen]).toEqual([file, count]);
    expect([file, report.loaded + refusedEvents.length]).toEqual([file, count]);
    if (report.loaded > 0) expect(calendar.events.size).toBeGreaterThan(0);
  }
});
