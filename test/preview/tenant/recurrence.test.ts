/** @jest-environment node */
import type { RecurrencePattern, RecurrenceRange } from "@microsoft/microsoft-graph-types";
import { datesOfSeries } from "../../../src/preview/tenant/recurrence";

const dates = (
  pattern: RecurrencePattern,
  startDate: string,
  range: RecurrenceRange = { type: "numbered", numberOfOccurrences: 4 },
) => [...datesOfSeries({ pattern, range: { ...range, startDate } }, "2030-01-01")].join(" ");

test.each<[string, RecurrencePattern, string, string]>([
  [
    "every third day",
    { type: "daily", interval: 3 },
    "2026-03-02",
    "2026-03-02 2026-03-05 2026-03-08 2026-03-11",
  ],
  [
    "every other Monday and Wednesday from a Tuesday",
    { type: "weekly", interval: 2, daysOfWeek: ["monday", "wednesday"], firstDayOfWeek: "monday" },
    "2026-03-03",
    "2026-03-04 2026-03-16 2026-03-18 2026-03-30",
  ],
  [
    "the 31st, and the last day where there is none",
    { type: "absoluteMonthly", interval: 1, dayOfMonth: 31 },
    "2026-01-31",
    "2026-01-31 2026-02-28 2026-03-31 2026-04-30",
  ],
  [
    "the second Tuesday of every third month",
    { type: "relativeMonthly", interval: 3, daysOfWeek: ["tuesday"], index: "second" },
    "2026-03-01",
    "2026-03-10 2026-06-09 2026-09-08 2026-12-08",
  ],
  [
    "the last working day of the month",
    {
      type: "relativeMonthly",
      interval: 1,
      daysOfWeek: ["monday", "tuesday", "wednesday", "thursday", "friday"],
      index: "last",
    },
    "2026-01-01",
    "2026-01-30 2026-02-27 2026-03-31 2026-04-30",
  ],
  [
    "29 February, and the 28th in other years",
    { type: "absoluteYearly", interval: 1, month: 2, dayOfMonth: 29 },
    "2024-02-29",
    "2024-02-29 2025-02-28 2026-02-28 2027-02-28",
  ],
  [
    "the last Sunday of March",
    { type: "relativeYearly", interval: 1, month: 3, daysOfWeek: ["sunday"], index: "last" },
    "2026-01-01",
    "2026-03-29 2027-03-28 2028-03-26 2029-03-25",
  ],
])("%s", (_name, pattern, start, expected) => {
  expect(dates(pattern, start)).toBe(expected);
});

test("a series ends at its last date, with that date", () => {
  const until: RecurrenceRange = { type: "endDate", endDate: "2026-03-03" };

  expect(dates({ type: "daily", interval: 1 }, "2026-03-01", until)).toBe(
    "2026-03-01 2026-03-02 2026-03-03",
  );
});

test("a series without an end is asked for as far as one looks", () => {
  const forever: RecurrenceRange = { type: "noEnd" };

  expect(dates({ type: "daily", interval: 1 }, "2029-12-30", forever)).toBe(
    "2029-12-30 2029-12-31 2030-01-01",
  );
});
