import { is, isOtherWord, skip, skipSign } from "./day-span";
import { isFreeAfter, isFreeBefore } from "./free-standing";
import { hourAt, militaryHourAt, type Hour } from "./read-hour";
import { tokenAt, type Token } from "./token";

/** A time of day that some words mean; of "13–15" the end. */
export interface TimeFound {
  /** The index of the token after the words. */
  next: number;
  /** Minutes after midnight, 0–1440. */
  minutes: number;
  /** IANA name of the zone in which it is meant, when one was written. */
  zone: string | undefined;
}

/** What stands around a time, which decides how little is enough to see one. */
export interface TimeSurroundings {
  /** A day stands right before it: "fredag 14.30". */
  isAfterDay: boolean;
  /** Whether a full stop never stands between hours and minutes here, as in America. */
  isDotAmount: boolean;
  /** A word such as "before" or "senast" stands right before it. */
  isLed: boolean;
}

/** The index after "kl.", "klockan", "at", "vid", "around" or "@"; undefined when none stands there. */
export function clockSignEnd(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  // "4at3.net" and "name@11.example" are addresses.
  if (token?.glued && !isFreeBefore(tokens, at)) return undefined;
  if (token?.text === "@") return at + 1;
  if (!is(token, "at")) return undefined;
  let next = skip(tokens, at, "at", "around");
  next = skipSign(tokens, next, ".", ":");
  return skip(tokens, next, "around", "at");
}

export function readClock(
  tokens: readonly Token[],
  at: number,
  isMarked: boolean,
  around: TimeSurroundings,
): TimeFound | undefined {
  const first = hourAt(tokens, at) ?? (isMarked ? militaryHourAt(tokens, at) : undefined);
  if (!first) return undefined;
  const second = rangeEnd(tokens, first.next);
  const last = second ?? first;
  if (!isClock(tokens, at, first, second, isMarked, around)) return undefined;
  if (!isFreeAfter(tokens, last.next)) return undefined;
  return toTime(last, first);
}

/** The hour after a dash: "10-12", "2–3pm". */
export function rangeEnd(tokens: readonly Token[], at: number): Hour | undefined {
  if (tokens[at]?.text !== "-" && !is(tokens[at], "to") && !is(tokens[at], "until"))
    return undefined;
  const start = clockSignEnd(tokens, at + 1) ?? at + 1;
  return tokens[start] && tokens[start].number >= 0 ? hourAt(tokens, start) : undefined;
}

/** Whether the numbers are a time at all: a bare number needs a clock word, and a dotted one a clock word or a day. */
function isClock(
  tokens: readonly Token[],
  at: number,
  first: Hour,
  second: Hour | undefined,
  isMarked: boolean,
  around: TimeSurroundings,
): boolean {
  if (first.half || second?.half) return true;
  if (first.dotted && around.isDotAmount) return false;
  if (tokenAt(tokens, at).number < 0)
    return (isMarked && isSentencePause(tokens, first.next)) || first.isWritten;
  if (isMarked)
    return first.isWritten || second !== undefined || !isCountOfThings(tokens, first.next);
  if (first.isWritten) return around.isAfterDay || around.isLed;
  if (second) return around.isAfterDay;
  return around.isLed && isSentencePause(tokens, first.next);
}

/** "at 5 people" counts people: a plain word right after a bare number is what it counts. */
function isCountOfThings(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at];
  if (!after || after.opens) return false;
  if (after.sense?.unit !== undefined) return true;
  return isOtherWord(after) || after.text === "%";
}

function isSentencePause(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at];
  if (!after || after.opens) return true;
  const { sense } = after;
  if (after.text === "." || after.text === ",") return !tokens[at + 1]?.glued;
  if (after.text === "!" || after.text === "?" || after.text === ";") return true;
  if (!sense) return false;
  if (sense.weekday !== undefined || sense.days !== undefined) return true;
  return is(after, "on") || is(after, "latest") || is(after, "request");
}

export function toTime(last: Hour, first: Hour): TimeFound {
  const half = last.half;
  if (half) {
    const hour = last.minutes % 720;
    return { next: last.next, minutes: half === "pm" ? hour + 720 : hour, zone: undefined };
  }
  const isEarly = last.isTwelveHour && last.minutes < 7 * 60 && last.minutes >= 60;
  const isOfDay = first !== last && first.minutes < last.minutes && first.minutes >= 7 * 60;
  const minutes = isEarly && !isOfDay ? last.minutes + 720 : last.minutes;
  return { next: last.next, minutes, zone: undefined };
}

/** "between 9 and 11", "mellan kl 13 och 15". */
export function readBetween(
  tokens: readonly Token[],
  at: number,
  around: TimeSurroundings,
): TimeFound | undefined {
  if (!is(tokens[at], "between")) return undefined;
  const start = clockSignEnd(tokens, at + 1) ?? at + 1;
  const first = tokens[start] && tokens[start].number >= 0 ? hourAt(tokens, start) : undefined;
  if (!first || !is(tokens[first.next], "and")) return undefined;
  const secondStart = clockSignEnd(tokens, first.next + 1) ?? first.next + 1;
  const second = tokens[secondStart] && hourAt(tokens, secondStart);
  if (!second || !isFreeAfter(tokens, second.next)) return undefined;
  const isTime =
    around.isAfterDay ||
    first.isWritten ||
    second.isWritten ||
    isSentencePause(tokens, second.next);
  return isTime ? toTime(second, first) : undefined;
}
