import type { ReadDueDate } from "../../core/minutes/read-actions";
import type { CalendarDate } from "../../core/shared/calendar-date";
import { readDeadlines } from "../../core/triage/deadlines/read-deadlines";

/** Makes the reading of dates in words, as triage reads them in mail, counted from the day of the meeting. */
export function dueDateReader(date: CalendarDate, timeZone: string): ReadDueDate {
  const context = { writtenAt: `${date}T12:00:00Z`, timeZone, locale: "sv-SE" };
  return (text) => {
    const [first] = readDeadlines(text, context);
    if (!first) return undefined;
    return { due: first.date, words: first.words };
  };
}
