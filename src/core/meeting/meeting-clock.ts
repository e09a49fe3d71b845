import { toCalendarDate, type CalendarDate } from "../shared/calendar-date";
import type { Language } from "../shared/language";
import { wallTimeAt } from "../shared/time-zone";
import type { Meeting } from "./meeting";

const MINUTE_IN_MS = 60_000;

/** How long the meeting is in minutes; undefined when it has no end, or no hours because it lasts all day. */
export function slotMinutesOf({ start, end, isAllDay }: Meeting): number | undefined {
  if (end === undefined || isAllDay) return undefined;
  const minutes = Math.round((Date.parse(end) - Date.parse(start)) / MINUTE_IN_MS);
  return minutes > 0 ? minutes : undefined;
}

/**
 * What the clock in the meeting's room shows some minutes after its start, "10:40". Minutes are real ones, so that a
 * night in which clocks are changed comes out right.
 */
export function clockAfter({ start, timeZone }: Meeting, minutes: number): string {
  const { minutes: ofDay } = wallTimeAt(Date.parse(start) + minutes * MINUTE_IN_MS, timeZone);
  return toClock(ofDay);
}

/** Minutes since midnight as "09:05". */
export function toClock(minutes: number): string {
  const hours = String(Math.floor(minutes / 60) % 24).padStart(2, "0");
  return `${hours}:${String(minutes % 60).padStart(2, "0")}`;
}

/** The day of the meeting in its own time zone. */
export function dayOf({ start, timeZone }: Meeting): CalendarDate {
  return toCalendarDate(wallTimeAt(Date.parse(start), timeZone).day);
}

const locales: Readonly<Record<Language, string>> = { sv: "sv-SE", en: "en-GB" };
const formats = new Map<Language, Intl.DateTimeFormat>();

/** A day in few words, "22 nov." or "22 Nov". */
export function toShortDate(date: CalendarDate, language: Language): string {
  const parts = { day: "numeric", month: "short", timeZone: "UTC" } as const;
  const format = new Intl.DateTimeFormat(locales[language], parts);
  return format.format(Date.parse(`${date}T12:00:00Z`));
}

/** A day in words, "torsdag 3 december 2026". */
export function toLongDate(date: CalendarDate, language: Language): string {
  let format = formats.get(language);
  if (!format) {
    const parts = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
    format = new Intl.DateTimeFormat(locales[language], { ...parts, timeZone: "UTC" });
    formats.set(language, format);
  }
  return format.format(Date.parse(`${date}T12:00:00Z`));
}
