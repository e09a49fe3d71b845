import type { Event, PatternedRecurrence } from "@microsoft/microsoft-graph-types";
import type ICAL from "ical.js";
import { datesOfSeries, type IsoDate, plusDays } from "../tenant/recurrence";
import { toInstant } from "../tenant/time-zones";
import { clockOf, dateOf, inZoneOf, type Moment, movedTo, timesOf } from "./local-moments";
import type { MomentReader } from "./read-moment";
import { toGraphEvent } from "./to-graph-event";
import { toRecurrence } from "./to-recurrence";
import { rulesOf, writeOutSeries } from "./write-out-series";

/** An event as it is to stand in the calendar. */
export interface PlannedEvent {
  resource: Event;
  /** What differs from the series, by the date the occurrence had at first; a cancelled one is `undefined`. */
  exceptions: Map<IsoDate, Event | undefined>;
}

/** How one file's events are told in Graph's words. */
export interface Planning {
  moments: MomentReader;
  /** To when a series is written out that Graph has no words for, in milliseconds since 1970. */
  until: number;
  warn: (message: string) => void;
}

/**
 * Plans an event with the changed occurrences of its series: a series with exceptions where Graph has words for the
 * rule, single events where it has none. Undefined for an event without a start.
 */
export function planEvent(
  event: ICAL.Component,
  changed: readonly ICAL.Component[],
  planning: Planning,
): PlannedEvent[] | undefined {
  const resource = toGraphEvent(event, planning.moments);
  if (!resource) return undefined;
  if (event.hasProperty("exrule"))
    planning.warn("EXRULE is not read; times it takes out are shown.");
  const recurrence = recurrenceOf(event, resource, planning);
  const isRepeated = event.hasProperty("rrule") || event.hasProperty("rdate");
  if (recurrence) return planSeries({ ...resource, recurrence }, event, changed, planning);
  if (isRepeated) return planWrittenOut(resource, event, changed, planning);
  return [single(resource), ...changed.flatMap((one) => planChanged(one, planning))];
}

/** Plans a changed occurrence by itself; nothing for one that was cancelled or has no start. */
export function planChanged(occurrence: ICAL.Component, { moments }: Planning): PlannedEvent[] {
  const resource = toGraphEvent(occurrence, moments);
  return resource && !resource.isCancelled ? [single(resource)] : [];
}

function recurrenceOf(
  event: ICAL.Component,
  { start }: Event,
  { moments }: Planning,
): PatternedRecurrence | undefined {
  const [rule, ...others] = rulesOf(event);
  const begins = event.getFirstProperty("dtstart");
  const tzid = begins?.getFirstParameter("tzid");
  if (!rule || others.length > 0 || !start || !begins || moments.isToldInUtc(tzid))
    return undefined;
  const first = dateOf(start);
  const until = rule.until
    ? lastDate(rule.until, start, moments.toMoment(rule.until, tzid))
    : undefined;
  const recurrence = toRecurrence(rule, first, until);
  if (!recurrence?.range) return undefined;
  // A first time beside the rule is no part of a series in Graph.
  if ([...datesOfSeries(recurrence, first)][0] !== first) return undefined;
  return {
    ...recurrence,
    range: { ...recurrence.range, recurrenceTimeZone: start.timeZone ?? "UTC" },
  };
}

/** The date of the last occurrence that may be, which is a day before the end when that lies before the hour. */
function lastDate(until: ICAL.Time, start: Moment, end: Moment): IsoDate {
  const local = until.isDate ? end : inZoneOf(start, end);
  const isBefore = !until.isDate && clockOf(local) < clockOf(start);
  return isBefore ? plusDays(dateOf(local), -1) : dateOf(local);
}

function planSeries(
  resource: Event,
  event: ICAL.Component,
  changed: readonly ICAL.Component[],
  planning: Planning,
): PlannedEvent[] {
  const { moments } = planning;
  const start = resource.start ?? {};
  const exceptions: PlannedEvent["exceptions"] = new Map();
  const gone = timesOf(event, "exdate", start, moments);
  for (const moment of gone) exceptions.set(dateOf(moment), undefined);
  for (const one of changed) {
    const [at] = timesOf(one, "recurrence-id", start, moments);
    const changes = toGraphEvent(one, moments);
    if (!at || !changes) planning.warn("A changed occurrence has no time and was left out.");
    else exceptions.set(dateOf(at), changes.isCancelled ? undefined : changes);
  }
  const once = { ...resource };
  delete once.recurrence;
  const added = timesOf(event, "rdate", start, moments);
  const kept = added.filter(({ dateTime }) => !gone.some((one) => one.dateTime === dateTime));
  return [{ resource, exceptions }, ...kept.map((moment) => single(movedTo(once, moment)))];
}

function planWrittenOut(
  resource: Event,
  event: ICAL.Component,
  changed: readonly ICAL.Component[],
  planning: Planning,
): PlannedEvent[] {
  const { moments, until, warn } = planning;
  const begins = event.getFirstProperty("dtstart");
  const start = begins?.getFirstValue() as unknown as ICAL.Time;
  const { starts, missing } = writeOutSeries(event, start, until);
  if (missing) warn(missing);
  const replaced = new Set(
    changed
      .flatMap((one) => timesOf(one, "recurrence-id", resource.start ?? {}, moments))
      .map(toInstant),
  );
  const shown = starts
    .map((time) => moments.toMoment(time, begins?.getFirstParameter("tzid")))
    .filter((moment) => !replaced.has(toInstant(moment)));
  return [
    ...shown.map((moment) => single(movedTo(resource, moment))),
    ...changed.flatMap((one) => planChanged(one, planning)),
  ];
}

function single(resource: Event): PlannedEvent {
  return { resource, exceptions: new Map() };
}
