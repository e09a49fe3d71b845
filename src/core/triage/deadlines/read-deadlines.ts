import { toCalendarDate } from "../../shared/calendar-date";
import { instantOf, wallTimeAt } from "../../shared/time-zone";
import type { Deadline, DeadlineContext } from "../deadline";
import { is, skip, skipSign, type DaySpan, type Today } from "./day-span";
import { judgeDue } from "./judge-due";
import { mayHoldDate } from "./may-hold-date";
import { readDay, todayAt } from "./read-day";
import { readTime, type TimeFound } from "./read-time";
import { tokenize, type Token } from "./tokens";

/** A day, a time or both, as they stand in the text: tokens `start` up to `next`. */
interface Moment {
  start: number;
  next: number;
  day: DaySpan | undefined;
  time: TimeFound | undefined;
}

/**
 * Finds the dates and intervals that a Swedish or English text speaks of, in the order of the text, read as they were
 * meant on the day of writing in the reader's time zone. What is past ("last Friday") and what comes again and again
 * ("every Monday") is left out. Working days are Monday to Friday; public holidays are not known. A bad `writtenAt` or
 * time zone is a RangeError; no text is.
 */
export function readDeadlines(text: string, context: DeadlineContext): Deadline[] {
  if (!mayHoldDate(text)) return [];
  const written = Date.parse(context.writtenAt);
  if (Number.isNaN(written)) {
    throw new RangeError(`readDeadlines: "${context.writtenAt}" is not an instant`);
  }
  const { day, minutes } = wallTimeAt(written, context.timeZone);
  const today = todayAt(day, minutes, context.locale);
  const tokens = tokenize(text);
  return readMoments(tokens, today)
    .map((moment) => toDeadline(text, tokens, moment, today, context.timeZone))
    .filter((deadline) => deadline !== undefined)
    .filter((deadline) => deadline.isDue || Date.parse(deadline.until) >= written);
}

function readMoments(tokens: readonly Token[], today: Today): Moment[] {
  const moments: Moment[] = [];
  for (let at = 0; at < tokens.length;) {
    const moment = readMoment(tokens, at, today);
    if (!moment) {
      at += 1;
      continue;
    }
    const last = moments.at(-1);
    if (last && isTimeOf(tokens, last, moment)) {
      moments[moments.length - 1] = { ...last, time: moment.time, next: moment.next };
    } else if (!moment.day?.isNoDate && !(last && isAnotherTime(tokens, last, moment))) {
      moments.push(moment);
    }
    at = moment.next;
  }
  return moments;
}

/** How many tokens may stand between a day and the time that belongs to it. */
const NEAR = 6;

function isNear(tokens: readonly Token[], last: Moment, moment: Moment): boolean {
  if (moment.day || moment.start - last.next > NEAR) return false;
  return !tokens.slice(last.next, moment.start + 1).some((token) => token.opens);
}

/** "Friday, let's say 2pm": the time belongs to the day before it. */
function isTimeOf(tokens: readonly Token[], last: Moment, moment: Moment): boolean {
  return isNear(tokens, last, moment) && last.time === undefined && last.day?.time === undefined;
}

/** "på fredag kl 9 eller 11": a second time is not a second date. */
function isAnotherTime(tokens: readonly Token[], last: Moment, moment: Moment): boolean {
  return isNear(tokens, last, moment) && last.day !== undefined;
}

function readMoment(tokens: readonly Token[], at: number, today: Today): Moment | undefined {
  const token = tokens[at]!;
  if (token.number < 0 && !token.sense && token.text !== "@") return undefined;
  const day = readDay(tokens, at, today);
  if (day) return withTimeAfter(tokens, at, day);
  const time = readTime(tokens, at, { isAfterDay: false, isLed: isLed(tokens, at) });
  return time && withDayAfter(tokens, at, time, today);
}

function isLed(tokens: readonly Token[], at: number): boolean {
  const lead = tokens[at - 1];
  return (["by", "before", "until", "within"] as const).some((role) => is(lead, role));
}

function withTimeAfter(tokens: readonly Token[], start: number, day: DaySpan): Moment {
  let at = skipSign(tokens, day.next, ",", "(", "-");
  at = skip(tokens, at, "by", "before", "until");
  const isOpen = tokens[at] !== undefined && !tokens[at]!.opens;
  const time = isOpen ? readTime(tokens, at, { isAfterDay: true, isLed: false }) : undefined;
  return { start, next: time?.next ?? day.next, day, time };
}

function withDayAfter(
  tokens: readonly Token[],
  start: number,
  time: TimeFound,
  today: Today,
): Moment {
  let at = skipSign(tokens, time.next, ",", "(");
  at = skip(tokens, at, "on", "of");
  if (tokens[at] === undefined || tokens[at]!.opens)
    return { start, next: time.next, day: undefined, time };
  const day = readDay(tokens, at, today);
  return day
    ? { start, next: day.next, day, time }
    : { start, next: time.next, day: undefined, time };
}

/** A time without a day is meant for today, or for tomorrow when today's has passed. */
function dayOfTime(minutes: number, today: Today): { day: number; unsure: boolean } {
  const isGone = minutes < today.minutes;
  return { day: today.day + (isGone ? 1 : 0), unsure: isGone };
}

function toDeadline(
  text: string,
  tokens: readonly Token[],
  moment: Moment,
  today: Today,
  timeZone: string,
): Deadline | undefined {
  const judged = judgeDue(tokens, moment.start, moment.next);
  const minutes = moment.time?.minutes ?? moment.day?.time;
  const isDue = judged.isDue || moment.day?.isDue === true;
  let { from, to, unsure } = moment.day ? moment.day : { from: 0, to: 0, unsure: false };
  if (!moment.day) {
    const alone = dayOfTime(minutes!, today);
    from = to = alone.day;
    unsure = alone.unsure;
  } else if (judged.isBefore && minutes === undefined) {
    from = to = moment.day.from - 1;
  }
  if (to < today.day && !isDue) return undefined;
  if (to < today.day && !moment.day?.hasYear) unsure = true;
  const index = tokens[judged.start]!.index;
  const until = instantOf({ day: to, minutes: minutes ?? 1440 }, timeZone);
  return {
    words: text.slice(index, tokens[moment.next - 1]!.end),
    index,
    from: toCalendarDate(from),
    date: toCalendarDate(to),
    ...(minutes === undefined ? {} : { time: toTimeOfDay(minutes) }),
    until: new Date(until).toISOString(),
    isDue,
    unsure: unsure || moment.time?.unsure === true,
  };
}

function toTimeOfDay(minutes: number): string {
  const hour = Math.floor(minutes / 60);
  return `${String(hour).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
