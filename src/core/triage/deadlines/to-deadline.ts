import { toCalendarDate } from "../../shared/calendar-date";
import { remembered } from "../../shared/remembered";
import { instantOf, wallTimeAt, type WallTime } from "../../shared/time-zone";
import type { Deadline } from "../deadline";
import type { DaySpan, Today } from "./day-span";
import { judgeDue } from "./judge-due";
import type { TimeFound } from "./read-clock";
import { tokenAt, type Token } from "./token";

/** A day, a time or both, as they stand in the text: tokens `start` up to `next`. */
export interface Moment {
  start: number;
  next: number;
  day: DaySpan | undefined;
  time: TimeFound | undefined;
  /** Set for a time so plain ("14:30") that it counts only when it belongs to a day. */
  needsDay: boolean;
}

/** What was due longer ago than this is history. */
const LONGEST_OVERDUE_DAYS = 30;

/** Thousands of messages name the same few days. */
const writeInstant = remembered((instant: number) => new Date(instant).toISOString());
const writeTimeOfDay = remembered((minutes: number) => {
  const hour = Math.floor(minutes / 60);
  return `${String(hour).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
});

interface Days {
  from: number;
  to: number;
  unsure: boolean;
}

/** Turns a moment into a deadline, or undefined when it is past and nothing is due by it. */
export function toDeadline(
  text: string,
  tokens: readonly Token[],
  moment: Moment,
  today: Today,
): Deadline | undefined {
  const judged = judgeDue(tokens, moment.start, moment.next);
  const isDue = judged.isDue || moment.day?.isDue === true;
  const isBefore = judged.isBefore && timeOf(moment) === undefined;
  const { from, to, minutes, unsure } = inReadersZone(
    moment,
    daysOf(moment, isBefore, today),
    today,
  );
  const until = instantOf({ day: to, minutes: minutes ?? 1440 }, today.timeZone);
  const isOverdue = judged.mayBeOverdue && to >= today.day - LONGEST_OVERDUE_DAYS;
  const isGone = isPast({ day: to, minutes: minutes ?? 1440 }, today);
  if (judged.isHeader || (isGone && !isOverdue && !(isDue && to === today.day))) return undefined;
  const index = tokenAt(tokens, judged.start).index;
  const date = toCalendarDate(to);
  const deadline: Deadline = {
    words: text.slice(index, tokenAt(tokens, moment.next - 1).end),
    index,
    from: from === to ? date : toCalendarDate(from),
    date,
    until: writeInstant(until),
    isDue,
    unsure: unsure || (to < today.day && moment.day?.hasYear !== true),
  };
  if (minutes !== undefined) deadline.time = writeTimeOfDay(minutes);
  return deadline;
}

function timeOf({ day, time }: Moment): number | undefined {
  return time?.minutes ?? day?.time;
}

function daysOf(moment: Moment, isBefore: boolean, today: Today): Days {
  const { day } = moment;
  if (!day) {
    // A time without a day is meant for today, or for tomorrow when today's has passed.
    const isGone = (timeOf(moment) ?? 1440) < today.minutes;
    const only = today.day + (isGone ? 1 : 0);
    return { from: only, to: only, unsure: isGone };
  }
  // "Before Friday" lasts as long as Thursday does.
  return isBefore ? { from: day.from - 1, to: day.from - 1, unsure: day.unsure } : day;
}

/** A time written with a zone of its own ("5 pm ET") is moved to the reader's clock. */
function inReadersZone(moment: Moment, { from, to, unsure }: Days, today: Today) {
  const minutes = timeOf(moment);
  const zone = moment.time?.zone;
  if (zone === undefined || minutes === undefined) return { from, to, minutes, unsure };
  const wall = wallTimeAt(instantOf({ day: to, minutes }, zone), today.timeZone);
  return { from: from + wall.day - to, to: wall.day, minutes: wall.minutes, unsure };
}

function isPast({ day, minutes }: WallTime, today: Today): boolean {
  return day < today.day || (day === today.day && minutes < today.minutes);
}
