/** @jest-environment node */
import fc from "fast-check";
import { toCalendarDate, toDayNumber } from "../../../src/core/shared/calendar-date";
import { instantOf, offsetAt, wallTimeAt } from "../../../src/core/shared/time-zone";

const zones = [
  "Europe/Stockholm",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "UTC",
];

function instantAt(date: string, time: string, zone: string): string {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const wall = { day: toDayNumber(date), minutes: hour * 60 + minute };
  return new Date(instantOf(wall, zone)).toISOString();
}

test.each([
  ["2026-11-27", "12:00", "Europe/Stockholm", "2026-11-27T11:00:00.000Z"],
  ["2026-06-27", "12:00", "Europe/Stockholm", "2026-06-27T10:00:00.000Z"],
  ["2026-11-27", "24:00", "America/New_York", "2026-11-28T05:00:00.000Z"],
  ["2026-11-27", "12:00", "Asia/Kolkata", "2026-11-27T06:30:00.000Z"],
])("%s %s in %s is %s", (date, time, zone, instant) => {
  expect(instantAt(date, time, zone)).toBe(instant);
});

test("on the days that clocks are changed both sides of the change are right", () => {
  expect(instantAt("2026-10-25", "01:30", "Europe/Stockholm")).toBe("2026-10-24T23:30:00.000Z");
  expect(instantAt("2026-10-25", "03:30", "Europe/Stockholm")).toBe("2026-10-25T02:30:00.000Z");
  expect(instantAt("2027-03-28", "01:30", "Europe/Stockholm")).toBe("2027-03-28T00:30:00.000Z");
  expect(instantAt("2027-03-28", "03:30", "Europe/Stockholm")).toBe("2027-03-28T01:30:00.000Z");
});

test("of an hour that comes twice the first is meant", () => {
  expect(instantAt("2026-10-25", "02:30", "Europe/Stockholm")).toBe("2026-10-25T00:30:00.000Z");
});

test("a time that the clocks jump over is as far after midnight as it was meant", () => {
  expect(instantAt("2027-03-28", "02:30", "Europe/Stockholm")).toBe("2027-03-28T01:30:00.000Z");
});

test("the wall of another zone may show another day", () => {
  const { day, minutes } = wallTimeAt(Date.parse("2026-11-27T03:15:00Z"), "America/New_York");
  expect([toCalendarDate(day), minutes]).toEqual(["2026-11-26", 22 * 60 + 15]);
});

test("wall times of any instant lead back to it, but for hours that come twice", () => {
  const anyInstant = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) });
  fc.assert(
    fc.property(anyInstant, fc.constantFrom(...zones), (instant, zone) => {
      const minute = Math.floor(instant / 60_000) * 60_000;
      const back = instantOf(wallTimeAt(minute, zone), zone);
      // The first of two equal hours is at most an hour before.
      expect(minute - back).toBeGreaterThanOrEqual(0);
      expect(minute - back).toBeLessThanOrEqual(3_600_000);
      expect(wallTimeAt(back, zone)).toEqual(wallTimeAt(minute, zone));
    }),
  );
});

test("what is kept of a zone does not change its answers", () => {
  const instant = Date.parse("2026-10-25T00:59:00Z");
  expect(offsetAt(instant, "Europe/Stockholm")).toBe(120);
  expect(offsetAt(instant + 60_000, "Europe/Stockholm")).toBe(60);
  expect(offsetAt(instant, "Europe/Stockholm")).toBe(120);
});

test("an unknown zone is a RangeError", () => {
  expect(() => offsetAt(0, "Europe/Atlantis")).toThrow(RangeError);
});
