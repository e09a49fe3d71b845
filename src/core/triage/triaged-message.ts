import type { InBothLanguages } from "../shared/language";
import type { Deadline } from "./deadline";
import type { Lane } from "./lane";
import type { Message } from "./message";

/** One row of "why": a signal that was seen in a message and its share of the score. */
export interface Contribution {
  /** The signal's name, or "words" for the content features taken together. */
  signal: string;
  /** Points, positive or negative; the starting point and all contributions sum exactly to the score. */
  points: number;
  /** The reason as a sentence for the card: «Asks for a decision: “ditt beslut”». */
  reason: InBothLanguages;
  /** The reason in two or three words for a chip; absent when it is not worth one. */
  chip?: InBothLanguages;
}

/** What is marked beside the lane. */
export interface Marks {
  /** The nearest deadline that was found. */
  due?: Deadline;
  /** Nothing was ever received from this sender before. */
  newSender: boolean;
  /** Triage is not sure; the message was put higher rather than lower. */
  unsure: boolean;
  /** The executive or the assistant wrote last and nobody has answered. */
  waiting: boolean;
}

/** An amount of money found in a text. */
export interface FoundAmount {
  /** The words it stands in: "1 860 000 kr". */
  words: string;
  /** In minor units of the currency: öre, cent. */
  minorUnits: number;
  /** ISO 4217. */
  currency: string;
}

/** Something about a message that should be checked before anybody acts on it. */
export type SafetyNote =
  /** The sender's domain looks like one that is known: one letter apart, or a known name spelled otherwise. */
  | { kind: "look-alike"; domain: string; resembles: string }
  /** Answers go to another domain than the one it came from. */
  | { kind: "reply-elsewhere"; replyTo: string }
  /** An invoice names another account than earlier ones from the same supplier. */
  | { kind: "account-changed"; account: string; before: string; earlierInvoices: number }
  /** The name is that of a known person, the address is not. */
  | { kind: "borrowed-name"; name: string; knownAddress: string };

/** What was found in a message, for the card. */
export interface Facts {
  deadlines: readonly Deadline[];
  questions: readonly string[];
  amounts: readonly FoundAmount[];
  /** Empty when nothing speaks against the sender. */
  safety: readonly SafetyNote[];
}

/** A message with its lane, its score and the reasons. */
export interface TriagedMessage {
  message: Message;
  lane: Lane;
  /** 0 to 100, whole: how soon the message needs somebody. */
  score: number;
  /** The score of a message about which nothing is known. */
  startingPoint: number;
  /** The weightiest first. */
  contributions: readonly Contribution[];
  marks: Marks;
  facts: Facts;
  /** The lane was put right by hand. */
  corrected: boolean;
}

/**
 * The same triaged message with something else about it. A plain spread would lose what is only worked out when it is
 * looked at.
 */
export function retold(
  { message, lane, score, startingPoint, contributions, marks, facts, corrected }: TriagedMessage,
  change: Partial<TriagedMessage>,
): TriagedMessage {
  const told = { message, lane, score, startingPoint, contributions, marks, facts, corrected };
  return { ...told, ...change };
}
