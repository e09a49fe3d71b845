import { dayNumberOf } from "../../shared/calendar-date";
import { wallTimeAt } from "../../shared/time-zone";
import { oneDay, type DaySpan, type Today } from "./day-span";
import { isFreeBefore } from "./free-standing";
import { tokenAt, type Token } from "./token";

/** The signs and digits of "2026-12-15T14:30", by the length of each row of digits. */
const SHAPE = [4, "-", 2, "-", 2, "t", 2, ":", 2] as const;
const MINUTE_IN_MS = 60_000;
const DAY_IN_MS = 86_400_000;

function fits(tokens: readonly Token[], at: number): boolean {
  return SHAPE.every((part, offset) => {
    const token = tokens[at + offset];
    if (!token || (offset > 0 && !token.glued)) return false;
    return typeof part === "string"
      ? token.text === part
      : token.number >= 0 && token.text.length === part;
  });
}

/** Minutes that the written zone is ahead of UTC; undefined when none is written. */
function zoneAt(
  tokens: readonly Token[],
  at: number,
): { next: number; offset: number } | undefined {
  const sign = tokens[at];
  if (!sign?.glued) return undefined;
  if (sign.text === "z") return { next: at + 1, offset: 0 };
  const [hour, colon, minute] = tokens.slice(at + 1, at + 4);
  if ((sign.text !== "+" && sign.text !== "-") || hour?.text.length !== 2) return undefined;
  if (colon?.text !== ":" || minute?.text.length !== 2) return undefined;
  const offset = hour.number * 60 + minute.number;
  return { next: at + 4, offset: sign.text === "-" ? -offset : offset };
}

/** The index after ":00" and ".000", when they stand there. */
function skipSeconds(tokens: readonly Token[], at: number): number {
  let next = at;
  if (tokens[next]?.text === ":" && tokenAt(tokens, next).glued) next += 2;
  if (tokens[next]?.text === "." && tokenAt(tokens, next).glued && tokens[next + 1]?.glued)
    next += 2;
  return next;
}

/**
 * Reads an instant as machines write it, "2026-12-15T14:30:00+01:00", into the reader's own day and time. Without a
 * zone it is taken as the reader's.
 * @see ISO 8601
 */
export function readIsoInstant(
  tokens: readonly Token[],
  at: number,
  today: Today,
): DaySpan | undefined {
  const { number, text } = tokenAt(tokens, at);
  if (number < 0 || text.length !== 4 || !fits(tokens, at) || !isFreeBefore(tokens, at)) {
    return undefined;
  }
  const numberAt = (offset: number) => tokenAt(tokens, at + offset).number;
  const day = dayNumberOf(numberAt(0), numberAt(2), numberAt(4));
  const minutes = numberAt(6) * 60 + numberAt(8);
  if (day === undefined || minutes > 1440 || numberAt(8) > 59) return undefined;
  const end = skipSeconds(tokens, at + SHAPE.length);
  const zone = zoneAt(tokens, end);
  if (!zone) return { ...oneDay(end, day), time: minutes, hasYear: true };
  const instant = day * DAY_IN_MS + (minutes - zone.offset) * MINUTE_IN_MS;
  const wall = wallTimeAt(instant, today.timeZone);
  return { ...oneDay(zone.next, wall.day), time: wall.minutes, hasYear: true };
}
