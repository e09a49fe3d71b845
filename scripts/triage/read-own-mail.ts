import type { Message } from "../../src/core/triage/message";
import { plainProfile, type TriageProfile } from "../../src/core/triage/triage-profile";
import { toMessage } from "../../src/graph/to-message";
import { htmlToText } from "../../src/preview/graph/html-to-text";
import { loadRealMail } from "../../src/preview/real-mail/load-real-mail";
import { Tenant } from "../../src/preview/tenant/tenant";

/** One's own mail, ready for triage. */
export interface OwnMail {
  profile: TriageProfile;
  inbox: Message[];
  sent: Message[];
  /** How many pieces could not be read. */
  refused: number;
}

/** Reads a file or a folder of mail as the mail of `me`; without an address, of whom most of it was sent to. */
export async function readOwnMail(place: string, me: string | undefined): Promise<OwnMail> {
  const tenant = new Tenant();
  const report = await loadRealMail(tenant, {
    paths: [place],
    ...(me === undefined ? {} : { me }),
  });
  const owner = tenant.findUser(report.me);
  const mailbox = owner && tenant.mailboxes.get(owner.id);
  if (!mailbox) throw new RangeError("readOwnMail: the mail has no owner");
  const messagesOf = (folder: string) =>
    mailbox
      .messagesIn(mailbox.folder(folder)?.id ?? "")
      .map(({ id, resource }) => toWholeMessage({ ...resource, id }));
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const person = { name: owner.displayName, address: owner.mail };
  return {
    profile: plainProfile(person, {
      timeZone,
      locale: Intl.DateTimeFormat().resolvedOptions().locale,
    }),
    inbox: messagesOf("inbox"),
    sent: messagesOf("sentitems"),
    refused: report.refused.length,
  };
}

/** A message with its text, which Graph would give as text when asked for it. */
function toWholeMessage(wire: Parameters<typeof toMessage>[0]): Message {
  const { body } = wire;
  const text = body?.contentType === "html" ? htmlToText(body.content ?? "") : body?.content;
  return toMessage(text == null ? wire : { ...wire, body: { contentType: "text", content: text } });
}
