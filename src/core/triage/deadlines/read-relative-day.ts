import { addWorkingDays } from "../../shared/calendar-date";
import { countAt, is, oneDay, skip, type DaySpan, type Today } from "./day-span";
import { addUnits } from "./period";
import type { Unit } from "./date-words";
import { tokenAt, type Token } from "./token";

/** Reads "today", "i morgon", "tonight", feasts, and counts of units from now: "inom tre arbetsdagar". */
export function readRelativeDay(
  tokens: readonly Token[],
  at: number,
  today: Today,
): DaySpan | undefined {
  const sense = tokenAt(tokens, at).sense;
  if (sense?.days !== undefined) {
    const found = oneDay(at + 1, today.day + sense.days);
    return sense.time === undefined ? found : { ...found, time: sense.time };
  }
  return readCount(tokens, at, today);
}

/** "within 3 business days", "om två veckor", "in the next 48 hours", "two weeks from now", "a week from Friday". */
function readCount(tokens: readonly Token[], at: number, today: Today): DaySpan | undefined {
  const isWithin = is(tokens[at], "within");
  const isLed = isWithin || is(tokens[at], "in");
  const start = isLed ? skip(tokens, at + 1, "the", "next", "coming", "around") : at;
  const counted = countedUnitAt(tokens, start);
  if (!counted) return isWithin ? readWithinUnit(tokens, start, today) : undefined;
  const isFromNow = is(tokens[counted.next], "fromNow");
  if (!isLed && !isFromNow) return undefined;
  if (is(tokens[counted.next], "ago")) return undefined;
  const next = isFromNow ? counted.next + 1 : counted.next;
  const found = addCount(counted, next, today);
  if (!found) return undefined;
  // Counted from something else than today: "within 30 days of receipt".
  const isFromElse = is(tokens[next], "from") || tokens[next]?.text === "of";
  return { ...found, unsure: found.unsure || isFromElse, isDue: isWithin };
}

/** A count of units, "three days". */
export interface Counted {
  next: number;
  count: number;
  unit: Unit;
  isVague: boolean;
}

/** "three days", "2–3 weeks", "en halv timme": a vague count is its upper end. */
export function countedUnitAt(tokens: readonly Token[], at: number): Counted | undefined {
  const first = countAt(tokens, at);
  if (first === undefined) return undefined;
  const joint = tokens[at + 1];
  const isRange = joint?.text === "-" || is(joint, "or") || is(joint, "to");
  const second = isRange ? countAt(tokens, at + 2) : undefined;
  const unitIndex = second === undefined ? at + 1 : at + 3;
  const unit = tokens[unitIndex]?.sense?.unit;
  if (unit === undefined || unit === "weekend") return undefined;
  const isVague = second !== undefined || first === 0 || VAGUE.has(tokenAt(tokens, at).text);
  return { next: unitIndex + 1, count: second ?? first, unit, isVague };
}

const VAGUE = new Set(["a few", "few", "några", "ett par", "a couple of", "couple of"]);

/** The day that lies a count of units after today; with hours and minutes, the time as well. */
export function addCount(
  { count, unit, isVague }: Counted,
  next: number,
  today: Today,
): DaySpan | undefined {
  if (unit === "hour" || unit === "minute") {
    const minutes = today.minutes + count * (unit === "hour" ? 60 : 1);
    const days = Math.floor(minutes / 1440);
    return { ...oneDay(next, today.day + days, isVague), time: minutes - days * 1440 };
  }
  if (unit === "workday") return oneDay(next, addWorkingDays(today.day, count), isVague);
  const day = addUnits(today.day, count, unit);
  return day === undefined ? undefined : oneDay(next, day, isVague);
}

/** Forms that mean the one unit now running: not "within weeks". */
const RUNNING = new Set(["week", "veckan"]);

/** "inom veckan", "within the week": by the end of the unit now running. */
function readWithinUnit(tokens: readonly Token[], at: number, today: Today): DaySpan | undefined {
  const token = tokens[at];
  if (token?.sense?.unit === "week" && RUNNING.has(token.text)) {
    const friday = today.day - today.weekday + 4;
    return { ...oneDay(at + 1, friday < today.day ? friday + 7 : friday), isDue: true };
  }
  return undefined;
}
