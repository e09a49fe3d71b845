import { randomUUID } from "node:crypto";
import type { Attendee, Event, PatternedRecurrence } from "@microsoft/microsoft-graph-types";
import type { EventState } from "../tenant/calendar-state";
import { datesOfSeries } from "../tenant/recurrence";
import type { Tenant } from "../tenant/tenant";
import { sampleMeetings } from "./meetings";
import { colleagues, type PersonKey } from "./people";
import { localTime, type SampleCalendar } from "./sample-calendar";
import type { MeetingTime, SampleMeeting } from "./sample-meeting";
import { addDays, type IsoDate, weekdayOf } from "./working-days";
import { isColleague, personOf } from "./write-message";

const timeZone = "W. Europe Standard Time";
const weekDays = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
] as const;
const indexes = ["first", "second", "third", "fourth", "last"] as const;

/** Puts the meetings of the sample into the calendars of everybody who has one and takes part. */
export function layOutCalendar(tenant: Tenant, calendar: SampleCalendar): void {
  for (const meeting of sampleMeetings) {
    const iCalUId = randomUUID();
    const all = [meeting.organizer, ...meeting.required, ...(meeting.optional ?? [])];
    for (const who of all) {
      if (!isColleague(who)) continue;
      const resource = toEvent(meeting, calendar, iCalUId);
      const { calendar: own } = tenant.mailboxOf(colleagues[who].id);
      makeExceptions(own.add({ ...resource, ...answerOf(meeting, who) }), meeting, calendar);
    }
  }
}

function toEvent(meeting: SampleMeeting, calendar: SampleCalendar, iCalUId: string): Event {
  const begins = seriesBegins(meeting, calendar);
  const recurrence = recurrenceOf(meeting, begins);
  const from = dateOf(meeting.start, calendar);
  const shift = (date: IsoDate) => (begins === from ? date : begins);
  const end = dateOf(meeting.end, calendar);
  return {
    iCalUId,
    subject: meeting.isCancelled ? `Canceled: ${meeting.subject}` : meeting.subject,
    body: { contentType: "text", content: meeting.body ?? "" },
    start: { dateTime: `${shift(from)}T${clockOf(meeting.start)}`, timeZone },
    end: {
      dateTime: `${shift(meeting.isAllDay ? addDays(end, 1) : end)}T${clockOf(meeting.end)}`,
      timeZone,
    },
    location: { displayName: meeting.place },
    organizer: addressOf(meeting.organizer),
    attendees: [
      ...meeting.required.map((who) => toAttendee(who, "required")),
      ...(meeting.optional ?? []).map((who) => toAttendee(who, "optional")),
    ],
    ...(meeting.isAllDay && { isAllDay: true, showAs: "oof" }),
    ...(meeting.isCancelled && { isCancelled: true, showAs: "free" }),
    ...(meeting.isPrivate && { sensitivity: "private" }),
    ...(recurrence && { recurrence }),
  };
}

function seriesBegins(
  { start, weekly, monthly }: SampleMeeting,
  calendar: SampleCalendar,
): IsoDate {
  const date = dateOf(start, calendar);
  if (weekly) return addDays(date, -7 * weekly.weeksBefore);
  if (!monthly) return date;
  const pattern = monthlyOn(date);
  const from = addDays(date, -31 * monthly.monthsBefore);
  const range = { type: "noEnd", startDate: from } as const;
  return [...datesOfSeries({ pattern, range }, date)][0] ?? date;
}

function recurrenceOf(
  { weekly, monthly }: SampleMeeting,
  begins: IsoDate,
): PatternedRecurrence | undefined {
  const range = { type: "noEnd", startDate: begins, recurrenceTimeZone: timeZone } as const;
  if (monthly) return { pattern: monthlyOn(begins), range };
  if (!weekly) return undefined;
  const { interval } = weekly;
  const daysOfWeek = [dayOf(begins)];
  return { pattern: { type: "weekly", interval, daysOfWeek, firstDayOfWeek: "monday" }, range };
}

/** The same weekday of the month as a date has: the second Tuesday; the fifth counts as the last. */
function monthlyOn(date: IsoDate): NonNullable<PatternedRecurrence["pattern"]> {
  const index = indexes[Math.floor((Number(date.slice(8)) - 1) / 7)] ?? "last";
  return { type: "relativeMonthly", interval: 1, daysOfWeek: [dayOf(date)], index };
}

/** Cancels and moves the occurrences that the meeting says, counted from the next one. */
function makeExceptions(event: EventState, meeting: SampleMeeting, calendar: SampleCalendar): void {
  const { cancelled, moved } = meeting.weekly ?? {};
  const { recurrence } = event.resource;
  if (!recurrence) return;
  const coming = [...datesOfSeries(recurrence, addDays(calendar.today, 60))].filter(
    (date) => date > calendar.today,
  );
  const parts = () => ({ attachments: [], extendedProperties: new Map(), extensions: new Map() });
  const gone = cancelled === undefined ? undefined : coming[cancelled - 1];
  if (gone) event.exceptions.set(gone, { changes: {}, isCancelled: true, ...parts() });
  const later = moved === undefined ? undefined : coming[moved - 1];
  if (!later) return;
  const changes: Event = {
    start: { dateTime: `${later}T14:00:00`, timeZone },
    end: { dateTime: `${later}T16:00:00`, timeZone },
    location: { displayName: "Konferens Tallen" },
  };
  event.exceptions.set(later, { changes, isCancelled: false, ...parts() });
}

function answerOf({ organizer }: SampleMeeting, who: PersonKey): Event {
  const response = organizer === who ? "organizer" : "accepted";
  return { responseStatus: { response, time: "0001-01-01T00:00:00Z" } };
}

function toAttendee(who: PersonKey, type: "required" | "optional"): Attendee {
  return {
    ...addressOf(who),
    type,
    status: { response: "accepted", time: "0001-01-01T00:00:00Z" },
  };
}

function addressOf(who: PersonKey) {
  const { name, address } = personOf(who);
  return { emailAddress: { name, address } };
}

function dateOf(time: MeetingTime, calendar: SampleCalendar): IsoDate {
  const [days = "0", clock = "12:00"] = time.split(" ");
  // By noon, so that no time zone can shift the day.
  return localTime(calendar.instant(Number(days), clock === "00:00" ? "12:00" : clock)).date;
}

function clockOf(time: MeetingTime): string {
  return `${time.split(" ")[1] ?? "00:00"}:00`;
}

function dayOf(date: IsoDate): (typeof weekDays)[number] {
  return weekDays[weekdayOf(date)] ?? "monday";
}
