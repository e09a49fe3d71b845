import * as chrono from "chrono-node";
import { wallTimeAt } from "../../../src/core/shared/time-zone";
import { toCalendarDate } from "../../../src/core/shared/calendar-date";
import type { Finding } from "./meaning";
import type { Phrase } from "./phrases";

/** One way to use chrono-node. */
export interface ChronoSetUp {
  forwardDate: boolean;
  /** Whether the other language is tried when the phrase's own finds nothing. */
  otherLanguageToo: boolean;
  /** Whether English outside America is read by its American grammar, which knows more forms. */
  alwaysAmerican: boolean;
}

/** The ways that are tried; the one with the fewest errors counts. */
export const chronoSetUps: readonly ChronoSetUp[] = [true, false].flatMap((forwardDate) =>
  [true, false].flatMap((otherLanguageToo) =>
    [true, false].map((alwaysAmerican) => ({ forwardDate, otherLanguageToo, alwaysAmerican })),
  ),
);

function parserFor(language: "sv" | "en", isAmerican: boolean): chrono.Chrono {
  if (language === "sv") return chrono.sv.casual;
  return isAmerican ? chrono.en.casual : chrono.en.GB;
}

/** What chrono-node finds in a phrase. Dates before the moment of writing are left out, as it has no notion of due. */
export function chronoFindings({ text, language, written }: Phrase, setUp: ChronoSetUp): Finding[] {
  const instant = new Date(written.writtenAt);
  const now = wallTimeAt(instant.getTime(), written.timeZone);
  const asIfUtc = now.day * 86_400_000 + now.minutes * 60_000;
  const offset = Math.round((asIfUtc - instant.getTime()) / 60_000);
  const parse = (spoken: "sv" | "en") =>
    parserFor(spoken, setUp.alwaysAmerican || written.locale === "en-US").parse(
      text,
      { instant, timezone: offset },
      { forwardDate: setUp.forwardDate },
    );
  const own = parse(language);
  const results =
    own.length > 0 || !setUp.otherLanguageToo ? own : parse(language === "sv" ? "en" : "sv");
  const today = toCalendarDate(now.day);
  return results
    .map((result) => toFinding(result, written.timeZone))
    .filter(
      ({ date, time }) =>
        date > today || (date === today && (time ?? "24:00") >= clock(now.minutes)),
    );
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

function toFinding(result: chrono.ParsedResult, timeZone: string): Finding {
  const first = toMoment(result.start, timeZone);
  const last = result.end ? toMoment(result.end, timeZone) : first;
  const found: Finding = { from: first.date, date: last.date };
  if (last.time !== undefined) found.time = last.time;
  return found;
}

function toMoment(
  parsed: chrono.ParsedComponents,
  timeZone: string,
): { date: string; time: string | undefined } {
  const hasTime = parsed.isCertain("hour");
  if (hasTime && parsed.isCertain("timezoneOffset")) {
    const wall = wallTimeAt(parsed.date().getTime(), timeZone);
    return { date: toCalendarDate(wall.day), time: clock(wall.minutes) };
  }
  const two = (part: number | null) => String(part ?? 0).padStart(2, "0");
  return {
    date: `${parsed.get("year")}-${two(parsed.get("month"))}-${two(parsed.get("day"))}`,
    time: hasTime ? `${two(parsed.get("hour"))}:${two(parsed.get("minute"))}` : undefined,
  };
}
