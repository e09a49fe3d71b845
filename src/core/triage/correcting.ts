import type { DeskJournal } from "./desk-journal";
import type { DeskView } from "./desk-view";
import type { CorrectionEntry, EntryBase, JournalEntry, LearnedDelta } from "./journal-entry";
import type { Lane } from "./lane";
import type { LearnedDesk } from "./learned-desk";
import { bucketsOf, sumOfDeltas } from "./learned-delta";
import { applyLearned, type LearnedChange } from "./learned-document";
import { lessonFor, neededIn } from "./learner";
import type { MailboxReading } from "./mailbox-reading";
import { startingLogOdds } from "./score-points";
import { judge } from "./triage-message";
import type { TriageTable } from "./triage-table";

/** A correction that is on the screen. */
export interface Shown {
  entry: CorrectionEntry;
  change: LearnedChange;
  /** Why it was put back with an earlier one that could not be stored. */
  failure?: { thrown: unknown };
}

/** "Should be…": moves messages by hand, learns from it, and takes it back. */
export class Correcting {
  /** What is on the screen and not yet stored, the oldest first. */
  private readonly unstored: Shown[] = [];
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly table: TriageTable,
    private readonly view: DeskView,
    private readonly reading: MailboxReading,
    private readonly journal: DeskJournal,
    private readonly learned: LearnedDesk,
  ) {}

  /**
   * Moves messages to a lane and learns, on the screen alone; quick ones follow each other. Ids that are not in the
   * list are left out. `undefined` when every message was in the lane already.
   */
  show(
    base: Omit<EntryBase, "state">,
    ids: readonly string[],
    lane: Lane,
  ): Promise<Shown | undefined> {
    return this.inTurn(async () => {
      const moved = [...new Set(ids)].flatMap((messageId) => {
        const from = this.table.find(messageId)?.lane;
        return from === undefined || from === lane ? [] : [{ messageId, from }];
      });
      if (moved.length === 0) return undefined;
      const change: LearnedChange = {
        entryId: base.id,
        direction: 1,
        delta: this.teach(moved, lane),
        pins: moved.map(({ messageId }) => ({ messageId, lane })),
      };
      const pinsBefore = this.pinsOn(moved);
      const othersMoved = await this.make(change);
      const about = { ...base, lane, moved, othersMoved, learned: change.delta, pinsBefore };
      const shown: Shown = { change, entry: { ...about, kind: "correction", state: "begun" } };
      this.unstored.push(shown);
      return shown;
    });
  }

  /**
   * Stores what is on the screen, in the order it came there. When it cannot be stored, it is put back with all that
   * was shown after it, and the store's error is thrown for each.
   */
  async keep(shown: Shown): Promise<CorrectionEntry> {
    const { change, entry, failure } = shown;
    if (failure) throw failure.thrown;
    await this.store(
      async () => {
        await this.journal.write(entry);
        await this.learned.keep(change);
        this.unstored.shift();
      },
      (thrown) => this.inTurn(() => this.putBack(thrown)),
    );
    const done = { ...entry, state: "done" } as const;
    await this.journal.write(done);
    return done;
  }

  /** Takes a correction back exactly. Lanes that were given to the same messages later stay. */
  async undo(
    entry: CorrectionEntry,
    all: readonly JournalEntry[],
    at: string,
  ): Promise<CorrectionEntry> {
    const later = laterOnSame(entry, all);
    const covered = new Set(later.flatMap(({ moved }) => moved.map(({ messageId }) => messageId)));
    const change: LearnedChange = {
      entryId: entry.id,
      direction: -1,
      delta: entry.learned,
      pins: pinsOf(entry).filter(({ messageId }) => !covered.has(messageId)),
    };
    const pins = change.pins.map(({ messageId }) => ({ messageId, lane: entry.lane }));
    await this.make(change);
    await this.store(
      () => this.learned.keep(change),
      () => this.make({ ...change, direction: 1, pins }),
    );
    const undone = { ...entry, state: "undone", undoneAt: at } as const;
    const heirs = firstHeirs(entry, later);
    await this.journal.rewrite([entry, ...later], (stored) => {
      if (stored.id === entry.id) return { ...stored, state: "undone", undoneAt: at };
      return stored.kind === "correction" ? withHeritage(stored, entry, heirs) : stored;
    });
    return undone;
  }

  /** Changes what is learned in memory and lets every message that it touches find its lane. */
  private async make(change: LearnedChange): Promise<number> {
    applyLearned(this.table.learned, change);
    const own = new Set(change.pins.map(({ messageId }) => messageId));
    await this.reading.triage(own);
    this.view.messagesChanged();
    const touched = await this.reading.touchedBy(bucketsOf(change.delta));
    const others = touched.filter((id) => !own.has(id));
    const before = others.map((id) => this.table.find(id)?.lane);
    await this.reading.triage(others);
    this.view.messagesChanged();
    return others.filter((id, index) => this.table.find(id)?.lane !== before[index]).length;
  }

  private async store(
    work: () => Promise<void>,
    putBack: (thrown: unknown) => Promise<unknown>,
  ): Promise<void> {
    try {
      await work();
    } catch (error) {
      await putBack(error);
      throw error;
    }
  }

  /** Takes everything that is not stored off the screen, the newest first: each was made on top of the one before. */
  private async putBack(thrown: unknown): Promise<void> {
    for (const shown of this.unstored.splice(0).reverse()) {
      await this.make({ ...shown.change, direction: -1, pins: pinsOf(shown.entry) });
      shown.failure = { thrown };
    }
  }

  private pinsOn(moved: CorrectionEntry["moved"]): CorrectionEntry["pinsBefore"] {
    return Object.fromEntries(
      moved.flatMap(({ messageId }) => {
        const pin = this.table.pinOf(messageId);
        return pin === undefined ? [] : [[messageId, pin]];
      }),
    );
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }

  /** One lesson for each message, each on top of the one before; together they are one delta. */
  private teach(moved: CorrectionEntry["moved"], lane: Lane): LearnedDelta {
    const { weights } = this.table.learned;
    const lessons: LearnedDelta[] = [];
    for (const { messageId, from } of moved) {
      const standing = this.table.standingOf(messageId);
      if (!standing) continue;
      const { seen, features } = standing;
      const { logOdds, evidence } = judge(seen, { weights, features });
      const total = startingLogOdds + logOdds;
      const isUp = neededIn[lane] > neededIn[from];
      const isEnough = isUp === total > logit(neededIn[lane]);
      const label = isEnough ? { lane } : { lane, needed: neededIn[lane] };
      const delta = lessonFor(weights, features, label, { logOdds: total, evidence });
      weights.add(delta);
      lessons.push(delta);
    }
    for (const delta of lessons) weights.add(delta, -1);
    return sumOfDeltas(lessons);
  }
}

function logit(share: number): number {
  return Math.log(share / (1 - share));
}

function pinsOf({ moved, pinsBefore }: CorrectionEntry): LearnedChange["pins"] {
  return moved.map(({ messageId }) => ({ messageId, lane: pinsBefore[messageId] }));
}

/** Corrections made after this one that moved some of the same messages and still stand, the oldest first. */
function laterOnSame(entry: CorrectionEntry, all: readonly JournalEntry[]): CorrectionEntry[] {
  const own = new Set(entry.moved.map(({ messageId }) => messageId));
  return all
    .filter((other): other is CorrectionEntry => other.kind === "correction")
    .filter((other) => other.id > entry.id && other.state !== "undone")
    .filter((other) => other.moved.some(({ messageId }) => own.has(messageId)))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** For each message the first later correction, which from now on goes back to what this one went back to. */
function firstHeirs(
  entry: CorrectionEntry,
  later: readonly CorrectionEntry[],
): ReadonlyMap<string, string> {
  const heirs = new Map<string, string>();
  for (const { messageId } of entry.moved) {
    const heir = later.find(({ moved }) => moved.some((other) => other.messageId === messageId));
    if (heir) heirs.set(messageId, heir.id);
  }
  return heirs;
}

function withHeritage(
  heir: CorrectionEntry,
  entry: CorrectionEntry,
  heirs: ReadonlyMap<string, string>,
): CorrectionEntry {
  const before = new Map(Object.entries(heir.pinsBefore));
  for (const [messageId, heirId] of heirs) {
    if (heirId !== heir.id) continue;
    const lane = entry.pinsBefore[messageId];
    if (lane === undefined) before.delete(messageId);
    else before.set(messageId, lane);
  }
  return { ...heir, pinsBefore: Object.fromEntries(before) };
}
