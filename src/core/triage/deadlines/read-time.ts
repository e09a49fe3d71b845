import { countAt, is, skipSign } from "./day-span";
import { isFreeBefore } from "./free-standing";
import {
  clockSignEnd,
  rangeEnd,
  readBetween,
  readClock,
  toTime,
  type TimeFound,
  type TimeSurroundings,
} from "./read-clock";
import type { Token } from "./token";

/** Reads a time of day: "kl 14", "14.30", "2 pm CET", "noon", "halv tre", "13–15", "EOD". */
export function readTime(
  tokens: readonly Token[],
  at: number,
  around: TimeSurroundings,
): TimeFound | undefined {
  const found = readTimeOfDay(tokens, at, around);
  return found && withZone(tokens, found);
}

/** "2 pm CET", "4:00pm (PDT)". */
function withZone(tokens: readonly Token[], found: TimeFound): TimeFound {
  const at = skipSign(tokens, found.next, "(");
  const zone = tokens[at]?.sense?.zone;
  if (zone === undefined) return found;
  return { ...found, next: at > found.next ? skipSign(tokens, at + 1, ")") : at + 1, zone };
}

function readTimeOfDay(
  tokens: readonly Token[],
  at: number,
  around: TimeSurroundings,
): TimeFound | undefined {
  const range = readBetween(tokens, at, around);
  if (range) return range;
  const sign = clockSignEnd(tokens, at);
  const start = sign ?? at;
  const token = tokens[start];
  if (!token || (start > at && token.opens)) return undefined;
  const isMarked = sign !== undefined;
  const spoken = readSpokenTime(tokens, start, isMarked || around.isLed || around.isAfterDay);
  if (spoken) return spoken;
  const word = wordTime(token, isMarked, around);
  if (word !== undefined) return endAfterWord(tokens, start) ?? timeAt(start + 1, word);
  if (!isMarked && !isFreeBefore(tokens, start)) return undefined;
  return readClock(tokens, start, isMarked, around);
}

/** "noon to 1:30 pm": the end counts. */
function endAfterWord(tokens: readonly Token[], at: number): TimeFound | undefined {
  const end = rangeEnd(tokens, at + 1);
  return end?.isWritten ? toTime(end, end) : undefined;
}

function wordTime(token: Token, isMarked: boolean, around: TimeSurroundings): number | undefined {
  const { sense } = token;
  if (!sense) return undefined;
  if (sense.time !== undefined && sense.days === undefined) return sense.time;
  if (around.isAfterDay && sense.partOfDay !== undefined) return sense.partOfDay;
  return isMarked || around.isLed || around.isAfterDay ? sense.weakTime : undefined;
}

/** "halv tre", "kvart över två", "half past two", "quarter to five". */
function readSpokenTime(
  tokens: readonly Token[],
  at: number,
  isLed: boolean,
): TimeFound | undefined {
  if (!isLed) return undefined;
  const token = tokens[at];
  if (is(token, "half")) {
    const isEnglish = is(tokens[at + 1], "past");
    const hour = countAt(tokens, isEnglish ? at + 2 : at + 1);
    if (hour === undefined || hour < 1 || hour > 12) return undefined;
    const minutes = isEnglish ? hour * 60 + 30 : hour * 60 - 30;
    return afternoonOf(isEnglish ? at + 3 : at + 2, minutes);
  }
  if (!is(token, "quarterHour")) return undefined;
  const isPast = is(tokens[at + 1], "past");
  const hour = isPast || is(tokens[at + 1], "toHour") ? countAt(tokens, at + 2) : undefined;
  if (hour === undefined || hour < 1 || hour > 12) return undefined;
  return afternoonOf(at + 3, hour * 60 + (isPast ? 15 : -15));
}

/** Office hours: one to half past six without "am" is in the afternoon. */
function afternoonOf(next: number, minutes: number): TimeFound {
  const isAfternoon = minutes < 7 * 60;
  return timeAt(next, isAfternoon ? minutes + 720 : minutes);
}

function timeAt(next: number, minutes: number): TimeFound {
  return { next, minutes, zone: undefined };
}
