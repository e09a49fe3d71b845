import type { DateTimeTimeZone } from "@microsoft/microsoft-graph-types";
import ICAL from "ical.js";
import { isTimeZone, toInstant, toLocal } from "../tenant/time-zones";

/** Turns the times of one file into Graph's, in a zone that Graph knows. */
export class MomentReader {
  private readonly zones = new Map<string, ICAL.Timezone>();
  private readonly places = new Map<string, string>();
  /** Zones that nobody knows by name; their times are told in UTC. */
  readonly unknownZones = new Set<string>();

  private readonly ownZone: string;

  /**
   * `zones` are the file's own, each a VTIMEZONE; times that name no zone at all stand in the zone that the file names
   * for itself, else in `ownZone`.
   */
  constructor(zones: readonly ICAL.Component[], ownZone: string, named?: string) {
    this.ownZone = named !== undefined && isTimeZone(named) ? named : ownZone;
    for (const component of zones) {
      const id = component.getFirstPropertyValue("tzid");
      if (typeof id !== "string") continue;
      this.zones.set(id, new ICAL.Timezone({ component, tzid: id }));
      const place = component.getFirstPropertyValue("x-lic-location");
      if (typeof place === "string") this.places.set(id, place);
    }
  }

  /** The time of a property; undefined when it holds none. */
  read(property: ICAL.Property | null): DateTimeTimeZone | undefined {
    const value: unknown = property?.getFirstValue();
    if (!property || !(value instanceof ICAL.Time)) return undefined;
    const moment = this.toMoment(value, property.getFirstParameter("tzid"));
    // The library takes a thirteenth month as it stands.
    return Number.isNaN(toInstant(moment)) ? undefined : moment;
  }

  /** Says whether the clock of a zone is told in UTC, so that no series keeps its hour in it. */
  isToldInUtc(tzid: string | undefined): boolean {
    return tzid !== undefined && this.zones.has(tzid) && this.knownName(tzid) === undefined;
  }

  /** A time that stands in the zone with this name. */
  toMoment(time: ICAL.Time, tzid: string | undefined): DateTimeTimeZone {
    const dateTime = `${time.isDate ? `${time.toString()}T00:00:00` : localText(time)}.0000000`;
    if (time.isDate) return { dateTime, timeZone: this.ownZone };
    if (time.zone === ICAL.Timezone.utcTimezone) return { dateTime, timeZone: "UTC" };
    if (!tzid) return { dateTime, timeZone: this.ownZone };
    const known = this.knownName(tzid);
    if (known) return { dateTime, timeZone: known };
    this.unknownZones.add(tzid);
    const zone = this.zones.get(tzid);
    if (!zone) return { dateTime, timeZone: this.ownZone };
    const there = time.clone();
    there.zone = zone;
    return { dateTime: toLocal(there.toUnixTime() * 1000, "UTC"), timeZone: "UTC" };
  }

  /** "/mozilla.org/20050126_1/Europe/Stockholm" ends with a name that everybody knows. */
  private knownName(tzid: string): string | undefined {
    const tail = tzid.split("/").slice(-2).join("/");
    const candidates = [tzid, this.places.get(tzid), tail];
    return candidates.find((name) => name !== undefined && name !== "" && isTimeZone(name));
  }
}

function localText(time: ICAL.Time): string {
  return time.toString().replace(/Z$/, "");
}
