import { createHash } from "node:crypto";
import type { Message, Person, Recipient } from "@microsoft/microsoft-graph-types";
import type { MailboxState } from "../tenant/mailbox-state";
import type { Tenant } from "../tenant/tenant";

interface Known {
  name: string;
  address: string;
  score: number;
}

/** Somebody one writes to counts as much as three messages from them. */
const weightOfSent = 3;
const weightOfReceived = 1;
/** A message to a whole department says little about any one of them. */
const mostRecipients = 20;

/** The people of a mailbox, those with most mail to and from first, as Graph's `people` gives them. */
export function peopleOf(tenant: Tenant, mailbox: MailboxState): (Person & { id: string })[] {
  const known = new Map<string, Known>();
  const sent = mailbox.folder("sentitems")?.id;
  for (const message of mailbox.allMessages()) {
    const isSent = message.folderId === sent;
    for (const recipient of correspondents(message.resource, isSent)) {
      count(known, recipient, isSent ? weightOfSent : weightOfReceived);
    }
  }
  known.delete(mailbox.owner.mail.toLowerCase());
  return [...known.values()]
    .sort((a, b) => b.score - a.score || (a.address < b.address ? -1 : 1))
    .map((one) => toPerson(tenant, one));
}

function correspondents(message: Message, isSent: boolean): Recipient[] {
  if (!isSent) return message.from ? [message.from] : [];
  return (message.toRecipients ?? []).slice(0, mostRecipients);
}

function count(known: Map<string, Known>, recipient: Recipient, weight: number): void {
  const { name, address } = recipient.emailAddress ?? {};
  if (!address) return;
  const key = address.toLowerCase();
  const one = known.get(key) ?? { name: name ?? address, address, score: 0 };
  one.score += weight;
  known.set(key, one);
}

function toPerson(tenant: Tenant, one: Known): Person & { id: string } {
  const user = tenant.findUser(one.address);
  const [givenName = "", ...rest] = one.name.split(" ");
  return {
    id:
      user?.id ?? createHash("sha256").update(one.address.toLowerCase()).digest("hex").slice(0, 32),
    displayName: user?.displayName ?? one.name,
    givenName: user?.givenName ?? givenName,
    surname: user?.surname ?? rest.join(" "),
    jobTitle: user?.jobTitle ?? null,
    companyName: user?.companyName ?? null,
    department: user?.department ?? null,
    officeLocation: user?.officeLocation ?? null,
    userPrincipalName: user?.userPrincipalName ?? null,
    imAddress: null,
    scoredEmailAddresses: [
      { address: one.address, relevanceScore: one.score, selectionLikelihood: "notSpecified" },
    ],
    personType: { class: "Person", subclass: user ? "OrganizationUser" : "ImplicitContact" },
  };
}
