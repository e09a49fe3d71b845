import { Hono } from "hono";
import type { CalendarInfo } from "../../tenant/calendar-state";
import { isOwn, needOwn, needScope } from "../access";
import {
  mayEditCalendar,
  maySeePrivate,
  needCalendarRead,
  needCalendarWrite,
  needFreeBusy,
} from "../calendar-access";
import { contextLink, type DoorContext, type DoorEnv } from "../door-env";
import { calendarType } from "../event-type";
import { schedulesFor } from "../free-busy";
import { badRequest, itemNotFound } from "../graph-failure";
import { readQuery } from "../odata";
import { answerPage, pageOf, readPlainPath, selected } from "../odata-page";
import { readEntity, readJson } from "../read-body";
import { toCalendarResource } from "../to-event";

/** Calendars: list, read, make; when people are free and busy. */
export function calendarRoutes(): Hono<DoorEnv> {
  const routes = new Hono<DoorEnv>();
  routes.get("/calendars", listCalendars);
  routes.post("/calendars", addCalendar);
  routes.get("/calendar", getCalendar);
  routes.get("/calendars/:calendar", getCalendar);
  for (const base of ["/calendar", "/calendars/:calendar"]) {
    routes.post(`${base}/getSchedule`, answerSchedules);
  }
  routes.post("/findMeetingTimes", (c) => {
    // Exchange suggests times to the organiser alone.
    needOwn(c);
    needScope(c, ["Calendars.Read", "Calendars.ReadWrite", "Calendars.Read.Shared"]);
    throw badRequest("The preview suggests no meeting times; ask getSchedule.");
  });
  return routes;
}

/** The calendar that the path names, or the one every mailbox has. */
export function calendarInPath(c: DoorContext): CalendarInfo {
  const { calendar } = c.get("mailbox");
  const id = c.req.param("calendar");
  const found = id === undefined ? calendar.main : calendar.calendars.find((one) => one.id === id);
  if (!found) throw itemNotFound();
  return found;
}

function listCalendars(c: DoorContext): Response {
  needCalendarRead(c);
  const query = readQuery(c, calendarType);
  const all = c.get("mailbox").calendar.calendars.map((calendar) => toResource(c, calendar));
  const page = pageOf(all, { ...query, top: query.top ?? 100 }, readPlainPath);
  return answerPage(c, query, page, (calendar) => selected(calendar, query, calendarType));
}

function getCalendar(c: DoorContext): Response {
  needCalendarRead(c);
  const query = readQuery(c, calendarType);
  return answerCalendar(c, selected(toResource(c, calendarInPath(c)), query, calendarType));
}

async function addCalendar(c: DoorContext): Promise<Response> {
  needCalendarWrite(c);
  const { name } = readEntity(await readJson(c), calendarType, "create");
  if (typeof name !== "string" || name === "") {
    throw badRequest("A calendar needs a name.", "ErrorInvalidRequest");
  }
  return answerCalendar(c, toResource(c, c.get("mailbox").calendar.addCalendar(name)), 201);
}

async function answerSchedules(c: DoorContext): Promise<Response> {
  needFreeBusy(c);
  const value = await schedulesFor(c);
  return c.json({
    "@odata.context": contextLink(c, "Collection(microsoft.graph.scheduleInformation)"),
    value,
  });
}

function toResource(c: DoorContext, calendar: CalendarInfo) {
  const may = { edit: mayEditCalendar(c), share: isOwn(c), viewPrivate: maySeePrivate(c) };
  return toCalendarResource(calendar, c.get("mailbox").owner, may);
}

function answerCalendar(c: DoorContext, resource: object, status: 200 | 201 = 200): Response {
  const context = contextLink(c, "users('me')/calendars/$entity");
  return c.json({ "@odata.context": context, ...resource }, status);
}
