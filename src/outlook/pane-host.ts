import type { Person } from "../core/shared/person";

/** The message open in Outlook at one moment. */
export interface OpenItem {
  /** The id as Graph's addresses take it. */
  id: string;
  subject: string;
  from: Person;
  /** The message is being written; there is nothing to triage. */
  isDraft: boolean;
}

/** Whose mailbox the open message is in, and what may be done there. */
export interface ItemOwner {
  address: string;
  mayWrite: boolean;
}

/** What the pane asks of Outlook around it. `index.tsx` puts it together from `office/`. */
export interface PaneHost {
  /** A language tag, "sv-SE". */
  displayLanguage: string;
  /** The person whose mailbox Outlook is signed in to. */
  person: Person;
  /** Reads the open message anew at every call; `undefined` when none is open. */
  openItem(): OpenItem | undefined;
  /** Whose mailbox the open message is in; `undefined` when it is the person's own. */
  ownerOfItem(): Promise<ItemOwner | undefined>;
  /** Calls `listener` when another message is opened, until the returned function is called. */
  onItemChange(listener: () => void): () => void;
  /** Opens a message in Outlook. Rejects with HostError. */
  openMessage(id: string): Promise<void>;
  /** Settings needed before anybody is signed in; they follow the person's mailbox. */
  memory: PaneMemory;
}

/** A few words kept in Outlook's own settings of the mailbox. Never mail text. */
export interface PaneMemory {
  get(name: "welcomed" | "language" | "executive"): string | undefined;
  /** Keeps a word, or forgets it when it is undefined. Rejects with HostError. */
  set(name: "welcomed" | "language" | "executive", value: string | undefined): Promise<void>;
}
