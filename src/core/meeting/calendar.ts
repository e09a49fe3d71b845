import type { Person } from "../shared/person";
import type { Meeting } from "./meeting";

/** What agendas ask of a calendar, the assistant's own or an executive's. */
export interface Calendar {
  /** Whose calendar it is. */
  readonly owner: Person;
  /**
   * The meetings that begin between two UTC instants, by start, recurring ones each by itself. Events without
   * attendees come too: she may write an agenda for any of them.
   */
  readMeetings(from: string, to: string): Promise<Meeting[]>;
  /** The next meeting of the same series, within the following half year; `undefined` for none. */
  readNextOf(meeting: Meeting): Promise<Meeting | undefined>;
}
