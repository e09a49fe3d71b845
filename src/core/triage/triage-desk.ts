import type { DeskStore } from "./desk-store";
import type { JournalEntry } from "./journal-entry";
import type { Lane } from "./lane";
import type { FailedChange, Mailbox, WorkOptions } from "./mailbox";
import type { TriageProfile } from "./triage-profile";
import type { TriageSnapshot } from "./triage-snapshot";
import type { TriagedMessage } from "./triaged-message";

/** What a desk is put together from. */
export interface TriageDeskParts {
  mailbox: Mailbox;
  store: DeskStore;
  profile: TriageProfile;
  /** The present instant in UTC, ISO 8601. */
  now: () => string;
  /** Lets the screen breathe between pieces of long work; by default nothing is waited for. */
  pause?: () => Promise<void>;
}

/** What a correction brought about. */
export interface CorrectionOutcome {
  /** How many messages were put into the lane. */
  moved: number;
  /** How many other messages changed lane because of what was learned. */
  othersMoved: number;
  /** The journal's entry; absent when every message was in the lane already. */
  entryId?: string;
}

/** A change that failed, with the message named for people. The names live in memory only. */
export interface NamedFailure extends FailedChange {
  sender: string;
  subject: string;
}

/** What became of writing lanes to Outlook as categories. */
export interface ApplyOutcome {
  /** How many messages were changed. */
  changed: number;
  /** How many had the right category already. */
  already: number;
  failed: readonly NamedFailure[];
  /** The journal's entry; absent when there was nothing to change. */
  entryId?: string;
}

/** What became of an undo. */
export interface UndoOutcome {
  entry: JournalEntry;
  /** How many messages are back where they were. */
  restored: number;
  failed: readonly NamedFailure[];
}

/**
 * The assistant's desk for one mailbox: reads it, keeps every message in exactly one lane with its reasons,
 * learns from corrections, writes lanes as categories, and can take back what it did.
 */
export class TriageDesk {
  constructor(private readonly parts: TriageDeskParts) {}

  /** What to show now. The same object until something changes. */
  get snapshot(): TriageSnapshot {
    throw new RangeError("TriageDesk.snapshot: not built yet");
  }

  /** Calls `listener` whenever the snapshot is replaced, until the returned function is called. Bound, for React. */
  readonly subscribe = (_listener: () => void): (() => void) => {
    throw new RangeError("TriageDesk.subscribe: not built yet");
  };

  /**
   * Reads inbox and sent items for the first time and puts messages into lanes as they come. When cancelled, it
   * resolves with what had come by then. Rejects with the gateway's error.
   */
  async open(_options: WorkOptions = {}): Promise<void> {
    throw new RangeError(`TriageDesk.open: not built yet ${this.parts.now()}`);
  }

  /** Reads what has changed since and puts it into lanes. */
  async refresh(_options: WorkOptions = {}): Promise<void> {
    throw new RangeError("TriageDesk.refresh: not built yet");
  }

  /** Reads at most `count` older messages; resolves to how many came. */
  async loadOlder(_count: number, _options: WorkOptions = {}): Promise<number> {
    throw new RangeError("TriageDesk.loadOlder: not built yet");
  }

  /**
   * The message open in Outlook, with the facts of its whole body where that may be read. Lane and score are the
   * list's; a message that is in no list is triaged for the card alone. The message's immutable id is `message.id`.
   */
  async lookAt(_outlookId: string): Promise<TriagedMessage> {
    throw new RangeError("TriageDesk.lookAt: not built yet");
  }

  /** "Should be…": moves messages now, learns from it at once, and remembers it. */
  async correct(_ids: readonly string[], _lane: Lane): Promise<CorrectionOutcome> {
    throw new RangeError("TriageDesk.correct: not built yet");
  }

  /**
   * Writes the lanes of messages to Outlook as categories, in one command: each message gets its lane's category
   * and loses the other lanes'; her own categories stay. `alsoRemove` names lane categories of another language.
   */
  async applyLanes(
    _which: readonly string[] | "all",
    _categoryNameOf: Readonly<Record<Lane, string>>,
    _options: WorkOptions & { alsoRemove?: readonly string[] } = {},
  ): Promise<ApplyOutcome> {
    throw new RangeError("TriageDesk.applyLanes: not built yet");
  }

  /** Takes back one entry, or the newest that is not undone. `undefined` when there is nothing to undo. */
  async undo(_entryId?: string, _options: WorkOptions = {}): Promise<UndoOutcome | undefined> {
    throw new RangeError("TriageDesk.undo: not built yet");
  }

  /** What was done in this mailbox during the last 30 days, the newest first. */
  async history(): Promise<readonly JournalEntry[]> {
    throw new RangeError("TriageDesk.history: not built yet");
  }

  /** Finds a message by its immutable id. */
  find(_id: string): TriagedMessage | undefined {
    throw new RangeError("TriageDesk.find: not built yet");
  }
}
