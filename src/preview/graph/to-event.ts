import type { DateTimeTimeZone, Event } from "@microsoft/microsoft-graph-types";
import {
  type CalendarInfo,
  idOfShown,
  occurrenceId,
  type ShownEvent,
} from "../tenant/calendar-state";
import type { TenantUser } from "../tenant/tenant";
import { toInstant, toLocal } from "../tenant/time-zones";
import { eventType } from "./event-type";
import { bodyIn, previewOf } from "./message-body";
import type { Expand } from "./odata";
import { plainPropertyId } from "./odata-values";
import { toAttachmentResource } from "./to-attachment-resource";
import { writtenPropertyId } from "./to-resource";

/** How events are written in one answer. */
export interface EventView {
  owner: TenantUser;
  select?: ReadonlySet<string>;
  expand: Expand;
  bodyType?: "text" | "html";
  /** The zone that Prefer asks for; UTC without it. */
  timeZone: string;
  /** False for a token with Calendars.ReadBasic alone. */
  withText: boolean;
  /** Whether private events are shown with their details. */
  withPrivate: boolean;
}

type Resource = Record<string, unknown>;

/** The entity tag of an event; an occurrence has that of its series. */
export function etagOfEvent({ event }: ShownEvent): string {
  return `W/"${changeKeyOf(event.revision)}"`;
}

/** Writes an event as Graph's JSON, without the link to its metadata. */
export function toEventResource(shown: ShownEvent, view: EventView): Resource {
  const all = allMembers(isHidden(shown, view) ? withoutDetails(shown) : shown, view);
  const result: Resource = { "@odata.etag": etagOfEvent(shown), id: all.id };
  for (const [name, property] of Object.entries(eventType.properties)) {
    const wanted = view.select ? view.select.has(name) : !property.onlyWhenSelected;
    if (!wanted || (property.text && !view.withText)) continue;
    // Graph leaves this out where nothing was moved.
    if (name === "originalStart" && all[name] === undefined) continue;
    result[name] = all[name] ?? (property.kind === "strings" ? [] : null);
  }
  if (!isHidden(shown, view)) addExpanded(result, shown, view);
  return result;
}

/** Reads a path of an event for $filter and $orderby. */
export function readEventPath(view: EventView) {
  return (shown: ShownEvent, path: string): unknown => {
    if (path === "singleValueExtendedProperties") return propertiesOf(shown);
    const [head = "", ...rest] = path.split("/");
    let value: unknown = allMembers(shown, view)[head];
    for (const part of rest) value = (value as Resource | null | undefined)?.[part];
    return value;
  };
}

/** Writes a calendar as Graph's JSON. */
export function toCalendarResource(
  { id, name, isDefault }: CalendarInfo,
  owner: TenantUser,
  may: { edit: boolean; share: boolean; viewPrivate: boolean },
): Resource {
  return {
    id,
    name,
    color: "auto",
    hexColor: "",
    isDefaultCalendar: isDefault,
    changeKey: changeKeyOf(1),
    canShare: may.share,
    canViewPrivateItems: may.viewPrivate,
    canEdit: may.edit,
    allowedOnlineMeetingProviders: ["teamsForBusiness"],
    defaultOnlineMeetingProvider: "teamsForBusiness",
    isTallyingResponses: isDefault,
    isRemovable: !isDefault,
    owner: { name: owner.displayName, address: owner.mail },
  };
}

function allMembers(shown: ShownEvent, view: EventView): Resource {
  const { event, resource, parts, date, type } = shown;
  const organizer = resource.organizer ?? {
    emailAddress: { name: view.owner.displayName, address: view.owner.mail },
  };
  const isOrganizer =
    organizer.emailAddress?.address?.toLowerCase() === view.owner.mail.toLowerCase();
  return {
    ...defaults,
    ...resource,
    id: idOfShown(shown),
    createdDateTime: event.createdAt,
    lastModifiedDateTime: event.modifiedAt,
    changeKey: changeKeyOf(event.revision),
    iCalUId: resource.iCalUId ?? `040000008200E00074C5B7101A82E008${event.id}`,
    originalStartTimeZone: resource.start?.timeZone ?? "UTC",
    originalEndTimeZone: resource.end?.timeZone ?? "UTC",
    hasAttachments: parts.attachments.length > 0,
    bodyPreview: previewOf(resource),
    body: bodyIn(resource.body ?? { contentType: "html", content: "" }, view.bodyType),
    type,
    seriesMasterId: date === undefined ? null : event.id,
    organizer,
    isOrganizer,
    responseStatus: resource.responseStatus ?? {
      response: isOrganizer ? "organizer" : "notResponded",
      time: "0001-01-01T00:00:00Z",
    },
    start: inZone(resource, resource.start, view.timeZone),
    end: inZone(resource, resource.end, view.timeZone),
    location: resource.location ?? { displayName: "" },
    locations: resource.locations ?? (resource.location?.displayName ? [resource.location] : []),
    attendees: (resource.attendees ?? []).map((attendee) => ({
      ...attendee,
      type: attendee.type ?? "required",
      status: attendee.status ?? { response: "none", time: "0001-01-01T00:00:00Z" },
    })),
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(idOfShown(shown))}&exvsurl=1&path=/calendar/item`,
    ...(type === "exception" && date && { originalStart: originalStartOf(shown) }),
    cancelledOccurrences: [...event.exceptions]
      .filter(([, { isCancelled }]) => isCancelled)
      .map(([cancelled]) => `OID.${occurrenceId(event, cancelled)}`),
  };
}

/** What Graph says of an event about which nothing was said. */
const defaults: Resource = {
  categories: [],
  reminderMinutesBeforeStart: 15,
  isReminderOn: true,
  subject: "",
  importance: "normal",
  sensitivity: "normal",
  isAllDay: false,
  isCancelled: false,
  isDraft: false,
  responseRequested: true,
  showAs: "busy",
  isOnlineMeeting: false,
  onlineMeetingProvider: "unknown",
  allowNewTimeProposals: true,
  hideAttendees: false,
};

/** A whole day has no zone: it begins at midnight in whichever is asked for. */
function inZone(event: Event, moment: Event["start"], timeZone: string): DateTimeTimeZone | null {
  if (!moment) return null;
  if (event.isAllDay) {
    return { dateTime: `${moment.dateTime?.slice(0, 10) ?? ""}T00:00:00.0000000`, timeZone };
  }
  return { dateTime: toLocal(toInstant(moment), timeZone), timeZone };
}

function originalStartOf({ event, date }: ShownEvent): string {
  const { dateTime, timeZone } = event.resource.start ?? {};
  const local = { dateTime: `${date ?? ""}T${dateTime?.slice(11, 19) ?? ""}`, timeZone };
  return `${new Date(toInstant(local as DateTimeTimeZone)).toISOString().slice(0, 19)}Z`;
}

function isHidden({ resource }: ShownEvent, view: EventView): boolean {
  return resource.sensitivity === "private" && !view.withPrivate;
}

/** What others see of a private event: when, and that it is one. */
function withoutDetails(shown: ShownEvent): ShownEvent {
  const { start, end, isAllDay, showAs, sensitivity, organizer, iCalUId } = shown.resource;
  const kept = { start, end, isAllDay, showAs, sensitivity, organizer, iCalUId };
  const told = Object.entries(kept).filter(([, value]) => value !== undefined);
  const resource: Event = { ...Object.fromEntries(told), subject: "Private Appointment" };
  const parts = { attachments: [], extendedProperties: new Map(), extensions: new Map() };
  return { ...shown, resource, parts };
}

function addExpanded(result: Resource, shown: ShownEvent, { expand }: EventView): void {
  const { attachments, extensions } = shown.parts;
  if (expand.attachments) result.attachments = attachments.map((one) => toAttachmentResource(one));
  const ids = expand.others.get("extensions");
  if (ids && extensions.size > 0) {
    result.extensions = [...extensions]
      .filter(([name]) => ids.length === 0 || ids.some((id) => id.endsWith(name)))
      .map(([name, members]) => toExtension(name, members));
  }
  const wanted = new Set(expand.extendedProperties);
  const found = propertiesOf(shown).filter(({ id }) => wanted.has(plainPropertyId(id)));
  if (found.length > 0) result.singleValueExtendedProperties = found;
}

/** Writes an open extension as Graph's JSON. */
export function toExtension(name: string, members: Record<string, unknown>): Resource {
  return {
    "@odata.type": "#microsoft.graph.openTypeExtension",
    id: `Microsoft.OutlookServices.OpenTypeExtension.${name}`,
    extensionName: name,
    ...members,
  };
}

function propertiesOf({ parts }: ShownEvent): { id: string; value: string }[] {
  return Array.from(parts.extendedProperties, ([id, value]) => ({
    id: writtenPropertyId(id),
    value,
  }));
}

function changeKeyOf(revision: number): string {
  return Buffer.from(`\t\0\0\0\x16\0\0\0ev${revision}`).toString("base64");
}
