import type {
  Attendee as WireAttendee,
  DateTimeTimeZone,
  Event,
} from "@microsoft/microsoft-graph-types";
import type { Attendee, AttendeeResponse, Meeting } from "../core/meeting/meeting";
import { toMeetingId } from "../core/meeting/meeting-id";
import { toDayNumber } from "../core/shared/calendar-date";
import { sameAddress, type Person } from "../core/shared/person";
import { instantOf } from "../core/shared/time-zone";
import { toIanaZone } from "./time-zone-names";

/** What is asked of an event. */
export const meetingFields =
  "id,iCalUId,seriesMasterId,originalStart,subject,start,end,originalStartTimeZone,isAllDay,isCancelled,location,onlineMeeting,onlineMeetingUrl,organizer,attendees";

const responses: Readonly<Record<string, AttendeeResponse>> = {
  organizer: "organizer",
  accepted: "accepted",
  tentativelyAccepted: "tentative",
  declined: "declined",
};

/**
 * Translates an event of Graph. `undefined` for one that says no start, which is no meeting. `localZone` (IANA) is
 * taken where the event's own zone is one that nobody knows.
 */
export function toMeeting(event: Event, executive: Person, localZone: string): Meeting | undefined {
  const timeZone = toIanaZone(event.originalStartTimeZone, localZone);
  const isAllDay = event.isAllDay ?? false;
  const start = toInstant(event.start, isAllDay, timeZone);
  if (start === undefined) return undefined;
  const end = toInstant(event.end, isAllDay, timeZone);
  const organizer = toPerson(event.organizer?.emailAddress);
  const onlineUrl = event.onlineMeeting?.joinUrl ?? event.onlineMeetingUrl;
  return {
    id: toMeetingId(event.iCalUId ?? event.id ?? "", plannedStartOf(event, start)),
    ...(event.id ? { eventId: event.id } : {}),
    ...(event.seriesMasterId ? { seriesId: event.seriesMasterId } : {}),
    executive,
    title: event.subject ?? "",
    start,
    ...(end === undefined || end < start ? {} : { end }),
    timeZone,
    place: event.location?.displayName ?? "",
    ...(onlineUrl ? { onlineUrl } : {}),
    ...(organizer ? { organizer } : {}),
    attendees: toAttendees(event.attendees ?? [], organizer),
    isAllDay,
    isCancelled: event.isCancelled ?? false,
  };
}

/** When one of a series was meant to be: only those that were moved say it, the others are where they were meant. */
function plannedStartOf({ originalStart, seriesMasterId }: Event, start: string): string {
  if (originalStart) return new Date(originalStart).toISOString();
  return seriesMasterId ? start : "";
}

/** All-day events have no instant, only dates; theirs are the midnights of the event's own zone. */
function toInstant(
  wire: DateTimeTimeZone | null | undefined,
  isAllDay: boolean,
  timeZone: string,
): string | undefined {
  const parts = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)/u.exec(wire?.dateTime ?? "");
  const [, date, hours, minutes] = parts ?? [];
  if (date === undefined) return undefined;
  const wall = { day: toDayNumber(date), minutes: Number(hours) * 60 + Number(minutes) };
  const zone = isAllDay ? timeZone : toIanaZone(wire?.timeZone, "UTC");
  return new Date(instantOf(wall, zone)).toISOString();
}

/** Whoever calls others comes too, and is not always among those called. */
function toAttendees(wire: readonly WireAttendee[], organizer: Person | undefined): Attendee[] {
  const called = wire.flatMap(toAttendee);
  const isThere = called.some(({ person }) =>
    sameAddress(person.address, organizer?.address ?? ""),
  );
  if (!organizer || isThere || called.length === 0) return called;
  return [{ person: organizer, role: "required", response: "organizer" }, ...called];
}

function toAttendee(wire: WireAttendee): Attendee[] {
  const person = toPerson(wire.emailAddress);
  if (!person) return [];
  const role = wire.type ?? "required";
  return [{ person, role, response: responses[wire.status?.response ?? ""] ?? "none" }];
}

function toPerson(
  wire: { name?: string | null; address?: string | null } | null | undefined,
): Person | undefined {
  if (!wire?.name && !wire?.address) return undefined;
  return { name: wire.name ?? "", address: (wire.address ?? "").toLowerCase() };
}
