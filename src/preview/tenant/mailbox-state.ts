import { randomBytes } from "node:crypto";
import type {
  FileAttachment,
  InferenceClassificationOverride,
  MailboxSettings,
  Message,
  OutlookCategory,
} from "@microsoft/microsoft-graph-types";
import { CalendarState } from "./calendar-state";
import { FolderIndex } from "./folder-index";
import type { TenantEvent, TenantUser } from "./tenant";
import { TodoState } from "./todo-state";
import { wellKnownFolders } from "./well-known-folders";

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
  /**
   * Graph's `message` without id, parentFolderId and changeKey, which are made when it is asked for. A meeting
   * request carries its "@odata.type" and `meetingMessageType` here as well.
   */
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
  /** May see the details of what is marked private in the calendar, whose folder is "calendar". */
  seesPrivate?: boolean;
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

/** One mailbox of the tenant: folders, messages, categories, settings, who else may use it, and a running revision. */
export class MailboxState {
  readonly rootFolderId = `AQMk${randomBytes(12).toString("base64url")}`;
  readonly folders = new Map<string, FolderState>();
  /** By immutable id. Read it freely; put in, move and take out with the methods below, which keep the order. */
  readonly messages = new Map<string, MessageState>();
  readonly masterCategories: OutlookCategory[] = [];
  readonly delegates = new Map<string, DelegateRight>();
  readonly departures: Departure[] = [];
  /** Senders whose mail always goes to Focused or to Other. */
  readonly focusOverrides: InferenceClassificationOverride[] = [];
  /** Outlook's roaming settings of the add-in, as the wire carries them. */
  roamingSettings: Record<string, string> = {};
  readonly calendar: CalendarState;
  readonly todo: TodoState;
  /** Grows by one at every change. */
  revision = 1;
  private readonly index = new FolderIndex();

  constructor(
    readonly owner: TenantUser,
    public settings: MailboxSettings,
    private readonly now: () => number,
    private readonly tell: (event: TenantEvent) => void,
  ) {
    this.calendar = new CalendarState(now, () =>
      this.tell({ type: "calendar-changed", userId: owner.id }),
    );
    this.todo = new TodoState(now, () => this.tell({ type: "tasks-changed", userId: owner.id }));
    for (const { wellKnownName, displayName } of wellKnownFolders) {
      this.addFolder(displayName, this.rootFolderId, { wellKnownName });
    }
  }

  /** Finds a folder by id or well-known name; "msgfolderroot" is the one above all others. */
  folder(idOrName: string): FolderState | undefined {
    const byId = this.folders.get(idOrName);
    if (byId) return byId;
    const name = idOrName.toLowerCase();
    if (name === "msgfolderroot" || idOrName === this.rootFolderId) return this.rootFolder();
    return [...this.folders.values()].find((folder) => folder.wellKnownName === name);
  }

  /** The folders directly below another, in the order they were made. */
  childFolders(parentFolderId: string): FolderState[] {
    return [...this.folders.values()].filter((folder) => folder.parentFolderId === parentFolderId);
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
    this.foldersChanged();
    return folder;
  }

  /** Renames a folder or puts it below another. */
  changeFolder(
    folder: FolderState,
    changes: { displayName?: string; parentFolderId?: string },
  ): void {
    Object.assign(folder, changes);
    this.foldersChanged();
  }

  /** Deletes a folder for good, with all that is in it and below it. */
  deleteFolder(folder: FolderState): void {
    for (const child of this.childFolders(folder.id)) this.deleteFolder(child);
    for (const message of [...this.messagesIn(folder.id)]) this.deleteMessage(message);
    this.folders.delete(folder.id);
    this.foldersChanged();
  }

  /** The messages of a folder, newest first. */
  messagesIn(folderId: string): readonly MessageState[] {
    return this.index.newestFirst(folderId);
  }

  /** All messages of the mailbox, newest first. */
  allMessages(): readonly MessageState[] {
    return this.index.newestFirst();
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
    this.index.add(message);
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
    if ("receivedDateTime" in changes) this.index.reorder(message);
    this.touch(message);
  }

  /** Moves a message to another folder; its immutable id stays. */
  moveMessage(message: MessageState, folderId: string): void {
    this.depart(message, "deleted");
    this.index.remove(message);
    message.folderId = folderId;
    this.index.add(message);
    this.touch(message);
  }

  /** Deletes a message for good. */
  deleteMessage(message: MessageState): void {
    this.depart(message, "deleted");
    this.index.remove(message);
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
    this.categoriesChanged();
  }

  /** Takes a category off the owner's list; messages keep its name, as in Exchange. */
  removeMasterCategory(category: OutlookCategory): void {
    const at = this.masterCategories.indexOf(category);
    if (at >= 0) this.masterCategories.splice(at, 1);
    this.categoriesChanged();
  }

  /** Tells that the owner's list of categories was changed in place. */
  categoriesChanged(): void {
    this.tell({ type: "categories-changed", userId: this.owner.id });
  }

  private rootFolder(): FolderState {
    const id = this.rootFolderId;
    return { id, displayName: "Top of Information Store", parentFolderId: id, isHidden: false };
  }

  private foldersChanged(): void {
    this.tell({ type: "folders-changed", userId: this.owner.id });
  }

  private depart(message: MessageState, reason: Departure["reason"]): void {
    const revision = ++this.revision;
    this.departures.push({ messageId: message.id, folderId: message.folderId, revision, reason });
  }
}

/** The id Outlook shows and Graph gives without `Prefer: IdType="ImmutableId"`: it changes when the message is moved. */
export function mutableIdOf(message: { id: string; folderId: string }): string {
  return `AAMk${message.id.slice("AAkALg".length)}_${message.folderId.slice(4, 10).replaceAll("_", "-")}`;
}
