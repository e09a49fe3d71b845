import { Hono } from "hono";
import { occurrences, type ShownEvent } from "../../tenant/calendar-state";
import {
  maySeeEventText,
  maySeePrivate,
  needCalendarRead,
  needCalendarText,
  needCalendarWrite,
} from "../calendar-access";
import { changeEvent, createEvent, readExtension } from "../change-event";
import { readAttachment } from "../change-message";
import { contextLink, type DoorContext, type DoorEnv } from "../door-env";
import { attachmentType } from "../entity-type";
import { eventType } from "../event-type";
import { badRequest, GraphFailure, itemNotFound } from "../graph-failure";
import { isTimeZone } from "../../tenant/time-zones";
import { type Query, readQuery } from "../odata";
import { answerPage, pageOf, readPlainPath } from "../odata-page";
import { preferencesOf, tellPreferences } from "../prefer";
import { readJson } from "../read-body";
import { toAttachmentResource } from "../to-attachment-resource";
import {
  etagOfEvent,
  type EventView,
  readEventPath,
  toEventResource,
  toExtension,
} from "../to-event";
import { calendarInPath } from "./calendars";

/** Events and the view of a calendar between two moments, with series written out. */
export function eventRoutes(): Hono<DoorEnv> {
  const routes = new Hono<DoorEnv>();
  for (const base of ["", "/calendar", "/calendars/:calendar"]) {
    routes.get(`${base}/calendarView`, listView);
    routes.get(`${base}/events`, listEvents);
    routes.post(`${base}/events`, addEvent);
    const event = `${base}/events/:event`;
    routes.get(event, getEvent);
    routes.patch(event, patchEvent);
    routes.delete(event, removeEvent);
    routes.get(`${event}/instances`, listInstances);
    routes.get(`${event}/attachments`, listAttachments);
    routes.post(`${event}/attachments`, addAttachment);
    routes.get(`${event}/attachments/:attachment`, getAttachment);
    routes.delete(`${event}/attachments/:attachment`, removeAttachment);
    routes.post(`${event}/extensions`, addExtension);
    routes.get(`${event}/extensions/:extension`, getExtension);
    routes.patch(`${event}/extensions/:extension`, patchExtension);
    routes.delete(`${event}/extensions/:extension`, removeExtension);
  }
  return routes;
}

function eventInPath(c: DoorContext): ShownEvent {
  const id = c.req.param("event") ?? "";
  const shown = c.get("mailbox").calendar.find(id);
  if (!shown) {
    throw id.startsWith("AAMk")
      ? itemNotFound()
      : badRequest("Id is malformed.", "ErrorInvalidIdMalformed");
  }
  const named = c.req.param("calendar");
  if (named !== undefined && named !== shown.event.calendarId) throw itemNotFound();
  return shown;
}

/** The calendar that the path names; /me/events speaks of the main one. */
function listView(c: DoorContext): Response {
  needCalendarRead(c);
  return answerEvents(c, c.get("mailbox").calendar.between(...windowIn(c), calendarInPath(c).id));
}

function listInstances(c: DoorContext): Response {
  needCalendarRead(c);
  const { event } = eventInPath(c);
  const [from, to] = windowIn(c);
  const inWindow = [...occurrences(event, to)].filter(({ start, end }) => start < to && end > from);
  return answerEvents(
    c,
    inWindow.sort((a, b) => a.start - b.start),
  );
}

function listEvents(c: DoorContext): Response {
  needCalendarRead(c);
  const { calendar } = c.get("mailbox");
  const { id } = calendarInPath(c);
  const all = [...calendar.events.values()].filter(({ calendarId }) => calendarId === id);
  return answerEvents(
    c,
    all.flatMap((event) => calendar.find(event.id) ?? []),
  );
}

function windowIn(c: DoorContext): [from: number, to: number] {
  const [from, to] = ["startDateTime", "endDateTime"].map((name) => {
    const text = c.req.query(name) ?? c.req.query(name.toLowerCase()) ?? "";
    // Without an offset it is UTC, whatever Prefer says.
    return Date.parse(
      /T.*(Z|[+-]\d\d:?\d\d)$/i.test(text) || !text.includes("T") ? text : `${text}Z`,
    );
  });
  if (!from || !to || Number.isNaN(from) || Number.isNaN(to)) {
    throw badRequest(
      "This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.",
      "ErrorInvalidParameter",
    );
  }
  return [from, to];
}

function getEvent(c: DoorContext): Response {
  needCalendarRead(c);
  return answerEvent(c, eventInPath(c));
}

async function addEvent(c: DoorContext): Promise<Response> {
  needCalendarWrite(c);
  const body = await readJson(c);
  return answerEvent(c, createEvent(c, body, calendarInPath(c).id), 201);
}

async function patchEvent(c: DoorContext): Promise<Response> {
  needCalendarWrite(c);
  const shown = eventInPath(c);
  const body = await readJson(c);
  checkIfMatch(c, shown);
  return answerEvent(c, changeEvent(c, shown, body));
}

function removeEvent(c: DoorContext): Response {
  needCalendarWrite(c);
  const shown = eventInPath(c);
  checkIfMatch(c, shown);
  c.get("mailbox").calendar.remove(shown);
  return c.body(null, 204);
}

function checkIfMatch(c: DoorContext, shown: ShownEvent): void {
  const wanted = c.req.header("If-Match");
  if (!wanted || wanted === "*" || wanted === etagOfEvent(shown)) return;
  throw new GraphFailure(
    412,
    "ErrorIrresolvableConflict",
    "The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.",
  );
}

function listAttachments(c: DoorContext): Response {
  needCalendarText(c);
  const query = readQuery(c, attachmentType);
  const all = { ...query, top: query.top ?? 1000 };
  const page = pageOf(detailsInPath(c).parts.attachments, all, readPlainPath);
  return answerPage(c, query, page, (one) => toAttachmentResource(one, query.select));
}

async function addAttachment(c: DoorContext): Promise<Response> {
  needCalendarWrite(c);
  const shown = eventInPath(c);
  const attachment = readAttachment(c, await readJson(c));
  const { calendar } = c.get("mailbox");
  calendar.partsOf(shown).attachments.push(attachment);
  calendar.touch(shown.event);
  return c.json(toAttachmentResource(attachment), 201);
}

function getAttachment(c: DoorContext): Response {
  needCalendarText(c);
  return c.json(toAttachmentResource(attachmentInPath(c, detailsInPath(c))));
}

function removeAttachment(c: DoorContext): Response {
  needCalendarWrite(c);
  const shown = eventInPath(c);
  const { attachments } = shown.parts;
  attachments.splice(attachments.indexOf(attachmentInPath(c, shown)), 1);
  c.get("mailbox").calendar.touch(shown.event);
  return c.body(null, 204);
}

function attachmentInPath(c: DoorContext, { parts }: ShownEvent) {
  const found = parts.attachments.find(({ id }) => id === c.req.param("attachment"));
  if (!found) throw itemNotFound();
  return found;
}

/** The event in the path, unless it is private and its details are not for the one who asks. */
function detailsInPath(c: DoorContext): ShownEvent {
  const shown = eventInPath(c);
  if (shown.resource.sensitivity === "private" && !maySeePrivate(c)) throw itemNotFound();
  return shown;
}

async function addExtension(c: DoorContext): Promise<Response> {
  needCalendarWrite(c);
  const shown = eventInPath(c);
  const [name, members] = readExtension(await readJson(c));
  const { calendar } = c.get("mailbox");
  const { extensions } = calendar.partsOf(shown);
  if (extensions.has(name)) {
    throw new GraphFailure(
      409,
      "ErrorExtensionAlreadyExists",
      `An extension ${name} is there already.`,
    );
  }
  extensions.set(name, members);
  calendar.touch(shown.event);
  return answerExtension(c, name, members, 201);
}

function getExtension(c: DoorContext): Response {
  needCalendarText(c);
  const [name, members] = extensionInPath(c, detailsInPath(c));
  return answerExtension(c, name, members);
}

async function patchExtension(c: DoorContext): Promise<Response> {
  needCalendarWrite(c);
  const shown = eventInPath(c);
  const [name] = extensionInPath(c, shown);
  const [, members] = readExtension({ extensionName: name, ...(await readJson(c)) });
  shown.parts.extensions.set(name, members);
  c.get("mailbox").calendar.touch(shown.event);
  return answerExtension(c, name, members);
}

function removeExtension(c: DoorContext): Response {
  needCalendarWrite(c);
  const shown = eventInPath(c);
  shown.parts.extensions.delete(extensionInPath(c, shown)[0]);
  c.get("mailbox").calendar.touch(shown.event);
  return c.body(null, 204);
}

/** Found by its name, also with Microsoft's long beginning. */
function extensionInPath(c: DoorContext, { parts }: ShownEvent) {
  const wanted = c.req.param("extension") ?? "";
  const found = [...parts.extensions].find(
    ([name]) => name === wanted || wanted.endsWith(`OpenTypeExtension.${name}`),
  );
  if (!found) throw itemNotFound();
  return found;
}

function answerExtension(
  c: DoorContext,
  name: string,
  members: Record<string, unknown>,
  status: 200 | 201 = 200,
): Response {
  const context = contextLink(c, "users('me')/events('id')/extensions/$entity");
  return c.json({ "@odata.context": context, ...toExtension(name, members) }, status);
}

function answerEvent(c: DoorContext, shown: ShownEvent, status: 200 | 201 = 200): Response {
  const view = viewFor(c, readQuery(c, eventType));
  const context = contextLink(c, "users('me')/events/$entity");
  return c.json({ "@odata.context": context, ...toEventResource(shown, view) }, status);
}

function answerEvents(c: DoorContext, events: readonly ShownEvent[]): Response {
  const query = readQuery(c, { ...eventType, sortsFreely: true });
  const view = viewFor(c, query);
  const { maxPageSize } = preferencesOf(c);
  const top = query.top ?? Math.min(maxPageSize ?? 10, 1000);
  const page = pageOf(events, { ...query, top }, readEventPath(view));
  return answerPage(c, query, page, (shown) => toEventResource(shown, view));
}

function viewFor(c: DoorContext, query: Query): EventView {
  const preferences = preferencesOf(c);
  const timeZone = preferences.timeZone ?? "UTC";
  if (!isTimeZone(timeZone)) {
    throw badRequest(
      `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${timeZone}'.`,
      "TimeZoneNotSupportedException",
    );
  }
  const withText = maySeeEventText(c);
  const { attachments, extendedProperties, others } = query.expand;
  if (attachments || extendedProperties.length > 0 || others.size > 0) needCalendarText(c);
  tellPreferences(c, preferences);
  return {
    owner: c.get("mailbox").owner,
    ...(query.select && { select: query.select }),
    expand: query.expand,
    ...(preferences.bodyType && { bodyType: preferences.bodyType }),
    timeZone,
    withText,
    withPrivate: maySeePrivate(c),
  };
}
