import type { Message as GraphMessage } from "@microsoft/microsoft-graph-types";
import type { Warning } from "../core/shared/parsed";
import type { DeskStore } from "../core/shared/desk-store";
import {
  documentFields,
  readDocument,
  toStoredDocument,
  type DocumentContent,
  type StoredDocument,
  type WireDocument,
} from "./desk-document";
import { DeskFolder } from "./desk-folder";
import { withQuery, type GraphClient } from "./graph-client";
import { GraphError } from "./graph-error";
import { bodyAsText } from "./message-fields";
import { delayBefore } from "./retry-policy";

/** Documents that could not be read keep this before their name, for somebody to look at. */
export const putAsideMark = "damaged ";

const marksKept = 20;
/** Graph writes instants to the second; what is made after this long is certainly seen as later. */
const settleMs = 1100;
const documentsPerPage = 100;

/**
 * Keeps each document as one draft in a hidden folder of the assistant's own mailbox: the subject is its name and the
 * body its JSON. Nothing but Mail.ReadWrite is needed, and all panes see the same. What was odd, as a document that
 * could not be read and was put aside, is told to `onWarning`. Rejects with GraphError.
 */
export class GraphDeskStore implements DeskStore {
  private readonly folder: DeskFolder;
  /** The last change of each document that is under way. */
  private readonly underWay = new Map<string, Promise<unknown>>();
  /** Each document as it was last seen here. A change is tried on that first: mostly nobody else has changed it. */
  private readonly seen = new Map<string, StoredDocument>();

  constructor(
    private readonly client: GraphClient,
    private readonly onWarning: (warning: Warning) => void = () => undefined,
  ) {
    this.folder = new DeskFolder(client);
  }

  read<T>(name: string): Promise<T | undefined> {
    return this.persist(async () => {
      const [stored] = await this.findAll(name);
      if (stored) this.seen.set(name, stored);
      return stored && (await this.open<T>(stored))?.value;
    });
  }

  update<T>(name: string, change: (current: T | undefined) => T): Promise<T> {
    const mark = crypto.randomUUID();
    return this.inTurn(name, () => this.persist(() => this.tryUpdate(name, change, mark)));
  }

  /** One pane changes a document step by step, so that whoever asked last is also answered last. */
  private inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.underWay.get(name);
    // That an earlier change failed is told to whoever asked for it.
    const turn = before ? before.then(work, work) : work();
    this.underWay.set(name, turn);
    return turn;
  }

  list(): Promise<readonly { name: string; sizeBytes: number; changedAt: string }[]> {
    return this.persist(async () => {
      const drafts = await this.readDrafts();
      return drafts.map((draft) => ({
        name: draft.subject ?? "",
        sizeBytes: new TextEncoder().encode(draft.body?.content ?? "").length,
        changedAt: draft.lastModifiedDateTime ?? "",
      }));
    });
  }

  clear(): Promise<void> {
    this.seen.clear();
    return this.folder.clear();
  }

  /** Does a piece of work, and again from the start when another pane was in the way or an answer was lost. */
  private async persist<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof GraphError)) throw error;
        const mayRepeat = error.isConflict || error.isGone;
        const delay = delayBefore(this.client.retryPolicy, attempt, undefined);
        if (!mayRepeat || delay === undefined) throw error;
        if (error.isGone) this.folder.forget();
        await this.client.wait(delay);
      }
    }
  }

  private async tryUpdate<T>(
    name: string,
    change: (current: T | undefined) => T,
    mark: string,
  ): Promise<T> {
    const seen = this.seen.get(name);
    this.seen.delete(name);
    const stored = seen ?? (await this.findAll(name))[0];
    const current = stored && (await this.open<T>(stored));
    // An earlier attempt arrived though its answer did not.
    if (current?.marks.includes(mark)) return current.value;
    const value = change(current?.value);
    const marks = [...(current?.marks ?? []), mark].slice(-marksKept);
    const text = JSON.stringify({ marks, value } satisfies DocumentContent<T>);
    if (!stored || !current) await this.create(name, text);
    else if (JSON.stringify(value) !== JSON.stringify(current.value)) {
      const { etag } = await this.patch(stored, { body: { contentType: "text", content: text } });
      if (etag !== "*") this.seen.set(name, { ...stored, etag, text });
    }
    // Nothing is to be written on what was seen; another pane may have changed it since.
    else if (seen) return this.tryUpdate(name, change, mark);
    return value;
  }

  /**
   * Makes a document. Two panes may do so at the same moment; then all look a moment later, the oldest document stays,
   * and whoever made another takes it away and begins again.
   */
  private async create(name: string, text: string): Promise<void> {
    const mine = await this.post(name, text);
    await this.client.wait(settleMs);
    const [oldest] = await this.findAll(name);
    if (!oldest || oldest.id === mine.id) return;
    await this.client.post(
      `${documentPath(mine.id)}/permanentDelete`,
      {},
      { isSafeToRepeat: true },
    );
    throw new GraphError("changed-meanwhile");
  }

  private async post(name: string, text: string): Promise<WireDocument> {
    const path = `${await this.folder.findOrMake()}/messages`;
    const draft = { subject: name, body: { contentType: "text", content: text } };
    try {
      return await this.client.post<WireDocument>(path, draft);
    } catch (cause) {
      if (!(cause instanceof GraphError) || !cause.retryable) throw cause;
      // It is not known whether the draft was made: what is there now decides.
      throw new GraphError("changed-meanwhile", { cause });
    }
  }

  private async patch(stored: StoredDocument, members: GraphMessage): Promise<StoredDocument> {
    const changed = await this.client.patch<WireDocument>(documentPath(stored.id), members, {
      headers: { "If-Match": stored.etag },
    });
    return toStoredDocument(changed);
  }

  /** Opens a document; a damaged one is put aside and counts as never written. */
  private async open<T>(stored: StoredDocument): Promise<DocumentContent<T> | undefined> {
    const content = readDocument<T>(stored.text);
    if (content) return content;
    const subject = `${putAsideMark}${stored.name}`;
    await this.patch(stored, { subject });
    this.onWarning({
      code: "damaged-document",
      place: stored.name,
      message: `The stored document could not be read. It was kept as "${subject}" and begun anew.`,
    });
    return undefined;
  }

  /** All documents of a name, the oldest first; the same order for everybody who looks. */
  private async findAll(name: string): Promise<StoredDocument[]> {
    const drafts = await this.readDrafts(`subject eq '${name.replaceAll("'", "''")}'`);
    const ageOf = (draft: WireDocument) => `${draft.createdDateTime ?? ""} ${draft.id ?? ""}`;
    return drafts
      .filter((draft) => draft.subject === name)
      .sort((one, other) => (ageOf(one) < ageOf(other) ? -1 : 1))
      .map(toStoredDocument);
  }

  private async readDrafts(filter?: string): Promise<WireDocument[]> {
    const folder = await this.folder.find();
    if (folder === undefined) return [];
    const query = { ...documentFields, $top: documentsPerPage };
    const path = withQuery(`${folder}/messages`, filter ? { ...query, $filter: filter } : query);
    const found: WireDocument[] = [];
    for await (const page of this.client.pages<WireDocument>(path, { prefer: [bodyAsText] })) {
      found.push(...page.value);
    }
    return found;
  }
}

function documentPath(id: string | undefined): string {
  return `/me/messages/${encodeURIComponent(id ?? "")}`;
}
