import { randomBytes } from "node:crypto";
import type { HostRequest, HostView, PreviewEvent, Selection } from "../page-api";
import type { Tenant } from "../tenant/tenant";
import type { WireLog } from "../wire-log";
import { appContextOf, localeOf } from "./app-context";
import { DocumentDesk } from "./document-desk";
import {
  readNestedAppAuthRequest,
  type NestedAppAuth,
  type NestedAppAuthRequest,
} from "./nested-app-auth";
import { officeThemes } from "./office-themes";
import type { OpenDocument, OpenDocumentEvent, OpenDocuments } from "./open-document";
import type { CallParameters } from "./outlook-call";
import { OutlookDesk } from "./outlook-desk";
import type { PageQuestions } from "./page-questions";
import { readPaneExit } from "./pane-exit";
import type { Paint } from "./rich-api/drawing";
import { richApiMessage, toRichApiMessage } from "./rich-api/rich-api-event";
import { readWireRequest, writeWireAnswer, writeWireEvent, type WireRequest } from "./wire";

/** What is around a pane. */
export interface PaneSurroundings {
  tenant: Tenant;
  auth: NestedAppAuth;
  log: WireLog;
  documents: OpenDocuments;
  pictures: PageQuestions<string | undefined>;
  /** The origin of the page. */
  origin: string;
  /** Where the pane is loaded from. */
  paneUrl: string;
  tell: (event: PreviewEvent) => void;
}

/** The wire's name of the event that tells Outlook's colors. */
const themeEvent = "officeThemeChanged";
/** The wire's name of the event that tells what is open in Outlook now. */
const itemEvent = "olkItemSelectedChanged";

interface Outcome {
  call: string;
  outcome: string;
  /** What the answer carries; without it the call fails on the wire. */
  data?: unknown;
}

/** One pane beside one application: the host's end of office.js's channel. */
export class PaneSession {
  readonly hostId = randomBytes(8).toString("hex");
  private readonly registrations = new Map<string, WireRequest>();
  /** What was opened since the pane read what is open, and before it listened. */
  private unheardItem: { data: unknown } | undefined;
  private readonly outlook: OutlookDesk;
  private documentDesk = new DocumentDesk();
  private stopListening: () => void = () => undefined;
  private theme: HostRequest["theme"];
  /** What a pane may ask by name. */
  private readonly actions: Record<string, (request: WireRequest) => Outcome | Promise<Outcome>>;

  constructor(
    private readonly request: HostRequest,
    private readonly around: PaneSurroundings,
  ) {
    const { hostId } = this;
    this.theme = request.theme;
    const { tenant, origin, tell } = around;
    const raise = this.raise.bind(this);
    this.outlook = new OutlookDesk({ tenant, hostId, origin, tell, raise }, request.selection);
    this.actions = {
      ContextActivationManager_getAppContextAsync: () => this.appContext(),
      ContextActivationManager_notifyHost: ({ _data }) => this.hearNotice(_data),
      executeMethod: ({ _data }) => this.documentDesk.answer(_data),
      ...(request.app === "Outlook" && {
        GetInitialData: () => this.initialData(),
        ExecuteMethod: ({ _data }) => this.outlookCall(_data),
      }),
    };
  }

  /** What the page needs to put the pane into a frame. */
  get view(): HostView {
    const { app, language } = this.request;
    const { origin, paneUrl } = this.around;
    const frameName = JSON.stringify({
      baseFrameName: this.hostId,
      hostInfo: `${app}|Web|16.01|${localeOf(language)}|${this.hostId}||disableLogging|0`,
      xdmInfo: `conversation-${this.hostId}|${this.hostId}|${origin}`,
      serializerVersion: "1",
      flights: "[]",
      appContext: null,
    });
    return { hostId: this.hostId, frameName, paneUrl, paneOrigin: new URL(paneUrl).origin };
  }

  /** Answers a text that the pane posted, with the texts to post back. */
  async answer(text: string): Promise<string[]> {
    const startedAt = performance.now();
    const authRequest = readNestedAppAuthRequest(text);
    if (authRequest) return this.answerAuth(authRequest, startedAt);
    const request = readWireRequest(text);
    if (!request) return [];
    const done = await this.outcomeOf(request).catch((error: unknown) => failed(request, error));
    this.around.log.note("office", done.call, done.outcome, startedAt);
    const answer = writeWireAnswer(request, this.around.origin, done.data, "data" in done ? 0 : -2);
    return [answer, ...this.newsFor(request)];
  }

  /** Opens something else beside the pane. */
  select(selection: Selection): void {
    if (this.request.app === "Outlook") this.outlook.select(selection);
  }

  /** Changes the theme; a pane that listens is told its colors. */
  setTheme(theme: HostRequest["theme"]): void {
    this.theme = theme;
    this.raise(themeEvent, [JSON.stringify(officeThemes[theme])]);
  }

  /** Ends what the pane listens to in the document. */
  close(): void {
    this.stopListening();
  }

  /** A pane that begins to listen is told what it missed, and the colors Outlook is painted in, when they are not the usual ones. */
  private newsFor(request: WireRequest): string[] {
    if (request._actionType !== 1) return [];
    const tell = (data: unknown) => [writeWireEvent(request, this.around.origin, data)];
    if (request._actionName === themeEvent && this.theme !== "light")
      return tell([JSON.stringify(officeThemes[this.theme])]);
    const missed = this.unheardItem;
    if (request._actionName !== itemEvent || !missed) return [];
    this.unheardItem = undefined;
    return tell(missed.data);
  }

  private async answerAuth(request: NestedAppAuthRequest, startedAt: number): Promise<string[]> {
    const scopes = request.tokenParams?.scope ?? "";
    const answering = this.around.auth.answer(request).then(({ text, outcome }) => {
      this.around.log.note("sign-in", `${request.method} ${scopes}`.trim(), outcome, startedAt);
      return text;
    });
    if (request.method !== "GetTokenPopup") return [await answering];
    // The person may take minutes to decide: the answer follows by itself.
    void answering.then((message) =>
      this.around.tell({ type: "wire", hostId: this.hostId, message }),
    );
    return [];
  }

  private async outcomeOf(request: WireRequest): Promise<Outcome> {
    const name = request._actionName;
    if (request._actionType === 1) {
      this.registrations.set(name, request);
      return { call: `register ${name}`, outcome: "ok", data: { Error: 0 } };
    }
    if (request._actionType === 2) {
      this.registrations.delete(name);
      return { call: `unregister ${name}`, outcome: "ok", data: { Error: 0 } };
    }
    const action = this.actions[name];
    if (!action) return { call: name, outcome: `${name} is not implemented by the preview` };
    return action(request);
  }

  /** The start of a page in the frame; what the page before it listened to is over. */
  private async appContext(): Promise<Outcome> {
    this.registrations.clear();
    const { tenant, origin, paneUrl } = this.around;
    const { app, language } = this.request;
    const document = app === "Outlook" ? undefined : await this.around.documents[app]?.();
    this.open(document);
    const roaming = app === "Outlook" && tenant.mailboxOf(tenant.signedInUserId).roamingSettings;
    const settings = document?.settings ?? (roaming || {});
    const paneOrigin = new URL(paneUrl).origin;
    const controlId = this.hostId;
    const facts = { app, language, controlId, origin, paneOrigin, settings };
    const data = appContextOf({ ...facts, ...(document && { document }) });
    return { call: "getAppContext", outcome: "ok", data };
  }

  /** Being chosen, Esc, telemetry need nothing; when Tab has gone through the pane, the page takes the focus. */
  private hearNotice(data: unknown): Outcome {
    const way = readPaneExit(data);
    if (way) this.around.tell({ type: "pane-left", hostId: this.hostId, way });
    return { call: "notifyHost", outcome: "ok", data: null };
  }

  private open(document: OpenDocument | undefined): void {
    this.stopListening();
    this.documentDesk = new DocumentDesk(document, this.paint);
    const stop = document?.listen((event) => this.pass(event));
    this.stopListening = stop ?? (() => undefined);
  }

  /** The page around the pane paints. */
  private readonly paint: Paint = (order) =>
    this.around.pictures.ask((requestId) => {
      return { type: "paint", hostId: this.hostId, requestId, ...order };
    });

  private pass(event: OpenDocumentEvent): void {
    if (event === "selection-changed") this.raise("documentSelectionChanged", { Error: 0 });
    else if ("name" in event) this.raise(event.name, { Error: 0, ...event.data });
    else this.raise(richApiMessage, toRichApiMessage(event));
  }

  private initialData(): Outcome {
    this.unheardItem = undefined;
    return { call: "GetInitialData", outcome: "ok", data: this.outlook.initialData() };
  }

  private async outlookCall(sent: unknown): Promise<Outcome> {
    const { ApiParams, MethodData } = sent as {
      ApiParams?: CallParameters;
      MethodData: { DispatchId: number };
    };
    const { name, outcome, data } = await this.outlook.call(MethodData.DispatchId, ApiParams ?? {});
    return { call: `ExecuteMethod ${MethodData.DispatchId} ${name}`, outcome, data };
  }

  private raise(eventName: string, data: unknown): void {
    const registration = this.registrations.get(eventName);
    if (!registration) {
      if (eventName === itemEvent) this.unheardItem = { data };
      return;
    }
    const message = writeWireEvent(registration, this.around.origin, data);
    this.around.tell({ type: "wire", hostId: this.hostId, message });
    this.around.log.note("office", `raise ${eventName}`, "ok", performance.now());
  }
}

/** A bug of the host must not leave the pane waiting: its call fails, and the wire log says of what. */
function failed(request: WireRequest, error: unknown): Outcome {
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { call: request._actionName, outcome: words };
}
