import type { MailboxState, MessageState } from "../../../src/preview/tenant/mailbox-state";
import { Tenant } from "../../../src/preview/tenant/tenant";
import { layOutSampleWeek } from "../../../src/preview/sample-week/sample-week";

/** Moments the week must be believable around: the picture's Monday, a Sunday, a night, and days around holidays. */
export const moments = [
  "2026-11-23T07:14:00Z",
  "2026-11-29T13:00:00Z",
  "2026-11-25T02:30:00Z",
  "2026-11-27T16:45:00Z",
  "2027-01-01T09:00:00Z",
  "2027-06-25T08:00:00Z",
  "2028-02-29T23:30:00Z",
  "2027-03-28T00:59:00Z",
] as const;

const weeks = new Map<string, Tenant>();

/** A tenant with the sample week in it, laid out around a moment; shared by the tests of a file, which only read it. */
export function aSampleWeek(now: string = moments[0]): Tenant {
  const week = weeks.get(now) ?? layOut(now);
  weeks.set(now, week);
  return week;
}

function layOut(now: string): Tenant {
  const tenant = new Tenant(() => Date.parse(now));
  layOutSampleWeek(tenant, new Date(now));
  return tenant;
}

/** The mailbox of one of the cast by the first name. */
export function mailboxOf(tenant: Tenant, firstName: string): MailboxState {
  const user = [...tenant.users.values()].find(({ mail }) => mail.startsWith(`${firstName}.`));
  if (!user) throw new RangeError(`mailboxOf: ${firstName}`);
  return tenant.mailboxOf(user.id);
}

/** The messages in a folder by its display name or well-known name. */
export function messagesIn(mailbox: MailboxState, folderName: string): MessageState[] {
  const folder =
    mailbox.folder(folderName) ??
    [...mailbox.folders.values()].find(({ displayName }) => displayName === folderName);
  return [...mailbox.messages.values()].filter(({ folderId }) => folderId === folder?.id);
}

/** The key of a sample message: the local part of its Message-ID. */
export function keyOf({ resource }: MessageState): string {
  return (resource.internetMessageId ?? "").slice(1).split("@")[0] ?? "";
}

/** Every message of every mailbox. */
export function allMessagesOf(tenant: Tenant): MessageState[] {
  return [...tenant.mailboxes.values()].flatMap(({ messages }) => [...messages.values()]);
}
