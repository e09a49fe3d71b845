import type {
  ConsentAnswer,
  DocumentEdit,
  DocumentView,
  PlannedView,
  DraftAnswer,
  DraftRequest,
  HostRequest,
  HostView,
  MessagePage,
  MessagePatch,
  MessageView,
  PictureAnswer,
  Selection,
  TenantView,
  WireAnswer,
  WireLogEntry,
} from "../page-api";
import type { CellArea, SampleFile, WorkbookEdit, WorkbookView } from "../workbook-api";
import { PreviewError } from "./preview-error";

/** The page's side of page-api: one method per route. Each throws PreviewError when the server is gone or says no. */
export class PageClient {
  readTenant(): Promise<TenantView> {
    return ask("GET", "/preview/tenant");
  }

  readMessages(userId: string, folder: string, skip: number, top: number): Promise<MessagePage> {
    return ask("GET", `/preview/messages?${query({ user: userId, folder, skip, top })}`);
  }

  readMessage(userId: string, id: string): Promise<MessageView> {
    return ask("GET", `/preview/message?${query({ user: userId, id })}`);
  }

  async patchMessage(userId: string, id: string, patch: MessagePatch): Promise<void> {
    await ask("PATCH", `/preview/message?${query({ user: userId, id })}`, patch);
  }

  saveDraft(userId: string, draft: DraftRequest): Promise<DraftAnswer> {
    return ask("POST", `/preview/drafts?${query({ user: userId })}`, draft);
  }

  async deleteDraft(userId: string, id: string): Promise<void> {
    await ask("DELETE", `/preview/drafts?${query({ user: userId, id })}`);
  }

  openHost(request: HostRequest): Promise<HostView> {
    return ask("POST", "/preview/hosts", request);
  }

  async closeHost(hostId: string): Promise<void> {
    await ask("DELETE", `/preview/hosts/${encodeURIComponent(hostId)}`);
  }

  async putSelection(hostId: string, selection: Selection): Promise<void> {
    await ask("PUT", `/preview/hosts/${encodeURIComponent(hostId)}/selection`, selection);
  }

  async putTheme(hostId: string, theme: HostRequest["theme"]): Promise<void> {
    await ask("PUT", `/preview/hosts/${encodeURIComponent(hostId)}/theme`, { theme });
  }

  sendWire(hostId: string, message: string): Promise<WireAnswer> {
    return ask("POST", `/preview/hosts/${encodeURIComponent(hostId)}/wire`, { message });
  }

  async answerConsent(answer: ConsentAnswer): Promise<void> {
    await ask("POST", "/preview/consent", answer);
  }

  async answerPicture(answer: PictureAnswer): Promise<void> {
    await ask("POST", "/preview/pictures", answer);
  }

  readWireLog(): Promise<WireLogEntry[]> {
    return ask("GET", "/preview/wire-log");
  }

  readPlanned(): Promise<PlannedView> {
    return ask("GET", "/preview/planned");
  }

  readDocument(): Promise<DocumentView> {
    return ask("GET", "/preview/document");
  }

  async showDocument(name: string): Promise<void> {
    await ask("PUT", "/preview/document/shown", { name });
  }

  async editDocument(edit: DocumentEdit): Promise<void> {
    await ask("POST", "/preview/document/edits", edit);
  }

  readWorkbook(window: CellArea, language: "sv" | "en"): Promise<WorkbookView> {
    return ask("GET", `/preview/workbook?${query({ ...window, language })}`);
  }

  readSampleFiles(): Promise<SampleFile[]> {
    return ask("GET", "/preview/workbook/samples");
  }

  async editWorkbook(edit: WorkbookEdit): Promise<void> {
    await ask("POST", "/preview/workbook/edits", edit);
  }

  async startOver(): Promise<void> {
    await ask("POST", "/preview/start-over");
  }
}

function query(members: Record<string, string | number>): string {
  const pairs = Object.entries(members).map(([name, value]) => [name, String(value)]);
  return new URLSearchParams(pairs).toString();
}

async function ask<T>(method: string, url: string, body?: unknown): Promise<T> {
  const response = await fetch(url, {
    method,
    // A host is closed while the page goes away.
    keepalive: method === "DELETE",
    ...(body !== undefined && {
      body: JSON.stringify(body),
      headers: { "Content-Type": "application/json" },
    }),
  }).catch((cause: unknown) => {
    throw new PreviewError("gone", "The preview does not answer.", { cause });
  });
  if (!response.ok) {
    const code = response.status === 404 ? "missing" : "refused";
    throw new PreviewError(
      code,
      await complaintOf(response, `${method} ${url.split("?")[0] ?? ""}`),
    );
  }
  const text = await response.text();
  return (text === "" ? undefined : JSON.parse(text)) as T;
}

/** The server's own sentence, `{ message }`, else what was asked and the status. */
async function complaintOf(response: Response, call: string): Promise<string> {
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  const said = isJson ? ((await response.json()) as { message?: string }).message : undefined;
  return said ?? `${call}: ${response.status}`;
}
