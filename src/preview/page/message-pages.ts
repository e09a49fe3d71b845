import type { MessagePage, MessageRow } from "../page-api";

/** What is known of a folder's messages. */
export interface FolderRows {
  /** How many there are; absent until the first page is here. */
  total?: number;
  /** Newest first; rows that were not read yet are absent. */
  rows: ReadonlyMap<number, MessageRow>;
  /** Why the last read failed. */
  failure?: unknown;
}

/** Messages in one page. */
export const pageSize = 100;

/**
 * The messages of one folder, read page by page as they come into view, so that ten thousand cost no more than the
 * screen shows. A store for React: `subscribe` and `snapshot`.
 */
export class MessagePages {
  private current: FolderRows = { rows: new Map() };
  private readonly watchers = new Set<() => void>();
  private readonly asked = new Set<number>();
  private inView: readonly [first: number, last: number] = [0, 0];
  private generation = 0;

  constructor(private readonly read: (skip: number, top: number) => Promise<MessagePage>) {}

  subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  snapshot = (): FolderRows => this.current;

  /** Says which rows are on the screen; their pages are read when they are not here yet. */
  show = (first: number, last: number): void => {
    this.inView = [first, last];
    this.readInView();
  };

  /** Reads what is on the screen anew, because something changed; the old rows stay until the new are here. */
  refresh = (): void => {
    this.generation++;
    this.asked.clear();
    this.readInView();
  };

  private readInView(): void {
    const [first, last] = this.inView;
    for (let page = pageOf(first); page <= pageOf(last); page++) {
      if (!this.asked.has(page)) void this.readPage(page);
    }
  }

  private async readPage(page: number): Promise<void> {
    const { generation } = this;
    this.asked.add(page);
    try {
      const answer = await this.read(page * pageSize, pageSize);
      if (generation === this.generation) this.take(page, answer);
    } catch (failure) {
      if (generation !== this.generation) return;
      this.asked.delete(page);
      this.change({ ...this.current, failure });
    }
  }

  private take(page: number, { total, messages }: MessagePage): void {
    const rows = new Map<number, MessageRow>();
    for (const [index, row] of this.current.rows) {
      // Rows of pages that were read before the last change may stand in the wrong place by now.
      if (this.asked.has(pageOf(index)) && pageOf(index) !== page && index < total) {
        rows.set(index, row);
      }
    }
    messages.forEach((row, index) => rows.set(page * pageSize + index, row));
    this.change({ total, rows });
  }

  private change(rows: FolderRows): void {
    this.current = rows;
    for (const watcher of [...this.watchers]) watcher();
  }
}

function pageOf(index: number): number {
  return Math.floor(index / pageSize);
}
