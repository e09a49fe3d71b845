import { addItem } from "../../../src/core/agenda/edit-agenda";
import type { Agenda, AgendaItem } from "../../../src/core/meeting/agenda";
import type { Body, BodyMember, Capacity } from "../../../src/core/meeting/body";
import type { Attendee, Meeting } from "../../../src/core/meeting/meeting";
import { anna, maria, person } from "../../support/builders";

/** The board of Lindhaga in these tests. */
export const karin = person("karin@lindhaga.example", "Karin Ekström");
export const mats = person("mats@lindhaga.example", "Mats Oskarsson");
export const henrik = person("henrik@lindhaga.example", "Henrik Sandell");
export const priya = person("priya@lindhaga.example", "Priya Nair");

/** Somebody who is called. */
export function anAttendee(name: string, parts: Partial<Attendee> = {}): Attendee {
  const address = `${name.toLowerCase().replaceAll(" ", ".")}@lindhaga.example`;
  return { person: { name, address }, role: "required", response: "accepted", ...parts };
}

/** A board meeting of three hours on a Thursday morning in Stockholm. */
export function aMeeting(parts: Partial<Meeting> = {}): Meeting {
  const people = [karin, anna, henrik, priya, mats];
  return {
    ...{ id: "0k3f9a2b7c1d", executive: anna, title: "Styrelsemöte" },
    ...{ start: "2026-12-03T08:00:00Z", end: "2026-12-03T11:00:00Z" },
    ...{ timeZone: "Europe/Stockholm", place: "Hamnsalen", isAllDay: false, isCancelled: false },
    attendees: people.map((one) => ({ person: one, role: "required", response: "accepted" })),
    ...parts,
  };
}

/** An agenda with these items. */
export function anAgenda(
  items: readonly Partial<Omit<AgendaItem, "id">>[],
  parts: Partial<Agenda> = {},
): Agenda {
  const empty: Agenda = {
    ...{ meetingId: "0k3f9a2b7c1d", language: "sv", title: "Dagordning, styrelsemöte 2026:6" },
    ...{ templateId: "", items: [], idsGiven: 0, skipped: [] },
  };
  return { ...items.reduce((agenda, item) => addItem(agenda, item), empty), ...parts };
}

/** A board of seven whose minutes are numbered 2026:6. */
export function aBody(parts: Partial<Body> = {}): Body {
  const member = (name: string, capacity: Capacity): BodyMember => ({
    person: anAttendee(name).person,
    capacity,
  });
  return {
    ...{ id: "board", name: "Styrelsen", subject: "Styrelsen", language: "sv" },
    members: [
      { person: karin, capacity: "chair" },
      { person: anna, capacity: "member", title: "VD" },
      { person: henrik, capacity: "member" },
      { person: priya, capacity: "member" },
      { person: mats, capacity: "member" },
      member("Ingrid Wallin", "employee"),
      member("Rickard Thorén", "member"),
      member("Dag Deputy", "deputy"),
    ],
    ...{ electedMembers: 7, numberFormat: "year-colon", paragraphs: "through-year", isBoard: true },
    ...parts,
  };
}

export { maria };
