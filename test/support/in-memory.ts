import type { Person } from "../../src/core/shared/person";
import type { DeskStore } from "../../src/core/shared/desk-store";
import type {
  CategoryChange,
  CategoryOutcome,
  FailedChange,
  Mailbox,
  MailboxChanges,
  TriageFolder,
  WorkOptions,
} from "../../src/core/triage/mailbox";
import type { Message } from "../../src/core/triage/message";
import { anna } from "./builders";

/** A mailbox of two folders in memory. It fails when and where a test says so. */
export class InMemoryMailbox implements Mailbox {
  readonly owner: Person;
  readonly folders: Record<TriageFolder, Map<string, Message>>;
  /** Whole texts by message id; the folder's messages hold the preview alone. */
  readonly bodies = new Map<string, string>();
  /** Older messages, given out by `readOlder`. */
  readonly older: Record<TriageFolder, Message[]> = { inbox: [], sentitems: [] };
  /** Messages whose categories cannot be changed, with the code they fail with. */
  readonly stubborn = new Map<string, string>();
  /** When set, the named call rejects with it. */
  failing: Partial<Record<"readFolder" | "readSent" | "readChanges" | "readBodies", Error>> = {};
  /** Called before each category change is made; may throw, as a dropped connection does. */
  beforeChange: (change: CategoryChange) => void = () => undefined;
  /** The ids that `readBodies` was asked for. */
  readonly bodiesAsked: string[] = [];
  /** How many messages come in one part. */
  partSize = 100;
  private readonly removed: Record<TriageFolder, string[]> = { inbox: [], sentitems: [] };
  private readonly changed: Record<TriageFolder, Set<string>> = {
    inbox: new Set(),
    sentitems: new Set(),
  };

  constructor(inbox: readonly Message[] = [], sent: readonly Message[] = [], owner = anna) {
    this.owner = owner;
    this.folders = { inbox: byId(inbox), sentitems: byId(sent) };
  }

  async readFolder(
    folder: TriageFolder,
    options: WorkOptions & { onMessages?: (messages: Message[]) => void } = {},
  ): Promise<Message[]> {
    this.failIf("readFolder");
    if (folder === "sentitems") this.failIf("readSent");
    const all = [...this.folders[folder].values()];
    for (let at = 0; at < all.length; at += this.partSize) {
      await Promise.resolve();
      if (options.signal?.aborted) throw new Error("The reading was cancelled.");
      const part = all.slice(at, at + this.partSize);
      options.onMessages?.(part);
      options.onProgress?.({ done: at + part.length, total: all.length });
    }
    return all;
  }

  async readOlder(
    folder: TriageFolder,
    count: number,
    _options: WorkOptions = {},
  ): Promise<Message[]> {
    const older = this.older[folder].splice(0, count);
    for (const message of older) this.folders[folder].set(message.id, message);
    return Promise.resolve(older);
  }

  async readChanges(folder: TriageFolder): Promise<MailboxChanges> {
    this.failIf("readChanges");
    if (folder === "sentitems") this.failIf("readSent");
    const changed = [...this.changed[folder]].flatMap((id) => this.folders[folder].get(id) ?? []);
    this.changed[folder].clear();
    return Promise.resolve({ changed, removed: this.removed[folder].splice(0), resynced: false });
  }

  async readBodies(messageIds: readonly string[]): Promise<Message[]> {
    this.failIf("readBodies");
    this.bodiesAsked.push(...messageIds);
    return Promise.resolve(messageIds.flatMap((id) => this.whole(id) ?? []));
  }

  async readMessage(outlookId: string): Promise<Message> {
    const message = this.whole(outlookId);
    if (!message) throw new Error("The message is not there.");
    return Promise.resolve(message);
  }

  async changeCategories(
    changes: readonly CategoryChange[],
  ): Promise<{ done: CategoryOutcome[]; failed: FailedChange[] }> {
    const done: CategoryOutcome[] = [];
    const failed: FailedChange[] = [];
    for (const change of changes) {
      await Promise.resolve();
      this.beforeChange(change);
      const message = this.folders.inbox.get(change.messageId);
      const code = message ? this.stubborn.get(change.messageId) : "not-found";
      if (!message || code !== undefined) {
        failed.push({ messageId: change.messageId, code: code ?? "", message: "It did not work." });
        continue;
      }
      const before = message.categories;
      const after = [...before.filter((name) => !change.remove.includes(name)), ...change.add];
      this.put("inbox", { ...message, categories: [...new Set(after)] });
      done.push({ messageId: message.id, before, after: [...new Set(after)] });
    }
    return { done, failed };
  }

  /** Puts a new or changed message into a folder, to be told of by `readChanges`. */
  put(folder: TriageFolder, message: Message): void {
    this.folders[folder].set(message.id, message);
    this.changed[folder].add(message.id);
  }

  /** Takes a message out of a folder, to be told of by `readChanges`. */
  take(folder: TriageFolder, id: string): void {
    this.folders[folder].delete(id);
    this.removed[folder].push(id);
  }

  /** The categories of every message of the inbox. */
  categories(): Record<string, readonly string[]> {
    return Object.fromEntries(
      [...this.folders.inbox.values()].map(({ id, categories }) => [id, [...categories].sort()]),
    );
  }

  private whole(id: string): Message | undefined {
    const message = this.folders.inbox.get(id) ?? this.folders.sentitems.get(id);
    const body = this.bodies.get(id);
    if (!message || body === undefined || message.confidentiality !== "normal") return message;
    return { ...message, body, headers: message.headers ?? {} };
  }

  private failIf(call: keyof InMemoryMailbox["failing"]): void {
    const error = this.failing[call];
    if (error) throw error;
  }
}

/** A desk store in memory. Documents go through JSON, as they do in a real one. */
export class InMemoryDeskStore implements DeskStore {
  readonly documents = new Map<string, string>();
  /** When set, every write rejects with it. */
  failing: Error | undefined;
  /** When set, every read rejects with it. */
  unreadable: Error | undefined;
  /** Called before each write; may throw, as a lost connection does, and may take its time. */
  beforeWrite: (name: string) => void | Promise<void> = () => undefined;

  async read<T>(name: string): Promise<T | undefined> {
    if (this.unreadable) throw this.unreadable;
    const json = this.documents.get(name);
    return Promise.resolve(json === undefined ? undefined : (JSON.parse(json) as T));
  }

  async update<T>(name: string, change: (current: T | undefined) => T): Promise<T> {
    await Promise.resolve();
    if (this.failing) throw this.failing;
    await this.beforeWrite(name);
    const stored = this.documents.get(name);
    const json = JSON.stringify(
      change(stored === undefined ? undefined : (JSON.parse(stored) as T)),
    );
    this.documents.set(name, json);
    return JSON.parse(json) as T;
  }

  async list(): Promise<readonly { name: string; sizeBytes: number; changedAt: string }[]> {
    return Promise.resolve(
      [...this.documents].map(([name, json]) => ({
        name,
        sizeBytes: json.length,
        changedAt: "2026-11-23T08:00:00Z",
      })),
    );
  }

  async clear(): Promise<void> {
    this.documents.clear();
    return Promise.resolve();
  }
}

function byId(messages: readonly Message[]): Map<string, Message> {
  return new Map(messages.map((message) => [message.id, message]));
}
