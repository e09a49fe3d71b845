/** @jest-environment node */
import type { Event } from "@microsoft/microsoft-graph-types";
import { allPages, GraphTestClient } from "../../support/graph-client";
import { type GraphPreview, startGraphPreview } from "../../support/graph-preview";

let preview: GraphPreview;
let graph: GraphTestClient;

beforeEach(async () => {
  preview = await startGraphPreview();
  graph = new GraphTestClient(preview, ["Calendars.ReadWrite"]);
});
afterEach(() => preview.stop());

const stockholm = "W. Europe Standard Time";
const at = (dateTime: string, timeZone = stockholm) => ({ dateTime, timeZone });
const aMeeting = (given: Event = {}): Event => ({
  subject: "Board meeting",
  start: at("2026-03-02T09:00:00"),
  end: at("2026-03-02T11:00:00"),
  location: { displayName: "Room 1" },
  attendees: [
    { emailAddress: { name: "Elsa Ek", address: "executive@office.example" }, type: "required" },
  ],
  ...given,
});
const weekly: NonNullable<Event["recurrence"]> = {
  pattern: { type: "weekly", interval: 1, daysOfWeek: ["monday"], firstDayOfWeek: "monday" },
  range: { type: "noEnd", startDate: "2026-03-02" },
};
const view = (from: string, to: string, more = "") =>
  `/me/calendarView?startDateTime=${from}&endDateTime=${to}${more}`;
const march = view("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z", "&$top=50");
const starts = (body: { value: Event[] }) => body.value.map(({ start }) => start?.dateTime);

test("an event is made, read, changed and deleted", async () => {
  const made = await graph.post("/me/events", aMeeting());
  const item = `/me/events/${made.body.id}`;
  const patched = await graph.patch(item, {
    subject: "New",
    body: { contentType: "text", content: "Come" },
  });
  const stale = await graph
    .with({ "If-Match": made.body["@odata.etag"] })
    .patch(item, { subject: "Old" });
  const read = await graph.get(`${item}?$select=subject,bodyPreview`);
  const gone = await graph.delete(item);

  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({
    start: { dateTime: "2026-03-02T08:00:00.0000000", timeZone: "UTC" },
    originalStartTimeZone: stockholm,
    isOrganizer: true,
    organizer: { emailAddress: { address: "assistant@office.example" } },
    type: "singleInstance",
  });
  expect(patched.body.subject).toBe("New");
  expect([stale.status, stale.body.error.code]).toEqual([412, "ErrorIrresolvableConflict"]);
  expect(read.body).toMatchObject({ subject: "New", bodyPreview: "Come" });
  expect([gone.status, (await graph.get(item)).status]).toEqual([204, 404]);
});

test("a series keeps its hour across the change of clocks, and Prefer says in which zone", async () => {
  preview.own.calendar.add(aMeeting({ recurrence: weekly }));

  const utc = await graph.get(march);
  const local = await graph.with({ Prefer: `outlook.timezone="${stockholm}"` }).get(march);
  const iana = await graph.with({ Prefer: 'outlook.timezone="Asia/Tokyo"' }).get(march);

  expect(starts(utc.body)).toEqual([
    "2026-03-02T08:00:00.0000000",
    "2026-03-09T08:00:00.0000000",
    "2026-03-16T08:00:00.0000000",
    "2026-03-23T08:00:00.0000000",
    "2026-03-30T07:00:00.0000000",
  ]);
  expect(new Set(starts(local.body).map((text) => text?.slice(11, 16)))).toEqual(
    new Set(["09:00"]),
  );
  expect(local.headers.get("Preference-Applied")).toContain(stockholm);
  expect(starts(iana.body)[4]).toBe("2026-03-30T16:00:00.0000000");
});

test("an occurrence can be moved, changed and cancelled by itself", async () => {
  const series = preview.own.calendar.add(aMeeting({ recurrence: weekly }));
  const { body } = await graph.get(march);
  const [first, second, third] = body.value as { id: string }[];

  const moved = await graph.patch(`/me/events/${second!.id}`, {
    start: at("2026-03-11T13:00:00"),
    end: at("2026-03-11T14:00:00"),
  });
  await graph.delete(`/me/events/${third!.id}`);
  const after = await graph.get(march);
  const master = await graph.get(`/me/events/${series.id}?$select=subject,cancelledOccurrences`);
  const cancelled = await graph.get(`/me/events/${third!.id}`);

  expect(moved.body).toMatchObject({
    type: "exception",
    seriesMasterId: series.id,
    originalStart: "2026-03-09T08:00:00Z",
    subject: "Board meeting",
  });
  expect(starts(after.body)).toEqual([
    "2026-03-02T08:00:00.0000000",
    "2026-03-11T12:00:00.0000000",
    "2026-03-23T08:00:00.0000000",
    "2026-03-30T07:00:00.0000000",
  ]);
  expect(after.body.value[0]).toMatchObject({ id: first!.id, type: "occurrence" });
  expect(master.body.cancelledOccurrences).toEqual([`OID.${third!.id}`]);
  expect(cancelled.status).toBe(404);
});

test("the view wants a window, and /events gives series as series", async () => {
  preview.own.calendar.add(aMeeting({ recurrence: weekly }));

  const without = await graph.get("/me/calendarView");
  const events = await graph.get("/me/events");
  const instances = await graph.get(
    `/me/events/${events.body.value[0].id}/instances?startDateTime=2026-03-01&endDateTime=2026-03-10`,
  );

  expect([without.status, without.body.error.code]).toEqual([400, "ErrorInvalidParameter"]);
  expect(events.body.value).toHaveLength(1);
  expect(events.body.value[0].type).toBe("seriesMaster");
  expect(instances.body.value).toHaveLength(2);
});

test("a meeting that touches the window's end only is outside, one that reaches in is inside", async () => {
  preview.own.calendar.add(aMeeting());
  const seen = async (from: string, to: string) =>
    (await graph.get(view(`2026-03-02T${from}Z`, `2026-03-02T${to}Z`))).body.value.length;

  expect(await seen("07:00:00", "08:00:00")).toBe(0);
  expect(await seen("09:59:00", "12:00:00")).toBe(1);
  expect(await seen("10:00:00", "12:00:00")).toBe(0);
});

test("a whole day begins at midnight in every zone", async () => {
  const day = aMeeting({
    isAllDay: true,
    start: at("2026-03-05T00:00:00"),
    end: at("2026-03-06T00:00:00"),
  });
  const made = await graph.post("/me/events", day);
  const local = graph.with({ Prefer: 'outlook.timezone="Tokyo Standard Time"' });
  const { body } = await local.get(`/me/events/${made.body.id}`);
  const bad = await graph.post("/me/events", aMeeting({ isAllDay: true }));

  expect(body.start).toEqual({
    dateTime: "2026-03-05T00:00:00.0000000",
    timeZone: "Tokyo Standard Time",
  });
  expect([bad.status, bad.body.error.code]).toEqual([400, "ErrorPropertyValidationFailure"]);
});

test("events are chosen, filtered, sorted and paged", async () => {
  for (const day of ["04", "02", "03"]) {
    const start = at(`2026-03-${day}T09:00:00`);
    const end = at(`2026-03-${day}T10:00:00`);
    preview.own.calendar.add(aMeeting({ subject: `Day ${day}`, start, end }));
  }

  const { rows } = await allPages(
    graph,
    view("2026-03-01", "2026-04-01", "&$top=2&$orderby=start/dateTime desc&$select=subject,start"),
  );
  const filtered = await graph.get(
    `/me/events?$filter=${encodeURIComponent("start/dateTime ge '2026-03-03T00:00:00'")}&$select=subject`,
  );

  expect(rows.map(({ subject }) => subject)).toEqual(["Day 04", "Day 03", "Day 02"]);
  expect(Object.keys(rows[0]!)).toEqual(["@odata.etag", "id", "subject", "start"]);
  expect(filtered.body.value.map(({ subject }: Event) => subject)).toEqual(["Day 04", "Day 03"]);
});

test("an event carries extensions, extended properties and files", async () => {
  const property = "String {66f5a359-4659-4830-9070-00047ec6ac6e} Name KansliAgenda";
  const made = await graph.post("/me/events", {
    ...aMeeting(),
    singleValueExtendedProperties: [{ id: property, value: "agenda-1" }],
  });
  const item = `/me/events/${made.body.id}`;
  const extension = {
    "@odata.type": "#microsoft.graph.openTypeExtension",
    extensionName: "example.office.agenda",
    state: "draft",
  };
  const added = await graph.post(`${item}/extensions`, extension);
  const twice = await graph.post(`${item}/extensions`, extension);
  await graph.patch(`${item}/extensions/example.office.agenda`, { state: "sent" });
  await graph.post(`${item}/attachments`, {
    "@odata.type": "#microsoft.graph.fileAttachment",
    name: "agenda.txt",
    contentBytes: btoa("1. Opening"),
  });
  const expand = encodeURIComponent(
    `attachments,extensions($filter=id eq 'example.office.agenda'),singleValueExtendedProperties($filter=id eq '${property}')`,
  );
  const { body } = await graph.get(`${item}?$expand=${expand}`);

  expect([added.status, twice.status]).toEqual([201, 409]);
  expect(body).toMatchObject({
    hasAttachments: true,
    attachments: [{ name: "agenda.txt" }],
    extensions: [{ extensionName: "example.office.agenda", state: "sent" }],
    singleValueExtendedProperties: [{ value: "agenda-1" }],
  });
  await graph.delete(`${item}/extensions/example.office.agenda`);
  expect((await graph.get(`${item}/extensions/example.office.agenda`)).status).toBe(404);
});

test("free and busy time of colleagues, with details only where the calendar is shared", async () => {
  preview.executive.calendar.add(aMeeting());
  preview.own.calendar.add(aMeeting({ subject: "Mine", showAs: "tentative" }));
  const basic = new GraphTestClient(preview, ["Calendars.ReadBasic"]);
  const ask = {
    schedules: ["executive@office.example", "assistant@office.example", "nobody@office.example"],
    startTime: at("2026-03-02T08:00:00"),
    endTime: at("2026-03-02T12:00:00"),
    availabilityViewInterval: 60,
  };

  const { body } = await basic.post("/me/calendar/getSchedule", ask);
  const [theirs, mine, unknown] = body.value;
  const tooShort = await basic.post("/me/calendar/getSchedule", {
    ...ask,
    availabilityViewInterval: 1,
  });

  expect([theirs.availabilityView, mine.availabilityView]).toEqual(["0220", "0110"]);
  expect(theirs.scheduleItems[0]).not.toHaveProperty("subject");
  expect(mine.scheduleItems[0].subject).toBe("Mine");
  expect(unknown.error.responseCode).toBe("ErrorMailRecipientNotFound");
  expect(tooShort.status).toBe(400);
});

test.each<[name: string, event: object, code: string]>([
  ["an unknown name", { ...aMeeting(), subjct: "x" }, "RequestBodyRead"],
  ["a set id", { ...aMeeting(), id: "1" }, "ErrorInvalidPropertySet"],
  ["no end", { ...aMeeting(), end: {} }, "ErrorPropertyValidationFailure"],
  [
    "an end before the start",
    aMeeting({ end: at("2026-03-01T09:00:00") }),
    "ErrorPropertyValidationFailure",
  ],
  [
    "no such zone",
    aMeeting({ start: at("2026-03-02T09:00:00", "Atlantis") }),
    "TimeZoneNotSupportedException",
  ],
  [
    "a weekly series without days",
    aMeeting({ recurrence: { ...weekly, pattern: { type: "weekly", interval: 1 } } }),
    "ErrorPropertyValidationFailure",
  ],
])("an event is refused: %s", async (_name, event, code) => {
  const { status, body } = await graph.post("/me/events", event);

  expect([status, body.error.code]).toEqual([400, code]);
});

const shared = "/users/executive/calendarView?startDateTime=2026-03-01&endDateTime=2026-04-01";

test.each<[scopes: string, route: string, status: number]>([
  ["User.Read", "GET /me/events", 403],
  ["Calendars.ReadBasic", "GET /me/events", 200],
  ["Calendars.ReadBasic", "GET /me/events?$expand=attachments", 403],
  ["Calendars.Read", "GET /me/calendars", 200],
  ["Calendars.Read", "GET /me/calendar", 200],
  ["Calendars.Read", "POST /me/events", 403],
  ["Calendars.ReadWrite", "POST /me/events", 201],
  ["Calendars.Read", `GET ${shared}`, 403],
  ["Calendars.ReadBasic", `GET ${shared}`, 403],
  ["Calendars.Read.Shared", `GET ${shared}`, 200],
  ["Calendars.ReadWrite.Shared", "POST /users/executive/events", 403],
  ["User.Read", "POST /me/calendar/getSchedule", 403],
  ["Calendars.Read.Shared", "POST /users/executive/findMeetingTimes", 403],
])("a token with %s gets %s: %i", async (scopes, route, status) => {
  preview.executive.delegates.set("assistant", {
    folders: { calendar: "read" },
    sendOnBehalf: false,
  });
  const client = new GraphTestClient(preview, scopes.split(" "));
  const [method = "", path = ""] = route.split(" ");

  const answer = await client.send(method, path, method === "POST" ? aMeeting() : undefined);

  expect(answer.status).toBe(status);
});

test("without a delegation even a shared scope opens nobody's calendar", async () => {
  const client = new GraphTestClient(preview, ["Calendars.ReadWrite.Shared"]);

  expect((await client.get(shared)).body.error.code).toBe("ErrorAccessDenied");
});

test("a delegate sees of a private event that there is one, unless she may see more", async () => {
  const secret = aMeeting({ subject: "Doctor", sensitivity: "private" });
  preview.executive.calendar.add(secret);
  const right = { folders: { calendar: "read" as const }, sendOnBehalf: false };
  const client = new GraphTestClient(preview, ["Calendars.Read.Shared"]);
  const seen = async () => (await client.get(shared)).body.value[0];

  preview.executive.delegates.set("assistant", right);
  const hidden = await seen();
  preview.executive.delegates.set("assistant", { ...right, seesPrivate: true });
  const open = await seen();

  expect(hidden).toMatchObject({ subject: "Private Appointment", attendees: [] });
  expect(JSON.stringify(hidden)).not.toMatch(/Doctor|Room 1/);
  expect(open.subject).toBe("Doctor");
});
