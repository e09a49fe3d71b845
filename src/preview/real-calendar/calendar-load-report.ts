/** Something in one's own calendar, and what is to be said of it. */
export interface CalendarRemark {
  /** The file, and the event's number in it counted from 1: "home.ics, event 12". */
  place: string;
  /** A sentence for people. Nothing of the calendar's own text is in it but the names of time zones. */
  message: string;
}

/** What came of reading one's own calendar. Every event seen is either loaded or refused. */
export interface CalendarLoadReport {
  /** Whose calendar was filled. */
  owner: string;
  /** How many events the files held, each changed occurrence of a series being one. */
  seen: number;
  loaded: number;
  /** Of what was loaded, how many became a series. */
  series: number;
  /** What was given as a calendar and could not be read as such, and why. */
  refused: CalendarRemark[];
  warnings: CalendarRemark[];
  /** Files of a folder that are no calendar by their ending, and what a file holds beside events. */
  passedOver: string[];
}
