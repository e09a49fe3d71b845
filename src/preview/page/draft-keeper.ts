import type { DraftRequest } from "../page-api";
import { draftOf } from "./draft-opening";
import type { PageClient } from "./page-client";

/** A draft as its compose window shows it. */
export interface KeptDraft {
  draft: DraftRequest;
  /** Grows when the body was changed from outside, so that the editor takes the new one. */
  bodyRevision: number;
  isSaved: boolean;
}

const saveAfterMilliseconds = 800;
const fields = ["to", "cc", "subject", "body"] as const;

/**
 * Keeps a compose window and its draft in the mailbox alike: what is typed is saved a moment later, and what the pane
 * changes through Office appears in the window. A store for React: `subscribe` and `snapshot`.
 */
export class DraftKeeper {
  private current: KeptDraft;
  private readonly watchers = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private work: Promise<unknown> = Promise.resolve();
  /** The draft as the server last gave it. */
  private known: DraftRequest | undefined;
  private isTouched = false;
  private isOver = false;
  private readonly wasDraft: boolean;

  constructor(
    private readonly client: Pick<PageClient, "saveDraft" | "deleteDraft" | "readMessage">,
    private readonly userId: string,
    first: DraftRequest,
    private readonly report: (failure: unknown) => void,
  ) {
    this.wasDraft = first.id !== undefined;
    this.known = this.wasDraft ? first : undefined;
    this.current = { draft: first, bodyRevision: 0, isSaved: this.wasDraft };
  }

  subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  snapshot = (): KeptDraft => this.current;

  /** Takes what was typed, and saves it when the typing rests. */
  change(part: Partial<DraftRequest>): void {
    this.isTouched = true;
    this.show({ draft: { ...this.current.draft, ...part }, isSaved: false });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), saveAfterMilliseconds);
  }

  /** Saves the draft as it stands; the first time this makes it. */
  save(): void {
    clearTimeout(this.timer);
    this.inTurn(async () => {
      if (!this.isOver) await this.put();
    });
  }

  /** Sends the message; when that fails the window goes on as before. */
  async send(): Promise<void> {
    clearTimeout(this.timer);
    this.isOver = true;
    await this.work;
    try {
      await this.client.saveDraft(this.userId, { ...this.current.draft, send: true });
    } catch (failure) {
      this.isOver = false;
      throw failure;
    }
  }

  /** Throws the draft away. */
  discard(): void {
    clearTimeout(this.timer);
    this.isOver = true;
    this.inTurn(async () => {
      const { id } = this.current.draft;
      if (id !== undefined) await this.client.deleteDraft(this.userId, id);
    });
  }

  /** Ends the keeping: a new draft that nobody touched goes away, any other is saved. */
  close(): void {
    if (this.isOver) return;
    if (!this.isTouched && !this.wasDraft) {
      this.discard();
      return;
    }
    if (!this.current.isSaved) this.save();
    this.inTurn(() => {
      this.isOver = true;
      return Promise.resolve();
    });
  }

  /** Reads the draft anew, because somebody changed it, and takes the fields that this window did not write. */
  readAgain(): void {
    this.inTurn(async () => {
      const { id } = this.current.draft;
      if (this.isOver || id === undefined) return;
      const fresh = draftOf(await this.client.readMessage(this.userId, id));
      const foreign = fields.filter((field) => fresh[field] !== this.known?.[field]);
      this.known = fresh;
      if (foreign.length > 0) this.takeFrom(fresh, foreign);
    });
  }

  private takeFrom(fresh: DraftRequest, foreign: readonly (typeof fields)[number][]): void {
    this.isTouched = true;
    const taken = Object.fromEntries(foreign.map((field) => [field, fresh[field]]));
    const revised = foreign.includes("body") ? 1 : 0;
    this.show({
      draft: { ...this.current.draft, ...taken },
      bodyRevision: this.current.bodyRevision + revised,
    });
  }

  private async put(): Promise<void> {
    const sent = this.current.draft;
    const { id } = await this.client.saveDraft(this.userId, sent);
    this.known = draftOf(await this.client.readMessage(this.userId, id));
    const isSaved = fields.every((field) => this.current.draft[field] === sent[field]);
    this.show({ draft: { ...this.current.draft, id }, isSaved });
  }

  private inTurn(step: () => Promise<void>): void {
    this.work = this.work.then(step).catch(this.report);
  }

  private show(change: Partial<KeptDraft>): void {
    this.current = { ...this.current, ...change };
    for (const watcher of [...this.watchers]) watcher();
  }
}
