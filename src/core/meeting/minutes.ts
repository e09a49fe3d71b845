import type { CalendarDate } from "../shared/calendar-date";
import type { Language } from "../shared/language";
import type { Person } from "../shared/person";
import type { Attachment, ItemSource, ItemType } from "./agenda";
import type { Capacity } from "./body";

/** How far the minutes have come. */
export type MinutesStatus = "draft" | "for approval" | "approved";

/** A moment of a meeting: before a § is dealt with, or a time of the meeting's clock, "10:40". */
export type MeetingMoment = { paragraph: number } | { time: string };

/** Whether and when a person was there. */
export interface Attendance {
  person: Person;
  capacity: Capacity;
  title?: string;
  present: boolean;
  /** A deputy who takes an absent member's place. */
  stepsIn: boolean;
  /** Came when the meeting had begun; absent for from the start. */
  arrived?: MeetingMoment;
  /** Left before the end; absent for stayed. */
  left?: MeetingMoment;
}

/** Who does what by when. */
export interface ActionItem {
  /** Unique within the meeting and never used again: "a3". */
  id: string;
  /** Who does it; the name may be empty while nobody has taken it on. */
  owner: Person;
  what: string;
  /** By when; absent while it is open. */
  due?: CalendarDate;
  done: boolean;
}

/** How a vote fell. */
export interface Vote {
  inFavour: number;
  against: number;
  abstained: number;
  /** The chair's own vote decided an equal count. */
  chairDecided: boolean;
}

/** What happened to an item. */
export type Outcome = "dealt with" | "decided" | "postponed" | "referred back";

/** One numbered paragraph of the minutes. */
export interface Paragraph {
  /** The id of the agenda item it came from, or one given in the same row of ids. */
  id: string;
  /** The § number. */
  number: number;
  title: string;
  type: ItemType;
  /** What was reported and discussed; lines are parted by "\n". */
  report: string;
  /** The words of the decision; empty for none. */
  decision: string;
  outcome: Outcome;
  actions: readonly ActionItem[];
  /** Those who took no part because of a conflict of interest (jäv). */
  conflicts: readonly Person[];
  /** Objections for the record: reservations and dissenting opinions, a sentence each. */
  objections: readonly string[];
  vote?: Vote;
  /** Who moved, by Robert's Rules; never the seconder. */
  mover?: Person;
  attachments: readonly Attachment[];
  source?: ItemSource;
  /** Wall-clock start as planned, "10:40", to tell who was there by time; empty when unknown. */
  time: string;
}

/** A change made after the minutes were approved. */
export interface MinutesVersion {
  version: number;
  /** UTC instant in ISO form. */
  at: string;
  note: string;
}

/** The record of a meeting. */
export interface Minutes {
  meetingId: string;
  bodyId: string;
  /** The executive's series of meetings; absent for a single one. */
  seriesId?: string;
  language: Language;
  title: string;
  /** The number in the body's series, as written: "2026:6". */
  number: string;
  date: CalendarDate;
  /** Wall-clock times, "09:00"; empty when unknown. */
  startTime: string;
  endTime: string;
  place: string;
  attendance: readonly Attendance[];
  keeper?: Person;
  chair?: Person;
  approvers: readonly Person[];
  paragraphs: readonly Paragraph[];
  status: MinutesStatus;
  version: number;
  versions: readonly MinutesVersion[];
  /** How many item and action ids have been given out. */
  idsGiven: number;
}

/** One decision in a body's register. */
export interface RegisteredDecision {
  /** Meeting and paragraph, so that the same decision is never entered twice. */
  key: string;
  bodyId: string;
  meetingId: string;
  /** Number of the minutes, "2026:6". */
  minutesNumber: string;
  paragraph: number;
  date: CalendarDate;
  title: string;
  decision: string;
  /** Where the § can be opened; empty when the document has no address. */
  url: string;
}
