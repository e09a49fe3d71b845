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

/** What was found in a message, for the card. */
export interface Facts {
  deadlines: readonly Deadline[];
  questions: readonly string[];
  amounts: readonly FoundAmount[];
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
