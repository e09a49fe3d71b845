import type { DeskStore } from "../shared/desk-store";
import type { DeskJournal } from "./desk-journal";
import type { Lane } from "./lane";
import {
  closeMarginFor,
  estimateMisses,
  isSpotCheckDue,
  readSpotChecks,
  spotCheckDays,
  spotCheckSize,
  writeSpotChecks,
  type MissEstimate,
  type SpotCheckRecord,
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
  now: () => string;
  /** Moves messages to a lane by hand and learns from it. */
  correct: (ids: readonly string[], lane: Lane) => Promise<{ entryId?: string }>;
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

/** Asks once a week of the lowest messages whether any should be higher, and remembers the answers. */
export class SpotChecking {
  private readonly name: string;

  constructor(private readonly parts: SpotCheckingParts) {
    this.name = `spot-checks-${parts.mailbox}`;
  }

  /** Puts a spot check together and lets what earlier ones told have its effect. */
  async begin(): Promise<SpotCheck> {
    const records = await this.records();
    const last = records.at(-1);
    const estimate = estimateMisses(records);
    this.parts.table.closeMargin = closeMarginFor(estimate);
    return {
      messages: this.lowest(),
      estimate,
      isDue: isSpotCheckDue(records, this.parts.now()),
      ...(last && { lastAt: last.at }),
    };
  }

  /**
   * Takes the answer: which of the messages looked at should be higher. Those are moved to be handled, which is
   * learned from and can be undone. Resolves to the journal's entry when any was.
   */
  async answer(
    checked: readonly string[],
    higher: readonly string[],
  ): Promise<{ entryId?: string }> {
    const { store, now, correct } = this.parts;
    const missed = higher.filter((id) => checked.includes(id));
    const { entryId } = missed.length > 0 ? await correct(missed, "handle") : {};
    const record: SpotCheckRecord = {
      at: now(),
      checked: checked.length,
      missed: missed.length,
      ...(entryId !== undefined && { entryId }),
    };
    await store.update<unknown>(this.name, (stored) =>
      writeSpotChecks([...readSpotChecks(stored).value, record]),
    );
    return entryId === undefined ? {} : { entryId };
  }

  /** The answers; what was missed and taken back by an undo counts as not missed. */
  private async records(): Promise<SpotCheckRecord[]> {
    const { store, journal } = this.parts;
    const stored = await store.read<unknown>(this.name);
    const { value, warnings } = readSpotChecks(stored);
    if (warnings.length > 0) await this.putAside(stored);
    if (value.every(({ entryId }) => entryId === undefined)) return [...value];
    const undone = new Set(
      (await journal.entries()).filter(({ state }) => state === "undone").map(({ id }) => id),
    );
    return value.map((record) =>
      record.entryId !== undefined && undone.has(record.entryId)
        ? { ...record, missed: 0 }
        : record,
    );
  }

  private async putAside(stored: unknown): Promise<void> {
    const { store } = this.parts;
    await store.update<unknown>(`${this.name}-damaged`, () => stored);
    await store.update<unknown>(this.name, () => writeSpotChecks([]));
  }

  private lowest(): TriagedMessage[] {
    const { table, now } = this.parts;
    const since = Date.parse(now()) - spotCheckDays * 24 * 3_600_000;
    return table
      .list()
      .filter(({ message, corrected }) => !corrected && Date.parse(message.receivedAt) >= since)
      .filter(({ message }) => message.kind === "message" && this.isFromSomebodyElse(message.id))
      .sort((one, other) => one.score - other.score || (one.message.id < other.message.id ? -1 : 1))
      .slice(0, spotCheckSize);
  }

  private isFromSomebodyElse(id: string): boolean {
    const seen = this.parts.table.standingOf(id)?.seen;
    return seen !== undefined && !seen.isOwn && isFromPerson(seen);
  }
}
