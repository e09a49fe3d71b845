import type { Message, NullableOption, Recipient } from "@microsoft/microsoft-graph-types";
import type { TenantUser } from "./tenant";

/** How a message is answered. */
export type ReplyKind = "reply" | "replyAll" | "forward";

/**
 * Drafts an answer the way Outlook does: prefix on the subject, the addressees, the same conversation, and the
 * original below a line with its From, Sent, To and Subject. The owner is never among the addressees of a reply to all.
 */
export function draftReply(original: Message, owner: TenantUser, kind: ReplyKind): Message {
  const me = { emailAddress: { name: owner.displayName, address: owner.mail } };
  return {
    subject: withPrefix(original.subject ?? "", kind === "forward" ? "Fw: " : "Re: "),
    body: { contentType: "html", content: quoted(original) },
    conversationId: original.conversationId ?? null,
    from: me,
    sender: me,
    ...addressees(original, owner, kind),
  };
}

function addressees(original: Message, owner: TenantUser, kind: ReplyKind): Message {
  if (kind === "forward") return { toRecipients: [], ccRecipients: [] };
  const answer = answerTo(original);
  if (kind === "reply") return { toRecipients: answer, ccRecipients: [] };
  const taken = new Set([owner.mail.toLowerCase()]);
  return {
    toRecipients: notTaken([...answer, ...(original.toRecipients ?? [])], taken),
    ccRecipients: notTaken(original.ccRecipients ?? [], taken),
  };
}

function answerTo(original: Message): Recipient[] {
  if (original.replyTo?.length) return original.replyTo;
  return original.from ? [original.from] : [];
}

function notTaken(recipients: readonly Recipient[], taken: Set<string>): Recipient[] {
  return recipients.filter((recipient) => {
    const address = (recipient.emailAddress?.address ?? "").toLowerCase();
    if (taken.has(address)) return false;
    taken.add(address);
    return true;
  });
}

function withPrefix(subject: string, prefix: string): string {
  return subject.toLowerCase().startsWith(prefix.toLowerCase()) ? subject : `${prefix}${subject}`;
}

function quoted(original: Message): string {
  const lines: [string, string][] = [
    ["From", oneLine(original.from ? [original.from] : [])],
    ["Sent", original.sentDateTime ?? original.receivedDateTime ?? ""],
    ["To", oneLine(original.toRecipients)],
    ["Subject", original.subject ?? ""],
  ];
  const header = lines.map(([name, value]) => `<b>${name}:</b> ${escaped(value)}`).join("<br>");
  return `<html><body><br><hr><div id="divRplyFwdMsg">${header}</div><br>${originalHtml(original)}</body></html>`;
}

function originalHtml(original: Message): string {
  const content = original.body?.content ?? "";
  if (original.body?.contentType === "html") return `<div>${content}</div>`;
  return `<pre>${escaped(content)}</pre>`;
}

function oneLine(recipients: NullableOption<Recipient[]> | undefined): string {
  const named = (recipients ?? []).map(({ emailAddress }) => {
    const { name, address } = emailAddress ?? {};
    return name && name !== address ? `${name} <${address ?? ""}>` : (address ?? "");
  });
  return named.join("; ");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
