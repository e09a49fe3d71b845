import type { WireLogEntry } from "./page-api";

const kept = 2000;

/** What went through the doors, for a developer to look at: calls and outcomes, never the text of a mail. */
export class WireLog {
  private readonly entries: WireLogEntry[] = [];
  private count = 0;

  /** `tell` hears every new entry. */
  constructor(private readonly tell: (entry: WireLogEntry) => void = () => undefined) {}

  /** Notes a call that ended now; `startedAt` is of `performance.now()`. */
  note(door: WireLogEntry["door"], call: string, outcome: string, startedAt: number): void {
    const milliseconds = Math.round(performance.now() - startedAt);
    this.count += 1;
    const at = new Date().toISOString();
    const entry = { number: this.count, at, door, call, outcome, milliseconds };
    this.entries.push(entry);
    if (this.entries.length > kept) this.entries.shift();
    this.tell(entry);
  }

  /** The latest entries, oldest first. */
  list(): readonly WireLogEntry[] {
    return this.entries;
  }
}
