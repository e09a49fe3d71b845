import { wallTimeAt } from "../../shared/time-zone";
import type { Deadline, DeadlineContext } from "../deadline";
import { is, skip, skipSign, type DaySpan, type Today } from "./day-span";
import { mayHoldDate } from "./may-hold-date";
import { nextStart } from "./next-start";
import { readDay, todayAt } from "./read-day";
import type { TimeFound } from "./read-clock";
import { readTime } from "./read-time";
import { joinMoments } from "./join-moments";
import { toDeadline, type Moment } from "./to-deadline";
import type { Token } from "./token";
import { tokenize } from "./tokens";

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
  const wall = wallTimeAt(written, context.timeZone);
  const today = todayAt(wall, context.locale, context.timeZone);
  const tokens = tokenize(text);
  return readMoments(tokens, today)
    .map((moment) => toDeadline(text, tokens, moment, today))
    .filter((deadline) => deadline !== undefined);
}

function readMoments(tokens: readonly Token[], today: Today): Moment[] {
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
  const joined = last && joinMoments(tokens, last, moment);
  if (joined) moments[moments.length - 1] = joined;
  else moments.push(moment);
}

function readMoment(tokens: readonly Token[], at: number, today: Today): Moment | undefined {
  const token = tokens[at]!;
  if (token.number < 0 && !token.sense && token.text !== "@") return undefined;
  const day = readDay(tokens, at, today);
  if (day) return withTimeAfter(tokens, at, day, today);
  const isDotAmount = today.monthFirst;
  const alone = { isAfterDay: false, isLed: isLed(tokens, at), isDotAmount };
  const time = readTime(tokens, at, alone);
  if (time)
    return withDayAfter(tokens, at, time, today) ?? { start: at, next: time.next, day, time };
  // "07:42 i morgon": beside a day less is enough to see a time.
  const beside =
    token.number >= 0 ? readTime(tokens, at, { ...alone, isAfterDay: true }) : undefined;
  return beside && withDayAfter(tokens, at, beside, today);
}

function isLed(tokens: readonly Token[], at: number): boolean {
  const lead = tokens[at - 1];
  return (["by", "before", "until", "within"] as const).some((role) => is(lead, role));
}

function withTimeAfter(
  tokens: readonly Token[],
  start: number,
  day: DaySpan,
  today: Today,
): Moment {
  let at = skipSign(tokens, day.next, ",", "(", "-");
  at = skip(tokens, at, "by", "before", "until");
  const isOpen = tokens[at] !== undefined && !tokens[at]!.opens;
  const around = { isAfterDay: true, isLed: false, isDotAmount: today.monthFirst };
  const found = isOpen ? readTime(tokens, at, around) : undefined;
  // "16–31 October by noon Tuesday": the time belongs to the day after it.
  const isOthers = found && hasDayAfter(tokens, found.next, today);
  const time = isOthers ? undefined : found;
  return { start, next: time?.next ?? day.next, day, time };
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
  if (tokens[at] === undefined || tokens[at]!.opens) return undefined;
  const day = readDay(tokens, at, today);
  return day && { start, next: day.next, day, time };
}
