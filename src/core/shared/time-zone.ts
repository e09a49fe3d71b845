const MINUTE_IN_MS = 60_000;
const DAY_IN_MS = 86_400_000;

/** A moment on the wall clock of some time zone. */
export interface WallTime {
  /** Days since 1 January 1970. */
  day: number;
  /** Minutes since that day's midnight, 0–1440. */
  minutes: number;
}

/** What has been asked of one zone: asking Intl takes microseconds, and triage asks about thousands of messages. */
interface KnownZone {
  name: string;
  format: Intl.DateTimeFormat;
  /** By day, in days since 1970 of UTC: the offset that holds all day long, NaN where clocks are changed. */
  offsets: Map<number, number>;
}

const knownZones = new Map<string, KnownZone>();
/** The zone that was asked for last, which most often is asked for next. */
let lastZone: KnownZone | undefined;
const MOST_OFFSETS_KEPT = 5000;

function zoneNamed(timeZone: string): KnownZone {
  if (lastZone?.name === timeZone) return lastZone;
  let zone = knownZones.get(timeZone);
  if (!zone) {
    const format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
    zone = { name: timeZone, format, offsets: new Map() };
    knownZones.set(timeZone, zone);
  }
  lastZone = zone;
  return zone;
}

function askedOffset(zone: KnownZone, instant: number): number {
  const written = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(zone.format.format(instant));
  const minutes = Number(written?.[2] ?? 0) * 60 + Number(written?.[3] ?? 0);
  return written?.[1] === "-" ? -minutes : minutes;
}

function offsetAllDay(zone: KnownZone, day: number): number {
  const kept = zone.offsets.get(day);
  if (kept !== undefined) return kept;
  if (zone.offsets.size >= MOST_OFFSETS_KEPT) zone.offsets.clear();
  const first = askedOffset(zone, day * DAY_IN_MS);
  // Clocks are changed on two days a year; on all others both ends of the day say the same.
  const offset = first === askedOffset(zone, (day + 1) * DAY_IN_MS) ? first : NaN;
  zone.offsets.set(day, offset);
  return offset;
}

/**
 * How many minutes a zone's clocks are ahead of UTC at an instant (milliseconds since 1970).
 * An unknown zone name is Intl's own RangeError.
 */
export function offsetAt(instant: number, timeZone: string): number {
  const zone = zoneNamed(timeZone);
  const offset = offsetAllDay(zone, Math.floor(instant / DAY_IN_MS));
  return Number.isNaN(offset) ? askedOffset(zone, instant) : offset;
}

/** What the clock on the wall shows in a zone at an instant (milliseconds since 1970). */
export function wallTimeAt(instant: number, timeZone: string): WallTime {
  const local = instant + offsetAt(instant, timeZone) * MINUTE_IN_MS;
  const day = Math.floor(local / DAY_IN_MS);
  return { day, minutes: Math.floor((local - day * DAY_IN_MS) / MINUTE_IN_MS) };
}

/**
 * The instant (milliseconds since 1970) at which a zone's wall clock shows a time. A time that the clocks jump over in
 * spring is taken as far after the jump as it was meant after midnight; of an hour that comes twice in autumn, the first is meant.
 */
export function instantOf({ day, minutes }: WallTime, timeZone: string): number {
  const asIfUtc = day * DAY_IN_MS + minutes * MINUTE_IN_MS;
  const before = offsetAt(asIfUtc - DAY_IN_MS, timeZone);
  const after = offsetAt(asIfUtc + DAY_IN_MS, timeZone);
  const first = asIfUtc - before * MINUTE_IN_MS;
  if (offsetAt(first, timeZone) === before) return first;
  const second = asIfUtc - after * MINUTE_IN_MS;
  return offsetAt(second, timeZone) === after ? second : first;
}
