import { Hono, type Context } from "hono";
import type { OpenWorkbook } from "../office/excel/open-workbook";
import type { PreviewEvent } from "../page-api";
import { RequestError } from "../request-error";
import { financeFolder } from "../sample-week/finance/lay-out-finance";
import type { DriveFile } from "../tenant/drive-item";
import type { Tenant } from "../tenant/tenant";
import type { SampleFile, WorkbookEdit } from "../workbook-api";
import type { LiveWorkbook } from "./live-workbook";
import type { WorkbookPage } from "./workbook-page";

const usualName = "Budget.xlsx";

/** One's own workbook to open in place of the drive's. */
export interface OwnWorkbook {
  name: string;
  bytes: Uint8Array;
}

/**
 * The workbook that lies open in the page's Excel: a file of the signed-in person's drive. Nothing of it is loaded or
 * made before it is first asked for, so that Outlook does not wait for Excel.
 */
export class WorkbookDesk {
  private opening: Promise<WorkbookPage> | undefined;
  private opened: OpenWorkbook | undefined;

  constructor(
    private readonly tenant: Tenant,
    private readonly tell: (event: PreviewEvent) => void = () => undefined,
    private readonly own?: OwnWorkbook,
    private readonly excelApi?: string,
  ) {}

  /** What panes work on; another one when the file's content has been replaced. Rejects with XlsxError. */
  document = async (): Promise<OpenWorkbook> => {
    const { OpenWorkbook } = await import("../office/excel/open-workbook");
    const { book, file } = (await this.page()).live;
    if (this.opened?.book !== book) this.opened = new OpenWorkbook(book, file.name, this.excelApi);
    return this.opened;
  };

  /** Lets go of the workbook, as when the tenant begins anew. */
  async close(): Promise<void> {
    const opening = this.opening;
    this.opening = this.opened = undefined;
    const page = await opening;
    page?.close();
    page?.live.close();
  }

  /** The page's routes below `/preview/workbook`. */
  routes(): Hono {
    const routes = new Hono();
    routes.get("/", async (context) => {
      const language = context.req.query("language") === "sv" ? "sv" : "en";
      return context.json(await (await this.pageFor()).view(windowOf(context), language));
    });
    routes.post("/edits", async (context) => {
      await (await this.pageFor()).edit(await context.req.json<WorkbookEdit>());
      return context.body(null, 204);
    });
    routes.get("/file", async (context) => {
      return answerFile(context, (await this.pageFor()).live.file);
    });
    routes.get("/samples", (context) =>
      context.json<SampleFile[]>(this.samples().map(({ name, size }) => ({ name, size }))),
    );
    routes.get("/samples/:name", (context) => {
      const found = this.samples().find(({ name }) => name === context.req.param("name"));
      if (!found) throw new RequestError(404, "There is no such file");
      return answerFile(context, found);
    });
    return routes;
  }

  /** Files of the drive that the pane can take in; none beside one's own mail. */
  private samples(): DriveFile[] {
    const folder = this.tenant.driveOf(this.tenant.signedInUserId).itemAt(financeFolder);
    return folder?.kind === "folder" ? folder.children.filter((item) => item.kind === "file") : [];
  }

  /** The sentence of a file that cannot be opened is for the person. */
  private async pageFor(): Promise<WorkbookPage> {
    try {
      return await this.page();
    } catch (cause) {
      if (cause instanceof Error && cause.name === "XlsxError")
        throw new RequestError(400, cause.message, { cause });
      throw cause;
    }
  }

  private page(): Promise<WorkbookPage> {
    this.opening ??= this.open().catch((error: unknown) => {
      this.opening = undefined;
      throw error;
    });
    return this.opening;
  }

  private async open(): Promise<WorkbookPage> {
    const { LiveWorkbook } = await import("./live-workbook");
    const { WorkbookPage } = await import("./workbook-page");
    const live: LiveWorkbook = await LiveWorkbook.hold(this.file());
    return new WorkbookPage(live, this.tell);
  }

  private file(): DriveFile {
    const drive = this.tenant.driveOf(this.tenant.signedInUserId);
    const name = this.own?.name ?? usualName;
    const there = drive.itemAt(name);
    if (there?.kind === "file") return there;
    return drive.addFile(name, this.own?.bytes ?? new Uint8Array());
  }
}

async function answerFile(context: Context, file: DriveFile): Promise<Response> {
  return context.body(new Uint8Array(await file.bytes()).buffer, 200, {
    "Content-Type": file.mimeType,
    "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  });
}

function windowOf(context: Context) {
  const number = (name: string, otherwise: number) => {
    const value = Number(context.req.query(name) ?? otherwise);
    if (!Number.isInteger(value)) throw new RequestError(400, `${name} must be a whole number`);
    return value;
  };
  return {
    top: number("top", 0),
    left: number("left", 0),
    bottom: number("bottom", 60),
    right: number("right", 30),
  };
}
