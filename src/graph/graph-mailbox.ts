import type { Person } from "../core/shared/person";
import type {
  CategoryChange,
  Mailbox,
  MailboxChanges,
  TriageFolder,
  WorkOptions,
} from "../core/triage/mailbox";
import type { Confidentiality, Message } from "../core/triage/message";
import { changeCategories, type CategoryReport } from "./change-categories";
import { firstSyncPolicy, listPath, readNewest } from "./first-sync";
import { findChanges, type FolderKnowledge } from "./folder-delta";
import { readInBatches, type BatchStep } from "./graph-batch";
import { mailboxIn, withQuery, type GraphClient } from "./graph-client";
import { graphErrorOf } from "./graph-error";
import { bodyAsText, bodyFields, listFields } from "./message-fields";
import { toMessage, type WireMessage } from "./to-message";
import type { WirePage } from "./wire-page";

/** What a mailbox is told beside whose it is. */
export interface GraphMailboxOptions {
  /** Whose mailbox it is, for the lists. */
  owner: Person;
  /** "me" for the assistant's own, else the executive's address. */
  mailbox: string;
  /** The present moment in milliseconds since 1970; the machine's clock when absent. */
  now?: () => number;
}

const dayMs = 86_400_000;

/** A mailbox reached through Microsoft Graph. What it knows of its folders lives as long as the object. */
export class GraphMailbox implements Mailbox {
  readonly owner: Person;
  private readonly path: string;
  private readonly now: () => number;
  private readonly folders = new Map<TriageFolder, FolderKnowledge>();
  /** How closed each message seen so far is, so that a body that may not be read is not asked for. */
  private readonly confidentiality = new Map<string, Confidentiality>();
  /** The last piece of work on each folder; the next waits for it. */
  private readonly turns = new Map<TriageFolder, Promise<unknown>>();

  constructor(
    private readonly client: GraphClient,
    options: GraphMailboxOptions,
  ) {
    this.owner = options.owner;
    this.path = mailboxPath(options.mailbox);
    this.now = options.now ?? Date.now;
  }

  readFolder(
    folder: TriageFolder,
    options: WorkOptions & { onMessages?: (messages: Message[]) => void } = {},
  ): Promise<Message[]> {
    return this.inTurn(folder, async () => {
      const messages: Message[] = [];
      const reading = await readNewest(this.client, this.folderPath(folder), {
        since: wholeSeconds(this.now() - firstSyncPolicy.days * dayMs),
        signal: options.signal,
        onProgress: options.onProgress,
        onPart: (part) => {
          const translated = this.take(part);
          messages.push(...translated);
          options.onMessages?.(translated);
        },
      });
      const wire = [...reading.messages.values()];
      const loadedFrom = reading.isWholeFolder ? "" : oldestOf(wire);
      this.folders.set(folder, { known: changeKeysOf(wire), loadedFrom });
      return newestFirst(messages);
    });
  }

  readOlder(folder: TriageFolder, count: number, options: WorkOptions = {}): Promise<Message[]> {
    return this.inTurn(folder, async () => {
      const knowledge = this.knowledgeOf(folder, "readOlder");
      if (knowledge.loadedFrom === "" || count <= 0) return [];
      const found = await this.listOlder(folder, knowledge, count, options);
      const messages = found.slice(0, count);
      for (const [id, changeKey] of changeKeysOf(messages)) knowledge.known.set(id, changeKey);
      knowledge.loadedFrom = found.length < count ? "" : oldestOf(messages);
      // The delta may be limited to newer messages; the next round lists and compares instead.
      delete knowledge.deltaPath;
      options.onProgress?.({ done: messages.length, total: messages.length });
      return newestFirst(this.take(messages));
    });
  }

  readChanges(folder: TriageFolder, options: WorkOptions = {}): Promise<MailboxChanges> {
    return this.inTurn(folder, async () => {
      const knowledge = this.knowledgeOf(folder, "readChanges");
      const folderPath = this.folderPath(folder);
      const found = await findChanges(this.client, folderPath, knowledge, options.signal);
      const changed = await this.readWhole(found.changedIds, () => listFields, options);
      const gone = found.changedIds.filter((id) => !changed.has(id) && knowledge.known.has(id));
      const removed = [...found.removedIds, ...gone];
      for (const id of removed) knowledge.known.delete(id);
      for (const [id, changeKey] of changeKeysOf([...changed.values()])) {
        knowledge.known.set(id, changeKey);
      }
      knowledge.deltaPath = found.deltaPath;
      const messages = newestFirst(this.take([...changed.values()]));
      return { changed: messages, removed, resynced: found.resynced };
    });
  }

  async readBodies(ids: readonly string[], options: WorkOptions = {}): Promise<Message[]> {
    const found = await this.readWhole(ids, (id) => this.fieldsFor(id), options);
    const unknown = ids.filter((id) => found.has(id) && !this.confidentiality.has(id));
    this.take([...found.values()]);
    const nowKnown = unknown.filter((id) => this.confidentiality.get(id) === "normal");
    const late = await this.readWhole(nowKnown, (id) => this.fieldsFor(id), options);
    return ids.flatMap((id) => this.take([late.get(id) ?? found.get(id)].filter(isThere)));
  }

  async readMessage(outlookId: string): Promise<Message> {
    // Outlook's own form of an id has letters that a path cannot hold.
    const id = outlookId.replaceAll("/", "-").replaceAll("+", "_");
    const listed = await this.client.get<WireMessage>(
      withQuery(this.messagePath(id), this.fieldsFor(id)),
      { prefer: [bodyAsText] },
    );
    const [message] = this.take([listed]);
    if (!message) throw graphErrorOf({ status: 404, body: undefined, retryAfter: null }, this.path);
    if (message.body !== undefined || message.confidentiality !== "normal") return message;
    const [whole] = await this.readBodies([message.id]);
    return whole ?? message;
  }

  changeCategories(
    changes: readonly CategoryChange[],
    options: WorkOptions = {},
  ): Promise<CategoryReport> {
    return changeCategories(this.client, this.path, changes, options);
  }

  /** Lists messages that are older than the oldest read, at least `count` unless there are fewer. */
  private async listOlder(
    folder: TriageFolder,
    knowledge: FolderKnowledge,
    count: number,
    options: WorkOptions,
  ): Promise<WireMessage[]> {
    const filter = `receivedDateTime le ${knowledge.loadedFrom}`;
    const query = { $top: Math.min(count + 10, firstSyncPolicy.pageSize) };
    const found: WireMessage[] = [];
    let path: string | undefined = listPath(this.folderPath(folder), query, filter);
    while (path !== undefined && found.length < count) {
      const page: WirePage<WireMessage> = await this.client.get(path, { signal: options.signal });
      found.push(...page.value.filter(({ id }) => !knowledge.known.has(id ?? "")));
      options.onProgress?.({ done: Math.min(found.length, count), total: count });
      const next = page["@odata.nextLink"];
      path = next === undefined ? undefined : this.client.pathOf(next);
    }
    return found;
  }

  /** Reads messages one by one in batches; those that are gone are left out. */
  private async readWhole(
    ids: readonly string[],
    fieldsOf: (id: string) => Readonly<Record<string, string>>,
    options: WorkOptions,
  ): Promise<Map<string, WireMessage>> {
    const steps = ids.map((id, index): BatchStep => {
      const url = withQuery(this.messagePath(id), fieldsOf(id));
      return { id: String(index), method: "GET", url, prefer: [bodyAsText] };
    });
    const answers = await readInBatches(this.client, steps, {
      mailbox: mailboxIn(this.path),
      signal: options.signal,
      onAnswered: (done) => options.onProgress?.({ done, total: ids.length }),
    });
    const found = new Map<string, WireMessage>();
    ids.forEach((id, index) => {
      const { status, body } = answers.get(String(index)) ?? { status: 503, body: undefined };
      if (status === 200) found.set(id, body as WireMessage);
      else if (status !== 404) throw graphErrorOf({ status, body, retryAfter: null }, this.path);
    });
    return found;
  }

  /** The body is asked for only where it is known that it may be read. */
  private fieldsFor(id: string): Readonly<Record<string, string>> {
    return this.confidentiality.get(id) === "normal" ? bodyFields : listFields;
  }

  private take(messages: readonly WireMessage[]): Message[] {
    return messages.map((wire) => {
      const message = toMessage(wire);
      this.confidentiality.set(message.id, message.confidentiality);
      return message;
    });
  }

  private knowledgeOf(folder: TriageFolder, caller: string): FolderKnowledge {
    const knowledge = this.folders.get(folder);
    if (!knowledge) throw new RangeError(`GraphMailbox.${caller}: ${folder} was never read`);
    return knowledge;
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

  private messagePath(id: string): string {
    return `${this.path}/messages/${encodeURIComponent(id)}`;
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

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}
