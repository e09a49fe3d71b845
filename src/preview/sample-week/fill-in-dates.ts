import type { SampleCalendar } from "./sample-calendar";
import { addDays, daysBetween, weekdayOf, type IsoDate } from "./working-days";

/** The languages the sample week is written in. */
export type SampleLanguage = "sv" | "en";

const words = {
  sv: {
    weekdays: ["söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"],
    months: "januari februari mars april maj juni juli augusti september oktober november december",
  },
  en: {
    weekdays: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    months: "January February March April May June July August September October November December",
  },
} as const;

/** What a text is dated by: the days of the sample week and the day it was written. */
export interface DatedText {
  language: SampleLanguage;
  calendar: SampleCalendar;
  writtenOn: IsoDate;
}

/**
 * Fills the places in a sample text that depend on the day it is laid out, so that each stays true: in braces a form and how
 * many working days from today. `{weekday+4}` fredag, `{date+4}` 27 november, `{day+4}` fredag 27 november, `{short+4}` 27 nov,
 * `{iso+4}` 2026-11-27, `{week+0}` 48. `{month+1}` and `{year+1}` count months and years: december, 2027.
 * A weekday that is more than six days away from when the text was written gets its date as well, as people would write it.
 * Throws RangeError for a form that is not known.
 */
export function fillInDates(text: string, dated: DatedText): string {
  return text.replace(/\{([a-z]+)([+-]\d+)\}/g, (whole, form: string, count: string) => {
    const write = forms[form];
    if (!write) throw new RangeError(`fillInDates: ${whole}`);
    return write(Number(count), dated);
  });
}

type Form = (count: number, dated: DatedText) => string;

const forms: Readonly<Record<string, Form>> = {
  weekday: (count, { language, calendar, writtenOn }) => {
    const date = calendar.date(count);
    const away = daysBetween(writtenOn, date);
    return away > 0 && away <= 6 ? weekdayName(date, language) : dayName(date, language);
  },
  date: (count, { language, calendar }) => dateName(calendar.date(count), language),
  day: (count, { language, calendar }) => dayName(calendar.date(count), language),
  short: (count, { language, calendar }) => {
    const date = calendar.date(count);
    return `${Number(date.slice(8))} ${monthName(Number(date.slice(5, 7)), language).slice(0, 3)}`;
  },
  iso: (count, { calendar }) => calendar.date(count),
  week: (count, { calendar }) => String(weekNumber(calendar.date(count))),
  month: (count, { language, calendar }) => {
    const month = Number(calendar.today.slice(5, 7)) + count;
    return monthName(((((month - 1) % 12) + 12) % 12) + 1, language);
  },
  year: (count, { calendar }) => String(Number(calendar.today.slice(0, 4)) + count),
};

function dayName(date: IsoDate, language: SampleLanguage): string {
  return `${weekdayName(date, language)} ${dateName(date, language)}`;
}

/** The name of a date's weekday. */
export function weekdayName(date: IsoDate, language: SampleLanguage): string {
  return words[language].weekdays[weekdayOf(date)] ?? "";
}

/** Day and month in words: "27 november". */
export function dateName(date: IsoDate, language: SampleLanguage): string {
  return `${Number(date.slice(8))} ${monthName(Number(date.slice(5, 7)), language)}`;
}

function monthName(month: number, language: SampleLanguage): string {
  return words[language].months.split(" ")[month - 1] ?? "";
}

/** The ISO 8601 week a date lies in: the week of its Thursday. */
function weekNumber(date: IsoDate): number {
  const thursday = addDays(date, 4 - (weekdayOf(date) || 7));
  const dayOfYear =
    (Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / 86_400_000;
  return Math.floor(dayOfYear / 7) + 1;
}
