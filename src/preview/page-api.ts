/**
 * What the preview's page and the preview's server say to each other, all below `/preview`, JSON both ways.
 * Only these two know it: the panes speak Office's wire and Graph.
 */

/** What the top bar says is shown: the sample week, by its ISO number, or the file name of one's own mail. */
export type TenantTitle = string | { sampleWeek: number };

/** GET /preview/tenant */
export interface TenantView {
  signedInUserId: string;
  /** The tenant's time, ISO 8601 UTC. */
  now: string;
  title: TenantTitle;
  /** The signed-in person first, then everybody whose mailbox she may use. */
  mailboxes: MailboxView[];
}

export interface MailboxView {
  userId: string;
  displayName: string;
  mail: string;
  jobTitle: string;
  folders: FolderView[];
  /** The owner's category list: name to Outlook's preset colour ("preset0" …). */
  categories: { displayName: string; color: string }[];
}

export interface FolderView {
  id: string;
  displayName: string;
  wellKnownName?: string;
  unread: number;
  total: number;
}

export interface PersonView {
  name: string;
  address: string;
}

/** GET /preview/messages?user=&folder=&skip=&top=  newest first */
export interface MessagePage {
  total: number;
  messages: MessageRow[];
}

export interface MessageRow {
  /** Immutable id. */
  id: string;
  subject: string;
  preview: string;
  from: PersonView;
  to: PersonView[];
  cc: PersonView[];
  receivedDateTime: string;
  isRead: boolean;
  isDraft: boolean;
  isFlagged: boolean;
  importance: "low" | "normal" | "high";
  hasAttachments: boolean;
  categories: string[];
}

/** GET /preview/message?user=&id= */
export interface MessageView extends MessageRow {
  body: { contentType: "text" | "html"; content: string };
  attachments: { id: string; name: string; size: number }[];
}

/** PATCH /preview/message?user=&id= */
export interface MessagePatch {
  isRead?: boolean;
  isFlagged?: boolean;
  categories?: string[];
}

/**
 * POST /preview/drafts?user=  makes or changes a draft; with `send` it goes to Sent Items and to known mailboxes.
 * Answers DraftAnswer. DELETE /preview/drafts?user=&id=  throws a draft away.
 */
export interface DraftRequest {
  id?: string;
  subject: string;
  /** Addresses apart by ";" or ",", each alone or as `Name <address>`. */
  to: string;
  cc: string;
  /** Simple HTML. */
  body: string;
  inReplyTo?: string;
  send?: boolean;
}

export interface DraftAnswer {
  /** Immutable id of the draft. */
  id: string;
}

/** What is open in the pretend Outlook. */
export interface Selection {
  /** Whose mailbox. */
  userId: string;
  /** Immutable id; absent when nothing is selected. */
  messageId?: string;
  /** A read form beside the list, or a compose window. */
  mode: "read" | "compose";
}

/** POST /preview/hosts  a pane begins; answers HostView */
export interface HostRequest {
  app: "Outlook" | "Word" | "Excel";
  language: "sv" | "en";
  theme: "light" | "dark" | "contrast";
  selection: Selection;
  /** A pane to load in place of Kansli's own; an URL on the same host. */
  paneUrl?: string;
}

export interface HostView {
  hostId: string;
  /** Goes to the frame's `name` before it is put into the document. */
  frameName: string;
  /** Goes to the frame's `src`. */
  paneUrl: string;
  /** Messages go to and come from this origin only. */
  paneOrigin: string;
}

/** PUT /preview/hosts/:hostId/selection with a Selection; PUT /preview/hosts/:hostId/theme with { theme }; DELETE /preview/hosts/:hostId */

/** POST /preview/hosts/:hostId/wire with { message: string, a JSON text the pane posted }; answers { messages: string[] } to post back. */
export interface WireAnswer {
  messages: string[];
}

/** GET /preview/events is a stream of server-sent events, each `data:` one of these. */
export type PreviewEvent =
  | { type: "tenant-changed"; userId: string }
  | { type: "messages-changed"; userId: string; messageIds: string[] }
  /** A message for the pane that no call asked for, as ItemChanged. */
  | { type: "wire"; hostId: string; message: string }
  /** Tab has left the pane: what comes after or before it gets the focus; or Ctrl+F6: the document gets it. */
  | { type: "pane-left"; hostId: string; way: "on" | "back" | "document" }
  /** The pane asks Outlook to open a form. */
  | { type: "open-form"; hostId: string; form: FormRequest }
  /** The pane shows, changes or removes a notification on the open message. */
  | { type: "notifications"; hostId: string; notifications: NotificationView[] }
  /** Sign-in needs the person: the page shows the consent dialog and answers POST /preview/consent. */
  | { type: "consent"; requestId: string; scopes: string[]; user: string }
  /** The pane asks for a picture: the page around it paints it and answers POST /preview/pictures. */
  | ({ type: "paint"; hostId: string; requestId: string } & PictureOrder)
  /** Another of the open documents is the one in Word now. */
  | { type: "document-shown" }
  /** The document in Word has changed, by whomever. */
  | { type: "document-changed" }
  /** The workbook in Excel is another now; `isSelected` when somebody else than the page has chosen cells or a sheet. */
  | { type: "workbook-changed"; isSelected: boolean }
  | { type: "panes-building" }
  | { type: "panes-built"; ok: boolean; message: string }
  | { type: "wire-log"; entry: WireLogEntry };

export type FormRequest =
  | { kind: "new"; to: string[]; cc: string[]; subject: string; htmlBody: string }
  | { kind: "reply" | "replyAll"; userId: string; messageId: string; htmlBody: string }
  | { kind: "message"; userId: string; messageId: string };

export interface NotificationView {
  key: string;
  type: "informationalMessage" | "progressIndicator" | "errorMessage" | "insightMessage";
  message: string;
}

/** POST /preview/consent */
export interface ConsentAnswer {
  requestId: string;
  allow: boolean;
}

/** A picture to be painted, of so many pixels. */
export interface PictureOrder {
  svg: string;
  width: number;
  height: number;
  format: "PNG" | "JPEG" | "BMP" | "GIF";
}

/** POST /preview/pictures */
export interface PictureAnswer {
  requestId: string;
  /** In base64; absent where it could not be painted. */
  picture?: string;
}

/** GET /preview/wire-log answers WireLogEntry[]; bodies of messages are never in it. */
export interface WireLogEntry {
  /** Counts from 1. */
  number: number;
  at: string;
  door: "office" | "graph" | "sign-in";
  /** "ExecuteMethod 157 categories.get" or "GET /me/messages?$top=10". */
  call: string;
  /** "ok", an HTTP status or an error name. */
  outcome: string;
  milliseconds: number;
}

/** POST /preview/start-over puts the tenant back as it was at the start. */

/** GET /preview/planned: what stands in the calendars and the lists of tasks that the signed-in person sees. */
export interface PlannedView {
  /** From a day ago to two weeks ahead, by their start. */
  meetings: PlannedMeeting[];
  /** Her lists of To Do. */
  lists: TaskListView[];
  /** The plans of Planner that she shares. */
  plans: TaskListView[];
}

export interface PlannedMeeting {
  /** Whose calendar it stands in. */
  owner: string;
  /** Empty for another's private meeting. */
  title: string;
  /** ISO 8601, UTC. */
  start: string;
  isAllDay: boolean;
  isCancelled: boolean;
  place: string;
}

export interface TaskListView {
  name: string;
  tasks: PlannedTask[];
}

export interface PlannedTask {
  title: string;
  /** "2026-12-01" */
  due?: string;
  isDone: boolean;
  /** Whom it is assigned to, in Planner. */
  people: string[];
}

/** GET /preview/document answers DocumentView; GET /preview/document/file the .docx as it is now. */
export interface DocumentView {
  name: string;
  /** The names of the other documents that are open. */
  others: string[];
  isReadOnly: boolean;
  canUndo: boolean;
  canRedo: boolean;
  blocks: DocumentBlock[];
}

export type DocumentBlock =
  | DocumentParagraph
  | { kind: "table"; rows: DocumentBlock[][][] }
  | { kind: "control"; title: string; isShown: boolean; blocks: DocumentBlock[] };

export interface DocumentParagraph {
  kind: "paragraph";
  /** Its place among all paragraphs of the body, from 0. */
  number: number;
  /** Word's name of a built-in style: "Heading1"; "Other" for another. */
  style: string;
  /** What its list puts before it. */
  label: string;
  /** Whether a content control keeps it from being changed. */
  isLocked: boolean;
  runs: DocumentRun[];
}

export interface DocumentRun {
  text: string;
  bold: boolean;
  italic: boolean;
  /** The title of the content control within the line that it is in. */
  control?: string;
  /** Whether it is what an empty content control invites to write. */
  isInvitation?: true;
  picture?: DocumentPicture;
}

/** A picture in a line; GET /preview/document/pictures/{id} answers its bytes. */
export interface DocumentPicture {
  id: string;
  description: string;
  /** In points. */
  width: number;
}

/**
 * What somebody does in a paragraph of the page. `text` is all that stands in it then, a line feed for a line break, so
 * that what was typed before is not lost.
 */
export type ParagraphEdit = { number: number; text: string } & (
  | { kind: "text" }
  /** Puts a text in place of a stretch; a line feed in it begins a new paragraph. */
  | { kind: "replace"; from: number; to: number; put: string }
  /** Makes it one with the paragraph before it, or the one after it. */
  | { kind: "join"; side: "before" | "after" }
  | { kind: "look"; look: "bold" | "italic"; from: number; to: number }
  | { kind: "style"; style: string }
  /** Adds a row to the table that it is in. */
  | { kind: "row" }
);

/** PUT /preview/document/shown with { name } shows another of the documents that are open. */

/** POST /preview/document/edits */
export type DocumentEdit =
  ParagraphEdit | { kind: "undo" } | { kind: "redo" } | { kind: "read-only"; isReadOnly: boolean };
