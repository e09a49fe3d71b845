import type { MailFolder, Message as GraphMessage } from "@microsoft/microsoft-graph-types";
import type { Warning } from "../core/shared/parsed";
import type { DeskStore } from "../core/triage/desk-store";
import { withQuery, type GraphClient } from "./graph-client";
import { GraphError } from "./graph-error";
import { delayBefore } from "./retry-policy";
import type { WirePage } from "./wire-page";

/** The hidden folder of the assistant's own mailbox that holds Kansli's documents. */
export const deskFolderName = "Kansli";
/** Documents that could not be read keep this before their name, for somebody to look at. */
export const putAsideMark = "damaged ";

type StoredMessage = GraphMessage & { "@odata.etag"?: string };

/** One document as it is stored. */
interface Stored {
  id: string;
  etag: string;
  name: string;
  text: string;
}

/** What a document's text holds: the document, and the marks of the latest writes. */
interface Envelope<T> {
  /** One for each write, so that a write whose answer was lost is not done twice. */
  marks: string[];
  value: T;
}

const marksKept = 20;
/** Graph writes instants to the second; what is made after this long is certainly seen as later. */
const settleMs = 1100;
const fields = { $select: "id,subject,body,createdDateTime,lastModifiedDateTime" };
const documentsPerPage = 100;

/**
 * Keeps each document as one draft in a hidden folder of the assistant's own mailbox: the subject is its name and the
 * body its JSON. Nothing but Mail.ReadWrite is needed, and all panes see the same. What was odd, as a document that
 * could not be read and was put aside, is told to `onWarning`.
 */
export class GraphDeskStore implements DeskStore {
  private folderId: Promise<string> | undefined;

  constructor(
    private readonly client: GraphClient,
    private readonly onWarning: (warning: Warning) => void = () => undefined,
  ) {}

  async read<T>(name: string): Promise<T | undefined> {
    const [stored] = await this.findAll(name);
    return stored && (await this.open<T>(stored))?.value;
  }

  async update<T>(name: string, change: (current: T | undefined) => T): Promise<T> {
    const { retryPolicy } = this.client;
    const mark = crypto.randomUUID();
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.tryUpdate(name, change, mark);
      } catch (error) {
        const mayRepeat = isConflict(error) || (error instanceof GraphError && error.retryable);
        const delay = mayRepeat ? delayBefore(retryPolicy, attempt, undefined) : undefined;
        if (delay === undefined) throw error;
        await this.client.wait(delay);
      }
    }
  }

  async list(): Promise<readonly { name: string; sizeBytes: number; changedAt: string }[]> {
    const stored = await this.readAll();
    return stored.map((message) => ({
      name: message.subject ?? "",
      sizeBytes: new TextEncoder().encode(message.body?.content ?? "").length,
      changedAt: message.lastModifiedDateTime ?? "",
    }));
  }

  async clear(): Promise<void> {
    try {
      // Not only into Deleted Items: what she asked to have deleted is to be gone.
      const path = `${await this.folderPath()}/permanentDelete`;
      await this.client.post(path, {}, { isSafeToRepeat: true });
    } catch (error) {
      if (!isGone(error)) throw error;
    } finally {
      this.folderId = undefined;
    }
  }

  private async tryUpdate<T>(
    name: string,
    change: (current: T | undefined) => T,
    mark: string,
  ): Promise<T> {
    const [stored] = await this.findAll(name);
    const current = stored && (await this.open<T>(stored));
    // An earlier attempt arrived though its answer did not.
    if (current?.marks.includes(mark)) return current.value;
    const value = change(current?.value);
    const marks = [...(current?.marks ?? []), mark].slice(-marksKept);
    const text = JSON.stringify({ marks, value } satisfies Envelope<T>);
    if (!stored || !current) await this.create(name, text);
    else if (JSON.stringify(value) !== JSON.stringify(current.value)) {
      await this.patch(stored, { body: { contentType: "text", content: text } });
    }
    return value;
  }

  /**
   * Makes a document. Two panes may do so at the same moment; then all look a moment later, the oldest document stays,
   * and whoever made another takes it away and begins again.
   */
  private async create(name: string, text: string): Promise<void> {
    const path = `${await this.folderPath()}/messages`;
    const draft = { subject: name, body: { contentType: "text", content: text } };
    const mine = await this.client.post<StoredMessage>(path, draft);
    await this.client.wait(settleMs);
    const [oldest] = await this.findAll(name);
    if (!oldest || oldest.id === mine.id) return;
    await this.remove(mine.id ?? "");
    throw new GraphError("changed-meanwhile");
  }

  private async patch(stored: Stored, members: GraphMessage): Promise<void> {
    const path = `/me/messages/${encodeURIComponent(stored.id)}`;
    await this.client.patch(path, members, { headers: { "If-Match": stored.etag } });
  }

  /** All documents of a name, the oldest first; the same order for everybody who looks. */
  private async findAll(name: string): Promise<Stored[]> {
    const messages = await this.readAll(`subject eq '${name.replaceAll("'", "''")}'`);
    const byAge = (message: StoredMessage) =>
      `${message.createdDateTime ?? ""} ${message.id ?? ""}`;
    return messages
      .filter((message) => message.subject === name)
      .sort((one, other) => (byAge(one) < byAge(other) ? -1 : 1))
      .map(toStored);
  }

  private async readAll(filter?: string): Promise<StoredMessage[]> {
    const found: StoredMessage[] = [];
    let path: string | undefined = withQuery(`${await this.folderPath()}/messages`, {
      ...fields,
      $top: documentsPerPage,
      ...(filter ? { $filter: filter } : {}),
    });
    while (path !== undefined) {
      const page: WirePage<StoredMessage> = await this.client.get(path, { prefer: [textBodies] });
      found.push(...page.value);
      const next = page["@odata.nextLink"];
      path = next === undefined ? undefined : this.client.pathOf(next);
    }
    return found;
  }

  /** Opens a document; a damaged one is put aside and counts as never written. */
  private async open<T>(stored: Stored): Promise<Envelope<T> | undefined> {
    const envelope = readEnvelope<T>(stored.text);
    if (envelope) return envelope;
    const subject = `${putAsideMark}${stored.name}`;
    await this.patch(stored, { subject });
    this.onWarning({
      code: "damaged-document",
      place: stored.name,
      message: `The stored document could not be read. It was kept as "${subject}" and begun anew.`,
    });
    return undefined;
  }

  private async remove(id: string): Promise<void> {
    try {
      const path = `/me/messages/${encodeURIComponent(id)}/permanentDelete`;
      await this.client.post(path, {}, { isSafeToRepeat: true });
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }

  private async folderPath(): Promise<string> {
    return `/me/mailFolders/${encodeURIComponent(await this.folder())}`;
  }

  private folder(): Promise<string> {
    this.folderId ??= this.findOrMakeFolder().catch((error: unknown) => {
      this.folderId = undefined;
      throw error;
    });
    return this.folderId;
  }

  private async findOrMakeFolder(): Promise<string> {
    const found = await this.findFolder();
    if (found) return found;
    try {
      const body = { displayName: deskFolderName, isHidden: true };
      await this.client.post<MailFolder>("/me/mailFolders", body);
    } catch (error) {
      // Another pane may have made it at the same moment, or the answer was lost; the next look decides.
      if (!isConflict(error) && !(error instanceof GraphError && error.retryable)) throw error;
    }
    const made = await this.findFolder();
    if (made) return made;
    throw new GraphError("changed-meanwhile");
  }

  /** The hidden folder; of two that were made at once, the one whose id comes first. */
  private async findFolder(): Promise<string | undefined> {
    const query = {
      includeHiddenFolders: "true",
      $filter: `displayName eq '${deskFolderName}'`,
      $select: "id,displayName,isHidden",
    };
    const page = await this.client.get<WirePage<MailFolder>>(withQuery("/me/mailFolders", query));
    const ids = page.value.filter((folder) => folder.isHidden).map((folder) => folder.id ?? "");
    return ids.sort()[0];
  }
}

const textBodies = 'outlook.body-content-type="text"';

function toStored(message: StoredMessage): Stored {
  return {
    id: message.id ?? "",
    etag: message["@odata.etag"] ?? "*",
    name: message.subject ?? "",
    text: message.body?.content?.trim() ?? "",
  };
}

function readEnvelope<T>(text: string): Envelope<T> | undefined {
  try {
    const envelope = JSON.parse(text) as Partial<Envelope<T>> | null;
    return Array.isArray(envelope?.marks) && "value" in envelope
      ? (envelope as Envelope<T>)
      : undefined;
  } catch {
    return undefined;
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof GraphError && error.code === "changed-meanwhile";
}

function isGone(error: unknown): boolean {
  return error instanceof GraphError && error.code === "not-found";
}
