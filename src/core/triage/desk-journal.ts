import type { DeskStore } from "../shared/desk-store";
import type { JournalEntry } from "./journal-entry";

/** How long an entry is kept. */
const keptDays = 30;
const dayMs = 24 * 60 * 60 * 1000;

/** One month of the journal as it is stored. Entries are kept by id, so that two writers never lose each other's. */
interface JournalDocument {
  kind: "kansli-journal";
  version: 1;
  entries: Readonly<Record<string, JournalEntry>>;
}

/** Everything that was done from one mailbox's desk during the last 30 days, kept in the `DeskStore` by month. */
export class DeskJournal {
  constructor(
    private readonly store: DeskStore,
    private readonly mailbox: string,
    private readonly now: () => string,
  ) {}

  /** The entries of this mailbox, the newest first. */
  async entries(): Promise<JournalEntry[]> {
    const oldest = this.oldestKept();
    const months = monthsBetween(oldest, this.now());
    const documents = await Promise.all(
      months.map((month) => this.store.read<unknown>(`journal-${month}`)),
    );
    return documents
      .flatMap((document) => Object.values(entriesIn(document)))
      .filter((entry) => entry.mailbox === this.mailbox && entry.at >= oldest)
      .sort((one, other) => (one.id < other.id ? 1 : -1));
  }

  /** Writes an entry, new or changed. What is older than 30 days is let go at the same time. */
  async write(entry: JournalEntry): Promise<void> {
    await this.change(entry.at, (entries) => ({ ...entries, [entry.id]: entry }));
  }

  /**
   * Changes entries that are there already. `change` is pure, as the store may run it again; it gives back the entry
   * itself when nothing is to be changed.
   */
  async rewrite(
    entries: readonly JournalEntry[],
    change: (entry: JournalEntry) => JournalEntry,
  ): Promise<void> {
    const ids = new Set(entries.map((entry) => entry.id));
    const months = new Map(entries.map((entry) => [monthOf(entry.at), entry.at]));
    for (const at of months.values()) {
      await this.change(at, (stored) =>
        Object.fromEntries(
          Object.entries(stored).map(([id, entry]) => [id, ids.has(id) ? change(entry) : entry]),
        ),
      );
    }
  }

  private async change(
    at: string,
    change: (entries: Readonly<Record<string, JournalEntry>>) => Record<string, JournalEntry>,
  ): Promise<void> {
    const oldest = this.oldestKept();
    await this.store.update<unknown>(`journal-${monthOf(at)}`, (document): JournalDocument => {
      const kept = Object.entries(change(entriesIn(document))).filter(([, { at }]) => at >= oldest);
      return { kind: "kansli-journal", version: 1, entries: Object.fromEntries(kept) };
    });
  }

  private oldestKept(): string {
    return new Date(Date.parse(this.now()) - keptDays * dayMs).toISOString();
  }
}

/** "202611" of an instant. */
function monthOf(instant: string): string {
  return instant.slice(0, 7).replace("-", "");
}

function monthsBetween(from: string, to: string): string[] {
  const months = new Set<string>();
  for (let at = Date.parse(from); at < Date.parse(to); at += 7 * dayMs) {
    months.add(monthOf(new Date(at).toISOString()));
  }
  return [...months.add(monthOf(to))];
}

function entriesIn(document: unknown): Readonly<Record<string, JournalEntry>> {
  const { kind, entries } = (document ?? {}) as Partial<JournalDocument>;
  return kind === "kansli-journal" && entries ? entries : {};
}
