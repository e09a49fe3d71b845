import type { Warning } from "../shared/parsed";
import { lanes, type Lane } from "./lane";
import type { Progress } from "./mailbox";
import type { TriagePhase, TriageSnapshot } from "./triage-snapshot";
import type { TriageTable } from "./triage-table";
import type { TriagedMessage } from "./triaged-message";

/** What the snapshot holds beside the messages. */
export interface DeskStatus {
  phase: TriagePhase;
  /** How many messages there will be, when it is known before they have come. */
  expected: number | undefined;
  syncedAt: string | undefined;
  progress: Progress | undefined;
  warnings: readonly Warning[];
}

/** Makes the snapshots that the pane shows, one only when somebody looks and something has changed. */
export class DeskView {
  private status: DeskStatus = {
    phase: "idle",
    expected: undefined,
    syncedAt: undefined,
    progress: undefined,
    warnings: [],
  };
  private made: TriageSnapshot | undefined;
  private messages: readonly TriagedMessage[] | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly table: TriageTable) {}

  /** What to show now; the same object until something changes. */
  get snapshot(): TriageSnapshot {
    return (this.made ??= this.make());
  }

  /** When everything was last read to the end. */
  get syncedAt(): string | undefined {
    return this.status.syncedAt;
  }

  /** Calls `listener` at every change until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Tells that messages have come, gone or changed their place. */
  messagesChanged(): void {
    this.messages = undefined;
    this.tell();
  }

  /** Changes what stands beside the messages. */
  change(status: Partial<DeskStatus>): void {
    this.status = { ...this.status, ...status };
    this.tell();
  }

  /** Adds a warning, instead of an earlier one of the same kind about the same. */
  warn(warning: Warning): void {
    const others = this.status.warnings.filter(
      ({ code, place }) => code !== warning.code || place !== warning.place,
    );
    this.change({ warnings: [...others, warning] });
  }

  /** Takes back the warnings of a kind, once what they told of is in order. */
  withdraw(kind: string): void {
    const warnings = this.status.warnings.filter(({ code }) => code !== kind);
    if (warnings.length < this.status.warnings.length) this.change({ warnings });
  }

  private tell(): void {
    this.made = undefined;
    for (const listener of [...this.listeners]) listener();
  }

  private make(): TriageSnapshot {
    const messages = (this.messages ??= this.table.list());
    const { phase, expected, syncedAt, progress, warnings } = this.status;
    return {
      phase,
      messages,
      counts: countByLane(messages),
      unread: messages.filter(({ message }) => !message.isRead).length,
      reviewed: messages.length,
      total: Math.max(this.table.size, phase === "loading" ? (expected ?? 0) : 0),
      ...(syncedAt !== undefined && { syncedAt }),
      ...(progress && { progress }),
      warnings,
    };
  }
}

function countByLane(messages: readonly TriagedMessage[]): Record<Lane, number> {
  const counts = Object.fromEntries(lanes.map((lane) => [lane, 0])) as Record<Lane, number>;
  for (const { lane } of messages) counts[lane] += 1;
  return counts;
}
