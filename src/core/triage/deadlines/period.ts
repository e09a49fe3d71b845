import { addMonths, dayNumberOf, endOfMonth, partsOf } from "../../shared/calendar-date";
import type { Unit } from "./date-words";
import { yearAt } from "./day-of-month";
import { is, skip, type Today } from "./day-span";
import { mondayOf, readWeek, singleUnitAt } from "./read-week";
import { resolveDate } from "./resolve-date";
import type { Token } from "./token";

export interface Period {
  next: number;
  unit: Unit;
  first: number;
  last: number;
  unsure?: boolean;
}

/** A period named at a token: a unit, a numbered week, a month by name, a quarter, a year. */
export function periodAt(tokens: readonly Token[], at: number, today: Today): Period | undefined {
  const week = readWeek(tokens, at, today);
  if (week && !week.isNoDate) {
    return { next: week.next, unit: "week", first: week.monday, last: week.monday + 4 };
  }
  return (
    monthNamed(tokens, at, today) ??
    quarterNamed(tokens, at, today) ??
    yearNamed(tokens, at) ??
    unitAt(tokens, at, today)
  );
}

function unitAt(tokens: readonly Token[], at: number, today: Today): Period | undefined {
  const start = skip(tokens, at, "this", "next", "coming");
  const unit = singleUnitAt(tokens, start);
  if (unit === undefined) return undefined;
  return periodOf(unit, is(tokens[at], "next") ? 1 : 0, start + 1, today);
}

const MONTHS_IN: Partial<Record<Unit, number>> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

/** The unit now running, or the one that many later. */
export function periodOf(
  unit: Unit,
  later: number,
  next: number,
  today: Today,
): Period | undefined {
  if (unit === "week") {
    const monday = mondayOf(today) + later * 7;
    return { next, unit, first: monday, last: monday + 4 };
  }
  const months = MONTHS_IN[unit];
  if (months === undefined) return undefined;
  const { month } = partsOf(today.day);
  const start = Math.floor((month - 1) / months) * months - (month - 1) + later * months;
  return {
    next,
    unit,
    first: endOfMonth(today.day, start - 1) + 1,
    last: endOfMonth(today.day, start + months - 1),
  };
}

export function monthNamed(tokens: readonly Token[], at: number, today: Today): Period | undefined {
  const token = tokens[at];
  const month = token?.sense?.month;
  if (month === undefined || (token?.sense?.weak && !token.capital)) return undefined;
  const year = yearAt(tokens, at + 1);
  const found = resolveDate({ day: 28, month, year: year?.year }, today, year?.next ?? at + 1);
  if (!found) return undefined;
  const last = endOfMonth(found.to);
  const first = endOfMonth(found.to, -1) + 1;
  return { next: found.next, unit: "month", first, last, unsure: found.unsure };
}

/** "Q4", "Q1 2027", "kvartal 4". */
export function quarterNamed(
  tokens: readonly Token[],
  at: number,
  today: Today,
): Period | undefined {
  const sign = tokens[at];
  const ordinal = sign?.sense?.ordinal;
  if (ordinal !== undefined && ordinal <= 4 && tokens[at + 1]?.sense?.unit === "quarter") {
    return quarter(ordinal, undefined, at + 2, today);
  }
  const number = tokens[at + 1];
  const isQuarter = is(sign, "quarterSign") ? number?.glued : sign?.sense?.unit === "quarter";
  if (!isQuarter || !number || number.number < 1 || number.number > 4) return undefined;
  const year = yearAt(tokens, at + 2);
  return quarter(number.number, year?.year, year?.next ?? at + 2, today);
}

function quarter(
  number: number,
  year: number | undefined,
  next: number,
  today: Today,
): Period | undefined {
  const found = resolveDate({ day: 28, month: number * 3, year }, today, next);
  if (!found) return undefined;
  const last = endOfMonth(found.to);
  return { next, unit: "quarter", first: endOfMonth(last, -3) + 1, last };
}

export function yearNamed(tokens: readonly Token[], at: number): Period | undefined {
  const year = yearAt(tokens, at);
  const first = year && dayNumberOf(year.year, 1, 1);
  if (!year || first === undefined) return undefined;
  return { next: year.next, unit: "year", first, last: endOfMonth(first, 11) };
}

/** Adds a count of units to a day; hours and minutes are not added here. */
export function addUnits(day: number, count: number, unit: Unit): number | undefined {
  const months = MONTHS_IN[unit];
  if (months !== undefined) return addMonths(day, count * months);
  if (unit === "day") return day + count;
  if (unit === "week") return day + count * 7;
  return unit === "fortnight" ? day + count * 14 : undefined;
}
