import type { Warning } from "../shared/parsed";
import type { DeskStore } from "../shared/desk-store";
import {
  applyLearned,
  readLearned,
  writeLearned,
  type LearnedChange,
  type LearnedState,
} from "./learned-document";

/** Keeps what was learned for one executive in the `DeskStore`, in one document of at most 9 KB. */
export class LearnedDesk {
  private readonly name: string;

  constructor(
    private readonly store: DeskStore,
    mailbox: string,
  ) {
    this.name = `learned-${mailbox}`;
  }

  /**
   * Reads what was learned before. A damaged or foreign document is put aside under its name with "-damaged", and
   * learning starts afresh with a warning.
   */
  async load(): Promise<{ state: LearnedState; warnings: Warning[] }> {
    const stored = await this.store.read<unknown>(this.name);
    const { value, warnings } = readLearned(stored);
    if (warnings.length > 0) await this.putAside(stored);
    return { state: value, warnings };
  }

  /** Makes a change in the stored state, whatever another writer has made of it meanwhile. */
  async keep(change: LearnedChange): Promise<void> {
    await this.store.update<unknown>(this.name, (stored) => {
      const { value } = readLearned(stored);
      applyLearned(value, change);
      return writeLearned(value);
    });
  }

  private async putAside(stored: unknown): Promise<void> {
    await this.store.update<unknown>(`${this.name}-damaged`, () => stored);
    await this.store.update<unknown>(this.name, (now) => {
      const { value } = readLearned(now);
      return writeLearned(value);
    });
  }
}
