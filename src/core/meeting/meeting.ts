import type { Person } from "../shared/person";

/** How an attendee is invited. A resource is a room or a thing. */
export type AttendeeRole = "required" | "optional" | "resource";

/** What an attendee has answered; the organizer answers by calling. */
export type AttendeeResponse = "none" | "organizer" | "accepted" | "tentative" | "declined";

/** Somebody who is called to a meeting. */
export interface Attendee {
  person: Person;
  role: AttendeeRole;
  response: AttendeeResponse;
}

/** A calendar event with attendees, or a meeting that is in no calendar. */
export interface Meeting {
  /** Short and lasting, made by `toMeetingId`, so that it fits into a tag of the document. */
  id: string;
  /** The event in the executive's calendar; absent for a meeting that is in no calendar. */
  eventId?: string;
  /** The same for all meetings of a recurring event; absent for a single one. */
  seriesId?: string;
  /** Whose calendar it stands in. */
  executive: Person;
  title: string;
  /** UTC instant in ISO form. */
  start: string;
  /** UTC instant in ISO form; absent when the event says none. */
  end?: string;
  /** IANA name of the zone in which the meeting's clock is read. */
  timeZone: string;
  place: string;
  /** Where the meeting is joined from afar; absent for none. */
  onlineUrl?: string;
  organizer?: Person;
  attendees: readonly Attendee[];
  isAllDay: boolean;
  isCancelled: boolean;
}

/** How far the work on a meeting has come. */
export type MeetingState =
  "no agenda" | "agenda draft" | "agenda sent" | "minutes draft" | "for approval" | "approved";
