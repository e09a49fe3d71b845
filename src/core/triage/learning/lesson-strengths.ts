/**
 * What teaches that a message needed somebody, or that it did not, and how strongly; 1 is an ordinary lesson. That a
 * message was opened teaches nothing: an assistant opens everything. Corrections by hand are learned elsewhere, exactly
 * and at once.
 */
export const lessonStrengths = {
  /** Answered within three days. */
  answered: 1,
  /** Answered later, after it had been taken for unanswered. */
  answeredLate: 0.5,
  /** The assistant sent it on to the executive. */
  passedOn: 1,
  /** It was flagged or given a category by hand. */
  marked: 0.7,
  /** Three days without an answer. */
  silence: 1,
  /** Deleted or archived without having been read. */
  discarded: 1,
} as const;

/** What a lesson was drawn from. */
export type LessonReason = keyof typeof lessonStrengths;

/**
 * How much the signals' own weights count once habits are known: those were set by hand for everybody, and half of what
 * they say is said again by what was learned.
 */
export const signalTrust = 0.5;

/** A message that was not answered for so long counts as not answered. */
export const silenceHours = 72;
/** An answer after this long is not taken for one. */
export const answerHours = 168;
/** So far back is learned from on the first day. */
export const replayDays = 90;
