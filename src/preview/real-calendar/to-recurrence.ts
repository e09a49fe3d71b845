import type {
  DayOfWeek,
  PatternedRecurrence,
  RecurrencePattern,
} from "@microsoft/microsoft-graph-types";
import type ICAL from "ical.js";

const days: Readonly<Record<string, DayOfWeek>> = {
  SU: "sunday",
  MO: "monday",
  TU: "tuesday",
  WE: "wednesday",
  TH: "thursday",
  FR: "friday",
  SA: "saturday",
};
const dayNames = Object.values(days);
const indexes: Readonly<Record<string, RecurrencePattern["index"]>> = {
  1: "first",
  2: "second",
  3: "third",
  4: "fourth",
  [-1]: "last",
};

/**
 * A rule of iCalendar in Graph's words; undefined for one that Graph has no words for. `start` is the date of the
 * first occurrence, `until` the last date when the rule names one.
 */
export function toRecurrence(
  rule: ICAL.Recur,
  start: string,
  until: string | undefined,
): PatternedRecurrence | undefined {
  const pattern = patternOf(rule, start);
  if (!pattern) return undefined;
  const range = rule.count
    ? ({ type: "numbered", numberOfOccurrences: rule.count } as const)
    : until
      ? ({ type: "endDate", endDate: until } as const)
      : ({ type: "noEnd" } as const);
  return { pattern, range: { ...range, startDate: start } };
}

function patternOf(rule: ICAL.Recur, start: string): RecurrencePattern | undefined {
  const parts = rule.parts as Readonly<Record<string, unknown[] | undefined>>;
  const named = Object.keys(parts).filter((name) => (parts[name]?.length ?? 0) > 0);
  const only = (...allowed: string[]) => named.every((name) => allowed.includes(name));
  const { interval } = rule;
  const byDay = parts.BYDAY as string[] | undefined;
  const month = Number(parts.BYMONTH?.[0] ?? start.slice(5, 7));
  const dayOfMonth = lastIs31(Number(parts.BYMONTHDAY?.[0] ?? start.slice(8)));
  // Where iCalendar leaves a month without the 31st out, Graph takes its last day.
  const isAlways = dayOfMonth <= 28 || parts.BYMONTHDAY?.[0] === -1;
  const isOneDay = (parts.BYMONTHDAY?.length ?? 1) === 1 && dayOfMonth > 0 && isAlways;
  if ((parts.BYMONTH?.length ?? 1) !== 1) return undefined;
  switch (rule.freq) {
    case "DAILY":
      return only() ? { type: "daily", interval } : undefined;
    case "WEEKLY": {
      const daysOfWeek = byDay
        ? plainDays(byDay)
        : [dayNames[new Date(start).getUTCDay()] ?? "monday"];
      const firstDayOfWeek = dayNames[rule.wkst - 1] ?? "monday";
      return only("BYDAY") && daysOfWeek
        ? { type: "weekly", interval, daysOfWeek, firstDayOfWeek }
        : undefined;
    }
    case "MONTHLY":
      if (byDay)
        return only("BYDAY", "BYSETPOS") ? relative("relativeMonthly", rule, byDay) : undefined;
      return only("BYMONTHDAY") && isOneDay
        ? { type: "absoluteMonthly", interval, dayOfMonth }
        : undefined;
    case "YEARLY": {
      if (!byDay) {
        return only("BYMONTH", "BYMONTHDAY") && isOneDay
          ? { type: "absoluteYearly", interval, month, dayOfMonth }
          : undefined;
      }
      const isIn = parts.BYMONTH && only("BYMONTH", "BYDAY", "BYSETPOS");
      const yearly = isIn ? relative("relativeYearly", rule, byDay) : undefined;
      return yearly && { ...yearly, month };
    }
    default:
      return undefined;
  }
}

/** Graph's word for the last day of a month, which is −1 in iCalendar. */
function lastIs31(day: number): number {
  return day === -1 ? 31 : day;
}

function plainDays(byDay: readonly string[]): DayOfWeek[] | undefined {
  const found = byDay.map((word) => days[word]);
  return found.every((day) => day !== undefined) ? found : undefined;
}

/** "2TU", or plain days with BYSETPOS. */
function relative(
  type: "relativeMonthly" | "relativeYearly",
  rule: ICAL.Recur,
  byDay: readonly string[],
): RecurrencePattern | undefined {
  const positions = (rule.parts as Readonly<Record<string, unknown[] | undefined>>).BYSETPOS;
  const { interval } = rule;
  if (positions) {
    const daysOfWeek = plainDays(byDay);
    const index = positions.length === 1 ? indexes[String(positions[0])] : undefined;
    return daysOfWeek && index ? { type, interval, daysOfWeek, index } : undefined;
  }
  const [, position = "", word = ""] = /^([+-]?\d+)([A-Z]{2})$/.exec(byDay[0] ?? "") ?? [];
  const index = indexes[String(Number(position))];
  const day = days[word];
  return byDay.length === 1 && index && day
    ? { type, interval, daysOfWeek: [day], index }
    : undefined;
}
