import type { RegisteredDecision } from "../meeting/minutes";

/**
 * Enters the decisions of a meeting in the register: those with the same key are written anew, those that the meeting
 * no longer has are taken out, and all others stay. Latest first.
 */
export function enterDecisions(
  register: readonly RegisteredDecision[],
  meetingId: string,
  decisions: readonly RegisteredDecision[],
): RegisteredDecision[] {
  const others = register.filter((one) => one.meetingId !== meetingId);
  return [...others, ...decisions].sort(
    (one, other) => other.date.localeCompare(one.date) || one.paragraph - other.paragraph,
  );
}

/** The decisions in which every word of a search stands, in title, decision, number or §. Case never matters. */
export function searchDecisions(
  register: readonly RegisteredDecision[],
  search: string,
): RegisteredDecision[] {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  return register.filter(({ title, decision, minutesNumber, paragraph, date }) => {
    const text = `${title} ${decision} ${minutesNumber} § ${paragraph} ${date}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
