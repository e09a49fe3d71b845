import type { Person } from "../core/shared/person";
import type { DeskStore } from "../core/shared/desk-store";
import type { OpenedDesk } from "./triage-session";

/** What can be done with one folder of an executive's mailbox; "unknown" when it can be read, and perhaps changed. */
export type FolderAccess = "readWrite" | "read" | "none" | "unknown";

/** What was found when the access to an executive's mailbox was tested. */
export interface AccessReport {
  /** The mailbox's owner, with the name the directory has. */
  owner: Person;
  folders: readonly { folder: "inbox" | "sentitems"; access: FolderAccess }[];
}

/** Everything the pane reaches Microsoft 365 through, once somebody is signed in. `connect.ts` puts it together. */
export interface Connection {
  /** Who is signed in. */
  me: Person;
  /** Keeps settings and the list of executives, beside what the desks keep themselves. */
  store: DeskStore;
  /** Opens the desk of a mailbox: the own one, or an executive's. */
  openDesk(owner: Person): Promise<OpenedDesk>;
  /**
   * The people she works with, the closest first. `undefined` when the permission for it is missing; with
   * `interactive` she is asked for it.
   */
  readPeople(options: { interactive: boolean }): Promise<readonly Person[] | undefined>;
  /** Asks for permission to shared mail where it was not given, and tests what works in a mailbox. */
  testAccess(address: string): Promise<AccessReport>;
}

/** How a connection is asked for. */
export interface ConnectOptions {
  /** Without it no window is opened, and signing in fails when the person would have to take part. */
  interactive: boolean;
  /** Goes on with an account that is not the one Outlook uses. */
  keepAccount?: boolean;
}
