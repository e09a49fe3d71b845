/** @jest-environment node */
import { PlainDates } from "../../../../src/core/budget/amounts/plain-dates";
import { readDate, type DateOrder } from "../../../../src/core/budget/amounts/read-date";

const semicolon = 59;

function readPlain(text: string, order: DateOrder): number | undefined {
  const dates = new PlainDates(new TextEncoder().encode(`${text};more of the row`), order);
  return dates.read(0, semicolon) === text.length ? dates.day : undefined;
}

test.each<[string, DateOrder]>([
  ["2026-11-23", "ymd"],
  ["2026/11/23", "ymd"],
  ["20261123", "ymd"],
  ["23.11.2026", "dmy"],
  ["11/23/2026", "mdy"],
  ["2026-11-23 14:05:00", "ymd"],
  ["23-11-2026T14:05", "dmy"],
])("%s is plain", (text, order) => {
  expect(readPlain(text, order)).toBe(readDate(text, order));
});

test.each<[string, DateOrder]>([
  ["2026-02-30", "ymd"],
  ["2026-11.23", "ymd"],
  ["23.11.26", "dmy"],
  ["1.2.2026", "dmy"],
  ["", "ymd"],
  ["20261323", "ymd"],
  ["2026-11-2", "ymd"],
])("%p is left to a careful look", (text, order) => {
  expect(readPlain(text, order)).toBeUndefined();
});

test("a day that comes again is read again, and one that is none between them is not", () => {
  const days = ["2026-11-23", "2026-11-23", "2026-11-31", "2026-11-23", "2026-11-24"];
  const dates = new PlainDates(new TextEncoder().encode(`${days.join(";")};`), "ymd");
  const read = days.map((_, at) => (dates.read(at * 11, semicolon) < 0 ? undefined : dates.day));
  expect(read).toEqual(days.map((day) => readDate(day, "ymd")));
});

test("a file that ends in the middle of a date is no reason to read beyond it", () => {
  expect(new PlainDates(new TextEncoder().encode("2026-11"), "ymd").read(0, semicolon)).toBe(-1);
});
