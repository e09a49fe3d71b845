/** @jest-environment node */
import fc from "fast-check";
import { readInstant } from "../../../src/core/shared/instant";

test("every instant is read as Date.parse reads it, with and without milliseconds", () => {
  const instants = fc.date({
    min: new Date("1601-01-01"),
    max: new Date("9999-12-31"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instants, (instant) => {
      const written = instant.toISOString();
      expect(readInstant(written)).toBe(instant.getTime());
      const whole = `${written.slice(0, 19)}Z`;
      expect(readInstant(whole)).toBe(Date.parse(whole));
    }),
  );
});

test.each([
  "",
  "Z",
  "2026-11-27",
  "2026-11-27T08:12:00",
  "2026-11-27T08:12:00+01:00",
  "2026-11-27T08:12:00.1234567Z",
  "2026-02-31T08:12:00Z",
  "2026-13-01T08:12:00Z",
  "2026-00-01T08:12:00Z",
  "2026-11-27T24:00:00Z",
  "2026-11-27T25:00:00Z",
  "2026-11-27T08:60:00Z",
  "0001-01-01T00:00:00Z",
  "2026-11-27T08:1x:00Z",
  "2026-11-27T08:12:00.12xZ",
  "not a date, but long enough",
])("%j is read as Date.parse reads it", (text) => {
  expect(readInstant(text)).toBe(Date.parse(text));
});

test.each(["/", ":", "-", ".", " ", "x", "²"])(
  "a %j among the digits makes it no instant",
  (sign) => {
    for (let at = 0; at < 23; at++) {
      const whole = "2026-11-27T08:12:00.123Z";
      const text = whole.slice(0, at) + sign + whole.slice(at + 1);
      expect(readInstant(text)).toBe(Date.parse(text));
    }
  },
);
