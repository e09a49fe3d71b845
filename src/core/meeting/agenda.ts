import type { Language } from "../shared/language";
import type { Person } from "../shared/person";

/** What an item is there for. */
export type ItemType = "information" | "discussion" | "decision";

/** A paper that belongs to an item. */
export interface Attachment {
  /** The name as it is read: "Kalkyl linje 4.pdf". */
  name: string;
  /** Where it lies; absent for one that is only named. */
  url?: string;
}

/** Where an item came from. */
export interface ItemSource {
  kind: "mail" | "minutes";
  /** What is shown: "Mats Oskarsson, 22 nov" or "2026:5 § 57". */
  title: string;
  /** Where it is opened; absent when it cannot be. */
  url?: string;
  /** The action item that is followed up; absent for other sources. */
  actionId?: string;
}

/** One subject of a meeting. */
export interface AgendaItem {
  /** Unique within the meeting and never used again: "i7". */
  id: string;
  title: string;
  type: ItemType;
  /** Who presents it; absent for none. */
  presenter?: Person;
  /** Planned length in whole minutes. */
  minutes: number;
  /** What the item shall lead to; empty for none. */
  purpose: string;
  /** Text that becomes the report in the minutes; empty for none. */
  preparedText: string;
  /** Words that become the decision in the minutes; empty for none. */
  preparedDecision: string;
  attachments: readonly Attachment[];
  source?: ItemSource;
  /** A pause has a length and no number. */
  isPause: boolean;
  /** She has marked that it can wait for another meeting. */
  canWait: boolean;
}

/** What shall be dealt with at one meeting, in order. */
export interface Agenda {
  meetingId: string;
  language: Language;
  /** The heading of the document. */
  title: string;
  /** The template it was drafted from. */
  templateId: string;
  items: readonly AgendaItem[];
  /** How many item ids have been given out, so that none is given twice. */
  idsGiven: number;
  /** Items of the last meeting that were not taken over, each with her reason. */
  skipped: readonly SkippedItem[];
}

/** Something of the last meeting that was left out on purpose. */
export interface SkippedItem {
  /** The key of what was offered. */
  key: string;
  title: string;
  reason: string;
}
