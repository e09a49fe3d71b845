/** @jest-environment node */
import fc from "fast-check";
import { createFormats } from "../../src/ui/formats";

const sv = createFormats("sv", "Europe/Stockholm");
const en = createFormats("en", "Europe/Stockholm");
/** A Monday morning in Stockholm. */
const now = "2026-11-23T08:00:00Z";

test("Swedish parts thousands with a no-break space, English with a comma", () => {
  expect([sv.number(1284), en.number(1284)]).toEqual(["1\u00A0284", "1,284"]);
  expect([sv.number(1234567), en.number(1234567)]).toEqual(["1\u00A0234\u00A0567", "1,234,567"]);
});

test("no number can be broken at the end of a line, and none has a hyphen for its minus", () => {
  fc.assert(
    fc.property(fc.integer(), (value) => {
      for (const formats of [sv, en])
        for (const text of [formats.number(value), formats.points(value)])
          expect(text).toMatch(/^[+\u2212]?\d[\d,\u00A0]*$/);
    }),
  );
});

test("points say their sign, nothing says none", () => {
  expect([26, 0, -4, -1200].map(en.points)).toEqual(["+26", "0", "\u22124", "\u22121,200"]);
  expect([26, 0, -4, -1200].map(sv.points)).toEqual(["+26", "0", "\u22124", "\u22121\u00A0200"]);
});

test("a time is that of the zone, with two figures each and no noon or midnight words", () => {
  const instants = ["2026-11-23T07:12:59Z", "2026-11-22T23:05:00Z", "2026-07-01T22:00:00Z"];
  for (const formats of [sv, en])
    expect(instants.map(formats.time)).toEqual(["08:12", "00:05", "00:00"]);
});

test("an age says minutes, then hours of the same day, then the weekday, the day, the month", () => {
  const instants = [
    "2026-11-23T07:27:00Z",
    "2026-11-23T06:59:00Z",
    "2026-11-22T12:00:00Z",
    "2026-11-17T12:00:00Z",
    "2026-11-16T12:00:00Z",
    "2026-01-02T12:00:00Z",
    "2025-12-31T12:00:00Z",
  ];
  expect(instants.map((instant) => en.age(instant, now))).toEqual([
    "33 min",
    "1 h",
    "Sun",
    "Tue",
    "16 Nov",
    "2 Jan",
    "Dec 2025",
  ]);
  expect(instants.map((instant) => sv.age(instant, now))).toEqual([
    "33 min",
    "1 h",
    "sön",
    "tis",
    "16 nov",
    "2 jan",
    "dec 2025",
  ]);
});

test("the days of an age are those of the zone, not of Greenwich", () => {
  const instant = "2026-11-22T23:30:00Z";
  expect(en.age(instant, now)).toBe("8 h");
  expect(createFormats("en", "UTC").age(instant, now)).toBe("Sun");
});

test("a message just past midnight is minutes old, not of yesterday", () => {
  expect(en.age("2026-11-22T22:50:00Z", "2026-11-22T23:10:00Z")).toBe("20 min");
});

test("a clock that is behind makes a message a minute old, never minus", () => {
  expect(en.age("2026-11-23T08:00:20Z", now)).toBe("1 min");
  expect(en.age("2026-11-24T08:00:00Z", now)).toBe("1 min");
});

test("an age is never empty and never longer than fits beside a name", () => {
  const time = { noInvalidDate: true, min: new Date("2000-01-01"), max: new Date("2040-01-01") };
  fc.assert(
    fc.property(fc.date(time), fc.date(time), (instant, then) => {
      for (const formats of [sv, en]) {
        const age = formats.age(instant.toISOString(), then.toISOString());
        expect(age).toMatch(/^(\d+ (min|h)|\p{L}+|\d+ \p{L}+|\p{L}+ \d{4})$/u);
        expect(age.length).toBeLessThanOrEqual(9);
      }
    }),
  );
});

test("dates stand in words without commas and dots", () => {
  const date = "2026-11-27";
  expect([en.day(date), en.dayOfYear(date), en.longDay(date)]).toEqual([
    "Fri 27 Nov",
    "Fri 27 Nov 2026",
    "Friday 27 November",
  ]);
  expect([sv.day(date), sv.dayOfYear(date), sv.longDay(date)]).toEqual([
    "fre 27 nov",
    "fre 27 nov 2026",
    "fredag 27 november",
  ]);
});

test("a calendar date is the same day in every zone", () => {
  const days = ["Pacific/Kiritimati", "Pacific/Pago_Pago"].map((zone) =>
    createFormats("en", zone).day("2026-11-27"),
  );
  expect(days).toEqual(["Fri 27 Nov", "Fri 27 Nov"]);
});

test("the date of an instant turns with the midnight of the zone", () => {
  expect([sv.dateOf("2026-11-26T22:59:59Z"), en.dateOf("2026-11-26T23:00:00Z")]).toEqual([
    "2026-11-26",
    "2026-11-27",
  ]);
});

test("a size is in bytes under a kilobyte and in whole kilobytes above", () => {
  expect([0, 999, 1000, 12_499, 1_284_000].map(en.size)).toEqual([
    "0 B",
    "999 B",
    "1 kB",
    "12 kB",
    "1,284 kB",
  ]);
  expect(sv.size(1_284_000)).toBe("1\u00A0284 kB");
});
