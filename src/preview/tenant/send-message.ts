import type { Message, Recipient } from "@microsoft/microsoft-graph-types";
import type { MailboxState, MessageState } from "./mailbox-state";
import type { Tenant, TenantUser } from "./tenant";

/**
 * Sends a draft: it goes to Sent Items, and a copy lands unread in the inbox of everybody in the tenant it is
 * addressed to, once each. Nothing leaves the tenant.
 */
export function sendMessage(tenant: Tenant, mailbox: MailboxState, draft: MessageState): void {
  const at = new Date(tenant.now()).toISOString();
  mailbox.patchMessage(draft, {
    isDraft: false,
    isRead: true,
    sentDateTime: at,
    receivedDateTime: at,
  });
  const sentItems = mailbox.folder("sentitems");
  if (!sentItems) throw new RangeError("sendMessage: the mailbox has no Sent Items");
  mailbox.moveMessage(draft, sentItems.id);
  for (const user of recipientsInTenant(tenant, draft.resource)) deliver(tenant, user, draft);
}

function recipientsInTenant(tenant: Tenant, message: Message): Set<TenantUser> {
  const all: Recipient[] = [
    ...(message.toRecipients ?? []),
    ...(message.ccRecipients ?? []),
    ...(message.bccRecipients ?? []),
  ];
  const users = all.map((recipient) => tenant.findUser(recipient.emailAddress?.address ?? ""));
  return new Set(users.filter((user) => user !== undefined));
}

function deliver(tenant: Tenant, user: TenantUser, sent: MessageState): void {
  const resource: Message = { ...sent.resource, bccRecipients: [], isRead: false, categories: [] };
  tenant.mailboxOf(user.id).addMessage("inbox", resource, {
    attachments: sent.attachments.map((attachment) => ({ ...attachment })),
    extendedProperties: Object.fromEntries(sent.extendedProperties),
  });
}
