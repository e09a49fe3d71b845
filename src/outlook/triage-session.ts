import type { Person } from "../core/shared/person";
import type { DeskLearning } from "../core/triage/desk-learning";
import { type Lane, lanes } from "../core/triage/lane";
import type { CategoryNames } from "../core/triage/lane-categories";
import type { JournalEntry } from "../core/triage/journal-entry";
import type { Progress, WorkOptions } from "../core/triage/mailbox";
import type { NamedRole } from "../core/triage/named-people";
import type {
  ApplyOutcome,
  CorrectionOutcome,
  TriageDesk,
  UndoOutcome,
} from "../core/triage/triage-desk";
import type { TriageSnapshot } from "../core/triage/triage-snapshot";
import type { TriagedMessage } from "../core/triage/triaged-message";
import type { Trouble } from "../ui/trouble";

/** A desk as the connection hands it out. */
export interface OpenedDesk {
  desk: TriageDesk;
  /** Titles of the people around the executive, by address in lower case: "board chair". */
  titles: ReadonlyMap<string, string>;
}

/** What one mailbox in the pane looks like at one moment. Never changed, only replaced. */
export interface SessionView {
  triage: TriageSnapshot;
  titles: ReadonlyMap<string, string>;
  /** Why the mailbox could not be read the last time. */
  trouble?: Trouble;
  /** Since when it has not been possible to read, for "Offline since 08:31". */
  troubleSince?: string;
  /** New mail is being looked for in a list that is complete otherwise. */
  isRefreshing: boolean;
  /** When the reading of many messages began, for the time that is left. */
  startedAt?: string;
}

/** What a session is put together from. */
export interface SessionParts {
  openDesk: () => Promise<OpenedDesk>;
  toTrouble: (thrown: unknown) => Trouble;
  now: () => string;
}

const noMessages: TriageSnapshot = {
  phase: "idle",
  messages: [],
  counts: Object.fromEntries(lanes.map((lane) => [lane, 0])) as Record<Lane, number>,
  unread: 0,
  reviewed: 0,
  total: 0,
  warnings: [],
};

/**
 * One mailbox in the pane, from the moment it is first asked for until the pane is closed: opens its desk, keeps the
 * last list when reading fails, and says since when. Reading never rejects: what went wrong is in the view. The
 * commands reject, because only who gave the command knows what to say.
 */
export class TriageSession {
  private opening: Promise<OpenedDesk> | undefined;
  private desk: TriageDesk | undefined;
  private reading: AbortController | undefined;
  private readonly listeners = new Set<() => void>();
  private current: SessionView = { triage: noMessages, titles: new Map(), isRefreshing: false };

  constructor(private readonly parts: SessionParts) {}

  /** What to show now. The same object until something changes; bound, for React. */
  readonly view = (): SessionView => this.current;

  /** Calls `listener` whenever the view is replaced, until the returned function is called. Bound, for React. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads the mailbox: all of it the first time and after a cancelled reading, what is new from then on. */
  async read(): Promise<void> {
    if (this.reading) return;
    const reading = new AbortController();
    this.reading = reading;
    this.replace({
      isRefreshing: this.current.triage.phase !== "idle",
      startedAt: this.parts.now(),
    });
    try {
      const { desk } = await this.openedDesk();
      const { syncedAt } = desk.snapshot;
      const { signal } = reading;
      await (syncedAt === undefined ? desk.open({ signal }) : desk.refresh({ signal }));
      this.forgetTrouble();
    } catch (thrown) {
      if (!reading.signal.aborted) this.keepTrouble(this.parts.toTrouble(thrown));
    } finally {
      this.reading = undefined;
      this.replace({ isRefreshing: false });
    }
  }

  /** Stops the reading; what has come stays. */
  cancel(): void {
    this.reading?.abort();
  }

  /** Reads older messages; resolves to how many came. */
  async readOlder(count: number, options: WorkOptions): Promise<number> {
    return (await this.openedDesk()).desk.loadOlder(count, options);
  }

  /** See `TriageDesk.lookAt`. */
  async lookAt(outlookId: string): Promise<TriagedMessage> {
    return (await this.openedDesk()).desk.lookAt(outlookId);
  }

  /** See `TriageDesk.correct`. */
  async correct(ids: readonly string[], lane: Lane): Promise<CorrectionOutcome> {
    return (await this.openedDesk()).desk.correct(ids, lane);
  }

  /** See `TriageDesk.applyLanes`. */
  async applyLanes(
    which: readonly string[] | "all",
    names: CategoryNames,
    alsoRemove: readonly string[],
    work: { signal: AbortSignal; onProgress: (progress: Progress) => void },
  ): Promise<ApplyOutcome> {
    return (await this.openedDesk()).desk.applyLanes(which, names, { ...work, alsoRemove });
  }

  /** See `TriageDesk.undo`. */
  async undo(entryId?: string): Promise<UndoOutcome | undefined> {
    return (await this.openedDesk()).desk.undo(entryId);
  }

  /** See `TriageDesk.namePerson`. */
  async namePerson(person: Person, role: NamedRole | undefined): Promise<{ moved: number }> {
    return (await this.openedDesk()).desk.namePerson(person, role);
  }

  /** See `TriageDesk.roleOf`. */
  roleOf(address: string): NamedRole | undefined {
    return this.desk?.roleOf(address);
  }

  /** See `TriageDesk.history`. */
  async history(): Promise<readonly JournalEntry[]> {
    return (await this.openedDesk()).desk.history();
  }

  /** See `TriageDesk.learning`. */
  async learning(): Promise<DeskLearning> {
    return (await this.openedDesk()).desk.learning();
  }

  /** Finds a message of the list by its immutable id. */
  find(id: string): TriagedMessage | undefined {
    return this.desk?.find(id);
  }

  private openedDesk(): Promise<OpenedDesk> {
    this.opening ??= this.openDesk();
    return this.opening;
  }

  private async openDesk(): Promise<OpenedDesk> {
    try {
      const opened = await this.parts.openDesk();
      this.desk = opened.desk;
      const follow = (): void => {
        this.replace({ triage: opened.desk.snapshot, titles: opened.titles });
      };
      opened.desk.subscribe(follow);
      follow();
      return opened;
    } catch (thrown) {
      // The next who asks tries again.
      this.opening = undefined;
      throw thrown;
    }
  }

  private keepTrouble(trouble: Trouble): void {
    this.replace({ trouble, troubleSince: this.current.troubleSince ?? trouble.at });
  }

  private forgetTrouble(): void {
    const { triage, titles, isRefreshing } = this.current;
    this.current = { triage, titles, isRefreshing };
  }

  private replace(change: Partial<SessionView>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}
