import type { Attendee, Event } from "@microsoft/microsoft-graph-types";
import ICAL from "ical.js";
import { parameterOf, textOf } from "./read-icalendar";
import type { MomentReader } from "./read-moment";

type Table<T> = Readonly<Record<string, T>>;
const answers: Table<NonNullable<NonNullable<Attendee["status"]>["response"]>> = {
  ACCEPTED: "accepted",
  DECLINED: "declined",
  TENTATIVE: "tentativelyAccepted",
  "NEEDS-ACTION": "notResponded",
};
const sensitivities: Table<Event["sensitivity"]> = {
  PRIVATE: "private",
  CONFIDENTIAL: "confidential",
};
const busyWords: Table<Event["showAs"]> = {
  FREE: "free",
  TENTATIVE: "tentative",
  BUSY: "busy",
  OOF: "oof",
  WORKINGELSEWHERE: "workingElsewhere",
};

/** Turns a VEVENT into Graph's event, without its recurrence; undefined for one that has no start. */
export function toGraphEvent(event: ICAL.Component, moments: MomentReader): Event | undefined {
  const begins = event.getFirstProperty("dtstart");
  const start = moments.read(begins);
  if (!begins || !start) return undefined;
  const isAllDay = (begins.getFirstValue() as unknown as ICAL.Time).isDate;
  const summary = textOf(event, "summary");
  const isCancelled = textOf(event, "status").toUpperCase() === "CANCELLED";
  const sensitivity = sensitivities[textOf(event, "class").toUpperCase()];
  const organizer = personOf(event.getFirstProperty("organizer"));
  const uid = textOf(event, "uid");
  return {
    ...(uid && { iCalUId: uid }),
    subject: summary,
    body: { contentType: "text", content: textOf(event, "description") },
    start,
    end: endOf(event, moments, begins, isAllDay) ?? start,
    isAllDay,
    location: { displayName: textOf(event, "location") },
    categories: event.getAllProperties("categories").flatMap((one) => one.getValues().map(String)),
    attendees: event.getAllProperties("attendee").flatMap(toAttendee),
    showAs: showAsOf(event) ?? "busy",
    ...(isCancelled && { isCancelled }),
    ...(sensitivity && { sensitivity }),
    ...(organizer && { organizer }),
  };
}

/** DTEND, or the start and the DURATION; a day without either lasts a day, a time no time at all. */
function endOf(
  event: ICAL.Component,
  moments: MomentReader,
  begins: ICAL.Property,
  isAllDay: boolean,
): Event["end"] {
  const end = moments.read(event.getFirstProperty("dtend"));
  if (end) return end;
  const time = (begins.getFirstValue() as unknown as ICAL.Time).clone();
  const duration: unknown = event.getFirstPropertyValue("duration");
  if (duration instanceof ICAL.Duration) time.addDuration(duration);
  else if (isAllDay) time.adjust(1, 0, 0, 0);
  return moments.toMoment(time, begins.getFirstParameter("tzid"));
}

function showAsOf(event: ICAL.Component): Event["showAs"] {
  const microsofts = busyWords[textOf(event, "x-microsoft-cdo-busystatus").toUpperCase()];
  if (microsofts) return microsofts;
  if (textOf(event, "transp").toUpperCase() === "TRANSPARENT") return "free";
  return textOf(event, "status").toUpperCase() === "TENTATIVE" ? "tentative" : "busy";
}

function toAttendee(property: ICAL.Property): Attendee[] {
  const person = personOf(property);
  if (!person) return [];
  const isThing = /^(RESOURCE|ROOM)$/i.test(parameterOf(property, "cutype") ?? "");
  const isOptional = /^(OPT|NON)-PARTICIPANT$/i.test(parameterOf(property, "role") ?? "");
  const response = answers[(parameterOf(property, "partstat") ?? "").toUpperCase()] ?? "none";
  return [
    {
      ...person,
      type: isThing ? "resource" : isOptional ? "optional" : "required",
      status: { response, time: "0001-01-01T00:00:00Z" },
    },
  ];
}

function personOf(property: ICAL.Property | null) {
  const value = property?.getFirstValue();
  const address = typeof value === "string" ? value.replace(/^mailto:/i, "").trim() : "";
  if (!property || address === "") return undefined;
  return { emailAddress: { name: parameterOf(property, "cn") ?? address, address } };
}
