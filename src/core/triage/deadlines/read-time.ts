import { countAt, is, isOtherWord, skip, skipSign } from "./day-span";
import { isFreeAfter, isFreeBefore } from "./read-numeric-date";
import type { Token } from "./tokens";

/** A time of day that some words mean; of "13–15" the end. */
export interface TimeFound {
  /** The index of the token after the words. */
  next: number;
  /** Minutes after midnight, 0–1440. */
  minutes: number;
  /** IANA name of the zone in which it is meant, when one was written. */
  zone?: string;
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

/** Reads a time of day: "kl 14", "14.30", "2 pm CET", "noon", "halv tre", "13–15", "EOD". */
export function readTime(
  tokens: readonly Token[],
  at: number,
  around: TimeSurroundings,
): TimeFound | undefined {
  const found = readTimeOfDay(tokens, at, around);
  const zone = found && tokens[found.next]?.sense?.zone;
  return zone === undefined ? found : { ...found!, next: found!.next + 1, zone };
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
  const spoken = readSpokenTime(tokens, start, isMarked || around.isLed);
  if (spoken) return spoken;
  const word = wordTime(token, isMarked, around);
  if (word !== undefined) return { next: start + 1, minutes: word };
  if (!isMarked && !isFreeBefore(tokens, start)) return undefined;
  return readClock(tokens, start, isMarked, around);
}

/** The index after "kl.", "klockan", "at", "vid", "around" or "@"; undefined when none stands there. */
function clockSignEnd(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at]?.text === "@") return at + 1;
  if (!is(tokens[at], "at")) return undefined;
  let next = skip(tokens, at, "at", "around");
  next = skipSign(tokens, next, ".", ":");
  return skip(tokens, next, "around", "at");
}

function wordTime(token: Token, isMarked: boolean, around: TimeSurroundings): number | undefined {
  const { sense } = token;
  if (!sense) return undefined;
  if (sense.time !== undefined && sense.days === undefined) return sense.time;
  if (around.isAfterDay && sense.partOfDay !== undefined) return sense.partOfDay;
  return isMarked || around.isLed ? sense.weakTime : undefined;
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
  return { next, minutes: isAfternoon ? minutes + 720 : minutes };
}

interface Hour {
  next: number;
  minutes: number;
  /** Minutes were written, or "am", "pm", "o'clock". */
  isWritten: boolean;
  half: "am" | "pm" | undefined;
  /** Whether the hour could be of the morning or the afternoon. */
  isTwelveHour: boolean;
  dotted: boolean;
}

/** "14", "14:30", "14.30", "2pm", "2:30 p.m.", "9 o'clock", "15-tiden". */
function hourAt(tokens: readonly Token[], at: number): Hour | undefined {
  const token = tokens[at];
  const hour = token && (token.number >= 0 ? token.number : (token.sense?.number ?? -1));
  if (token === undefined || hour === undefined || hour < 0 || hour > 24) return undefined;
  if (token.text.length > 2 && token.number >= 0) return undefined;
  if (token.text === "a" || token.text === "en" || token.text === "an") return undefined;
  const sign = tokens[at + 1];
  const minute = tokens[at + 2];
  const isSign = sign?.glued && (sign.text === ":" || sign.text === ".") && minute?.glued;
  const hasMinutes =
    isSign === true && minute!.text.length === 2 && minute!.number >= 0 && minute!.number < 60;
  const minutes = hour * 60 + (hasMinutes ? minute!.number : 0);
  if (minutes > 1440) return undefined;
  let next = at + (hasMinutes ? 3 : 1);
  if (hasMinutes) next = skipSeconds(tokens, next);
  const half = halfOfDayAt(tokens, next);
  const clock = half ? half.next : skipClockWord(tokens, next);
  return {
    next: clock,
    minutes,
    isWritten: hasMinutes || clock > next,
    half: half?.half,
    isTwelveHour: hour >= 1 && hour <= 12 && token.text[0] !== "0",
    dotted: hasMinutes && sign!.text === ".",
  };
}

function skipSeconds(tokens: readonly Token[], at: number): number {
  const isSeconds =
    tokens[at]?.text === ":" && tokens[at]!.glued && tokens[at + 1]?.text.length === 2;
  return isSeconds && tokens[at + 1]!.glued ? at + 2 : at;
}

function skipClockWord(tokens: readonly Token[], at: number): number {
  const dashed = tokens[at]?.text === "-" && tokens[at]!.glued ? at + 1 : at;
  return is(tokens[dashed], "clock") ? dashed + 1 : at;
}

/** "pm", "p.m.", "em". */
function halfOfDayAt(
  tokens: readonly Token[],
  at: number,
): { next: number; half: "am" | "pm" } | undefined {
  const token = tokens[at];
  if (!token || token.opens) return undefined;
  if (is(token, "am")) return { next: at + 1, half: "am" };
  if (is(token, "pm")) return { next: at + 1, half: "pm" };
  const isDotted = tokens[at + 1]?.text === "." && tokens[at + 2]?.text === "m";
  if (!isDotted || (token.text !== "a" && token.text !== "p")) return undefined;
  const next = skipSign(tokens, at + 3, ".");
  return { next: tokens[next]?.opens ? at + 3 : next, half: token.text === "a" ? "am" : "pm" };
}

function readClock(
  tokens: readonly Token[],
  at: number,
  isMarked: boolean,
  around: TimeSurroundings,
): TimeFound | undefined {
  const first = hourAt(tokens, at);
  if (!first) return undefined;
  const second = rangeEnd(tokens, first.next);
  const last = second ?? first;
  if (!isClock(tokens, at, first, second, isMarked, around)) return undefined;
  if (!isFreeAfter(tokens, last.next)) return undefined;
  return toTime(last, first);
}

/** The hour after a dash: "10-12", "2–3pm". */
function rangeEnd(tokens: readonly Token[], at: number): Hour | undefined {
  if (tokens[at]?.text !== "-" && !is(tokens[at], "to") && !is(tokens[at], "until"))
    return undefined;
  const start = clockSignEnd(tokens, at + 1) ?? at + 1;
  return tokens[start] && tokens[start]!.number >= 0 ? hourAt(tokens, start) : undefined;
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
  if (tokens[at]!.number < 0)
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
  if (after.text === "." || after.text === "," || after.text === ")") return !tokens[at + 1]?.glued;
  if (after.text === "!" || after.text === "?" || after.text === ";") return true;
  if (!sense) return false;
  if (sense.weekday !== undefined || sense.days !== undefined) return true;
  return is(after, "on") || is(after, "latest") || is(after, "request");
}

function toTime(last: Hour, first: Hour): TimeFound {
  const half = last.half;
  if (half) {
    const hour = last.minutes % 720;
    return { next: last.next, minutes: half === "pm" ? hour + 720 : hour };
  }
  const isEarly = last.isTwelveHour && last.minutes < 7 * 60 && last.minutes >= 60;
  const isOfDay = first !== last && first.minutes < last.minutes && first.minutes >= 7 * 60;
  const minutes = isEarly && !isOfDay ? last.minutes + 720 : last.minutes;
  return { next: last.next, minutes };
}

/** "between 9 and 11", "mellan kl 13 och 15". */
function readBetween(
  tokens: readonly Token[],
  at: number,
  around: TimeSurroundings,
): TimeFound | undefined {
  if (!is(tokens[at], "between")) return undefined;
  const start = clockSignEnd(tokens, at + 1) ?? at + 1;
  const first = tokens[start] && tokens[start]!.number >= 0 ? hourAt(tokens, start) : undefined;
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
