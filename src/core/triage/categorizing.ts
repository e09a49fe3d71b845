import { displayNameOf } from "../shared/person";
import type { DeskJournal } from "./desk-journal";
import type { DeskView } from "./desk-view";
import type { CategoriesEntry, EntryBase, MadeChange } from "./journal-entry";
import type { Lane } from "./lane";
import { madeChange, takenBack } from "./lane-categories";
import type {
  CategoryChange,
  CategoryOutcome,
  FailedChange,
  Mailbox,
  WorkOptions,
} from "./mailbox";
import type { TriageTable } from "./triage-table";

/** A change that failed, with the message named for people. The names live in memory only. */
export interface NamedFailure extends FailedChange {
  sender: string;
  subject: string;
}

/** Writes lanes to Outlook as categories and takes that back, with the journal written first. */
export class Categorizing {
  constructor(
    private readonly mailbox: Mailbox,
    private readonly table: TriageTable,
    private readonly view: DeskView,
    private readonly journal: DeskJournal,
  ) {}

  /** Makes changes. The journal knows of them before the first is made, and of their outcome afterwards. */
  async apply(
    base: Omit<EntryBase, "state">,
    changes: readonly CategoryChange[],
    options: WorkOptions,
  ): Promise<{ entry: CategoriesEntry; failed: readonly NamedFailure[] }> {
    const begun: CategoriesEntry = {
      ...base,
      kind: "categories",
      state: "begun",
      lanes: this.countLanes(changes),
      changes: changes.map(({ messageId, add, remove }) => ({
        messageId,
        added: add,
        removed: remove,
      })),
      failed: [],
    };
    await this.journal.write(begun);
    const { done, failed } = await this.mailbox.changeCategories(changes, options);
    this.show(done);
    const entry: CategoriesEntry = {
      ...begun,
      state: failed.length > 0 ? "partial" : "done",
      lanes: this.countLanes(done),
      changes: done.map(({ messageId, before, after }) => madeChange(messageId, before, after)),
      failed: failed.map(({ messageId, code }) => ({ messageId, code })),
    };
    await this.journal.write(entry);
    return { entry, failed: failed.map((one) => this.named(one)) };
  }

  /**
   * Takes changes back. What could not be restored stays in the entry, so that it can be tried again; a message that
   * is no longer there cannot, and is only told of.
   */
  async undo(
    entry: CategoriesEntry,
    at: string,
    options: WorkOptions,
  ): Promise<{ entry: CategoriesEntry; restored: number; failed: readonly NamedFailure[] }> {
    const { done, failed } = await this.mailbox.changeCategories(
      entry.changes.map(takenBack),
      options,
    );
    this.show(done);
    const again = new Set(
      failed.filter(({ code }) => code !== "not-found").map(({ messageId }) => messageId),
    );
    const left: MadeChange[] = entry.changes.filter(({ messageId }) => again.has(messageId));
    const rewritten: CategoriesEntry =
      left.length > 0
        ? { ...entry, state: "partial", changes: left }
        : { ...entry, state: "undone", undoneAt: at };
    await this.journal.write(rewritten);
    return {
      entry: rewritten,
      restored: done.length,
      failed: failed.map((one) => this.named(one)),
    };
  }

  private show(done: readonly CategoryOutcome[]): void {
    for (const { messageId, after } of done) this.table.setCategories(messageId, after);
    this.view.messagesChanged();
  }

  private countLanes(changes: readonly { messageId: string }[]): Partial<Record<Lane, number>> {
    const counts: Partial<Record<Lane, number>> = {};
    for (const { messageId } of changes) {
      const lane = this.table.find(messageId)?.lane;
      if (lane !== undefined) counts[lane] = (counts[lane] ?? 0) + 1;
    }
    return counts;
  }

  private named(failure: FailedChange): NamedFailure {
    const message = this.table.find(failure.messageId)?.message;
    return {
      ...failure,
      sender: message ? displayNameOf(message.from) : "",
      subject: message?.subject ?? "",
    };
  }
}
