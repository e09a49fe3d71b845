/** @jest-environment node */
import fc from "fast-check";
import {
  addMonths,
  addWorkingDays,
  dayNumberOf,
  endOfMonth,
  mondayOfWeek,
  partsOf,
  toCalendarDate,
  toDayNumber,
  weekdayOf,
} from "../../../src/core/shared/calendar-date";

const FIRST = toDayNumber("1600-01-01");
const LAST = toDayNumber("9999-12-31");
const anyDay = fc.integer({ min: FIRST, max: LAST });

test("a day number written as a date is read back as the same day", () => {
  fc.assert(fc.property(anyDay, (day) => toDayNumber(toCalendarDate(day)) === day));
});

test("the next day has the next weekday", () => {
  fc.assert(fc.property(anyDay, (day) => weekdayOf(day + 1) === (weekdayOf(day) + 1) % 7));
});

test("23 November 2026 is a Monday", () => {
  expect(weekdayOf(toDayNumber("2026-11-23"))).toBe(0);
});

test.each([
  [2026, 2, 29],
  [2026, 2, 31],
  [2026, 13, 1],
  [2026, 0, 1],
  [2026, 4, 0],
  [99, 1, 1],
  [Number.NaN, 1, 1],
])("there is no day %d-%d-%d", (year, month, day) => {
  expect(dayNumberOf(year, month, day)).toBeUndefined();
});

test("29 February is a day of a leap year", () => {
  expect(dayNumberOf(2028, 2, 29)).toBe(toDayNumber("2028-02-29"));
});

test("a text that is no calendar date is a bug of the caller", () => {
  expect(() => toDayNumber("2026-02-31")).toThrow(RangeError);
  expect(() => toDayNumber("26-02-01")).toThrow("toDayNumber");
});

test("a month after 31 January is the last day of February", () => {
  expect(toCalendarDate(addMonths(toDayNumber("2027-01-31"), 1))).toBe("2027-02-28");
});

test("adding months never leaves the month meant", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: FIRST, max: toDayNumber("9000-01-01") }),
      fc.integer({ min: 0, max: 600 }),
      (day, months) => {
        const before = partsOf(day);
        const after = partsOf(addMonths(day, months));
        expect(after.year * 12 + after.month).toBe(before.year * 12 + before.month + months);
        expect(after.day).toBeLessThanOrEqual(before.day);
      },
    ),
  );
});

test("the month before January ends in the year before", () => {
  expect(toCalendarDate(endOfMonth(toDayNumber("2027-01-15"), -1))).toBe("2026-12-31");
});

test.each([
  ["2026-11-23", 3, "2026-11-26"],
  ["2026-11-26", 2, "2026-11-30"],
  ["2026-11-27", 1, "2026-11-30"],
  ["2026-11-28", 1, "2026-11-30"],
  ["2026-11-29", 5, "2026-12-04"],
  ["2026-11-23", 10, "2026-12-07"],
])("from %s %d working days on is %s", (from, days, to) => {
  expect(toCalendarDate(addWorkingDays(toDayNumber(from), days))).toBe(to);
});

test("working days counted at once are those counted one by one", () => {
  const aYear = fc.integer({ min: 20_000, max: 20_365 });
  fc.assert(
    fc.property(aYear, fc.integer({ min: 1, max: 60 }), (start, count) => {
      let day = start;
      for (let left = count; left > 0;) {
        day += 1;
        if (weekdayOf(day) < 5) left -= 1;
      }
      expect(addWorkingDays(start, count)).toBe(day);
    }),
  );
});

test.each([
  [2026, 1, "2025-12-29"],
  [2026, 49, "2026-11-30"],
  [2026, 53, "2026-12-28"],
  [2027, 1, "2027-01-04"],
])("week %d of %d begins on its Monday", (year, week, monday) => {
  expect(toCalendarDate(mondayOfWeek(year, week) ?? 0)).toBe(monday);
});

test("most years have no week 53", () => {
  expect(mondayOfWeek(2027, 53)).toBeUndefined();
  expect(mondayOfWeek(2027, 0)).toBeUndefined();
});
