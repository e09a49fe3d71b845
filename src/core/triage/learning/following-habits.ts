import type { DeskStore } from "../../shared/desk-store";
import type { DeskView } from "../desk-view";
import type { WorkOptions } from "../mailbox";
import type { TriageTable } from "../triage-table";
import type { HabitDesk, KeptHabits } from "./habit-desk";
import type { HabitStream } from "./habit-stream";
import type { ToldHabits } from "./told-habits";

/** What is needed to keep up with somebody's habits. */
export interface FollowingParts {
  store: DeskStore;
  /** The mailbox's address in lower case. */
  mailbox: string;
  table: TriageTable;
  view: DeskView;
  now: () => string;
  pause: () => Promise<void>;
  /** Loads the shipped prior's document; without it learning starts from nothing. */
  loadPrior: (() => Promise<unknown>) | undefined;
  /** Loads the shipped model of what asks; without it phrases alone tell. */
  loadAskModel: (() => Promise<unknown>) | undefined;
}

interface Following {
  desk: HabitDesk;
  stream: HabitStream;
}

/**
 * Keeps up with an executive's habits: the first time from up to ninety days of mail, then from what comes. Learning
 * is fetched when there is something to learn from, so that the list need not wait for it.
 */
export class FollowingHabits {
  private following: Promise<Following> | undefined;
  private kept = 0;

  constructor(private readonly parts: FollowingParts) {}

  /**
   * Goes through the mail that was read since the last time, with progress, and stores what was learned. When it is
   * cancelled, the rest waits for the next time. Nothing that goes wrong here keeps triage from working.
   */
  async catchUp({ signal, onProgress }: WorkOptions): Promise<void> {
    const { view, now, pause } = this.parts;
    try {
      const { desk, stream } = await this.followed();
      const total = stream.ahead;
      for (const done of stream.advance(Date.parse(now()))) {
        if (total > 0) {
          onProgress?.({ done, total });
          view.change({ progress: { done, total } });
        }
        await pause();
        if (signal?.aborted) return;
      }
      if (stream.lessons !== this.kept) await desk.keep(stream.state(now()));
      this.kept = stream.lessons;
      view.withdraw("habits-unkept");
    } catch (error) {
      this.warn("habits-unkept", error);
    }
  }

  /** What was learned from habits so far; `undefined` while learning has not begun. */
  async told(): Promise<ToldHabits | undefined> {
    return (await this.following)?.stream.told();
  }

  /** Forgets what was learned. What is known by now is not learned from again. */
  async forget(): Promise<void> {
    const { store, mailbox, now } = this.parts;
    const { HabitDesk } = await import("./habit-desk");
    await new HabitDesk(store, mailbox).forget(now());
    this.beginAgain();
  }

  /** Begins again from what is stored, the next time that habits are caught up with. */
  beginAgain(): void {
    this.following = undefined;
    this.kept = 0;
  }

  private async followed(): Promise<Following> {
    try {
      return await (this.following ??= this.follow());
    } catch (error) {
      // The next time tries again.
      this.following = undefined;
      throw error;
    }
  }

  private async follow(): Promise<Following> {
    const [{ HabitDesk }, { HabitStream }] = await Promise.all([
      import("./habit-desk"),
      import("./habit-stream"),
    ]);
    const { store, mailbox, table, loadPrior } = this.parts;
    await this.lookForAsks();
    await this.readMargin();
    const desk = new HabitDesk(store, mailbox, loadPrior);
    const { prior, state } = await this.load(desk);
    const stream = table.followHabits((known) => new HabitStream({ ...known, prior, state }));
    return { desk, stream };
  }

  private async lookForAsks(): Promise<void> {
    const { table, view, loadAskModel } = this.parts;
    if (!loadAskModel) return;
    const [document, { readAskModel }, { AskReader }] = await Promise.all([
      loadAskModel(),
      import("../asking/ask-model"),
      import("../asking/ask-reader"),
    ]);
    const { value, warnings } = readAskModel(document);
    for (const warning of warnings) view.warn(warning);
    if (value) table.lookForAsks(new AskReader(value));
  }

  /** What the spot checks and she herself said has its effect from the beginning; else the usual margin holds. */
  private async readMargin(): Promise<void> {
    const { store, mailbox, table } = this.parts;
    const { closeMarginFor, readSpotChecks } = await import("../spot-check");
    const { value, warnings } = readSpotChecks(await store.read<unknown>(`spot-checks-${mailbox}`));
    for (const warning of warnings) this.parts.view.warn(warning);
    table.closeMargin = closeMarginFor(value);
  }

  private async load(desk: HabitDesk): Promise<Pick<KeptHabits, "prior" | "state">> {
    try {
      const kept = await desk.load();
      for (const warning of kept.warnings) this.parts.view.warn(warning);
      return kept;
    } catch (error) {
      this.warn("habits-unread", error);
      return { prior: undefined, state: undefined };
    }
  }

  private warn(code: string, error: unknown): void {
    const message = error instanceof Error ? error.message : "";
    this.parts.view.warn({ code, place: "", message });
  }
}
