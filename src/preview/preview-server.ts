import { readFile } from "node:fs/promises";
import path from "node:path";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { cors } from "hono/cors";
import { compressOnce } from "./compress-once";
import { fillTenant, type OwnMail, type TenantContent } from "./fill-tenant";
import { graphDoorPath } from "./graph/door-env";
import { Faults } from "./graph/faults";
import { graphDoor } from "./graph/graph-door";
import { listenOnLocalhost, toListener } from "./listen-on-localhost";
import { AddInRelays } from "./office/add-in-relays";
import type { OpenDocuments } from "./office/open-document";
import { PageQuestions } from "./office/page-questions";
import { paneHosts } from "./office/pane-hosts";
import { officeJsPath, serveOfficeJs } from "./office/serve-office-js";
import { ownMachineOnly } from "./own-machine-only";
import type { PreviewEvent, TenantTitle } from "./page-api";
import { PageEvents } from "./page-events";
import { pageRoutes } from "./page-routes";
import { RequestError } from "./request-error";
import { builtFolders, servePage, servePanes } from "./serve-panes";
import { Tenant, type TenantEvent } from "./tenant/tenant";
import { WireLog } from "./wire-log";
import { WordDesk } from "./word/word-desk";
import { type OwnWorkbook, WorkbookDesk } from "./workbook/workbook-desk";
import { requireBearable } from "./workbook/xlsx/xlsx-limits";

/** How the preview is to run. Nothing given: the sample week, panes from `dist`, on port 3000 or the next free one. */
export interface PreviewOptions {
  /** 0 means any free port. */
  port?: number;
  /** The folder of built panes; `dist/panes` without it. */
  panes?: string;
  /** The folder of the built page; `dist/preview` without it. */
  page?: string;
  mail?: OwnMail;
  /** A .docx of one's own to open in Word in place of an empty letterhead, or an .xlsx to open in Excel. */
  file?: string;
  /** One's own calendar, an .ics or a folder of them, in place of the signed-in person's. */
  calendar?: string;
  /** Fills the tenant in place of mail and sample week; also at start over. Gives the words for the top bar. */
  layOut?: (tenant: Tenant) => string;
  /** What is open in Word and Excel; without a workbook, one in the drive of the signed-in person. */
  documents?: OpenDocuments;
  /** The version of ExcelApi that the workbook beside the pane knows, when it is to be an older Excel. */
  excelApi?: string;
  /** A time at which the tenant's clock stands still. */
  now?: Date;
  /** How long every Graph request is on its way, in milliseconds. */
  slowMilliseconds?: number;
  /** Told how many messages of one's own mail were read. */
  onMailProgress?: (seen: number) => void;
}

/** A running preview. */
export interface Preview {
  /** Where the page is: "http://localhost:3000". */
  url: string;
  port: number;
  tenant: Tenant;
  faults: Faults;
  log: WireLog;
  content: TenantContent;
  /** Tells every open page, as that the panes were built anew. */
  tell: (event: PreviewEvent) => void;
  close(): Promise<void>;
}

/** The port that is tried first. */
export const usualPort = 3000;

/** How long a page may paint a picture, in milliseconds. */
const paintingTime = 20_000;

/** Starts the pretend Microsoft 365: one state, the Graph door, the Office door and the page around the panes. */
export async function startPreview(options: PreviewOptions = {}): Promise<Preview> {
  const stoppedAt = options.now?.getTime();
  const tenant = new Tenant(stoppedAt === undefined ? Date.now : () => stoppedAt);
  let content = await fill(tenant, options);
  const file = await readOwnFile(options.file);
  let isFilling = false;
  const startOver = async () => {
    isFilling = true;
    await workbook.close();
    tenant.empty();
    try {
      content = await fill(tenant, options);
      await word.begin(file.docx);
    } finally {
      isFilling = false;
    }
    events.tell({ type: "tenant-changed", userId: tenant.signedInUserId });
  };
  const events = new PageEvents();
  const workbook = new WorkbookDesk(tenant, events.tell, file.xlsx, options.excelApi);
  const log = new WireLog((entry) => events.tell({ type: "wire-log", entry }));
  const consents = new PageQuestions(events.tell, false);
  const pictures = new PageQuestions<string | undefined>(events.tell, undefined, paintingTime);
  const faults = new Faults();
  faults.set({ latencyMs: options.slowMilliseconds ?? 0 });
  faults.listen(({ method, route, status, milliseconds, inner }) => {
    const call = `${inner ? "· " : ""}${method} ${route}`;
    log.note("graph", call, String(status), performance.now() - milliseconds);
  });
  const stopTelling = tenant.listen((event) => {
    if (!isFilling) events.tell(toPageEvent(event));
  });
  const relays = new AddInRelays();

  const word = new WordDesk(tenant, events.tell);
  await word.begin(file.docx);
  const documents = { Word: () => word.document, Excel: workbook.document, ...options.documents };
  const doors = {
    documents,
    tenant,
    faults,
    log,
    consents,
    pictures,
    relays,
    events,
    word,
    workbook,
  };
  const app = mount(doors, options, () => content.title, startOver);
  const server = await listenOnLocalhost(toListener(app.fetch), options.port ?? usualPort);
  return {
    url: `http://localhost:${server.port}`,
    port: server.port,
    tenant,
    faults,
    log,
    content,
    tell: events.tell,
    close: async () => {
      stopTelling();
      consents.close();
      pictures.close();
      events.close();
      await Promise.all([workbook.close(), relays.close(), server.close()]);
    },
  };
}

interface Doors {
  documents: OpenDocuments;
  tenant: Tenant;
  faults: Faults;
  log: WireLog;
  consents: PageQuestions<boolean>;
  pictures: PageQuestions<string | undefined>;
  relays: AddInRelays;
  events: PageEvents;
  word: WordDesk;
  workbook: WorkbookDesk;
}

/** Puts every door where it belongs. */
function mount(
  doors: Doors,
  options: PreviewOptions,
  title: () => TenantTitle,
  startOver: () => Promise<void>,
): Hono {
  const { tenant, events } = doors;
  const app = new Hono();
  app.onError((error, context) => {
    const status = error instanceof RequestError ? error.status : 500;
    return context.json({ message: error.message }, status);
  });
  app.use(ownMachineOnly);
  app.use(`${graphDoorPath}/*`, cors({ origin: "*", exposeHeaders: ["*"] }));
  app.route(graphDoorPath, graphDoor(tenant, doors.faults));
  app.route("/preview/hosts", paneHosts({ ...doors, tell: events.tell }));
  app.route("/preview/document", doors.word.routes());
  app.route("/preview/workbook", doors.workbook.routes());
  app.route("/preview", pageRoutes({ ...doors, title, startOver }));
  app.use(compress(), compressOnce());
  app.route(officeJsPath, serveOfficeJs());
  app.route("/panes", servePanes(options.panes ?? builtFolders.panes));
  app.route("/", servePage(options.page ?? builtFolders.page));
  return app;
}

/**
 * One's own file, by what it is; an .xlsx is kept in memory, so that starting over opens it as it was. Rejects with
 * XlsxError for what is no workbook.
 */
async function readOwnFile(
  file: string | undefined,
): Promise<{ docx?: string; xlsx?: OwnWorkbook }> {
  if (file === undefined) return {};
  if (!/\.xlsx$/i.test(file)) return { docx: file };
  const bytes = new Uint8Array(await readFile(file));
  requireBearable(bytes);
  return { xlsx: { name: path.basename(file), bytes } };
}

function toPageEvent(event: TenantEvent): PreviewEvent {
  if (event.type === "messages-changed") return event;
  return { type: "tenant-changed", userId: event.userId };
}

async function fill(tenant: Tenant, options: PreviewOptions): Promise<TenantContent> {
  if (options.layOut) return { title: options.layOut(tenant) };
  return fillTenant(tenant, options, options.onMailProgress);
}
