import type { Warning } from "../../shared/parsed";
import type { DeskStore } from "../../shared/desk-store";
import { readHabitPrior } from "./habit-prior";
import {
  emptyHabitState,
  readHabitState,
  type HabitState,
  type HabitStateDocument,
} from "./habit-state";

/** What was kept for a mailbox, and the prior. */
export interface KeptHabits {
  prior: Float32Array | undefined;
  state: HabitState | undefined;
  warnings: Warning[];
}

/** Keeps what was learned from an executive's habits in the `DeskStore`, in one document of at most 6 KB. */
export class HabitDesk {
  private readonly name: string;

  /** `loadPrior` gives the shipped prior's document; without it learning starts from nothing. */
  constructor(
    private readonly store: DeskStore,
    mailbox: string,
    private readonly loadPrior?: () => Promise<unknown>,
  ) {
    this.name = `habits-${mailbox}`;
  }

  /** Reads prior and state. A damaged or foreign state is put aside under its name with "-damaged". */
  async load(): Promise<KeptHabits> {
    const [shipped, stored] = await Promise.all([
      this.loadPrior?.(),
      this.store.read<unknown>(this.name),
    ]);
    const prior = shipped === undefined ? undefined : readHabitPrior(shipped);
    const state = readHabitState(stored);
    if (state.warnings.length > 0) {
      await this.store.update<unknown>(`${this.name}-damaged`, () => stored);
    }
    const warnings = [...(prior?.warnings ?? []), ...state.warnings];
    return { prior: prior?.value, state: state.value, warnings };
  }

  /** Forgets everything up to an instant, UTC, ISO 8601; what came before it is not learned from again. */
  async forget(until: string): Promise<void> {
    await this.store.update<unknown>(this.name, () => emptyHabitState(until));
  }

  /** Stores what was learned, unless another pane has stored something later meanwhile. */
  async keep(state: HabitStateDocument): Promise<void> {
    await this.store.update<unknown>(this.name, (stored) => {
      const other = readHabitState(stored).value;
      return other && other.until > state.until ? stored : state;
    });
  }
}
