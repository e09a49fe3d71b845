import type { FormRequest, NotificationView, Selection, TenantView } from "../page-api";
import type { PageAddress } from "./page-address";

/** A compose window: what it began as, and the draft behind it once it is saved. */
export interface OpenForm {
  /** Counts the windows, so that each begins afresh. */
  number: number;
  /** Whose mailbox it is written in. */
  userId: string;
  request: Exclude<FormRequest, { kind: "message" }> | { kind: "draft"; messageId: string };
  draftId?: string;
}

/** What lies open in the pretend Outlook. */
export interface Desk {
  /** The folder whose messages are listed. */
  place?: { userId: string; folderId: string };
  /** The message in the reading pane; not always of the listed folder, as the pane may open any. */
  message?: { userId: string; messageId: string };
  form?: OpenForm;
  /** How many compose windows there have been. */
  formCount: number;
  /** What the pane has put above the open message. */
  notifications: readonly NotificationView[];
}

/** What the person or the pane does with the desk. */
export type DeskAction =
  | { type: "begin"; tenant: TenantView; address: Pick<PageAddress, "user" | "folder" | "message"> }
  | { type: "open-folder"; userId: string; folderId: string }
  | { type: "open-message"; userId: string; messageId: string }
  | { type: "open-form"; userId: string; request: OpenForm["request"] }
  | { type: "draft-saved"; number: number; draftId: string }
  | { type: "close-form" }
  | { type: "notifications"; notifications: readonly NotificationView[] };

/** The desk before the tenant is known. */
export const emptyDesk: Desk = { formCount: 0, notifications: [] };

/** The desk after an action. */
export function changeDesk(desk: Desk, action: DeskAction): Desk {
  switch (action.type) {
    case "begin":
      return begin(action.tenant, action.address);
    case "open-folder":
      return {
        place: { userId: action.userId, folderId: action.folderId },
        formCount: desk.formCount,
        notifications: [],
      };
    case "open-message": {
      const { userId, messageId } = action;
      return {
        ...(desk.place && { place: desk.place }),
        message: { userId, messageId },
        formCount: desk.formCount,
        notifications: [],
      };
    }
    case "open-form": {
      const number = desk.formCount + 1;
      const form = { number, userId: action.userId, request: action.request };
      return { ...desk, formCount: number, form };
    }
    case "draft-saved": {
      if (desk.form?.number !== action.number) return desk;
      return { ...desk, form: { ...desk.form, draftId: action.draftId } };
    }
    case "close-form":
      return withoutForm(desk);
    case "notifications":
      return { ...desk, notifications: action.notifications };
  }
}

/** What the host is told is open: a compose window, once its draft exists, before the message behind it. */
export function selectionOf(desk: Desk, signedInUserId: string): Selection {
  if (desk.form?.draftId) {
    return { userId: desk.form.userId, messageId: desk.form.draftId, mode: "compose" };
  }
  if (desk.message) return { ...desk.message, mode: "read" };
  return { userId: desk.place?.userId ?? signedInUserId, mode: "read" };
}

function begin(
  tenant: TenantView,
  address: Pick<PageAddress, "user" | "folder" | "message">,
): Desk {
  const wanted = address.user?.toLowerCase();
  const mailbox =
    tenant.mailboxes.find(({ userId, mail }) =>
      [userId.toLowerCase(), mail.toLowerCase()].includes(
        wanted ?? tenant.signedInUserId.toLowerCase(),
      ),
    ) ?? tenant.mailboxes[0];
  if (!mailbox) return emptyDesk;
  const name = address.folder ?? "inbox";
  const folder =
    mailbox.folders.find(({ id, wellKnownName }) => id === name || wellKnownName === name) ??
    mailbox.folders[0];
  const { userId } = mailbox;
  return {
    ...(folder && { place: { userId, folderId: folder.id } }),
    ...(address.message && { message: { userId, messageId: address.message } }),
    formCount: 0,
    notifications: [],
  };
}

function withoutForm({ form: _closed, ...rest }: Desk): Desk {
  return rest;
}
