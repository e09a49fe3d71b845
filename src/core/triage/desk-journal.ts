import type { DeskStore } from "../shared/desk-store";
import type { Warning } from "../shared/parsed";
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

const noEntries: JournalDocument = { kind: "kansli-journal", version: 1, entries: {} };

/**
 * Everything that was done from one mailbox's desk during the last 30 days, kept in the `DeskStore` by month. A damaged or foreign
 * month is put aside under its name with "-damaged", begins anew, and `warn` is told of it.
 */
export class DeskJournal {
  constructor(
    private readonly store: DeskStore,
    private readonly mailbox: string,
    private readonly now: () => string,
    private readonly warn: (warning: Warning) => void = () => undefined,
  ) {}

  /** The entries of this mailbox, the newest first. */
  async entries(): Promise<JournalEntry[]> {
    const oldest = this.oldestKept();
    const months = monthsBetween(oldest, this.now());
    const documents = await Promise.all(months.map((month) => this.read(`journal-${month}`)));
    return documents
      .flatMap(({ entries }) => Object.values(entries))
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
    const name = `journal-${monthOf(at)}`;
    const stored = await this.store.update<unknown>(name, (document = noEntries) => {
      if (!isJournal(document)) return document;
      const kept = Object.entries(change(document.entries)).filter(([, { at }]) => at >= oldest);
      return { ...noEntries, entries: Object.fromEntries(kept) };
    });
    if (isJournal(stored)) return;
    await this.putAside(name, stored);
    await this.change(at, change);
  }

  private async read(name: string): Promise<JournalDocument> {
    const stored = (await this.store.read<unknown>(name)) ?? noEntries;
    if (isJournal(stored)) return stored;
    await this.putAside(name, stored);
    return noEntries;
  }

  private async putAside(name: string, stored: unknown): Promise<void> {
    await this.store.update<unknown>(`${name}-damaged`, () => stored);
    await this.store.update<unknown>(name, (now) => (isJournal(now) ? now : noEntries));
    this.warn({ code: "journal-damaged", place: "", message: "" });
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

function isJournal(document: unknown): document is JournalDocument {
  const { kind, version, entries } = (document ?? {}) as Partial<JournalDocument>;
  if (kind !== "kansli-journal" || version !== 1) return false;
  const isEntry = (entry: Partial<JournalEntry> | null) => typeof entry?.at === "string";
  return entries instanceof Object && Object.values(entries).every(isEntry);
}
