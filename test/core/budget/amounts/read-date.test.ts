/** @jest-environment node */
import { findDateOrder, readDate } from "../../../../src/core/budget/amounts/read-date";
import { toCalendarDate } from "../../../../src/core/shared/calendar-date";

test.each([
  ["2026-11-23", "ymd", "2026-11-23"],
  ["20261123", "ymd", "2026-11-23"],
  ["261123", "ymd", "2026-11-23"],
  ["2026-11-23T10:00:00", "dmy", "2026-11-23"],
  ["20130525225731.258", "ymd", "2013-05-25"],
  ["3/4/2026", "dmy", "2026-04-03"],
  ["3/4/26", "mdy", "2026-03-04"],
  ["23.11.2026", "dmy", "2026-11-23"],
] as const)("%s read as %s", (text, order, date) => {
  expect(toCalendarDate(readDate(text, order) ?? 0)).toBe(date);
});

test.each(["2026-02-30", "201120000000", "31/31/2026", "", "12,50", "2026"])(
  "%p is no date",
  (text) => {
    expect(readDate(text, "dmy")).toBeUndefined();
  },
);

test("the order of a column is the one that reads it, and an open question is told", () => {
  expect(findDateOrder(["01/02/2026", "13/02/2026"])).toMatchObject({
    order: "dmy",
    unsure: false,
  });
  expect(findDateOrder(["01/02/2026", "02/13/2026"])).toMatchObject({ order: "mdy", mixed: false });
  expect(findDateOrder(["01/02/2026"]).unsure).toBe(true);
  expect(findDateOrder(["13/01/2026", "01/13/2026"]).mixed).toBe(true);
});
