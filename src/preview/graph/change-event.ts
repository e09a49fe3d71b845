import type { Event, PatternedRecurrence } from "@microsoft/microsoft-graph-types";
import type { ShownEvent } from "../tenant/calendar-state";
import { isTimeZone, toInstant } from "../tenant/time-zones";
import { objectsIn, readAttachment, setExtendedProperties } from "./change-message";
import type { DoorContext } from "./door-env";
import { eventType } from "./event-type";
import { badRequest } from "./graph-failure";
import { readEntity } from "./read-body";

type Body = Record<string, unknown>;
const beside = ["attachments", "singleValueExtendedProperties", "extensions"];

/** Makes an event from a request body, or throws Graph's 400. */
export function createEvent(c: DoorContext, body: Body, calendarId: string): ShownEvent {
  const fields: Event = readEntity(body, eventType, "create", beside);
  checkEvent(fields);
  const attachments = objectsIn(body, "attachments").map((one) => readAttachment(c, one));
  const extensions = new Map(objectsIn(body, "extensions").map(readExtension));
  const { calendar } = c.get("mailbox");
  const event = calendar.add(fields, { attachments, extensions }, calendarId);
  setExtendedProperties(event, body);
  return found(calendar.find(event.id));
}

/** Changes an event, a series or one occurrence from a request body, or throws Graph's 400. */
export function changeEvent(c: DoorContext, shown: ShownEvent, body: Body): ShownEvent {
  const fields: Event = readEntity(body, eventType, "change", beside.slice(1));
  if (shown.date !== undefined && fields.recurrence) {
    throw invalid("The recurrence belongs to the series, not to an occurrence of it.");
  }
  checkEvent({ ...shown.resource, ...fields });
  const { calendar } = c.get("mailbox");
  calendar.change(shown, fields);
  if (body.singleValueExtendedProperties) {
    setExtendedProperties(calendar.partsOf(shown), body);
  }
  return { ...shown, ...found(calendar.find(idFor(shown))) };
}

/** Reads an open extension from a request body: its name and what it holds. */
export function readExtension(body: Body): [name: string, members: Body] {
  const { extensionName, "@odata.type": type, ...members } = body;
  delete members.id;
  if (typeof extensionName !== "string" || extensionName === "") {
    throw badRequest("An open extension needs an extensionName.", "RequestBodyRead");
  }
  if (typeof type === "string" && !/openTypeExtension$/i.test(type)) {
    throw badRequest(`There is no extension of the type ${type}.`, "RequestBodyRead");
  }
  return [extensionName, members];
}

function idFor({ event, date }: ShownEvent): string {
  return date === undefined ? event.id : `${event.id}_occ${date.replaceAll("-", "")}`;
}

function found(shown: ShownEvent | undefined): ShownEvent {
  if (!shown) throw new RangeError("change-event: an event that was just written is not there");
  return shown;
}

function checkEvent({ start, end, isAllDay, recurrence, attendees }: Event): void {
  for (const [name, moment] of [
    ["Start", start],
    ["End", end],
  ] as const) {
    if (!moment?.dateTime || Number.isNaN(toInstant(moment))) {
      throw invalid(`At least one property failed validation: ${name} is missing or no time.`);
    }
    if (!isTimeZone(moment.timeZone ?? "UTC")) {
      throw badRequest(
        `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${moment.timeZone ?? ""}'.`,
        "TimeZoneNotSupportedException",
      );
    }
    if (isAllDay && !/T00:00(:00(\.0+)?)?Z?$|^[\d-]{10}$/.test(moment.dateTime)) {
      throw invalid(`The Event.${name} property for an all-day event needs to be set to midnight.`);
    }
  }
  if (toInstant(end ?? {}) < toInstant(start ?? {})) {
    throw invalid("The end of the event is before its start.");
  }
  if (recurrence) checkRecurrence(recurrence);
  if (!(attendees ?? []).every(({ emailAddress }) => typeof emailAddress?.address === "string")) {
    throw invalid("An attendee needs an emailAddress with an address.");
  }
}

/** What each pattern cannot do without. */
const needed: Readonly<Record<string, readonly string[]>> = {
  daily: ["interval"],
  weekly: ["interval", "daysOfWeek"],
  absoluteMonthly: ["interval", "dayOfMonth"],
  relativeMonthly: ["interval", "daysOfWeek"],
  absoluteYearly: ["interval", "dayOfMonth", "month"],
  relativeYearly: ["interval", "daysOfWeek", "month"],
};
const neededOfRange: Readonly<Record<string, readonly string[]>> = {
  noEnd: ["startDate"],
  endDate: ["startDate", "endDate"],
  numbered: ["startDate", "numberOfOccurrences"],
};

function checkRecurrence({ pattern, range }: PatternedRecurrence): void {
  const ofPattern = needed[pattern?.type ?? ""];
  const ofRange = neededOfRange[range?.type ?? ""];
  const missing =
    ofPattern?.find((name) => !(pattern as Body | undefined)?.[name]) ??
    ofRange?.find((name) => !(range as Body | undefined)?.[name]);
  if (!ofPattern || !ofRange || missing) {
    throw invalid(
      `The recurrence is not complete: ${missing ?? "it needs a pattern and a range"}.`,
    );
  }
}

function invalid(message: string) {
  return badRequest(message, "ErrorPropertyValidationFailure");
}
