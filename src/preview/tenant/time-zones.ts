import type { DateTimeTimeZone } from "@microsoft/microsoft-graph-types";

/**
 * Windows' names of the zones and one place of each.
 * @see https://github.com/unicode-org/cldr/blob/main/common/supplemental/windowsZones.xml
 */
const windowsZones: Readonly<Record<string, string>> = {
  UTC: "UTC",
  "W. Europe Standard Time": "Europe/Berlin",
  "Romance Standard Time": "Europe/Paris",
  "Central Europe Standard Time": "Europe/Budapest",
  "Central European Standard Time": "Europe/Warsaw",
  "GMT Standard Time": "Europe/London",
  "Greenwich Standard Time": "Atlantic/Reykjavik",
  "FLE Standard Time": "Europe/Kiev",
  "GTB Standard Time": "Europe/Bucharest",
  "E. Europe Standard Time": "Europe/Chisinau",
  "Russian Standard Time": "Europe/Moscow",
  "Turkey Standard Time": "Europe/Istanbul",
  "Israel Standard Time": "Asia/Jerusalem",
  "Egypt Standard Time": "Africa/Cairo",
  "South Africa Standard Time": "Africa/Johannesburg",
  "W. Central Africa Standard Time": "Africa/Lagos",
  "Arab Standard Time": "Asia/Riyadh",
  "Arabian Standard Time": "Asia/Dubai",
  "Iran Standard Time": "Asia/Tehran",
  "Pakistan Standard Time": "Asia/Karachi",
  "India Standard Time": "Asia/Kolkata",
  "Nepal Standard Time": "Asia/Kathmandu",
  "Bangladesh Standard Time": "Asia/Dhaka",
  "SE Asia Standard Time": "Asia/Bangkok",
  "China Standard Time": "Asia/Shanghai",
  "Singapore Standard Time": "Asia/Singapore",
  "W. Australia Standard Time": "Australia/Perth",
  "Tokyo Standard Time": "Asia/Tokyo",
  "Korea Standard Time": "Asia/Seoul",
  "Cen. Australia Standard Time": "Australia/Adelaide",
  "AUS Eastern Standard Time": "Australia/Sydney",
  "E. Australia Standard Time": "Australia/Brisbane",
  "New Zealand Standard Time": "Pacific/Auckland",
  "Azores Standard Time": "Atlantic/Azores",
  "E. South America Standard Time": "America/Sao_Paulo",
  "Argentina Standard Time": "America/Argentina/Buenos_Aires",
  "Newfoundland Standard Time": "America/St_Johns",
  "Atlantic Standard Time": "America/Halifax",
  "Eastern Standard Time": "America/New_York",
  "SA Pacific Standard Time": "America/Bogota",
  "Central Standard Time": "America/Chicago",
  "Central Standard Time (Mexico)": "America/Mexico_City",
  "Mountain Standard Time": "America/Denver",
  "US Mountain Standard Time": "America/Phoenix",
  "Pacific Standard Time": "America/Los_Angeles",
  "Alaskan Standard Time": "America/Anchorage",
  "Hawaiian Standard Time": "Pacific/Honolulu",
};

/** Says whether a name is that of a zone, Windows' or IANA's. */
export function isTimeZone(name: string): boolean {
  return clockOf(name) !== undefined;
}

/** The instant of a local time, in milliseconds since 1970. A time that the clock skips counts as the one after it. */
export function toInstant({ dateTime, timeZone }: DateTimeTimeZone): number {
  const text = (dateTime ?? "").slice(0, 23);
  const asIfUtc = Date.parse(`${text}${/[Zz]$/.test(text) ? "" : "Z"}`);
  const zone = timeZone ?? "UTC";
  const guess = asIfUtc - offsetAt(asIfUtc, zone);
  return asIfUtc - offsetAt(guess, zone);
}

/** A local time as Graph writes it: "2026-03-02T09:00:00.0000000". */
export function toLocal(instant: number, timeZone: string): string {
  return `${new Date(instant + offsetAt(instant, timeZone)).toISOString().slice(0, 19)}.0000000`;
}

/** Milliseconds that the clocks of a zone are ahead of UTC; 0 for a zone that nobody knows. */
function offsetAt(instant: number, timeZone: string): number {
  const clock = clockOf(timeZone);
  if (!clock || Number.isNaN(instant)) return 0;
  const shown = clock.format(new Date(instant)).replace(" ", "T").replace("T24:", "T00:");
  return Date.parse(`${shown}Z`) - Math.floor(instant / 1000) * 1000;
}

const clocks = new Map<string, Intl.DateTimeFormat | undefined>();

function clockOf(name: string): Intl.DateTimeFormat | undefined {
  if (!clocks.has(name)) clocks.set(name, newClock(windowsZones[name] ?? name));
  return clocks.get(name);
}

function newClock(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  } catch (error) {
    // The one way to ask whether a zone exists.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
