import { randomUUID } from "node:crypto";
import type { DriveFile } from "../../tenant/drive-item";
import { LiveWorkbook } from "../../workbook/live-workbook";
import type { Workbook } from "../../workbook/workbook";

/** A client's stay in a workbook. */
export interface WorkbookSession {
  id: string;
  file: DriveFile;
  /** Whether what is changed is kept in the file. */
  persistChanges: boolean;
  /** The workbook as it is at the moment. */
  book: () => Workbook;
  /** The moment of the last request, in milliseconds. */
  usedAt: number;
  letGo: () => void | Promise<void>;
}

/** A session ends by itself after so long without a request. @see https://learn.microsoft.com/graph/api/workbook-createsession */
const idleMs = { persistent: 5 * 60_000, other: 7 * 60_000 };

/** The sessions of all workbooks at the door. */
export class WorkbookSessions {
  private readonly all = new Map<string, WorkbookSession>();

  constructor(private readonly now: () => number) {}

  /** Begins a session: on the file's own workbook, or on a copy of it that nobody keeps. Rejects with XlsxError. */
  async begin(file: DriveFile, persistChanges: boolean): Promise<WorkbookSession> {
    await this.endIdle();
    const opened = persistChanges ? await keep(file) : await copy(file);
    const id = `cluster=PREVIEW&session=${randomUUID()}`;
    const session = { ...opened, id, file, persistChanges, usedAt: this.now() };
    this.all.set(id, session);
    return session;
  }

  /** The session of this id in this file, while it lives. */
  async find(id: string, file: DriveFile): Promise<WorkbookSession | undefined> {
    await this.endIdle();
    const found = this.all.get(id);
    if (found?.file !== file) return undefined;
    found.usedAt = this.now();
    return found;
  }

  async end(session: WorkbookSession): Promise<void> {
    if (this.all.delete(session.id)) await session.letGo();
  }

  private async endIdle(): Promise<void> {
    for (const session of [...this.all.values()]) {
      const { persistent, other } = idleMs;
      const allowed = session.persistChanges ? persistent : other;
      if (this.now() - session.usedAt > allowed) await this.end(session);
    }
  }
}

async function keep(file: DriveFile): Promise<Pick<WorkbookSession, "book" | "letGo">> {
  const live = await LiveWorkbook.hold(file);
  return { book: () => live.book, letGo: () => live.release() };
}

async function copy(file: DriveFile): Promise<Pick<WorkbookSession, "book" | "letGo">> {
  const { book } = await LiveWorkbook.read(await file.bytes());
  return { book: () => book, letGo: () => book.close() };
}
