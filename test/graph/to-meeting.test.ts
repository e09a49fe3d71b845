/** @jest-environment node */
import type { Event } from "@microsoft/microsoft-graph-types";
import { toIanaZone } from "../../src/graph/time-zone-names";
import { toMeeting } from "../../src/graph/to-meeting";

const anna = { name: "Anna Lindqvist", address: "anna@contoso.example" };

function anEvent(given: Event = {}): Event {
  return {
    id: "AAMk1",
    iCalUId: "0400000082",
    subject: "Board meeting",
    start: { dateTime: "2026-12-03T08:00:00.0000000", timeZone: "UTC" },
    end: { dateTime: "2026-12-03T11:00:00.0000000", timeZone: "UTC" },
    originalStartTimeZone: "W. Europe Standard Time",
    isAllDay: false,
    isCancelled: false,
    location: { displayName: "Hamnsalen" },
    organizer: { emailAddress: { name: "Anna Lindqvist", address: "Anna@contoso.example" } },
    attendees: [
      {
        type: "required",
        status: { response: "accepted" },
        emailAddress: { name: "Karin Ekström", address: "karin@contoso.example" },
      },
    ],
    ...given,
  };
}

const read = (event: Event) => toMeeting(event, anna, "Europe/Stockholm");

test("an event becomes a meeting with its people, and the zone its clock is read in", () => {
  expect(read(anEvent())).toMatchObject({
    eventId: "AAMk1",
    title: "Board meeting",
    start: "2026-12-03T08:00:00.000Z",
    end: "2026-12-03T11:00:00.000Z",
    timeZone: "Europe/Berlin",
    place: "Hamnsalen",
    organizer: { name: "Anna Lindqvist", address: "anna@contoso.example" },
    attendees: [
      { person: { name: "Anna Lindqvist" }, response: "organizer" },
      { role: "required", response: "accepted" },
    ],
  });
});

test("all copies of an event have one id, and each time of a recurring one its own", () => {
  const inHers = read(anEvent({ id: "AAMk2" }))?.id;
  const first = read(anEvent({ originalStart: "2026-12-03T08:00:00Z" }))?.id;
  const second = read(anEvent({ originalStart: "2026-12-10T08:00:00Z" }))?.id;
  expect(inHers).toBe(read(anEvent())?.id);
  expect(new Set([inHers, first, second]).size).toBe(3);
});

test("an event that lasts all day begins and ends at midnight of its own zone, also where clocks change", () => {
  const event = anEvent({
    isAllDay: true,
    start: { dateTime: "2026-03-29T00:00:00.0000000", timeZone: "UTC" },
    end: { dateTime: "2026-03-30T00:00:00.0000000", timeZone: "UTC" },
  });
  expect(read(event)).toMatchObject({
    start: "2026-03-28T23:00:00.000Z",
    end: "2026-03-29T22:00:00.000Z",
  });
});

test("a time in another zone than was asked for is still the same instant", () => {
  const start = { dateTime: "2026-12-03T09:00:00", timeZone: "W. Europe Standard Time" };
  expect(read(anEvent({ start }))?.start).toBe("2026-12-03T08:00:00.000Z");
});

test("an event without an end, or one that ends before it begins, has none; one without a start is no meeting", () => {
  const before = { dateTime: "2026-12-03T07:00:00", timeZone: "UTC" };
  expect(read(anEvent({ end: null as never }))?.end).toBeUndefined();
  expect(read(anEvent({ end: before }))?.end).toBeUndefined();
  expect(read(anEvent({ start: null as never }))).toBeUndefined();
});

test("whoever calls others is one of those who come, once; an entry for oneself stays without people", () => {
  const entry = read(anEvent({ attendees: [] }));
  expect(entry?.attendees).toEqual([]);
  const organizer = { emailAddress: { name: "Anna", address: "ANNA@contoso.example" } };
  const listed = read(anEvent({ attendees: [{ ...organizer, type: "required" }] }));
  expect(listed?.attendees).toHaveLength(1);
});

test("300 attendees come, and one without name and address does not", () => {
  const attendees = Array.from({ length: 300 }, (_, at) => ({
    emailAddress: { name: `Guest ${at}`, address: `guest${at}@contoso.example` },
  }));
  const meeting = read(anEvent({ attendees: [...attendees, { emailAddress: {} }] }));
  expect(meeting?.attendees).toHaveLength(301);
});

test("Windows' zones have a place, IANA's stay, and one that nobody knows is the assistant's own", () => {
  const names = ["Romance Standard Time", "Asia/Tokyo", "Customized Time Zone", "", undefined];
  expect(names.map((name) => toIanaZone(name, "Europe/Stockholm"))).toEqual([
    "Europe/Paris",
    "Asia/Tokyo",
    ...Array<string>(3).fill("Europe/Stockholm"),
  ]);
});
