import type { Lane } from "./lane";

/** A change of one message's categories, as it was made: what came and what went. */
export interface MadeChange {
  messageId: string;
  added: readonly string[];
  removed: readonly string[];
}

/** What all entries of the journal have in common. Ids, lanes, category names, counts and times only; never mail text. */
export interface EntryBase {
  /** Unique, and in the order of time when compared as text. */
  id: string;
  /** When it was begun, an instant in UTC, ISO 8601. */
  at: string;
  /** The main address of the mailbox. */
  mailbox: string;
  /**
   * begun: written before the work; still so after the pane was closed in the middle, and can be undone.
   * done: all of it. partial: some messages failed. undone: taken back.
   */
  state: "begun" | "done" | "partial" | "undone";
  undoneAt?: string;
}

/** "Should be…": messages were put into a lane by hand. */
export interface CorrectionEntry extends EntryBase {
  kind: "correction";
  lane: Lane;
  /** The lane each message was in before. */
  moved: readonly { messageId: string; from: Lane }[];
  /** How many other messages changed lane because of what was learned. */
  othersMoved: number;
  /** What was added to the learned weights, hashed: undo subtracts exactly this. */
  learned: LearnedDelta;
  /** The pins the messages had before; absent where there was none. */
  pinsBefore: Readonly<Record<string, Lane>>;
}

/** Lanes were written to Outlook as categories. */
export interface CategoriesEntry extends EntryBase {
  kind: "categories";
  /** How many messages got each lane's category. */
  lanes: Readonly<Partial<Record<Lane, number>>>;
  changes: readonly MadeChange[];
  failed: readonly { messageId: string; code: string }[];
}

/** One thing done at the desk that can be undone. */
export type JournalEntry = CorrectionEntry | CategoriesEntry;

/** What a lesson added to the learned weights: for each head a list of bucket, amount, bucket, amount… in whole steps. */
export type LearnedDelta = Readonly<Record<string, readonly number[]>>;
