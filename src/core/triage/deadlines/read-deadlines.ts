import { readInstant } from "../../shared/instant";
import { wallTimeAt } from "../../shared/time-zone";
import type { Deadline, DeadlineContext } from "../deadline";
import { dateWindow } from "./date-window";
import { todayAt } from "./read-day";
import { readMoments } from "./read-moments";
import { toDeadline } from "./to-deadline";
import { tokenize } from "./tokens";
import { WordScan } from "../word-scan";

const ownScan = new WordScan();

/**
 * Finds the dates and intervals that a Swedish or English text speaks of, in the order of the text, read as they were
 * meant on the day of writing in the reader's time zone. What is past ("last Friday") and what comes again and again
 * ("every Monday") is left out. Working days are Monday to Friday; public holidays are not known. A bad `writtenAt` or
 * time zone is a RangeError; no text is.
 */
export function readDeadlines(text: string, context: DeadlineContext): Deadline[] {
  ownScan.scan(text);
  return deadlinesIn(ownScan, ownScan.end, context);
}

/** The same for a text that was scanned already, up to `end`. */
export function deadlinesIn(scan: WordScan, end: number, context: DeadlineContext): Deadline[] {
  const window = dateWindow(scan, end);
  if (!window) return [];
  const written = readInstant(context.writtenAt);
  if (Number.isNaN(written)) {
    throw new RangeError(`readDeadlines: "${context.writtenAt}" is not an instant`);
  }
  const wall = wallTimeAt(written, context.timeZone);
  const today = todayAt(wall, context.locale, context.timeZone);
  const tokens = tokenize(scan, window.start, window.end);
  const deadlines: Deadline[] = [];
  for (const moment of readMoments(tokens, today)) {
    const deadline = toDeadline(scan.text, tokens, moment, today);
    if (deadline) deadlines.push(deadline);
  }
  return deadlines;
}
