import { is, skipSign } from "./day-span";
import { tokenAt, type Token } from "./token";

export interface Hour {
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
export function hourAt(tokens: readonly Token[], at: number): Hour | undefined {
  const token = tokens[at];
  const hour = token && (token.number >= 0 ? token.number : (token.sense?.number ?? -1));
  if (token === undefined || hour === undefined || hour < 0 || hour > 24) return undefined;
  if (token.text.length > 2 && token.number >= 0) return undefined;
  if (token.text === "a" || token.text === "en" || token.text === "an") return undefined;
  const sign = tokens[at + 1];
  const minute = tokens[at + 2];
  const isSign = sign?.glued && (sign.text === ":" || sign.text === ".") && minute?.glued;
  const hasMinutes =
    isSign === true && minute.text.length === 2 && minute.number >= 0 && minute.number < 60;
  let minutes = hour * 60 + (hasMinutes ? minute.number : 0);
  if (minutes > 1440) return undefined;
  let next = at + (hasMinutes ? 3 : 1);
  if (hasMinutes) next = skipSeconds(tokens, next);
  const named = namedTwelveAt(tokens[next]);
  if (minutes === 720 && named !== undefined) {
    minutes = named;
    next += 1;
  }
  const half = halfOfDayAt(tokens, next);
  const clock = half ? half.next : skipClockWord(tokens, next);
  return {
    next: clock,
    minutes,
    isWritten: hasMinutes || clock > next || named !== undefined,
    half: half?.half,
    isTwelveHour: hour >= 1 && hour <= 12 && !token.text.startsWith("0"),
    dotted: hasMinutes && sign.text === ".",
  };
}

/** "12 noon", "12 midnight": the word says which twelve is meant. */
function namedTwelveAt(token: Token | undefined): number | undefined {
  const time = token?.sense?.time;
  return time === 720 || time === 1440 ? time : undefined;
}

/** "kl 0900", "at 1430". */
export function militaryHourAt(tokens: readonly Token[], at: number): Hour | undefined {
  const token = tokenAt(tokens, at);
  if (token.text.length !== 4 || token.number < 0) return undefined;
  const minutes = Math.floor(token.number / 100) * 60 + (token.number % 100);
  if (minutes > 1440 || token.number % 100 > 59) return undefined;
  return {
    next: at + 1,
    minutes,
    isWritten: true,
    half: undefined,
    isTwelveHour: false,
    dotted: false,
  };
}

function skipSeconds(tokens: readonly Token[], at: number): number {
  const isSeconds =
    tokens[at]?.text === ":" && tokens[at].glued && tokens[at + 1]?.text.length === 2;
  return isSeconds && tokenAt(tokens, at + 1).glued ? at + 2 : at;
}

function skipClockWord(tokens: readonly Token[], at: number): number {
  const dashed = tokens[at]?.text === "-" && tokens[at].glued ? at + 1 : at;
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
  return { next: skipSign(tokens, at + 3, "."), half: token.text === "a" ? "am" : "pm" };
}
