import type { AbortSignalLike, Progress } from "../core/triage/mailbox";
import type { GraphClient } from "./graph-client";
import { GraphError } from "./graph-error";
import { listPath } from "./message-list";
import type { WireMessage } from "./to-message";
import { followSignal } from "./wait";
import type { WirePage } from "./wire-page";

/** How much a first reading takes. */
export const firstSyncPolicy = {
  /** Messages of so many days are read… */
  days: 90,
  /** …or so many of the newest, whichever is more. */
  atLeast: 2000,
  /** The largest page Graph gives. */
  pageSize: 1000,
  /** What came or moved between two pages is seldom much. */
  seamPageSize: 100,
  /** When Graph cannot make a page in time (504), smaller ones are asked for, down to this. */
  smallestPage: 50,
} as const;

/** What a reading is told. */
export interface ReadingOptions {
  /** Messages received since then are wanted all: an instant in UTC, ISO 8601. */
  since: string;
  signal?: AbortSignalLike | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
  /** Is told of each part as it comes; no message comes twice. */
  onPart?: ((messages: WireMessage[]) => void) | undefined;
}

/** What a first reading found. */
export interface FirstReading {
  /** By id. */
  messages: Map<string, WireMessage>;
  /** True when the folder holds nothing older than what was read. */
  isWholeFolder: boolean;
}

/**
 * Reads the newest messages of a folder in as few requests as can be, up to four at once. Three pages go out together:
 * the two that every folder needs, and the third, limited to the days wanted, which also tells how many more there
 * are. The rest of the pages follow by rank. When the folder changed meanwhile, so that ranks moved under us, the
 * seams between pages are read again by time, which loses nothing.
 */
export async function readNewest(
  client: GraphClient,
  folderPath: string,
  options: ReadingOptions,
): Promise<FirstReading> {
  const { controller, release } = followSignal(options.signal);
  try {
    const reading = new NewestReading(client, folderPath, options, controller.signal);
    return await reading.run();
  } catch (error) {
    // One failure ends the reading; its other requests would only wait for nothing.
    controller.abort(error);
    throw error;
  } finally {
    release();
  }
}

/** Pages read so far, by the rank they were asked for; the newest message has rank 0. */
type Pages = Map<number, WireMessage[]>;

class NewestReading {
  private readonly messages = new Map<string, WireMessage>();
  private readonly pages: Pages = new Map();
  /** What the pages beyond the newest say of how many the folder holds. */
  private readonly laterCounts: number[] = [];
  private total: number | undefined;

  constructor(
    private readonly client: GraphClient,
    private readonly folderPath: string,
    private readonly options: ReadingOptions,
    private readonly signal: AbortSignalLike,
  ) {}

  async run(): Promise<FirstReading> {
    const { atLeast } = firstSyncPolicy;
    const [recent, counts] = await Promise.all([
      this.readBeyond(),
      Promise.all(this.readRanks(0, atLeast)),
    ]);
    const inFolder = Math.max(...counts);
    const wanted = Math.max(recent, Math.min(inFolder, atLeast));
    this.tell(wanted);
    const hasMoved = [...counts, ...this.laterCounts].some((count) => count !== inFolder);
    // Nothing was read after the limited page that would show whether ranks moved before it.
    const isUnproven = recent > atLeast && this.laterCounts.length === 0;
    if (hasMoved || isUnproven || this.messages.size !== wanted) await this.mendSeams();
    return { messages: this.messages, isWholeFolder: this.messages.size >= inFolder };
  }

  /** Reads what is wanted beyond the newest; gives how many messages came in the days wanted. */
  private async readBeyond(): Promise<number> {
    const { atLeast, pageSize } = firstSyncPolicy;
    const recent = await this.readPage(atLeast, pageSize, this.sinceFilter);
    if (recent > atLeast) this.tell(recent);
    // The newest first: what has rank 3,000 among the recent has it in the whole folder, without a filter to work out.
    const counts = await Promise.all(this.readRanks(atLeast + pageSize, recent));
    this.laterCounts.push(...counts);
    return recent;
  }

  /** Reads whole pages from a rank to below `end`; each gives how many messages the folder holds. */
  private readRanks(first: number, end: number): Promise<number>[] {
    const { pageSize } = firstSyncPolicy;
    return firstRanks(first, end).map((rank) =>
      this.readPage(rank, Math.min(pageSize, end - rank), ""),
    );
  }

  private get sinceFilter(): string {
    return `receivedDateTime ge ${this.options.since}`;
  }

  /** Reads the messages of some ranks; gives how many there are in all below the filter. */
  private async readPage(rank: number, size: number, filter: string): Promise<number> {
    const path = listPath(this.folderPath, { $skip: rank, $top: size, $count: "true" }, filter);
    let page: WirePage<WireMessage>;
    try {
      page = await this.client.get(path, { signal: this.signal });
    } catch (error) {
      if (!isTooSlow(error) || size / 2 < firstSyncPolicy.smallestPage) throw error;
      const half = Math.ceil(size / 2);
      await this.readPage(rank, half, filter);
      return this.readPage(rank + half, size - half, filter);
    }
    this.take(page.value, rank);
    const count = page["@odata.count"] ?? rank + page.value.length;
    // Graph may give less than a page; what is missing follows behind.
    const missing = Math.min(size, count - rank) - page.value.length;
    if (missing > 0 && page.value.length > 0) {
      return this.readPage(rank + page.value.length, missing, filter);
    }
    return count;
  }

  private take(messages: WireMessage[], rank?: number): void {
    if (rank !== undefined && messages.length > 0) this.pages.set(rank, messages);
    const fresh = messages.filter(({ id }) => id && !this.messages.has(id));
    for (const message of fresh) this.messages.set(message.id ?? "", message);
    if (fresh.length > 0) this.options.onPart?.(fresh);
    this.tell();
  }

  private tell(total = this.total): void {
    const done = this.messages.size;
    this.total = total;
    this.options.onProgress?.(this.total === undefined ? { done } : { done, total: this.total });
  }

  /** Reads again what lies between the pages, and what came above the first: by time, both ends included. */
  private async mendSeams(): Promise<void> {
    const pages = [...this.pages].sort(([one], [other]) => one - other).map(([, page]) => page);
    const seams = pages.map((page, index) => {
      const newerPage = pages[index - 1];
      const to = newerPage ? receivedAt(newerPage.at(-1)) : undefined;
      return seamFilter(receivedAt(page[0]), to);
    });
    const end = receivedAt(pages.at(-1)?.at(-1));
    const isAllRecent = end !== "" && end >= this.options.since;
    if (isAllRecent) seams.push(seamFilter(this.options.since, end));
    await Promise.all(seams.map((filter) => this.readSeam(filter)));
  }

  private async readSeam(filter: string): Promise<void> {
    const query = { $top: firstSyncPolicy.seamPageSize };
    const path = listPath(this.folderPath, query, filter);
    for await (const page of this.client.pages<WireMessage>(path, { signal: this.signal })) {
      this.take(page.value);
    }
  }
}

/** The ranks at which pages begin, from `first` to below `end`. */
function firstRanks(first: number, end: number): number[] {
  const count = Math.max(0, Math.ceil((end - first) / firstSyncPolicy.pageSize));
  return Array.from({ length: count }, (_, index) => first + index * firstSyncPolicy.pageSize);
}

function seamFilter(from: string, to: string | undefined): string {
  const since = `receivedDateTime ge ${from}`;
  return to === undefined ? since : `${since} and receivedDateTime le ${to}`;
}

function receivedAt(message: WireMessage | undefined): string {
  return message?.receivedDateTime ?? "";
}

function isTooSlow(error: unknown): boolean {
  return error instanceof GraphError && error.status === 504;
}
