import type { DateTimeTimeZone, Event } from "@microsoft/microsoft-graph-types";
import ICAL from "ical.js";
import type { IsoDate } from "../tenant/recurrence";
import { toInstant, toLocal } from "../tenant/time-zones";
import type { MomentReader } from "./read-moment";

/** Graph's time: a local one and the zone it stands in. */
export type Moment = DateTimeTimeZone;

/** The times of a property such as EXDATE by the clock of the event's start; a date by itself stays that date. */
export function timesOf(
  event: ICAL.Component,
  name: string,
  start: Moment,
  moments: MomentReader,
): Moment[] {
  return event.getAllProperties(name).flatMap((property) =>
    property
      .getValues()
      .map((value: unknown) => (value instanceof ICAL.Period ? value.start : value))
      .filter((value) => value instanceof ICAL.Time)
      .map((time) => {
        const moment = moments.toMoment(time, property.getFirstParameter("tzid"));
        return time.isDate ? { ...moment, ...zoneOf(start) } : inZoneOf(start, moment);
      }),
  );
}

/** A time by the clock of another. */
export function inZoneOf(other: Moment, moment: Moment): Moment {
  const zone = zoneOf(other);
  if (zone.timeZone === moment.timeZone) return moment;
  return { dateTime: toLocal(toInstant(moment), zone.timeZone), ...zone };
}

/** The same event at another time, as long as it was; whole days by the calendar, for not every day has 24 hours. */
export function movedTo(resource: Event, start: Moment): Event {
  const zone = zoneOf(start);
  const count = resource.isAllDay ? "UTC" : undefined;
  const at = (moment: Moment | null | undefined) =>
    toInstant({ ...moment, ...(count && { timeZone: count }) });
  const end = at(start) + at(resource.end) - at(resource.start);
  return { ...resource, start, end: { dateTime: toLocal(end, count ?? zone.timeZone), ...zone } };
}

/** The date of a time, by its own clock. */
export function dateOf({ dateTime }: Moment): IsoDate {
  return (dateTime ?? "").slice(0, 10);
}

/** The hour of a time, by its own clock. */
export function clockOf({ dateTime }: Moment): string {
  return (dateTime ?? "").slice(11, 19);
}

function zoneOf({ timeZone }: Moment): { timeZone: string } {
  return { timeZone: timeZone ?? "UTC" };
}
