import type { MessageState } from "./mailbox-state";

interface Membership {
  members: Set<MessageState>;
  /** Made when it is asked for, dropped when somebody comes, goes or changes date. */
  newestFirst?: MessageState[];
}

const wholeMailbox = "*";

/** Which messages each folder holds, newest first, so that a page of ten thousand is a slice. */
export class FolderIndex {
  private readonly folders = new Map<string, Membership>();

  /** Notes that a message is in its folder now. */
  add(message: MessageState): void {
    for (const membership of this.membershipsOf(message)) {
      membership.members.add(message);
      delete membership.newestFirst;
    }
  }

  /** Notes that a message leaves its folder; call it before `folderId` changes. */
  remove(message: MessageState): void {
    for (const membership of this.membershipsOf(message)) {
      membership.members.delete(message);
      delete membership.newestFirst;
    }
  }

  /** Notes that the date of a message has changed. */
  reorder(message: MessageState): void {
    for (const membership of this.membershipsOf(message)) delete membership.newestFirst;
  }

  /** The messages of a folder, or of the whole mailbox, newest first; messages without a date come last. */
  newestFirst(folderId: string = wholeMailbox): readonly MessageState[] {
    const membership = this.membership(folderId);
    return (membership.newestFirst ??= inOrder(membership.members));
  }

  private membershipsOf(message: MessageState): Membership[] {
    return [this.membership(message.folderId), this.membership(wholeMailbox)];
  }

  private membership(folderId: string): Membership {
    const known = this.folders.get(folderId);
    if (known) return known;
    const fresh = { members: new Set<MessageState>() };
    this.folders.set(folderId, fresh);
    return fresh;
  }
}

/**
 * When a message was received, in milliseconds since 1970 and whole seconds, as Graph tells it; minus infinity when
 * nobody knows.
 */
export function receivedAt(message: MessageState): number {
  const at = Date.parse(message.resource.receivedDateTime ?? "");
  return Number.isNaN(at) ? -Infinity : at - (at % 1000);
}

/** The order of every list of messages: newest first, and by id where the dates are the same. */
export function compareNewestFirst(a: ReceivedKey, b: ReceivedKey): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** What the order of messages depends on. */
export interface ReceivedKey {
  at: number;
  id: string;
}

function inOrder(members: Iterable<MessageState>): MessageState[] {
  return Array.from(members, (message) => ({ message, id: message.id, at: receivedAt(message) }))
    .sort(compareNewestFirst)
    .map((row) => row.message);
}
