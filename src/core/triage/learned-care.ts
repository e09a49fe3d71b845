import type { DeskStore } from "../shared/desk-store";
import { nothingLearned, readLearned, writeLearned } from "./learned-document";
import type { FollowingHabits } from "./learning/following-habits";
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
   * what comes from now on. Lanes that she gave to messages by hand stay.
   */
  async forget(): Promise<void> {
    const { store, mailbox, table, reading, habits } = this.parts;
    await store.update<unknown>(`learned-${mailbox}`, (stored) => {
      const { pins } = readLearned(stored).value;
      return writeLearned({ ...nothingLearned(), pins });
    });
    await store.update<unknown>(`spot-checks-${mailbox}`, () => writeSpotChecks({ records: [] }));
    await habits.forget();
    const { pins } = table.learned;
    table.learned = { ...nothingLearned(), pins };
    table.closeMargin = usualMargin;
    await reading.triageAnew();
  }
}
