import type { DeskStore } from "../shared/desk-store";
import { mayHold, nothingLearned, readLearned, writeLearned } from "./learned-document";
import type { FollowingHabits } from "./learning/following-habits";
import { emptyHabitState } from "./learning/habit-state";
import type { ToldHabits } from "./learning/told-habits";
import type { MailboxReading } from "./mailbox-reading";
import { writeSpotChecks } from "./spot-check";
import { usualMargin } from "./choose-lane";
import type { TriageTable } from "./triage-table";

/** What is needed to show, give out and forget what was learned for one mailbox. */
export interface LearnedCareParts {
  store: DeskStore;
  /** The mailbox's address in lower case. */
  mailbox: string;
  table: TriageTable;
  reading: MailboxReading;
  habits: FollowingHabits;
}

/** Everything that was learned for one mailbox, to be given out. */
export interface LearnedExport {
  kind: "kansli-learned-export";
  version: 1;
  mailbox: string;
  /** The stored documents by their names; `undefined` ones were never written. */
  documents: Readonly<Record<string, unknown>>;
}

/** Shows, gives out and forgets what was learned for one mailbox. */
export class LearnedCare {
  private readonly names: readonly string[];

  constructor(private readonly parts: LearnedCareParts) {
    const { mailbox } = parts;
    this.names = [`learned-${mailbox}`, `habits-${mailbox}`, `spot-checks-${mailbox}`];
  }

  /** What was learned from habits; `undefined` while nothing was. */
  told(): Promise<ToldHabits | undefined> {
    return this.parts.habits.told();
  }

  /** Whether something is still known that a correction of the journal taught: it may have been forgotten since. */
  knows(entryId: string): boolean {
    return mayHold(this.parts.table.learned, entryId);
  }

  /** Everything as it is stored, weights of hashes and numbers, nothing of any text. */
  async giveOut(): Promise<LearnedExport> {
    const { store, mailbox } = this.parts;
    const documents = await Promise.all(
      this.names.map(async (name) => [name, await store.read<unknown>(name)] as const),
    );
    return {
      kind: "kansli-learned-export",
      version: 1,
      mailbox,
      documents: Object.fromEntries(documents),
    };
  }

  /**
   * Forgets what was learned from corrections, habits and spot checks; learning goes on from the shipped start with
   * what comes from now on. Lanes that she gave to messages by hand stay. Resolves to what was there before, for
   * `putBack`, and how many messages changed lane.
   */
  async forget(): Promise<{ before: LearnedExport; moved: number }> {
    const { store, mailbox, table, habits } = this.parts;
    const before = await this.giveOut();
    await store.update<unknown>(`learned-${mailbox}`, (stored) => {
      const { pins } = readLearned(stored).value;
      return writeLearned({ ...nothingLearned(), pins });
    });
    await store.update<unknown>(`spot-checks-${mailbox}`, () => writeSpotChecks({ records: [] }));
    await habits.forget();
    const { pins } = table.learned;
    table.learned = { ...nothingLearned(), pins };
    return { before, moved: await this.placeAnew() };
  }

  /** Puts back what was there before it was forgotten. Resolves to how many messages changed lane. */
  async putBack({ mailbox, documents }: LearnedExport): Promise<number> {
    const { parts } = this;
    if (mailbox !== parts.mailbox) {
      throw new RangeError("LearnedCare.putBack: what was given out is another mailbox's");
    }
    for (const name of this.names) {
      // Where nothing was stored, habits were still to be learned from the beginning.
      const document = documents[name] ?? this.unwritten(name);
      await parts.store.update<unknown>(name, () => document);
    }
    parts.table.learned = readLearned(documents[`learned-${mailbox}`]).value;
    parts.habits.beginAgain();
    return this.placeAnew();
  }

  private unwritten(name: string): unknown {
    const { mailbox } = this.parts;
    if (name === `learned-${mailbox}`) return writeLearned(nothingLearned());
    if (name === `habits-${mailbox}`) return emptyHabitState(new Date(0).toISOString());
    return writeSpotChecks({ records: [] });
  }

  private async placeAnew(): Promise<number> {
    const { table, reading } = this.parts;
    const before = new Map(table.list().map(({ message, lane }) => [message.id, lane]));
    table.closeMargin = usualMargin;
    await reading.triageAnew();
    return table.list().filter(({ message, lane }) => before.get(message.id) !== lane).length;
  }
}
