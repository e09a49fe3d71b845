import type { DeskView } from "../desk-view";
import type { WorkOptions } from "../mailbox";
import type { TriageTable } from "../triage-table";
import type { HabitDesk } from "./habit-desk";
import type { HabitStream } from "./habit-stream";

/** Keeps up with an executive's habits: the first time from up to ninety days of mail, then from what comes. */
export class FollowingHabits {
  private following: Promise<HabitStream> | undefined;
  private kept = 0;

  constructor(
    private readonly habits: HabitDesk,
    private readonly table: TriageTable,
    private readonly view: DeskView,
    private readonly now: () => string,
    private readonly pause: () => Promise<void>,
  ) {}

  /**
   * Goes through the mail that was read since the last time, with progress, and stores what was learned. When it is
   * cancelled, the rest waits for the next time. Nothing that goes wrong here keeps triage from working.
   */
  async catchUp({ signal, onProgress }: WorkOptions): Promise<void> {
    try {
      const stream = await (this.following ??= this.follow());
      const total = stream.ahead;
      for (const done of stream.advance(Date.parse(this.now()))) {
        if (total > 0) {
          onProgress?.({ done, total });
          this.view.change({ progress: { done, total } });
        }
        await this.pause();
        if (signal?.aborted) return;
      }
      if (stream.lessons === this.kept) return;
      await this.habits.keep(stream.state(this.now()));
      this.kept = stream.lessons;
    } catch (error) {
      const message = error instanceof Error ? error.message : "";
      this.view.warn({ code: "habits-unkept", place: "", message });
    }
  }

  private async follow(): Promise<HabitStream> {
    try {
      const kept = await this.habits.load();
      for (const warning of kept.warnings) this.view.warn(warning);
      return this.table.followHabits(kept);
    } catch (error) {
      const message = error instanceof Error ? error.message : "";
      this.view.warn({ code: "habits-unread", place: "", message });
      return this.table.followHabits({ prior: undefined, state: undefined });
    }
  }
}
