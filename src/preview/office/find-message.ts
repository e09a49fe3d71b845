import type { MailboxState, MessageState } from "../tenant/mailbox-state";
import type { Tenant } from "../tenant/tenant";
import { rightIn, toRestId } from "./open-item";

/** Finds a message by an id of Office.js: in the open mailbox first, then in every other that the person may read. */
export function findMessage(
  tenant: Tenant,
  first: MailboxState,
  ewsId: string,
): { mailbox: MailboxState; message: MessageState } | undefined {
  const id = toRestId(ewsId);
  for (const mailbox of new Set([first, ...tenant.mailboxes.values()])) {
    const message = mailbox.message(id);
    if (message && mayRead(tenant, mailbox, message)) return { mailbox, message };
  }
  return undefined;
}

function mayRead(tenant: Tenant, mailbox: MailboxState, message: MessageState): boolean {
  return (
    mailbox.owner.id === tenant.signedInUserId ||
    rightIn(tenant, mailbox, message.folderId) !== undefined
  );
}
