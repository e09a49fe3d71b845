import { tokenAt, type Token } from "./token";
import type { Role } from "./date-words";
import { letterCode } from "./word-filter";

/** The moment of writing, and how the reader writes dates. */
export interface Today {
  /** The day of writing on the reader's wall, a day number. */
  day: number;
  /** Minutes after that day's midnight. */
  minutes: number;
  /** 0 is Monday. */
  weekday: number;
  /** The reader's time zone. */
  timeZone: string;
  /** Whether 11/5 is 5 November here. */
  monthFirst: boolean;
  /** Whether nobody here writes the other order. */
  isOrderSure: boolean;
}

/** Days that some words mean: day numbers, both ends included. */
export interface DaySpan {
  /** The index of the token after the words. */
  next: number;
  from: number;
  to: number;
  unsure: boolean;
  /** A time that the words brought along, as "tonight" and "within 24 hours" do, in minutes after midnight of `to`. */
  time: number | undefined;
  /** Set when the words mean something that is gone or comes again and again, so that nothing in them is a date. */
  isNoDate: boolean;
  /** Set when the year was written, so that a day in the past is meant as such. */
  hasYear: boolean;
  /** Set when a weekday or "by the 27th" could as well be the one after, so that an interval may move it on. */
  repeatsAfter: number | undefined;
  /** The Monday of the week that was named, which weekdays named after it belong to. */
  monday: number | undefined;
  /** Set when the words are due by themselves ("within three days"). */
  isDue: boolean;
}

/** Reads words for days that begin at a token, or finds none there. */
export type DayReader = (tokens: readonly Token[], at: number, today: Today) => DaySpan | undefined;

/** Some days. Every span has all its fields: spans of many shapes would be slow to read. */
export function someDays(next: number, from: number, to: number, unsure = false): DaySpan {
  return {
    next,
    from,
    to,
    unsure,
    time: undefined,
    isNoDate: false,
    hasYear: false,
    repeatsAfter: undefined,
    monday: undefined,
    isDue: false,
  };
}

/** One day. */
export function oneDay(next: number, day: number, unsure = false): DaySpan {
  return someDays(next, day, day, unsure);
}

/** Words up to `next` that look like a day and are none. */
export function noDate(next: number): DaySpan {
  const span = oneDay(next, 0);
  span.isNoDate = true;
  return span;
}

/** Whether a token can play a part in a sentence about time. */
export function is(token: Token | undefined, role: Role): boolean {
  const sense = token?.sense;
  if (sense === undefined) return false;
  // Most words play one part or none: a loop beats every search.
  for (const played of sense.roles) if (played === role) return true;
  return false;
}

/** Whether a token can play one of these parts. */
export function plays(token: Token | undefined, roles: readonly Role[]): boolean {
  const sense = token?.sense;
  if (sense === undefined) return false;
  for (const played of sense.roles) {
    for (const role of roles) if (played === role) return true;
  }
  return false;
}

/** Nobody writes more small words in a row, and a hostile text must not be read again and again. */
const MOST_SKIPPED = 6;

/** The index after any tokens that play one of these parts; past the first, no sentence may begin among them. */
export function skip(tokens: readonly Token[], at: number, ...roles: readonly Role[]): number {
  let next = at;
  while (next - at < MOST_SKIPPED && plays(tokens[next], roles)) {
    if (next > at && tokenAt(tokens, next).opens) break;
    next += 1;
  }
  return next;
}

/** The index after a sign, or the same index when another token stands there. */
export function skipSign(
  tokens: readonly Token[],
  at: number,
  ...signs: readonly string[]
): number {
  return signs.includes(tokens[at]?.text ?? "none") ? at + 1 : at;
}

/** Whether a token is a word that means nothing here, such as what a number counts. */
export function isOtherWord(token: Token | undefined): boolean {
  if (!token || token.number >= 0 || token.sense) return false;
  return token.text === "" || letterCode(token.text.charCodeAt(0)) !== 0;
}

/** A count written in digits (at most three) or as a word, or undefined. */
export function countAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.number >= 0) return token.text.length <= 3 ? token.number : undefined;
  return token.sense?.number;
}
