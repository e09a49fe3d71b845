import type { Language } from "../shared/language";
import type { Person } from "../shared/person";

/** What a person is in a body. A deputy (suppleant) counts only when stepping in; an adjunct (adjungerad) never does. */
export type Capacity = "chair" | "member" | "employee" | "deputy" | "adjunct";

/** A person of a body. */
export interface BodyMember {
  person: Person;
  capacity: Capacity;
  /** A title beside it: "VD". */
  title?: string;
}

/** How the minutes of a body are numbered: `2026-04`, `4/2026`, `2026:4` or `4`. */
export type NumberFormat = "year-dash" | "slash-year" | "year-colon" | "plain";

/** The organ that meets: a board, a management team, a general meeting. */
export interface Body {
  id: string;
  name: string;
  /** How it is called in a decision: "Styrelsen", "The Board". */
  subject: string;
  language: Language;
  members: readonly BodyMember[];
  /** How many members there should be in all by the articles and the election, employees' members with them. */
  electedMembers: number;
  /** How many the articles ask for when it is more than half; absent when they say nothing. */
  quorumOfArticles?: number;
  numberFormat: NumberFormat;
  /** Whether the § run on through the year or begin at 1 in each minutes. */
  paragraphs: "through-year" | "from-1";
  /** Days between the notice and the meeting by the articles; absent when they say nothing. */
  noticeDays?: number;
  /** The plan of Planner that tasks for others go into; absent while none is chosen. */
  plan?: { id: string; title: string };
  /** Whether the rules of a Swedish board (ABL ch. 8) are kept: quorum, approvers, numbers. */
  isBoard: boolean;
}
