import ICAL from "ical.js";

/** The starts of a series that is written out as single events. */
export interface WrittenOut {
  starts: ICAL.Time[];
  /** Why some of it is missing, as a sentence for people; absent when nothing is. */
  missing?: string;
}

const mostStarts = 2000;
const unsayable = "The rule of the series cannot be written out; only its first time was taken.";

/**
 * The starts that the rules, dates and exceptions of an event give until `until`, for a series that Graph has no words
 * for. `until` is in milliseconds since 1970.
 */
export function writeOutSeries(event: ICAL.Component, start: ICAL.Time, until: number): WrittenOut {
  if (!rulesOf(event).every(comesToAnEnd)) return { starts: [start], missing: unsayable };
  const expansion = new ICAL.RecurExpansion({ component: event, dtstart: start });
  const starts: ICAL.Time[] = [];
  while (starts.length < mostStarts) {
    const next = expansion.next() as ICAL.Time | undefined;
    if (!next) return { starts };
    if (next.toUnixTime() * 1000 > until) {
      return { starts, missing: `The series was written out to ${dateOf(new Date(until))}.` };
    }
    starts.push(next.clone());
  }
  return { starts, missing: `The series was written out ${mostStarts} times.` };
}

/** The rules of an event. */
export function rulesOf(event: ICAL.Component): ICAL.Recur[] {
  return event
    .getAllProperties("rrule")
    .map((property) => property.getFirstValue() as unknown)
    .filter((value) => value instanceof ICAL.Recur);
}

/** Whether the library finds the next time of a rule: it looks for ever for a 30th of February. */
function comesToAnEnd({ freq, interval, parts }: ICAL.Recur): boolean {
  const named = Object.keys(parts);
  const isRare = named.some((part) => part === "BYYEARDAY" || part === "BYWEEKNO");
  if (interval < 1 || (isRare && named.length > 1)) return false;
  return ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"].includes(freq) && hasSuchDay(parts);
}

function hasSuchDay(parts: ICAL.Recur["parts"]): boolean {
  const { BYMONTH: months = [], BYMONTHDAY: days = [] } = parts as Record<string, number[]>;
  const longest = Math.max(0, ...months.map((month) => new Date(2024, month, 0).getDate()));
  return months.length === 0 || days.length === 0 || days.some((day) => Math.abs(day) <= longest);
}

function dateOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
