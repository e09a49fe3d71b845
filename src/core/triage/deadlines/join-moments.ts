import { weekdayOf } from "../../shared/calendar-date";
import { oneDay, skipSign, type DaySpan } from "./day-span";
import type { Moment } from "./to-deadline";
import { tokenAt, type Token } from "./token";

/** How many tokens may stand between a day and the time that belongs to it. */
const NEAR = 9;

/**
 * Joins a moment to the one before it when both say the same thing: "tomorrow, Thursday 18 October", or a day and,
 * a few words on, its time ("Friday, let's say 2pm"). Undefined when they are two.
 */
export function joinMoments(
  tokens: readonly Token[],
  last: Moment,
  moment: Moment,
): Moment[] | undefined {
  const { day } = moment;
  if (day) {
    const isSame = last.day && isSameDay(tokens, last, moment, last.day, day);
    return isSame ? [joinDays(tokens, last, moment)] : undefined;
  }
  if (!isNear(tokens, last, moment)) return undefined;
  const isAfter = AFTER.has(tokens[moment.start - 1]?.text ?? "");
  const hasTime = isAfter || last.time !== undefined || last.day?.time !== undefined;
  if (!hasTime) return [{ ...last, time: moment.time, next: moment.next }];
  // "på fredag kl 9 eller 11": a second time is no second date.
  return last.day ? [last] : undefined;
}

/**
 * Puts a bare weekday into the week that was spoken of just before: "next week, perhaps Wednesday or Thursday". The
 * day then says more than the week, which is left out.
 */
export function inWeekOf(
  tokens: readonly Token[],
  last: Moment,
  moment: Moment,
): Moment[] | undefined {
  const monday = last.day?.monday;
  const { day } = moment;
  if (!last.day || monday === undefined || day?.repeatsAfter === undefined) return undefined;
  if (!isNear(tokens, last, moment)) return undefined;
  const meant = monday + weekdayOf(day.to);
  if (meant < last.day.from) return undefined;
  const placed = { ...moment, day: { ...oneDay(day.next, meant), monday } };
  return last.day.from === last.day.to ? [last, placed] : [placed];
}

function isNear(tokens: readonly Token[], last: Moment, moment: Moment): boolean {
  if (moment.start - last.next > NEAR) return false;
  for (let at = last.next; at <= moment.start; at++) if (tokenAt(tokens, at).opens) return false;
  return true;
}

/** "Friday after 3": no time by which anything ends. */
const AFTER = new Set(["after", "efter"]);
const SIGNS_BETWEEN = new Set([",", "(", "-", "/", ":"]);

function isSameDay(
  tokens: readonly Token[],
  last: Moment,
  moment: Moment,
  one: DaySpan,
  other: DaySpan,
): boolean {
  if (one.from !== other.from || one.to !== other.to) return false;
  const between = tokens.slice(last.next, moment.start);
  return between.length <= 2 && between.every((token) => SIGNS_BETWEEN.has(token.text));
}

/** The surer words count, and a time on either side. */
function joinDays(tokens: readonly Token[], last: Moment, moment: Moment): Moment {
  const day = last.day?.unsure === false ? last.day : moment.day;
  const isBracketed = tokens[moment.start - 1]?.text === "(";
  const next = isBracketed ? skipSign(tokens, moment.next, ")") : moment.next;
  return { start: last.start, next, day, time: moment.time ?? last.time, needsDay: false };
}
