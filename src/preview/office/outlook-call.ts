import type { NotificationView, PreviewEvent } from "../page-api";
import type { MailboxState } from "../tenant/mailbox-state";
import type { Tenant } from "../tenant/tenant";
import type { OpenItem } from "./open-item";

/** A recipient as office.js sends it. */
export interface WireRecipient {
  address?: string;
  name?: string;
}

/** Everything that office.js may send along with a call; each call has its own few of them. */
export interface CallParameters {
  appendTxt?: string;
  attachmentIndex?: string;
  attachments?: unknown[];
  base64String?: string;
  categories?: string[];
  categoryDetails?: { displayName: string; color: string }[];
  ccRecipients?: string[];
  /** 0 is text, 3 is HTML. */
  coercionType?: 0 | 3;
  customProperties?: Record<string, unknown>;
  data?: string;
  destinationFolder?: "inbox" | "junk" | "deletedItems";
  htmlBody?: string;
  icon?: string;
  id?: string;
  internetHeaderKeys?: string[];
  internetHeaderNameValuePairs?: Record<string, string>;
  isInline?: boolean;
  isRest?: boolean;
  itemId?: string;
  key?: string;
  message?: string;
  name?: string;
  persistent?: boolean;
  recipientArray?: WireRecipient[];
  /** 0 is To, 1 is Cc, 2 is Bcc. */
  recipientField?: 0 | 1 | 2;
  subject?: string;
  /** Milliseconds since 1970. */
  time?: number;
  toRecipients?: string[];
  /** The kind of a notification: 0 information, 1 progress, 2 error, 3 insight. */
  type?: 0 | 1 | 2 | 3;
  uri?: string;
  value?: string;
  /** Roaming settings come as an array with one object of JSON texts. */
  0?: Record<string, string>;
}

/** A notification that the pane put on a message, with what the page does not show. */
export interface Notification extends NotificationView {
  icon?: string;
  persistent?: boolean;
}

/** What a call is answered over. */
export interface CallDesk {
  tenant: Tenant;
  /** The mailbox that is open: the signed-in person's or an executive's. */
  mailbox: MailboxState;
  /** The signed-in person's own mailbox. */
  ownMailbox: MailboxState;
  /** The open message; throws a CallFailure when there is none. */
  item(): OpenItem;
  /** The notifications on the open message. */
  notifications: Notification[];
  /** Key and value pairs that live as long as the compose window. */
  sessionData: Map<string, string>;
  /** Tells the page. */
  tell(event: PreviewEvent): void;
  /** Raises an event in the pane if it registered for it. */
  raise(eventName: string, data: unknown): void;
  hostId: string;
}

/** The members of a successful answer; most calls have `data` alone. */
export type CallAnswer = { data?: unknown } & Record<string, unknown>;

/** One call of Outlook's part of Office.js: its name in the documentation, and what answers it. */
export interface OutlookCall {
  name: string;
  answer: (desk: CallDesk, parameters: CallParameters) => CallAnswer | Promise<CallAnswer>;
}

/** Calls by office.js's number for them. */
export type OutlookCallTable = Record<number, OutlookCall>;
