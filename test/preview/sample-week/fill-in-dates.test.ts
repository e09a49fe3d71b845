/** @jest-environment node */
import { fillInDates } from "../../../src/preview/sample-week/fill-in-dates";
import { SampleCalendar } from "../../../src/preview/sample-week/sample-calendar";

const monday = new SampleCalendar(new Date("2026-11-23T07:14:00Z"));

test.each([
  ["sv", "{weekday+4}", "fredag"],
  ["en", "{weekday+4}", "Friday"],
  ["sv", "{weekday+5}", "måndag 30 november"],
  ["sv", "{weekday-1}", "fredag 20 november"],
  ["sv", "{day+8}", "torsdag 3 december"],
  ["en", "{date+12}", "9 December"],
  ["sv", "{short+4}", "27 nov"],
  ["sv", "{iso+4}", "2026-11-27"],
  ["sv", "{week+0}", "48"],
  ["sv", "{month+2} {year+1}", "januari 2027"],
  ["en", "{month-11}", "December"],
] as const)("in %s %s becomes %s", (language, text, expected) => {
  expect(fillInDates(text, { language, calendar: monday, writtenOn: "2026-11-23" })).toBe(expected);
});

test("an unknown form is a bug and says so", () => {
  const dated = { language: "sv", calendar: monday, writtenOn: "2026-11-23" } as const;
  expect(() => fillInDates("{moon+1}", dated)).toThrow(RangeError);
});

test.each([
  ["2026-11-23T07:14:00Z", "2026-11-23", "2026-11-23T06:41:00.000Z"],
  ["2026-11-29T13:00:00Z", "2026-11-27", "2026-11-27T15:57:00.000Z"],
  ["2026-11-25T02:30:00Z", "2026-11-24", "2026-11-24T15:57:00.000Z"],
  ["2027-01-01T09:00:00Z", "2026-12-30", "2026-12-30T15:57:00.000Z"],
])("at %s the week ends on %s", (now, today, halfAnHourBefore) => {
  const calendar = new SampleCalendar(new Date(now));
  expect(calendar.today).toBe(today);
  expect(calendar.sentAt("33 min").toISOString()).toBe(halfAnHourBefore);
});

test("clock times in Sweden follow summer time", () => {
  const afterChange = new SampleCalendar(new Date("2027-03-30T08:00:00Z"));
  expect(afterChange.instant(0, "09:00").toISOString()).toBe("2027-03-30T07:00:00.000Z");
  expect(afterChange.instant(-1, "09:00").toISOString()).toBe("2027-03-25T08:00:00.000Z");
});
