import type { Message, Recipient } from "@microsoft/microsoft-graph-types";
import type {
  FolderView,
  MailboxView,
  MessagePage,
  MessageRow,
  MessageView,
  PersonView,
  TenantTitle,
  TenantView,
} from "./page-api";
import { rightIn } from "./office/open-item";
import type { FolderState, MailboxState, MessageState } from "./tenant/mailbox-state";
import type { Tenant } from "./tenant/tenant";

/** What the page shows of the tenant: the signed-in person's mailbox first, then those she may use. */
export function viewTenant(tenant: Tenant, title: TenantTitle): TenantView {
  const own = tenant.mailboxOf(tenant.signedInUserId);
  const shared = [...tenant.mailboxes.values()].filter((each) =>
    each.delegates.has(tenant.signedInUserId),
  );
  return {
    signedInUserId: tenant.signedInUserId,
    now: new Date(tenant.now()).toISOString(),
    title,
    mailboxes: [own, ...shared].map((mailbox) => viewMailbox(tenant, mailbox)),
  };
}

function viewMailbox(tenant: Tenant, mailbox: MailboxState): MailboxView {
  const { id, displayName, mail, jobTitle } = mailbox.owner;
  const folders = [...mailbox.folders.values()].filter((each) => mayOpen(tenant, mailbox, each));
  return {
    userId: id,
    displayName,
    mail,
    jobTitle: jobTitle ?? "",
    folders: folders.map((folder) => viewFolder(mailbox, folder)),
    categories: mailbox.masterCategories.map((each) => ({
      displayName: each.displayName ?? "",
      color: each.color ?? "none",
    })),
  };
}

/** Whether the signed-in person sees a folder in the folder list. */
export function mayOpen(tenant: Tenant, mailbox: MailboxState, folder: FolderState): boolean {
  if (folder.isHidden) return false;
  if (mailbox.owner.id === tenant.signedInUserId) return true;
  return rightIn(tenant, mailbox, folder.id) !== undefined;
}

function viewFolder(mailbox: MailboxState, folder: FolderState): FolderView {
  const messages = mailbox.messagesIn(folder.id);
  return {
    id: folder.id,
    displayName: folder.displayName,
    ...(folder.wellKnownName === undefined ? {} : { wellKnownName: folder.wellKnownName }),
    unread: messages.filter(({ resource }) => resource.isRead === false).length,
    total: messages.length,
  };
}

/** A page of a folder's messages, newest first. */
export function viewMessages(
  mailbox: MailboxState,
  folder: FolderState,
  skip: number,
  top: number,
): MessagePage {
  const all = mailbox.messagesIn(folder.id);
  return { total: all.length, messages: all.slice(skip, skip + top).map(viewRow) };
}

function viewRow(message: MessageState): MessageRow {
  const { resource } = message;
  return {
    id: message.id,
    subject: resource.subject ?? "",
    preview: resource.bodyPreview ?? "",
    from: viewPerson(resource.from ?? resource.sender ?? {}),
    to: (resource.toRecipients ?? []).map(viewPerson),
    cc: (resource.ccRecipients ?? []).map(viewPerson),
    receivedDateTime: timeOf(resource),
    isRead: resource.isRead ?? false,
    isDraft: resource.isDraft ?? false,
    isFlagged: resource.flag?.flagStatus === "flagged",
    importance: resource.importance ?? "normal",
    hasAttachments: message.attachments.some((each) => each.isInline !== true),
    categories: resource.categories ?? [],
  };
}

/** One message with its body. */
export function viewMessage(message: MessageState): MessageView {
  const { body } = message.resource;
  return {
    ...viewRow(message),
    body: { contentType: body?.contentType ?? "text", content: body?.content ?? "" },
    attachments: message.attachments.map((each) => ({
      id: each.id ?? "",
      name: each.name ?? "",
      size: each.size ?? 0,
    })),
  };
}

function timeOf(resource: Message): string {
  return resource.receivedDateTime ?? resource.lastModifiedDateTime ?? "";
}

function viewPerson(recipient: Recipient): PersonView {
  const address = recipient.emailAddress?.address ?? "";
  return { name: recipient.emailAddress?.name ?? address, address };
}
