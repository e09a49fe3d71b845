import type { DaySpan } from "./day-span";
import type { Moment } from "./to-deadline";
import type { Token } from "./token";

/** How many tokens may stand between a day and the time that belongs to it. */
const NEAR = 9;

/**
 * Joins a moment to the one before it when both say the same thing: "tomorrow, Thursday 18 October", or a day and,
 * a few words on, its time ("Friday, let's say 2pm"). Undefined when they are two.
 */
export function joinMoments(
  tokens: readonly Token[],
  last: Moment,
  moment: Moment,
): Moment | undefined {
  const { day } = moment;
  if (day)
    return last.day && isSameDay(tokens, last, moment, last.day, day)
      ? joinDays(last, moment)
      : undefined;
  if (!isNear(tokens, last, moment)) return undefined;
  const isAfter = AFTER.has(tokens[moment.start - 1]?.text ?? "");
  const hasTime = isAfter || last.time !== undefined || last.day?.time !== undefined;
  if (!hasTime) return { ...last, time: moment.time, next: moment.next };
  // "på fredag kl 9 eller 11": a second time is no second date.
  return last.day ? last : undefined;
}

function isNear(tokens: readonly Token[], last: Moment, moment: Moment): boolean {
  if (moment.start - last.next > NEAR) return false;
  return !tokens.slice(last.next, moment.start + 1).some((token) => token.opens);
}

/** "Friday after 3": no time by which anything ends. */
const AFTER = new Set(["after", "efter"]);
const SIGNS_BETWEEN = new Set([",", "(", "-", "/", ":"]);

function isSameDay(
  tokens: readonly Token[],
  last: Moment,
  moment: Moment,
  one: DaySpan,
  other: DaySpan,
): boolean {
  if (one.from !== other.from || one.to !== other.to) return false;
  const between = tokens.slice(last.next, moment.start);
  return between.length <= 2 && between.every((token) => SIGNS_BETWEEN.has(token.text));
}

/** The surer words count, and a time on either side. */
function joinDays(last: Moment, moment: Moment): Moment {
  const day = last.day!.unsure ? moment.day : last.day;
  return { start: last.start, next: moment.next, day, time: moment.time ?? last.time };
}
