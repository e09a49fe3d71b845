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

/** "Should be…": moves messages by hand, learns from it, and takes it back. */
export class Correcting {
  constructor(
    private readonly table: TriageTable,
    private readonly view: DeskView,
    private readonly reading: MailboxReading,
    private readonly journal: DeskJournal,
    private readonly learned: LearnedDesk,
  ) {}

  /**
   * Moves messages to a lane and learns. The screen has it at once; when it cannot be stored, everything is put back
   * and the store's error is thrown.
   */
  async correct(
    base: Omit<EntryBase, "state">,
    moved: CorrectionEntry["moved"],
    lane: Lane,
  ): Promise<CorrectionEntry> {
    const change: LearnedChange = {
      entryId: base.id,
      direction: 1,
      delta: this.teach(moved, lane),
      pins: moved.map(({ messageId }) => ({ messageId, lane })),
    };
    const pinsBefore = Object.fromEntries(
      moved.flatMap(({ messageId }) => {
        const pin = this.table.pinOf(messageId);
        return pin === undefined ? [] : [[messageId, pin]];
      }),
    );
    const othersMoved = await this.make(change);
    const entry: CorrectionEntry = {
      ...base,
      kind: "correction",
      state: "begun",
      lane,
      moved,
      othersMoved,
      learned: change.delta,
      pinsBefore,
    };
    const back = { ...change, direction: -1, pins: pinsOf(entry) } as const;
    await this.store(back, async () => {
      await this.journal.write(entry);
      await this.learned.keep(change);
    });
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
    await this.store({ ...change, direction: 1, pins }, () => this.learned.keep(change));
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

  private async store(back: LearnedChange, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      await this.make(back);
      throw error;
    }
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
