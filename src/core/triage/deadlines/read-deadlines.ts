import { wallTimeAt } from "../../shared/time-zone";
import type { Deadline, DeadlineContext } from "../deadline";
import { is, skip, skipSign, type DaySpan, type Today } from "./day-span";
import { mayHoldDate } from "./may-hold-date";
import { nextStart } from "./next-start";
import { readDay, todayAt } from "./read-day";
import { readTime, type TimeFound } from "./read-time";
import { toDeadline, type Moment } from "./to-deadline";
import { tokenize, type Token } from "./tokens";

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
  const time = isOpen ? readTime(tokens, at, around) : undefined;
  return { start, next: time?.next ?? day.next, day, time };
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
