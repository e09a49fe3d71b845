import type { Language } from "./language";

/** How numbers, times and dates are written in one language and one time zone. */
export interface Formats {
  language: Language;
  /** 1284 as "1,284" or, in Swedish, "1 284" with a no-break space. */
  number: (value: number) => string;
  /** Points with their sign, "+26" and "−4" with a real minus. */
  points: (value: number) => string;
  /** An instant as a time of day, "08:12". */
  time: (instant: string) => string;
  /** How old an instant is in as few letters as can be: "33 min", "1 h", "Sun", "20 Nov", "Nov 2024". */
  age: (instant: string, now: string) => string;
  /** A calendar date as "Fri 27 Nov". */
  day: (date: string) => string;
  /** A calendar date as "Fri 27 Nov 2026". */
  dayOfYear: (date: string) => string;
  /** A calendar date to be read aloud, "Friday 27 November". */
  longDay: (date: string) => string;
  /** The calendar date an instant falls on here, "2026-11-27". */
  dateOf: (instant: string) => string;
  /** A size as "12 kB". */
  size: (bytes: number) => string;
}

const locales = { sv: "sv-SE", en: "en-GB" } as const;
const minute = 60_000;
const hour = 60 * minute;

/** Makes the formats of a language. `timeZone` is an IANA name; without it the machine's own is meant. */
export function createFormats(language: Language, timeZone?: string): Formats {
  const locale = locales[language];
  const zone = timeZone === undefined ? {} : { timeZone };
  const numbers = new Intl.NumberFormat(locale, { useGrouping: true });
  const signed = new Intl.NumberFormat(locale, { signDisplay: "exceptZero" });
  const times = new Intl.DateTimeFormat(locale, { ...zone, hour: "2-digit", minute: "2-digit" });
  const dates = new Intl.DateTimeFormat("sv-SE", { ...zone, dateStyle: "short" });
  const dateOf = (instant: string): string => dates.format(new Date(instant));
  const inWords = (date: string, parts: Intl.DateTimeFormatOptions): string =>
    dateInWords(locale, date, parts);
  return {
    language,
    number: (value) => withMinus(numbers.format(value)),
    points: (value) => withMinus(signed.format(value)),
    time: (instant) => times.format(new Date(instant)),
    age: (instant, now) => {
      const passed = Date.parse(now) - Date.parse(instant);
      if (passed < hour) return `${String(Math.max(1, Math.floor(passed / minute)))} min`;
      const date = dateOf(instant);
      // Just after midnight, mail of the evening before is not "yesterday's" to whoever is still at work.
      if (date === dateOf(now) || passed < 6 * hour)
        return `${String(Math.floor(passed / hour))} h`;
      if (daysBetween(date, dateOf(now)) < 7) return inWords(date, { weekday: "short" });
      return date.slice(0, 4) === dateOf(now).slice(0, 4)
        ? inWords(date, { day: "numeric", month: "short" })
        : inWords(date, { month: "short", year: "numeric" });
    },
    day: (date) => inWords(date, { weekday: "short", day: "numeric", month: "short" }),
    dayOfYear: (date) =>
      inWords(date, { weekday: "short", day: "numeric", month: "short", year: "numeric" }),
    longDay: (date) => inWords(date, { weekday: "long", day: "numeric", month: "long" }),
    dateOf,
    size: (bytes) =>
      bytes < 1000
        ? `${numbers.format(bytes)} B`
        : `${numbers.format(Math.round(bytes / 1000))} kB`,
  };
}

// Intl puts commas and abbreviation dots between the parts; on a row of 320 px only the words are wanted.
function dateInWords(locale: string, date: string, parts: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" });
  return format
    .formatToParts(new Date(`${date}T00:00:00Z`))
    .filter((part) => part.type !== "literal")
    .map((part) => part.value.replace(/\.$/, ""))
    .join(" ");
}

function daysBetween(earlier: string, later: string): number {
  return (Date.parse(later) - Date.parse(earlier)) / (24 * hour);
}

function withMinus(text: string): string {
  return text.replace("-", "−");
}
