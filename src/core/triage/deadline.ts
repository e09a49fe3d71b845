/** A date or an interval by which something is wanted, with the words that said it. */
export interface Deadline {
  /** The words as they stand in the text. */
  words: string;
  /** Where the words begin in the subject or the text they stand in, counted in UTF-16 units. */
  index: number;
  /** The first day meant, "2026-11-27"; equal to `date` unless an interval was written. */
  from: string;
  /** The last day meant, a calendar date: "2026-11-27". */
  date: string;
  /** The time of day on `date`, "12:00", when one was written or follows from the words ("EOD" is "17:00"). */
  time?: string;
  /** The instant at which it ends, in UTC, ISO 8601: `date` at `time`, or the end of that day, in the reader's time zone. */
  until: string;
  /** True when the words ask for something by then ("senast fredag"); false for a date that is only mentioned. */
  isDue: boolean;
  /** True when the words can be read in more than one way, as a weekday named on that very weekday. */
  unsure: boolean;
}

/** What must be known to turn words into dates. */
export interface DeadlineContext {
  /** When the text was written, an instant in UTC, ISO 8601. */
  writtenAt: string;
  /** IANA name of the reader's time zone: "Europe/Stockholm". */
  timeZone: string;
  /** Decides the order of day and month where the text itself does not: "sv-SE", "en-GB", "en-US". */
  locale: string;
}
