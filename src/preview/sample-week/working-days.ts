const dayLength = 86_400_000;

/** A calendar date as "2026-11-27". All reckoning here is done in UTC, so that no time zone can shift a day. */
export type IsoDate = string;

const fixedHolidays = new Set([
  "01-01",
  "01-06",
  "05-01",
  "06-06",
  "12-24",
  "12-25",
  "12-26",
  "12-31",
]);
// Good Friday, Easter Monday and Ascension Day, counted from Easter Sunday.
const easterHolidays = new Set([-2, 1, 39]);

/** Says whether people in a Swedish office are at work that day: no weekend, public holiday or customary eve. */
export function isWorkingDay(date: IsoDate): boolean {
  const day = weekdayOf(date);
  if (day === 0 || day === 6 || fixedHolidays.has(date.slice(5))) return false;
  const isMidsummerEve = day === 5 && date.slice(5) >= "06-19" && date.slice(5) <= "06-25";
  const afterEaster = daysBetween(easterSunday(Number(date.slice(0, 4))), date);
  return !isMidsummerEve && !easterHolidays.has(afterEaster);
}

/** The working day so many working days after (or, negative, before) a working day. */
export function addWorkingDays(date: IsoDate, count: number): IsoDate {
  const step = Math.sign(count);
  let at = date;
  for (let left = Math.abs(count); left > 0;) {
    at = addDays(at, step);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** The date so many days later. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * dayLength).toISOString().slice(0, 10);
}

/** Whole days from one date to another. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: IsoDate): number {
  return new Date(date).getUTCDay();
}

/**
 * Easter Sunday of a year.
 * @see https://en.wikipedia.org/wiki/Date_of_Easter#Anonymous_Gregorian_algorithm
 */
export function easterSunday(year: number): IsoDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return new Date(Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1)).toISOString().slice(0, 10);
}
