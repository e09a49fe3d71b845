/** @jest-environment node */
import fc from "fast-check";
import {
  addDays,
  addWorkingDays,
  daysBetween,
  easterSunday,
  isWorkingDay,
} from "../../../src/preview/sample-week/working-days";

test.each([
  [2024, "2024-03-31"],
  [2025, "2025-04-20"],
  [2026, "2026-04-05"],
  [2027, "2027-03-28"],
  [2038, "2038-04-25"],
])("Easter of %i is on %s", (year, date) => {
  expect(easterSunday(year)).toBe(date);
});

test.each([
  "2026-11-22",
  "2026-12-24",
  "2027-01-01",
  "2027-01-06",
  "2027-03-26",
  "2027-03-29",
  "2027-05-06",
  "2027-06-25",
])("nobody works on %s", (date) => {
  expect(isWorkingDay(date)).toBe(false);
});

test.each(["2026-11-23", "2026-12-23", "2027-06-24", "2027-06-28", "2027-06-18"])(
  "people work on %s",
  (date) => {
    expect(isWorkingDay(date)).toBe(true);
  },
);

test("working days are counted there and back", () => {
  const workingDay = fc
    .integer({ min: 0, max: 20_000 })
    .map((days) => addDays("2000-01-03", days))
    .filter(isWorkingDay);
  fc.assert(
    fc.property(workingDay, fc.integer({ min: -40, max: 40 }), (date, count) => {
      const there = addWorkingDays(date, count);
      expect(isWorkingDay(there)).toBe(true);
      expect(Math.sign(daysBetween(date, there))).toBe(Math.sign(count));
      expect(addWorkingDays(there, -count)).toBe(date);
    }),
  );
});
