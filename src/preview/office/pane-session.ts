import { randomBytes } from "node:crypto";
import type { HostRequest, HostView, PreviewEvent, Selection } from "../page-api";
import type { MailboxState } from "../tenant/mailbox-state";
import type { Tenant } from "../tenant/tenant";
import type { WireLog } from "../wire-log";
import { appContextOf, localeOf } from "./app-context";
import { CallFailure, officeErrors } from "./call-failure";
import { answerDocumentCall } from "./document-calls";
import type { NestedAppAuth } from "./nested-app-auth";
import { readNestedAppAuthRequest, type NestedAppAuthRequest } from "./nested-app-auth";
import { officeThemes } from "./office-themes";
import { OpenItem } from "./open-item";
import type { CallDesk, CallParameters, Notification } from "./outlook-call";
import { answerOutlookCall } from "./outlook-calls";
import { outlookInitialData } from "./outlook-initial-data";
import { readWireRequest, writeWireAnswer, writeWireEvent, type WireRequest } from "./wire";

/** What is around a pane. */
export interface PaneSurroundings {
  tenant: Tenant;
  auth: NestedAppAuth;
  log: WireLog;
  /** The origin of the page. */
  origin: string;
  /** Where the pane is loaded from. */
  paneUrl: string;
  tell: (event: PreviewEvent) => void;
}

interface Outcome {
  call: string;
  outcome: string;
  /** What the answer carries; without it the call fails on the wire. */
  data?: unknown;
}

/** One pane beside one application: the host's end of office.js's channel. */
export class PaneSession {
  readonly hostId = randomBytes(8).toString("hex");
  private readonly conversationId = `conversation-${this.hostId}`;
  private readonly registrations = new Map<string, WireRequest>();
  private readonly notifications = new Map<string, Notification[]>();
  private sessionData = new Map<string, string>();
  private selection: Selection;

  constructor(
    private readonly request: HostRequest,
    private readonly around: PaneSurroundings,
  ) {
    this.selection = request.selection;
  }

  /** What the page needs to put the pane into a frame. */
  get view(): HostView {
    const { app, language } = this.request;
    const { origin, paneUrl } = this.around;
    const frameName = JSON.stringify({
      baseFrameName: this.hostId,
      hostInfo: `${app}|Web|16.01|${localeOf(language)}|${this.hostId}||disableLogging|0`,
      xdmInfo: `${this.conversationId}|${this.hostId}|${origin}`,
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
    return [writeWireAnswer(request, this.around.origin, done.data, "data" in done ? 0 : -2)];
  }

  /** Opens something else beside the pane; a pane that listens is told, as one that is pinned. */
  select(selection: Selection): void {
    const before = this.selection;
    this.selection = selection;
    if (isSame(before, selection)) return;
    this.forgetPassing(before);
    const item = this.openItem();
    const data = item ? outlookInitialData(this.around.tenant, this.around.origin, item) : "";
    this.raise("olkItemSelectedChanged", data);
    this.showNotifications();
  }

  /** Changes the theme; a pane that listens is told its colours. */
  setTheme(theme: HostRequest["theme"]): void {
    this.raise("officeThemeChanged", [JSON.stringify(officeThemes[theme])]);
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
    const call = request._actionName;
    if (request._actionType === 1) {
      this.registrations.set(call, request);
      return { call: `register ${call}`, outcome: "ok", data: { Error: 0 } };
    }
    if (request._actionType === 2) {
      this.registrations.delete(call);
      return { call: `unregister ${call}`, outcome: "ok", data: { Error: 0 } };
    }
    const action = actions[call];
    if (!action) return { call, outcome: `${call} is not implemented by the preview` };
    return action.call(this, request);
  }

  /** The start of a page in the frame; what the page before it listened to is over. */
  appContext(): Outcome {
    this.registrations.clear();
    const { tenant, origin, paneUrl } = this.around;
    const { app, language } = this.request;
    const isOutlook = app === "Outlook";
    const settings = isOutlook ? this.mailboxOf(tenant.signedInUserId).roamingSettings : {};
    const paneOrigin = new URL(paneUrl).origin;
    const controlId = this.hostId;
    const data = appContextOf({ app, language, controlId, origin, paneOrigin, settings });
    return { call: "getAppContext", outcome: "ok", data };
  }

  initialData(): Outcome {
    const data = outlookInitialData(this.around.tenant, this.around.origin, this.openItem());
    return { call: "GetInitialData", outcome: "ok", data };
  }

  async outlookCall(request: WireRequest): Promise<Outcome> {
    const { ApiParams, MethodData } = request._data as {
      ApiParams?: CallParameters;
      MethodData: { DispatchId: number };
    };
    const before = JSON.stringify(this.notificationsHere());
    const desk = this.desk();
    const done = await answerOutlookCall(MethodData.DispatchId, desk, ApiParams ?? {});
    if (JSON.stringify(this.notificationsHere()) !== before) this.showNotifications();
    const call = `ExecuteMethod ${MethodData.DispatchId} ${done.name}`;
    return { call, outcome: done.outcome, data: done.data };
  }

  documentCall(request: WireRequest): Outcome {
    return answerDocumentCall(request._data);
  }

  private desk(): CallDesk {
    const { tenant, tell } = this.around;
    return {
      tenant,
      selection: this.selection,
      app: this.request.app,
      mailbox: this.mailboxOf(this.selection.userId),
      ownMailbox: this.mailboxOf(tenant.signedInUserId),
      item: () => {
        const item = this.openItem();
        if (!item) throw new CallFailure(officeErrors.itemNotFound);
        return item;
      },
      notifications: this.notificationsHere(),
      sessionData: this.sessionData,
      tell,
      raise: (eventName, data) => this.raise(eventName, data),
      hostId: this.hostId,
    };
  }

  private openItem(): OpenItem | undefined {
    const { tenant } = this.around;
    if (this.request.app !== "Outlook") return undefined;
    const { userId, mode } = this.selection;
    const mailbox = tenant.mailboxes.get(userId);
    if (!mailbox) return undefined;
    if (mode === "compose" && this.selection.messageId === undefined) this.beginDraft(mailbox);
    const message = mailbox.message(this.selection.messageId ?? "");
    return message && new OpenItem(tenant, mailbox, message, mode);
  }

  private beginDraft(mailbox: MailboxState): void {
    const now = new Date(this.around.tenant.now()).toISOString();
    const { displayName, mail } = mailbox.owner;
    const from = { emailAddress: { name: displayName, address: mail } };
    const draft = mailbox.addMessage("drafts", {
      subject: "",
      body: { contentType: "html", content: "" },
      isDraft: true,
      isRead: true,
      from,
      sender: from,
      toRecipients: [],
      ccRecipients: [],
      bccRecipients: [],
      createdDateTime: now,
      receivedDateTime: now,
    });
    this.selection = { ...this.selection, messageId: draft.id };
  }

  /** The mailbox of a person, or the signed-in person's own when there is none (any more). */
  private mailboxOf(userId: string): MailboxState {
    const { tenant } = this.around;
    return tenant.mailboxes.get(userId) ?? tenant.mailboxOf(tenant.signedInUserId);
  }

  private raise(eventName: string, data: unknown): void {
    const registration = this.registrations.get(eventName);
    if (!registration) return;
    const message = writeWireEvent(registration, this.around.origin, data);
    this.around.tell({ type: "wire", hostId: this.hostId, message });
    this.around.log.note("office", `raise ${eventName}`, "ok", performance.now());
  }

  private notificationsHere(): Notification[] {
    const key = this.selection.messageId ?? "";
    const known = this.notifications.get(key) ?? [];
    this.notifications.set(key, known);
    return known;
  }

  /** Session data ends with its form; of the notifications, only persistent ones are there on return. */
  private forgetPassing(left: Selection): void {
    this.sessionData = new Map();
    const key = left.messageId ?? "";
    const lasting = (this.notifications.get(key) ?? []).filter((each) => each.persistent);
    this.notifications.set(key, lasting);
  }

  private showNotifications(): void {
    const notifications = this.notificationsHere().map(({ key, type, message }) => ({
      key,
      type,
      message,
    }));
    this.around.tell({ type: "notifications", hostId: this.hostId, notifications });
  }
}

type Action = (this: PaneSession, request: WireRequest) => Outcome | Promise<Outcome>;

/** What a pane may ask by name. */
const actions: Record<string, Action> = {
  ContextActivationManager_getAppContextAsync() {
    return this.appContext();
  },
  // Focus, Esc, telemetry: nothing to do here.
  ContextActivationManager_notifyHost: () => ({ call: "notifyHost", outcome: "ok", data: null }),
  GetInitialData() {
    return this.initialData();
  },
  ExecuteMethod(request) {
    return this.outlookCall(request);
  },
  executeMethod(request) {
    return this.documentCall(request);
  },
};

/** A bug of the host must not leave the pane waiting: its call fails, and the wire log says of what. */
function failed(request: WireRequest, error: unknown): Outcome {
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { call: request._actionName, outcome: words };
}

function isSame(one: Selection, other: Selection): boolean {
  return (
    one.userId === other.userId && one.messageId === other.messageId && one.mode === other.mode
  );
}
