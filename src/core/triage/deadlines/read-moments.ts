import type { Role } from "./date-words";
import { is, plays, skip, skipSign, type DaySpan, type Today } from "./day-span";
import { inWeekOf, joinMoments } from "./join-moments";
import { nextStart } from "./next-start";
import type { TimeFound } from "./read-clock";
import { readDay } from "./read-day";
import { readTime } from "./read-time";
import type { Moment } from "./to-deadline";
import { tokenAt, type Token } from "./token";

/** Reads every day and time of a text, those that belong together joined. */
export function readMoments(tokens: readonly Token[], today: Today): Moment[] {
  const moments: Moment[] = [];
  for (let at = nextStart(tokens, 0); at < tokens.length; at = nextStart(tokens, at)) {
    const moment = readMoment(tokens, at, today);
    if (moment) addMoment(tokens, moments, moment);
    at = moment ? moment.next : at + 1;
  }
  return moments;
}

function addMoment(tokens: readonly Token[], moments: Moment[], moment: Moment): void {
  if (moment.day?.isNoDate) return;
  const last = moments.at(-1);
  if (!last) {
    if (!moment.needsDay) moments.push(moment);
    return;
  }
  const joined = inWeekOf(tokens, last, moment) ?? joinMoments(tokens, last, moment);
  if (joined) moments.splice(-1, 1, ...joined);
  else if (!moment.needsDay) moments.push(moment);
}

function readMoment(tokens: readonly Token[], at: number, today: Today): Moment | undefined {
  const token = tokenAt(tokens, at);
  if (token.number < 0 && !token.sense && token.text !== "@") return undefined;
  const day = readDay(tokens, at, today);
  if (day) return withTimeAfter(tokens, at, day, today);
  const isDotAmount = today.monthFirst;
  const alone = { isAfterDay: false, isLed: isLed(tokens, at), isDotAmount };
  const time = readTime(tokens, at, alone);
  if (time) {
    const { next } = time;
    return withDayAfter(tokens, at, time, today) ?? { start: at, next, day, time, needsDay: false };
  }
  return readTimeBesideDay(tokens, at, today);
}

/** "07:42 i morgon", "kvart i nio i morgon": beside a day less is enough to see a time. */
function readTimeBesideDay(tokens: readonly Token[], at: number, today: Today): Moment | undefined {
  const token = tokenAt(tokens, at);
  if (token.number < 0 && !is(token, "half") && !is(token, "quarterHour")) return undefined;
  const around = { isAfterDay: true, isLed: false, isDotAmount: today.monthFirst };
  const time = readTime(tokens, at, around);
  if (!time) return undefined;
  const moment = withDayAfter(tokens, at, time, today);
  if (moment || tokens[at + 1]?.text !== ":") return moment;
  return { start: at, next: time.next, day: undefined, time, needsDay: true };
}

const LEADS: readonly Role[] = ["by", "before", "until", "within"];

function isLed(tokens: readonly Token[], at: number): boolean {
  return plays(tokens[at - 1], LEADS);
}

function withTimeAfter(
  tokens: readonly Token[],
  start: number,
  day: DaySpan,
  today: Today,
): Moment {
  const signed = skipSign(tokens, day.next, ",", "(", "-");
  const at = skip(tokens, signed, "by", "before", "until");
  const isOpen = tokens[at] !== undefined && !tokenAt(tokens, at).opens;
  const around = { isAfterDay: true, isLed: false, isDotAmount: today.monthFirst };
  const part = isOpen ? readTime(tokens, at, around) : undefined;
  // "i morgon eftermiddag kl 14": the hour says more than the part of the day.
  const exact =
    tokens[at]?.sense?.partOfDay === undefined || !part
      ? undefined
      : readTime(tokens, skipSign(tokens, part.next, ","), around);
  const found = exact ?? part;
  // "16–31 October by noon Tuesday": the time belongs to the day after it.
  const isOthers = found && at > signed && hasDayAfter(tokens, found.next, today);
  const time = isOthers ? undefined : found;
  return { start, next: time?.next ?? day.next, day, time, needsDay: false };
}

function hasDayAfter(tokens: readonly Token[], at: number, today: Today): boolean {
  const next = skip(tokens, at, "on");
  return tokens[next]?.sense?.weekday !== undefined && readDay(tokens, next, today) !== undefined;
}

function withDayAfter(
  tokens: readonly Token[],
  start: number,
  time: TimeFound,
  today: Today,
): Moment | undefined {
  let at = skipSign(tokens, time.next, ",", "(");
  at = skip(tokens, at, "on", "of");
  if (tokens[at] === undefined || tokenAt(tokens, at).opens) return undefined;
  const day = readDay(tokens, at, today);
  return day && { start, next: day.next, day, time, needsDay: false };
}
