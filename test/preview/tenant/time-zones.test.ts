/** @jest-environment node */
import { isTimeZone, toInstant, toLocal } from "../../../src/preview/tenant/time-zones";

const instant = (dateTime: string, timeZone: string) =>
  new Date(toInstant({ dateTime, timeZone })).toISOString();

test.each([
  ["W. Europe Standard Time", "2026-03-28T09:00:00", "2026-03-28T08:00:00.000Z"],
  ["W. Europe Standard Time", "2026-03-30T09:00:00.0000000", "2026-03-30T07:00:00.000Z"],
  ["Europe/Stockholm", "2026-10-26T09:00:00", "2026-10-26T08:00:00.000Z"],
  ["Europe/Stockholm", "2026-03-29T02:30:00", "2026-03-29T01:30:00.000Z"],
  ["Eastern Standard Time", "2026-07-01T09:00", "2026-07-01T13:00:00.000Z"],
  ["UTC", "2026-07-01T09:00:00Z", "2026-07-01T09:00:00.000Z"],
  ["India Standard Time", "2026-07-01T00:00:00", "2026-06-30T18:30:00.000Z"],
])("in %s it is %s at %s", (zone, local, expected) => {
  expect(instant(local, zone)).toBe(expected);
});

test("an instant is told by the clock of any zone", () => {
  const at = Date.parse("2026-03-29T07:00:00Z");

  expect(toLocal(at, "W. Europe Standard Time")).toBe("2026-03-29T09:00:00.0000000");
  expect(toLocal(at, "Tokyo Standard Time")).toBe("2026-03-29T16:00:00.0000000");
});

test("a zone is known by Windows' and by IANA's name", () => {
  expect(["Romance Standard Time", "Asia/Tokyo", "Atlantis Standard Time"].map(isTimeZone)).toEqual(
    [true, true, false],
  );
});
