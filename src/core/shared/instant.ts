const DASH = 45;
const COLON = 58;

/**
 * Reads an instant in ISO 8601, "2026-11-27T08:12:00Z", into milliseconds since 1970; NaN when the text is none.
 *
 * Microsoft Graph writes every instant in that one form, and a first morning reads tens of thousands. Its digits are
 * read here one by one, which takes a tenth of the time of `Date.parse`; every other form is left to `Date.parse`.
 */
export function readInstant(text: string): number {
  const hasForm =
    text.length >= 20 &&
    text.charCodeAt(4) === DASH &&
    text.charCodeAt(7) === DASH &&
    text.charAt(10) === "T" &&
    text.charCodeAt(13) === COLON &&
    text.charCodeAt(16) === COLON;
  if (!hasForm) return Date.parse(text);
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  const isPlain =
    year >= 1600 &&
    isWithin(month, 1, 12) &&
    isWithin(day, 1, 31) &&
    isWithin(hour, 0, 23) &&
    isWithin(minute, 0, 59) &&
    isWithin(second, 0, 59);
  const milliseconds = millisecondsAt(text, 19);
  if (!isPlain || milliseconds < 0) return Date.parse(text);
  return Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
}

function isWithin(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}

/** The number two digits make; a large negative number when one of them is none. */
function twoDigits(text: string, at: number): number {
  return digit(text, at) * 10 + digit(text, at + 1);
}

function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - 48;
  return value >= 0 && value <= 9 ? value : -1_000_000;
}

/** What stands after the seconds: "Z" or ".123Z"; negative for anything else. */
function millisecondsAt(text: string, at: number): number {
  if (text.length === at + 1 && text.endsWith("Z")) return 0;
  if (text.length !== at + 5 || text.charAt(at) !== "." || !text.endsWith("Z")) return -1;
  return digit(text, at + 1) * 100 + twoDigits(text, at + 2);
}
