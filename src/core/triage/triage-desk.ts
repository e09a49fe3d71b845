import type { Categorizing, NamedFailure } from "./categorizing";
import type { Correcting, Shown } from "./correcting";
import type { DeskJournal } from "./desk-journal";
import type { DeskLearning } from "./desk-learning";
import type { DeskStore } from "../shared/desk-store";
import { DeskView } from "./desk-view";
import type { Warning } from "../shared/parsed";
import type { EntryBase, JournalEntry } from "./journal-entry";
import type { Lane } from "./lane";
import { categoryChangeFor, type CategoryNames } from "./lane-categories";
import { LearnedDesk } from "./learned-desk";
import { keyOf } from "./learned-document";
import { FollowingHabits } from "./learning/following-habits";
import type { Mailbox, WorkOptions } from "./mailbox";
import { MailboxReading } from "./mailbox-reading";
import { NamedPeople, type NamedPerson, type NamedRole } from "./named-people";
import { type Person, sameAddress } from "../shared/person";
import type { TriageProfile } from "./triage-profile";
import type { TriageSnapshot } from "./triage-snapshot";
import { TriageTable } from "./triage-table";
import type { TriagedMessage } from "./triaged-message";

export type { NamedFailure };

/** What a desk is put together from. */
export interface TriageDeskParts {
  mailbox: Mailbox;
  store: DeskStore;
  profile: TriageProfile;
  /** The present instant in UTC, ISO 8601. */
  now: () => string;
  /** Lets the screen breathe between pieces of long work; by default nothing is waited for. */
  pause?: () => Promise<void>;
  /** Loads the shipped start of learning, `assets/triage-prior.json`; without it learning starts from nothing. */
  loadPrior?: () => Promise<unknown>;
  /** Loads the shipped model of what asks, `assets/ask-model.json`; without it phrases alone tell. */
  loadAskModel?: () => Promise<unknown>;
}

/** What a correction brought about. */
export interface CorrectionOutcome {
  /** How many messages were put into the lane. */
  moved: number;
  /** How many other messages changed lane because of what was learned. */
  othersMoved: number;
  /** The journal's entry; absent when every message was in the lane already. */
  entryId?: string;
}

/** What became of writing lanes to Outlook as categories. */
export interface ApplyOutcome {
  /** How many messages were changed. */
  changed: number;
  /** How many had the right category already. */
  already: number;
  failed: readonly NamedFailure[];
  /** The journal's entry; absent when there was nothing to change. */
  entryId?: string;
}

/** What became of an undo. */
export interface UndoOutcome {
  entry: JournalEntry;
  /** How many messages are back where they were. */
  restored: number;
  failed: readonly NamedFailure[];
}

/**
 * The assistant's desk for one mailbox: reads it, keeps every message in exactly one lane with its reasons,
 * learns from corrections, writes lanes as categories, and can take back what it did.
 */
export class TriageDesk {
  /** Calls `listener` whenever the snapshot is replaced, until the returned function is called. Bound, for React. */
  readonly subscribe: (listener: () => void) => () => void;
  private readonly table: TriageTable;
  private readonly view: DeskView;
  private readonly habits: FollowingHabits;
  private readonly reading: MailboxReading;
  private readonly learned: LearnedDesk;
  private corrector: Correcting | undefined;
  private readonly people: NamedPeople;
  private readonly pause: () => Promise<void>;
  private readonly address: string;
  private named: readonly NamedPerson[] = [];
  private isLearnedKnown = false;
  private commands: Promise<unknown> = Promise.resolve();
  /** Commands under way or waiting that corrections must not overtake. */
  private soleCommands = 0;
  private entriesBegun = 0;

  constructor(private readonly parts: TriageDeskParts) {
    const { mailbox, store, profile, now } = parts;
    this.address = mailbox.owner.address.toLowerCase();
    this.table = new TriageTable(profile);
    this.view = new DeskView(this.table);
    this.subscribe = this.view.subscribe;
    this.pause = parts.pause ?? (() => Promise.resolve());
    this.habits = new FollowingHabits({
      store,
      mailbox: this.address,
      table: this.table,
      view: this.view,
      now,
      pause: this.pause,
      loadPrior: parts.loadPrior,
      loadAskModel: parts.loadAskModel,
    });
    this.reading = new MailboxReading(mailbox, this.table, this.view, now, this.pause, this.habits);
    this.people = new NamedPeople(store, this.address);
    this.learned = new LearnedDesk(store, this.address);
  }

  /** What to show now. The same object until something changes. */
  get snapshot(): TriageSnapshot {
    return this.view.snapshot;
  }

  /**
   * Reads inbox and sent items for the first time and puts messages into lanes as they come. When cancelled, it
   * resolves with what had come by then. Rejects with the gateway's error.
   */
  async open(options: WorkOptions = {}): Promise<void> {
    await Promise.all([this.alone(() => this.loadLearned()), this.reading.open(options)]);
  }

  /** Reads what has changed since and puts it into lanes; everything, when nothing was read to the end before. */
  async refresh(options: WorkOptions = {}): Promise<void> {
    if (this.view.syncedAt === undefined) return this.open(options);
    await this.alone(() => this.loadLearned());
    await this.reading.refresh(options);
  }

  /** Reads at most `count` older messages; resolves to how many came. */
  loadOlder(count: number, options: WorkOptions = {}): Promise<number> {
    return this.reading.loadOlder(count, options);
  }

  /**
   * The message open in Outlook, with the facts of its whole body where that may be read. Lane and score are the
   * list's; a message that is in no list is triaged for the card alone. The message's immutable id is `message.id`.
   */
  async lookAt(outlookId: string): Promise<TriagedMessage> {
    return this.table.lookAt(await this.parts.mailbox.readMessage(outlookId));
  }

  /** Finds a message by its immutable id; `undefined` when it is in no lane. */
  find(id: string): TriagedMessage | undefined {
    return this.table.find(id);
  }

  /**
   * "Should be…": moves messages now, learns from it at once, and remembers it. When it cannot be stored, it is put
   * back with the corrections that were made meanwhile, and each throws the store's error. Ids that are not in the
   * list are left out.
   */
  correct(ids: readonly string[], lane: Lane): Promise<CorrectionOutcome> {
    const base = this.beginEntry([lane, ...ids]);
    const show = async (): Promise<Shown | undefined> =>
      (await this.correcting()).show(base, ids, lane);
    const early = this.soleCommands === 0 ? show() : undefined;
    return this.inOrder(async () => {
      const shown = await (early ?? show());
      if (!shown) return { moved: 0, othersMoved: 0 };
      const { id, moved, othersMoved } = await (await this.correcting()).keep(shown);
      return { moved: moved.length, othersMoved, entryId: id };
    });
  }

  /**
   * Writes the lanes of messages to Outlook as categories, in one command: each message gets its lane's category
   * and loses the other lanes'; her own categories stay. `alsoRemove` names lane categories of another language.
   */
  applyLanes(
    which: readonly string[] | "all",
    categoryNameOf: CategoryNames,
    options: WorkOptions & { alsoRemove?: readonly string[] } = {},
  ): Promise<ApplyOutcome> {
    return this.inOrder(async () => {
      const messages =
        which === "all" ? this.table.list() : which.flatMap((id) => this.table.find(id) ?? []);
      const changes = messages.flatMap(
        (message) => categoryChangeFor(message, categoryNameOf, options.alsoRemove) ?? [],
      );
      const already = messages.length - changes.length;
      if (changes.length === 0) return { changed: 0, already, failed: [] };
      const categorizing = await this.categorizing();
      const { entry, failed } = await categorizing.apply(
        this.beginEntry(changes.map(({ messageId }) => messageId)),
        changes,
        options,
      );
      return { changed: entry.changes.length, already, failed, entryId: entry.id };
    });
  }

  /** Takes back one entry, or the newest that is not undone. `undefined` when there is nothing to undo. */
  undo(entryId?: string, options: WorkOptions = {}): Promise<UndoOutcome | undefined> {
    return this.alone(async () => {
      const entries = await (await this.journal()).entries();
      const open = entries.filter(({ state }) => state !== "undone");
      const entry = entryId === undefined ? open[0] : open.find(({ id }) => id === entryId);
      if (!entry) return undefined;
      const at = this.parts.now();
      if (entry.kind === "categories") {
        return (await this.categorizing()).undo(entry, at, options);
      }
      const correcting = await this.correcting();
      const undone = await correcting.undo(entry, entries, at);
      return { entry: undone, restored: entry.moved.length, failed: [] };
    });
  }

  /** What the assistant has said that somebody is to the executive. */
  roleOf(address: string): NamedRole | undefined {
    return this.named.find((person) => sameAddress(person.address, address))?.role;
  }

  /**
   * Says what somebody is to the executive, or with no role that she is nobody special, and puts every message into
   * its lane anew. Resolves to how many changed lane.
   */
  namePerson(person: Person, role: NamedRole | undefined): Promise<{ moved: number }> {
    return this.alone(async () => {
      const before = new Map(this.table.list().map(({ message, lane }) => [message.id, lane]));
      this.useNamed(await this.people.name(person, role));
      const pieces = this.table.triage();
      while (!pieces.next().done) await this.pause();
      this.view.messagesChanged();
      const after = this.table.list();
      return { moved: after.filter(({ message, lane }) => before.get(message.id) !== lane).length };
    });
  }

  /** Adds to the snapshot's warnings what was odd outside the desk, as in what is stored. */
  warn(warning: Warning): void {
    this.view.warn(warning);
  }

  /** What was learned and how, to be looked at and steered. Fetched when somebody asks for it. */
  async learning(): Promise<DeskLearning> {
    const { DeskLearning } = await import("./desk-learning");
    const { address: mailbox, table, view, reading, habits, pause } = this;
    const journal = await this.journal();
    const { store, now } = this.parts;
    return new DeskLearning({
      store,
      mailbox,
      table,
      view,
      reading,
      habits,
      journal,
      now,
      pause,
    });
  }

  /** What was done in this mailbox during the last 30 days, the newest first. */
  async history(): Promise<readonly JournalEntry[]> {
    return (await this.journal()).entries();
  }

  /** Fetched when something is done or looked up, because the list does without. It keeps nothing in memory. */
  private async journal(): Promise<DeskJournal> {
    const { DeskJournal } = await import("./desk-journal");
    const { store, now } = this.parts;
    return new DeskJournal(store, this.address, now, (warning) => {
      this.warn(warning);
    });
  }

  /** Fetched with the first correction, because the list does without. There is one: it knows what is not stored yet. */
  private async correcting(): Promise<Correcting> {
    const { Correcting } = await import("./correcting");
    const journal = await this.journal();
    return (this.corrector ??= new Correcting(
      this.table,
      this.view,
      this.reading,
      journal,
      this.learned,
    ));
  }

  /** Fetched when categories are first set or taken back, because the list does without. */
  private async categorizing(): Promise<Categorizing> {
    const { Categorizing } = await import("./categorizing");
    return new Categorizing(this.parts.mailbox, this.table, this.view, await this.journal());
  }

  private useNamed(people: readonly NamedPerson[]): void {
    this.named = people;
    this.table.setNamed(people);
  }

  /** What was learned and said before. Without it triage works as on the first day, and says so. */
  private async loadLearned(): Promise<void> {
    try {
      const [{ state, warnings }, people] = await Promise.all([
        this.learned.load(),
        this.people.read(),
      ]);
      this.table.learned = state;
      this.useNamed(people);
      for (const warning of warnings) this.view.warn(warning);
      this.isLearnedKnown = true;
      this.view.withdraw("learned-unread");
    } catch (error) {
      // What was loaded before still holds; that nothing can be reached is told by the reading that follows.
      if (this.isLearnedKnown) return;
      const message = error instanceof Error ? error.message : "";
      this.view.warn({ code: "learned-unread", place: "", message });
    }
  }

  /** Begins an entry whose id tells it from all others, those of another pane at the same moment too. */
  private beginEntry(what: readonly string[]): Omit<EntryBase, "state"> {
    const at = this.parts.now();
    const count = String(this.entriesBegun++).padStart(5, "0");
    return { id: `${at}-${count}-${keyOf(what.join(" "))}`, at, mailbox: this.address };
  }

  /** A command that changes what is learned or where messages lie: what is corrected meanwhile is shown after it. */
  private async alone<T>(work: () => Promise<T>): Promise<T> {
    this.soleCommands += 1;
    try {
      return await this.inOrder(work);
    } finally {
      this.soleCommands -= 1;
    }
  }

  /** One command after the other, so that an undo never runs into the change it takes back. */
  private inOrder<T>(work: () => Promise<T>): Promise<T> {
    const done = this.commands.then(work, work);
    this.commands = done.catch(() => undefined);
    return done;
  }
}
