import type { Person } from "../core/shared/person";
import type {
  CategoryChange,
  Mailbox,
  MailboxChanges,
  TriageFolder,
  WorkOptions,
} from "../core/triage/mailbox";
import type { Message } from "../core/triage/message";
import type { CategoryReport } from "./category-task";
import { firstSyncPolicy, readNewest } from "./first-sync";
import { findChanges, type FolderKnowledge } from "./folder-delta";
import type { GraphClient } from "./graph-client";
import { GraphError } from "./graph-error";
import { MailboxMessages } from "./mailbox-messages";
import { listPath } from "./message-list";
import type { WireMessage } from "./to-message";

/** What a mailbox is told beside whose it is. */
export interface GraphMailboxOptions {
  /** Whose mailbox it is, for the lists. */
  owner: Person;
  /** "me" for the assistant's own, else the executive's address. */
  mailbox: string;
  /** The present moment in milliseconds since 1970; the machine's clock when absent. */
  now?: () => number;
}

type FirstReadingOptions = WorkOptions & { onMessages?: (messages: Message[]) => void };

const dayMs = 86_400_000;

/** A mailbox reached through Microsoft Graph. What it knows of its folders lives as long as the object. */
export class GraphMailbox implements Mailbox {
  readonly owner: Person;
  private readonly path: string;
  private readonly now: () => number;
  private readonly messages: MailboxMessages;
  private readonly folders = new Map<TriageFolder, FolderKnowledge>();
  /** The last piece of work on each folder; the next waits for it. */
  private readonly turns = new Map<TriageFolder, Promise<unknown>>();

  constructor(
    private readonly client: GraphClient,
    options: GraphMailboxOptions,
  ) {
    this.owner = options.owner;
    this.path = mailboxPath(options.mailbox);
    this.now = options.now ?? Date.now;
    this.messages = new MailboxMessages(client, this.path);
  }

  readFolder(folder: TriageFolder, options: FirstReadingOptions = {}): Promise<Message[]> {
    return this.inTurn(folder, () => this.readFirst(folder, options));
  }

  readOlder(folder: TriageFolder, count: number, options: WorkOptions = {}): Promise<Message[]> {
    return this.inTurn(folder, async () => {
      const knowledge = this.folders.get(folder);
      if (!knowledge) return this.readFirst(folder, options);
      if (knowledge.loadedFrom === "" || count <= 0) return [];
      const found = await this.listOlder(folder, knowledge, count, options);
      const messages = found.slice(0, count);
      for (const [id, changeKey] of changeKeysOf(messages)) knowledge.known.set(id, changeKey);
      knowledge.loadedFrom = found.length < count ? "" : oldestOf(messages);
      // The delta may be limited to newer messages; the next round lists and compares instead.
      delete knowledge.deltaPath;
      return newestFirst(this.messages.take(messages));
    });
  }

  readChanges(folder: TriageFolder, options: WorkOptions = {}): Promise<MailboxChanges> {
    return this.inTurn(folder, async () => {
      const knowledge = this.folders.get(folder);
      // The first reading was stopped or failed: all of the folder is news.
      if (!knowledge) {
        const changed = await this.readFirst(folder, options);
        return { changed, removed: [], resynced: true };
      }
      const folderPath = this.folderPath(folder);
      const found = await findChanges(this.client, folderPath, knowledge, options.signal);
      const changed = await this.messages.readListed(found.changedIds, options);
      const gone = found.changedIds.filter((id) => !changed.has(id) && knowledge.known.has(id));
      const removed = [...found.removedIds, ...gone];
      for (const id of removed) knowledge.known.delete(id);
      const wire = [...changed.values()];
      for (const [id, changeKey] of changeKeysOf(wire)) knowledge.known.set(id, changeKey);
      knowledge.deltaPath = found.deltaPath;
      const messages = newestFirst(this.messages.take(wire));
      return { changed: messages, removed, resynced: found.resynced };
    });
  }

  readBodies(messageIds: readonly string[], options: WorkOptions = {}): Promise<Message[]> {
    return this.messages.readBodies(messageIds, options);
  }

  readMessage(outlookId: string): Promise<Message> {
    // Outlook's own form of an id has letters that a path cannot hold.
    return this.messages.readOne(outlookId.replaceAll("/", "-").replaceAll("+", "_"));
  }

  async changeCategories(
    changes: readonly CategoryChange[],
    options: WorkOptions = {},
  ): Promise<CategoryReport> {
    // Writing is fetched with the first command, so that the list need not wait for it.
    const { changeCategories } = await import("./change-categories").catch((cause: unknown) => {
      throw new GraphError("offline", { cause });
    });
    return changeCategories(this.client, this.path, changes, options);
  }

  private async readFirst(folder: TriageFolder, options: FirstReadingOptions): Promise<Message[]> {
    const messages: Message[] = [];
    const reading = await readNewest(this.client, this.folderPath(folder), {
      since: wholeSeconds(this.now() - firstSyncPolicy.days * dayMs),
      signal: options.signal,
      onProgress: options.onProgress,
      onPart: (part) => {
        const translated = this.messages.take(part);
        messages.push(...translated);
        options.onMessages?.(translated);
      },
    });
    const wire = [...reading.messages.values()];
    const loadedFrom = reading.isWholeFolder ? "" : oldestOf(wire);
    this.folders.set(folder, { known: changeKeysOf(wire), loadedFrom });
    return newestFirst(messages);
  }

  /** Lists messages that are older than the oldest read, at least `count` unless there are fewer. */
  private async listOlder(
    folder: TriageFolder,
    knowledge: FolderKnowledge,
    count: number,
    options: WorkOptions,
  ): Promise<WireMessage[]> {
    const filter = `receivedDateTime le ${knowledge.loadedFrom}`;
    // A few more, since those of the oldest second are read already.
    const query = { $top: Math.min(count + 10, firstSyncPolicy.pageSize) };
    const path = listPath(this.folderPath(folder), query, filter);
    const found: WireMessage[] = [];
    const { signal } = options;
    for await (const page of this.client.pages<WireMessage>(path, { signal })) {
      found.push(...page.value.filter(({ id }) => !knowledge.known.has(id ?? "")));
      options.onProgress?.({ done: Math.min(found.length, count), total: count });
      if (found.length >= count) break;
    }
    return found;
  }

  /** Two readings of one folder at once would each spoil what the other knows. */
  private inTurn<T>(folder: TriageFolder, work: () => Promise<T>): Promise<T> {
    const before = this.turns.get(folder) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.turns.set(folder, mine);
    return mine;
  }

  private folderPath(folder: TriageFolder): string {
    return `${this.path}/mailFolders/${folder}`;
  }
}

/** The beginning of every path that reaches a mailbox: "/me" or "/users/anna%40contoso.example". */
export function mailboxPath(mailbox: string): string {
  return mailbox === "me" ? "/me" : `/users/${encodeURIComponent(mailbox)}`;
}

function changeKeysOf(messages: readonly WireMessage[]): Map<string, string> {
  return new Map(messages.map(({ id, changeKey }) => [id ?? "", changeKey ?? ""]));
}

/** Graph compares instants as it writes them, to the second. */
function wholeSeconds(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

function oldestOf(messages: readonly WireMessage[]): string {
  const times = messages.map(({ receivedDateTime }) => receivedDateTime ?? "");
  return times.reduce((oldest, time) => (time < oldest ? time : oldest), times[0] ?? "");
}

function newestFirst(messages: Message[]): Message[] {
  return messages.sort((one, other) => compare(other.receivedAt, one.receivedAt));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
