import type { DeskStore } from "../shared/desk-store";
import type { DeskJournal } from "./desk-journal";
import type { LaneThreshold } from "./lane-threshold";
import {
  entryKeyOf,
  estimateMisses,
  isSpotCheckDue,
  readSpotChecks,
  spotCheckDays,
  spotCheckSize,
  withoutUndone,
  writeSpotChecks,
  type KeptSpotChecks,
  type MissEstimate,
} from "./spot-check";
import { isFromPerson } from "./triage-message";
import type { TriageTable } from "./triage-table";
import type { TriagedMessage } from "./triaged-message";

/** What spot checks need of the desk. */
export interface SpotCheckingParts {
  store: DeskStore;
  /** The mailbox's address in lower case. */
  mailbox: string;
  table: TriageTable;
  journal: DeskJournal;
  threshold: LaneThreshold;
  now: () => string;
}

/** A spot check that is put before her. */
export interface SpotCheck {
  /** The lowest messages of the week that people wrote, the lowest first. */
  messages: readonly TriagedMessage[];
  estimate: MissEstimate;
  /** When the last one was answered; absent before the first. */
  lastAt?: string;
  isDue: boolean;
}

/** What came of an answer. */
export interface SpotCheckOutcome {
  /** When it was given, which names it; UTC, ISO 8601. */
  at: string;
  estimate: MissEstimate;
  /** How many messages changed lane because more, or less, of what is in doubt is put high from now on. */
  moved: number;
}

/** Asks once a week of the lowest messages whether any should be higher, and remembers the answers. */
export class SpotChecking {
  private readonly name: string;

  constructor(private readonly parts: SpotCheckingParts) {
    this.name = `spot-checks-${parts.mailbox}`;
  }

  /** Puts a spot check together. */
  async begin(): Promise<SpotCheck> {
    const kept = await this.kept();
    const last = kept.records.at(-1);
    return {
      messages: this.lowest(),
      estimate: estimateMisses(kept.records),
      isDue: isSpotCheckDue(kept, this.parts.now()),
      ...(last && { lastAt: last.at }),
    };
  }

  /**
   * Takes the answer: how many messages were looked at, and the journal's entries of the corrections that put one of
   * them higher each. What they tell of the threshold has its effect at once.
   */
  async answer(checked: number, raised: readonly string[]): Promise<SpotCheckOutcome> {
    const entries = raised.map(entryKeyOf);
    const at = this.parts.now();
    const record = { at, checked, missed: entries.length, entries };
    const kept = await this.change((now) => ({ ...now, records: [...now.records, record] }));
    const moved = await this.parts.threshold.take(kept);
    return { at, estimate: estimateMisses(kept.records), moved };
  }

  /** Takes an answer back, and what it told of the threshold; the corrections stay. Resolves to how many changed lane. */
  async takeBack(at: string): Promise<number> {
    const kept = await this.change((now) => ({
      ...now,
      records: now.records.filter((record) => record.at !== at),
    }));
    return this.parts.threshold.take(kept);
  }

  /** Asks again in a week. */
  async putOff(): Promise<void> {
    const putOffAt = this.parts.now();
    await this.change((now) => ({ ...now, putOffAt }));
  }

  /** What is kept, once the corrections that were undone since have been taken out of the count. */
  private async kept(): Promise<KeptSpotChecks> {
    const { store, journal } = this.parts;
    const stored = await store.read<unknown>(this.name);
    const { value, warnings } = readSpotChecks(stored);
    if (warnings.length > 0) await this.putAside(stored);
    if (value.records.every(({ entries = [] }) => entries.length === 0)) return value;
    const all = await journal.entries();
    const undone = all.filter(({ state }) => state === "undone").map(({ id }) => entryKeyOf(id));
    const keys = new Set(undone);
    if (!value.records.some(({ entries = [] }) => entries.some((key) => keys.has(key))))
      return value;
    return this.change((now) => ({ ...now, records: withoutUndone(now.records, keys) }));
  }

  private async change(change: (now: KeptSpotChecks) => KeptSpotChecks): Promise<KeptSpotChecks> {
    const stored = await this.parts.store.update<unknown>(this.name, (now) =>
      writeSpotChecks(change(readSpotChecks(now).value)),
    );
    return readSpotChecks(stored).value;
  }

  private async putAside(stored: unknown): Promise<void> {
    await this.parts.store.update<unknown>(`${this.name}-damaged`, () => stored);
    await this.change((now) => now);
  }

  /** Those that lie where nobody is needed: what was put high already cannot have been missed. */
  private lowest(): TriagedMessage[] {
    const all = this.parts.table.list();
    const since = this.weekBefore(all);
    return all
      .filter(({ lane, corrected }) => !corrected && lane !== "decide" && lane !== "handle")
      .filter(({ message }) => Date.parse(message.receivedAt) >= since)
      .filter(({ message }) => message.kind === "message" && this.isFromSomebodyElse(message.id))
      .sort((one, other) => one.score - other.score || (one.message.id < other.message.id ? -1 : 1))
      .slice(0, spotCheckSize);
  }

  /** A week before now, or before the newest message where nothing has come for long, as in mail of another year. */
  private weekBefore(all: readonly TriagedMessage[]): number {
    const now = Date.parse(this.parts.now());
    const newest = all.reduce((latest, { message }) => {
      const at = Date.parse(message.receivedAt);
      return at > latest ? at : latest;
    }, 0);
    return Math.min(now, newest) - spotCheckDays * 24 * 3_600_000;
  }

  private isFromSomebodyElse(id: string): boolean {
    const seen = this.parts.table.standingOf(id)?.seen;
    return seen !== undefined && !seen.isOwn && isFromPerson(seen);
  }
}
