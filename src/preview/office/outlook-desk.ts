import type { NotificationView, PreviewEvent, Selection } from "../page-api";
import type { MailboxState } from "../tenant/mailbox-state";
import type { Tenant } from "../tenant/tenant";
import { CallFailure, officeErrors } from "./call-failure";
import { OpenItem } from "./open-item";
import type { CallDesk, CallParameters, Notification } from "./outlook-call";
import { answerOutlookCall, type CallOutcome } from "./outlook-calls";
import { outlookInitialData } from "./outlook-initial-data";

/** What an Outlook desk stands on. */
export interface OutlookDeskOptions {
  tenant: Tenant;
  hostId: string;
  /** The origin of the page. */
  origin: string;
  tell: (event: PreviewEvent) => void;
  /** Raises an event in the pane if it registered for it. */
  raise: (eventName: string, data: unknown) => void;
}

/** Outlook beside one pane: what is open, and what the pane has put on it. */
export class OutlookDesk {
  private readonly notifications = new Map<string, Notification[]>();
  private sessionData = new Map<string, string>();

  constructor(
    private readonly options: OutlookDeskOptions,
    private selection: Selection,
  ) {}

  /** Who the person is and what is open, as office.js reads it. */
  initialData(): Record<string, unknown> {
    return outlookInitialData(this.options.tenant, this.options.origin, this.openItem());
  }

  /** Answers one call of Outlook's part of Office.js. */
  async call(dispatchId: number, parameters: CallParameters): Promise<CallOutcome> {
    const before = JSON.stringify(this.notificationsHere());
    const done = await answerOutlookCall(dispatchId, this.callDesk(), parameters);
    if (JSON.stringify(this.notificationsHere()) !== before) this.showNotifications();
    return done;
  }

  /** Opens something else; the pane is told as one that is pinned. */
  select(selection: Selection): void {
    const before = this.selection;
    this.selection = selection;
    if (isSame(before, selection)) return;
    this.forgetPassing(before);
    this.options.raise("olkItemSelectedChanged", this.openItem() ? this.initialData() : "");
    this.showNotifications();
  }

  private callDesk(): CallDesk {
    const { tenant, tell, raise, hostId } = this.options;
    const ownMailbox = tenant.mailboxOf(tenant.signedInUserId);
    return {
      tenant,
      mailbox: tenant.mailboxes.get(this.selection.userId) ?? ownMailbox,
      ownMailbox,
      item: () => {
        const item = this.openItem();
        if (!item) throw new CallFailure(officeErrors.itemNotFound);
        return item;
      },
      notifications: this.notificationsHere(),
      sessionData: this.sessionData,
      tell,
      raise,
      hostId,
    };
  }

  private openItem(): OpenItem | undefined {
    const { tenant } = this.options;
    const { userId, mode } = this.selection;
    const mailbox = tenant.mailboxes.get(userId);
    if (!mailbox) return undefined;
    if (mode === "compose" && this.selection.messageId === undefined) this.beginDraft(mailbox);
    const message = mailbox.message(this.selection.messageId ?? "");
    return message && new OpenItem(tenant, mailbox, message, mode);
  }

  /** A compose window that has no draft yet gets one, as Outlook on the web saves by itself. */
  private beginDraft(mailbox: MailboxState): void {
    const now = new Date(this.options.tenant.now()).toISOString();
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

  private notificationsHere(): Notification[] {
    const key = this.selection.messageId ?? "";
    const known = this.notifications.get(key) ?? [];
    this.notifications.set(key, known);
    return known;
  }

  /** Session data end with their form; of the notifications, only persistent ones are there on return. */
  private forgetPassing(left: Selection): void {
    this.sessionData = new Map();
    const key = left.messageId ?? "";
    const lasting = (this.notifications.get(key) ?? []).filter((each) => each.persistent);
    this.notifications.set(key, lasting);
  }

  private showNotifications(): void {
    const { hostId, tell } = this.options;
    tell({ type: "notifications", hostId, notifications: this.notificationsHere().map(toView) });
  }
}

function toView({ key, type, message }: Notification): NotificationView {
  return { key, type, message };
}

function isSame(one: Selection, other: Selection): boolean {
  return (
    one.userId === other.userId && one.messageId === other.messageId && one.mode === other.mode
  );
}
