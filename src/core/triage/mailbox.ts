import type { Person } from "../shared/person";
import type { WorkOptions } from "../shared/work";
import type { Message } from "./message";

export type { AbortSignalLike, Progress, WorkOptions } from "../shared/work";

/** The two folders triage reads: what came, and what was answered. */
export type TriageFolder = "inbox" | "sentitems";

/** What came back from a round of reading changes. */
export interface MailboxChanges {
  /** New and changed messages, whole. */
  changed: Message[];
  /** Ids of messages that left the folder. */
  removed: string[];
  /** True when the server had forgotten where we were and everything was read again. */
  resynced: boolean;
}

/** One change of a message's Outlook categories. */
export interface CategoryChange {
  messageId: string;
  add: readonly string[];
  remove: readonly string[];
}

/** What became of one change: what the categories were before, and what they are now. */
export interface CategoryOutcome {
  messageId: string;
  before: readonly string[];
  after: readonly string[];
}

/** A change that could not be made, with a code of `GraphError` and a sentence for people. */
export interface FailedChange {
  messageId: string;
  code: string;
  message: string;
}

/** What triage asks of a mailbox, the assistant's own or an executive's. */
export interface Mailbox {
  /** Whose mailbox it is. */
  readonly owner: Person;
  /**
   * Reads a folder for the first time, newest first in effect: the messages of the last 90 days or the newest 2,000,
   * whichever is more, without bodies. `onMessages` is told of each part as it comes.
   */
  readFolder(
    folder: TriageFolder,
    options?: WorkOptions & { onMessages?: (messages: Message[]) => void },
  ): Promise<Message[]>;
  /** Reads the messages older than what `readFolder` has read, on request, at most `count` of them. */
  readOlder(folder: TriageFolder, count: number, options?: WorkOptions): Promise<Message[]>;
  /** Reads what has changed in a folder since the last reading of any kind. */
  readChanges(folder: TriageFolder, options?: WorkOptions): Promise<MailboxChanges>;
  /** Reads whole messages with body text and headers. Private and encrypted ones come back without body. */
  readBodies(messageIds: readonly string[], options?: WorkOptions): Promise<Message[]>;
  /** Reads one message by any id Outlook gives, with its immutable id and its body. */
  readMessage(outlookId: string): Promise<Message>;
  /** Changes categories, each exactly once, and says for each message what became of it. */
  changeCategories(
    changes: readonly CategoryChange[],
    options?: WorkOptions,
  ): Promise<{ done: CategoryOutcome[]; failed: FailedChange[] }>;
}
