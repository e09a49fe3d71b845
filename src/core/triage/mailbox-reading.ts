import type { DeskView } from "./desk-view";
import type { FollowingHabits } from "./learning/following-habits";
import type { Mailbox, Progress, TriageFolder, WorkOptions } from "./mailbox";
import type { Message } from "./message";
import type { TriageTable } from "./triage-table";

/** How many bodies are read in one go, so that opening a mailbox never becomes a copy of it. */
const mostBodies = 120;

/** Reads a mailbox into the table and keeps the view told of how far it has come. */
export class MailboxReading {
  private turn: Promise<unknown> = Promise.resolve();
  private waiting: string[] = [];
  private draining: Promise<void> | undefined;
  private readonly lookedAt = new Set<string>();

  constructor(
    private readonly mailbox: Mailbox,
    private readonly table: TriageTable,
    private readonly view: DeskView,
    private readonly now: () => string,
    private readonly pause: () => Promise<void>,
    private readonly habits: FollowingHabits,
  ) {}

  /** Reads both folders for the first time. */
  open(options: WorkOptions): Promise<void> {
    return this.inTurn(() =>
      this.read(options, async (reading) => {
        const [inbox, sent] = await this.both(
          this.mailbox.readFolder("inbox", {
            ...reading("inbox"),
            onMessages: (messages) => this.takeEarly(messages),
          }),
          this.mailbox.readFolder("sentitems", reading("sentitems")),
          options,
        );
        this.table.takeSent(sent ?? []);
        this.table.take(inbox);
      }),
    );
  }

  /** Reads what has changed since the last reading. */
  refresh(options: WorkOptions): Promise<void> {
    return this.inTurn(() =>
      this.read(options, async (reading) => {
        const [inbox, sent] = await this.both(
          this.mailbox.readChanges("inbox", reading("inbox")),
          this.mailbox.readChanges("sentitems", reading("sentitems")),
          options,
        );
        this.table.takeSent(sent?.changed ?? []);
        this.table.take(inbox.changed);
        this.table.remove(inbox.removed, Date.parse(this.now()));
      }),
    );
  }

  /** Reads older messages; gives how many came. */
  async loadOlder(count: number, options: WorkOptions): Promise<number> {
    let came = 0;
    await this.inTurn(() =>
      this.read(options, async (reading) => {
        const [inbox, sent] = await this.both(
          this.mailbox.readOlder("inbox", count, reading("inbox")),
          this.mailbox.readOlder("sentitems", count, reading("sentitems")),
          options,
        );
        this.table.takeSent(sent ?? []);
        came = this.table.take(inbox).length;
      }),
    );
    return came;
  }

  /** Puts messages into lanes, some at a time. */
  async triage(ids?: Iterable<string>): Promise<void> {
    const pieces = this.table.triage(ids);
    while (pieces.next().done !== true) await this.pause();
  }

  /** Goes through the habits again and puts all messages into lanes anew. */
  triageAnew(): Promise<void> {
    return this.inTurn(async () => {
      await this.habits.catchUp({});
      await this.triage();
      this.view.change({ progress: undefined });
      this.view.messagesChanged();
    });
  }

  /** The ids of the messages that a change of some weights may touch. */
  async touchedBy(buckets: ReadonlySet<number>): Promise<string[]> {
    const touched: string[] = [];
    for (const piece of this.table.touchedBy(buckets)) {
      touched.push(...piece);
      await this.pause();
    }
    return touched;
  }

  private async read(
    options: WorkOptions,
    work: (reading: (folder: TriageFolder) => WorkOptions) => Promise<void>,
  ): Promise<void> {
    this.view.change({ phase: "loading", progress: { done: 0 }, expected: undefined });
    try {
      await work(this.counting(options));
      await this.draining;
      await this.habits.catchUp(options);
      await this.triage();
      this.view.change({ phase: "ready", syncedAt: this.now(), progress: undefined });
      this.view.messagesChanged();
    } catch (error) {
      await this.draining;
      const isStopped = options.signal?.aborted ?? false;
      // What was read to the end before is still whole.
      const stopped = this.view.syncedAt === undefined ? "stopped" : "ready";
      this.view.change({ phase: isStopped ? stopped : "failed", progress: undefined });
      if (isStopped) return;
      throw error;
    }
    await this.lookCloser(options);
  }

  /** Adds up the progress of the two folders. */
  private counting(options: WorkOptions): (folder: TriageFolder) => WorkOptions {
    const parts = new Map<TriageFolder, Progress>([
      ["inbox", { done: 0 }],
      ["sentitems", { done: 0 }],
    ]);
    return (folder) => ({
      ...(options.signal && { signal: options.signal }),
      onProgress: (progress) => {
        parts.set(folder, progress);
        const sum = total([...parts.values()]);
        options.onProgress?.(sum);
        this.view.change({ progress: sum, expected: parts.get("inbox")?.total });
      },
    });
  }

  private takeEarly(messages: readonly Message[]): void {
    this.waiting.push(...this.table.take(messages));
    this.draining ??= this.drain().finally(() => (this.draining = undefined));
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) {
      await this.triage(this.waiting.splice(0));
      this.view.messagesChanged();
    }
  }

  /**
   * Waits for both folders. Triage works without the sent items, if less well: a delegate may not be allowed to read
   * them. Where the inbox could not be read either, that alone is told.
   */
  private async both<Inbox, Sent>(
    inbox: Promise<Inbox>,
    sent: Promise<Sent>,
    { signal }: WorkOptions,
  ): Promise<[Inbox, Sent | undefined]> {
    const outcome = sent.then(
      (value) => ({ value, thrown: undefined }),
      (thrown: unknown) => ({ value: undefined, thrown }),
    );
    const read = await inbox;
    const { value, thrown } = await outcome;
    if (thrown === undefined) this.view.withdraw("sent-unreadable");
    else if (signal?.aborted) throw thrown as Error;
    else {
      const message = thrown instanceof Error ? thrown.message : "";
      this.view.warn({ code: "sent-unreadable", place: "sentitems", message });
    }
    return [read, value];
  }

  /** Reads the bodies on which a lane depends, each once. That they cannot be read changes no lane. */
  private async lookCloser({ signal }: WorkOptions): Promise<void> {
    const ids = this.table.worthReading().filter((id) => !this.lookedAt.has(id));
    const closest = ids.slice(0, mostBodies);
    if (closest.length === 0 || signal?.aborted) return;
    for (const id of closest) this.lookedAt.add(id);
    this.view.change({ progress: { done: 0, total: closest.length } });
    try {
      const whole = await this.mailbox.readBodies(closest, signal ? { signal } : {});
      await this.triage(this.table.take(whole));
      this.view.messagesChanged();
    } catch (error) {
      const message = error instanceof Error ? error.message : "";
      if (!signal?.aborted) this.view.warn({ code: "bodies-unread", place: "inbox", message });
    } finally {
      this.view.change({ progress: undefined });
    }
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.turn.then(work, work);
    this.turn = done.catch(() => undefined);
    return done;
  }
}

function total(parts: readonly Progress[]): Progress {
  const done = parts.reduce((sum, part) => sum + part.done, 0);
  const totals = parts.map((part) => part.total);
  if (totals.includes(undefined)) return { done };
  return { done, total: totals.reduce<number>((sum, one) => sum + (one ?? 0), 0) };
}
