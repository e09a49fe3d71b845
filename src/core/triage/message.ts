import type { Person } from "../shared/person";

/** What a message is, beside mail that somebody wrote. Named as Graph's `meetingMessageType` and our reading of it. */
export type MessageKind =
  | "message"
  | "meetingRequest"
  | "meetingCancelled"
  | "meetingAccepted"
  | "meetingTentativelyAccepted"
  | "meetingDeclined";

/** How closed a message is. The body of anything but "normal" is never read by triage. */
export type Confidentiality = "normal" | "private" | "encrypted";

/** One mail as triage looks at it: Graph's `message` translated once, at the door of `graph/`. */
export interface Message {
  /** Graph's immutable id, stable when the message is moved between folders. */
  id: string;
  conversationId: string;
  /** The Message-ID header; empty when there is none. */
  internetMessageId: string;
  subject: string;
  /** The first 255 characters of the text, as Graph's `bodyPreview` gives them. */
  preview: string;
  /** The whole text without quoted history's mark-up; only present when it was asked for and may be read. */
  body?: string;
  from: Person;
  /** Who really sent it when it was sent on behalf of `from`; equal to `from` otherwise. */
  sender: Person;
  to: readonly Person[];
  cc: readonly Person[];
  /** When it arrived, an instant in UTC, ISO 8601. */
  receivedAt: string;
  isRead: boolean;
  importance: "low" | "normal" | "high";
  flag: "notFlagged" | "flagged" | "complete";
  categories: readonly string[];
  hasAttachments: boolean;
  kind: MessageKind;
  confidentiality: Confidentiality;
  /** Outlook's own guess, when it has one. */
  inferenceClassification?: "focused" | "other";
  /** Header names in lower case to values; only present when they were asked for together with the body. */
  headers?: Readonly<Record<string, string>>;
  /** A link that opens the message in Outlook on the web. */
  webLink?: string;
}
