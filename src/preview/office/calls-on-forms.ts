import { CallFailure, officeErrors } from "./call-failure";
import { findMessage } from "./find-message";
import type { CallDesk, CallParameters, OutlookCall, OutlookCallTable } from "./outlook-call";

/** Forms that a pane asks Outlook to open: the page opens them. */
export const callsOnForms: OutlookCallTable = {
  7: notInThePreview("mailbox.displayNewAppointmentForm", "calendar"),
  8: { name: "mailbox.displayMessageForm", answer: openMessage },
  9: notInThePreview("mailbox.displayAppointmentForm", "calendar"),
  10: replyCall("item.displayReplyForm", "reply"),
  11: replyCall("item.displayReplyAllForm", "replyAll"),
  30: replyCall("item.displayReplyForm", "reply"),
  31: replyCall("item.displayReplyAllForm", "replyAll"),
  43: notInThePreview("mailbox.displayPersonaCardAsync", "persona cards"),
  44: { name: "mailbox.displayNewMessageForm", answer: openNewMessage },
  45: notInThePreview("mailbox.navigateToModuleAsync", "modules"),
  177: notInThePreview("mailbox.displayNewAppointmentFormAsync", "calendar"),
  178: { name: "mailbox.displayNewMessageFormAsync", answer: openNewMessage },
  179: { name: "mailbox.displayMessageFormAsync", answer: openMessage },
  180: notInThePreview("mailbox.displayAppointmentFormAsync", "calendar"),
  181: replyCall("item.displayReplyFormAsync", "reply"),
  182: replyCall("item.displayReplyAllFormAsync", "replyAll"),
  183: replyCall("item.displayReplyFormAsync", "reply"),
  184: replyCall("item.displayReplyAllFormAsync", "replyAll"),
};

/** A call that always fails, because what it needs is not there. */
export function notInThePreview(name: string, what: string): OutlookCall {
  return {
    name,
    answer: () => {
      throw new CallFailure(officeErrors.notSupported, `${name}: the preview has no ${what}`);
    },
  };
}

function replyCall(name: string, kind: "reply" | "replyAll"): OutlookCall {
  return {
    name,
    answer: (desk, { htmlBody = "", attachments = [] }) => {
      requireNoAttachments(attachments);
      const { mailbox, message } = desk.item();
      const form = { kind, userId: mailbox.owner.id, messageId: message.id, htmlBody };
      desk.tell({ type: "open-form", hostId: desk.hostId, form });
      return {};
    },
  };
}

function openMessage(desk: CallDesk, { itemId = "" }: CallParameters): Record<string, never> {
  const found = findMessage(desk.tenant, desk.mailbox, itemId);
  if (!found) throw new CallFailure(officeErrors.itemNotFound);
  const { mailbox, message } = found;
  const form = { kind: "message" as const, userId: mailbox.owner.id, messageId: message.id };
  desk.tell({ type: "open-form", hostId: desk.hostId, form });
  return {};
}

function openNewMessage(desk: CallDesk, parameters: CallParameters): Record<string, never> {
  requireNoAttachments(parameters.attachments ?? []);
  const form = {
    kind: "new" as const,
    to: parameters.toRecipients ?? [],
    cc: parameters.ccRecipients ?? [],
    subject: parameters.subject ?? "",
    htmlBody: parameters.htmlBody ?? "",
  };
  desk.tell({ type: "open-form", hostId: desk.hostId, form });
  return {};
}

function requireNoAttachments(attachments: unknown[]): void {
  if (attachments.length > 0) {
    throw new CallFailure(
      officeErrors.attachmentTypeNotSupported,
      "The preview opens forms without attachments",
    );
  }
}
