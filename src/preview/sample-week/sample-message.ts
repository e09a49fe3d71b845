import type { SampleLanguage } from "./fill-in-dates";
import type { PersonKey } from "./people";
import type { SentAt } from "./sample-calendar";

/** Somebody who writes or gets a sample message: a person of the cast, or a name and an address. */
export type Correspondent = PersonKey | { name: string; address: string };

/** A meeting a sample message is about; times as working days from today and a clock time: "+9 10:00". */
export interface SampleMeeting {
  kind: "request" | "update" | "cancelled" | "accepted" | "tentative" | "declined";
  start: string;
  end: string;
  location: string;
}

/**
 * One message of the sample week. It goes to the sent items of whoever wrote it and to the inbox of everybody who got it, as
 * far as they have a mailbox here. Subject and text may hold dates as `fillInDates` knows them.
 */
export interface SampleMessage {
  /** Stable name; also the local part of the Message-ID. */
  key: string;
  from: Correspondent;
  /** Who really sent it, when it was sent on behalf of `from`. */
  sender?: PersonKey;
  to: readonly Correspondent[];
  cc?: readonly Correspondent[];
  /** Who gets it as a member of a list in `to`. */
  deliveredTo?: readonly PersonKey[];
  replyTo?: Correspondent;
  at: SentAt;
  language: SampleLanguage;
  subject: string;
  /** Paragraphs; a line break inside one is a new line. */
  text: readonly string[];
  /** The body as HTML, for mail that is more than paragraphs; `text` then gives the preview alone. */
  html?: string;
  /** Sent as plain text, as machines do. */
  isPlain?: boolean;
  /** The key of the message it answers: conversation, In-Reply-To and References follow. */
  answers?: string;
  /** Quotes what it answers below the text, in the manner of a mail program. */
  quote?: "original message" | "wrote";
  attachments?: readonly string[];
  importance?: "high" | "low";
  isFlagged?: boolean;
  /** Whose copies are unread; everybody else has read theirs. */
  unreadBy?: readonly PersonKey[];
  categories?: readonly string[];
  /** Exchange's sensitivity: 1 personal, 2 private, 3 confidential. */
  sensitivity?: 1 | 2 | 3;
  isEncrypted?: boolean;
  meeting?: SampleMeeting;
  /** Headers beside those every message has. */
  headers?: Readonly<Record<string, string>>;
  /** The folder of each person's copy that is not in the usual place. */
  filed?: Partial<Record<PersonKey, string>>;
  /** Not sent yet: lies in the drafts of `from`. */
  isDraft?: boolean;
}
