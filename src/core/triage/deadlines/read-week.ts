import { mondayOfWeek, partsOf } from "../../shared/calendar-date";
import type { Role, Unit } from "./date-words";
import { yearAt } from "./day-of-month";
import {
  is,
  isOtherWord,
  plays,
  skip,
  skipSign,
  someDays,
  type DaySpan,
  type Today,
} from "./day-span";
import { tokenAt, type Token } from "./token";

/** A week by its Monday. Its days as a span are the working days, Monday to Friday. */
export interface Week extends DaySpan {
  monday: number;
}

function weekOf(next: number, monday: number, today: Today, unsure = false): Week {
  const friday = monday + 4;
  // On a weekend, what is left of the week is the weekend.
  const to = today.day > friday && today.day <= monday + 6 ? monday + 6 : friday;
  return { ...someDays(next, Math.max(monday, Math.min(today.day, to)), to, unsure), monday };
}

export function mondayOf(today: Today): number {
  return today.day - today.weekday;
}

/** Reads "vecka 49", "v. 49", "this week", "nästa vecka", "week after next". */
export function readWeek(tokens: readonly Token[], at: number, today: Today): Week | undefined {
  return readNumberedWeek(tokens, at, today) ?? readRelativeWeek(tokens, at, today);
}

function readRelativeWeek(tokens: readonly Token[], at: number, today: Today): Week | undefined {
  const token = tokens[at];
  if (token?.sense?.current === "week") {
    if (isWished(tokens, at)) return undefined;
    return weekOf(at + 1, mondayOf(today), today);
  }
  const start = skip(tokens, at, "this", "next", "coming", "last");
  const unit = singleUnitAt(tokens, start);
  if (start === at) {
    const isAfterNext = unit === "week" && isAfter(tokens[at + 1]) && is(tokens[at + 2], "next");
    return isAfterNext ? weekOf(at + 3, mondayOf(today) + 14, today) : undefined;
  }
  if (unit !== "week") return undefined;
  if (is(tokens[at], "last")) return { ...weekOf(start + 1, 0, today), isNoDate: true };
  if (is(tokens[at], "next") || is(tokens[at], "coming")) {
    const after = start + 1;
    return weekOf(after, mondayOf(today) + 7, today);
  }
  return weekOf(start + 1, mondayOf(today), today);
}

/** One unit at a token; "weeks" without a count are nobody knows how many. */
export function singleUnitAt(tokens: readonly Token[], at: number): Unit | undefined {
  return is(tokens[at], "plural") ? undefined : tokens[at]?.sense?.unit;
}

function isAfter(token: Token | undefined): boolean {
  return token?.text === "after" || token?.text === "efter";
}

/** A week that went by at most this many days ago is taken as gone, not as next year's. */
const STILL_PAST_DAYS = 90;

function readNumberedWeek(tokens: readonly Token[], at: number, today: Today): Week | undefined {
  if (!is(tokens[at], "weekSign")) return undefined;
  const sign = skipSign(tokens, at + 1, ".");
  const number = tokens[sign];
  if (!number || number.number < 1 || number.number > 53 || number.text.length > 2)
    return undefined;
  if (!isWeekNumber(tokens, at, sign)) return undefined;
  const first = weekNumbered(number.number, yearAt(tokens, sign + 1)?.year, today);
  if (first === undefined) return undefined;
  const next = yearAt(tokens, sign + 1)?.next ?? sign + 1;
  const last = tokens[sign + 2];
  const isRange = tokens[sign + 1]?.text === "-" && last && last.number > number.number;
  if (!isRange || last.number > 53) return weekOf(next, first, today);
  const end = first + (last.number - number.number) * 7;
  return { ...weekOf(sign + 3, first, today), to: end + 4 };
}

function weekNumbered(week: number, year: number | undefined, today: Today): number | undefined {
  if (year !== undefined) return mondayOfWeek(year, week);
  const thisYear = partsOf(mondayOf(today) + 3).year;
  return [thisYear - 1, thisYear, thisYear + 1]
    .map((each) => mondayOfWeek(each, week))
    .find((monday) => monday !== undefined && monday + 6 >= today.day - STILL_PAST_DAYS);
}

const WEEK_LEADS: readonly Role[] = [
  "by",
  "before",
  "in",
  "on",
  "of",
  "from",
  "end",
  "start",
  "middle",
];

/** "v49" and "w49" are weeks only after a word that leads to a time; otherwise they are versions. */
function isWeekNumber(tokens: readonly Token[], at: number, number: number): boolean {
  const sign = tokenAt(tokens, at);
  const after = tokens[number + 1];
  if (after?.glued && (after.text === "." || after.text === ",") && tokens[number + 2]?.glued)
    return false;
  if (after?.glued && (after.number >= 0 || isOtherWord(after))) return false;
  if (sign.glued && tokens[at - 1]?.text !== "(" && tokens[at - 1]?.text !== "-") return false;
  if (sign.text.length > 1 || number > at + 1) return true;
  const lead = tokens[at - 1];
  if (lead?.sense?.weekday !== undefined || lead?.text === "(") return true;
  return (
    plays(lead, WEEK_LEADS) &&
    (tokenAt(tokens, number).text.length === 2 || !tokenAt(tokens, number).glued)
  );
}

/** How many tokens before a week or a weekend a kind word may stand. */
const WISH_REACH = 6;

/** "Hoppas helgen var bra": what was, or a kind word in the same sentence. */
export function isWished(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index > 0 && index > at - WISH_REACH; index--) {
    if (tokenAt(tokens, index).opens) return false;
    if (is(tokens[index - 1], "wish")) return true;
  }
  return false;
}
