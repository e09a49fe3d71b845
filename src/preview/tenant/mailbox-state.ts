import { randomBytes } from "node:crypto";
import type {
  FileAttachment,
  MailboxSettings,
  Message,
  OutlookCategory,
} from "@microsoft/microsoft-graph-types";
import type { TenantEvent, TenantUser } from "./tenant";

/** A folder of a mailbox. */
export interface FolderState {
  id: string;
  displayName: string;
  parentFolderId: string;
  /** Graph's name for a folder every mailbox has: inbox, sentitems, drafts, … */
  wellKnownName?: string;
  isHidden: boolean;
}

/** A message of a mailbox: Graph's own resource, with what Graph keeps beside it. */
export interface MessageState {
  /** The immutable id. The id that changes with the folder is `mutableIdOf`. */
  id: string;
  folderId: string;
  /** Graph's `message` without id, parentFolderId and changeKey, which are made when it is asked for. */
  resource: Message;
  attachments: FileAttachment[];
  /** Extended properties by Graph's id string, as "Integer 0x0036" (sensitivity). */
  extendedProperties: Map<string, string>;
  /** The mailbox's revision at the last change of this message. */
  revision: number;
}

/** What a person other than the owner may do with a mailbox. */
export interface DelegateRight {
  /** "read", "readWrite" or nothing, per folder's well-known name; "*" stands for the whole mailbox. */
  folders: Record<string, "read" | "readWrite">;
  /** May send on behalf of the owner. */
  sendOnBehalf: boolean;
}

/** A message that left a folder, kept so that delta can tell of it. */
export interface Departure {
  messageId: string;
  folderId: string;
  revision: number;
  reason: "deleted" | "changed";
}

const wellKnownFolders: readonly [name: string, displayName: string][] = [
  ["inbox", "Inbox"],
  ["drafts", "Drafts"],
  ["sentitems", "Sent Items"],
  ["archive", "Archive"],
  ["deleteditems", "Deleted Items"],
  ["junkemail", "Junk Email"],
  ["outbox", "Outbox"],
];

/** One mailbox of the tenant: folders, messages, categories, settings, who else may use it, and a running revision. */
export class MailboxState {
  readonly rootFolderId = `root-${randomBytes(6).toString("hex")}`;
  readonly folders = new Map<string, FolderState>();
  readonly messages = new Map<string, MessageState>();
  readonly masterCategories: OutlookCategory[] = [];
  readonly delegates = new Map<string, DelegateRight>();
  readonly departures: Departure[] = [];
  /** Outlook's roaming settings of the add-in, as the wire carries them. */
  roamingSettings: Record<string, string> = {};
  /** Grows by one at every change. */
  revision = 1;

  constructor(
    readonly owner: TenantUser,
    readonly settings: MailboxSettings,
    private readonly now: () => number,
    private readonly tell: (event: TenantEvent) => void,
  ) {
    for (const [wellKnownName, displayName] of wellKnownFolders) {
      this.addFolder(displayName, this.rootFolderId, { wellKnownName });
    }
  }

  /** Finds a folder by id or well-known name. */
  folder(idOrName: string): FolderState | undefined {
    const byId = this.folders.get(idOrName);
    if (byId) return byId;
    const name = idOrName.toLowerCase();
    return [...this.folders.values()].find((folder) => folder.wellKnownName === name);
  }

  /** Makes a folder below another. */
  addFolder(
    displayName: string,
    parentFolderId: string,
    extra: { wellKnownName?: string; isHidden?: boolean } = {},
  ): FolderState {
    const id = `AQMk${randomBytes(12).toString("base64url")}`;
    const folder = { id, displayName, parentFolderId, isHidden: false, ...extra };
    this.folders.set(id, folder);
    this.tell({ type: "folders-changed", userId: this.owner.id });
    return folder;
  }

  /** Puts a new message into a folder. */
  addMessage(
    folderIdOrName: string,
    resource: Message,
    extra: { attachments?: FileAttachment[]; extendedProperties?: Record<string, string> } = {},
  ): MessageState {
    const folder = this.folder(folderIdOrName);
    if (!folder) throw new RangeError(`MailboxState.addMessage: no folder ${folderIdOrName}`);
    const message: MessageState = {
      id: `AAkALg${randomBytes(15).toString("base64url")}`,
      folderId: folder.id,
      resource,
      attachments: extra.attachments ?? [],
      extendedProperties: new Map(Object.entries(extra.extendedProperties ?? {})),
      revision: 0,
    };
    this.messages.set(message.id, message);
    this.touch(message);
    return message;
  }

  /** Finds a message by its immutable id or by the id that changes with the folder. */
  message(anyId: string): MessageState | undefined {
    const direct = this.messages.get(anyId);
    if (direct) return direct;
    const mark = anyId.lastIndexOf("_");
    if (!anyId.startsWith("AAMk") || mark < 0) return undefined;
    const found = this.messages.get(`AAkALg${anyId.slice(4, mark)}`);
    // An id that was taken before the message was moved no longer finds it, as in Exchange.
    return found && mutableIdOf(found) === anyId ? found : undefined;
  }

  /** Changes members of a message's resource. */
  patchMessage(message: MessageState, changes: Message): void {
    message.resource = { ...message.resource, ...changes };
    this.touch(message);
  }

  /** Moves a message to another folder; its immutable id stays. */
  moveMessage(message: MessageState, folderId: string): void {
    this.depart(message, "deleted");
    message.folderId = folderId;
    this.touch(message);
  }

  /** Deletes a message for good. */
  deleteMessage(message: MessageState): void {
    this.depart(message, "deleted");
    this.messages.delete(message.id);
    this.tell({ type: "messages-changed", userId: this.owner.id, messageIds: [message.id] });
  }

  /** Notes that a message was changed from outside, as when an attachment was added. */
  touch(message: MessageState): void {
    message.revision = ++this.revision;
    message.resource.lastModifiedDateTime = new Date(this.now()).toISOString();
    this.tell({ type: "messages-changed", userId: this.owner.id, messageIds: [message.id] });
  }

  /** Adds a category to the owner's list. */
  addMasterCategory(category: OutlookCategory): void {
    this.masterCategories.push(category);
    this.tell({ type: "categories-changed", userId: this.owner.id });
  }

  private depart(message: MessageState, reason: Departure["reason"]): void {
    const revision = ++this.revision;
    this.departures.push({ messageId: message.id, folderId: message.folderId, revision, reason });
  }
}

/** The id Outlook shows and Graph gives without `Prefer: IdType="ImmutableId"`: it changes when the message is moved. */
export function mutableIdOf(message: MessageState): string {
  return `AAMk${message.id.slice("AAkALg".length)}_${message.folderId.slice(4, 10).replaceAll("_", "-")}`;
}
