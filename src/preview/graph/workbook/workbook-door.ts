import { setTimeout as pause } from "node:timers/promises";
import { ExcelWorkbook } from "../../office/excel/excel-workbook";
import type { DriveFile } from "../../tenant/drive-item";
import { LiveWorkbook } from "../../workbook/live-workbook";
import type { Workbook } from "../../workbook/workbook";
import { XlsxError } from "../../workbook/xlsx/xlsx-limits";
import { contextLink, type DoorContext } from "../door-env";
import { needFileRead, needFileWrite } from "../drive-access";
import { type DrivePath, itemIn } from "../drive-path";
import { readJson } from "../read-body";
import { answerInWorkbook } from "./answer-in-workbook";
import { sessionGone, toWorkbookFailure, workbookFailure } from "./workbook-failure";
import { type PathStep, readWorkbookPath } from "./workbook-path";
import { type WorkbookSession, WorkbookSessions } from "./workbook-sessions";

/** Graph takes so many bytes at most with one request to a workbook. */
const largestBody = 5 * 1024 * 1024;

/** Workbooks at the Graph door: sessions, and what can be done in a workbook, one request at a time. */
export class WorkbookDoor {
  private readonly sessions: WorkbookSessions;
  /** Who is at work in a file at the moment; undefined stands for a request without a session. */
  private readonly atWork = new Map<DriveFile, string | undefined>();

  constructor(now: () => number) {
    this.sessions = new WorkbookSessions(now);
  }

  /** Answers a request whose path leads to a workbook or below it; throws Graph's refusals. */
  async answer(c: DoorContext, path: DrivePath): Promise<Response> {
    const isRead = c.req.method === "GET";
    if (isRead) needFileRead(c, path);
    else needFileWrite(c, path);
    const file = workbookFile(path);
    const steps = readWorkbookPath(path.rest);
    if (Number(c.req.header("content-length") ?? 0) > largestBody) throw workbookFailure(413);
    try {
      return await this.answerAt(c, file, steps);
    } catch (error) {
      if (error instanceof XlsxError) {
        throw workbookFailure(400, { inner: "unsupportedWorkbook", because: error.message });
      }
      throw toWorkbookFailure(error);
    }
  }

  private async answerAt(c: DoorContext, file: DriveFile, steps: PathStep[]): Promise<Response> {
    const action = c.req.method === "POST" && steps.length === 1 ? steps[0]?.name : undefined;
    if (action === "createSession") return this.createSession(c, file);
    const session = await this.sessionOf(c, file);
    if (action === "closeSession" || action === "refreshSession") {
      if (!session) throw sessionGone();
      if (action === "closeSession") await this.sessions.end(session);
      return c.body(null, 204);
    }
    const persists = session?.persistChanges ?? true;
    if (file.isLocked && persists && c.req.method !== "GET") throw workbookFailure(423);
    return this.alone(c, file, session, (book) =>
      answerInWorkbook(c, { book, root: new ExcelWorkbook(book, file.name) }, steps),
    );
  }

  private async createSession(c: DoorContext, file: DriveFile): Promise<Response> {
    const { persistChanges = true } = await readJson(c);
    if (file.isLocked && persistChanges === true) throw workbookFailure(423);
    const { id } = await this.sessions.begin(file, persistChanges === true);
    const context = contextLink(c, "microsoft.graph.workbookSessionInfo");
    return c.json({ "@odata.context": context, id, persistChanges: persistChanges === true }, 201);
  }

  private async sessionOf(c: DoorContext, file: DriveFile): Promise<WorkbookSession | undefined> {
    const id = c.req.header("workbook-session-id");
    if (id === undefined) return undefined;
    const session = await this.sessions.find(id, file);
    if (!session) throw sessionGone();
    if (!c.get("faults").takeSessionGone()) return session;
    await this.sessions.end(session);
    throw sessionGone();
  }

  /**
   * Graph wants the next request after the answer to the one before: what comes meanwhile in the same session is
   * throttled, and what comes from elsewhere conflicts.
   */
  private async alone(
    c: DoorContext,
    file: DriveFile,
    session: WorkbookSession | undefined,
    work: (book: Workbook) => Promise<Response>,
  ): Promise<Response> {
    const { retryAfterSeconds, workbookLatencyMs } = c.get("faults").settings;
    if (this.atWork.has(file)) {
      if (this.atWork.get(file) !== session?.id) throw workbookFailure(409);
      throw workbookFailure(429, { headers: { "Retry-After": String(retryAfterSeconds) } });
    }
    this.atWork.set(file, session?.id);
    try {
      if (workbookLatencyMs > 0) await pause(workbookLatencyMs);
      return await (session ? work(session.book()) : withoutSession(file, work));
    } finally {
      this.atWork.delete(file);
    }
  }
}

async function withoutSession(
  file: DriveFile,
  work: (book: Workbook) => Promise<Response>,
): Promise<Response> {
  const live = await LiveWorkbook.hold(file);
  try {
    return await work(live.book);
  } finally {
    await live.release();
  }
}

function workbookFile(path: DrivePath): DriveFile {
  const item = itemIn(path);
  if (item.kind === "file" && /\.xls[xm]$/iu.test(item.name)) return item;
  throw workbookFailure(400, {
    inner: "unsupportedWorkbook",
    because: "Only .xlsx files are workbooks here.",
  });
}
