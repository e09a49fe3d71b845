import type { PersonKey } from "./people";

/** When a sample meeting is: "+8 09:00", so many working days from today at that time in Sweden. */
export type MeetingTime = `${"+" | "-"}${number} ${string}`;

/** A meeting of the sample calendar. */
export interface SampleMeeting {
  subject: string;
  organizer: PersonKey;
  required: readonly PersonKey[];
  optional?: readonly PersonKey[];
  /** For a whole day only the working day counts. */
  start: MeetingTime;
  end: MeetingTime;
  place: string;
  body?: string;
  isAllDay?: true;
  isCancelled?: true;
  isPrivate?: true;
  /** A series: every so many weeks on the same day of the week, begun so many weeks before `start`. */
  weekly?: { interval: number; weeksBefore: number; cancelled?: number; moved?: number };
  /** A series: the same weekday of the month, begun so many months before `start`. */
  monthly?: { monthsBefore: number };
}
