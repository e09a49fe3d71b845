import type { InBothLanguages } from "../../shared/language";
import type { Lane } from "../lane";
import type { SignKind } from "../phrases";
import type { SeenMessage } from "../seen-message";

/** One observable fact about a message with what it weighs and its reason in words. */
export interface Signal {
  /** A kebab-case name, never changed: learned weights and tests know the signal by it. */
  name: string;
  /** What a value of 1 adds to the log-odds that the message needs somebody soon. */
  weight: number;
  /** What a value of 1 speaks for each lane, on the same scale; a lane not named is not touched. */
  lanes?: Readonly<Partial<Record<Lane, number>>>;
  /** The words without which the fact is never there: where they are absent nothing more is asked. */
  sign?: SignKind;
  /** How strongly the fact is there, 0 when it is not. 1 is a plain yes. */
  value: (seen: SeenMessage) => number;
  /** The reason as a sentence for the card. Only asked for when the value is not 0. */
  reason: (seen: SeenMessage, value: number) => InBothLanguages;
  /** The reason in two or three words for the row; absent when it is not worth a chip. */
  chip?: (seen: SeenMessage, value: number) => InBothLanguages | undefined;
}

/** Makes a value of a yes or no. */
export function yes(fact: boolean | undefined): number {
  return fact ? 1 : 0;
}

/** The same text for every message. */
export function always(text: InBothLanguages): () => InBothLanguages {
  return () => text;
}
