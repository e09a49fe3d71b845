import type { Recipient } from "@microsoft/microsoft-graph-types";
import { htmlToText } from "./graph/html-to-text";
import { appendOnSendProperty } from "./office/calls-on-content";
import type { DraftRequest } from "./page-api";
import { RequestError } from "./request-error";
import type { MailboxState, MessageState } from "./tenant/mailbox-state";
import { sendMessage } from "./tenant/send-message";
import type { Tenant } from "./tenant/tenant";

/**
 * Makes or changes a draft as a compose window has it, and sends it when asked to.
 * Throws RequestError when the draft is gone or has nobody to go to.
 */
export function saveDraft(
  tenant: Tenant,
  mailbox: MailboxState,
  request: DraftRequest,
): MessageState {
  const draft =
    request.id === undefined ? newDraft(tenant, mailbox, request) : mailbox.message(request.id);
  if (draft?.resource.isDraft !== true)
    throw new RequestError(404, "The draft is not there any more");
  mailbox.patchMessage(draft, {
    subject: request.subject,
    toRecipients: readRecipients(request.to),
    ccRecipients: readRecipients(request.cc),
    body: { contentType: "html", content: request.body },
    bodyPreview: htmlToText(request.body).slice(0, 255),
    receivedDateTime: new Date(tenant.now()).toISOString(),
  });
  if (request.send) send(tenant, mailbox, draft);
  return draft;
}

function newDraft(tenant: Tenant, mailbox: MailboxState, request: DraftRequest): MessageState {
  const now = new Date(tenant.now()).toISOString();
  const from = personOf(mailbox);
  const sender = personOf(tenant.mailboxOf(tenant.signedInUserId));
  const answered = mailbox.message(request.inReplyTo ?? "")?.resource;
  return mailbox.addMessage("drafts", {
    isDraft: true,
    isRead: true,
    from,
    sender,
    importance: "normal",
    categories: [],
    createdDateTime: now,
    receivedDateTime: now,
    ...(answered?.conversationId ? { conversationId: answered.conversationId } : {}),
  });
}

function personOf({ owner }: MailboxState): Recipient {
  return { emailAddress: { name: owner.displayName, address: owner.mail } };
}

function send(tenant: Tenant, mailbox: MailboxState, draft: MessageState): void {
  const { toRecipients, ccRecipients, bccRecipients, body } = draft.resource;
  const all = [toRecipients, ccRecipients, bccRecipients].flatMap((list) => list ?? []);
  if (all.length === 0) throw new RequestError(400, "The message has no recipient");
  const appended = draft.extendedProperties.get(appendOnSendProperty);
  if (appended !== undefined) {
    draft.extendedProperties.delete(appendOnSendProperty);
    const content = (body?.content ?? "") + appended;
    mailbox.patchMessage(draft, { body: { contentType: "html", content } });
  }
  sendMessage(tenant, mailbox, draft);
}

/** Reads "Name <address>; address, …". */
export function readRecipients(text: string): Recipient[] {
  const parts = text.match(/(?:"[^"]*"|[^;,])+/g) ?? [];
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const named = /^"?(.*?)"?\s*<([^<>]+)>$/.exec(part);
      const address = (named?.[2] ?? part).trim();
      const name = named?.[1]?.trim() ?? "";
      return { emailAddress: { name: name === "" ? address : name, address } };
    });
}
