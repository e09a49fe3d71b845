import { dayNumberOf, partsOf, weekdayOf } from "../../shared/calendar-date";
import { remembered } from "../../shared/remembered";
import type { WallTime } from "../../shared/time-zone";
import type { Role } from "./date-words";
import { is, oneDay, plays, skip, type DayReader, type DaySpan, type Today } from "./day-span";
import { readIsoInstant } from "./read-iso-instant";
import { readNamedDate } from "./read-named-date";
import { readNumericDate } from "./read-numeric-date";
import { readPeriod } from "./read-period";
import { addCount, countedUnitAt, readRelativeDay } from "./read-relative-day";
import { readWeekday } from "./read-weekday";
import { tokenAt, type Token } from "./token";

/** Every way to say a day that begins with digits, the more telling first. */
const digitReaders: readonly DayReader[] = [
  readIsoInstant,
  readNumericDate,
  readRelativeDay,
  readNamedDate,
];
/** Every way that begins with a word. */
const wordReaders: readonly DayReader[] = [
  readNumericDate,
  readRelativeDay,
  readNamedDate,
  readWeekday,
  readPeriod,
  readFeast,
];

/** Reads one day or period at a token, without intervals. */
function readOneDay(tokens: readonly Token[], at: number, today: Today): DaySpan | undefined {
  return readCountFrom(tokens, at, today) ?? readSimpleDay(tokens, at, today);
}

function readSimpleDay(tokens: readonly Token[], at: number, today: Today): DaySpan | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  for (const read of token.number >= 0 ? digitReaders : wordReaders) {
    const found = read(tokens, at, today);
    if (found) return found;
  }
  return undefined;
}

/** Reads a day, a period or an interval: "fredag", "from Monday to Wednesday", "15/12–18/12". */
export function readDay(tokens: readonly Token[], at: number, today: Today): DaySpan | undefined {
  if (!mayBeginDay(tokenAt(tokens, at))) return undefined;
  const start = skip(tokens, at, "between");
  const read = readOneDay(tokens, start, today);
  if (!read || read.isNoDate || read.time !== undefined) return read;
  const first = alignWithLater(tokens, read, today);
  return readSecondDay(tokens, first, start > at, today) ?? (start > at ? undefined : first);
}

function mayBeginDay(token: Token): boolean {
  return token.number >= 0 || token.sense !== undefined;
}

function readSecondDay(
  tokens: readonly Token[],
  first: DaySpan,
  isBetween: boolean,
  today: Today,
): DaySpan | undefined {
  const joint = tokens[first.next];
  if (!joint || joint.opens) return undefined;
  const isJoined =
    joint.text === "-" || is(joint, "to") || is(joint, "until") || (isBetween && is(joint, "and"));
  if (!isJoined) return undefined;
  const at = skip(tokens, first.next + 1, "on");
  const numeric = tokens[at] && readNumericDate(tokens, at, today, { isSecond: true });
  const second = numeric ?? readOneDay(tokens, at, today);
  if (!second || second.isNoDate) return undefined;
  return join(first, second);
}

function join(first: DaySpan, second: DaySpan): DaySpan | undefined {
  let { to } = second;
  if (to < first.from && second.repeatsAfter !== undefined) to += second.repeatsAfter;
  if (to < first.from) return undefined;
  return { ...second, from: first.from, to, unsure: first.unsure };
}

/** "a week from Friday", "två dagar efter den 5 december". */
function readCountFrom(tokens: readonly Token[], at: number, today: Today): DaySpan | undefined {
  const counted = countedUnitAt(tokens, at);
  if (!counted || !is(tokens[counted.next], "from")) return undefined;
  const start = readSimpleDay(tokens, counted.next + 1, today);
  if (!start || start.isNoDate) return undefined;
  const found = addCount(counted, start.next, { ...today, day: start.to });
  return found && { ...found, unsure: found.unsure || start.unsure };
}

/** "torsdag och fredag nästa vecka": the week named after the last weekday is meant for the first as well. */
function alignWithLater(tokens: readonly Token[], first: DaySpan, today: Today): DaySpan {
  if (first.repeatsAfter === undefined) return first;
  const joint = tokens[first.next];
  const isJoint = joint?.text === "-" || joint?.text === "," || plays(joint, JOINING);
  if (!isJoint) return first;
  const later = skip(tokens, first.next + 1, "on");
  if (tokens[later]?.sense?.weekday === undefined) return first;
  const second = readOneDay(tokens, later, today);
  if (!second || second.isNoDate || second.repeatsAfter !== undefined) return first;
  const distance = (weekdayOf(second.to) - weekdayOf(first.to) + 7) % 7;
  return oneDay(first.next, second.to - distance);
}

const JOINING: readonly Role[] = ["and", "or", "to", "until"];

/** "julafton", "Christmas Eve": the next day of that name. */
function readFeast(tokens: readonly Token[], at: number, today: Today): DaySpan | undefined {
  const feast = tokenAt(tokens, at).sense?.feast;
  if (feast === undefined) return undefined;
  const { year } = partsOf(today.day);
  const [month, day] = [Number(feast.slice(0, 2)), Number(feast.slice(3))];
  const days = [year, year + 1].map((each) => dayNumberOf(each, month, day));
  const found = days.find((each) => each !== undefined && each >= today.day);
  return found === undefined ? undefined : oneDay(at + 1, found);
}

const monthComesFirst = remembered((locale: string) => /^en(-US|-PH)?$/i.test(locale));
const orderIsSure = remembered((locale: string) => /^sv\b/i.test(locale));

/** The weekday of the moment of writing, from its day number. */
export function todayAt({ day, minutes }: WallTime, locale: string, timeZone: string): Today {
  return {
    timeZone,
    day,
    minutes,
    weekday: weekdayOf(day),
    monthFirst: monthComesFirst(locale),
    isOrderSure: orderIsSure(locale),
  };
}
