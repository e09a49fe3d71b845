import { addDays, addWorkingDays, isWorkingDay, weekdayOf, type IsoDate } from "./working-days";

const timeZone = "Europe/Stockholm";
const minute = 60_000;
const officeOpens = "06:00";
const officeCloses = "17:30";

/**
 * When a sample message was sent: "33 min" before now, "-2 14:20" two working days ago at that time, or "sun 19:42" on the
 * Sunday before.
 */
export type SentAt = `${number} min` | `-${number} ${string}` | `sun ${string}`;

/** Lays the sample week around a moment: turns working days and clock times in Sweden into instants. */
export class SampleCalendar {
  /** The working day the week ends with: today, or the last one when today is free or has not begun. */
  readonly today: IsoDate;
  /** The moment "33 min" is counted back from: now, or closing time of `today` when that day is over. */
  private readonly latest: number;
  private readonly dates = new Map<number, IsoDate>();

  constructor(now: Date) {
    const local = localTime(now);
    const hasBegun = isWorkingDay(local.date) && local.time >= officeOpens;
    this.today = hasBegun ? local.date : lastWorkingDayBefore(local.date);
    this.latest = hasBegun ? now.getTime() : this.instant(0, officeCloses).getTime();
  }

  /** The date so many working days from `today`. */
  date(workingDays: number): IsoDate {
    const known = this.dates.get(workingDays) ?? addWorkingDays(this.today, workingDays);
    this.dates.set(workingDays, known);
    return known;
  }

  /** The instant at a clock time in Sweden, so many working days from `today`. */
  instant(workingDays: number, time: string): Date {
    return instantOf(this.date(workingDays), time);
  }

  /** The instant a message was sent. Throws RangeError for words that are no `SentAt`. */
  sentAt(words: SentAt): Date {
    const [when = "", time = ""] = words.split(" ");
    if (time === "min") return new Date(this.latest - Number(when) * minute);
    if (!/^\d\d:\d\d$/.test(time)) throw new RangeError(`SampleCalendar.sentAt: ${words}`);
    return when === "sun" ? instantOf(this.sundayBefore(), time) : this.instant(Number(when), time);
  }

  private sundayBefore(): IsoDate {
    return addDays(this.today, -(weekdayOf(this.today) || 7));
  }
}

const swedishClock = new Intl.DateTimeFormat("sv-SE", {
  timeZone,
  dateStyle: "short",
  timeStyle: "short",
});

/** The date and clock time of an instant in Sweden. */
export function localTime(instant: Date): { date: IsoDate; time: string } {
  const [date = "", time = ""] = swedishClock.format(instant).split(" ");
  return { date, time };
}

function instantOf(date: IsoDate, time: string): Date {
  const asIfUtc = Date.parse(`${date}T${time}:00Z`);
  const shown = localTime(new Date(asIfUtc));
  const offset = Date.parse(`${shown.date}T${shown.time}:00Z`) - asIfUtc;
  return new Date(asIfUtc - offset);
}

function lastWorkingDayBefore(date: IsoDate): IsoDate {
  const yesterday = addDays(date, -1);
  return isWorkingDay(yesterday) ? yesterday : lastWorkingDayBefore(yesterday);
}
