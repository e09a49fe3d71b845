/** A stretch of the calendar that people count in or name the edges of. */
export type Unit =
  | "minute"
  | "hour"
  | "day"
  | "workday"
  | "weekend"
  | "week"
  | "fortnight"
  | "month"
  | "quarter"
  | "halfYear"
  | "year";

/** What a word does in a sentence about time, beside naming a day itself. */
export type Role =
  /** "senast", "by": what follows is due. */
  | "by"
  /** "före", "before": due, and the day that follows is no longer part of it. */
  | "before"
  /** "till", "until": due, unless somebody is away until then; also joins two days to an interval. */
  | "until"
  /** "inom", "within": due within a count of units. */
  | "within"
  /** "om", "in": a count of units from now. */
  | "in"
  | "on"
  | "the"
  | "of"
  /** "kl", "at": a time of day follows. */
  | "at"
  /** "från", "after": what follows is when something begins, so nothing is due by it. */
  | "from"
  | "to"
  | "and"
  | "or"
  | "between"
  | "this"
  | "next"
  /** "coming", "kommande": the nearest one ahead, never the one after. */
  | "coming"
  /** "last", "förra": what follows is gone. */
  | "last"
  /** "every", "varje": what follows comes again and again. */
  | "every"
  /** "end", "slutet": the end of a unit or a month. */
  | "end"
  | "start"
  | "middle"
  | "around"
  | "am"
  | "pm"
  /** "halv": half an hour before the hour that follows in Swedish; with "past" after it in English. */
  | "half"
  | "quarterHour"
  | "past"
  | "toHour"
  /** "later", "hence": "two weeks from now". */
  | "fromNow"
  | "ago"
  /** "weeks", "dagarna": without a count nobody knows how many. */
  | "plural"
  | "weekSign"
  | "quarterSign"
  /** A word after an hour that adds nothing: "o'clock", "tiden". */
  | "clock"
  /** "last day", "sista dag": the last day of what follows, or a deadline. */
  | "lastDay"
  /** "deadline", "förfaller": makes a date after it in the sentence due. */
  | "deadline"
  /** "at the latest": makes the date before it due. */
  | "latest"
  /** "please", "kan du": something is asked of the reader. */
  | "request"
  /** "meet", "ses": what the date says is when people meet. */
  | "meeting"
  /** "away", "semester": what the date says is how long somebody is gone. */
  | "absence"
  /** "due to", "please see", "if you need": phrases that take the meaning from the words in them. */
  | "idiom"
  /** "I'll", "vi ska": what follows is promised, not asked. */
  | "promise"
  /** "sent", "skickat": the head of a quoted message, whose date is of no concern. */
  | "header"
  /** A small word that may follow "the 27th" without making it the 27th of something else. */
  | "small"
  /** "hope", "hur var": the week or weekend that follows is the one that was. */
  | "wish"
  /** "black", "good": with a weekday, the name of something else. */
  | "spoiler";

/** The words of one language, as data. Words are in lower case; several words make a phrase. */
export interface DateWords {
  /** Monday first; each with all its forms. */
  weekdays: readonly (readonly string[])[];
  /** January first; each with all its forms. */
  months: readonly (readonly string[])[];
  /** Forms of weekdays and months that are ordinary words as well, and only count with something beside them. */
  weak: readonly string[];
  numbers: Readonly<Record<string, number>>;
  ordinals: Readonly<Record<string, number>>;
  units: Readonly<Partial<Record<Unit, readonly string[]>>>;
  /** Words for days, by their distance from the day of writing. */
  days: Readonly<Record<string, number>>;
  /** Words for a time of day, and by when it has passed. */
  times: Readonly<Record<string, string>>;
  /** Parts of a day ("eftermiddag") that count only beside a day, by when they have passed. */
  partsOfDay: Readonly<Record<string, string>>;
  /** Times of day that are also ordinary nouns ("lunch") and count only after a word such as "before". */
  weakTimes: Readonly<Record<string, string>>;
  /** Words for the end of a unit: "månadsskiftet", "eow". */
  ends: Readonly<Partial<Record<Unit, readonly string[]>>>;
  /** Words that mean a unit now running: "i veckan", "helgen". */
  current: Readonly<Partial<Record<Unit, readonly string[]>>>;
  /** Days with a name of their own, as month and day: "julafton": "12-24". */
  feasts: Readonly<Record<string, string>>;
  /** Time zones as letters name them, by their IANA names. */
  zones: Readonly<Record<string, string>>;
  roles: Readonly<Partial<Record<Role, readonly string[]>>>;
}
