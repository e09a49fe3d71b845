import type { Agenda } from "../../core/meeting/agenda";
import type { Tracking } from "../../core/meeting/document/document-reading";
import type { DocumentHalf } from "../../core/meeting/document/tag";
import type { Meeting, MeetingState } from "../../core/meeting/meeting";
import type { Minutes } from "../../core/meeting/minutes";
import type { Progress } from "../../core/shared/work";
import type { Trouble } from "../../ui/trouble";

/** What became of the document that was to go with a mail. */
export interface MailedDocument {
  /** Empty when the meeting does not stand in the document that lies open. */
  name: string;
  isTooLarge: boolean;
  /** It says less than the pane. */
  isBehind: boolean;
}

/** Something that was done, to be said in the undo bar; the pane has the words. */
export type Deed =
  | { did: "removed item"; title: string }
  | {
      did: "wrote document";
      half: DocumentHalf;
      changedItems: number;
      takenTexts: number;
      removedTitles: readonly string[];
      unreadTexts: number;
      /** Parts that were there twice; the second is plain text of hers now. */
      copies: number;
    }
  | { did: "knows no other meeting" }
  | { did: "turned"; target: "item" | "decision" | "action"; paragraph: number }
  | { did: "found no selection" | "found no paragraph" }
  | { did: "document is right" }
  | { did: "took from document"; count: number }
  | { did: "took mail"; count: number }
  | { did: "shortened" }
  | { did: "marked" }
  | { did: "drafted agenda"; items: number }
  | { did: "made notice"; to: number; webLink: string; file: MailedDocument }
  | { did: "drafted minutes"; paragraphs: number }
  | {
      did: "published";
      tasks: number;
      alreadyThere: number;
      /** Absent when no draft was asked for. */
      draft?: MailedDocument | undefined;
      decisions: number;
    }
  | { did: "saved template"; name: string }
  | { did: "changed body"; name: string }
  | { did: "undone" }
  | { did: "stopped" }
  | { did: "nothing to undo" };

/** The work on one meeting at one moment. Never changed, only replaced. */
export interface WorkView {
  /** Absent while no meeting is chosen. */
  meeting?: Meeting;
  state: MeetingState;
  agenda?: Agenda | undefined;
  minutes?: Minutes | undefined;
  /** What the document that lies open holds. */
  document: "unread" | "empty" | "ours" | "another meeting's";
  /** Whether changes are tracked in it, so that what is written are changes to accept. */
  tracking?: Tracking | undefined;
  /** How many times it was written, as far as is known here. */
  writings: number;
  /** The document does not say what the pane says. */
  isAhead: boolean;
  isBusy: boolean;
  /** How far what is on its way just now has come, and how it is stopped. */
  underWay?: { progress: Progress; stop: () => void } | undefined;
  deed?: Deed | undefined;
  canUndo: boolean;
  trouble?: Trouble | undefined;
}

/** No meeting chosen. */
export const noWork: WorkView = {
  state: "no agenda",
  document: "unread",
  writings: 0,
  isAhead: false,
  isBusy: false,
  canUndo: false,
};
