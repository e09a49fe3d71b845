const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const dateParts = { weekday: "short", day: "numeric", month: "short", year: "numeric" } as const;

/**
 * How old a message is, in the few letters a row has room for and as the panes say it: "33 min", "1 h", "Sun",
 * "12 Nov", "14 May 2001".
 */
export function ageWords(iso: string, now: number, language: string): string {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return "";
  const age = now - at;
  if (age >= 0 && age < hour) return `${Math.max(1, Math.floor(age / minute))} min`;
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  if (age >= 0 && (isToday || age < 6 * hour)) return `${Math.floor(age / hour)} h`;
  const isNear = Math.abs(age) < 6 * day;
  if (isNear) return format(at, language, { weekday: "short" });
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const withYear = isThisYear ? {} : ({ year: "numeric" } as const);
  return format(at, language, { day: "numeric", month: "short", ...withYear });
}

/** A moment in full: "Mon 23 Nov 2026, 07:41"; empty when it is no moment. */
export function momentWords(moment: string | number, language: string): string {
  const at = typeof moment === "number" ? moment : Date.parse(moment);
  if (Number.isNaN(at)) return "";
  const date = format(at, language, dateParts);
  return `${date.replace(",", "")}, ${format(at, language, { timeStyle: "short" })}`;
}

/** A calendar date: "Mon 23 Nov 2026"; the date as it is when it is none. */
export function dateWords(date: string, language: string): string {
  const at = Date.parse(`${date}T12:00:00`);
  if (Number.isNaN(at)) return date;
  return format(at, language, dateParts).replace(",", "");
}

/** The time of day to the second: "07:41:09". */
export function secondWords(iso: string, language: string): string {
  return format(Date.parse(iso), language, { timeStyle: "medium" });
}

function format(at: number, language: string, options: Intl.DateTimeFormatOptions): string {
  // British English: the day before the month and 24 hours, as the rest of the desk has it.
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : "sv-SE", options).format(at);
}
