import type { DoorContext } from "./door-env";

/** What a client prefers of an answer, from its Prefer headers. */
export interface Preferences {
  immutableIds: boolean;
  bodyType?: "text" | "html";
  maxPageSize?: number;
  /** The zone in which the times of events are wanted, in Windows' or IANA's words. */
  timeZone?: string;
}

/** Reads the Prefer headers that Outlook's part of Graph knows; others are ignored, as RFC 7240 says. */
export function preferencesOf(c: DoorContext): Preferences {
  const given = parsePrefer(c.req.header("Prefer") ?? "");
  const bodyType = given.get("outlook.body-content-type")?.toLowerCase();
  const timeZone = given.get("outlook.timezone");
  const pageSize = Number(given.get("odata.maxpagesize"));
  return {
    immutableIds: given.get("idtype")?.toLowerCase() === "immutableid",
    ...((bodyType === "text" || bodyType === "html") && { bodyType }),
    ...(Number.isInteger(pageSize) && pageSize > 0 && { maxPageSize: pageSize }),
    ...(timeZone && { timeZone }),
  };
}

/** Says in the answer which preferences were followed. */
export function tellPreferences(c: DoorContext, preferences: Preferences): void {
  const applied: string[] = [];
  if (preferences.immutableIds) applied.push('IdType="ImmutableId"');
  if (preferences.bodyType) applied.push(`outlook.body-content-type="${preferences.bodyType}"`);
  if (preferences.maxPageSize) applied.push(`odata.maxpagesize=${preferences.maxPageSize}`);
  if (preferences.timeZone) applied.push(`outlook.timezone="${preferences.timeZone}"`);
  if (applied.length > 0) c.header("Preference-Applied", applied.join(", "));
}

function parsePrefer(header: string): Map<string, string> {
  const pairs = header.matchAll(/([\w.-]+)\s*=\s*(?:"([^"]*)"|([^",;\s]*))/g);
  return new Map(
    Array.from(
      pairs,
      ([, name = "", quoted, plain]) => [name.toLowerCase(), quoted ?? plain ?? ""] as const,
    ),
  );
}
