/** When, where and by whom a phrase was written. */
export interface Written {
  writtenAt: string;
  timeZone: string;
  locale: string;
}

/**
 * Phrases written at one moment. Each row is a text and what a person means by it:
 * - "due" a date by which something is asked, "said" one that is only mentioned, "date" when either may be said;
 * - "?" after it when the words can honestly be read in more than one way, "(?)" when one may say so or not;
 * - a day or "first..last", then the time; a time in brackets may be given or left out;
 * - " or " before another right day, ";" between two dates of one text, "nothing" when there is none;
 * - " | " before another right reading of the whole text.
 */
export interface PhraseBlock {
  language: "sv" | "en";
  written: Written;
  rows: readonly (readonly [text: string, meaning: string])[];
}

function inStockholm(writtenAt: string): Written {
  return { writtenAt, timeZone: "Europe/Stockholm", locale: "sv-SE" };
}

/** Monday 23 November 2026, 9:00 in Stockholm (week 48). */
export const monday = inStockholm("2026-11-23T08:00:00Z");
/** Thursday 26 November 2026, 14:20 in Stockholm. */
export const thursday = inStockholm("2026-11-26T13:20:00Z");
/** Sunday 29 November 2026, 19:30 in Stockholm. */
export const sunday = inStockholm("2026-11-29T18:30:00Z");
/** Monday 21 December 2026, 10:00 in Stockholm. */
export const decemberMonday = inStockholm("2026-12-21T09:00:00Z");
/** Monday 28 December 2026, 10:00 in Stockholm (week 53). */
export const endOfDecember = inStockholm("2026-12-28T09:00:00Z");
/** Friday 23 October 2026, 15:00 in Stockholm, two days before summer time ends. */
export const autumnFriday = inStockholm("2026-10-23T13:00:00Z");
/** Thursday 25 March 2027, 14:00 in Stockholm, three days before summer time begins. */
export const springThursday = inStockholm("2027-03-25T13:00:00Z");
/** Wednesday 25 November 2026, 10:00 in New York. */
export const newYorkWednesday: Written = {
  writtenAt: "2026-11-25T15:00:00Z",
  timeZone: "America/New_York",
  locale: "en-US",
};
/** Tuesday 2 June 2026, 9:15 in London. */
export const londonTuesday: Written = {
  writtenAt: "2026-06-02T08:15:00Z",
  timeZone: "Europe/London",
  locale: "en-GB",
};
